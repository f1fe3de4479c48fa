/**
 * Counts and amounts with their unit and hedge: `more than 3.5 million refugees`. Numbers of the calendar, of clocks and of ages of wars are times, not
 * quantities. Where the words name no single number the value is the least they allow: `tens of thousands` is 20,000, `50 to 60` is 50, and the hedge
 * says so.
 */

import type { Quantity, Sentence, Token } from '../model/annotation.js'
import { remembered } from '../text/remembered.js'
import { type Amount, amountAt, opensAmount, plain, scaleOf } from './quantities/amounts.js'
import { hedgeBefore, hedgeBehind } from './quantities/hedges.js'
import { CURRENCY, isTimeUnit, perAfter, type Unit, unitAfter } from './quantities/units.js'
import { type Words, wordsIn } from './quantities/words.js'
import type { ArticleText } from './text.js'
import { monthOf } from './times/vocabulary.js'

/** Quantities in text order. */
export function findQuantities(a: ArticleText): Quantity[] {
  return a.sentences.flatMap((sentence) => quantitiesIn(a, sentence))
}

function quantitiesIn(a: ArticleText, sentence: Sentence): Quantity[] {
  const words = wordsIn(a.text, a.tokens.slice(sentence.firstToken, sentence.lastToken))
  const found: Quantity[] = []
  for (let i = 0; i < words.tokens.length; ) {
    const read = mayOpen(words.at(i)) ? quantityAt(words, i) : null
    if (read) found.push(read.quantity)
    i = read ? read.next : i + 1
  }
  return found
}

/** Whether a quantity may begin with the word. */
const mayOpen = remembered((word) => CURRENCY.test(word) || opensAmount(word.toLowerCase()))

interface Read {
  readonly quantity: Quantity
  readonly next: number
}

function quantityAt(words: Words, i: number): Read | null {
  const currency = CURRENCY.test(words.at(i)) ? signAt(words, i) : null
  const first = currency ? i + 1 : i
  const amount = amountAt(words, first)
  if (!amount || (currency === null && isCalendar(words, i, amount))) return null
  const ranged = rangeAfter(words, amount, currency)
  const open = moreBehind(words, ranged.next)
  const unit = currency
    ? { text: currency.replace('.', ''), next: ranged.next }
    : unitOf(words, open ? { ...ranged, next: open.next } : ranged)
  if (unit && isTimeUnit(words.lower(unit.next - 1))) return null
  const sign = currency !== null && currency.length > 1 && words.at(i) !== currency ? i - 1 : i
  const signed = minusBefore(words, sign)
  const lead = signed ?? sign
  const sure = unit !== null || ranged.scaled || isStrength(words, ranged.next)
  const hedge = hedgeBefore(words, lead, sure)
  const bare = unit ? unit.next : (open?.next ?? ranged.next)
  const per = perAfter(words, bare)
  if (unit === null && per === null && !sure && !hedge && ranged.hedge === null) return null
  const behind = open ?? hedgeBehind(words, bare) ?? plusBehind(words, bare)
  const said = [hedge?.text, ranged.hedge, behind?.text].filter((part) => part).join(' ') || null
  const next = Math.max(bare, per === null ? (behind?.next ?? 0) : 0)
  return {
    quantity: {
      start: (words.tokens[hedge?.first ?? lead] as Token).start,
      end: (words.tokens[next - 1] as Token).end,
      value: signed === null ? ranged.value : -ranged.value,
      unit: unit?.text ?? null,
      hedge: said,
      ...(ranged.high === undefined ? {} : { high: ranged.high }),
      ...(per === null ? {} : { per: per.text }),
    },
    next,
  }
}

/** The unit behind an amount; of `70 of the 150 trucks` what they are a part of; none of `a third of`, which is a part by itself. */
function unitOf(words: Words, amount: Ranged): Unit | null {
  if (amount.part) {
    const points = unitAfter(words, amount.next, false)
    return points && / point$/.test(points.text) ? points : null
  }
  const own = unitAfter(words, amount.next, amount.scaled)
  if (own || words.lower(amount.next) !== 'of' || !/^(?:the|his|her|its|their|our|those|these)$/.test(words.lower(amount.next + 1)))
    return own
  const inner = plain(words, amount.next + 2)
  const whole = unitAfter(words, inner?.next ?? amount.next + 2, inner?.scaled ?? false)
  return whole && !isTimeUnit(words.lower(whole.next - 1)) ? { text: whole.text, next: amount.next } : null
}

type Ranged = Amount & { readonly high?: number }

/** `50 to 60 people`, `3-5%`, `$5-10 million`, `between 50 and 60`: the hedge keeps the upper end, and its scale is that of both where the lower has none. */
function rangeAfter(words: Words, amount: Amount, currency: string | null): Ranged {
  const link = words.lower(amount.next)
  const between = link === 'and' && hedgeBefore(words, amount.next - widthOf(words, amount, currency), true)?.text === 'between'
  const joins = words.lower(amount.next + 1)
  const bounded = joins === 'and' && hedgeBefore(words, amount.next - 1, true)?.text === 'between'
  const perCent = /^(?:%|percent)$/.test(link) && (joins === 'to' || bounded)
  if (amount.part || !(between || perCent || /^(?:to|-|–)$/.test(link))) return amount
  const from = amount.next + (perCent ? 2 : 1)
  const at = currency !== null && CURRENCY.test(words.at(from)) ? from + 1 : from
  const upper = plain(words, at)
  if (!upper || (perCent && !/^(?:%|percent)$/.test(words.lower(upper.next)))) return amount
  const scale = amount.scaled ? 1 : sharedScale(words, at, upper)
  const value = amount.value * scale
  if (upper.value <= value) return amount
  const printed = Array.from({ length: upper.next - at }, (_, k) => words.at(at + k)).join(' ')
  return {
    next: upper.next,
    value,
    hedge: `${between || bounded ? 'and' : 'to'} ${printed}`,
    scaled: amount.scaled || upper.scaled,
    high: upper.value,
  }
}

/** How many words the amount has, its sign of money included. */
function widthOf(words: Words, amount: Amount, currency: string | null): number {
  for (let first = amount.next - 1; first >= Math.max(0, amount.next - 6); first--) {
    if (words.lower(first) === 'between') return amount.next - first - 1
  }
  return currency === null ? 1 : 2
}

/** The scale of `5 to 10 million` for the five; 1 where the lower number is no smaller than the bare upper one. */
function sharedScale(words: Words, at: number, upper: Amount): number {
  const lower = words.lower(at - 2)
  let scale = 1
  for (let k = at + 1; k < upper.next; k++) scale *= scaleOf(words.lower(k)) ?? 1
  const bare = upper.value / scale
  const below = Number(lower.replace(/,/g, ''))
  return Number.isNaN(below) || below < bare ? scale : 1
}

/** Where a minus sign or the word stands before the amount; null where none does. */
function minusBefore(words: Words, i: number): number | null {
  const before = words.at(i - 1)
  if (/^minus$/i.test(before)) return i - 1
  const loose = i < 2 || !words.joined(i - 2)
  return /^[-−]$/.test(before) && words.joined(i - 1) && loose ? i - 1 : null
}

/** `a 3,000-strong force` counts those it stands by. */
function isStrength(words: Words, i: number): boolean {
  return words.at(i) === '-' && words.lower(i + 1) === 'strong'
}

/** `5,000-plus`, `100+`. */
function plusBehind(words: Words, i: number): { next: number; text: string } | null {
  if (words.at(i) === '+' && words.joined(i - 1)) return { next: i + 1, text: 'plus' }
  return words.at(i) === '-' && words.lower(i + 1) === 'plus' ? { next: i + 2, text: 'plus' } : null
}

/** The sign of money with the letters written onto it: `US$`, `R$`. */
function signAt(words: Words, i: number): string {
  const before = words.at(i - 1)
  return words.at(i) === '$' && words.joined(i - 1) && /^(?:US|C|A|AU|CA|HK|NZ|S|R|NT|TT|J|Z)$/.test(before) ? `${before}$` : words.at(i)
}

/** `50 or more people`, `100+ boxes`, `5,000-plus bottles`: the words stand before what is counted. */
function moreBehind(words: Words, i: number): { next: number; text: string } | null {
  return /^NN|^JJ/.test(words.tag(i + 2))
    ? (plusBehind(words, i) ?? hedgeBehind(words, i))
    : words.at(i) === '+'
      ? plusBehind(words, i)
      : null
}

/** `F-16 jets`, `T-72 tanks`: a number that is a part of a name. */
function isOfName(words: Words, i: number): boolean {
  return /^[-–]$/.test(words.at(i - 1)) && words.joined(i - 1) && words.joined(i - 2) && /^\p{Lu}[\p{Lu}\p{N}]*$/u.test(words.at(i - 2))
}

/** A day of a month, a year, a clock, a part of a name: numbers that count nothing. */
function isCalendar(words: Words, i: number, amount: Amount): boolean {
  const before = words.at(i - 1)
  const after = words.at(amount.next)
  if (/^(?:No\.|Nos\.|Op\.|Art\.|p\.|pp\.|#|\/|:|article|chapter|page|section|resolution|act|flight|route)$/i.test(before)) return true
  if (isMonth(before) || isMonth(after) || isOfName(words, i)) return true
  return (
    /^\d{4}$/.test(words.at(i)) && amount.value >= 1900 && amount.value <= 2100 && !amount.scaled && hedgeBefore(words, i, false) === null
  )
}

function isMonth(word: string): boolean {
  return (
    /^\p{Lu}/u.test(word) &&
    /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(word) &&
    monthOf(word) > 0 &&
    /^(?:\p{L}{3,4}\.?|january|february|march|april|june|july|august|september|october|november|december)$/iu.test(word)
  )
}
