/**
 * What a text is about, as weighted words and names, and how alike two texts are: words, names, main events and days. How rare a word is comes from news at
 * large, and in coarse steps from how many of the texts have it, so that one text more changes the weights of few and each is compared with few.
 */

import { byCodeUnit } from '../text/order.js'
import { crowding, type Weighted } from './crowds.js'
import type { LikenessRow } from './linkage.js'

/** A text as stories see it. */
export interface StoryText {
  readonly articles: readonly string[]
  /** ISO day; null unknown. */
  readonly day: string | null
  readonly terms: Terms
  /** What it speaks of, resolved, by id with its name; empty where names were not read. */
  readonly names: ReadonlyMap<string, string>
  /** The events it tells first; empty where none is known. */
  readonly main: readonly string[]
}

/** Stems with how much they weigh by their number and rarity: the heaviest, by code unit. */
export interface Terms {
  readonly words: Weighted
  /** Words with a capital inside a sentence. */
  readonly capitals: Weighted
}

const TITLE_WEIGHT = 3
/** Days after which half of what days can take away is gone; a happening may still be told of a year later, and pages print wrong days. */
const HALF_LIFE = 60
const LEFT_BY_DAYS = 0.55
const NAMES_SHARE = 0.3
/** Reports of the meetings of one process share their names and their background: what tells their stories apart is what each has as its news. */
const ONE_NEWS = 1.5
const TWO_NEWS = 0.12
/** Longer texts wander off. */
const WORDS_READ = 300
/** Terms of a text that are compared. */
const HEAVIEST = 60
/** A pair less alike than this counts as not alike at all. */
const HARDLY = 0.02
/** Logarithms of the rank of words that say nothing, and of those that are as rare as can be. */
const COMMONEST = 3
const RAREST = Math.log(60_000)
/** How much less a word says that many of the texts have; one that more than 64 have (six halvings) is of their topic and tells no story apart. */
const SPREAD = 0.75
const TOPIC = 7
/** Texts that have a term and are compared by it, however they crowd. */
const MOST_COMPARED = 2048

/** Terms of a title and a text. `ranks` are words from the commonest on; without them all words are equally rare. */
export function termsOf(title: string, text: string, ranks: readonly string[]): Terms {
  const words = new Map<string, number>()
  const add = (word: string, weight: number): void => {
    const term = stem(word)
    if (term.length > 2 && !STOP.has(term)) words.set(term, (words.get(term) ?? 0) + weight)
  }
  for (const word of wordsIn(title)) add(word, TITLE_WEIGHT)
  for (const word of wordsIn(text).slice(0, WORDS_READ)) add(word, 1)
  const capitals = new Map<string, number>()
  for (const [name] of `${title}. ${text}`.matchAll(/(?<=[\p{Ll},] )\p{Lu}[\p{L}-]+/gu)) {
    const term = stem(name.toLowerCase())
    capitals.set(term, (capitals.get(term) ?? 0) + 1)
  }
  return { words: heaviest(words, ranks), capitals: heaviest(capitals, ranks) }
}

function heaviest(counts: ReadonlyMap<string, number>, ranks: readonly string[]): Weighted {
  const kept = [...counts]
    .map(([term, count]): [string, number] => [term, rounded((1 + Math.log(count)) * rarity(term, ranks))])
    .filter(([, weight]) => weight > 0)
    .sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b))
    .slice(0, HEAVIEST)
    .sort(([a], [b]) => byCodeUnit(a, b))
  return { terms: kept.map(([term]) => term), weights: kept.map(([, weight]) => weight) }
}

/** To six places: what stands in a kept text is short, and the same on every machine. */
const rounded = (weight: number): number => Math.round(weight * 1e6) / 1e6

const STEMMED = new WeakMap<readonly string[], ReadonlyMap<string, number>>()

/** 0 for a word of every text to 1 for one that is in no list. */
function rarity(term: string, ranks: readonly string[]): number {
  const rank = stemmed(ranks).get(term)
  return rank === undefined ? 1 : Math.max(0, (Math.log(1 + rank) - COMMONEST) / (RAREST - COMMONEST))
}

/** The first rank of each stem. */
function stemmed(ranks: readonly string[]): ReadonlyMap<string, number> {
  const known = STEMMED.get(ranks)
  if (known) return known
  const found = new Map<string, number>()
  ranks.forEach((word, rank) => {
    const term = stem(word)
    if (!found.has(term)) found.set(term, rank)
  })
  STEMMED.set(ranks, found)
  return found
}

/** Their days, counted from 1970; NaN unknown. */
export function daysOf(texts: readonly StoryText[]): Float64Array {
  return Float64Array.from(texts, ({ day }) => (day === null ? Number.NaN : Date.parse(day) / 86_400_000))
}

/** How alike each text is to every later one, 0 to 1 or a little more where both tell one event first. */
export function likenesses(texts: readonly StoryText[], ranks: readonly string[]): LikenessRow[] {
  const rarityOf = new Map<string, number>()
  const words = texts.map(({ terms }) => terms.words)
  const names = texts.map(({ names, terms }) => (names.size > 0 ? weighedNames(names, rarityOf, ranks) : terms.capitals))
  const days = daysOf(texts)
  const counts = crowding(words, days)
  const rows = [postings(words, counts, 1 - NAMES_SHARE), postings(names, counts, NAMES_SHARE)]
  const mains = numbered(texts.map(({ main }) => main))
  const sums = new Float64Array(texts.length)
  const others = new Int32Array(texts.length)
  const values = new Float64Array(texts.length)
  return texts.map((_, i) => {
    for (const row of rows) addLater(sums, row, i)
    const day = days[i] as number
    const main = mains[i] as Int32Array
    let count = 0
    for (let j = i + 1; j < sums.length; j++) {
      const sum = sums[j] as number
      if (sum === 0) continue
      sums[j] = 0
      if (sum * ONE_NEWS < HARDLY) continue
      const value = sum * dayFactor(day, days[j] as number) * mainFactor(main, mains[j] as Int32Array)
      if (value < HARDLY) continue
      others[count] = j
      values[count++] = value
    }
    return new Row(others.slice(0, count), values.slice(0, count))
  })
}

/** Equal words, equal numbers. */
function numbered(rows: readonly (readonly string[])[]): Int32Array[] {
  const numbers = new Map<string, number>()
  return rows.map((row) =>
    Int32Array.from(row, (word) => {
      const known = numbers.get(word) ?? numbers.size
      numbers.set(word, known)
      return known
    }),
  )
}

/** A pile about one happening has millions of pairs. */
class Row implements LikenessRow {
  constructor(
    private readonly others: Int32Array,
    private readonly values: Float64Array,
  ) {}

  get size(): number {
    return this.others.length
  }

  forEach(visit: (likeness: number, other: number) => void): void {
    for (let at = 0; at < this.others.length; at++) visit(this.values[at] as number, this.others[at] as number)
  }
}

/** A name is as rare as its rarest word. */
function weighedNames(names: ReadonlyMap<string, string>, known: Map<string, number>, ranks: readonly string[]): Weighted {
  const weights = [...names].map(([id, name]) => {
    const weight = known.get(id) ?? Math.max(0, ...wordsIn(name).map((word) => rarity(stem(word), ranks)))
    known.set(id, weight)
    return weight
  })
  return { terms: [...names.keys()], weights }
}

/** Terms by number; of each text its terms with their weights, and of each term the texts that have it. All weights of a text are of length 1. */
interface Postings {
  readonly terms: readonly Int32Array[]
  readonly weights: readonly Float64Array[]
  readonly texts: readonly Int32Array[]
  /** Of each term the weights in its texts, times the share that all of this counts for. */
  readonly counted: readonly Float64Array[]
}

function postings(rows: readonly Weighted[], counting: Float64Array, share: number): Postings {
  const terms = numbered(rows.map((row) => row.terms))
  const size = terms.reduce((most, own) => own.reduce((number, term) => Math.max(number, term + 1), most), 0)
  const counts = new Int32Array(size)
  const crowded = new Float64Array(size)
  terms.forEach((own, i) => {
    for (const term of own) {
      counts[term] = (counts[term] as number) + 1
      crowded[term] = (crowded[term] as number) + (counting[i] as number)
    }
  })
  const most = Math.min(step(rows.length) + 1, TOPIC)
  const spread = Float64Array.from(crowded, (count, term) =>
    (counts[term] as number) > MOST_COMPARED ? 0 : Math.max(0, 1 - step(Math.max(1, count)) / most) ** SPREAD,
  )
  const weights = rows.map((row, i) => unit(row.weights, terms[i] as Int32Array, spread))
  const texts = Array.from(counts, (count) => new Int32Array(count))
  const counted = Array.from(counts, (count) => new Float64Array(count))
  const filled = new Int32Array(size)
  terms.forEach((own, i) => {
    own.forEach((term, at) => {
      const place = filled[term] as number
      ;(texts[term] as Int32Array)[place] = i
      ;(counted[term] as Float64Array)[place] = share * ((weights[i] as Float64Array)[at] as number)
      filled[term] = place + 1
    })
  })
  return { terms, weights, texts, counted }
}

/** How often a number can be halved, rounded up: what one text more seldom changes. */
function step(count: number): number {
  return Math.ceil(Math.log2(count) - 1e-9)
}

function unit(row: readonly number[], terms: Int32Array, spread: Float64Array): Float64Array {
  const weights = Float64Array.from(row, (weight, at) => weight * (spread[terms[at] as number] as number))
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1
  return weights.map((weight) => weight / length)
}

/** Adds to each later text what it shares with this one. */
function addLater(sums: Float64Array, { terms, weights, texts, counted }: Postings, i: number): void {
  const own = terms[i] as Int32Array
  for (let at = 0; at < own.length; at++) {
    const weight = (weights[i] as Float64Array)[at] as number
    if (weight === 0) continue
    const holders = texts[own[at] as number] as Int32Array
    const values = counted[own[at] as number] as Float64Array
    for (let k = holders.length - 1; k >= 0; k--) {
      const j = holders[k] as number
      if (j <= i) break
      sums[j] = (sums[j] as number) + weight * (values[k] as number)
    }
  }
}

/** By the days between two texts, as far as that many were met with. */
const DAY_FACTORS = new Float64Array(1024)

function dayFactor(a: number, b: number): number {
  const apart = Number.isNaN(a) || Number.isNaN(b) ? 0 : Math.abs(a - b)
  const known = DAY_FACTORS[apart]
  if (known) return known
  const factor = LEFT_BY_DAYS + (1 - LEFT_BY_DAYS) * 0.5 ** (apart / HALF_LIFE)
  if (apart < DAY_FACTORS.length) DAY_FACTORS[apart] = factor
  return factor
}

/** Texts whose own news is one event belong together. Those whose own news are two events belong together only where they are nearly one text. */
function mainFactor(a: Int32Array, b: Int32Array): number {
  if (a.length === 0 || b.length === 0) return 1
  if (a.length === 1 && b.length === 1) return a[0] === b[0] ? ONE_NEWS : TWO_NEWS
  return a.some((event) => b.includes(event)) ? ONE_NEWS : TWO_NEWS
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

const STOP = new Set(
  `the and for that with was were are has have had not but from this they their his her its been will would could should said say after before about into over under
  more than also who which when where what there here one two three other some any all can may might our you your she him them out now just only most such very new
  year day week month time people monday tuesday wednesday thursday friday saturday sunday report told accord`.split(/\s+/),
)
