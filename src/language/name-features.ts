/** What the names model looks at in a word: its spelling, tags, hints, clusters, its neighbours, and how the document uses it. */

import { remembered } from '../text/remembered.js'
import { NO_CLUSTERS, type WordClusters } from './word-clusters.js'

/** One word as the model looks at it. */
export interface NameWord {
  readonly text: string
  /** Universal tag; `X` unknown. */
  readonly upos: string
  /** What knowledge says of it: `country`, `given`, `agency` …; empty where nothing. */
  readonly hint: string
  /** Clusters it is in, from fine to coarse, each as text; `NO_CLUSTERS` where it is in none. */
  readonly clusters: WordClusters
}

/** What the rest of a document shows of a word, by its lower-case form. */
export interface Habit {
  readonly small: boolean
  readonly inside: boolean
  /** Words before and after it where it stands capitalised within a sentence, a few, sorted. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** How the words of a document are used in it. */
export function habitsOf(sentences: readonly (readonly NameWord[])[]): Map<string, Habit> {
  const seen = new Map<string, { small: boolean; inside: boolean; before: string[]; after: string[] }>()
  for (const words of sentences) {
    const spellings = spellingsOf(words)
    for (let at = 0; at < words.length; at++) {
      const { small, letters } = spellings[at] as Spelling
      if (!letters) continue
      let habit = seen.get(small)
      if (!habit) {
        habit = { small: false, inside: false, before: [], after: [] }
        seen.set(small, habit)
      }
      if (words[at]?.text === small) habit.small = true
      else if (at > 0) {
        habit.inside = true
        addOne(habit.before, (spellings[at - 1] as Spelling).small)
        addOne(habit.after, spellings[at + 1]?.small ?? '')
      }
    }
  }
  for (const { inside, before, after } of seen.values()) {
    if (!inside) continue
    before.sort()
    after.sort()
  }
  return seen
}

/** Keeps the first few that differ. */
function addOne(words: string[], word: string): void {
  if (words.length < MOST && !words.includes(word)) words.push(word)
}

const MOST = 3

/** Features of one word are at most this many. */
export const MOST_NAME_FEATURES = 80

/** Hashed features of the word at `at`. Fills `out` and returns how many there are. A feature's kind is its place in the order below: weights hang on it. */
export function nameFeatures(
  words: readonly NameWord[],
  at: number,
  habits: ReadonlyMap<string, Habit>,
  buckets: number,
  out: Int32Array,
): number {
  const spellings = spellingsOf(words)
  const near = aroundIn(spellings, at, NO_SPELLING)
  const around = aroundIn(words, at, NO_WORD)
  const row = new Row(out, buckets)
  const [, , w] = near
  const habit = habits.get(w.lower)
  putSpelling(row, near)
  putKnown(row, near, around, at === 0)
  putClusters(row, near, around)
  row.two(w.shape, `${habit?.small ?? false} ${habit?.inside ?? false} ${at === 0}`)
  const next = row.kind
  for (const word of habit?.before ?? []) {
    row.kind = next
    row.one(word)
  }
  for (const word of habit?.after ?? []) {
    row.kind = next + 1
    row.one(word)
  }
  return row.count
}

/** The word in the middle, with two on each side. */
type Around<T> = readonly [l2: T, l1: T, w: T, r1: T, r2: T]

function aroundIn<T>(items: readonly T[], at: number, none: T): Around<T> {
  return [items[at - 2] ?? none, items[at - 1] ?? none, items[at] ?? none, items[at + 1] ?? none, items[at + 2] ?? none]
}

function putSpelling(row: Row, [l2, l1, w, r1, r2]: Around<Spelling>): void {
  const { text, lower, shape } = w
  for (const whole of [text, lower, shape]) row.one(whole)
  for (const length of [2, 3, 4]) row.part(lower, 0, length)
  for (const length of [2, 3, 4, 1]) row.part(lower, lower.length - length, lower.length)
  for (const { lower } of [l1, l2, r1, r2]) row.one(lower)
  for (const { shape } of [l1, r1, l2, r2]) row.one(shape)
  row.two(l1.lower, lower)
  row.two(lower, r1.lower)
  row.two(l1.lower, shape)
  row.two(shape, r1.lower)
  row.two(l1.shape, shape)
  row.two(shape, r1.shape)
  row.three(l1.shape, shape, r1.shape)
  row.two(l1.lower, l2.lower)
}

/** Tags and what knowledge says. */
function putKnown(row: Row, near: Around<Spelling>, [, l1, w, r1]: Around<NameWord>, first: boolean): void {
  const [, left, { lower, shape }, right] = near
  row.one(w.upos)
  row.two(l1.upos, w.upos)
  row.two(w.upos, r1.upos)
  row.two(w.upos, shape)
  row.three(l1.upos, w.upos, r1.upos)
  row.one(w.hint)
  row.two(w.hint, shape)
  row.two(l1.hint, w.hint)
  row.two(w.hint, r1.hint)
  row.two(l1.hint, shape)
  row.two(shape, r1.hint)
  row.one(r1.hint)
  row.one(l1.hint)
  row.part(right.lower, right.lower.length - 3, right.lower.length)
  row.part(left.lower, left.lower.length - 3, left.lower.length)
  row.two(first ? 'true' : 'false', shape)
  row.two(w.hint, w.upos)
  row.two(lower.slice(-3), shape)
}

function putClusters(row: Row, [, , { shape }]: Around<Spelling>, [l2, l1, w, r1, r2]: Around<NameWord>): void {
  const [fine, middle, coarse] = w.clusters
  const [[leftFine, left, leftCoarse], [rightFine, right, rightCoarse]] = [l1.clusters, r1.clusters]
  for (const single of [fine, middle, coarse, leftFine, left, rightFine, right, l2.clusters[1], r2.clusters[1]]) row.one(single)
  row.two(middle, shape)
  row.two(fine, w.hint)
  row.two(left, middle)
  row.two(middle, right)
  row.two(left, shape)
  row.two(shape, right)
  row.three(leftCoarse, shape, rightCoarse)
  row.three(leftCoarse, coarse, rightCoarse)
}

/** Features as they are put one after the other, each of the next kind; parts of one feature are hashed as if a blank stood between them. */
class Row {
  kind = 0
  count = 0

  constructor(
    private readonly out: Int32Array,
    private readonly buckets: number,
  ) {}

  one(text: string): void {
    this.put(grown(this.begun(), text))
  }

  two(one: string, two: string): void {
    this.put(grown(grown(grown(this.begun(), one), ' '), two))
  }

  three(one: string, two: string, three: string): void {
    this.put(grown(grown(grown(grown(grown(this.begun(), one), ' '), two), ' '), three))
  }

  /** The letters `[from, to)`, as far as there are any. */
  part(text: string, from: number, to: number): void {
    this.put(grown(this.begun(), text, Math.max(from, 0), Math.min(to, text.length)))
  }

  private begun(): number {
    return Math.imul(BASIS ^ this.kind++, PRIME)
  }

  private put(hash: number): void {
    this.out[this.count++] = folded(hash, this.buckets)
  }
}

/** How a word is written, as far as features look at it. */
interface Spelling {
  /** With straight quotes. */
  readonly text: string
  /** The same in lower case, every digit 0. */
  readonly lower: string
  readonly shape: string
  /** As printed, in lower case. */
  readonly small: string
  /** Whether there is a letter in it. */
  readonly letters: boolean
}

const NO_SPELLING: Spelling = { text: '', lower: '', shape: '', small: '', letters: false }
const NO_WORD: NameWord = { text: '', upos: '', hint: '', clusters: NO_CLUSTERS }

const READ = new WeakMap<readonly NameWord[], readonly Spelling[]>()

/** Spellings of a sentence's words, worked out once. */
function spellingsOf(words: readonly NameWord[]): readonly Spelling[] {
  const known = READ.get(words)
  if (known) return known
  const spellings = words.map(({ text }) => spellingOf(text))
  READ.set(words, spellings)
  return spellings
}

const spellingOf = remembered((word): Spelling => {
  const text = word.replace(/[’‘]/g, "'").replace(/[“”„«»]/g, '"')
  const shape = text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\d/g, '0')
    .replace(/(.)\1{2,}/gu, '$1$1')
    .slice(0, 8)
  const lower = text.toLowerCase().replace(/\d/g, '0')
  return { text, lower, shape, small: word.toLowerCase(), letters: /\p{L}/u.test(word) }
})

/** FNV-1a, begun with the kind of feature, folded into the number of buckets (a power of two). */
const BASIS = 0x811c9dc5
const PRIME = 0x01000193

function grown(begun: number, text: string, from = 0, to = text.length): number {
  let value = begun
  for (let at = from; at < to; at++) value = Math.imul(value ^ text.charCodeAt(at), PRIME)
  return value
}

function folded(hash: number, buckets: number): number {
  return (hash ^ (hash >>> 15)) & (buckets - 1)
}

/** Bucket whose weights are those of the tags after a tag. */
export function transitionBucket(tag: number, buckets: number): number {
  return folded(grown(Math.imul(BASIS ^ 255, PRIME), `tag ${tag}`), buckets)
}
