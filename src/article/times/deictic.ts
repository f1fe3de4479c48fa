/** Dates told from where the writer stands (`yesterday`, `last week`) or from the day told of (`the next day`). */

import type { TimeFormula } from '../../model/annotation.js'
import { absolute, date, fiscal, open, type Reading, type Scene, type TimeRule } from './found.js'
import { countedFrom, shift, toldDay, type Unit } from './told.js'
import {
  _,
  DAY_PART,
  dayPartOf,
  durationOf,
  END,
  MONTH,
  MONTH_NAME,
  seasonOf,
  sticky,
  WEEKDAY,
  WEEKDAY_ANY,
  weekdayOf,
  YEAR,
} from './vocabulary.js'

const DAYS: readonly TimeRule[] = [
  {
    id: 'deictic.day',
    pattern: sticky(
      `(today|yesterday|tomorrow|the${_}day${_}before${_}yesterday|the${_}day${_}after${_}tomorrow)${END}(?:${_}(${DAY_PART})${END})?`,
    ),
    read: (match, scene) => {
      const word = (match[1] as string).toLowerCase()
      if (/^T/.test(match[1] as string) && /^\p{L}/u.test(scene.word(match.index, -1))) return null
      if (word === 'today' && isOurAge(match.index + match[0].length - 1, scene)) return null
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
      `(?:(last|next|this|this${_}past|this${_}coming|the${_}previous|the${_}following)${_})?(${WEEKDAY})${END}(?:${_}(?:of${_})?(last|next|this)${_}week${END})?`,
    ),
    read: (match, scene) =>
      weekday(match[2] as string, (match[1] ?? '').toLowerCase().replace(/\s+/g, ' '), match[3]?.toLowerCase(), match.index, scene),
  },
  {
    id: 'deictic.week-weekday',
    pattern: sticky(`(last|next|this)${_}week,?${_}(?:on${_})?(${WEEKDAY})${END}(?!['’])`),
    read: (match) => {
      const weekShift = /^last/i.test(match[1] as string) ? -1 : /^next/i.test(match[1] as string) ? 1 : 0
      return date({ kind: 'weekday', weekday: weekdayOf(match[2] as string), direction: null, weekShift })
    },
  },
  {
    id: 'deictic.weekday-week',
    pattern: sticky(`(${WEEKDAY})${_}week${END}(?![-–'’])`),
    read: (match) => {
      const from: TimeFormula = { kind: 'weekday', weekday: weekdayOf(match[1] as string), direction: 'future', strict: true }
      return date({ kind: 'shift', unit: 'day', amount: 7, from })
    },
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

/** `today's world`, `the youth of today`: not this day. */
function isOurAge(at: number, scene: Scene): boolean {
  return /^['’]s$/.test(scene.word(at, 1)) && OUR_AGE.test(scene.word(at, 2))
}

const OUR_AGE =
  /^(?:world|society|youth|generations?|standards|money|dollars|terms|kids|children|teenagers|parents|families|women|men|consumers|students|workers|technology|economy|climate|globalized|globalised|modern|young)$/

function weekday(name: string, before: string, week: string | undefined, at: number, scene: Scene): Reading | null {
  const number = weekdayOf(name)
  if (
    /^(?:good|ash|palm|maundy|black|bloody)$/.test(scene.word(at, -1)) &&
    /\p{Lu}\p{L}+\s$/u.test(scene.text.slice(Math.max(0, at - 7), at))
  )
    return null
  if (before === '' && (isAnyDay(at, scene) || isOfWeeks(at, name, scene) || toldByHappening(name, at, scene)))
    return open('DATE', `XXXX-WXX-${number}`)
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
    (word === 'that' && (scene.tag(at, -1) === 'DT' || dayPartOf(scene.word(at, 1)) !== null)) ||
    listedBehindAny(at, scene)
  )
}

/** `on a Tuesday, Wednesday or Sunday`. */
function listedBehindAny(at: number, scene: Scene): boolean {
  const last = scene.before.at(-1)
  if (last?.formula.kind !== 'open' || !/^XXXX-WXX-\d$/.test(last.formula.value ?? '')) return false
  return /^\s*(?:,|,?\s*or|[-–/])\s*$/.test(scene.text.slice(last.end, at))
}

/** `the Monday-to-Friday service`: of every week. */
function isOfWeeks(at: number, name: string, scene: Scene): boolean {
  const end = at + name.length
  return /^[-–]to[-–]/i.test(scene.text.slice(end, end + 4)) || /[-–]to[-–]$/i.test(scene.text.slice(Math.max(0, at - 4), at))
}

/** `the Monday before the vote`: the vote tells which. */
function toldByHappening(name: string, at: number, scene: Scene): boolean {
  return scene.word(at, -1) === 'the' && /^(?:before|after|following|preceding)$/.test(scene.word(at + name.length - 1, 1))
}

const UNITS = '(week|weekend|fortnight|month|quarter|year|decade|century)'

const WHOLE_UNITS: readonly TimeRule[] = [
  {
    id: 'deictic.unit',
    pattern: sticky(
      `(?:(?:the|this(?=${_}(?:past|last|coming)${_}))${_})?(this|last|next|past|coming|current|latest|most${_}recent)${_}(?:fiscal${_}|calendar${_}|trading${_}|full${_})?${UNITS}${END}(?!${_}of${_}(?:${MONTH_NAME}|${YEAR})${END})`,
    ),
    read: (match, scene) => {
      const [whole, word = '', name = ''] = match
      if (/^[A-Z]/.test(name)) return null
      const told = /^the\s+next\s+(?:week|month|year)$/i.test(whole) && scene.direction(match.index) === 'past'
      const read = told ? toldUnit('next', name.toLowerCase(), scene) : unit(word.toLowerCase(), name.toLowerCase(), /^the/i.test(whole))
      return read && /\sfiscal\s/i.test(whole) ? fiscal(read) : read
    },
  },
  {
    id: 'deictic.the-unit',
    pattern: sticky(
      `(?:the|its|their)${_}(?:(full|fiscal|current)${_})?(year|week|month|weekend|quarter|decade|century)${END}(?=(?:${_}(end(?:ed|ing)|to|ago|after|before|old))?)`,
    ),
    read: (match, scene) => theUnit(match, scene),
  },
  {
    id: 'deictic.unit-ahead',
    pattern: sticky(`the${_}(day|week|month|year|decade)${_}(?:ahead|to${_}come)${END}`),
    read: (match) => open('DURATION', durationOf(1, match[1] as string)),
  },
  {
    id: 'deictic.mid-unit',
    pattern: sticky(
      `mid[-\\s]?(week|month|quarter|year|decade|century|spring|summer|autumn|winter)${END}(?:${_}(?:of${_})?(${YEAR})${END})?`,
    ),
    read: (match, scene) => midUnit(match, scene),
  },
  {
    id: 'deictic.later-day',
    pattern: sticky(`(?:earlier|later)${_}in${_}(?:the|that)${_}day${END}|the${_}end${_}of${_}the${_}day${END}`),
    read: (match, scene) =>
      date({ kind: 'told-day', from: toldDay(scene) ?? shift('day', 0) }, { start: match.index + match[0].length - 7 }),
  },
  {
    id: 'deictic.year-end',
    pattern: sticky(`(?:the${_})?year(?:-|${_})?end${END}(?:,?${_}(?:of${_})?(${YEAR})${END})?`),
    read: (match, scene) =>
      match[1] ? absolute(`${match[1]}-12-31`) : date({ kind: 'month-day', month: 12, day: 31, direction: scene.direction(match.index) }),
  },
  {
    id: 'deictic.unit-end',
    pattern: sticky(`(?:the${_})?(week|month|quarter|year|decade|century)['’]s${_}end${END}`),
    read: (match, scene) => {
      const unit = (match[1] as string).toLowerCase() as Unit
      return scene.historical ? { ...toldUnit('same', unit, scene), mod: 'END' } : date(shift(unit, 0), { mod: 'END' })
    },
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
  if (name === 'weekend')
    return date(shift('weekend', word === 'next' || word === 'coming' ? 1 : word === 'last' || word === 'past' ? -1 : 0))
  if (/^(?:decade|century)$/.test(name) && !/^(?:this|current)$/.test(word)) return open('DURATION', name === 'decade' ? 'P1E' : 'P1C')
  if (/^(?:latest|most)/.test(word))
    return name === 'quarter' ? date(shift('quarter', -1)) : name === 'year' ? date(shift('year', -1)) : null
  if (name === 'fortnight') return open('DURATION', 'P2W')
  const amount = word === 'last' || word === 'past' ? -1 : word === 'next' || word === 'coming' ? 1 : 0
  if (the && word === 'this') return null
  return date(shift(name as Unit, amount))
}

/** `the year the war began`, `the week they met`: a clause tells which. */
const CLAUSE = /^(?:the|an?|that|when|he|she|it|they|we|i|you|his|her|their|its|our|my|of)$/

/** Words that take a part of a unit (`the end of the year`), so that no clause tells which unit it is. */
const TAKES_PART =
  /^(?:end|start|beginning|middle|rest|remainder|balance|course|close|part|half|turn|dawn|most|much|bulk|all|days|weeks|months)$/

/** `the week to May 5` is no week of the calendar. */
const UP_TO_DAY = new RegExp(`^${_}(?:to|ending|ended)(?:${_}on)?${_}(?:\\d{1,2}${_}${MONTH}|${MONTH}${_}\\d|${WEEKDAY}${END})`, 'iu')

/** `the year to March`. */
const UP_TO_MONTH = new RegExp(`${UP_TO_DAY.source}|^${_}to${_}(?:end-|early${_}|late${_}|mid-|the${_}end${_}of${_})?${MONTH}${END}`, 'iu')

/** `the year`, `the week`: those of the reference day, unless told otherwise; in a history those told of; `the weekend` the one just past or to come. */
function theUnit(match: RegExpExecArray, scene: Scene): Reading | null {
  const written = match[2] as string
  if (!/^the\s/i.test(match[0]))
    return match[1] && match[3] === 'ended' ? open('DURATION', 'P1Y', { start: match.index + match[0].search(/\s/) + 1 }) : null
  const name = written.toLowerCase()
  const after = match[3]?.toLowerCase()
  const inside =
    (scene.word(match.index, -1) === 'of' && TAKES_PART.test(scene.word(match.index, -2))) ||
    (scene.word(match.index, -1) === 'in' && /^(?:early|late|earlier|later)$/.test(scene.word(match.index, -2)))
  if (/^[A-Z]/.test(written)) return null
  if (/^(?:quarter|decade|century)$/.test(name)) return inside ? wholeUnit(name as Unit, scene) : null
  if (name === 'weekend') return date(shift('weekend', scene.direction(match.index) === 'future' ? 0 : -1))
  if (after === 'ended' && !inside) return open('DURATION', durationOf(1, name))
  if (
    /^(?:week|month|year)$/.test(name) &&
    !inside &&
    (name === 'year' ? UP_TO_MONTH : UP_TO_DAY).test(scene.text.slice(match.index + match[0].length, match.index + match[0].length + 40))
  )
    return open('DURATION', durationOf(1, name))
  if (scene.word(match.index, -1) === 'on' && /^(?:%|percent|cent|points?|up|down|higher|lower)$/.test(scene.word(match.index, -2)))
    return null
  if (match[1]?.toLowerCase() === 'fiscal' && name === 'year' && after === undefined) return fiscal(wholeUnit('year', scene))
  if (after !== undefined && after !== 'ending' && after !== 'to' && !inside) return null
  if (!inside && CLAUSE.test(scene.word(match.index + match[0].length - 1, 1))) return null
  if (name !== 'year' && scene.word(match.index, -1) === 'of' && !inside) return null
  if (/^(?:of|in)$/.test(scene.word(match.index + match[0].length - 1, 1)) && name !== 'year' && !inside) return null
  return wholeUnit(name as Unit, scene)
}

function wholeUnit(unit: Unit, scene: Scene): Reading {
  if (unit === 'quarter' && !scene.historical) return date(shift('quarter', scene.quarterly ? -1 : 0))
  return scene.historical ? toldUnit('same', unit, scene) : date(shift(unit, 0))
}

const AT_MID = /^(?:in|at|by|until|till|since|from|to|before|after|around|through|during|of|early|late|last|this|next|,|\()$/

/** `midweek`, `by mid-year`, `midsummer 1943`; `a mid-year review` names none. */
function midUnit(match: RegExpExecArray, scene: Scene): Reading | null {
  const [, name = '', year] = match
  if (!year && !AT_MID.test(scene.word(match.index, -1))) return null
  if (!year && /^NN/.test(scene.tag(match.index + match[0].length - 1, 1))) return null
  const unit = name.toLowerCase()
  if (/^(?:spring|summer|autumn|winter)$/.test(unit)) {
    const season = seasonOf(unit)
    if (year) return absolute(`${year}-${season}`, { mod: 'MID' })
    return date({ kind: 'part', part: season, ...scene.year(match.index, null), soft: true }, { mod: 'MID' })
  }
  if (year) return unit === 'year' ? absolute(year, { mod: 'MID' }) : null
  return { ...wholeUnit(unit as Unit, scene), mod: 'MID' }
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

/** In order: of matches at one place the longest wins, of equals the first. */
export const DEICTIC_RULES: readonly TimeRule[] = [...DAYS, ...WHOLE_UNITS]
