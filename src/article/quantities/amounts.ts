/** Numbers as news writes them: figures, words, scales (`3.5 million`, `2 lakh crore`), fractions, `tens of thousands`, `minus 26`. */

import { numberOf } from '../times/vocabulary.js'
import type { Words } from './words.js'

/** A number as it stands: where it ends, its value, whether words of scale or vagueness make it one beyond doubt. */
export interface Amount {
  readonly next: number
  readonly value: number
  readonly hedge: string | null
  readonly scaled: boolean
  /** A part of a whole: `two-thirds`, `1 in 10`. */
  readonly part?: true
}

const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 100,
    thousand: 1e3,
    lakh: 1e5,
    lakhs: 1e5,
    million: 1e6,
    crore: 1e7,
    crores: 1e7,
    billion: 1e9,
    trillion: 1e12,
    k: 1e3,
    m: 1e6,
    mn: 1e6,
    mln: 1e6,
    bn: 1e9,
    tn: 1e12,
    trn: 1e12,
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
    lakhs: 2e5,
    crores: 2e7,
    tens: 20,
  }),
)

const FRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries({ half: 2, third: 3, quarter: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 }),
)

/** Whether an amount may begin with the word, in small letters. */
export function opensAmount(lower: string): boolean {
  return VAGUE.has(lower) || /^(?:several|few|half|an?|one|couple)$/.test(lower) || figureOf(lower) !== null
}

/** The amount at `i`; null where none stands there. */
export function amountAt(words: Words, i: number): Amount | null {
  return ratio(words, i) ?? fraction(words, i) ?? vague(words, i) ?? plain(words, i)
}

/** The scale a word is; undefined for any other. `m` and `k` only behind figures. */
export function scaleOf(lower: string): number | undefined {
  return SCALES.get(lower)
}

/** `one in five`, `1 in 10`: a part. */
function ratio(words: Words, i: number): Amount | null {
  if (!/^(?:in|out)$/.test(words.lower(i + 1))) return null
  const behind = words.lower(i + 1) === 'out' ? (words.lower(i + 2) === 'of' ? i + 3 : -1) : words.lower(i + 2) === 'every' ? i + 3 : i + 2
  const [first, second] = [countOf(words.lower(i)), countOf(words.lower(behind))]
  if (behind < 0 || first === null || second === null || first >= second || second > 1000 || second < 2) return null
  if (words.lower(i + 1) === 'in' && /^(?:1[89]|20)\d\d$/.test(words.lower(behind))) return null
  if (/^[-:/]$/.test(words.at(behind + 1)) && words.joined(behind)) return null
  return { next: behind + 1, value: rounded(first / second), hedge: null, scaled: true, part: true }
}

/** `two-thirds`, `a third of`, `half the`, `three quarters of`, `a quarter of a`. */
function fraction(words: Words, i: number): Amount | null {
  const first = words.lower(i)
  if (first === 'half' && /^(?:of|the|a|an|his|her|its|their)$/.test(words.lower(i + 1)))
    return isScaledHalf(words, i)
      ? null
      : { next: i + (words.lower(i + 1) === 'of' ? 2 : 1), value: 0.5, hedge: null, scaled: true, part: true }
  const hyphen = words.at(i + 1) === '-' ? 1 : 0
  const name = words.lower(i + 1 + hyphen)
  const singular = name.replace(/s$/, '')
  const below = FRACTIONS.get(singular)
  const count = /^(?:an?|one)$/.test(first) ? 1 : countOf(first)
  if (below === undefined || count === null || count >= below || count > 1 !== (singular !== name)) return null
  const next = i + 2 + hyphen
  const placed = words.lower(next) === 'of' || (count > 1 && (hyphen === 1 || /^(?:majority|full)$/.test(words.lower(next))))
  if (!placed || (below === 4 && /^(?:19|20)\d\d$/.test(words.lower(next + 1)))) return null
  return { next: words.lower(next) === 'of' ? next + 1 : next, value: rounded(count / below), hedge: null, scaled: true, part: true }
}

const countOf = (lower: string): number | null => (lower === 'one' ? 1 : figureOf(lower))
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000

function isScaledHalf(words: Words, i: number): boolean {
  return (
    words.lower(i + 1) === 'a' && /^(?:million|billion|trillion|dozen|lakh|crore|century|decade|year|day|hour)$/.test(words.lower(i + 2))
  )
}

/** `tens of thousands of`, `hundreds of`, `several hundred`, `a couple of dozen`. */
function vague(words: Words, i: number): Amount | null {
  const least = VAGUE.get(words.lower(i))
  if (least !== undefined) {
    const scale = words.lower(i + 1) === 'of' ? VAGUE.get(words.lower(i + 2)) : undefined
    if (scale !== undefined) return { next: ofAfter(words, i + 3), value: (least * scale) / 2, hedge: `${words.lower(i)} of`, scaled: true }
    return words.lower(i) === 'tens' || words.lower(i + 1) !== 'of'
      ? null
      : { next: i + 2, value: least, hedge: words.lower(i), scaled: true }
  }
  const couple = words.lower(i) === 'couple' ? (words.lower(i + 1) === 'of' ? 1 : 0) : null
  const scale = SCALES.get(words.lower(i + 1 + (couple ?? 0)))
  if ((couple === null && !/^(?:several|few)$/.test(words.lower(i))) || scale === undefined || scale < 12) return null
  return { next: ofAfter(words, i + 2 + (couple ?? 0)), value: 2 * scale, hedge: words.lower(i), scaled: true }
}

function ofAfter(words: Words, i: number): number {
  return words.lower(i) === 'of' ? i + 1 : i
}

/** Figures or words with their scales. */
export function plain(words: Words, i: number): Amount | null {
  const word = words.lower(i)
  if (word === 'half' && words.lower(i + 1) === 'a' && isScaledHalf(words, i)) {
    const scale = SCALES.get(words.lower(i + 2))
    return scale === undefined ? null : { next: i + 3, value: 0.5 * scale, hedge: null, scaled: true }
  }
  const opens = /^(?:an?|one)$/.test(word)
  if (opens && (SCALES.get(words.lower(i + 1)) === undefined || words.lower(i + 1).length < 4)) return null
  const first = opens ? { value: 1, next: i + 1 } : /^[a-z]/.test(word) ? spelled(words, i) : figured(words, i)
  if (first === null) return null
  let { value, next } = first
  let scaled = false
  if (words.lower(next) === '-' && /^(?:million|billion|trillion|crore|lakh)$/.test(words.lower(next + 1))) next++
  for (let scale = SCALES.get(words.lower(next)); scale !== undefined; scale = SCALES.get(words.lower(next))) {
    if (words.lower(next).length < 2 && (value > 999 || !words.joined(next - 1))) break
    value *= scale
    scaled = true
    next++
    const rest = restOf(words, next, scale)
    if (rest) {
      value += rest.value
      next = rest.next
    }
    if (words.lower(next) === '-' && /^(?:million|billion|trillion)$/.test(words.lower(next + 1))) next++
  }
  return { next, value: precise(value), hedge: null, scaled }
}

/** `one hundred and twenty-three`, `two thousand five hundred`, `a million and a half`: what is added behind a scale. */
function restOf(words: Words, i: number, scale: number): { value: number; next: number } | null {
  const from = words.lower(i) === 'and' ? i + 1 : i
  if (from > i && /^an?$/.test(words.lower(from)) && words.lower(from + 1) === 'half') return { value: scale / 2, next: from + 2 }
  if (!/^[a-z]/.test(words.lower(from)) || words.lower(from) === 'one' || scale < 100) return null
  const rest = spelled(words, from)
  if (rest === null || rest.value >= scale || !Number.isInteger(rest.value)) return null
  const more = SCALES.get(words.lower(rest.next))
  if (scale === 100 && rest.value < 100) return rest
  if (more === undefined) return from > i || scale >= 1000 || rest.value < 100 ? rest : null
  return rest.value * more < scale ? { value: rest.value * more, next: rest.next + 1 } : null
}

/** `1 1/2`, `12`. */
function figured(words: Words, i: number): { value: number; next: number } | null {
  const value = figureOf(words.lower(i))
  if (value === null) return null
  const part = /^(\d)\/(\d)$/.exec(words.at(i + 1))
  return part && Number(part[1]) < Number(part[2]) && Number.isInteger(value)
    ? { value: value + Number(part[1]) / Number(part[2]), next: i + 2 }
    : { value, next: i + 1 }
}

/** `twenty-five`, `three and a half`. */
function spelled(words: Words, i: number): { value: number; next: number } | null {
  const word = words.lower(i)
  let value = word === 'one' ? 1 : figureOf(word)
  if (value === null) return null
  let next = i + 1
  const hyphen = words.lower(next) === '-' ? 1 : 0
  const ones = numberOf(words.lower(next + hyphen))
  if (
    ones !== null &&
    ones < 10 &&
    ones >= 1 &&
    Number.isInteger(ones) &&
    value >= 20 &&
    value < 100 &&
    /^[a-z]{3,}$/.test(words.lower(next + hyphen))
  ) {
    value += ones
    next += 1 + hyphen
  }
  if (words.lower(next) === 'and' && /^an?$/.test(words.lower(next + 1)) && words.lower(next + 2) === 'half')
    return { value: value + 0.5, next: next + 3 }
  return { value, next }
}

/** The value of one word in small letters; null where it is no number. */
export function figureOf(word: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(word)) return Number(word.replace(/,/g, ''))
  if (/^\d{1,3}(?:,\d{2})+,\d{3}$/.test(word)) return Number(word.replace(/,/g, ''))
  return /^[a-z]+$/.test(word) && !/^(?:an?|one|and|of|half)$/.test(word) && SCALES.get(word) === undefined ? numberOf(word) : null
}

/** Without the crumbs of binary arithmetic: `1.2` millions are 1,200,000. */
function precise(value: number): number {
  return Number(value.toPrecision(12))
}
