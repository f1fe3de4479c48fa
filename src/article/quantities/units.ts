/** What is counted: nouns, percent, measures, currencies; and what it is counted by (`a barrel`, `per day`, `/h`). */

import { lemma } from '../../language/lemma.js'
import type { Words } from './words.js'

export interface Unit {
  readonly text: string
  readonly next: number
}

/** Signs and codes of money that stand before the amount. */
export const CURRENCY =
  /^(?:[$£€¥₹₽₺₴₦₱₩₪₫₡₲₵₸₼฿]|(?:US|C|A|AU|CA|HK|NZ|S|R|NT|Z|J|TT)\$|Rs\.?|KSh|Ksh|TSh|USh|Sh|SFr|RM|Rp|kr|USD|EUR|GBP|PKR|INR|TRY|CHF|JPY|CNY|RMB|KRW|NGN|KES|ZAR|EGP|SAR|AED|BRL|MXN|ARS|RUB|UAH|ILS|SEK|NOK|DKK|PLN|SGD|AUD|CAD|BDT|LKR|IDR|PHP)$/u

/** Currencies that English leaves without a plural, or that are hardly read as nouns. */
const MONEY =
  /^(?:naira|rupees?|yen|yuan|renminbi|won|rand|baht|dirhams?|riyals?|rials?|lira|liras|shekels?|zloty|zlotys|forints?|roubles?|rubles?|hryvnias?|hryvnia|tenge|rupiah|ringgit|dong|taka|kwacha|birr|cedis?|dinars?|reais|bolivars?|krona|kronor|kroner|krone|pula|leke?|lei|lari|manat|som|sum|tugrik|kyat|riel|kip|ariary|dalasi|metical|meticais|loti|ouguiya|cents?|pence|euros?)$/
/** Words that are a currency only behind an amount of thousands. */
const MONEY_TOO = /^(?:won|rand|real|sol|som|sum|lei|kip)$/

const TIME_UNIT =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies)|a\.m\.|p\.m\.|am|pm|gmt|utc|o'clock|bce?|ad|ce)$/
const MEASURE =
  /^(?:km|kg|m|cm|mm|miles?|feet|ft|mph|kph|tons?|tonnes?|acres?|hectares?|ha|barrels?|litres?|liters?|metres?|meters?|kilometers?|kilometres?|gigatonnes?|megawatts?|gigawatts?|mw|gw|gwh|mwh|km²|m²|knots|degrees?|°|°c|°f)$/
const MEASURE_BEHIND = /^(?:miles?|feet|km|kilomet(?:er|re)s?|met(?:er|re)s?|m|inches)$/
/** People by what befell them: no noun follows. */
const STATE = /^(?:dead|injured|wounded|missing|killed|hurt|displaced|homeless|hospitali[sz]ed)$/

export function isTimeUnit(lower: string): boolean {
  return TIME_UNIT.test(lower)
}

/** The singular of the noun that is counted, `%`, money or a measure; null where none follows. */
export function unitAfter(words: Words, i: number, scaled: boolean): Unit | null {
  return (
    percent(words, i) ??
    points(words, i) ??
    measure(words, i) ??
    money(words, i, scaled) ??
    hyphened(words, i) ??
    state(words, i) ??
    noun(words, i)
  )
}

function percent(words: Words, i: number): Unit | null {
  const lower = words.lower(i)
  if (lower === '%' || lower === 'percent' || lower === 'pct') return { text: '%', next: i + 1 }
  return lower === 'per' && /^cents?$/.test(words.lower(i + 1)) ? { text: '%', next: i + 2 } : null
}

/** `0.25 percentage points`, `100 basis points`. */
function points(words: Words, i: number): Unit | null {
  const hyphen = words.lower(i) === '-'
  const from = hyphen || /^an?$/.test(words.lower(i)) ? i + 1 : i
  const joined = hyphen && words.lower(from + 1) === '-' ? from + 2 : from + 1
  return /^(?:percentage|basis)$/.test(words.lower(from)) && /^points?$/.test(words.lower(joined))
    ? { text: `${words.lower(from)} point`, next: joined + 1 }
    : null
}

/** `km`, `74 cubic metres`, `200 nautical miles`, `15 degrees Celsius`. */
function measure(words: Words, i: number): Unit | null {
  const lower = words.lower(i)
  if (/^(?:cubic|square|nautical|sq)\.?$/.test(lower) && MEASURE_BEHIND.test(words.lower(i + 1)))
    return { text: `${lower === 'sq' || lower === 'sq.' ? 'square' : lower} ${lemma(words.lower(i + 1), 'NOUN')}`, next: i + 2 }
  if (/^(?:degrees?|°)$/.test(lower) && /^(?:Celsius|Fahrenheit|C|F)\.?$/.test(words.at(i + 1)))
    return { text: `degree ${/^C/.test(words.at(i + 1)) ? 'Celsius' : 'Fahrenheit'}`, next: i + 2 }
  return MEASURE.test(lower) ? { text: lemma(lower, 'NOUN'), next: i + 1 } : null
}

/** `3 billion naira`, `1.5 lakh crore rupee plan`, `2.1 trillion won`. */
function money(words: Words, i: number, scaled: boolean): Unit | null {
  const lower = words.lower(i)
  if (!MONEY.test(lower) && !(MONEY_TOO.test(lower) && scaled)) return null
  if (MONEY_TOO.test(lower) && !scaled) return null
  return { text: lower === 'pence' ? 'pence' : lower.length < 5 ? lower.replace(/^cents$/, 'cent') : lemma(lower, 'NOUN'), next: i + 1 }
}

/** `a 40-member team`; `3,000-strong` counts what it stands by. */
function hyphened(words: Words, i: number): Unit | null {
  if (words.lower(i) !== '-' || !/^\p{L}/u.test(words.at(i + 1)) || words.lower(i + 1) === 'strong') return null
  return { text: lemma(words.lower(i + 1), 'NOUN'), next: i + 2 }
}

function state(words: Words, i: number): Unit | null {
  const lower = words.lower(i)
  return STATE.test(lower) && !/^(?:NN|CD)/.test(words.tag(i + 1)) && !/^(?:a|an|the|in|his|her)$/.test(lower) && !startsObject(words, i)
    ? { text: lower, next: i + 1 }
    : null
}

/** `12 killed three others`: a verb with its object. */
function startsObject(words: Words, i: number): boolean {
  return /^(?:killed|injured|wounded|hurt|displaced)$/.test(words.lower(i)) && /^(?:DT|CD|PRP)/.test(words.tag(i + 1))
}

function noun(words: Words, i: number): Unit | null {
  for (let k = i; k < i + 5; k++) {
    const tag = words.tag(k) || '_'
    const word = words.lower(k)
    if (word === '') return null
    const looks = /^[a-z]{3,}s$|^(?:people|men|women|children)$/.test(word) && !/(?:ss|us)$/.test(word)
    const plural = tag === '_' || k === i ? looks || /^NNP?S$/.test(tag) : /^NNP?S$/.test(tag) || word === 'people'
    if (plural && !/^NN/.test(words.tag(k + 1))) return { text: singular(words, k), next: k + 1 }
    if (plural) continue
    if (isPeople(words, k, i)) return { text: words.at(k), next: k + 1 }
    const between =
      tag === '_'
        ? /^\p{Lu}\p{Ll}+$|^(?:more|other|of|the)$/u.test(words.at(k))
        : /^(?:JJ[RS]?|NNP?|VBN|VBG|HYPH|CD)$/.test(tag) || /^(?:more|other)$/.test(word)
    if (!between) return null
  }
  return null
}

/** `5 Thais`, `33 soldiers`. */
function singular(words: Words, k: number): string {
  const printed = words.at(k)
  const isName = /^\p{Lu}\p{Ll}+[^s\P{L}]s$/u.test(printed) && words.tag(k) === 'NNPS'
  return isName ? printed.slice(0, -1) : lemma(words.lower(k), 'NOUN')
}

/** `hundreds of thousands of Sudanese`, `12 Chinese were hurt`: a people that has no plural. */
function isPeople(words: Words, k: number, i: number): boolean {
  return k === i && /^\p{Lu}\p{Ll}+(?:ese|ss)$/u.test(words.at(k)) && /^(?:|[.,;:)]|VB[DZP]|MD|IN|CC|TO|WP|WDT)$/.test(words.tag(k + 1))
}

/** What it is counted by: `a barrel`, `per day`, `/ h`. Null where nothing such follows. */
export function perAfter(words: Words, i: number): Unit | null {
  const [one, two] = [words.lower(i), words.lower(i + 1)]
  const short = /^[a-z]{1,4}\/[a-z]{1,3}$/.exec(words.lower(i - 1))
  if (short) return null
  if (one === '/' && /^[a-z]{1,12}$/.test(two) && words.joined(i)) return { text: lemma(two, 'NOUN'), next: i + 2 }
  if (one === 'per' && /^[a-z]{2,}$/.test(two) && !/^(?:cents?|capita|se|annum)$/.test(two))
    return { text: lemma(two, 'NOUN'), next: i + 2 }
  const counted =
    /^(?:barrel|ounce|tonne|ton|share|litre|liter|gallon|kilo|kilogram|kg|pound|bushel|unit|head|day|night|week|month|year|hour|minute|second|person|piece|megawatt|head)$/
  return /^an?$/.test(one) && counted.test(two) ? { text: two, next: i + 2 } : null
}
