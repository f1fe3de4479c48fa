/**
 * Days in words and in bounds, the same on every face: how well a day is known is part of its words, and one that is not known to the day is
 * never a point.
 */

import type { EventTime } from '../model/event.js'
import type { Basis, DateMetadatum } from '../model/evidence.js'
import type { Statement } from '../model/statement.js'

/** A day or longer as a reader says it. `start`/`end` are inclusive ISO days; null where no year is known. */
export interface Day {
  /** `10 May 2023`, `April 2023 (derived)`, `late December 2022`, `unknown day`. */
  readonly words: string
  readonly start: string | null
  readonly end: string | null
  /** Whether it is wider than a day, and so drawn as a band. */
  readonly fuzzy: boolean
  readonly basis: Basis
}

/** The day of a happening. */
export function dayOfEvent(when: EventTime): Day {
  const { start, end, basis } = when
  return { words: shownWhen(when), start, end, fuzzy: start === null || start !== end, basis }
}

/** The day of a page or article. */
export function dayOfDate(date: DateMetadatum): Day {
  const { start, end } = boundsOf(date.value)
  return { words: shownPublished(date), start, end, fuzzy: start === null || start !== end, basis: date.basis }
}

/** The day something was said. */
export function dayOfSaid(said: NonNullable<Statement['said']>): Day {
  const value = edtfOf(said.value)
  const { start, end } = boundsOf(value)
  const words = said.basis === 'stated' ? shownDate(value) : `${shownDate(value)} (${said.basis})`
  return { words, start, end, fuzzy: start === null || start !== end, basis: said.basis }
}

const SEASONS: Readonly<Record<string, string>> = { SP: '21', SU: '22', FA: '23', WI: '24' }
const DAY = 86_400_000

/** The EDTF of a TIMEX3 value: seasons by number, a week as its days, the time of day left out. */
export function edtfOf(timex: string): string {
  const date = timex.split('T')[0] ?? ''
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(date)
  if (season) return `${season[1]}-${SEASONS[season[2] as string]}`
  const week = /^(\d{4})-W(\d\d)$/.exec(date)
  if (!week) return date
  const fourth = Date.UTC(Number(week[1]), 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (Number(week[2]) - 1) * 7 * DAY
  const iso = (at: number): string => new Date(at).toISOString().slice(0, 10)
  return `${iso(monday)}/${iso(monday + 6 * DAY)}`
}

/** First and last day of an ISO value or interval cut to its precision; nulls where it has no year. */
export function boundsOf(value: string): { start: string | null; end: string | null } {
  const [from = '', to = from] = value.split('/')
  return { start: edge(from, 'first'), end: edge(to, 'last') }
}

function edge(value: string, which: 'first' | 'last'): string | null {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(value)
  if (!parts) return null
  const [, year = '', month, day] = parts
  if (day) return `${year}-${month}-${day}`
  if (month && Number(month) > 12) return null
  if (which === 'first') return `${year}-${month ?? '01'}-01`
  return `${year}-${month ?? '12'}-${lengthOf(Number(year), Number(month ?? 12))}`
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const FUZZY: readonly (readonly [RegExp, string])[] = [
  [/^(\d{4})-(\d{2})-01\/\1-\2-10$/, 'early'],
  [/^(\d{4})-(\d{2})-11\/\1-\2-20$/, 'mid-'],
  [/^(\d{4})-(\d{2})-21\/\1-\2-\d{2}$/, 'late'],
]

/** `2023-05-10` is “10 May 2023”, `2023-05` “May 2023”, `XXXX-12` “December, year unknown”, an interval “early May 2023” or “1–7 May 2023”. */
export function shownDate(edtf: string): string {
  for (const [pattern, word] of FUZZY) {
    const match = pattern.exec(edtf)
    if (match) return `${word === 'mid-' ? 'mid-' : `${word} `}${monthOf(match[2] as string)} ${match[1]}`
  }
  const [from = '', to] = edtf.split('/')
  if (to !== undefined) return interval(from, to)
  return single(from)
}

function interval(from: string, to: string): string {
  if (to === '' || to === '..') return `since ${single(from)}`
  if (from === '' || from === '..') return `until ${single(to)}`
  if (from.slice(0, 7) === to.slice(0, 7) && from.length === 10) return `${Number(from.slice(8))}–${single(to)}`
  return `${single(from)} – ${single(to)}`
}

function single(value: string): string {
  const about = /[~?]$/.test(value) ? 'about ' : ''
  const bare = value.replace(/[~?%]$/, '')
  const clock = /^(.*)T(\d\d:\d\d)/.exec(bare)
  const [year = '', month, day] = (clock ? (clock[1] as string) : bare).split('-')
  const known = year.includes('X') ? (/^\d{3}X$/.test(year) ? `${year.slice(0, 3)}0s` : '') : year
  const words = [day && day !== 'XX' ? String(Number(day)) : '', month && month !== 'XX' ? monthOf(month) : '', known].filter(Boolean)
  if (words.length === 0) return 'unknown day'
  const shown = about + words.join(' ')
  const full = known === '' ? `${shown}, year unknown` : shown
  return clock ? `${full}, ${clock[2]}` : full
}

function monthOf(month: string): string {
  return MONTHS[Number(month) - 1] ?? { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' }[month] ?? month
}

/** The day of an event and how it is known: stated days bare, others marked. Never a day that no page grounds. */
export function shownWhen(when: EventTime | null): string {
  if (!when) return 'unknown day'
  const date = shownDate(when.edtf)
  return when.basis === 'stated' ? date : `${date} (${when.basis})`
}

export function shownPublished(published: DateMetadatum | null): string {
  if (!published) return 'undated'
  const date = shownDate(published.value.slice(0, 10))
  return published.basis === 'stated' ? date : `${date} (${published.basis})`
}
