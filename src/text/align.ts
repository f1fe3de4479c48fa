/** Aligns two texts sentence by sentence, then two sentences word by word. Memory is linear: a sentence has a greatest length. */

import { longestAscending } from './ascent.js'
import { CommonWords } from './common-words.js'
import { type NeighbourIndex, neighbourIndex, neighbours, slotOf } from './neighbour-index.js'
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
    /** All 0 between two alignments. */
    votes: new Uint8Array(sentences),
  }
}

class Found {
  readonly count: number
  /** By sentence; -1 for one without a mate. */
  readonly mateOfA: Int32Array
  readonly mateOfB: Int32Array
  readonly matchedOfA: Uint16Array
  readonly quotedOfA: Uint16Array

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
  }

  pair(i: number, j: number, matched: number, quoted: number): void {
    this.mateOfA[i] = j
    this.mateOfB[j] = i
    this.matchedOfA[i] = matched
    this.quotedOfA[i] = quoted
  }

  alignment(): Alignment {
    const inOrder = longestAscending(this.mateOfA, this.count, mates)
    const pairs: SentencePair[] = []
    let matched = 0
    let quoted = 0
    let paired = 0
    for (let i = 0; i < this.count; i++) {
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

/** Rows for the sentences of one text by their hash, in chains; one set serves all alignments. */
let chains = { heads: new Int32Array(128), next: new Int32Array(64), hashes: new Int32Array(64) }

function pairSame(found: Found): void {
  const { a, b } = found
  const mask = chainSentences(b)
  const { heads, next, hashes } = chains
  for (let i = 0; i < sentenceCount(a); i++) {
    const hash = sentenceHash(a, i)
    for (let at = heads[slotOf(hash, mask)] as number; at > 0; at = next[at - 1] as number) {
      const j = at - 1
      if (hashes[j] !== hash || (found.mateOfB[j] as number) >= 0 || !sameWords(a, i, b, j)) continue
      found.pair(i, j, lengthOf(a, i), quotedWithin(a, i, b, j))
      break
    }
  }
}

/** Fills `chains`, so that of equal sentences the first comes first; gives the mask of its heads. */
function chainSentences(words: Words): number {
  const count = sentenceCount(words)
  let size = chains.heads.length
  while (size < count * 2) size *= 2
  if (size > chains.heads.length) chains = { heads: new Int32Array(size), next: new Int32Array(size), hashes: new Int32Array(size) }
  const { heads, next, hashes } = chains
  heads.fill(0)
  for (let j = count - 1; j >= 0; j--) {
    const hash = sentenceHash(words, j)
    const slot = slotOf(hash, size - 1)
    hashes[j] = hash
    next[j] = heads[slot] as number
    heads[slot] = j + 1
  }
  return size - 1
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
  readonly share: number
}

function pairAlike(found: Found): void {
  const candidates = alikeCandidates(found)
  candidates.sort(
    (x, y) => y.matched * y.share - x.matched * x.share || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || x.i + x.j - y.i - y.j || x.i - y.i,
  )
  for (const { i, j, matched } of candidates) {
    if ((found.mateOfA[i] as number) >= 0 || (found.mateOfB[j] as number) >= 0) continue
    found.pair(i, j, matched, quotedAmong(found.a, i, found.b, j, matched))
  }
}

/** Of the neighbouring words of the shorter sentence, so many must be neighbours in the other. */
const LEAST_NEIGHBOURS = 0.18

/** Free sentences that share enough neighbouring words, and enough of their words in order. */
function alikeCandidates(found: Found): Candidate[] {
  const { a, b } = found
  const index = neighbourIndex(b, found.mateOfB)
  if (index.count === 0) return []
  const { votes } = mates
  const candidates: Candidate[] = []
  for (let i = 0; i < sentenceCount(a); i++) {
    if ((found.mateOfA[i] as number) >= 0) continue
    const likely = likeliest(a, i, b, index, votes)
    if (likely.length > 0) common.take(a, a.sentences[i] as number, a.sentences[i + 1] as number)
    for (const j of likely) {
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

/** One serves all alignments, which never overlap in time. */
const common = new CommonWords()

/** `common` has taken sentence `i`. */
function compared(a: Words, i: number, b: Words, j: number): Candidate | null {
  const matched = common.count(b, b.sentences[j] as number, b.sentences[j + 1] as number)
  const share = matched / Math.min(lengthOf(a, i), lengthOf(b, j))
  return matched >= LEAST_WORDS && share >= LEAST_SHARE ? { i, j, matched, share } : null
}

/** Of the words that two sentences have in common, those within quotation marks on either side. */
function quotedAmong(a: Words, i: number, b: Words, j: number, matched: number): number {
  const [fromA, toA] = [a.sentences[i] as number, a.sentences[i + 1] as number]
  const [fromB, toB] = [b.sentences[j] as number, b.sentences[j + 1] as number]
  const ofA = quotedIn(a, fromA, toA)
  const ofB = quotedIn(b, fromB, toB)
  if (ofA === 0 && ofB === 0) return 0
  if (ofA === toA - fromA || ofB === toB - fromB) return matched
  let quoted = 0
  for (const run of wordRuns(a, fromA, toA, b, fromB, toB)) {
    for (let k = 0; k < run.length; k++) if (a.quoted[run.a + k] || b.quoted[run.b + k]) quoted++
  }
  return quoted
}

function quotedIn(words: Words, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) count += words.quoted[at] as number
  return count
}
