/** Aligns two texts sentence by sentence, then two sentences word by word. Memory is linear: a sentence has a greatest length. */

import { wordRuns } from './word-runs.js'
import type { Words } from './words.js'

export { type WordRun, wordRuns } from './word-runs.js'

/** Two sentences that tell the same in mostly the same words. */
export interface SentencePair {
  /** Sentence of the first text, of the second. */
  readonly a: number
  readonly b: number
  /** Words that stand in both, in the same order. */
  readonly matched: number
  /** Those of them that stand within quotation marks on either side. */
  readonly quoted: number
  /** Whether every word of both is matched. */
  readonly exact: boolean
  /** Whether it stands in another place than its neighbours would have it. */
  readonly moved: boolean
}

export interface Alignment {
  /** By sentence of the first text. A sentence has at most one mate. */
  readonly pairs: readonly SentencePair[]
  readonly matched: number
  readonly quoted: number
  /** Words of the paired sentences, the longer of each pair. */
  readonly paired: number
  /** Matched words of passages: three sentences or more that stand in a row in both. */
  readonly inPassages: number
}

/** Of the shorter sentence, so much must stand in the longer one. */
const LEAST_SHARE = 0.5
/** Fewer words in common say nothing. */
const LEAST_WORDS = 4

/** Sentences that are the same are paired first, then the most alike. The order of the two texts changes nothing but the names `a` and `b`. */
export function align(a: Words, b: Words): Alignment {
  const found = new Found(a, b)
  pairSame(found)
  pairAlike(found)
  return found.alignment()
}

class Found {
  readonly mateOfA: Int32Array
  readonly mateOfB: Int32Array
  readonly matchedOfA: Uint16Array
  readonly quotedOfA: Uint16Array

  constructor(
    readonly a: Words,
    readonly b: Words,
  ) {
    this.mateOfA = new Int32Array(sentenceCount(a)).fill(-1)
    this.mateOfB = new Int32Array(sentenceCount(b)).fill(-1)
    this.matchedOfA = new Uint16Array(sentenceCount(a))
    this.quotedOfA = new Uint16Array(sentenceCount(a))
  }

  pair(i: number, j: number, matched: number, quoted: number): void {
    this.mateOfA[i] = j
    this.mateOfB[j] = i
    this.matchedOfA[i] = matched
    this.quotedOfA[i] = quoted
  }

  alignment(): Alignment {
    const inOrder = longestAscending(this.mateOfA)
    const pairs: SentencePair[] = []
    let matched = 0
    let quoted = 0
    let paired = 0
    for (let i = 0; i < this.mateOfA.length; i++) {
      const j = this.mateOfA[i] as number
      if (j < 0) continue
      const words = this.matchedOfA[i] as number
      const exact = words === lengthOf(this.a, i) && words === lengthOf(this.b, j)
      pairs.push({ a: i, b: j, matched: words, quoted: this.quotedOfA[i] as number, exact, moved: inOrder[i] === 0 })
      matched += words
      quoted += this.quotedOfA[i] as number
      paired += Math.max(lengthOf(this.a, i), lengthOf(this.b, j))
    }
    return { pairs, matched, quoted, paired, inPassages: wordsInPassages(pairs) }
  }
}

/** Sentences that make a passage. */
const PASSAGE = 3

function wordsInPassages(pairs: readonly SentencePair[]): number {
  let words = 0
  let run = 0
  let runWords = 0
  pairs.forEach((pair, i) => {
    const before = pairs[i - 1]
    const follows = before !== undefined && pair.a === before.a + 1 && pair.b === before.b + 1
    run = follows ? run + 1 : 1
    runWords = follows ? runWords + pair.matched : pair.matched
    if (run === PASSAGE) words += runWords
    else if (run > PASSAGE) words += pair.matched
  })
  return words
}

/** How many sentences the words make. */
export function sentenceCount(words: Words): number {
  return words.sentences.length - 1
}

function lengthOf(words: Words, sentence: number): number {
  return (words.sentences[sentence + 1] as number) - (words.sentences[sentence] as number)
}

function pairSame(found: Found): void {
  const { a, b } = found
  const byHash = new Map<number, number[]>()
  for (let j = 0; j < sentenceCount(b); j++) {
    const hash = sentenceHash(b, j)
    const known = byHash.get(hash)
    if (known) known.push(j)
    else byHash.set(hash, [j])
  }
  for (let i = 0; i < sentenceCount(a); i++) {
    const mates = byHash.get(sentenceHash(a, i))
    const at = mates?.findIndex((j) => sameWords(a, i, b, j)) ?? -1
    if (!mates || at < 0) continue
    const [j] = mates.splice(at, 1) as [number]
    found.pair(i, j, lengthOf(a, i), quotedWithin(a, i, b, j))
  }
}

/** A hash of the sentence's words, in order. */
export function sentenceHash(words: Words, sentence: number): number {
  let hash = 7
  const end = words.sentences[sentence + 1] as number
  for (let at = words.sentences[sentence] as number; at < end; at++) hash = (Math.imul(hash, 31) + (words.hash[at] as number)) | 0
  return hash
}

function sameWords(a: Words, i: number, b: Words, j: number): boolean {
  const length = lengthOf(a, i)
  if (length !== lengthOf(b, j)) return false
  const fromA = a.sentences[i] as number
  const fromB = b.sentences[j] as number
  for (let k = 0; k < length; k++) if (a.hash[fromA + k] !== b.hash[fromB + k]) return false
  return true
}

function quotedWithin(a: Words, i: number, b: Words, j: number): number {
  let count = 0
  const fromA = a.sentences[i] as number
  const fromB = b.sentences[j] as number
  for (let k = 0; k < lengthOf(a, i); k++) if (a.quoted[fromA + k] || b.quoted[fromB + k]) count++
  return count
}

interface Candidate {
  readonly i: number
  readonly j: number
  readonly matched: number
  readonly quoted: number
  readonly share: number
}

function pairAlike(found: Found): void {
  const candidates = alikeCandidates(found)
  candidates.sort(
    (x, y) => y.matched * y.share - x.matched * x.share || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || x.i + x.j - y.i - y.j || x.i - y.i,
  )
  for (const { i, j, matched, quoted } of candidates) {
    if ((found.mateOfA[i] as number) < 0 && (found.mateOfB[j] as number) < 0) found.pair(i, j, matched, quoted)
  }
}

/** Of the neighbouring words of the shorter sentence, so many must be neighbours in the other. */
const LEAST_NEIGHBOURS = 0.18

/** Free sentences that share enough neighbouring words, and enough of their words in order. */
function alikeCandidates(found: Found): Candidate[] {
  const { a, b } = found
  const index = neighbourIndex(b, found.mateOfB)
  if (index.count === 0) return []
  const votes = new Uint8Array(sentenceCount(b))
  const candidates: Candidate[] = []
  for (let i = 0; i < sentenceCount(a); i++) {
    if ((found.mateOfA[i] as number) >= 0) continue
    for (const j of likeliest(a, i, b, index, votes)) {
      const candidate = compared(a, i, b, j)
      if (candidate) candidates.push(candidate)
    }
  }
  return candidates
}

/** The sentences of the index that share most neighbours with sentence `i`. `votes` is clean before and after. */
function likeliest(a: Words, i: number, b: Words, index: NeighbourIndex, votes: Uint8Array): number[] {
  const touched: number[] = []
  const end = (a.sentences[i + 1] as number) - 1
  for (let at = a.sentences[i] as number; at < end; at++) {
    const key = neighbours(a, at)
    for (let node = index.heads[slotOf(key, index.mask)] as number; node > 0; node = index.next[node - 1] as number) {
      if (index.keys[node - 1] !== key) continue
      const j = index.sentences[node - 1] as number
      if (votes[j] === 0) touched.push(j)
      if ((votes[j] as number) < 255) votes[j] = (votes[j] as number) + 1
    }
  }
  const length = lengthOf(a, i)
  const enough = touched.filter((j) => (votes[j] as number) >= Math.max(2, Math.min(length, lengthOf(b, j)) * LEAST_NEIGHBOURS))
  for (const j of touched) votes[j] = 0
  return enough
}

/** Pairs of neighbouring words of free sentences, in chains by hash. */
interface NeighbourIndex {
  readonly count: number
  readonly mask: number
  readonly heads: Int32Array
  readonly keys: Int32Array
  readonly sentences: Int32Array
  readonly next: Int32Array
}

/** One set of rows serves all alignments, which never overlap in time. */
let rows = indexRows(4096)

function indexRows(size: number): {
  readonly heads: Int32Array
  readonly keys: Int32Array
  readonly sentences: Int32Array
  readonly next: Int32Array
} {
  return { heads: new Int32Array(size), keys: new Int32Array(size), sentences: new Int32Array(size), next: new Int32Array(size) }
}

function neighbourIndex(words: Words, mates: Int32Array): NeighbourIndex {
  let size = 256
  while (size < words.length) size *= 2
  if (rows.keys.length < size) rows = indexRows(size)
  const { heads, keys, sentences, next } = rows
  heads.fill(0, 0, size)
  let count = 0
  for (let j = 0; j < sentenceCount(words); j++) {
    if ((mates[j] as number) >= 0) continue
    const end = (words.sentences[j + 1] as number) - 1
    for (let at = words.sentences[j] as number; at < end; at++) {
      const key = neighbours(words, at)
      const slot = slotOf(key, size - 1)
      keys[count] = key
      sentences[count] = j
      next[count] = heads[slot] as number
      heads[slot] = ++count
    }
  }
  return { count, mask: size - 1, heads, keys, sentences, next }
}

function slotOf(key: number, mask: number): number {
  return (key ^ (key >>> 15)) & mask
}

function neighbours(words: Words, at: number): number {
  return (Math.imul(words.hash[at] as number, 0x9e3779b1) + (words.hash[at + 1] as number)) | 0
}

function compared(a: Words, i: number, b: Words, j: number): Candidate | null {
  const runs = wordRuns(
    a,
    a.sentences[i] as number,
    a.sentences[i + 1] as number,
    b,
    b.sentences[j] as number,
    b.sentences[j + 1] as number,
  )
  let matched = 0
  let quoted = 0
  for (const run of runs) {
    matched += run.length
    for (let k = 0; k < run.length; k++) if (a.quoted[run.a + k] || b.quoted[run.b + k]) quoted++
  }
  const share = matched / Math.min(lengthOf(a, i), lengthOf(b, j))
  return matched >= LEAST_WORDS && share >= LEAST_SHARE ? { i, j, matched, quoted, share } : null
}

/** 1 for every entry that belongs to a longest ascending subsequence of the entries that are not negative. */
function longestAscending(values: Int32Array): Uint8Array {
  const tails: number[] = []
  const before = new Int32Array(values.length).fill(-1)
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value < 0) continue
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] as number] as number) < value) low = middle + 1
      else high = middle
    }
    before[i] = low > 0 ? (tails[low - 1] as number) : -1
    tails[low] = i
  }
  const kept = new Uint8Array(values.length)
  for (let at = tails[tails.length - 1] ?? -1; at >= 0; at = before[at] as number) kept[at] = 1
  return kept
}
