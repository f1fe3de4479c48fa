/** What a text is about, as weighted words and names, and how alike two texts are: words, names, main events and days. */

import { byCodeUnit } from '../text/order.js'

/** A text as stories see it. */
export interface StoryText {
  readonly articles: readonly string[]
  readonly title: string
  readonly text: string
  /** ISO day; null unknown. */
  readonly day: string | null
  /** Names of what it speaks of, resolved; empty where names were not read. */
  readonly names: readonly string[]
  /** The events it tells first; empty where none is known. */
  readonly main: readonly string[]
}

export interface Profiles {
  readonly texts: readonly StoryText[]
  /** Weights by term, of length 1 each. */
  readonly words: readonly ReadonlyMap<string, number>[]
  readonly names: readonly ReadonlyMap<string, number>[]
}

const TITLE_WEIGHT = 3
/** Days after which half of what days can take away is gone; a happening may still be told of a year later, and pages print wrong days. */
const HALF_LIFE = 60
const LEFT_BY_DAYS = 0.55
const NAMES_SHARE = 0.3
/** Longer texts wander off. */
const WORDS_READ = 400
/** A small pile says little about how common a word is. */
const PILE = 1

/** Terms that stand in two texts at least, weighed by how often and how rarely they are used. */
export function profiles(texts: readonly StoryText[]): Profiles {
  const words = texts.map(wordCounts)
  const names = texts.map(nameCounts)
  return { texts, words: weighed(words), names: weighed(names) }
}

/** In a larger pile only the heaviest terms of each text are compared, none that many texts share, and pairs that are hardly alike are dropped. */
const LARGE_PILE = 500
const HEAVIEST = 40
const COMMON = 0.03
const HARDLY = 0.02

/** How alike each text is to every later one, 0 to 1 or a little more where both tell one event first. */
export function likenesses({ texts, words, names }: Profiles): ReadonlyMap<number, number>[] {
  const isLarge = texts.length > LARGE_PILE
  const ownWords = isLarge ? words.map(heaviest) : words
  const ownNames = isLarge ? names.map(heaviest) : names
  const byWords = indexed(ownWords, isLarge)
  const byNames = indexed(ownNames, isLarge)
  const sums = new Float64Array(texts.length)
  return texts.map((text, i) => {
    accumulate(sums, ownWords[i] as ReadonlyMap<string, number>, byWords, i, 1 - NAMES_SHARE)
    accumulate(sums, ownNames[i] as ReadonlyMap<string, number>, byNames, i, NAMES_SHARE)
    const alike = new Map<number, number>()
    for (let j = i + 1; j < sums.length; j++) {
      if (sums[j] === 0) continue
      const other = texts[j] as StoryText
      const value = (sums[j] as number) * dayFactor(text, other) * mainFactor(text, other)
      if (!isLarge || value >= HARDLY) alike.set(j, value)
      sums[j] = 0
    }
    return alike
  })
}

function heaviest(weights: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  if (weights.size <= HEAVIEST) return weights
  return new Map([...weights].sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b)).slice(0, HEAVIEST))
}

/** The texts that hold a term, ascending, each followed by the term's weight there. */
type Postings = ReadonlyMap<string, readonly number[]>

function indexed(weights: readonly ReadonlyMap<string, number>[], isLarge: boolean): Postings {
  const postings = new Map<string, number[]>()
  weights.forEach((own, i) => {
    for (const [term, weight] of own) {
      const known = postings.get(term)
      if (known) known.push(i, weight)
      else postings.set(term, [i, weight])
    }
  })
  if (!isLarge) return postings
  return new Map([...postings].filter(([, list]) => list.length / 2 <= weights.length * COMMON))
}

function accumulate(sums: Float64Array, own: ReadonlyMap<string, number>, postings: Postings, i: number, share: number): void {
  for (const [term, weight] of own) {
    const list = postings.get(term) ?? []
    for (let at = 0; at < list.length; at += 2) {
      const j = list[at] as number
      if (j > i) sums[j] = (sums[j] as number) + share * weight * (list[at + 1] as number)
    }
  }
}

function dayFactor(a: StoryText, b: StoryText): number {
  const apart = a.day && b.day ? Math.abs(Date.parse(a.day) - Date.parse(b.day)) / 86_400_000 : 0
  return LEFT_BY_DAYS + (1 - LEFT_BY_DAYS) * 0.5 ** (apart / HALF_LIFE)
}

/** Texts whose own news is one event belong together; texts whose own news are two events seldom do. */
function mainFactor(a: StoryText, b: StoryText): number {
  if (a.main.length === 0 || b.main.length === 0) return 1
  return a.main.some((event) => b.main.includes(event)) ? 1.5 : 0.5
}

function wordCounts({ title, text }: StoryText): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (word: string, weight: number): void => {
    const term = stem(word)
    if (term.length > 2 && !STOP.has(term)) counts.set(term, (counts.get(term) ?? 0) + weight)
  }
  for (const word of wordsIn(title)) add(word, TITLE_WEIGHT)
  for (const word of wordsIn(text).slice(0, WORDS_READ)) add(word, 1)
  return counts
}

/** Resolved names, else words with a capital inside a sentence. */
function nameCounts({ names, text, title }: StoryText): Map<string, number> {
  const counts = new Map<string, number>()
  const found =
    names.length > 0
      ? names
      : [...`${title}. ${text}`.matchAll(/(?<=[\p{Ll},] )\p{Lu}[\p{L}-]+/gu)].map(([name]) => stem(name.toLowerCase()))
  for (const name of found) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Plural and possessive ends, roughly: both sides are cut alike. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word
}

function weighed(counts: readonly ReadonlyMap<string, number>[]): Map<string, number>[] {
  const texts = new Map<string, number>()
  for (const own of counts) for (const term of own.keys()) texts.set(term, (texts.get(term) ?? 0) + 1)
  return counts.map((own) => {
    const weights = new Map<string, number>()
    let square = 0
    for (const [term, count] of own) {
      const weight = (1 + Math.log(count)) * Math.log((counts.length + PILE) / (texts.get(term) as number))
      square += weight * weight
      if ((texts.get(term) as number) > 1) weights.set(term, weight)
    }
    const length = Math.sqrt(square) || 1
    return new Map([...weights].map(([term, weight]) => [term, weight / length]))
  })
}

const STOP = new Set(
  `the and for that with was were are has have had not but from this they their his her its been will would could should said say after before about into over under
  more than also who which when where what there here one two three other some any all can may might our you your she him them out now just only most such very new
  year day week month time people monday tuesday wednesday thursday friday saturday sunday report told accord`.split(/\s+/),
)
