/**
 * Names by a structured perceptron with Viterbi decoding over `B-` and `I-` tags of people, places and organisations. Weights come as bytes
 * (`models/en/names.bin`, made by `train/names.ts`); what knowledge says of each word is handed in as hints, so that this room knows none of it.
 */

import type { Models } from '../model/models.js'
import { type LinearModel, readLinear } from './linear.js'

/** Tags in the order of the model's classes. */
export const NAME_TAGS = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG'] as const

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

/** Words that are used alike: the number of a word's cluster among 1024, 256 and 64. */
export type WordClusters = readonly [fine: string, middle: string, coarse: string]

export const NO_CLUSTERS: WordClusters = ['', '', '']

/** What the rest of a document shows of a word, by its lower-case form. */
export interface Habit {
  readonly small: boolean
  readonly inside: boolean
  /** Words before and after it where it stands capitalised within a sentence, a few, sorted. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** A name of the words `[first, last)`; `margin` is by how much it scores above no name, per word. */
export interface FoundName {
  readonly first: number
  readonly last: number
  readonly label: 'PER' | 'LOC' | 'ORG'
  readonly margin: number
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

/** Hashed features of the word at `at`. Fills `out` and returns how many there are. */
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
  const [w, l1, l2, r1, r2] = [at, at - 1, at - 2, at + 1, at + 2].map((place) => traitsOf(words[place])) as [
    Traits,
    Traits,
    Traits,
    Traits,
    Traits,
  ]
  for (const text of [w.text, w.lower, w.shape, w.lower.slice(0, 2), w.lower.slice(0, 3), w.lower.slice(0, 4)]) put(text)
  for (const text of [w.lower.slice(-2), w.lower.slice(-3), w.lower.slice(-4), w.lower.slice(-1)]) put(text)
  for (const text of [l1.lower, l2.lower, r1.lower, r2.lower, l1.shape, r1.shape, l2.shape, r2.shape]) put(text)
  for (const text of [`${l1.lower} ${w.lower}`, `${w.lower} ${r1.lower}`, `${l1.lower} ${w.shape}`, `${w.shape} ${r1.lower}`]) put(text)
  for (const text of [`${l1.shape} ${w.shape}`, `${w.shape} ${r1.shape}`, `${l1.shape} ${w.shape} ${r1.shape}`, `${l1.lower} ${l2.lower}`])
    put(text)
  for (const text of [w.upos, `${l1.upos} ${w.upos}`, `${w.upos} ${r1.upos}`, `${w.upos} ${w.shape}`, `${l1.upos} ${w.upos} ${r1.upos}`])
    put(text)
  for (const text of [
    w.hint,
    `${w.hint} ${w.shape}`,
    `${l1.hint} ${w.hint}`,
    `${w.hint} ${r1.hint}`,
    `${l1.hint} ${w.shape}`,
    `${w.shape} ${r1.hint}`,
    r1.hint,
    l1.hint,
  ])
    put(text)
  for (const text of [
    r1.lower.slice(-3),
    l1.lower.slice(-3),
    `${at === 0} ${w.shape}`,
    `${w.hint} ${w.upos}`,
    `${w.lower.slice(-3)} ${w.shape}`,
  ])
    put(text)
  const [fine, middle, coarse] = w.clusters
  for (const text of [fine, middle, coarse, l1.clusters[0], l1.clusters[1], r1.clusters[0], r1.clusters[1], l2.clusters[1], r2.clusters[1]])
    put(text)
  for (const text of [
    `${middle} ${w.shape}`,
    `${fine} ${w.hint}`,
    `${l1.clusters[1]} ${middle}`,
    `${middle} ${r1.clusters[1]}`,
    `${l1.clusters[1]} ${w.shape}`,
    `${w.shape} ${r1.clusters[1]}`,
    `${l1.clusters[2]} ${w.shape} ${r1.clusters[2]}`,
    `${l1.clusters[2]} ${coarse} ${r1.clusters[2]}`,
  ])
    put(text)
  const habit = habits.get(w.lower)
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

/** The best sequence of tags: `emissions[at * tags + tag]` and `transitions[before * tags + tag]`. An `I-` only follows its own kind. */
export function bestTags(emissions: Float64Array, transitions: Float64Array, length: number): Uint8Array {
  const size = NAME_TAGS.length
  const scores = new Float64Array(length * size)
  const back = new Uint8Array(length * size)
  for (let at = 0; at < length; at++) {
    for (let tag = 0; tag < size; tag++) {
      let best = Number.NEGATIVE_INFINITY
      for (let before = 0; before < size; before++) {
        if (!follows(before, tag) || (at === 0 && before > 0)) continue
        const value = (at === 0 ? 0 : (scores[(at - 1) * size + before] as number)) + (transitions[before * size + tag] as number)
        if (value > best) {
          best = value
          back[at * size + tag] = before
        }
      }
      scores[at * size + tag] = best + (emissions[at * size + tag] as number)
    }
  }
  return traced(scores, back, length)
}

function traced(scores: Float64Array, back: Uint8Array, length: number): Uint8Array {
  const size = NAME_TAGS.length
  const tags = new Uint8Array(length)
  let tag = 0
  for (let one = 1; one < size; one++)
    if ((scores[(length - 1) * size + one] as number) > (scores[(length - 1) * size + tag] as number)) tag = one
  for (let at = length - 1; at >= 0; at--) {
    tags[at] = tag
    tag = back[at * size + tag] as number
  }
  return tags
}

/** Odd tags begin a name, the even one after them goes on with it. */
function follows(before: number, tag: number): boolean {
  return tag === 0 || tag % 2 === 1 || before === tag || before === tag - 1
}

/** What a network makes of a sentence: a row a word, a score a tag of `NAME_TAGS`; empty where it has not read it. */
export type NetworkScores = Float32Array

/** A network's score counts as much as this many of the linear model: where F1 was best on the dev part of Universal NER (EWT). */
const NETWORK_WEIGHT = 33

/** Names of a document by sentence. `network` has scores by sentence too, where there is a network. */
export function findNames(
  model: LinearModel,
  sentences: readonly (readonly NameWord[])[],
  network: readonly NetworkScores[] = [],
): FoundName[][] {
  const habits = habitsOf(sentences)
  const emissions = sentences.map((words, index) => emissionsOf(model, words, habits, network[index]))
  agree(sentences, emissions)
  const transitions = transitionsOf(model)
  return emissions.map((own) => (own.length ? namesOf(bestTags(own, transitions, own.length / NAME_TAGS.length), own) : []))
}

/** `emissions[at * tags + tag]` of one sentence. */
function emissionsOf(
  model: LinearModel,
  words: readonly NameWord[],
  habits: ReadonlyMap<string, Habit>,
  network: NetworkScores | undefined,
): Float64Array {
  const size = NAME_TAGS.length
  const emissions = new Float64Array(words.length * size)
  const features = new Int32Array(MOST_NAME_FEATURES)
  const near = nearCapitals(words)
  for (let at = 0; at < words.length; at++) {
    if (!near[at]) {
      emissions.fill(IMPOSSIBLE, at * size + 1, (at + 1) * size)
      continue
    }
    const count = nameFeatures(words, at, habits, model.buckets, features)
    for (let i = 0; i < count; i++) add(model, features[i] as number, emissions, at * size)
  }
  if (network?.length === emissions.length)
    network.forEach((score, at) => {
      emissions[at] = (emissions[at] as number) + NETWORK_WEIGHT * score
    })
  return emissions
}

/** One document's agreement with itself: a word with a capital is taken for what it is taken for in all its places. */
function agree(sentences: readonly (readonly NameWord[])[], emissions: readonly Float64Array[]): void {
  const size = NAME_TAGS.length
  const sums = new Map<string, { places: Float64Array[]; sum: Float64Array }>()
  sentences.forEach((words, index) => {
    words.forEach(({ text }, at) => {
      if (!/^\p{Lu}/u.test(text)) return
      const own = (emissions[index] as Float64Array).subarray(at * size, (at + 1) * size)
      const known = sums.get(text.toLowerCase()) ?? { places: [], sum: new Float64Array(KINDS) }
      known.places.push(own)
      leanings(own).forEach((leaning, kind) => {
        known.sum[kind] = (known.sum[kind] as number) + leaning
      })
      sums.set(text.toLowerCase(), known)
    })
  })
  for (const { places, sum } of sums.values()) {
    if (places.length < 2) continue
    for (const place of places)
      for (let tag = 0; tag < size; tag++) place[tag] = (place[tag] as number) + (sum[(tag + 1) >> 1] as number) / places.length
  }
}

/** No name, person, place, organisation. */
const KINDS = 4

/** How much a word leans to each kind, over how much it does to all. */
function leanings(scores: Float64Array): number[] {
  const best = [scores[0] as number]
  for (let tag = 1; tag < scores.length; tag += 2) best.push(Math.max(scores[tag] as number, scores[tag + 1] as number))
  const mean = best.reduce((sum, one) => sum + one, 0) / KINDS
  return best.map((one) => one - mean)
}

const IMPOSSIBLE = -1e9
/** Words further than this from a capital or a hint are no part of a name. */
const REACH = 2

/** Which words may be part of a name at all: it saves reading the rest. */
function nearCapitals(words: readonly NameWord[]): Uint8Array {
  const near = new Uint8Array(words.length)
  words.forEach(({ text, hint }, at) => {
    if (hint === '' && !/\p{Lu}/u.test(text)) return
    near.fill(1, Math.max(0, at - REACH), at + REACH + 1)
  })
  return near
}

function transitionsOf(model: LinearModel): Float64Array {
  const size = NAME_TAGS.length
  const transitions = new Float64Array(size * size)
  for (let tag = 0; tag < size; tag++) add(model, transitionBucket(tag, model.buckets), transitions, tag * size)
  return transitions
}

function add({ from, of, weight }: LinearModel, bucket: number, into: Float64Array, base: number): void {
  const end = from[bucket + 1] as number
  for (let at = from[bucket] as number; at < end; at++) {
    const place = base + (of[at] as number)
    into[place] = (into[place] as number) + (weight[at] as number)
  }
}

/** Runs of tags as names. */
export function namesOf(tags: Uint8Array, emissions: Float64Array): FoundName[] {
  const names: FoundName[] = []
  const size = NAME_TAGS.length
  for (let first = 0; first < tags.length; ) {
    const tag = tags[first] as number
    let last = first + 1
    if (tag > 0) {
      while (last < tags.length && tags[last] === tag + (tag % 2)) last++
      let margin = 0
      for (let at = first; at < last; at++)
        margin += (emissions[at * size + (tags[at] as number)] as number) - (emissions[at * size] as number)
      const label = (NAME_TAGS[tag] as string).slice(2) as FoundName['label']
      names.push({ first, last, label, margin: margin / (last - first) })
    }
    first = last
  }
  return names
}

const READ = new WeakMap<Uint8Array, LinearModel>()

/** The name model among the models, read once a process; null where there is none. */
export function namesModelOf(models: Models): LinearModel | null {
  const bytes = models['en/names.bin']
  if (!bytes) return null
  const model = READ.get(bytes) ?? readLinear(bytes)
  READ.set(bytes, model)
  return model
}

const CLUSTERS = new WeakMap<Uint8Array, ReadonlyMap<string, WordClusters>>()

/** Clusters by word in lower case, read once a process; empty where the models have none (`en/clusters.txt`, made by `train/clusters.ts`). */
export function clustersOf(models: Models): ReadonlyMap<string, WordClusters> {
  const bytes = models['en/clusters.txt']
  if (!bytes) return new Map()
  const known = CLUSTERS.get(bytes) ?? readClusters(new TextDecoder().decode(bytes))
  CLUSTERS.set(bytes, known)
  return known
}

/** A line a fine cluster: its number among 256, its number among 64, its words. */
function readClusters(text: string): Map<string, WordClusters> {
  const known = new Map<string, WordClusters>()
  text.split('\n').forEach((line, fine) => {
    const [middle = '', coarse = '', ...words] = line.split(' ')
    const clusters: WordClusters = [String(fine), middle, coarse]
    for (const word of words) known.set(word, clusters)
  })
  return known
}
