/** Aligns two texts sentence by sentence, then two sentences word by word. Memory is linear: a sentence has a greatest length. */

import { alikeSentences } from './alike.js'
import { longestAscending } from './ascent.js'
import { slotOf } from './neighbour-index.js'
import { wordRunRows } from './word-runs.js'
import { lengthOf, sentenceCount, type Words } from './words.js'

export { type WordRun, wordRuns } from './word-runs.js'
export { sentenceCount } from './words.js'

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

/** Sentences that are the same are paired first, then the most alike. The order of the two texts changes nothing but the names `a` and `b`. */
export function align(a: Words, b: Words): Alignment {
  const rows = alignedRows(a, b)
  const { matched, quoted, paired, inPassages } = rows
  const pairs: SentencePair[] = []
  for (let i = 0; i < rows.count; i++) {
    const mate = rows.mateOfA[i] as number
    if (mate < 0) continue
    const words = rows.matchedOfA[i] as number
    const exact = isExact(rows, i)
    pairs.push({ a: i, b: mate, matched: words, quoted: rows.quotedOfA[i] as number, exact, moved: rows.inOrder[i] === 0 })
  }
  return { pairs, matched, quoted, paired, inPassages }
}

/** An alignment in the rows that all alignments share: good until the next one. By sentence of the first text, unless said otherwise. */
export interface AlignedRows extends Omit<Alignment, 'pairs'> {
  readonly a: Words
  readonly b: Words
  /** Sentences of the first text. */
  readonly count: number
  /** How many of them have a mate. */
  readonly pairCount: number
  /** The mate's number, -1 for none. */
  readonly mateOfA: Int32Array
  /** By sentence of the second text. */
  readonly mateOfB: Int32Array
  readonly matchedOfA: Uint16Array
  readonly quotedOfA: Uint16Array
  /** 0 where a sentence with a mate stands in another place than its neighbours would have it. */
  readonly inOrder: Uint8Array
}

/** The same as `align`, for who needs no objects. */
export function alignedRows(a: Words, b: Words): AlignedRows {
  const found = new Found(a, b)
  if (pairSame(found) < Math.min(found.count, sentenceCount(b))) pairAlike(found)
  longestAscending(found.mateOfA, found.count, mates)
  found.sum()
  return found
}

/** Whether every word of sentence `i`, which has a mate, and of its mate is matched. */
export function isExact({ a, b, matchedOfA, mateOfA }: AlignedRows, i: number): boolean {
  const matched = matchedOfA[i] as number
  return matched === lengthOf(a, i) && matched === lengthOf(b, mateOfA[i] as number)
}

/** One set of rows serves all alignments, which never overlap in time; rows of its own would cost each more than the work itself. */
let mates = matesFor(256)

function matesFor(sentences: number) {
  return {
    ofA: new Int32Array(sentences),
    ofB: new Int32Array(sentences),
    matched: new Uint16Array(sentences),
    quoted: new Uint16Array(sentences),
    before: new Int32Array(sentences),
    tails: new Int32Array(sentences),
    inOrder: new Uint8Array(sentences),
  }
}

/** Sentences that make a passage. */
const PASSAGE = 3

class Found implements AlignedRows {
  readonly count: number
  readonly mateOfA: Int32Array
  readonly mateOfB: Int32Array
  readonly matchedOfA: Uint16Array
  readonly quotedOfA: Uint16Array
  readonly inOrder: Uint8Array
  pairCount = 0
  matched = 0
  quoted = 0
  paired = 0
  inPassages = 0

  constructor(
    readonly a: Words,
    readonly b: Words,
  ) {
    this.count = sentenceCount(a)
    const most = Math.max(this.count, sentenceCount(b))
    if (mates.ofA.length < most) mates = matesFor(most * 2)
    this.mateOfA = mates.ofA.fill(-1, 0, this.count)
    this.mateOfB = mates.ofB.fill(-1, 0, sentenceCount(b))
    this.matchedOfA = mates.matched
    this.quotedOfA = mates.quoted
    this.inOrder = mates.inOrder
  }

  pair(i: number, j: number, matched: number, quoted: number): void {
    this.mateOfA[i] = j
    this.mateOfB[j] = i
    this.matchedOfA[i] = matched
    this.quotedOfA[i] = quoted
  }

  /** Sums up the pairs, once all are found. */
  sum(): void {
    let run = 0
    let runWords = 0
    let before = -2
    for (let i = 0; i < this.count; i++) {
      const j = this.mateOfA[i] as number
      const words = this.matchedOfA[i] as number
      if (j < 0) {
        before = -2
        continue
      }
      this.pairCount++
      this.matched += words
      this.quoted += this.quotedOfA[i] as number
      this.paired += Math.max(lengthOf(this.a, i), lengthOf(this.b, j))
      run = j === before + 1 ? run + 1 : 1
      runWords = run > 1 ? runWords + words : words
      if (run === PASSAGE) this.inPassages += runWords
      else if (run > PASSAGE) this.inPassages += words
      before = j
    }
  }
}

/** Rows for the sentences of one text by their hash, in chains; one set serves all alignments. */
let chains = { heads: new Int32Array(128), next: new Int32Array(128) }

/** Gives how many it paired. */
function pairSame(found: Found): number {
  const { a, b } = found
  const mask = chainSentences(b)
  const { heads, next } = chains
  let count = 0
  for (let i = 0; i < found.count; i++) {
    const hash = a.sentenceHash[i] as number
    for (let at = heads[slotOf(hash, mask)] as number; at > 0; at = next[at - 1] as number) {
      const j = at - 1
      if (b.sentenceHash[j] !== hash || (found.mateOfB[j] as number) >= 0 || !sameWords(a, i, b, j)) continue
      found.pair(i, j, lengthOf(a, i), quotedWithin(a, i, b, j))
      count++
      break
    }
  }
  return count
}

/** Fills `chains`, so that of equal sentences the first comes first; gives the mask of its heads. */
function chainSentences(words: Words): number {
  const count = sentenceCount(words)
  let size = 128
  while (size < count * 2) size *= 2
  if (size > chains.heads.length) chains = { heads: new Int32Array(size), next: new Int32Array(size) }
  const { heads, next } = chains
  heads.fill(0, 0, size)
  for (let j = count - 1; j >= 0; j--) {
    const hash = words.sentenceHash[j] as number
    const slot = slotOf(hash, size - 1)
    next[j] = heads[slot] as number
    heads[slot] = j + 1
  }
  return size - 1
}

function sameWords(a: Words, i: number, b: Words, j: number): boolean {
  const length = lengthOf(a, i)
  if (length !== lengthOf(b, j)) return false
  const fromA = a.sentences[i] as number
  const fromB = b.sentences[j] as number
  for (let k = 0; k < length; k++) if (a.hash[fromA + k] !== b.hash[fromB + k]) return false
  return true
}

/** Of two sentences of the same words: those that stand within quotation marks on either side. */
function quotedWithin(a: Words, i: number, b: Words, j: number): number {
  const length = lengthOf(a, i)
  const [ofA, ofB] = [a.sentenceQuoted[i] as number, b.sentenceQuoted[j] as number]
  if (ofA === 0 || ofB === length) return ofB
  if (ofB === 0 || ofA === length) return ofA
  let count = 0
  const fromA = a.sentences[i] as number
  const fromB = b.sentences[j] as number
  for (let k = 0; k < length; k++) if (a.quoted[fromA + k] || b.quoted[fromB + k]) count++
  return count
}

function pairAlike(found: Found): void {
  const { a, b, mateOfA, mateOfB } = found
  const alike = alikeSentences(a, b, mateOfA, mateOfB)
  for (const at of alike.order()) {
    const i = alike.ofA(at)
    const j = alike.ofB(at)
    if ((mateOfA[i] as number) >= 0 || (mateOfB[j] as number) >= 0) continue
    const matched = alike.matched(at)
    found.pair(i, j, matched, quotedAmong(a, i, b, j, matched))
  }
}

/** Of the words that two sentences have in common, those within quotation marks on either side. */
function quotedAmong(a: Words, i: number, b: Words, j: number, matched: number): number {
  const [fromA, toA] = [a.sentences[i] as number, a.sentences[i + 1] as number]
  const [fromB, toB] = [b.sentences[j] as number, b.sentences[j + 1] as number]
  const [ofA, ofB] = [a.sentenceQuoted[i], b.sentenceQuoted[j]]
  if (ofA === 0 && ofB === 0) return 0
  if (ofA === toA - fromA || ofB === toB - fromB) return matched
  let quoted = 0
  const { count, rows } = wordRunRows(a, fromA, toA, b, fromB, toB)
  for (let run = 0; run < count * 3; run += 3) {
    const [atA, atB] = [rows[run] as number, rows[run + 1] as number]
    for (let k = 0; k < (rows[run + 2] as number); k++) if (a.quoted[atA + k] || b.quoted[atB + k]) quoted++
  }
  return quoted
}
