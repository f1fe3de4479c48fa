/** Dates printed on a page, such as `Wednesday, May 10, 2023 at 14:05 GMT`. Only what is written is read: no year is added, no day order guessed. */

import type { DatePrecision } from '../model/evidence.js'
import type { Span } from '../text/span.js'
import { MONTHS, ZONE_NAMES } from './months.js'

export interface PrintedDate extends Span {
  /** ISO 8601 cut to `precision`; `--05-10` where no year is printed. */
  readonly value: string
  readonly precision: DatePrecision
  /** `+03:00`; null where none is printed. */
  readonly zone: string | null
  /** The other reading of `10/05/2023`; null where the order is certain. `value` is then the day-first one. */
  readonly monthFirst: string | null
}

type DateOrder = 'day-first' | 'month-first' | null

const NAME = String.raw`([\p{L}]{3,12})\.?`
const YEAR = String.raw`((?:19|20)\d\d)`
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?`
const MONTH_DAY = new RegExp(String.raw`(?<![\p{L}\d])${NAME}\s+${DAY}(?![\d:])(?:\s*,)?(?:\s+${YEAR}(?!\d))?`, 'giu')
const DAY_MONTH = new RegExp(
  String.raw`(?<![\p{L}\d:.])${DAY}[\s-]+(?:de\s+|of\s+)?${NAME}(?:[\s,-]+(?:de\s+|del\s+)?${YEAR}(?!\d))?`,
  'giu',
)
const MONTH_YEAR = new RegExp(String.raw`(?<![\p{L}\d])${NAME},?\s+${YEAR}(?!\d)`, 'giu')
const ISO = /(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/g
const YEAR_FIRST = /(?<![\d/.])((?:19|20)\d\d)([/.]|年\s?)(\d{1,2})(?:[/.]|月\s?)(\d{1,2})日?(?!\d)/g
const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)?\d\d)(?![\d/-])/g
const CLOCK =
  /^(?:\s*[,|•·–—-]\s*|\s+at\s+|\s+um\s+|\s+à\s+|\s+a\s+las\s+|\s*T|\s+)\(?(\d{1,2})(?:[:.h](\d\d))(?::(\d\d))?(?:\.\d+)?\s*(?:uhr\b|([ap])\.?m\b\.?)?\)?\s*\(?([A-Za-z]{1,4}\b|[+-]\d\d:?\d\d)?/iu

/** All dates printed in a line, in text order, not overlapping, offset from its start. Lines over 400 units are not searched. */
export function printedDates(line: string, order: DateOrder = null): PrintedDate[] {
  if (line.length > 400 || !/\d/.test(line)) return []
  const found = [...isoDates(line), ...namedDates(line), ...numericDates(line, order), ...monthYears(line)]
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: PrintedDate[] = []
  for (const date of found) {
    const last = kept.at(-1)
    if (last && date.start < last.end) {
      if (date.end > last.end && last.precision === 'month') kept[kept.length - 1] = date
      continue
    }
    kept.push(date)
  }
  return kept.map((date) => withClock(line, date))
}

/** `2023-05-10`, or `--05-10` without a year; null where the calendar has no such day. */
export function dayOf(year: number | null, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  if (day > last) return null
  return `${year === null ? '-' : String(year)}-${two(month)}-${two(day)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function plain(match: RegExpMatchArray, value: string | null, precision: DatePrecision = 'day'): PrintedDate[] {
  if (value === null) return []
  const start = match.index as number
  const length = match[0].replace(/[\s,]+$/, '').length
  return [{ start, end: start + length, value, precision, zone: null, monthFirst: null }]
}

function isoDates(line: string): PrintedDate[] {
  return [...line.matchAll(ISO)].flatMap((match) => plain(match, dayOf(Number(match[1]), Number(match[2]), Number(match[3]))))
}

function namedDates(line: string): PrintedDate[] {
  const monthFirst = [...line.matchAll(MONTH_DAY)].flatMap((match) => named(match, match[1], match[2], match[3]))
  const dayFirst = [...line.matchAll(DAY_MONTH)].flatMap((match) => named(match, match[2], match[1], match[3]))
  return [...monthFirst, ...dayFirst]
}

function named(match: RegExpMatchArray, name = '', day = '', year?: string): PrintedDate[] {
  const month = MONTHS.get(name.toLowerCase())
  return month === undefined ? [] : plain(match, dayOf(year === undefined ? null : Number(year), month, Number(day)))
}

function monthYears(line: string): PrintedDate[] {
  return [...line.matchAll(MONTH_YEAR)].flatMap((match) => {
    const month = MONTHS.get((match[1] as string).toLowerCase())
    return month === undefined ? [] : plain(match, `${match[2]}-${two(month)}`, 'month')
  })
}

function numericDates(line: string, order: DateOrder): PrintedDate[] {
  const yearFirst = [...line.matchAll(YEAR_FIRST)].flatMap((match) =>
    plain(match, dayOf(Number(match[1]), Number(match[3]), Number(match[4]))),
  )
  const yearLast = [...line.matchAll(NUMERIC)].flatMap((match) => numeric(match, order))
  return [...yearFirst, ...yearLast]
}

/** Points mean day first; slashes and dashes are read where one figure exceeds twelve, or where the order is known. */
function numeric(match: RegExpMatchArray, order: DateOrder): PrintedDate[] {
  const [first, second] = [Number(match[1]), Number(match[3])]
  const printedYear = match[4] as string
  if (printedYear.length === 2 && match[2] !== '.') return []
  const year = printedYear.length === 2 ? 2000 + Number(printedYear) : Number(printedYear)
  const dayFirst = dayOf(year, second, first)
  const monthFirst = match[2] === '.' ? null : dayOf(year, first, second)
  if (order === 'month-first' && monthFirst) return plain(match, monthFirst)
  if (order === 'day-first' || !monthFirst || first === second) return plain(match, dayFirst)
  if (!dayFirst) return plain(match, monthFirst)
  return plain(match, dayFirst).map((date) => ({ ...date, monthFirst }))
}

/** Adds the time of day that follows the date, with its zone where one is printed. */
function withClock(line: string, date: PrintedDate): PrintedDate {
  if (date.precision !== 'day' || date.value.startsWith('-')) return date
  const clock = CLOCK.exec(line.slice(date.end))
  if (!clock) return date
  const noon = clock[4]?.toLowerCase()
  const hour = noon ? (Number(clock[1]) % 12) + (noon === 'p' ? 12 : 0) : Number(clock[1])
  if (hour > 23 || Number(clock[2]) > 59) return date
  const zone = zoneOf(clock[5])
  const seconds = clock[3] === undefined ? '' : `:${clock[3]}`
  const time = `T${two(hour)}:${clock[2]}${seconds}`
  const dropped = clock[5] !== undefined && zone === null ? clock[5].length : 0
  const end = date.end + clock[0].slice(0, clock[0].length - dropped).trimEnd().length
  return {
    ...date,
    value: date.value + time,
    monthFirst: date.monthFirst && date.monthFirst + time,
    precision: seconds ? 'second' : 'minute',
    zone,
    end,
  }
}

function zoneOf(printed: string | undefined): string | null {
  if (!printed) return null
  const offset = /^([+-]\d\d):?(\d\d)$/.exec(printed)
  return offset ? `${offset[1]}:${offset[2]}` : (ZONE_NAMES.get(printed.toLowerCase()) ?? null)
}

/** A machine-written time stamp (ISO 8601, or RFC 2822 as feeds and some meta tags have it); null where it is neither. */
export function stampOf(written: string): Omit<PrintedDate, 'start' | 'end' | 'monthFirst'> | null {
  const text = written.trim()
  const iso =
    /^((?:19|20)\d\d)-?(\d\d)(?:-?(\d\d))?(?:[T ]+(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?/i.exec(
      text,
    )
  if (iso) return isoStamp(iso)
  const printed = printedDates(text)[0]
  if (!printed || printed.monthFirst || printed.value.startsWith('-')) return null
  return { value: printed.value, precision: printed.precision, zone: printed.zone }
}

function isoStamp(match: RegExpExecArray): Omit<PrintedDate, 'start' | 'end' | 'monthFirst'> | null {
  const [, year, month, day, hour, minute, second, zone] = match
  if (day === undefined)
    return Number(month) >= 1 && Number(month) <= 12 ? { value: `${year}-${month}`, precision: 'month', zone: null } : null
  const date = dayOf(Number(year), Number(month), Number(day))
  if (date === null) return null
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return { value: date, precision: 'day', zone: null }
  const time = `T${hour}:${minute}${second === undefined ? '' : `:${second}`}`
  return { value: date + time, precision: second === undefined ? 'minute' : 'second', zone: zone === undefined ? null : fullZone(zone) }
}

function fullZone(zone: string): string | null {
  return /^[+-]\d\d$/.test(zone) ? `${zone}:00` : zoneOf(zone)
}
