/** Dates of the Islamic and the Solar Hijri calendar. A moon sighted decides the Islamic day, so its Gregorian day is marked as about that day. */

import { daysFromHijri, daysFromPersian, isoDay } from '../../language/civil.js'
import { absolute, type Reading, type TimeRule } from './found.js'
import { _, END, sticky } from './vocabulary.js'

const HIJRI: readonly string[] = [
  'muharram',
  'safar',
  "rabi(?:['’]?a?)? ?(?:al[- ]?awwal|i|1)",
  "rabi(?:['’]?a?)? ?(?:al[- ]?(?:thani|akhir)|ii|2)",
  'jumada ?(?:al[- ]?(?:awwal|ula)|i|1)',
  'jumada ?(?:al[- ]?(?:thani|akhir|akhira)|ii|2)',
  'rajab',
  "sha['’]?ban",
  'rama[dz]h?an',
  'shawwal',
  'dh?u(?:l|l-| al[- ])? ?q[ai]\\S{3,6}h?',
  'dh?u(?:l|l-| al[- ])? ?hij\\S{1,4}',
]
const PERSIAN: readonly string[] = [
  'farvardin',
  'ordibehesht',
  'khordad',
  'tir',
  'mordad',
  'shahrivar',
  'mehr',
  'aban',
  'azar',
  'dey',
  'bahman',
  'esfand',
]

const monthIn = (names: readonly string[], word: string): number =>
  names.findIndex((name) => new RegExp(`^(?:${name})$`, 'i').test(word.replace(/\s+/g, ' '))) + 1

function hijri(year: string, month: string, day: string): Reading | null {
  const civil = { year: Number(year), month: monthIn(HIJRI, month), day: Number(day) }
  if (civil.month === 0 || civil.day < 1 || civil.day > 30) return null
  return absolute(`${isoDay(daysFromHijri(civil))}~`, { mod: 'APPROX' })
}

function persian(year: string, month: string, day: string): Reading | null {
  const civil = { year: Number(year), month: monthIn(PERSIAN, month), day: Number(day) }
  if (civil.month === 0 || civil.day < 1 || civil.day > 31) return null
  return absolute(isoDay(daysFromPersian(civil)))
}

const HIJRI_MONTH = `((?:${HIJRI.join('|')}))`
const HIJRI_YEAR = `(1[34]\\d\\d)(?:${_}(?:A\\.?H\\.?|H\\.?|Hijri))?`
const PERSIAN_MONTH = `(${PERSIAN.join('|')})`

/** In order: of matches at one place the longest wins, of equals the first. */
export const OTHER_CALENDAR_RULES: readonly TimeRule[] = [
  {
    id: 'calendar.hijri-month-day',
    pattern: sticky(`${HIJRI_MONTH}${_}(\\d{1,2}),?${_}${HIJRI_YEAR}${END}`),
    read: (match) => hijri(match[3] as string, match[1] as string, match[2] as string),
  },
  {
    id: 'calendar.hijri-day-month',
    pattern: sticky(`(\\d{1,2})(?:st|nd|rd|th)?${_}(?:of${_})?${HIJRI_MONTH},?${_}${HIJRI_YEAR}${END}`),
    read: (match) => hijri(match[3] as string, match[2] as string, match[1] as string),
  },
  {
    id: 'calendar.persian-day-month',
    pattern: sticky(`(\\d{1,2})(?:st|nd|rd|th)?${_}(?:of${_})?${PERSIAN_MONTH},?${_}(1[34]\\d\\d)${END}`),
    read: (match) => persian(match[3] as string, match[2] as string, match[1] as string),
  },
  {
    id: 'calendar.persian-month-day',
    pattern: sticky(`${PERSIAN_MONTH}${_}(\\d{1,2}),?${_}(1[34]\\d\\d)${END}`),
    read: (match) => persian(match[3] as string, match[1] as string, match[2] as string),
  },
]
