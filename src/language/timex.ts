/** Values of dates as TIMEX3 writes them (`2023-W19`, `1989-Q3`, `197`) and as EDTF writes them, and the days they span. */

import type { TimeExpression } from '../model/annotation.js'
import { addMonths, daysFromCivil, daysInMonth, isCivil, isoDay, isoYear, weekStart } from './civil.js'

type Mod = TimeExpression['mod']

/** First and last day, inclusive, ISO. */
export interface Bounds {
  readonly start: string
  readonly end: string
}

const SEASONS: ReadonlyMap<string, { edtf: string; month: number }> = new Map(
  Object.entries<{ edtf: string; month: number }>({
    SP: { edtf: '21', month: 3 },
    SU: { edtf: '22', month: 6 },
    FA: { edtf: '23', month: 9 },
    WI: { edtf: '24', month: 12 },
  }),
)
const PARTS: Readonly<Record<string, string>> = {
  21: 'SP',
  22: 'SU',
  23: 'FA',
  24: 'WI',
  33: 'Q1',
  34: 'Q2',
  35: 'Q3',
  36: 'Q4',
  40: 'H1',
  41: 'H2',
}

/** EDTF to TIMEX3: `1989-35` is `1989-Q3`, `197X` is `197`; a qualifier `~` or `?` falls away, an interval gives its first date. */
export function valueOfEdtf(edtf: string): string {
  const plain = (edtf.split('/')[0] as string).replace(/[~?%]/g, '')
  const decade = /^(-?\d{2})(\d)?X{1,2}$/.exec(plain)
  if (decade) return `${decade[1]}${decade[2] ?? ''}`
  const part = /^(-?[\dX]{4})-(2[1-4]|3[3-6]|4[01])$/.exec(plain)
  return part ? `${part[1]}-${PARTS[part[2] as string]}` : plain
}

/** The days of a value; `early`, `mid` and `late` take a third of it. Null where it is partial or no date. */
export function boundsOf(value: string, mod: Mod): Bounds | null {
  const days = daysOf(value.replace(/T.*$/, ''))
  if (!days) return null
  const [first, last] = days
  if (mod === null || mod === 'APPROX' || mod === 'BEFORE' || mod === 'AFTER' || last === first)
    return { start: isoDay(first), end: isoDay(last) }
  const third = Math.round((last - first + 1) / 3)
  if (mod === 'START') return { start: isoDay(first), end: isoDay(first + third - 1) }
  if (mod === 'END') return { start: isoDay(last - third + 1), end: isoDay(last) }
  return { start: isoDay(first + third), end: isoDay(last - third) }
}

function daysOf(value: string): [number, number] | null {
  const [from = '', to] = value.split('/')
  if (to !== undefined) {
    const [first, last] = [daysOf(from), daysOf(to)]
    return first && last && [first[0], last[1]]
  }
  const found = /^(-?\d{2,4})(?:-(.+))?$/.exec(value)
  if (!found) return null
  const written = found[1] as string
  const digits = written.replace('-', '').length
  const rest = found[2]
  if (rest === undefined) {
    const scale = 10 ** (4 - digits)
    const year = Number(written) * scale
    return months(year, 1, scale * 12)
  }
  return digits === 4 ? within(Number(written), rest) : null
}

function within(year: number, rest: string): [number, number] | null {
  const week = /^W(\d{1,2})(-WE|-\d)?$/.exec(rest)
  if (week) {
    const monday = weekStart(year, Number(week[1]))
    if (week[2] === '-WE') return [monday + 5, monday + 6]
    return week[2] ? [monday + Number(week[2][1]) - 1, monday + Number(week[2][1]) - 1] : [monday, monday + 6]
  }
  const season = SEASONS.get(rest)
  if (season) return months(year, season.month, 3)
  const part = /^([QH])([1-4])$/.exec(rest)
  if (part) return part[1] === 'Q' ? months(year, Number(part[2]) * 3 - 2, 3) : months(year, Number(part[2]) * 6 - 5, 6)
  const day = /^(\d\d)(?:-(\d\d))?$/.exec(rest)
  if (!day || Number(day[1]) < 1 || Number(day[1]) > 12) return null
  if (day[2] === undefined) return months(year, Number(day[1]), 1)
  const civil = { year, month: Number(day[1]), day: Number(day[2]) }
  return isCivil(civil) ? [daysFromCivil(civil), daysFromCivil(civil)] : null
}

function months(year: number, month: number, count: number): [number, number] {
  const last = addMonths(year, month, count - 1)
  return [daysFromCivil({ year, month, day: 1 }), daysFromCivil({ ...last, day: daysInMonth(last.year, last.month) })]
}

/**
 * EDTF of a value, its mod and its clock; null where EDTF cannot say it: an unknown weekday or week, a duration. Weeks, weekends and thirds of a
 * unit are intervals of days; `about` is `~`; `before` and `after` are open intervals.
 */
export function edtfOf(value: string, mod: Mod, clock: string | null): string | null {
  const base = value.replace(/T.*$/, '')
  if (clock !== null && /^T\d\d:\d\d/.test(clock) && /^-?\d{4}-\d\d-\d\d$/.test(base)) {
    return `${base}${clock.replace(/^(T\d\d:\d\d)(?!:)/, '$1:00')}`
  }
  const plain = plainEdtf(base)
  if (mod === 'START' || mod === 'MID' || mod === 'END') {
    const bounds = boundsOf(base, mod)
    if (!bounds) return plain
    return bounds.start === bounds.end ? bounds.start : `${bounds.start}/${bounds.end}`
  }
  if (plain === null || mod === null) return plain
  if (plain.includes('/')) return base.includes('/') && mod === 'APPROX' ? plain.replace('/', '~/').concat('~') : plain
  return mod === 'BEFORE' ? `../${plain}` : mod === 'AFTER' ? `${plain}/..` : `${plain}~`
}

function plainEdtf(base: string): string | null {
  if (/^-?\d{4}-\d\d-\d\d\/-?\d{4}-\d\d-\d\d$/.test(base)) return base
  if (/^-?\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(base) || /^XXXX-(?:\d\d|\d\d-\d\d)$/.test(base)) return base
  if (/^-?\d{3}$/.test(base)) return `${base}X`
  if (/^-?\d{2}$/.test(base)) return `${base}XX`
  const part = /^(-?\d{4}|XXXX)-(SP|SU|FA|WI|Q[1-4]|H[12])$/.exec(base)
  if (part) {
    const number = Object.entries(PARTS).find(([, name]) => name === part[2])?.[0]
    return `${part[1]}-${number}`
  }
  const week = /^-?\d{4}-W/.test(base) ? boundsOf(base, null) : null
  return week ? (week.start === week.end ? week.start : `${week.start}/${week.end}`) : null
}

/** A value as TIMEX3 writes it: years before Christ are counted from 1, `BC0490` where EDTF and arithmetic have `-0489`. Other values stay. */
export function timexOf(value: string): string {
  if (/^-\d{2,3}$/.test(value)) return `BC${value.slice(1)}`
  const found = /^-(\d{4})(.*)$/.exec(value)
  return found ? `BC${String(Number(found[1]) + 1).padStart(4, '0')}${found[2]}` : value
}

/** A year as EDTF writes it, from its number before Christ: 490 BC is `-0489`. */
export function yearBefore(christ: number): string {
  return isoYear(1 - christ)
}
