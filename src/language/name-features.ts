/** What the names model looks at in a word: its spelling, tags, hints, clusters, its neighbours, and how the document uses it. */

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
  const seen = new Map<string, { small: boolean; inside: boolean; before: Set<string>; after: Set<string> }>()
  for (const words of sentences) {
    words.forEach(({ text }, at) => {
      const lower = text.toLowerCase()
      if (!/\p{L}/u.test(text)) return
      const habit = seen.get(lower) ?? { small: false, inside: false, before: new Set(), after: new Set() }
      if (text === lower) habit.small = true
      else if (at > 0) {
        habit.inside = true
        if (habit.before.size < MOST) habit.before.add((words[at - 1] as NameWord).text.toLowerCase())
        if (habit.after.size < MOST) habit.after.add(words[at + 1]?.text.toLowerCase() ?? '')
      }
      seen.set(lower, habit)
    })
  }
  return new Map(
    [...seen].map(([word, { before, after, ...habit }]) => [word, { ...habit, before: [...before].sort(), after: [...after].sort() }]),
  )
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
  let count = 0
  let kind = 0
  const put = (text: string): void => {
    out[count++] = hash(kind++, text, buckets)
  }
  const around: Around = [at - 2, at - 1, at, at + 1, at + 2].map((place) => traitsOf(words[place])) as unknown as Around
  const w = around[2]
  const habit = habits.get(w.lower)
  for (const text of spellingTexts(around)) put(text)
  for (const text of knownTexts(around, at === 0)) put(text)
  for (const text of clusterTexts(around)) put(text)
  put(`${w.shape} ${habit?.small ?? false} ${habit?.inside ?? false} ${at === 0}`)
  const next = kind
  for (const word of habit?.before ?? []) {
    kind = next
    put(word)
  }
  for (const word of habit?.after ?? []) {
    kind = next + 1
    put(word)
  }
  return count
}

/** The word in the middle, with two on each side. */
type Around = readonly [l2: Traits, l1: Traits, w: Traits, r1: Traits, r2: Traits]

function spellingTexts([l2, l1, w, r1, r2]: Around): string[] {
  const lower = w.lower
  const beginnings = [w.text, lower, w.shape, lower.slice(0, 2), lower.slice(0, 3), lower.slice(0, 4)]
  const ends = [lower.slice(-2), lower.slice(-3), lower.slice(-4), lower.slice(-1)]
  const beside = [l1.lower, l2.lower, r1.lower, r2.lower, l1.shape, r1.shape, l2.shape, r2.shape]
  const pairs = [`${l1.lower} ${lower}`, `${lower} ${r1.lower}`, `${l1.lower} ${w.shape}`, `${w.shape} ${r1.lower}`]
  const shapes = [`${l1.shape} ${w.shape}`, `${w.shape} ${r1.shape}`, `${l1.shape} ${w.shape} ${r1.shape}`, `${l1.lower} ${l2.lower}`]
  return [...beginnings, ...ends, ...beside, ...pairs, ...shapes]
}

/** Tags and what knowledge says. */
function knownTexts([, l1, w, r1]: Around, first: boolean): string[] {
  const tags = [w.upos, `${l1.upos} ${w.upos}`, `${w.upos} ${r1.upos}`, `${w.upos} ${w.shape}`, `${l1.upos} ${w.upos} ${r1.upos}`]
  const hints = [w.hint, `${w.hint} ${w.shape}`, `${l1.hint} ${w.hint}`, `${w.hint} ${r1.hint}`]
  const hintsBeside = [`${l1.hint} ${w.shape}`, `${w.shape} ${r1.hint}`, r1.hint, l1.hint]
  const ends = [r1.lower.slice(-3), l1.lower.slice(-3), `${first} ${w.shape}`, `${w.hint} ${w.upos}`, `${w.lower.slice(-3)} ${w.shape}`]
  return [...tags, ...hints, ...hintsBeside, ...ends]
}

function clusterTexts([l2, l1, w, r1, r2]: Around): string[] {
  const [fine, middle, coarse] = w.clusters
  const [[leftFine, left, leftCoarse], [rightFine, right, rightCoarse]] = [l1.clusters, r1.clusters]
  const single = [fine, middle, coarse, leftFine, left, rightFine, right, l2.clusters[1], r2.clusters[1]]
  const joined = [`${middle} ${w.shape}`, `${fine} ${w.hint}`, `${left} ${middle}`, `${middle} ${right}`]
  const shaped = [`${left} ${w.shape}`, `${w.shape} ${right}`]
  const threes = [`${leftCoarse} ${w.shape} ${rightCoarse}`, `${leftCoarse} ${coarse} ${rightCoarse}`]
  return [...single, ...joined, ...shaped, ...threes]
}

interface Traits {
  readonly text: string
  readonly lower: string
  readonly shape: string
  readonly upos: string
  readonly hint: string
  readonly clusters: WordClusters
}

const EDGE: Traits = { text: '', lower: '', shape: '', upos: '', hint: '', clusters: NO_CLUSTERS }
const KNOWN = new WeakMap<NameWord, Traits>()

function traitsOf(word: NameWord | undefined): Traits {
  if (!word) return EDGE
  const known = KNOWN.get(word)
  if (known) return known
  const text = word.text.replace(/[’‘]/g, "'").replace(/[“”„«»]/g, '"')
  const shape = text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\d/g, '0')
    .replace(/(.)\1{2,}/gu, '$1$1')
    .slice(0, 8)
  const traits = { text, lower: text.toLowerCase().replace(/\d/g, '0'), shape, upos: word.upos, hint: word.hint, clusters: word.clusters }
  KNOWN.set(word, traits)
  return traits
}

/** FNV-1a, folded into the number of buckets (a power of two). */
function hash(kind: number, text: string, buckets: number): number {
  let value = (0x811c9dc5 ^ kind) >>> 0
  value = Math.imul(value, 0x01000193)
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value ^= value >>> 15
  return (value >>> 0) & (buckets - 1)
}

/** Bucket whose weights are those of the tags after a tag. */
export function transitionBucket(tag: number, buckets: number): number {
  return hash(255, `tag ${tag}`, buckets)
}
