/**
 * `npm run bench -- copies [COUNT]`: documents per CPU second for prints, index and candidates, then for the whole with alignment, lineages and
 * variants, beside MinHash with bands on the same documents. Documents are a chain of words that follow each other in real text, in fives:
 * an origin, a verbatim copy, one cut, one changed, one shuffled.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Random, seeded } from '../eval/copies/random.js'
import { NO_KNOWLEDGE, readingOf } from '../eval/copies/readings.js'
import { collate } from '../src/corpus/collate.js'
import { traceLineages } from '../src/corpus/lineage.js'
import { ReuseIndex } from '../src/corpus/reuse.js'
import type { Reading } from '../src/model/reading.js'
import { fingerprints } from '../src/text/shingles.js'
import { wordsOf } from '../src/text/words.js'
import { type Benchmark, cpuSeconds, type Measure } from './measure.js'

const COUNT = 100_000
const WITNESSES = 5

export const benchmark: Benchmark = ([asked]) => {
  const count = Number(asked ?? COUNT)
  const texts = documents(count)
  const words = texts.slice(0, 1000).reduce((sum, text) => sum + wordsOf(text).length, 0) / Math.min(1000, count)
  return [
    { name: 'documents', value: count, unit: '' },
    { name: 'words a document', value: words, unit: '' },
    minHash(texts.slice(0, Math.min(count, 10_000))),
    ...indexed(texts),
    ...whole(texts),
  ]
}

/** The work of MinHash alone: 128 rows in 25 bands of 5, no alignment. */
function minHash(texts: readonly string[]): Measure {
  const seconds = cpuSeconds(() => {
    const buckets = new Map<number, number>()
    texts.forEach((text, i) => {
      const rows = new Uint32Array(128).fill(0xffffffff)
      for (const shingle of fingerprints(wordsOf(text).hash, 5, 1)) {
        for (let k = 0; k < 128; k++) {
          const x = Math.imul(shingle ^ Math.imul(k + 1, 0x9e3779b1), 0x85ebca6b) >>> 0
          if (x < (rows[k] as number)) rows[k] = x
        }
      }
      for (let band = 0; band < 25; band++) {
        let key = band
        for (let k = 0; k < 5; k++) key = (Math.imul(key, 31) + (rows[band * 5 + k] as number)) | 0
        buckets.set(key, i)
      }
    })
  })
  return { name: 'peer: MinHash, no alignment', value: texts.length / seconds, unit: 'documents/CPU s' }
}

function indexed(texts: readonly string[]): Measure[] {
  const index = new ReuseIndex()
  const prints: Uint32Array[] = []
  let candidates = 0
  const seconds = cpuSeconds(() => {
    texts.forEach((text, i) => {
      const own = fingerprints(wordsOf(text).hash)
      prints.push(own)
      index.add(i, own)
    })
    prints.forEach((own, i) => {
      candidates += index.candidates(i, own).length
    })
  })
  const last = texts.length - 1
  const one = cpuSeconds(() => {
    for (let k = 0; k < 100; k++) index.candidates(last - k, fingerprints(wordsOf(texts[last - k] as string).hash))
  })
  return [
    { name: 'prints, index and candidates', value: texts.length / seconds, unit: 'documents/CPU s', aim: '>= 10000' },
    { name: 'candidates a document', value: candidates / texts.length, unit: '' },
    { name: 'one more document', value: one * 10, unit: 'ms' },
  ]
}

function whole(texts: readonly string[]): Measure[] {
  const readings = texts.map((text, i): Reading => readingOf({ id: String(i), paragraphs: [text] }))
  let lineages = 0
  let variants = 0
  const seconds = cpuSeconds(() => {
    const { value } = traceLineages(readings, collate(readings), NO_KNOWLEDGE, { placed: [], orphans: [] })
    lineages = value.length
    variants = value.reduce((sum, { witnesses }) => sum + witnesses.reduce((own, witness) => own + witness.variants.length, 0), 0)
  })
  return [
    { name: 'the whole, with lineages and variants', value: texts.length / seconds, unit: 'documents/CPU s', aim: '>= 4000' },
    { name: 'lineages', value: lineages, unit: '', aim: `about ${Math.ceil(texts.length / WITNESSES)}` },
    { name: 'variants', value: variants, unit: '' },
    { name: 'memory', value: process.memoryUsage().rss / 2 ** 20, unit: 'MB', aim: '<= 1500 MB' },
  ]
}

function documents(count: number): string[] {
  const random = seeded(7)
  const chain = successors()
  const texts: string[] = []
  while (texts.length < count) {
    const sentences = origin(chain, random)
    const copies = [
      sentences,
      [...sentences, 'Share this page'],
      sentences.slice(0, Math.ceil(sentences.length * 0.7)),
      changed(sentences, 0.05, random),
      changed(random.shuffled(sentences), 0.25, random),
    ]
    for (const copy of copies) if (texts.length < count) texts.push(flat(copy.join(' ')))
  }
  return texts
}

/** A string in one piece: joined ones keep all their pieces alive. */
function flat(text: string): string {
  return Buffer.from(text).toString()
}

interface Chain {
  readonly starts: readonly string[]
  readonly after: ReadonlyMap<string, readonly string[]>
}

/** Which words follow which, in the articles of `copies/t17`. */
function successors(): Chain {
  const data = process.env.DRAGOMAN_DATA ?? '../shared'
  const after = new Map<string, string[]>()
  const starts: string[] = []
  for (const line of readFileSync(join(data, 'data/copies/t17/documents.jsonl'), 'utf8').split('\n').filter(Boolean)) {
    for (const sentence of (JSON.parse(line) as { text: string }).text.split('\n')) {
      const words = sentence.split(' ').filter((word) => /\w/.test(word))
      if (words[0]) starts.push(words[0])
      for (let i = 1; i < words.length; i++) {
        const known = after.get(words[i - 1] as string)
        if (known) known.push(words[i] as string)
        else after.set(words[i - 1] as string, [words[i] as string])
      }
    }
  }
  return { starts, after }
}

function origin({ starts, after }: Chain, random: Random): string[] {
  return Array.from({ length: random.whole(14, 34) }, () => {
    const words = [capital(random.pick(starts))]
    for (let length = random.whole(12, 32); words.length < length; ) {
      const next = after.get(words[words.length - 1] as string)
      words.push(next ? random.pick(next) : random.pick(starts))
    }
    return `${words.join(' ')}.`
  })
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function changed(sentences: readonly string[], share: number, random: Random): string[] {
  const words = sentences.flatMap((sentence) => sentence.split(' '))
  return sentences.map((sentence) =>
    sentence
      .split(' ')
      .map((word, i) => (i > 0 && random.next() < share ? random.pick(words) : word))
      .join(' '),
  )
}
