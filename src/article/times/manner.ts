/** How a whole article tells time: company figures go by quarters, histories by dates that hang on one another instead of on the day of writing. */

import type { TimeFormula } from '../../model/annotation.js'
import type { ArticleText } from '../text.js'
import { type Found, lastTold } from './found.js'

export interface Manner {
  readonly quarterly: boolean
  readonly historical: boolean
  /** How the article writes days in figures, where one of its dates shows it (25/12/2022): null where none does, or both orders stand. */
  readonly order: 'day-first' | 'month-first' | null
}

const FIGURES = /\b(?:first|second|third|fourth)[- ]quarter\b|\bnet (?:income|loss)\b|\bcents? a share\b|\bthe quarter\b/i
const YEARS = /\b(?:1[0-9]{3}|20[0-9]{2})\b(?!,\d)/g
/** Years so far back that no article of the day counts from them. */
const LONG_AGO = 60
const BEFORE_OUR_ERA = /\b\d{1,4} (?:BCE?|B\.C\.)/g
const DEICTIC =
  /\b(?:yesterday|today|tomorrow|tonight|(?:last|this|next) (?:week|month)|(?:earlier|later) this|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/g
const MONTHS = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const YEARLESS = new RegExp(`\\b(?:\\d{1,2} ${MONTHS}|${MONTHS} \\d{1,2})\\b(?!,? \\d{4})`, 'g')

const WITH_YEAR = new RegExp(`\\b${MONTHS}(?: \\d{1,2})?,? (?:1[0-9]{3}|20[0-9]{2})\\b`, 'g')

const FIGURED = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d\d)(?![\d/.-]\d)/g

/** `reference` as in `findTimes`; with none, any year may be history. */
export function mannerOf(a: ArticleText, reference: string | null): Manner {
  const now = reference === null ? Number.POSITIVE_INFINITY : Number(reference.slice(0, 4))
  let figures = 0
  let past = 0
  let near = 0
  let deictic = 0
  let full = 0
  let old = 0
  let open = 0
  const orders = new Set<'day-first' | 'month-first'>()
  for (const { start, end } of a.sentences) {
    const sentence = a.text.slice(start, end)
    if (FIGURES.test(sentence)) figures++
    for (const [year] of sentence.matchAll(YEARS)) {
      Number(year) <= now - 2 ? past++ : near++
      if (Number(year) <= now - LONG_AGO) old++
    }
    const ancient = sentence.match(BEFORE_OUR_ERA)?.length ?? 0
    past += ancient
    deictic += sentence.match(DEICTIC)?.length ?? 0
    full += ancient + (sentence.match(WITH_YEAR)?.length ?? 0)
    for (const [, first, second] of sentence.matchAll(FIGURED)) {
      if (Number(first) > 12 && Number(second) <= 12) orders.add('day-first')
      if (Number(second) > 12 && Number(first) <= 12) orders.add('month-first')
    }
    open += sentence.match(YEARLESS)?.length ?? 0
  }
  const order = orders.size === 1 ? ([...orders][0] ?? null) : null
  near += deictic
  const isOfPast = past >= 8 && near * 5 <= past && (full + open >= 8 || old >= 8)
  const historical = isOfPast || (past >= 3 && near === 0 && open >= 8) || (full >= 20 && deictic * 5 <= full)
  return { order, quarterly: figures >= 2, historical }
}

/** A year that dates may share, and whether it was told alone, with no month or season. */
interface ToldYear {
  readonly from: Extract<TimeFormula, { kind: 'absolute' }>
  readonly yearShift: number
  readonly bare: boolean
}

/** Further than this from the year that the months and days around it are in, a year by itself is an aside: `(declassified in 2005)`. */
const ASIDE = 10

/**
 * The year that a date of a history shares with the one told of before: the same, or the next where the month lies eight months and more behind it
 * (December, then March). Null where no year was told.
 */
export function yearTold(
  before: readonly Found[],
  month: number | null,
): { readonly from: TimeFormula; readonly yearShift: number } | null {
  const last = lastTold(before, (found) => yearOf(found, month))
  const kept = last?.bare ? (lastTold(before, (found) => withMonth(yearOf(found, month))) ?? last) : last
  if (!last || !kept) return null
  const { from, yearShift } = Math.abs(count(last) - count(kept)) > ASIDE ? kept : last
  return { from, yearShift }
}

/** The year of a date told by a number of years (`a year later`) or by `that year`. */
export function yearOfLast(found: Found | undefined): { readonly from: TimeFormula; readonly yearShift: number } | null {
  return found?.type === 'DATE' && found.formula.kind === 'shift' && found.formula.unit === 'year'
    ? { from: found.formula, yearShift: 0 }
    : null
}

/** `In 2021, in December`, `That year, on May 3,`: the year stands right before the date that is a part of it. */
export function yearBeside(
  before: readonly Found[],
  text: string,
  at: number,
): { readonly from: TimeFormula; readonly yearShift: number } | null {
  const last = before.at(-1)
  if (!last || !/^,\s+(?:(?:early|late|already)\s+)?(?:in|on)\s+(?:(?:early|late|mid-)[-\s]?)?$/i.test(text.slice(last.end, at)))
    return null
  const { formula } = last
  return formula.kind === 'absolute' && /^\d{4}$/.test(formula.edtf) ? { from: formula, yearShift: 0 } : yearOfLast(last)
}

function yearOf({ formula }: Found, month: number | null): ToldYear | null {
  const written = formula.kind === 'absolute' ? /^(-?\d{4})(?:-(0\d|1[0-2]|2[1-4])|$)/.exec(formula.edtf) : null
  if (written) {
    const told = Number(written[2] ?? 0)
    const from = { kind: 'absolute', edtf: written[1] as string } as const
    return { from, yearShift: wraps(told > 20 ? (told - 20) * 3 : told, month), bare: written[2] === undefined }
  }
  if (formula.kind !== 'month-day' || formula.from?.kind !== 'absolute') return null
  return { from: formula.from, yearShift: (formula.yearShift ?? 0) + wraps(formula.month, month), bare: false }
}

const withMonth = (told: ToldYear | null): ToldYear | null => (told?.bare ? null : told)
const count = ({ from, yearShift }: ToldYear): number => Number(from.edtf) + yearShift

function wraps(told: number, month: number | null): number {
  return month !== null && told - month >= 8 ? 1 : 0
}
