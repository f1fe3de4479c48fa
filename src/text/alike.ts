/** The sentences of two texts that tell the same in mostly the same words, found among those that have no mate yet. */

import { CommonWords } from './common-words.js'
import { type NeighbourIndex, neighbourIndex, neighbours, slotOf } from './neighbour-index.js'
import { lengthOf, sentenceCount, type Words } from './words.js'

/** Of the shorter sentence, so much must stand in the longer one. */
const LEAST_SHARE = 0.5
/** Fewer words in common say nothing. */
const LEAST_WORDS = 4
/** Of the neighbouring words of the shorter sentence, so many must be neighbours in the other. */
const LEAST_NEIGHBOURS = 0.18

/** One of these serves all alignments, which never overlap in time. */
const common = new CommonWords()
let votes = new Uint8Array(256)
let touched = new Int32Array(256)

/** Pairs that may be mates. A sentence may stand in several; good until the next call. */
export class AlikeSentences {
  private count = 0
  /** Three numbers a pair: the two sentences and the words they have in common. */
  private rows = new Int32Array(768)
  private readonly scores: number[] = []
  private firstOfB = new Uint8Array(256)
  private lastOfA = -1
  private isContested = false

  clear(sentencesOfB: number): void {
    this.count = 0
    this.lastOfA = -1
    this.isContested = false
    if (this.firstOfB.length < sentencesOfB) this.firstOfB = new Uint8Array(sentencesOfB * 2)
    else this.firstOfB.fill(0, 0, sentencesOfB)
  }

  add(i: number, j: number, matched: number, share: number): void {
    const at = this.count++
    if (at * 3 === this.rows.length) {
      const wider = new Int32Array(this.rows.length * 2)
      wider.set(this.rows)
      this.rows = wider
    }
    this.rows[at * 3] = i
    this.rows[at * 3 + 1] = j
    this.rows[at * 3 + 2] = matched
    this.scores[at] = matched * share
    if (this.lastOfA === i || this.firstOfB[j] === 1) this.isContested = true
    this.lastOfA = i
    this.firstOfB[j] = 1
  }

  ofA(at: number): number {
    return this.rows[at * 3] as number
  }

  ofB(at: number): number {
    return this.rows[at * 3 + 1] as number
  }

  /** Words in common, in order. */
  matched(at: number): number {
    return this.rows[at * 3 + 2] as number
  }

  /** Numbers of the pairs, the most alike first; as they were found where no sentence stands in two. */
  order(): number[] {
    const numbers = Array.from({ length: this.count }, (_, at) => at)
    return this.isContested ? numbers.sort((x, y) => this.compared(x, y)) : numbers
  }

  private compared(x: number, y: number): number {
    const [i, j, k, l] = [this.ofA(x), this.ofB(x), this.ofA(y), this.ofB(y)]
    return (this.scores[y] as number) - (this.scores[x] as number) || Math.abs(i - j) - Math.abs(k - l) || i + j - k - l || i - k
  }
}

const alike = new AlikeSentences()

/** Of the sentences without a mate, those that share enough neighbouring words, and enough of their words in order. */
export function alikeSentences(a: Words, b: Words, mateOfA: Int32Array, mateOfB: Int32Array): AlikeSentences {
  const sentencesOfB = sentenceCount(b)
  alike.clear(sentencesOfB)
  if (votes.length < sentencesOfB) {
    votes = new Uint8Array(sentencesOfB * 2)
    touched = new Int32Array(sentencesOfB * 2)
  }
  const index = neighbourIndex(b, mateOfB)
  if (index.count === 0) return alike
  for (let i = 0; i < sentenceCount(a); i++) {
    if ((mateOfA[i] as number) < 0) compareLikely(a, i, b, likeliest(a, i, b, index))
  }
  return alike
}

/** Leaves in `touched` the sentences of the index that share enough neighbours with sentence `i`; gives how many. `votes` is clean before and after. */
function likeliest(a: Words, i: number, b: Words, { heads, keys, sentences, next, mask }: NeighbourIndex): number {
  let seen = 0
  const end = (a.sentences[i + 1] as number) - 1
  for (let at = a.sentences[i] as number; at < end; at++) {
    const key = neighbours(a, at)
    for (let node = heads[slotOf(key, mask)] as number; node > 0; node = next[node - 1] as number) {
      if (keys[node - 1] !== key) continue
      const j = sentences[node - 1] as number
      const known = votes[j] as number
      if (known === 0) touched[seen++] = j
      if (known < 255) votes[j] = known + 1
    }
  }
  const length = lengthOf(a, i)
  let enough = 0
  for (let k = 0; k < seen; k++) {
    const j = touched[k] as number
    if ((votes[j] as number) >= Math.max(2, Math.min(length, lengthOf(b, j)) * LEAST_NEIGHBOURS)) touched[enough++] = j
    votes[j] = 0
  }
  return enough
}

/** Compares sentence `i` with the first `count` of `touched`. */
function compareLikely(a: Words, i: number, b: Words, count: number): void {
  let isTaken = false
  for (let k = 0; k < count; k++) {
    const j = touched[k] as number
    let matched = ofOneChange(a, i, b, j)
    if (matched === null) {
      if (!isTaken) common.take(a, a.sentences[i] as number, a.sentences[i + 1] as number)
      isTaken = true
      matched = common.count(b, b.sentences[j] as number, b.sentences[j + 1] as number)
    }
    const share = matched / Math.min(lengthOf(a, i), lengthOf(b, j))
    if (matched >= LEAST_WORDS && share >= LEAST_SHARE) alike.add(i, j, matched, share)
  }
}

/** The words in common of sentences of which one has at most one word between what they begin and what they end with alike; null for others. */
function ofOneChange(a: Words, i: number, b: Words, j: number): number | null {
  const [one, two] = [a.hash, b.hash]
  let [fromA, toA] = [a.sentences[i] as number, a.sentences[i + 1] as number]
  let [fromB, toB] = [b.sentences[j] as number, b.sentences[j + 1] as number]
  const length = Math.min(toA - fromA, toB - fromB)
  while (fromA < toA && fromB < toB && one[fromA] === two[fromB]) {
    fromA++
    fromB++
  }
  while (fromA < toA && fromB < toB && one[toA - 1] === two[toB - 1]) {
    toA--
    toB--
  }
  const between = Math.min(toA - fromA, toB - fromB)
  if (between > 1) return null
  if (between === 0) return length
  const isHeld = toA - fromA === 1 ? stands(one[fromA] as number, two, fromB, toB) : stands(two[fromB] as number, one, fromA, toA)
  return isHeld ? length : length - 1
}

function stands(word: number, among: Uint32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (among[at] === word) return true
  return false
}
