/** Days for a face: the words of `dossier/wording`, with the bounds that a band is drawn from. A day that is not known to the day is never a point. */

import { shownDate, shownPublished, shownWhen } from '../dossier/wording.js'
import type { EventTime } from '../model/event.js'
import type { DateMetadatum } from '../model/evidence.js'
import type { Statement } from '../model/statement.js'
import type { Day } from './shapes.js'

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
