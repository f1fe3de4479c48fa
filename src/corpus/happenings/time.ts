/** Times of events: what an article's words give on its own day, how two of them fit, and the one that stands for the event. No page, no day. */

import { type Resolved, resolve } from '../../language/calendar.js'
import { daysFromCivil, weekdayOf } from '../../language/civil.js'
import type { TimeExpression } from '../../model/annotation.js'
import type { EventTime } from '../../model/event.js'
import { articleEvidence, type TextEvidence } from '../../model/evidence.js'
import type { Reading } from '../../model/reading.js'
import { byCodeUnit } from '../../text/order.js'

export interface TimeClaim {
  readonly expression: TimeExpression
  readonly resolved: Resolved
  readonly evidence: TextEvidence
}

/** How two times fit: `same` value, one `within` the other, equal in what both have (`partial`), nothing comparable, or `apart`. */
export type TimeFit = 'same' | 'within' | 'partial' | 'unknown' | 'apart'

/** The time expression of an article, resolved on the article's own day; a day that is only suggested resolves nothing. */
export function timeClaim(reading: Reading, index: number, by: string): TimeClaim | null {
  const expression = reading.annotation?.times[index]
  if (!expression) return null
  const { published } = reading.article
  const reference = published === null || published.basis === 'suggested' ? null : published.value
  return {
    expression,
    resolved: resolve(expression.formula, expression.mod, expression.clock, reference),
    evidence: articleEvidence(reading.article, reading.page.text, [expression], by),
  }
}

const LOOSE_DAYS = 10

/** `slack` widens vague spans (`early May`) by some days, for plans that slipped. */
export function timeFit(a: TimeClaim | null, b: TimeClaim | null, slack = 0): TimeFit {
  if (a === null || b === null) return 'unknown'
  const [first, second] = [bounds(a, slack), bounds(b, slack)]
  if (first && second) {
    if (first.start > second.end || second.start > first.end) return 'apart'
    return a.resolved.value.slice(0, 10) === b.resolved.value.slice(0, 10) ? 'same' : 'within'
  }
  return partial(a, b)
}

interface DayBounds {
  readonly start: number
  readonly end: number
}

function bounds({ resolved, expression }: TimeClaim, slack: number): DayBounds | null {
  if (resolved.start === null || resolved.end === null) return null
  const wide = slack + (expression.mod === 'APPROX' ? LOOSE_DAYS : 0)
  return { start: dayNumber(resolved.start) - wide, end: dayNumber(resolved.end) + wide }
}

/** Few days are asked about, each often. */
const DAY_NUMBERS = new Map<string, number>()

/** Days since the epoch of an ISO day. */
export function dayNumber(iso: string): number {
  const known = DAY_NUMBERS.get(iso)
  if (known !== undefined) return known
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  const number = daysFromCivil({ year, month, day })
  DAY_NUMBERS.set(iso, number)
  return number
}

interface Known {
  readonly month: number | null
  readonly day: number | null
  readonly weekday: number | null
}

/** Month, day and weekday, as far as the value gives them; a full day gives all three. */
function knownParts({ resolved }: TimeClaim): Known {
  const value = resolved.value.replace(/T.*$/, '')
  const weekday = /^[\dX]{4}-WXX-(\d)$/.exec(value)
  if (weekday) return { month: null, day: null, weekday: Number(weekday[1]) }
  const found = /^[\dX]{4}-(\d\d)(?:-(\d\d))?$/.exec(value)
  if (!found) return { month: null, day: null, weekday: null }
  const full = /^\d{4}-\d\d-\d\d$/.test(value)
  return {
    month: Number(found[1]),
    day: found[2] === undefined ? null : Number(found[2]),
    weekday: full ? weekdayOf(dayNumber(value)) : null,
  }
}

function partial(a: TimeClaim, b: TimeClaim): TimeFit {
  const [one, two] = [knownParts(a), knownParts(b)]
  let shared = false
  for (const part of ['month', 'day', 'weekday'] as const) {
    const [x, y] = [one[part], two[part]]
    if (x === null || y === null) continue
    if (x !== y) return 'apart'
    shared = true
  }
  return shared ? 'partial' : 'unknown'
}

/** Whether a fit rests on a weekday alone. */
export function isWeekdayOnly(a: TimeClaim | null, b: TimeClaim | null): boolean {
  return [a, b].some((claim) => claim !== null && /WXX/.test(claim.resolved.value))
}

const RANK = ['minute', 'day', 'week', 'month', 'season', 'quarter', 'half', 'year', 'decade', 'century']

/** The time of an event from all claims on it: the most precise one that a page grounds; null where there is none. */
export function eventTime(claims: readonly TimeClaim[]): EventTime | null {
  const sorted = [...claims].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      byCodeUnit(a.resolved.value, b.resolved.value) ||
      byCodeUnit(a.evidence.article ?? '', b.evidence.article ?? '') ||
      a.evidence.start - b.evidence.start,
  )
  const best = sorted[0]
  if (!best) return null
  const evidence = sorted.filter((claim) => timeFit(best, claim) !== 'apart').map((claim) => claim.evidence)
  return completed(best, sorted, evidence) ?? shown(best, evidence)
}

/** Whole values before partial ones, precise before vague. */
function rank({ resolved }: TimeClaim): number {
  if (resolved.start === null) return 100 + (/^[\dX]{4}-\d\d/.test(resolved.value) ? 0 : /WXX-\d/.test(resolved.value) ? 1 : 2)
  return resolved.precision === null ? RANK.length : RANK.indexOf(resolved.precision)
}

/** `2022-12` of one page and `XXXX-12-28` of another make `2022-12-28`. */
function completed(best: TimeClaim, all: readonly TimeClaim[], evidence: readonly TextEvidence[]): EventTime | null {
  const month = /^(\d{4})-(\d\d)$/.exec(best.resolved.value)
  if (!month) return null
  const days = new Set(all.flatMap(({ resolved }) => new RegExp(`^XXXX-${month[2]}-(\\d\\d)$`).exec(resolved.value)?.[1] ?? []))
  if (days.size !== 1) return null
  const value = `${month[1]}-${month[2]}-${[...days][0]}`
  return { edtf: value, start: value, end: value, precision: 'day', basis: 'derived', evidence }
}

const PRECISIONS: Readonly<Record<string, EventTime['precision']>> = {
  minute: 'minute',
  day: 'day',
  week: 'week',
  month: 'month',
  season: 'season',
  year: 'year',
}

function shown(claim: TimeClaim, evidence: readonly TextEvidence[]): EventTime {
  const { resolved } = claim
  const whole = resolved.start !== null
  return {
    edtf: resolved.edtf ?? unspecified(resolved),
    start: resolved.start,
    end: resolved.end,
    precision:
      !whole && /WXX-\d/.test(resolved.value)
        ? 'day'
        : resolved.precision === null
          ? 'unknown'
          : (PRECISIONS[resolved.precision] ?? 'span'),
    basis: resolved.implied.length > 0 && whole ? 'derived' : resolved.known.length === 0 && whole ? 'derived' : 'stated',
    evidence,
  }
}

/** EDTF with unspecified digits for what has no form of its own: a weekday of an unknown week is some day of some year. */
function unspecified({ value }: Resolved): string {
  return /^[\dX]{4}-[\dX]{2}(-[\dX]{2})?$/.test(value) ? value : 'XXXX-XX-XX'
}
