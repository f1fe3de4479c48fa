/** Parts of the year and spans of years: quarters, halves, seasons, fiscal years, decades, centuries, feasts. */

import { daysFromPersian, isoDay } from '../../language/civil.js'
import { HOLIDAY_NAMES, holidayIn } from '../../language/holidays.js'
import { valueOfEdtf, yearBefore } from '../../language/timex.js'
import type { TimeFormula } from '../../model/annotation.js'
import { absolute, date, fiscal, lastTold, open, type Reading, roadOf, type Scene, type TimeRule } from './found.js'
import { yearTold } from './manner.js'
import { _, BEFORE_CHRIST, END, GAP, MONTH, monthOf, ORDINALS, ordinalOf, SEASON, seasonOf, sticky, YEAR, yearOfTwo } from './vocabulary.js'

/** -1, 0, 1 for last, this, next; undefined for no such word. */
function shiftOf(word: string | undefined): number | undefined {
  if (!word) return undefined
  return /^(?:last|the\s+previous|a\s+year)/i.test(word) ? -1 : /^next/i.test(word) ? 1 : 0
}

/** A quarter or half whose year is written, shifted, or open to the tense. */
function part(number: number, year: string | undefined, shift: number | undefined, at: number, scene: Scene): Reading {
  if (year) return absolute(`${year}-${number}`)
  if (shift !== undefined) return date({ kind: 'part', part: number, direction: null, yearShift: shift })
  return date({ kind: 'part', part: number, direction: isReported(at, scene) ? 'past' : scene.direction(at), soft: true })
}

/** `will publish figures for the fourth quarter`: whatever is to come, the quarter is over. */
function isReported(at: number, scene: Scene): boolean {
  return scene.word(at, -1) === 'for' && /^(?:figures|results|earnings|data|accounts|numbers|profits?|statements)$/.test(scene.word(at, -2))
}

/** `the second-quarter results of fiscal 2025`: the year of the quarter stands behind the noun. */
const OF_FISCAL = new RegExp(
  `^(?:${_}[\\p{L}]+){1,2}${_}(?:of|in|for)${_}(?:the${_})?(?:fiscal|financial|FY)(?:${_}year)?[\\s\\u00a0]?(?:(${YEAR})|['’]?(\\d\\d)${END})`,
  'iu',
)

const WHOSE = `(?:(this|last|next)${_}year(?:'s|’s)${_}|(?:the${_})?year(?:'s|’s)${_}|the${_}(?:comparable${_})?)?`
const OF_YEAR = `(?:${_}(?:of|in)(?:${_}(?:fiscal${_}(?:year${_})?)?(${YEAR})|${_}(this|last|next|the)${_}(?:fiscal${_})?year)|,?${_}(${YEAR})|${_}(this|last|next)${_}year)?`

const QUARTERS: readonly TimeRule[] = [
  {
    id: 'period.quarter',
    pattern: sticky(
      `${WHOSE}(?:(?:fiscal${_})?(${YEAR})(?:['’]s)?${_}|fiscal${_}|year-(?:ago|earlier)${_})?(${ORDINALS})(?:${_}fiscal)?${GAP}quarters?${END}${OF_YEAR}`,
    ),
    read: (match, scene) => {
      const [whole, whose, before, ordinal = '', after, ofYear, bare, adverb] = match
      const shift = /year-(?:ago|earlier)/i.test(whole)
        ? -1
        : shiftOf(whose ?? (ofYear?.toLowerCase() === 'the' ? 'this' : ofYear) ?? adverb)
      const adjective = /^the\s+[\p{L}]+-quarter$/iu.test(whole) ? { start: match.index + 4 } : {}
      const behind = OF_FISCAL.exec(scene.text.slice(match.index + whole.length, match.index + whole.length + 60))
      const year = before ?? after ?? bare ?? behind?.[1] ?? (behind?.[2] && yearOfTwo(behind[2]))
      const read = part(32 + ordinalOf(ordinal), year, shift, match.index, scene)
      return { ...(behind || /fiscal/i.test(whole) ? fiscal(read) : read), ...adjective }
    },
  },
  {
    id: 'period.last-quarter',
    pattern: sticky(`the${_}(?:final|last|closing)${_}quarter${_}of${_}(?:(${YEAR})|(this|last|next|the)${_}year)${END}`),
    read: (match, scene) => part(36, match[1], shiftOf(match[2]?.toLowerCase() === 'the' ? 'this' : match[2]), match.index, scene),
  },
  {
    id: 'period.quarter-listed',
    pattern: sticky(
      `(?:the${_})?(${ORDINALS})(?=${_}(?:and|or|to|through)${_}(?:the${_})?${ORDINALS}${_}quarters?${END}(?:${_}(?:of|in)${_}(${YEAR}))?)`,
    ),
    read: (match, scene) => part(32 + ordinalOf(match[1] as string), match[2], undefined, match.index, scene),
  },
  {
    id: 'period.quarter-short',
    pattern: sticky(
      `(?:fiscal${_})?(?:Q([1-4])|([1-4])Q)(?:${_}(?:of${_})?(?:(${YEAR})|(?:FY|fiscal${_}(?:year${_})?)[\\s\\u00a0]?(?:(${YEAR})|['’]?(\\d\\d))))?${END}`,
    ),
    read: (match, scene) => {
      const [whole, number, turned, year, ofFiscal, short] = match
      if (turned && year === undefined && ofFiscal === undefined && short === undefined) return null
      const read = part(32 + Number(number ?? turned), year ?? ofFiscal ?? (short && yearOfTwo(short)), undefined, match.index, scene)
      return /fiscal|FY/i.test(whole) ? fiscal(read) : read
    },
  },
  {
    id: 'period.half-short',
    pattern: sticky(`H([12])${_}(?:of${_})?(${YEAR})${END}`),
    read: (match) => absolute(`${match[2]}-${39 + Number(match[1])}`),
  },
  {
    id: 'period.year-quarter',
    pattern: sticky(`(?:the${_})?(${YEAR})${_}(?:quarter|period)${END}`),
    read: (match, scene) => {
      const quarter = quarterTold(scene)
      return absolute(quarter === null ? (match[1] as string) : `${match[1]}-${quarter}`)
    },
  },
  {
    id: 'period.half',
    pattern: sticky(`${WHOSE}(?:(${YEAR})(?:['’]s)?${_})?(first|second|last|latter)${GAP}half${END}${OF_YEAR}`),
    read: (match, scene) => {
      const [, whose, before, which = '', after, ofYear, bare, adverb] = match
      const year = before ?? after ?? bare
      const shift = shiftOf(whose ?? (ofYear?.toLowerCase() === 'the' ? 'this' : ofYear) ?? adverb)
      if (year === undefined && shift === undefined) return null
      return part(/^first/i.test(which) ? 40 : 41, year, shift, match.index, scene)
    },
  },
]

const QUARTERLY: readonly TimeRule[] = [
  {
    id: 'period.the-quarter',
    pattern: sticky(
      `(?:the|that|this)${_}(?:latest${_}|current${_}|most${_}recent${_}|fiscal${_})?(quarter|period)${END}(?![-–]\\p{L})(?=(?:${_}end(?:ed|ing)${_}(?:on${_})?(${MONTH}))?)`,
    ),
    read: (match, scene) => {
      if (match[2]) return date({ kind: 'part', part: 32 + Math.ceil(monthOf(match[2]) / 3), direction: null })
      if (!scene.quarterly || /^this\s+period/i.test(match[0])) return null
      if (/^this|current/i.test(match[0])) return date({ kind: 'shift', unit: 'quarter', amount: 0 })
      return date((/^that/i.test(match[0]) ? quarterFormula(scene) : null) ?? { kind: 'shift', unit: 'quarter', amount: -1 })
    },
  },
]

/** The formula of the quarter last told of. */
function quarterFormula(scene: Scene): TimeFormula | null {
  return lastTold(scene.before, ({ formula }) =>
    quarterNumber(formula) !== null || (formula.kind === 'shift' && formula.unit === 'quarter') ? formula : null,
  )
}

/** The part number of the quarter last told of; null where none was. */
export function quarterTold(scene: Scene): number | null {
  return lastTold(scene.before, ({ formula }) => quarterNumber(formula))
}

function quarterNumber(formula: TimeFormula): number | null {
  if (formula.kind === 'part' && formula.part >= 33 && formula.part <= 36) return formula.part
  const written = formula.kind === 'absolute' ? /-(3[3-6])$/.exec(formula.edtf) : null
  return written ? Number(written[1]) : null
}

const SEASONS: readonly TimeRule[] = [
  {
    id: 'period.season',
    pattern: sticky(
      `(?:(this${_}past|this${_}coming|(?:the${_})?(?:last|next)|this|(?:the|that)${_}same|the|that|each|every)${_})?(${SEASON})${END}(?:(?:${_}of|,)?${_}(?:(${YEAR})(?:[-–/]\\d\\d(?:\\d\\d)?)?|['’](\\d\\d)|(\\d{1,4})${_}${BEFORE_CHRIST})${END}|${_}(?:of${_})?(this|last|next)${_}year${END})?`,
    ),
    read: (match, scene) => season(match, scene),
  },
]

/** Prepositions that stand before a season, not before a fall in prices. */
const PLACED =
  /^(?:in|during|over|through|throughout|since|until|into|early|late|for|before|after|all|spent|spend|spends|spending|entire|towards?)$/

/** `in early fall`. */
function isPart(at: number, scene: Scene): boolean {
  return /^(?:early|late|mid)$/.test(scene.word(at, -1)) && /^(?:in|by|since|until|of|during|the|last|this|from)$/.test(scene.word(at, -2))
}

/** A bare season needs a determiner, a preposition or a year beside it: `fall` and `spring` are verbs more often than seasons. */
function season(match: RegExpExecArray, scene: Scene): Reading | null {
  const [whole, before, name = '', year, short, beforeChrist, ofYear] = match
  const word = before
    ?.toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^the (?=last|next)/, '')
  if (word === 'each' || word === 'every') return null
  const number = seasonOf(name)
  if (year) return absolute(`${year}-${number}`)
  if (short) return absolute(`${yearOfTwo(short)}-${number}`)
  if (beforeChrist) return absolute(`${yearBefore(Number(beforeChrist))}-${number}`)
  if (ofYear) return date({ kind: 'part', part: number, direction: null, yearShift: shiftOf(ofYear) ?? 0 })
  const inside =
    scene.word(match.index, -1) === 'of' &&
    /^(?:end|start|beginning|middle|height|course|close|rest|most|much)$/.test(scene.word(match.index, -2))
  const behind = word === undefined || word === 'the' ? yearAhead(match.index + whole.length, scene) : null
  if (behind !== null) return absolute(`${behind}-${number}`)
  const listed = word === undefined ? seasonListed(number, match.index, scene) : null
  if (listed) return date(listed)
  if (word === undefined && !inside && !/^(?:in|by|since|until|during|throughout|early|late|mid|mid-|-)$/.test(scene.word(match.index, -1)))
    return null
  const end = match.index + whole.length - 1
  if (/^\p{Lu}/u.test(name) && /^NNP/.test(scene.tag(end, 1))) return null
  if (/^waters?$/.test(scene.word(end, 1))) return null
  if (word === 'the' && !inside && /^(?:fall|spring)$/i.test(name) && !PLACED.test(scene.word(match.index, -1))) return null
  if (/^V/.test(scene.tag(end, 0)) && word !== 'this' && word !== 'last' && !inside && !isPart(match.index, scene)) return null
  if (word === 'the' && /^(?:of|in)$/.test(scene.word(match.index + whole.length - 1, 1)) && number === 23) return null
  if (word === 'last' || word === 'this past') return date({ kind: 'part', part: number, direction: 'past', strict: true })
  if (word === 'next' || word === 'this coming') return date({ kind: 'part', part: number, direction: 'future', strict: true })
  if (word === 'this') return date({ kind: 'part', part: number, direction: null, yearShift: 0 })
  if (word === 'that' || /same$/.test(word ?? '')) {
    const told = yearTold(scene.before, null)
    return told ? date({ kind: 'part', part: number, direction: null, ...told, yearShift: 0 }) : open('DATE', valueOfEdtf(`XXXX-${number}`))
  }
  const side = scene.year(match.index, null)
  return date({ kind: 'part', part: number, ...(side.direction === null && !side.from ? { direction: 'past', soft: true } : side) })
}

const SEASON_AHEAD = new RegExp(
  `^${_}(?:and|or|to|through)${_}(?:(?:the|early|late)${_}){0,2}${SEASON}(?:${_}of)?${_}(?:(${YEAR})${END}|(\\d{1,4})${_}${BEFORE_CHRIST})`,
  'iu',
)

/** `summer and autumn 1918`: the year behind the season that it is joined to. */
function yearAhead(end: number, scene: Scene): string | null {
  const found = SEASON_AHEAD.exec(scene.text.slice(end, end + 60))
  return found ? (found[1] ?? yearBefore(Number(found[2]))) : null
}

/** `the summer and fall`: a season joined to one before it is of the same year, or winter's next. Null where none stands there. */
function seasonListed(number: number, at: number, scene: Scene): TimeFormula | null {
  const last = scene.before.at(-1)
  if (!last || !/^(?:\s*,)?\s+(?:and|or|to|through)\s+$/.test(scene.text.slice(last.end, at))) return null
  const { formula } = last
  if (formula.kind === 'part')
    return formula.part < 25 && number > formula.part && roadOf(formula) < 3
      ? { kind: 'part', part: number, direction: null, yearShift: 0, from: formula }
      : null
  const year = formula.kind === 'absolute' ? /^(-?\d{4})-2[1-4]$/.exec(formula.edtf)?.[1] : undefined
  return year !== undefined && Number((formula as { edtf: string }).edtf.slice(-2)) < number
    ? { kind: 'absolute', edtf: `${year}-${number}` }
    : null
}

const DECADE_WORDS = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']

const LONG_PERIODS: readonly TimeRule[] = [
  {
    id: 'period.decade',
    pattern: sticky(`(?:the${_})?(?:(1\\d|20)(\\d)0(?:'|’)?s|['’‘](\\d)0s)${END}`),
    read: (match, scene) => {
      const possessive =
        /\d['’]s$/.test(match[0]) && !/^the/i.test(match[0]) && !/^(?:early|late|mid|mid-|-|the)$/.test(scene.word(match.index, -1))
      return possessive ? null : absolute(`${match[1] ?? '19'}${match[2] ?? match[3]}X`)
    },
  },
  {
    id: 'period.decade-before-christ',
    pattern: sticky(`(?:the${_})?(\\d{1,3})0s${_}${BEFORE_CHRIST}`),
    read: (match) => absolute(`-${(match[1] as string).padStart(3, '0')}X`),
  },
  {
    id: 'period.decade-listed',
    pattern: sticky(`(?:the${_})?(\\d)0s${END}`),
    read: (match, scene) => {
      const last = scene.before.at(-1)
      const century = last?.formula.kind === 'absolute' ? /^(\d\d)\dX$/.exec(last.formula.edtf)?.[1] : undefined
      const joined =
        last &&
        /^(?:\s*,)?\s*(?:and|or|to|through|,|[-–/])\s*(?:(?:the|early|late|mid)[-\s]*){0,2}$/.test(scene.text.slice(last.end, match.index))
      return century !== undefined && joined ? absolute(`${century}${match[1]}X`) : null
    },
  },
  {
    id: 'period.decade-words',
    pattern: sticky(`(?:the${_})?(?:(nineteen|eighteen)[-\\s])?(${DECADE_WORDS.join('|')})${END}`),
    read: (match) => {
      if (!match[1] && !/^the/i.test(match[0])) return null
      const digit = DECADE_WORDS.indexOf((match[2] as string).toLowerCase()) + 2
      return absolute(`${match[1]?.toLowerCase() === 'eighteen' ? '18' : '19'}${digit}X`)
    },
  },
  {
    id: 'period.century',
    pattern: sticky(`(?:the${_})?(\\d{1,2}(?:st|nd|rd|th)|[\\p{L}]+(?:[-\\s]first)?)${GAP}centur(?:y|ies)${END}(${_}${BEFORE_CHRIST})?`),
    read: (match) => {
      const number = ordinalOf(match[1] as string)
      if (number === 0) return null
      return absolute(match[2] ? `-${String(number - 1).padStart(2, '0')}XX` : `${String(number - 1).padStart(2, '0')}XX`)
    },
  },
]

const HOLIDAY = HOLIDAY_NAMES.map((name) => name.replace(/'/g, "['’]").replace(/ /g, _)).join('|')

const HOLIDAYS: readonly TimeRule[] = [
  {
    id: 'period.holiday',
    pattern: sticky(
      `(?:(last|this|next)${_})?(${HOLIDAY})${END}(?:,?${_}(?:of${_})?(${YEAR})${END}|${_}(?:of${_})?(?:that|the${_}(?:same|following|next|previous))${_}year${END})?`,
    ),
    read: (match, scene) => {
      const written = match[2] as string
      if (written[0] === written[0]?.toLowerCase()) return null
      const holiday = written.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ')
      if (/^\s\p{Lu}/u.test(scene.text.slice(match.index + match[0].length, match.index + match[0].length + 2))) return null
      const solar = holiday === 'nowruz' && match[3] !== undefined && Number(match[3]) < 1600
      if (solar) return absolute(isoDay(daysFromPersian({ year: Number(match[3]), month: 1, day: 1 })))
      const day = match[3] ? holidayIn(holiday, Number(match[3])) : null
      if (day !== null) return absolute(isoDay(day))
      const word = match[1]?.toLowerCase()
      if (/\syear$/i.test(match[0])) return holidayOfToldYear(holiday, match[0], scene)
      const direction = word === 'next' ? 'future' : word === 'last' ? 'past' : (scene.direction(match.index) ?? 'past')
      return date({ kind: 'holiday', holiday, direction, ...(word === 'this' ? { yearShift: 0 } : {}) })
    },
  },
]

/** `Christmas that year`: of the year told of; a year that hangs on the reference day leaves it open. */
function holidayOfToldYear(holiday: string, whole: string, scene: Scene): Reading {
  const told = yearTold(scene.before, null)
  const more = /(?:following|next)\s+year$/i.test(whole) ? 1 : /previous\s+year$/i.test(whole) ? -1 : 0
  const year = told?.from.kind === 'absolute' ? Number(told.from.edtf) + told.yearShift + more : null
  const day = year === null ? null : holidayIn(holiday, year)
  return day === null ? open('DATE', 'XXXX-XX-XX') : absolute(isoDay(day))
}

/** Feasts and days that each country keeps on its own, or the moon decides: dates, but of no day that we know. */
const UNSETTLED: readonly TimeRule[] = [
  {
    id: 'period.feast-unsettled',
    pattern: sticky(
      `(?:(?:Election|Independence|Inauguration|Liberation|National|Republic|Victory)${_}Day|(?:Lunar|Chinese)${_}New${_}Year|Passover|Hanukkah|Yom${_}Kippur|Rosh${_}Hashanah?|Diwali)${END}(?:,?${_}(${YEAR})${END})?`,
    ),
    read: (match, scene) => {
      const end = match.index + match[0].length
      if (!/^\p{Lu}/u.test(match[0]) || /^\s\p{Lu}/u.test(scene.text.slice(end, end + 2))) return null
      return match[1] ? absolute(`${match[1]}-XX-XX`) : open('DATE', 'XXXX-XX-XX')
    },
  },
]

/** In order: of matches at one place the longest wins, of equals the first. */
export const PERIOD_RULES: readonly TimeRule[] = [...QUARTERS, ...QUARTERLY, ...SEASONS, ...LONG_PERIODS, ...HOLIDAYS, ...UNSETTLED]
