/**
 * Names by a structured perceptron with Viterbi decoding over `B-` and `I-` tags of people, places and organisations. Weights come as bytes
 * (`models/en/names.bin`, made by `train/names.ts`); what knowledge says of each word is handed in as hints, so that this room knows none of it.
 */

import type { Models } from '../model/models.js'
import { type LinearModel, readLinear } from './linear.js'
import { scorerOf } from './linear-scorer.js'
import { type Habit, habitsOf, type NameWord, nameFeatures, transitionBucket } from './name-features.js'

/** Tags in the order of the model's classes. */
export const NAME_TAGS = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG'] as const

/** A name of the words `[first, last)`; `margin` is by how much it scores above no name, per word. */
export interface FoundName {
  readonly first: number
  readonly last: number
  readonly label: 'PER' | 'LOC' | 'ORG'
  readonly margin: number
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

/**
 * A score of the large network counts as much as this many of the linear model: where F1 was best on GUM and news read by eye. It has learned its names from
 * Universal NER (EWT) alone, whose dev part wants four times as much of it.
 */
const LARGE_WEIGHT = 20

/** A score of the network for names counts as much as this many of the linear model: where F1 was best on GUM, as the dev part of Universal NER (EWT) hardly tells. */
const OWN_WEIGHT = 80
/** A word is read for a name where the network for names has one within this much of no name. */
const PLAUSIBLE = 2

/** What the networks say of a document, by sentence; empty or null where there are none. */
export interface NetworksSay {
  /** Scores of the large network. */
  readonly large: readonly NetworkScores[]
  /** Scores of the network for names, and what it adds to begin a sentence with a tag and to go from one to the next. */
  readonly own: { readonly scores: readonly NetworkScores[]; readonly begin: Float32Array; readonly transitions: Float32Array } | null
}

/** Names of a document by sentence. */
export function findNames(
  model: LinearModel,
  sentences: readonly (readonly NameWord[])[],
  { large, own }: NetworksSay = { large: [], own: null },
): FoundName[][] {
  const habits = habitsOf(sentences)
  const emissions = sentences.map((words, index) => emissionsOf(model, words, habits, large[index], own?.scores[index]))
  agree(sentences, emissions)
  const transitions = transitionsOf(model)
  if (own) addTransitions(own, emissions, transitions)
  return emissions.map((scores) => (scores.length ? namesOf(bestTags(scores, transitions, scores.length / NAME_TAGS.length), scores) : []))
}

/** `emissions[at * tags + tag]` of one sentence. */
function emissionsOf(
  model: LinearModel,
  words: readonly NameWord[],
  habits: ReadonlyMap<string, Habit>,
  large: NetworkScores | undefined,
  own: NetworkScores | undefined,
): Float64Array {
  const size = NAME_TAGS.length
  const emissions = new Float64Array(words.length * size)
  const { features, scores, score } = scorerOf(model)
  const near = nearCapitals(words)
  if (own) nearNames(own, near)
  for (let at = 0; at < words.length; at++) {
    if (!near[at]) {
      emissions.fill(IMPOSSIBLE, at * size + 1, (at + 1) * size)
      continue
    }
    score(nameFeatures(words, at, habits, model.buckets, features))
    for (let tag = 0; tag < size; tag++) emissions[at * size + tag] = scores[tag] as number
  }
  addScores(emissions, large, LARGE_WEIGHT)
  addScores(emissions, own, OWN_WEIGHT)
  return emissions
}

/** The head of a sentence follows on `O` here, and on nothing there. */
function addTransitions(
  { begin, transitions: own }: NonNullable<NetworksSay['own']>,
  emissions: readonly Float64Array[],
  transitions: Float64Array,
): void {
  own.forEach((cost, at) => {
    transitions[at] = (transitions[at] as number) + OWN_WEIGHT * cost
  })
  for (const scores of emissions)
    for (let tag = 0; tag < Math.min(begin.length, scores.length); tag++)
      scores[tag] = (scores[tag] as number) + OWN_WEIGHT * ((begin[tag] as number) - (own[tag] as number))
}

function addScores(emissions: Float64Array, scores: NetworkScores | undefined, weight: number): void {
  if (scores?.length !== emissions.length) return
  scores.forEach((score, at) => {
    emissions[at] = (emissions[at] as number) + weight * score
  })
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

/** Words without a capital near that the network may take for names: `scores` has a row a word. */
function nearNames(scores: NetworkScores, near: Uint8Array): void {
  const size = NAME_TAGS.length
  for (let at = 0; at < near.length; at++) {
    const row = scores.subarray(at * size, (at + 1) * size)
    if (Math.max(...row.subarray(1)) > (row[0] as number) - PLAUSIBLE) near[at] = 1
  }
}

function transitionsOf(model: LinearModel): Float64Array {
  const size = NAME_TAGS.length
  const transitions = new Float64Array(size * size)
  for (let tag = 0; tag < size; tag++) add(model, transitionBucket(tag, model.buckets), transitions, tag * size)
  return transitions
}

function add({ from, of, number, weights }: LinearModel, bucket: number, into: Float64Array, base: number): void {
  const end = from[bucket + 1] as number
  for (let at = from[bucket] as number; at < end; at++) {
    const place = base + (of[at] as number)
    into[place] = (into[place] as number) + (weights[number[at] as number] as number)
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
