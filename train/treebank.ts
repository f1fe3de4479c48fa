/** Treebanks in CoNLL-U as the trainers want them, and a perceptron over hashed features that both share. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeLinear } from '../src/language/linear.js'

export interface TreeSentence {
  readonly words: readonly string[]
  /** `UPOS XPOS`. */
  readonly tags: readonly string[]
  /** -1 is the root. */
  readonly heads: readonly number[]
  readonly labels: readonly string[]
}

/** Sentences of a file; rows of empty nodes and of multi-word ranges are left out. */
export function readTreebank(path: string): TreeSentence[] {
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .map((block) => {
      const rows = block.split('\n').flatMap((line) => (/^\d+\t/.test(line) ? [line.split('\t')] : []))
      return {
        words: rows.map((row) => row[1] as string),
        tags: rows.map((row) => `${row[3]} ${row[4]}`),
        heads: rows.map((row) => Number(row[6]) - 1),
        labels: rows.map((row) => row[7] as string),
      }
    })
    .filter((sentence) => sentence.words.length > 0)
}

/** What the shipped weights are trained on: EWT train and all of GUM that is here. */
export function trainingSentences(data: string): TreeSentence[] {
  const gum = readdirSync(join(data, 'language/gum'))
    .filter((name) => name.endsWith('.conllu'))
    .sort()
  return [
    ...readTreebank(join(data, 'language/ewt/src-train.conllu')),
    ...gum.flatMap((name) => readTreebank(join(data, 'language/gum', name))),
  ]
}

/** A fixed sequence, so that training twice gives the same bytes. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const out = [...items]
  const random = sequence(seed)
  for (let at = out.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[out[at], out[other]] = [out[other] as T, out[at] as T]
  }
  return out
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function sequence(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

/** Averaged perceptron with dense weights: `buckets * classes` floats, twice. */
export class Perceptron {
  private readonly weights: Float32Array
  private readonly totals: Float32Array
  private step = 1

  constructor(
    readonly classes: readonly string[],
    readonly buckets: number,
  ) {
    this.weights = new Float32Array(buckets * classes.length)
    this.totals = new Float32Array(buckets * classes.length)
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const size = this.classes.length
    scores.fill(0)
    for (let feature = 0; feature < count; feature++) {
      const base = (features[feature] as number) * size
      for (let at = 0; at < size; at++) scores[at] = (scores[at] as number) + (this.weights[base + at] as number)
    }
  }

  /** Moves weights from the wrong class to the right one; counts a step in any case. */
  learn(features: Int32Array, count: number, right: number, wrong: number): void {
    this.step++
    if (right === wrong) return
    for (let feature = 0; feature < count; feature++) {
      const base = (features[feature] as number) * this.classes.length
      this.add(base + right, 1)
      this.add(base + wrong, -1)
    }
  }

  private add(at: number, by: number): void {
    this.weights[at] = (this.weights[at] as number) + by
    this.totals[at] = (this.totals[at] as number) + by * this.step
  }

  /** The averaged weights as a file; those below `least` are left out. */
  bytes(least: number): Uint8Array {
    const size = this.classes.length
    const row = new Float32Array(size)
    const rows = (bucket: number): Float32Array => {
      for (let at = 0; at < size; at++) {
        const place = bucket * size + at
        row[at] = (this.weights[place] as number) - (this.totals[place] as number) / this.step
      }
      return row
    }
    return writeLinear(this.classes, this.buckets, rows, least)
  }
}
