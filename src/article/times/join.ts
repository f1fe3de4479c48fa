/** Clocks meet their days: `10 p.m. Wednesday` is one expression; a clock with no day beside it takes the day its clause tells of, or the reference day. */

import { two } from '../../language/civil.js'
import { bySpan } from '../../text/span.js'
import { type Found, roadOf, type Scene } from './found.js'

const YEAR_AFTER = /^(?:,?[\s\u00a0]+(?:of[\s\u00a0]+)?)$/iu
const BETWEEN =
  /^(?:[\s\u00a0]*,?[\s\u00a0]*(?:on[\s\u00a0]+|at[\s\u00a0]+|around[\s\u00a0]+|about[\s\u00a0]+|in[\s\u00a0]+|the[\s\u00a0]+)?)$/iu

/** One sentence's expressions with clocks joined, in text order. */
export function joinClocks(found: readonly Found[], text: string, scene: Pick<Scene, 'direction' | 'tag' | 'word'>): Found[] {
  const joined: Found[] = []
  for (const next of found) {
    const last = joined.at(-1)
    const between = last ? text.slice(last.end, next.start) : ''
    const pair = last
      ? ((BETWEEN.test(between) ? pairOf(last, next) : null) ?? (YEAR_AFTER.test(between) ? withYear(last, next) : null))
      : null
    if (pair) joined[joined.length - 1] = pair
    else joined.push(next)
  }
  return joined
    .map((one, index) =>
      needsDay(one) ? { ...one, formula: dayFor(one, joined.slice(Math.max(0, index - 4), index + 5), text, scene) } : one,
    )
    .sort(bySpan)
}

function pairOf(first: Found, second: Found): Found | null {
  const clock = needsDay(first) ? first : needsDay(second) ? second : null
  const day = clock === first ? second : first
  if (!clock || needsDay(day) || !isDay(day) || day.clock?.startsWith('T') || (day.clock !== null && clock.clock?.startsWith('T') !== true))
    return null
  return {
    ...day,
    start: first.start,
    end: second.end,
    type: 'TIME',
    clock: halfOf(clock, day.clock),
    mod: clock.mod ?? day.mod,
    by: clock.by,
  }
}

/** `10 o'clock Tuesday night` is ten in the evening: the part of the day says which half an hour without one is in. */
function halfOf({ clock, by }: Found, part: string | null): string | null {
  const hour = by === 'clock.o-clock' || by === 'clock.past' || by === 'clock.figures' ? /^T(\d\d)(:\d\d)$/.exec(clock ?? '') : null
  const hours = Number(hour?.[1])
  if (!hour || hours < 1 || hours > 11) return clock
  return (part === 'AF' && hours < 8) || (part === 'EV' && hours > 3) || (part === 'NI' && hours > 5) ? `T${hours + 12}${hour[2]}` : clock
}

const RANGE = /^[\s\u00a0]*(?:and|or|to|until|through|-|–|—|,)[\s\u00a0]*(?:(?:from|the|early|late|mid-)[\s\u00a0]*){0,2}$/iu

/** `March 3 to June 5, 1990`: a date without its year shares the year of the one it is joined to, or has the year before where it is later in the year. */
export function shareYears(found: readonly Found[], text: string): Found[] {
  return found.map((one, index) => {
    const next = found[index + 1]
    if (
      one.formula.kind === 'month-day' &&
      one.formula.yearShift === undefined &&
      sharesShift(next) &&
      RANGE.test(text.slice(one.end, next.start))
    ) {
      const { yearShift, month } = next.formula
      return { ...one, formula: { ...one.formula, yearShift: yearShift - (one.formula.month > month ? 1 : 0) } }
    }
    if (one.formula.kind !== 'month-day' || (one.formula.yearShift !== undefined && !one.formula.from) || next?.formula.kind !== 'absolute')
      return one
    const written = /^(\d{4})-(0\d|1[0-2])(?:-(\d\d))?$/.exec(next.formula.edtf)
    if (!written || !RANGE.test(text.slice(one.end, next.start))) return one
    const year = Number(written[1]) - (one.formula.month > Number(written[2]) ? 1 : 0)
    const day = one.formula.day === null ? '' : `-${two(one.formula.day)}`
    return { ...one, formula: { kind: 'absolute', edtf: `${year}-${two(one.formula.month)}${day}` } }
  })
}

/** `September last year`. */
function sharesShift(
  next: Found | undefined,
): next is Found & { readonly formula: { readonly kind: 'month-day'; readonly month: number; readonly yearShift: number } } {
  return next?.formula.kind === 'month-day' && next.formula.yearShift !== undefined && next.formula.from === undefined
}

/** `Monday and Thursday of last week`: those listed before are of that week too. */
function shareWeeks(found: readonly Found[], text: string): Found[] {
  const shared = [...found]
  for (let i = shared.length - 2; i >= 0; i--) {
    const [one, next] = [shared[i] as Found, shared[i + 1] as Found]
    if (one.formula.kind !== 'weekday' || next.formula.kind !== 'weekday' || !RANGE.test(text.slice(one.end, next.start))) continue
    const { weekShift } = next.formula
    if (weekShift !== undefined && one.formula.weekShift === undefined && !one.formula.strict)
      shared[i] = { ...one, formula: { ...one.formula, weekShift } }
  }
  return shared
}

/**
 * `Friday and Saturday`, `from Tuesday to Thursday`: a weekday joined to one before it is the next such day after it; told of the past and listed
 * backwards (`on Friday and Thursday`) it is the day before.
 */
export function chainWeekdays(found: readonly Found[], text: string): Found[] {
  const chained: Found[] = []
  for (const one of shareWeeks(found, text)) {
    const last = chained.at(-1)
    const between = last ? text.slice(last.end, one.start) : ''
    const { formula } = one
    if (
      last?.formula.kind !== 'weekday' ||
      formula.kind !== 'weekday' ||
      formula.weekShift !== undefined ||
      !RANGE.test(between) ||
      roadOf(last.formula) > 6
    ) {
      chained.push(one)
      continue
    }
    const backwards =
      formula.direction !== 'future' && /(?:and|or|,)/i.test(between) && (last.formula.weekday - formula.weekday + 7) % 7 === 1
    const direction = backwards ? 'past' : 'future'
    chained.push({ ...one, formula: { kind: 'weekday', weekday: formula.weekday, direction, strict: true, from: last.formula } })
  }
  return chained
}

/** `January nineteen ninety-seven`, `the winter of nineteen ninety-four`: a month or season takes the year behind it. */
function withYear(first: Found, second: Found): Found | null {
  if (second.formula.kind !== 'absolute' || !/^\d{4}$/.test(second.formula.edtf) || second.by !== 'year.words') return null
  const year = second.formula.edtf
  const { formula } = first
  const whole = { ...first, end: second.end }
  if (formula.kind === 'part') return { ...whole, formula: { kind: 'absolute', edtf: `${year}-${formula.part}` } }
  if (formula.kind !== 'month-day') return null
  const day = formula.day === null ? '' : `-${two(formula.day)}`
  return { ...whole, formula: { kind: 'absolute', edtf: `${year}-${two(formula.month)}${day}` } }
}

function needsDay(found: Found): boolean {
  return (
    found.by.startsWith('clock.') &&
    found.type === 'TIME' &&
    found.formula.kind === 'told-day' &&
    found.formula.from === undefined &&
    found.clock !== null
  )
}

function isDay({ formula }: Found): boolean {
  if (formula.kind === 'month-day' || formula.kind === 'other-calendar') return formula.day !== null
  if (formula.kind === 'absolute') return /^-?\d{4}-\d\d-\d\d$/.test(formula.edtf)
  return formula.kind === 'weekday' || formula.kind === 'holiday' || (formula.kind === 'shift' && formula.unit === 'day')
}

/** The nearest day of the sentence with no finite verb between; else the reference day. */
function dayFor(clock: Found, all: readonly Found[], text: string, scene: Pick<Scene, 'direction' | 'tag' | 'word'>): Found['formula'] {
  const near = all
    .filter((one) => one !== clock && isDay(one) && Math.abs(one.start - clock.start) < 120)
    .sort((a, b) => gap(a, clock) - gap(b, clock))
    .find((one) => !verbBetween(one, clock, text, scene))
  if (near) return near.formula
  const told = all.filter((one) => isDay(one) && one.start < clock.start).at(-1)
  if (
    told &&
    /[,;]\s(?:and|but|with)\s/.test(text.slice(told.end, clock.start)) &&
    !/\b(?:who|which|that|whose)\b/.test(text.slice(told.end, clock.start))
  )
    return told.formula
  if (all.some((one) => isDaily(one) && Math.abs(one.start - clock.start) < 60 && !verbBetween(one, clock, text, scene)))
    return { kind: 'told-day' }
  return { kind: 'shift', unit: 'day', amount: 0 }
}

/** `from 10 pm to 5 am every night`: of no one day. */
function isDaily({ type, formula }: Found): boolean {
  return type === 'SET' && formula.kind === 'open' && /^(?:P1D|XXXX-XX-XXT|XXXX-WXX-)/.test(formula.value ?? '')
}

function gap(a: Found, b: Found): number {
  return a.start < b.start ? b.start - a.end : a.start - b.end
}

function verbBetween(a: Found, b: Found, text: string, scene: Pick<Scene, 'direction' | 'tag' | 'word'>): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  const words = text.slice(first.end, second.start).match(/[\p{L}'’]+|\d[\d:.,]*|[^\s\p{L}\d]/gu)?.length ?? 0
  for (let k = 1; k <= words; k++) {
    const tag = scene.tag(first.end - 1, k)
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag) || (tag === '_' && /^(?:was|were|is|are|had|has|will|said)$/.test(scene.word(first.end - 1, k))))
      return true
  }
  return false
}
