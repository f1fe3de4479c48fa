/** Dates told from where the writer stands (`yesterday`, `last week`, `two years ago`) or from the day told of (`the next day`, `a year earlier`). */

import type { TimeFormula } from '../../model/annotation.js'
import { absolute, date, lastTold, open, type Reading, roadOf, type Scene, type TimeRule } from './found.js'
import { quarterTold } from './periods.js'
import {
  _,
  DAY_PART,
  dayPartOf,
  END,
  MONTH_NAME,
  NUMBER,
  numberOf,
  SOME,
  sticky,
  UNIT,
  WEEKDAY,
  WEEKDAY_ANY,
  weekdayOf,
  YEAR,
} from './vocabulary.js'

type Unit = Extract<TimeFormula, { kind: 'shift' }>['unit']

const shift = (unit: Unit, amount: number): TimeFormula => ({ kind: 'shift', unit, amount })

const DAYS: readonly TimeRule[] = [
  {
    id: 'deictic.day',
    pattern: sticky(
      `(today|yesterday|tomorrow|the${_}day${_}before${_}yesterday|the${_}day${_}after${_}tomorrow)${END}(?:${_}(${DAY_PART})${END})?`,
    ),
    read: (match, scene) => {
      const word = (match[1] as string).toLowerCase()
      if (/^T/.test(match[1] as string) && /^\p{L}/u.test(scene.word(match.index, -1))) return null
      const amount = word === 'today' ? 0 : word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : word.endsWith('yesterday') ? -2 : 2
      const part = match[2] ? dayPartOf(match[2]) : null
      return date(shift('day', amount), part ? { type: 'TIME', clock: part } : {})
    },
  },
  {
    id: 'deictic.tonight',
    pattern: sticky(`(?:tonight|(this|last|yesterday|tomorrow)${_}(morning|afternoon|evening|night))${END}`),
    read: (match) => {
      const back = match[1]?.toLowerCase() === 'last' ? -1 : 0
      return date(shift('day', back), { type: 'TIME', clock: match[2] ? dayPartOf(match[2]) : 'NI' })
    },
  },
  {
    id: 'deictic.weekday',
    pattern: sticky(
      `(?:(last|next|this|this${_}past|this${_}coming|the${_}previous|the${_}following)${_})?(${WEEKDAY})${END}(?:${_}(last|next|this)${_}week${END})?`,
    ),
    read: (match, scene) =>
      weekday(match[2] as string, (match[1] ?? '').toLowerCase().replace(/\s+/g, ' '), match[3]?.toLowerCase(), match.index, scene),
  },
  {
    id: 'deictic.weekday-short',
    pattern: sticky(`(${WEEKDAY_ANY})(?<=\\.)${END}`),
    read: (match, scene) => {
      const written = match[1] as string
      return written[0] === written[0]?.toLowerCase() ? null : weekday(written, '', undefined, match.index, scene)
    },
  },
]

function weekday(name: string, before: string, week: string | undefined, at: number, scene: Scene): Reading | null {
  const number = weekdayOf(name)
  if (
    /^(?:good|ash|palm|maundy|black|bloody)$/.test(scene.word(at, -1)) &&
    /\p{Lu}\p{L}+\s$/u.test(scene.text.slice(Math.max(0, at - 7), at))
  )
    return null
  if (before === '' && isAnyDay(at, scene)) return open('DATE', `XXXX-WXX-${number}`)
  const weekShift = week === 'last' ? -1 : week === 'next' ? 1 : week === 'this' ? 0 : undefined
  if (weekShift !== undefined) return date({ kind: 'weekday', weekday: number, direction: null, weekShift })
  if (before === 'the previous' || before === 'the following') {
    const from = toldDay(scene)
    if (from)
      return date({
        kind: 'shift',
        unit: 'day',
        amount: before === 'the previous' ? -7 : 7,
        from: { kind: 'weekday', weekday: number, direction: 'past' },
      })
  }
  if (before === 'last' || before === 'this past') return date({ kind: 'weekday', weekday: number, direction: 'past', strict: true })
  if (before === 'next' || before === 'this coming') return date({ kind: 'weekday', weekday: number, direction: 'future', strict: true })
  if (before === 'this')
    return date({ kind: 'weekday', weekday: number, direction: scene.direction(at), ...(scene.direction(at) ? {} : { weekShift: 0 }) })
  return date({ kind: 'weekday', weekday: number, direction: scene.direction(at) })
}

/** `on a Tuesday`, `that Saturday`: some Tuesday, or one told of elsewhere; no reference day settles it. */
function isAnyDay(at: number, scene: Scene): boolean {
  const word = scene.word(at, -1)
  return (
    /^(?:an?|any|some|one|first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)$/.test(word) ||
    (word === 'that' && scene.tag(at, -1) === 'DT')
  )
}

/** The date told of last, as a formula: a day, or with `coarse` any. Null where the text told none, or something coarser since: then the day is not known. */
function toldDay(scene: Scene, coarse = false): TimeFormula | null {
  const told = lastTold(scene.before, ({ type, formula }) =>
    (type === 'DATE' || type === 'TIME') && formula.kind !== 'open' ? formula : null,
  )
  return told && (coarse || isDay(told)) ? told : null
}

/** Longest road of days that are told from one another; beyond it the day is unknown. */
const LONGEST_ROAD = 6

/** `amount` units on from a told date: days counted from days are added up, so that the road stays short. */
function countedFrom(from: TimeFormula, unit: Unit, amount: number): TimeFormula {
  if (from.kind === 'told-day' && from.from) return countedFrom(from.from, unit, amount)
  if (from.kind === 'shift' && from.unit === unit) {
    const { from: origin } = from
    return { kind: 'shift', unit, amount: amount + from.amount, ...(origin ? { from: origin } : {}) }
  }
  return roadOf(from) >= LONGEST_ROAD ? { kind: 'told-day' } : { kind: 'shift', unit, amount, from }
}

function isDay(formula: TimeFormula): boolean {
  switch (formula.kind) {
    case 'absolute':
      return /^-?\d{4}-\d\d-\d\d$/.test(formula.edtf)
    case 'month-day':
      return formula.day !== null
    case 'shift':
      return formula.unit === 'day'
    case 'told-day':
      return formula.from !== undefined
    default:
      return formula.kind === 'weekday' || formula.kind === 'holiday'
  }
}

const UNITS = '(week|weekend|month|quarter|year|decade|century)'

const WHOLE_UNITS: readonly TimeRule[] = [
  {
    id: 'deictic.unit',
    pattern: sticky(
      `(?:the${_})?(this|last|next|past|coming|current|latest)${_}(?:fiscal${_}|calendar${_}|trading${_}|full${_})?${UNITS}${END}(?!${_}of${_}(?:${MONTH_NAME}|${YEAR})${END})`,
    ),
    read: (match, scene) => {
      const [whole, word = '', name = ''] = match
      if (/^[A-Z]/.test(name)) return null
      const told = /^the\s+next\s+(?:week|month|year)$/i.test(whole) && scene.direction(match.index) === 'past'
      return told ? toldUnit('next', name.toLowerCase(), scene) : unit(word.toLowerCase(), name.toLowerCase(), /^the/i.test(whole))
    },
  },
  {
    id: 'deictic.the-unit',
    pattern: sticky(
      `the${_}(?:(full|fiscal|current)${_})?(year|week|month|weekend)${END}(?=(?:${_}(end(?:ed|ing)|to|ago|after|before|old))?)`,
    ),
    read: (match, scene) => theUnit(match, scene),
  },
  {
    id: 'deictic.later-day',
    pattern: sticky(`(?:earlier|later)${_}in${_}(?:the|that)${_}day${END}|the${_}end${_}of${_}the${_}day${END}`),
    read: (match, scene) =>
      date({ kind: 'told-day', from: toldDay(scene) ?? shift('day', 0) }, { start: match.index + match[0].length - 7 }),
  },
  {
    id: 'deictic.year-end',
    pattern: sticky(`(?:the${_})?year(?:-|${_})end${END}`),
    read: (match, scene) => date({ kind: 'month-day', month: 12, day: 31, direction: scene.direction(match.index) }),
  },
  {
    id: 'deictic.unit-end',
    pattern: sticky(`(?:the${_})?(week|month|year|decade)['’]s${_}end${END}`),
    read: (match) => date(shift((match[1] as string).toLowerCase() as Unit, 0), { mod: 'END' }),
  },
  {
    id: 'deictic.told-unit',
    pattern: sticky(
      `(?:the|that)(?:${_}very)?${_}(same|previous|following|next|preceding|prior|ensuing)${_}(day|week|weekend|month|quarter|year|decade|${DAY_PART})${END}|(?:that)${_}(day|week|month|year|${DAY_PART})${END}`,
    ),
    read: (match, scene) => toldUnit((match[1] ?? 'same').toLowerCase(), (match[2] ?? match[3] ?? '').toLowerCase(), scene),
  },
]

function unit(word: string, name: string, the: boolean): Reading | null {
  if (name === 'weekend') return date(shift('weekend', word === 'next' || word === 'coming' ? 1 : word === 'last' ? -1 : 0))
  if (/^(?:decade|century)$/.test(name) && !/^(?:this|current)$/.test(word)) return open('DURATION', name === 'decade' ? 'P1E' : 'P1C')
  if (word === 'latest') return name === 'quarter' ? date(shift('quarter', -1)) : name === 'year' ? date(shift('year', -1)) : null
  const amount = word === 'last' || word === 'past' ? -1 : word === 'next' || word === 'coming' ? 1 : 0
  if (the && word === 'this') return null
  return date(shift(name as Unit, amount))
}

/** `the year the war began`, `the week they met`: a clause tells which. */
const CLAUSE = /^(?:the|an?|that|when|he|she|it|they|we|i|you|his|her|their|its|our|my|of)$/

/** `the year`, `the week`: those of the reference day, unless told otherwise; `the weekend` the one just past or to come. */
function theUnit(match: RegExpExecArray, scene: Scene): Reading | null {
  const name = (match[2] as string).toLowerCase()
  const after = match[3]?.toLowerCase()
  if (name === 'weekend') return date(shift('weekend', scene.direction(match.index) === 'future' ? 0 : -1))
  if (after === 'ended' && name === 'year') return open('DURATION', 'P1Y')
  if (after !== undefined && after !== 'ending' && after !== 'to') return null
  if (CLAUSE.test(scene.word(match.index + match[0].length - 1, 1))) return null
  if (
    name !== 'year' &&
    scene.word(match.index, -1) === 'of' &&
    !/^(?:end|start|beginning|middle|rest|course|close|part)$/.test(scene.word(match.index, -2))
  )
    return null
  if (/^(?:of|in)$/.test(scene.word(match.index + match[0].length - 1, 1)) && name !== 'year') return null
  return date(shift(name as Unit, 0))
}

/** Counts from the day told of; with none told, the day stays unknown. */
function toldUnit(word: string, name: string, scene: Scene): Reading {
  const part = dayPartOf(name)
  const amount = /^(?:previous|preceding|prior)$/.test(word) ? -1 : word === 'same' ? 0 : 1
  const size = (part ? 'day' : name) as Unit
  const from = toldDay(scene, size !== 'day')
  const more: Partial<Reading> = part ? { type: 'TIME', clock: part } : {}
  if (!from) return date(size === 'day' ? { kind: 'told-day' } : { kind: 'shift', unit: size, amount, from: { kind: 'told-day' } }, more)
  if (amount === 0 && size === 'day') return date(from.kind === 'told-day' ? from : { kind: 'told-day', from }, more)
  return date(countedFrom(from, size, amount), more)
}

const COUNTED: readonly TimeRule[] = [
  {
    id: 'deictic.ago',
    pattern: sticky(`(?:an?|one|(${NUMBER})|(${SOME}))${_}(${UNIT})(?:${_}or${_}so)?${_}(ago|from${_}(?:now|today)|hence)${END}`),
    read: (match, scene) => ago(match, scene),
  },
  {
    id: 'deictic.plural-ago',
    pattern: sticky(`(?:minutes|hours|days|weeks|months|years|decades|centuries|(?:not${_}(?:so|that|too)${_})?long)${_}ago${END}`),
    read: () => open('DATE', 'PAST_REF'),
  },
  {
    id: 'deictic.weekday-ago',
    pattern: sticky(`an?${_}(week|year)${_}ago${_}(?:on${_})?(${WEEKDAY})${END}|an?${_}week${_}from${_}(?:next${_})?(${WEEKDAY})${END}`),
    read: (match) => {
      const name = match[2] ?? match[3] ?? ''
      return date({ kind: 'weekday', weekday: weekdayOf(name), direction: null, weekShift: match[3] ? 1 : -1 })
    },
  },
  {
    id: 'deictic.earlier',
    pattern: sticky(`(an?|one|${NUMBER}|${SOME})${_}(${UNIT})${_}(earlier|later|before|previously)${END}`),
    read: (match, scene) => earlier(match, scene),
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
    pattern: sticky(`(?:minutes|hours|days|weeks|months|years|decades|centuries)${_}(?:later|earlier)${END}`),
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
  const [, counted, some, name = '', side = ''] = match
  const back = /^ago/i.test(side)
  const amount = some && !/couple/i.test(some) ? null : amountOf(counted ?? some)
  if (amount === null) return open('DATE', back ? 'PAST_REF' : 'FUTURE_REF')
  return counting(back ? -amount : amount, name, undefined, scene)
}

/** `n units` from the reference or from a told day. Units shorter than a day give the day alone; half years count in months. */
function counting(amount: number, name: string, from: TimeFormula | undefined, scene: Scene): Reading | null {
  const on = (unit: Unit, count: number): Reading => date(from ? countedFrom(from, unit, count) : shift(unit, count))
  const unit = name.toLowerCase()
  if (/^hour/.test(unit)) return on('day', Math.trunc(amount / 24))
  if (/^(?:sec|min)/.test(unit)) return on('day', 0)
  if (/^fort/.test(unit)) return on('week', amount * 2)
  if (/^dec/.test(unit)) return on('year', Math.round(amount * 10))
  if (/^centur/.test(unit)) return on('year', Math.round(amount * 100))
  const size = unit.replace(/s$/, '') as Unit
  if (!Number.isInteger(amount)) return size === 'year' ? on('month', Math.round(amount * 12)) : null
  if (size === 'year' && amount === -1 && scene.quarterly && from === undefined) return yearBeforeQuarter(scene)
  return on(size, amount)
}

/** In company figures, the same quarter of the year before. */
function yearBeforeQuarter(scene: Scene): Reading {
  const quarter = quarterTold(scene)
  return quarter === null ? date(shift('quarter', -5)) : date({ kind: 'part', part: quarter, direction: null, yearShift: -1 })
}

function earlier(match: RegExpExecArray, scene: Scene): Reading | null {
  const [whole, counted = '', name = '', side = ''] = match
  const back = !/^later/i.test(side)
  if (
    /^before/i.test(side) &&
    /^(?:the|a|an|he|she|it|they|his|her|its|their|\p{L}+ing)$/u.test(scene.word(match.index + whole.length - 1, 1))
  )
    return null
  const isSome = new RegExp(`^${SOME}`, 'iu').test(counted) && !/couple/i.test(counted)
  const amount = isSome ? null : amountOf(/^(?:an?|one)$/i.test(counted) ? undefined : counted)
  if (amount === null) return open('DATE', back ? 'PAST_REF' : 'FUTURE_REF')
  if (/^year/i.test(name) && amount === 1 && back && scene.quarterly) return yearBeforeQuarter(scene)
  const from = toldDay(scene, !/^day/i.test(name)) ?? (back ? shift('day', 0) : null)
  return from ? counting(back ? -amount : amount, name, from, scene) : date({ kind: 'told-day' })
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

/** In order: of matches at one place the longest wins, of equals the first. */
export const DEICTIC_RULES: readonly TimeRule[] = [...DAYS, ...WHOLE_UNITS, ...COUNTED]
