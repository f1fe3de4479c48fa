/** Dates counted in units from another: `two years ago`, `a week later`, `the same period last year`. What is counted without a number stays unknown. */

import type { TimeFormula } from '../../model/annotation.js'
import { absolute, date, open, type Reading, type Scene, type TimeRule } from './found.js'
import { quarterTold } from './periods.js'
import { countedFrom, shift, toldDay, type Unit } from './told.js'
import {
  _,
  dayPartOf,
  durationOf,
  END,
  NUMBER,
  numberOf,
  PART_OF_UNIT,
  SOME,
  sticky,
  UNIT,
  WEEKDAY,
  weekdayOf,
  YEAR,
} from './vocabulary.js'

/** `a year and a half`, `a week or so`. */
const REST = `(${_}and${_}a${_}half)?(?:${_}or${_}(?:so|more))?`

/** In order: of matches at one place the longest wins, of equals the first. */
export const COUNTED_RULES: readonly TimeRule[] = [
  {
    id: 'deictic.ago',
    pattern: sticky(
      `(?:a${_}mere${_})?(?:an?|one|(${NUMBER})|(${SOME}))${_}(?:full${_}|whole${_})?(${UNIT})${REST}${_}(ago|from${_}(?:now|today)|hence|back(?=[.,;:]))${END}`,
    ),
    read: (match, scene) => ago(match, scene),
  },
  {
    id: 'deictic.ago-today',
    pattern: sticky(
      `(?:an?|one|(${NUMBER}))${_}(days?|weeks?|months?|years?|decades?)${_}(?:ago|from)${_}(?:(?:to|on)${_})?(today|yesterday|tomorrow|this${_}(?:very${_})?(?:day|month))${END}`,
    ),
    read: agoToday,
  },
  {
    id: 'deictic.range-ago',
    pattern: sticky(
      `${NUMBER}(?:[-–]?${_}(?:to|or|and)${_}|[-–](?:to|or)[-–]|[-–])${NUMBER}[-\\s](?:more${_}|full${_})?${UNIT}${_}(ago|from${_}(?:now|today)|hence|earlier|later)${END}`,
    ),
    read: (match) => open('DATE', /^(?:ago|earlier)/i.test(match[1] as string) ? 'PAST_REF' : 'FUTURE_REF'),
  },
  {
    id: 'deictic.part-ago',
    pattern: sticky(`(${PART_OF_UNIT})${_}(ago|from${_}(?:now|today)|hence)${END}`),
    read: (match, scene) => partAgo(match, scene),
  },
  {
    id: 'deictic.plural-ago',
    pattern: sticky(
      `(?:minutes|hours|days|weeks|months|years|decades|centuries|moments|a${_}moment|(?:not${_}(?:so|that|too)${_})?long|(?:not${_})?(?:so${_})?long|(?:a${_}(?:very${_}|relatively${_})?(?:long|short)|(?:quite${_})?some)${_}time|(?:quite${_})?a${_}(?:little${_}|short${_}|long${_})?while)${_}ago${END}|the${_}other${_}(?:day|week|month|night|evening|morning|afternoon)${END}`,
    ),
    read: () => open('DATE', 'PAST_REF'),
  },
  {
    id: 'deictic.weekday-ago',
    pattern: sticky(`an?${_}(week|year)${_}ago${_}(?:on${_})?(${WEEKDAY})${END}|an?${_}week${_}from${_}(?:next${_})?(${WEEKDAY})${END}`),
    read: (match) => {
      const name = match[2] ?? match[3] ?? ''
      if (/^year/i.test(match[1] ?? '')) return date(shift('year', -1))
      return date({ kind: 'weekday', weekday: weekdayOf(name), direction: null, weekShift: match[3] ? 1 : -1 })
    },
  },
  {
    id: 'deictic.earlier',
    pattern: sticky(
      `(?:a${_}mere${_})?(an?|one|${NUMBER}|${SOME})${_}(?:full${_}|whole${_})?(${UNIT})${REST}${_}(earlier|later|before|previously|afterwards?|on(?=,))${END}`,
    ),
    read: (match, scene) => earlier(match, scene),
  },
  {
    id: 'deictic.from-day',
    pattern: sticky(`(?:an?|one|(${NUMBER}))${_}(days?|weeks?|months?|years?)${_}(from|after|before)${_}(today|tomorrow|yesterday)${END}`),
    read: (match, scene) => fromDay(match, scene),
  },
  {
    id: 'deictic.unit-before',
    pattern: sticky(
      `the${_}(?:very${_})?(day|night|morning|afternoon|evening|week|weekend|month|quarter|year|decade|century)${_}(before|after|earlier|prior(?!${_}to${END})|afterwards?|previously|following|preceding)${END}`,
    ),
    read: (match, scene) => unitBefore(match, scene),
  },
  {
    id: 'deictic.before-last',
    pattern: sticky(`the${_}(week|weekend|month|quarter|year)${_}(before${_}last|after${_}next)${END}`),
    read: (match) => date(shift((match[1] as string).toLowerCase() as Unit, /^before/i.test(match[2] as string) ? -2 : 2)),
  },
  {
    id: 'deictic.weekdays-ago',
    pattern: sticky(`(${NUMBER})${_}(${WEEKDAY})s${_}(ago|from${_}now)${END}`),
    read: (match) => weekdaysAgo(match),
  },
  {
    id: 'deictic.same-period',
    pattern: sticky(
      `(?:(?:the|a)${_})?(?:same|corresponding|comparable|similar)${_}(period|quarter|month|week|time)${_}(?:(?:of|in|during)${_})?(?:last${_}year|the${_}previous${_}year|(?:the|a)${_}year${_}(?:before|earlier|ago)|(${YEAR}))${END}|last${_}year['’]s${_}(quarter|period)${END}`,
    ),
    read: samePeriod,
  },
  {
    id: 'deictic.plural-later',
    pattern: sticky(`(?:seconds|moments|minutes|hours|days|weeks|months|years|decades|centuries)${_}(?:later|earlier)${END}`),
    read: () => date({ kind: 'told-day' }),
  },
  {
    id: 'deictic.year-earlier',
    pattern: sticky(
      `(?:(?:the|a)${_})?(?:comparable${_}|corresponding${_})?year[-\\s](?:earlier|ago)(?:${_}(quarter|period|level|three${_}months|month|figure))?${END}`,
    ),
    read: (match, scene) => yearEarlier(match, scene),
  },
]

function amountOf(words: string | undefined): number | null {
  if (words === undefined) return 1
  return /couple/i.test(words) ? 2 : numberOf(words)
}

function ago(match: RegExpExecArray, scene: Scene): Reading | null {
  const [, counted, some, name = '', half, side = ''] = match
  const back = /^(?:ago|back)/i.test(side)
  const whole = some && !/couple/i.test(some) ? null : amountOf(counted ?? some)
  if (whole === null) return open('DATE', back ? 'PAST_REF' : 'FUTURE_REF')
  const amount = whole + (half ? 0.5 : 0)
  return counting(back ? -amount : amount, name, undefined, scene)
}

/** `n units` from the reference or from a told day. Units shorter than a day give the day alone; half years count in months. */
function counting(amount: number, name: string, from: TimeFormula | undefined, scene: Scene): Reading | null {
  const on = (unit: Unit, count: number): Reading => date(from ? countedFrom(from, unit, count) : shift(unit, count))
  const unit = name.toLowerCase()
  if (/^h(?:ou)?r/.test(unit)) return on('day', Math.trunc(amount / 24))
  if (/^(?:sec|min)/.test(unit)) return on('day', 0)
  if (/^fort/.test(unit)) return on('week', amount * 2)
  if (/^dec/.test(unit)) return on('year', Math.round(amount * 10))
  if (/^centur/.test(unit)) return Number.isInteger(amount) ? on('century', amount) : on('decade', Math.round(amount * 10))
  const size = unit.replace(/s$/, '') as Unit
  if (!Number.isInteger(amount)) {
    if (size === 'year') return on('month', Math.round(amount * 12))
    return size === 'week' ? on('week', Math.trunc(amount)) : open('DATE', amount < 0 ? 'PAST_REF' : 'FUTURE_REF')
  }
  if (size === 'year' && amount === -1 && scene.quarterly && from === undefined) return yearBeforeQuarter(scene)
  return on(size, amount)
}

/** `half a century ago`, `a quarter of an hour ago`. */
function partAgo(match: RegExpExecArray, scene: Scene): Reading | null {
  const [, part = '', side = ''] = match
  const back = /^ago/i.test(side) ? -1 : 1
  const size = /half/i.test(part) ? 0.5 : 0.25
  const unit = /(century|decade|year|day|hour)$/i.exec(part)?.[1]?.toLowerCase() ?? ''
  if (unit === 'day') return counting(0, 'day', undefined, scene)
  return unit === 'year' ? counting(back * size * 12, 'month', undefined, scene) : counting(back * size, unit, undefined, scene)
}

/** `two years ago today`, `a year ago this month`: the same day or month of another. */
function agoToday(match: RegExpExecArray): Reading | null {
  const [whole, counted, name = '', day = ''] = match
  const amount = counted === undefined ? 1 : numberOf(counted)
  if (amount === null || !Number.isInteger(amount) || !/\sago\s/i.test(whole)) return null
  const keeps = /month$/i.test(day) ? 'month' : 'day'
  if (keeps === 'month' && !/^(?:month|year|decade)/i.test(name)) return null
  const origin = /^y/i.test(day) ? -1 : /^tom/i.test(day) ? 1 : 0
  const from = origin === 0 ? {} : { from: shift('day', origin) }
  const unit = name.toLowerCase().replace(/s$/, '')
  if (unit === 'day' || unit === 'week') return date({ kind: 'shift', unit: 'day', amount: -amount * (unit === 'week' ? 7 : 1), ...from })
  return date({ kind: 'shift', unit: unit === 'month' ? 'month' : 'year', amount: -amount * (unit === 'decade' ? 10 : 1), keeps, ...from })
}

/** `three weeks from tomorrow`, `two days before yesterday`. */
function fromDay(match: RegExpExecArray, scene: Scene): Reading | null {
  const [, counted, name = '', side = '', day = ''] = match
  const amount = counted === undefined ? 1 : numberOf(counted)
  if (amount === null || !Number.isInteger(amount)) return null
  const from = shift('day', /^tom/i.test(day) ? 1 : /^y/i.test(day) ? -1 : 0)
  return counting(/^before/i.test(side) ? -amount : amount, name, from, scene)
}

/** `two Fridays ago` is the Friday before last. */
function weekdaysAgo(match: RegExpExecArray): Reading | null {
  const amount = numberOf(match[1] as string)
  if (amount === null || amount < 1 || !Number.isInteger(amount)) return null
  const back = /^ago/i.test(match[3] as string)
  const from: TimeFormula = {
    kind: 'weekday',
    weekday: weekdayOf(match[2] as string),
    direction: back ? 'past' : 'future',
    strict: true,
  }
  return date({ kind: 'shift', unit: 'day', amount: (back ? -7 : 7) * (amount - 1), from })
}

/** Nothing that the day is told from follows: the words count from the day told of before. */
const CLOSED = /^(?:$|\s*(?:[.,;:!?)"”’—–]|''|--))/

/** Whether no noun or clause follows that the words count from. */
function isClosed(match: RegExpExecArray, scene: Scene): boolean {
  const last = match.index + match[0].length - 1
  return CLOSED.test(scene.text.slice(last + 1, last + 4)) || /^(?:IN|TO|CC|VBD|VBZ|VBP|MD|RB|WRB)$/.test(scene.tag(last, 1))
}

/** `the day before` at the end of a clause counts from the date told of; before a happening (`the day before the vote`) no page need tell the day. */
function unitBefore(match: RegExpExecArray, scene: Scene): Reading | null {
  const [whole, name = '', side = ''] = match
  const last = match.index + whole.length - 1
  const closed =
    !/^(?:before|after|following|preceding)$/i.test(side) ||
    CLOSED.test(scene.text.slice(last + 1, last + 4)) ||
    /^(?:IN|TO|CC|VBD|VBZ|VBP|MD|RB)$/.test(scene.tag(last, 1))
  if (!closed) return null
  const part = dayPartOf(name)
  const unit = (part ? 'day' : name.toLowerCase()) as Unit
  const more: Partial<Reading> = part ? { type: 'TIME', clock: part } : {}
  const amount = /^(?:before|earlier|pr)/i.test(side) ? -1 : 1
  const from = toldDay(scene, unit !== 'day')
  if (from) return date(countedFrom(from, unit, amount), more)
  return date(unit === 'day' ? { kind: 'told-day' } : { kind: 'shift', unit, amount, from: { kind: 'told-day' } }, more)
}

/** In company figures, the same quarter of the year before. */
function yearBeforeQuarter(scene: Scene): Reading {
  const quarter = quarterTold(scene)
  return quarter === null ? date(shift('quarter', -5)) : date({ kind: 'part', part: quarter, direction: null, yearShift: -1 })
}

function earlier(match: RegExpExecArray, scene: Scene): Reading | null {
  const [whole, counted = '', name = '', half, side = ''] = match
  const back = !/^(?:later|after|on)/i.test(side)
  if (/^before/i.test(side) && !isClosed(match, scene)) return null
  if (/^(?:earlier|later)$/i.test(side) && scene.word(match.index + whole.length - 1, 1) === 'than') return longerThan(match)
  const isSome = new RegExp(`^${SOME}`, 'iu').test(counted) && !/couple/i.test(counted)
  const given = isSome ? null : amountOf(/^(?:an?|one)$/i.test(counted) ? undefined : counted)
  if (given === null) return open('DATE', back ? 'PAST_REF' : 'FUTURE_REF')
  const amount = given + (half ? 0.5 : 0)
  if (/^year/i.test(name) && amount === 1 && back && scene.quarterly) return yearBeforeQuarter(scene)
  const from = toldDay(scene, !/^day/i.test(name)) ?? (back ? shift('day', 0) : null)
  return from ? counting(back ? -amount : amount, name, from, scene) : date({ kind: 'told-day' })
}

/** `eighteen months later than planned`: how much later, not when. */
function longerThan(match: RegExpExecArray): Reading | null {
  const [whole, counted = '', name = '', half, side = ''] = match
  const isSome = new RegExp(`^${SOME}`, 'iu').test(counted)
  const amount = isSome ? null : amountOf(/^(?:an?|one)$/i.test(counted) ? undefined : counted)
  const end = match.index + whole.length - side.length
  return open('DURATION', durationOf(amount === null ? null : amount + (half ? 0.5 : 0), name), {
    end: end - (/\s*$/.exec(whole.slice(0, -side.length))?.[0].length ?? 0),
  })
}

/** `the same period last year`: of the quarter told of where the article tells of quarters, else no more than the year is known. */
function samePeriod(match: RegExpExecArray, scene: Scene): Reading | null {
  const [, , year] = match
  const quarter = scene.quarterly ? quarterTold(scene) : null
  if (year) return absolute(quarter === null ? year : `${year}-${quarter}`)
  return quarter === null ? date(shift('year', -1)) : yearBeforeQuarter(scene)
}

function yearEarlier(match: RegExpExecArray, scene: Scene): Reading {
  const bare =
    match[1] === undefined && /^(?:the|a)\s/i.test(match[0]) ? { start: match.index + (match[0].match(/^\S+\s+/)?.[0].length ?? 0) } : {}
  if (scene.quarterly || match[1]?.toLowerCase() === 'quarter') return { ...yearBeforeQuarter(scene), ...bare }
  return date(shift('year', -1), bare)
}
