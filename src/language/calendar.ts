/**
 * What a date formula means on a reference day: TIMEX3 value, EDTF, bounds, and which parts the words give and which were worked out. Pure arithmetic.
 * What the reference does not settle stays partial: without one, a Wednesday is `XXXX-WXX-3`, a December `XXXX-12`.
 */

import type { DatePart, Direction, TimeExpression, TimeFormula } from '../model/annotation.js'
import { addMonths, daysFromCivil, isCivil, isoDay, isoYear, two, weekdayOf, weekOf } from './civil.js'
import { holidayIn } from './holidays.js'
import { daysMeant } from './other-calendars.js'
import { boundsOf, edtfOf, timexOf, valueOfEdtf } from './timex.js'

/** `precision` is the smallest part that is known; null where nothing of the calendar is. */
export type Precision = 'minute' | 'day' | 'week' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century' | null

export interface Resolved {
  /** TIMEX3 value; parts not known are `X`. */
  readonly value: string
  readonly edtf: string | null
  /** First and last day, ISO, narrowed by `early`, `mid` and `late`; null where the value is partial or no date. */
  readonly start: string | null
  readonly end: string | null
  readonly precision: Precision
  readonly known: readonly DatePart[]
  readonly implied: readonly DatePart[]
}

type Mod = TimeExpression['mod']

/** The reference day: a day, or a month where only that is known. */
interface Reference {
  readonly year: number
  readonly month: number
  readonly day: number | null
}

/** A value before its clock, and the parts the words gave. */
interface Read {
  readonly value: string
  readonly known: readonly DatePart[]
}

/**
 * `reference` is an ISO day or month (longer ISO times are cut), null when unknown. Throws `RangeError` on a reference that is no date.
 * `clock` (`EV`, `T12:00`, `T12:00Z`) is appended to a day; its zone stands in the EDTF alone, as TIMEX3 values have none.
 */
export function resolve(formula: TimeFormula, mod: Mod, clock: string | null, reference: string | null): Resolved {
  if (formula.kind === 'fiscal') return fiscal(formula, reference)
  const read = meaningOf(formula, reference === null ? null : parsed(reference))
  const dated = /^-?[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)$/.test(read.value)
  const hour = clock?.startsWith('T') ? clock.slice(0, 6) : `T${clock}`
  const value = clock !== null && (dated || read.value === '') ? `${read.value}${hour}` : timexOf(read.value)
  const bounds = boundsOf(read.value, mod)
  const parts = partsOf(read.value)
  const hours: DatePart[] = clock === null ? [] : /^T\d\d:\d\d/.test(clock) ? ['hour', 'minute'] : ['hour']
  return {
    value,
    edtf: edtfOf(read.value, mod, clock),
    start: bounds?.start ?? null,
    end: bounds?.end ?? null,
    precision: clock !== null && /^T\d\d:\d\d/.test(clock) && dated ? 'minute' : precisionOf(read.value),
    known: [...read.known, ...hours],
    implied: parts.filter((part) => !read.known.includes(part)),
  }
}

/** The label of a fiscal year or quarter; which days it has, every state and firm decides for itself. Of `2025/26` no more than both years are known. */
function fiscal({ of, last }: Extract<TimeFormula, { kind: 'fiscal' }>, reference: string | null): Resolved {
  const { value } = resolve(of, null, null, reference)
  const nothing: Resolved = { value, edtf: null, start: null, end: null, precision: null, known: [], implied: [] }
  return last === undefined || !/^\d{4}$/.test(value)
    ? nothing
    : { ...nothing, edtf: `${value}/${isoYear(last)}`, start: `${value}-01-01`, end: `${isoYear(last)}-12-31`, known: ['year'] }
}

function parsed(reference: string): Reference {
  const found = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(reference)
  if (!found) throw new RangeError(`reference ${reference} is no ISO date`)
  if (found[2] === undefined) return { year: Number(found[1]), month: 0, day: null }
  return { year: Number(found[1]), month: Number(found[2]), day: found[3] === undefined ? null : Number(found[3]) }
}

function meaningOf(formula: TimeFormula, reference: Reference | null): Read {
  switch (formula.kind) {
    case 'absolute': {
      const value = valueOfEdtf(formula.edtf)
      return { value, known: partsOf(value) }
    }
    case 'open':
      return { value: formula.value ?? '', known: [] }
    case 'weekday':
      return weekday(formula, reference)
    case 'month-day':
      return { value: monthDay(formula, reference), known: formula.day === null ? ['month'] : ['month', 'day'] }
    case 'part':
      return { value: part(formula, reference), known: [formula.part < 33 ? 'season' : 'quarter'] }
    case 'holiday':
      return { value: holiday(formula, reference), known: [] }
    case 'other-calendar':
      return otherCalendar(formula, reference)
    case 'told-day':
      return formula.from ? { ...meaningOf(formula.from, reference), known: [] } : { value: 'XXXX-XX-XX', known: [] }
    case 'shift':
      return { value: shifted(formula, reference), known: [] }
    case 'fiscal':
      return { value: meaningOf(formula.of, reference).value, known: [] }
  }
}

function weekday(formula: Extract<TimeFormula, { kind: 'weekday' }>, published: Reference | null): Read {
  const reference = formula.from ? anchor(meaningOf(formula.from, published).value) : published
  if (reference?.day == null) return { value: `XXXX-WXX-${formula.weekday}`, known: ['weekday'] }
  const today = daysFromCivil(reference as { year: number; month: number; day: number })
  const distance = formula.weekday - weekdayOf(today)
  if (formula.weekShift !== undefined) return { value: isoDay(today + distance + 7 * formula.weekShift), known: ['weekday'] }
  const back = (distance - 7) % 7
  const ahead = (distance + 7) % 7
  const strictly = formula.strict && distance === 0 ? 7 : 0
  return { value: isoDay(formula.direction === 'future' ? today + ahead + strictly : today + back - strictly), known: ['weekday'] }
}

/** Months count 31 days here, so that a year has 372; what is within `SOFT_DAYS` is near. */
const YEAR_DAYS = 372
const SOFT_DAYS = 75
/** A day this near is meant, whatever the tense: one nearly a year off is printed with its year. */
const NEAR_DAYS = 45
/** What happened so many days ago is still called by its day alone; later it may be of any year. */
const NAMED_DAYS = 160

/** The year of a day or month whose year is not written: the nearest on the side the tense says. */
function yearOf(
  reference: Reference | null,
  {
    direction,
    yearShift,
    soft,
    strict,
    names,
  }: {
    readonly direction: Direction
    readonly yearShift?: number
    readonly soft?: boolean
    readonly strict?: boolean
    readonly names?: boolean
  },
  month: number,
  day: number | null,
): number | null {
  if (reference === null || (reference.month === 0 && yearShift === undefined)) return null
  if (yearShift !== undefined) return reference.year + yearShift
  const here =
    day !== null && reference.day !== null ? month * 31 + day - (reference.month * 31 + reference.day) : (month - reference.month) * 31
  if (names) return here <= NEAR_DAYS && here >= -NAMED_DAYS ? reference.year : here - YEAR_DAYS >= -NAMED_DAYS ? reference.year - 1 : null
  const isNear = day !== null || (direction === 'future' && here < 0)
  const near = strict !== true && Math.abs(here) <= (soft === true ? SOFT_DAYS : isNear ? NEAR_DAYS : 0)
  if (direction === 'past')
    return here > 0 && !near ? reference.year - 1 : here < -YEAR_DAYS + SOFT_DAYS && soft ? reference.year + 1 : reference.year
  if (direction === 'future')
    return here < 0 && !near ? reference.year + 1 : here > YEAR_DAYS - SOFT_DAYS && soft ? reference.year - 1 : reference.year
  return here > 186 ? reference.year - 1 : here < -186 ? reference.year + 1 : reference.year
}

function monthDay(formula: Extract<TimeFormula, { kind: 'month-day' }>, published: Reference | null): string {
  const reference = formula.from ? anchor(meaningOf(formula.from, published).value) : published
  const year = yearByWeekday(formula, reference) ?? yearOf(reference, formula, formula.month, formula.day)
  const written = year === null ? 'XXXX' : isoYear(year)
  if (formula.day === null) return `${written}-${two(formula.month)}`
  const exists = year === null || isCivil({ year, month: formula.month, day: formula.day })
  return exists ? `${written}-${two(formula.month)}-${two(formula.day)}` : `XXXX-${two(formula.month)}-${two(formula.day)}`
}

/** The one of the three years around the reference in which the day falls on the weekday printed beside it; null where that does not settle it. */
function yearByWeekday(formula: Extract<TimeFormula, { kind: 'month-day' }>, reference: Reference | null): number | null {
  const { month, day, weekday: printed } = formula
  if (reference === null || day === null || printed === undefined) return null
  const years = [reference.year - 1, reference.year, reference.year + 1].filter((year) => isCivil({ year, month, day }))
  const fitting = years.filter((year) => weekdayOf(daysFromCivil({ year, month, day })) === printed)
  return fitting.length === 1 ? (fitting[0] as number) : null
}

/** First month of each part of the year, for its distance from the reference. */
const PART_MONTH: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10, 40: 1, 41: 7 }

function part(formula: Extract<TimeFormula, { kind: 'part' }>, published: Reference | null): string {
  const reference = formula.from ? anchor(meaningOf(formula.from, published).value) : published
  const first = PART_MONTH[formula.part]
  if (first === undefined) throw new RangeError(`part of the year ${formula.part} is none of 21-24, 33-36, 40, 41`)
  const last = formula.part >= 40 ? 5 : 2
  const month = formula.direction === 'future' ? first + last : formula.direction === null ? first + last / 2 : first
  const year = yearOf(reference, formula, Math.min(month, 12), null)
  return valueOfEdtf(`${year === null ? 'XXXX' : isoYear(year)}-${formula.part}`)
}

function holiday(formula: Extract<TimeFormula, { kind: 'holiday' }>, reference: Reference | null): string {
  if (reference === null || reference.month === 0) return 'XXXX-XX-XX'
  if (formula.yearShift !== undefined) return dayOfHoliday(formula.holiday, reference.year + formula.yearShift)
  const today = daysFromCivil({ year: reference.year, month: reference.month, day: reference.day ?? 15 })
  const days = [-1, 0, 1].map((shift) => holidayIn(formula.holiday, reference.year + shift)).filter((day) => day !== null)
  const fitting = days.filter((day) => (formula.direction === 'future' ? day >= today : day <= today))
  const chosen = formula.direction === 'future' ? fitting[0] : fitting.at(-1)
  return chosen === undefined ? 'XXXX-XX-XX' : isoDay(chosen)
}

function otherCalendar(formula: Extract<TimeFormula, { kind: 'other-calendar' }>, reference: Reference | null): Read {
  const known: DatePart[] = [
    'month',
    ...(formula.day === null ? [] : (['day'] as const)),
    ...(formula.year === null ? [] : (['year'] as const)),
  ]
  const today = reference === null || reference.month === 0 ? null : daysFromCivil({ ...reference, day: reference.day ?? 15 })
  const days = daysMeant(formula, today)
  if (!days) return { value: formula.day === null ? 'XXXX-XX' : 'XXXX-XX-XX', known }
  return { value: formula.day === null ? `${isoDay(days[0])}/${isoDay(days[1])}` : isoDay(days[0]), known }
}

function dayOfHoliday(name: string, year: number): string {
  const day = holidayIn(name, year)
  return day === null ? 'XXXX-XX-XX' : isoDay(day)
}

function shifted(formula: Extract<TimeFormula, { kind: 'shift' }>, reference: Reference | null): string {
  const { unit, amount } = formula
  const told = formula.from ? meaningOf(formula.from, reference).value : null
  const base = told === null ? reference : anchor(told)
  if (base === null || (told !== null && isCoarser(told, unit))) return UNKNOWN[unit]
  if (formula.keeps !== undefined && (unit === 'year' || unit === 'month') && base.month > 0) return keeping(formula, base)
  if (unit === 'year') return isoYear(base.year + amount)
  if (unit === 'decade') return isoYear(base.year + amount * 10).slice(0, -1)
  if (unit === 'century') return isoYear(base.year + amount * 100).slice(0, -2)
  if (base.month === 0) return UNKNOWN[unit]
  if (unit === 'month') {
    const { year, month } = addMonths(base.year, base.month, amount)
    return `${isoYear(year)}-${two(month)}`
  }
  if (unit === 'quarter') {
    const { year, month } = addMonths(base.year, Math.floor((base.month - 1) / 3) * 3 + 1, amount * 3)
    return `${isoYear(year)}-Q${(month - 1) / 3 + 1}`
  }
  if (base.day === null) return UNKNOWN[unit]
  const today = daysFromCivil({ ...base, day: base.day })
  if (unit === 'day') return isoDay(today + amount)
  const { year, week } = weekOf(today + amount * 7)
  return `${isoYear(year)}-W${two(week)}${unit === 'weekend' ? '-WE' : ''}`
}

/** So many years or months from a day, on the same day; where that month has no such day, no more than the month. */
function keeping({ unit, amount, keeps }: Extract<TimeFormula, { kind: 'shift' }>, base: Reference): string {
  const { year, month } = addMonths(base.year, base.month, unit === 'year' ? 12 * amount : amount)
  const { day } = base
  const whole = `${isoYear(year)}-${two(month)}`
  return keeps === 'day' && day !== null && isCivil({ year, month, day }) ? `${whole}-${two(day)}` : whole
}

/** A decade or a century does not tell which of its years is meant. */
function isCoarser(told: string, unit: keyof typeof UNKNOWN): boolean {
  const digits = /^-?(\d{2,3})$/.exec(told)?.[1]?.length
  return digits !== undefined && unit !== 'century' && (digits === 2 || unit !== 'decade')
}

const UNKNOWN: Readonly<Record<Extract<TimeFormula, { kind: 'shift' }>['unit'], string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
}

/** The day, month or year that a told value gives to count from; a week counts from its Monday; null where it is not known. */
function anchor(value: string): Reference | null {
  const bounds = boundsOf(value, null)
  if (!bounds) return null
  if (value.includes('/') || /^-?\d{4}-\d\d$/.test(value) || /^-?\d{4}-(?:Q|H|SP|SU|FA|WI)/.test(value))
    return { ...parsed(bounds.start), day: null }
  return /^-?\d{2,4}$/.test(value) ? { year: parsed(bounds.start).year, month: 0, day: null } : parsed(bounds.start)
}

function partsOf(value: string): DatePart[] {
  const found = /^(-?[\dX]{2,4})(?:-(W[\dX]{2}|[\dX]{2}|[QHSFW][\dXPUAI]))?(?:-([\dX]{1,2}|WE))?/.exec(value)
  if (!found || /^[PT]/.test(value) || value === '') return []
  const [, year = '', middle = '', last = ''] = found
  const bare = year.replace('-', '')
  const parts: DatePart[] = year.includes('X') ? [] : [bare.length === 2 ? 'century' : bare.length === 3 ? 'decade' : 'year']
  if (middle !== '' && !middle.includes('X'))
    parts.push(/^W\d/.test(middle) ? 'week' : /^[QH]/.test(middle) ? 'quarter' : /^[SFW]/.test(middle) ? 'season' : 'month')
  if (/^\d{2}$/.test(last)) parts.push('day')
  if (/^\d$/.test(last)) parts.push('weekday')
  return parts
}

function precisionOf(value: string): Precision {
  if (value.includes('/')) return 'month'
  if (/^-?\d{4}-\d\d-\d\d/.test(value)) return 'day'
  if (/^-?\d{4}-W\d\d/.test(value)) return 'week'
  if (/^-?\d{4}-\d\d$/.test(value)) return 'month'
  if (/^-?\d{4}-(?:SP|SU|FA|WI)$/.test(value)) return 'season'
  if (/^-?\d{4}-Q\d$/.test(value)) return 'quarter'
  if (/^-?\d{4}-H\d$/.test(value)) return 'half'
  return /^-?\d{4}$/.test(value) ? 'year' : /^-?\d{3}$/.test(value) ? 'decade' : /^-?\d{2}$/.test(value) ? 'century' : null
}
