/**
 * Counts and amounts with their unit and hedge: `more than 3.5 million refugees`. Numbers of the calendar, of clocks and of ages of wars are times, not
 * quantities. Where the words name no single number the value is the least they allow: `tens of thousands` is 20,000, `50 to 60` is 50, and the hedge
 * says so.
 */

import { lemma } from '../language/lemma.js'
import type { Quantity, Sentence, Token } from '../model/annotation.js'
import type { ArticleText } from './text.js'
import { monthOf, numberOf } from './times/vocabulary.js'

const HEDGES: readonly (readonly string[])[] = [
  'more than',
  'less than',
  'fewer than',
  'at least',
  'at most',
  'as many as',
  'as much as',
  'as few as',
  'up to',
  'no more than',
  'no fewer than',
  'no less than',
  'close to',
  'well over',
  'just over',
  'just under',
  'an estimated',
  'some',
  'about',
  'around',
  'nearly',
  'almost',
  'roughly',
  'approximately',
  'over',
  'under',
  'only',
  'estimated',
].map((hedge) => hedge.split(' '))

const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    k: 1e3,
    m: 1e6,
    mn: 1e6,
    mln: 1e6,
    bn: 1e9,
    tn: 1e12,
    dozen: 12,
  }),
)
/** The least that a vague plural allows. */
const VAGUE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozens: 24,
    scores: 40,
    hundreds: 200,
    thousands: 2000,
    millions: 2e6,
    billions: 2e9,
    tens: 20,
  }),
)
const CURRENCY = /^(?:[$£€¥₹₽₺₴]|US\$|C\$|A\$|HK\$|Rs\.?|USD|EUR|GBP|PKR|TRY|CHF)$/u
const TIME_UNIT =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies)|a\.m\.|p\.m\.|am|pm|gmt|utc|o'clock|bce?|ad|ce)$/
const MEASURE =
  /^(?:km|kg|m|cm|mm|miles?|feet|ft|mph|kph|tons?|tonnes?|acres?|hectares?|barrels?|litres?|liters?|metres?|meters?|kilometers?|kilometres?|degrees?|°)$/

/** Quantities in text order. */
export function findQuantities(a: ArticleText): Quantity[] {
  return a.sentences.flatMap((sentence) => quantitiesIn(a, sentence))
}

/** The words of one sentence, by index; empty beyond its ends. */
interface Words {
  readonly tokens: readonly Token[]
  readonly at: (i: number) => string
  readonly lower: (i: number) => string
}

function quantitiesIn(a: ArticleText, sentence: Sentence): Quantity[] {
  const tokens = a.tokens.slice(sentence.firstToken, sentence.lastToken)
  const at = (i: number): string => (i >= 0 && i < tokens.length ? a.text.slice((tokens[i] as Token).start, (tokens[i] as Token).end) : '')
  const words: Words = { tokens, at, lower: (i) => at(i).toLowerCase() }
  const found: Quantity[] = []
  for (let i = 0; i < tokens.length; ) {
    const read = mayOpen(at(i)) ? quantityAt(words, i) : null
    if (read) found.push(read.quantity)
    i = read ? read.next : i + 1
  }
  return found
}

const OPENERS = new Map<string, boolean>()
const MOST_REMEMBERED = 20_000

/** Whether a quantity may begin with the word; remembered, since most words come again. */
function mayOpen(word: string): boolean {
  const known = OPENERS.get(word)
  if (known !== undefined) return known
  const lower = word.toLowerCase()
  const opens =
    CURRENCY.test(word) || VAGUE.get(lower) !== undefined || /^(?:several|few|half|an?)$/.test(lower) || figureOf(lower) !== null
  if (OPENERS.size >= MOST_REMEMBERED) OPENERS.clear()
  OPENERS.set(word, opens)
  return opens
}

/** A number as it stands: where it ends, its value, whether words of scale or vagueness make it one beyond doubt. */
interface Amount {
  readonly next: number
  readonly value: number
  readonly hedge: string | null
  readonly scaled: boolean
}

function quantityAt(words: Words, i: number): { quantity: Quantity; next: number } | null {
  const currency = CURRENCY.test(words.at(i)) ? words.at(i) : null
  const first = currency ? i + 1 : i
  const amount = vague(words, first) ?? plain(words, first)
  if (!amount || (currency === null && isCalendar(words, i, amount))) return null
  const ranged = rangeAfter(words, amount)
  const unit = currency ? { text: currency, next: ranged.next } : unitAfter(words, ranged.next)
  if (unit && TIME_UNIT.test(words.lower(unit.next - 1))) return null
  const hedge = hedgeBefore(words, i)
  const said = [hedge?.text, ranged.hedge].filter((part) => part).join(' ') || null
  if (unit === null && said === null && !amount.scaled) return null
  const next = Math.max(unit?.next ?? 0, ranged.next)
  const start = (words.tokens[hedge?.first ?? i] as Token).start
  const end = (words.tokens[next - 1] as Token).end
  return { quantity: { start, end, value: amount.value, unit: unit?.text ?? null, hedge: said }, next }
}

/** `tens of thousands of`, `hundreds of`, `several hundred`. */
function vague(words: Words, i: number): Amount | null {
  const least = VAGUE.get(words.lower(i))
  if (least !== undefined) {
    const scale = words.lower(i + 1) === 'of' ? VAGUE.get(words.lower(i + 2)) : undefined
    if (scale !== undefined) return { next: ofAfter(words, i + 3), value: (least * scale) / 2, hedge: `${words.lower(i)} of`, scaled: true }
    return words.lower(i) === 'tens' || words.lower(i + 1) !== 'of'
      ? null
      : { next: i + 2, value: least, hedge: words.lower(i), scaled: true }
  }
  const scale = SCALES.get(words.lower(i + 1))
  if (!/^(?:several|few)$/.test(words.lower(i)) || scale === undefined || scale < 12) return null
  return { next: ofAfter(words, i + 2), value: 2 * scale, hedge: words.lower(i), scaled: true }
}

function ofAfter(words: Words, i: number): number {
  return words.lower(i) === 'of' ? i + 1 : i
}

function plain(words: Words, i: number): Amount | null {
  const word = words.lower(i)
  const half = word === 'half' && words.lower(i + 1) === 'a' && /^(?:million|billion|dozen)$/.test(words.lower(i + 2))
  if (half) return { next: i + 3, value: 0.5 * (SCALES.get(words.lower(i + 2)) as number), hedge: null, scaled: true }
  const article = /^an?$/.test(word) && SCALES.get(words.lower(i + 1)) !== undefined && words.lower(i + 1).length > 2
  let value = article ? 1 : figureOf(word)
  if (value === null) return null
  let next = i + 1
  if (!article && /^[a-z]+$/.test(word)) {
    const joined = words.lower(i + 1) === '-' ? numberOf(`${word} ${words.lower(i + 2)}`) : numberOf(`${word} ${words.lower(i + 1)}`)
    const second = words.lower(i + 1) === '-' ? words.lower(i + 2) : words.lower(i + 1)
    if (joined !== null && numberOf(second) !== null && (numberOf(second) as number) < 10 && value >= 20 && value < 100) {
      value = joined
      next = words.lower(i + 1) === '-' ? i + 3 : i + 2
    }
  }
  let scaled = false
  if (words.lower(next) === '-' && /^(?:million|billion|trillion)$/.test(words.lower(next + 1))) next++
  while (SCALES.get(words.lower(next)) !== undefined && !(words.lower(next) === 'm' && value > 999)) {
    value *= SCALES.get(words.lower(next)) as number
    scaled = true
    next++
  }
  return { next, value, hedge: null, scaled }
}

/** The value of one word in small letters; null where it is no number. */
function figureOf(word: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(word)) return Number(word.replace(/,/g, ''))
  return /^[a-z]+$/.test(word) &&
    !/^(?:an?|one)$/.test(word) &&
    word !== 'and' &&
    word !== 'of' &&
    word !== 'half' &&
    SCALES.get(word) === undefined
    ? numberOf(word)
    : null
}

/** `50 to 60 people`, `50-60`: the hedge keeps the upper end. */
function rangeAfter(words: Words, amount: Amount): { next: number; hedge: string | null } {
  if (!/^(?:to|-|–)$/.test(words.lower(amount.next))) return amount
  const upper = plain(words, amount.next + 1)
  if (!upper || upper.value <= amount.value) return amount
  return { next: upper.next, hedge: `to ${words.at(amount.next + 1)}` }
}

/** The singular of the noun that is counted, `%`, or a measure; null where none follows. */
function unitAfter(words: Words, i: number): { text: string; next: number } | null {
  const lower = words.lower(i)
  if (lower === '%' || lower === 'percent') return { text: '%', next: i + 1 }
  if (lower === 'per' && /^cents?$/.test(words.lower(i + 1))) return { text: '%', next: i + 2 }
  if (lower === '-' && /^\p{L}/u.test(words.at(i + 1))) return { text: lemma(words.lower(i + 1), 'NOUN'), next: i + 2 }
  if (MEASURE.test(lower)) return { text: lemma(lower, 'NOUN'), next: i + 1 }
  for (let k = i; k < i + 5; k++) {
    const tag = words.tokens[k]?.xpos ?? ''
    const word = words.lower(k)
    const looks = /^[a-z]{3,}s$|^(?:people|men|women|children)$/.test(word) && !/(?:ss|us)$/.test(word)
    const plural = tag === '_' || k === i ? looks || /^NNP?S$/.test(tag) : /^NNP?S$/.test(tag) || word === 'people'
    if (plural && !/^NN/.test(words.tokens[k + 1]?.xpos ?? '')) return { text: lemma(word, 'NOUN'), next: k + 1 }
    if (plural) continue
    const between =
      tag === '_'
        ? /^\p{Lu}\p{Ll}+$|^(?:more|other|of|the)$/u.test(words.at(k))
        : /^(?:JJ[RS]?|NNP?|VBN|VBG|HYPH|CD)$/.test(tag) || /^(?:more|other)$/.test(word)
    if (!between) return null
  }
  return null
}

function hedgeBefore(words: Words, i: number): { first: number; text: string } | null {
  for (const hedge of HEDGES) {
    const first = i - hedge.length
    if (first >= 0 && hedge.every((word, k) => words.lower(first + k) === word)) return { first, text: hedge.join(' ') }
  }
  return null
}

/** A day of a month, a year, a clock, a part of a name: numbers that count nothing. */
function isCalendar(words: Words, i: number, amount: Amount): boolean {
  const before = words.at(i - 1)
  const after = words.at(amount.next)
  if (/^(?:No\.|Nos\.|Op\.|Art\.|p\.|pp\.|#|\/|:|article|chapter|page|section|resolution|act|flight|route)$/i.test(before)) return true
  if (isMonth(before) || isMonth(after)) return true
  return /^\d{4}$/.test(words.at(i)) && amount.value >= 1900 && amount.value <= 2100 && !amount.scaled && hedgeBefore(words, i) === null
}

function isMonth(word: string): boolean {
  return (
    /^\p{Lu}/u.test(word) &&
    /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(word) &&
    monthOf(word) > 0 &&
    /^(?:\p{L}{3,4}\.?|january|february|march|april|june|july|august|september|october|november|december)$/iu.test(word)
  )
}
