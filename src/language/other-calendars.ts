/**
 * Months and days of the Islamic and the Solar Hijri calendar as Gregorian days, and their year where none is printed. The Islamic ones are those of the
 * tabular calendar: the moon may shift them by a day or two. Arithmetic alone, no clock.
 */

import type { TimeFormula } from '../model/annotation.js'
import { daysFromCivil, daysFromHijri, daysFromPersian } from './civil.js'

type Calendar = Extract<TimeFormula, { kind: 'other-calendar' }>['calendar']
type Formula = Extract<TimeFormula, { kind: 'other-calendar' }>

/** First and last day, as days since 1970-01-01. */
export type DayRange = readonly [number, number]

const START: Readonly<Record<Calendar, (year: number, month: number) => number>> = {
  hijri: (year, month) => daysFromHijri({ year, month, day: 1 }),
  persian: (year, month) => daysFromPersian({ year, month, day: 1 }),
}

/** The days of a month of such a calendar. Months are 1 to 12: others are the caller's error. */
export function daysOfMonth(calendar: Calendar, year: number, month: number): DayRange {
  const next = month === 12 ? START[calendar](year + 1, 1) : START[calendar](year, month + 1)
  return [START[calendar](year, month), next - 1]
}

/** The year of the calendar in which a day lies. */
export function yearIn(calendar: Calendar, day: number): number {
  const guess = calendar === 'hijri' ? Math.floor((day + 492_148) / 354.367) + 1 : Math.floor((day + 492_268) / 365.2422) + 1
  const begins = (year: number): number => START[calendar](year, 1)
  return [guess + 1, guess, guess - 1].find((year) => begins(year) <= day) ?? guess
}

/** The one year of the calendar whose month begins in a Gregorian year; null where two do, or none. */
export function yearBeginningIn(calendar: Calendar, month: number, gregorian: number): number | null {
  const first = daysFromCivil({ year: gregorian, month: 1, day: 1 })
  const last = daysFromCivil({ year: gregorian, month: 12, day: 31 })
  const from = yearIn(calendar, first)
  const years = [from - 1, from, from + 1, from + 2].filter(
    (year) => START[calendar](year, month) >= first && START[calendar](year, month) <= last,
  )
  return years.length === 1 ? (years[0] as number) : null
}

/** Without a tense, what is no further off than this is meant. */
const NEAR = 100

/** The days meant, seen from a day; null where neither year, tense nor nearness settles it, or no such day exists. */
export function daysMeant(formula: Formula, today: number | null): DayRange | null {
  if (formula.year !== null) return within(formula, formula.year)
  if (today === null) return null
  const now = yearIn(formula.calendar, today)
  const ranges = [now - 1, now, now + 1].map((year) => within(formula, year)).filter((range) => range !== null)
  const current = ranges.find(([first, last]) => first <= today && today <= last)
  if (current && formula.strict !== true) return current
  if (formula.direction === 'past') return ranges.filter(([, last]) => last < today).at(-1) ?? null
  if (formula.direction === 'future') return ranges.find(([first]) => first > today) ?? null
  const near = ranges.filter(([first, last]) => first - today <= NEAR && today - last <= NEAR)
  return near.length === 1 ? (near[0] as DayRange) : null
}

function within({ calendar, month, day }: Formula, year: number): DayRange | null {
  const [first, last] = daysOfMonth(calendar, year, month)
  if (day === null) return [first, last]
  return first + day - 1 > last + (calendar === 'hijri' ? 1 : 0) ? null : [first + day - 1, first + day - 1]
}
