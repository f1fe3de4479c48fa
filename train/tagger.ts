/** `node dist/train/tagger.js DATA OUT`: trains `models/en/tagger.bin` on the English Web Treebank and GUM (CC BY-SA 4.0), prints its accuracy on EWT test. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FEATURES, featuresAt, readTagger, type Tagger, tagWords, traitsOf, writeTagger } from '../src/language/tag.js'

interface Sentence {
  readonly words: readonly string[]
  readonly tags: readonly string[]
}

const BUCKETS = 1 << 18
const EPOCHS = 8

function sentencesOf(path: string): Sentence[] {
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .map((block) => {
      const rows = block.split('\n').flatMap((line) => (/^\d+\t/.test(line) ? [line.split('\t')] : []))
      return { words: rows.map((row) => row[1] as string), tags: rows.map((row) => `${row[3]} ${row[4]}`) }
    })
    .filter((sentence) => sentence.words.length > 0)
}

/** A fixed sequence, so that training twice gives the same bytes. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const out = [...items]
  let state = seed
  for (let at = out.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    const other = state % (at + 1)
    ;[out[at], out[other]] = [out[other] as T, out[at] as T]
  }
  return out
}

class Training {
  readonly weights: Float32Array
  readonly totals: Float32Array
  step = 1

  constructor(readonly tags: readonly string[]) {
    this.weights = new Float32Array(BUCKETS * tags.length)
    this.totals = new Float32Array(BUCKETS * tags.length)
  }

  learn(sentence: Sentence, gold: readonly number[]): void {
    const traits = sentence.words.map(traitsOf)
    const features = new Int32Array(FEATURES)
    const tags: number[] = []
    for (let at = 0; at < traits.length; at++) {
      featuresAt(traits, tags, at, BUCKETS, features)
      const guess = this.best(features)
      const right = gold[at] as number
      if (guess !== right) for (const bucket of features) this.move(bucket, right, guess)
      this.step++
      tags.push(guess)
    }
  }

  private best(features: Int32Array): number {
    const count = this.tags.length
    const scores = new Float64Array(count)
    for (const bucket of features)
      for (let tag = 0; tag < count; tag++) scores[tag] = (scores[tag] as number) + (this.weights[bucket * count + tag] as number)
    let winner = 0
    for (let tag = 1; tag < count; tag++) if ((scores[tag] as number) > (scores[winner] as number)) winner = tag
    return winner
  }

  private move(bucket: number, right: number, wrong: number): void {
    for (const [tag, by] of [
      [right, 1],
      [wrong, -1],
    ] as const) {
      const at = bucket * this.tags.length + tag
      this.weights[at] = (this.weights[at] as number) + by
      this.totals[at] = (this.totals[at] as number) + by * this.step
    }
  }

  /** Averaged weights, small ones dropped, the rest scaled into a byte. */
  tagger(): Tagger {
    const count = this.tags.length
    const average = new Float32Array(this.weights.length)
    for (let at = 0; at < average.length; at++) average[at] = (this.weights[at] as number) - (this.totals[at] as number) / this.step
    const scale = 127 / 24
    const from = new Uint32Array(BUCKETS + 1)
    const tag: number[] = []
    const weight: number[] = []
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      for (let t = 0; t < count; t++) {
        const value = Math.max(-127, Math.min(127, Math.round((average[bucket * count + t] as number) * scale)))
        if (Math.abs(value) < 2) continue
        tag.push(t)
        weight.push(value)
      }
      from[bucket + 1] = tag.length
    }
    return { tags: this.tags, buckets: BUCKETS, from, tag: Uint8Array.from(tag), weight: Int8Array.from(weight), certain: new Map() }
  }
}

function main([data = '../shared/data', out = 'models/en/tagger.bin']: readonly string[]): void {
  const gum = readdirSync(join(data, 'language/gum'))
    .filter((name) => name.endsWith('.conllu'))
    .sort()
  const train = [
    ...sentencesOf(join(data, 'language/ewt/src-train.conllu')),
    ...gum.flatMap((name) => sentencesOf(join(data, 'language/gum', name))),
  ]
  const tags = [...new Set(train.flatMap((sentence) => sentence.tags))].sort()
  const index = new Map(tags.map((tag, at) => [tag, at]))
  const training = new Training(tags)
  const gold = new Map(train.map((sentence) => [sentence, sentence.tags.map((tag) => index.get(tag) as number)]))
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const sentence of shuffled(train, 7 + epoch)) training.learn(sentence, gold.get(sentence) as number[])
  }
  const bytes = writeTagger(training.tagger())
  writeFileSync(out, bytes)
  const tagger = readTagger(bytes)
  for (const split of ['dev', 'test']) report(tagger, split, sentencesOf(join(data, `language/ewt/src-${split}.conllu`)))
  process.stdout.write(`${out}: ${bytes.length} bytes, ${tags.length} tags, ${train.length} sentences\n`)
}

function report(tagger: Tagger, split: string, sentences: readonly Sentence[]): void {
  let upos = 0
  let xpos = 0
  let all = 0
  const before = performance.now()
  for (const sentence of sentences) {
    tagWords(tagger, sentence.words).forEach((tag, at) => {
      const [gu, gx] = (sentence.tags[at] as string).split(' ')
      const [u, x] = (tagger.tags[tag] as string).split(' ')
      all++
      if (u === gu) upos++
      if (x === gx) xpos++
    })
  }
  const seconds = (performance.now() - before) / 1000
  process.stdout.write(
    `EWT ${split}: UPOS ${((100 * upos) / all).toFixed(2)} XPOS ${((100 * xpos) / all).toFixed(2)}, ${Math.round(all / seconds)} tokens/s\n`,
  )
}

main(process.argv.slice(2))
