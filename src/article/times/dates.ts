/** Dates by day, month and year, in the orders English writes them, in words and in figures. */

import { daysFromCivil, daysInMonth, isCivil, isoDay, two, weekdayOf as weekdayOfDay } from '../../language/civil.js'
import { yearBefore } from '../../language/timex.js'
import type { Direction, TimeFormula } from '../../model/annotation.js'
import { absolute, date, lastTold, type Reading, type Scene, type TimeRule } from './found.js'
import { yearOfLast, yearTold } from './manner.js'
import {
  _,
  BEFORE_CHRIST,
  DAY,
  DAY_WORD,
  END,
  GAP,
  MONTH,
  MONTH_NAME,
  monthOf,
  ORDINAL,
  ordinalOf,
  sticky,
  WEEKDAY,
  WEEKDAY_ANY,
  weekdayOf,
  YEAR,
  yearOfTwo,
} from './vocabulary.js'

/** `19 January, 1300 GMT` tells an hour, no year. */
const NO_CLOCK = `(?!${_}(?:GMT|UTC|hours|hrs|local))`
const OPENING_WEEKDAY = `(?:(?:(?:this|last|next)${_}(?:(?:coming|past)${_})?)?(${WEEKDAY_ANY}),?${_})?`
const capital = (word: string): boolean => word[0] !== word[0]?.toLowerCase()

/** A month and day, with its year or open to the tense. A day that no such month has is no date. */
function monthDay(
  month: string,
  day: string,
  year: string | undefined,
  weekday: string | undefined,
  at: number,
  scene: Scene,
): Reading | null {
  const number = monthOf(month)
  const ofMonth = ordinalOf(day.replace('.', ''))
  if ((!capital(month) && /^ma/i.test(month)) || !isCivil({ year: year ? Number(year) : 2024, month: number, day: ofMonth })) return null
  if (year) return absolute(`${year}-${two(number)}-${two(ofMonth)}`)
  const named = weekday ? { weekday: weekdayOf(weekday) } : {}
  if (!weekday && isUsual(at, scene)) return absolute(`XXXX-${two(number)}-${two(ofMonth)}`)
  const open = !scene.historical && isAttribute(at, scene) ? attributeSide(at, scene) : scene.year(at, number)
  return date({ kind: 'month-day', month: number, day: ofMonth, ...open, ...named })
}

/** `May 3-5`, `April 24 and 25`: a bare day right behind a day of a month is of the same month. */
function lastOfRange(match: RegExpExecArray, scene: Scene): Reading | null {
  const last = scene.before.at(-1)
  if (last?.by !== 'date.month-day' || !/^(?:[-–]|\s(?:to|and|or|through)\s)$/.test(scene.text.slice(last.end, match.index))) return null
  const day = Number(match[1])
  const { formula } = last
  if (formula.kind === 'month-day' && formula.day !== null && day > formula.day) {
    const { weekday: _printed, ...rest } = formula
    return match[2] ? absolute(`${match[2]}-${two(formula.month)}-${two(day)}`) : date({ ...rest, day })
  }
  return formula.kind === 'absolute' && day > Number(formula.edtf.slice(8)) ? absolute(`${formula.edtf.slice(0, 8)}${two(day)}`) : null
}

/** Words that stand before the month of May or March, not before a person or a verb. */
const BEFORE_MONTH =
  /^(?:in|by|since|until|till|through|of|from|to|for|during|before|after|between|and|or|early|late|mid|mid-|last|next|this|that|on|the|a|each|every|around|about|as|last|past|previous|following|-|,|\(|)$/

const DATES_IN_WORDS: readonly TimeRule[] = [
  {
    id: 'date.day-month',
    pattern: sticky(
      `${OPENING_WEEKDAY}(?:the${_})?(${DAY}(?:${ORDINAL}|\\.)?|${DAY_WORD})(?:${_}(?:day${_})?of)?${GAP}(${MONTH})${END}(?:,?${_}(?:of${_})?(${YEAR})${END}${NO_CLOCK})?`,
    ),
    read: (match, scene) => {
      const day = monthDay(match[3] as string, match[2] as string, match[4], match[1], match.index, scene)
      const attribute = /^the\s+\d+\s+(?!of)/i.test(match[0]) && /^NNS?$/.test(scene.tag(match.index + match[0].length - 1, 1))
      return day && attribute ? { ...day, start: match.index + match[0].search(/\d/) } : day
    },
  },
  {
    id: 'date.month-day',
    pattern: sticky(
      `${OPENING_WEEKDAY}(${MONTH})${_}(?:the${_})?(${DAY}${ORDINAL}?|${DAY_WORD})${END}(?![:,.]\\d)(?:,?${_}(?:of${_})?(${YEAR})${END}${NO_CLOCK}(?!,\\d))?`,
    ),
    read: (match, scene) => monthDay(match[2] as string, match[3] as string, match[4], match[1], match.index, scene),
  },
  {
    id: 'date.first-of-range',
    pattern: sticky(
      `(?:the${_})?(${DAY})${ORDINAL}?(?=(?:[-–]|${_}(?:to|and|or|through)${_})(?:the${_})?${DAY}${ORDINAL}?(?:${_}of)?${_}(${MONTH})${END}(?:,?${_}(${YEAR})${END})?)`,
    ),
    read: (match, scene) =>
      capital(match[2] as string) ? monthDay(match[2] as string, match[1] as string, match[3], undefined, match.index, scene) : null,
  },
  {
    id: 'date.last-of-range',
    pattern: sticky(
      `(?:the${_})?(${DAY})${ORDINAL}?${END}(?![:.,/]\\d|${_}(?:a\\.m|p\\.m|am|pm|percent|years?|people|men|\\p{L}+s${END}))(?:,${_}(${YEAR})${END})?`,
    ),
    read: (match, scene) => lastOfRange(match, scene),
  },
  {
    id: 'date.nth-weekday',
    pattern: sticky(
      `(?:the${_})?(first|second|third|fourth|last|[1-4](?:st|nd|rd|th))${_}(${WEEKDAY})${_}(?:of|in)${_}(${MONTH_NAME})${END}(?:,?${_}(?:of${_})?(${YEAR})${END}${NO_CLOCK})?`,
    ),
    read: (match, scene) => nthWeekday(match, scene),
  },
  {
    id: 'date.nth-weekday-of-month',
    pattern: sticky(
      `(?:the${_})?(?:first|second|third|fourth|last|[1-4](?:st|nd|rd|th))${_}${WEEKDAY}${_}(?:of|in)${_}(?:the${_})?(this|last|next|previous|coming)${_}month${END}`,
    ),
    read: (match) =>
      date({
        kind: 'shift',
        unit: 'month',
        amount: /^this/i.test(match[1] as string) ? 0 : /^(?:last|prev)/i.test(match[1] as string) ? -1 : 1,
      }),
  },
  {
    id: 'date.weekday-the-day',
    pattern: sticky(`(${WEEKDAY})${_}the${_}(${DAY})${ORDINAL}${END}(?!${_}(?:of${_})?${MONTH})`),
    read: (match) => absolute(`XXXX-XX-${two(Number(match[2]))}`),
  },
  {
    id: 'date.the-day',
    pattern: sticky(`the${_}(${DAY})${ORDINAL}${END}(?:${_}of${_}(?:this|last|next|the|that)${_}month${END})?(?!-)`),
    read: (match, scene) => theDay(match, scene),
  },
  {
    id: 'date.month-year',
    pattern: sticky(`(${MONTH})(?:,|${_}of|-)?(?:${_}|(?<=-))(?:(${YEAR})${END}(?!,\\d)|(\\d{1,4})${_}${BEFORE_CHRIST})`),
    read: (match) => {
      const year = match[2] ?? yearBefore(Number(match[3]))
      return capital(match[1] as string) ? absolute(`${year}-${two(monthOf(match[1] as string))}`) : null
    },
  },
  {
    id: 'date.week-of',
    pattern: sticky(`the${_}(week|weekend)${_}of${_}(${MONTH})${_}(${DAY})${ORDINAL}?${END}(?![:,.]\\d)(?:,?${_}(${YEAR})${END}(?!,\\d))?`),
    read: (match, scene) => {
      const [, unit, month = '', of = '', year] = match
      const day = monthDay(month, of, year, undefined, match.index, scene)
      return day && date({ kind: 'shift', unit: unit?.toLowerCase() === 'week' ? 'week' : 'weekend', amount: 0, from: day.formula })
    },
  },
  {
    id: 'date.month-told-year',
    pattern: sticky(
      `(?:(?:the${_})?(${DAY})${ORDINAL}?${_}(?:of${_})?)?(${MONTH_NAME})(?:${_}(${DAY})${ORDINAL}?)?,?(?:${_}of)?${_}(?:that|the${_}(same|following|next|previous))${_}year${END}`,
    ),
    read: (match, scene) => ofToldYear(match, scene),
  },
  {
    id: 'date.month-relative-year',
    pattern: sticky(
      `(?:(?:the${_})?(${DAY})${ORDINAL}?${_}(?:of${_})?)?(${MONTH})(?:${_}(${DAY})${ORDINAL}?)?,?(?:${_}of)?${_}(this|last|next)${_}year${END}`,
    ),
    read: (match) => {
      const [, before, month = '', behind, which] = match
      if (!capital(month) || (before !== undefined && behind !== undefined)) return null
      const yearShift = /^last/i.test(which as string) ? -1 : /^next/i.test(which as string) ? 1 : 0
      const day = before ?? behind
      return date({ kind: 'month-day', month: monthOf(month), day: day === undefined ? null : Number(day), direction: null, yearShift })
    },
  },
  {
    id: 'date.relative-month',
    pattern: sticky(`(this|last|next|this${_}past|this${_}coming)${_}(${MONTH_NAME})${END}(?:${_}(${DAY})${ORDINAL}?${END})?`),
    read: (match) => {
      if (!capital(match[2] as string)) return null
      const direction = /^(?:last|this\s+past)$/i.test(match[1] as string)
        ? 'past'
        : /^(?:next|this\s+coming)$/i.test(match[1] as string)
          ? 'future'
          : null
      const strict = direction !== null ? { strict: true } : { yearShift: 0 }
      return date({ kind: 'month-day', month: monthOf(match[2] as string), day: match[3] ? Number(match[3]) : null, direction, ...strict })
    },
  },
  {
    id: 'date.following-month',
    pattern: sticky(`the${_}(following|next|previous|preceding|ensuing)${_}(${MONTH_NAME})${END}(?:${_}(${DAY})${ORDINAL}?${END})?`),
    read: (match, scene) => (capital(match[2] as string) ? besideTold(match, scene) : null),
  },
  {
    id: 'date.month',
    pattern: sticky(`(${MONTH_NAME}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\.)${END}`),
    read: bareMonth,
  },
]

/** `May 3 of that year`, `in June the following year`: of the year told of, or the one beside it; with none told the year is not known. */
function ofToldYear(match: RegExpExecArray, scene: Scene): Reading | null {
  const [, before, name = '', behind, which] = match
  if (!capital(name) || (before !== undefined && behind !== undefined)) return null
  const written = before ?? behind
  const day = written === undefined ? null : Number(written)
  const month = monthOf(name)
  const told = yearTold(scene.before, null) ?? yearOfLast(scene.before.at(-1))
  if (!told) return absolute(day === null ? `XXXX-${two(month)}` : `XXXX-${two(month)}-${two(day)}`)
  const more = /^(?:following|next)/i.test(which ?? '') ? 1 : /^prev/i.test(which ?? '') ? -1 : 0
  return date({ kind: 'month-day', month, day, direction: null, from: told.from, yearShift: told.yearShift + more })
}

/** `the following March`: behind the month told of; without one its year is not known. */
function besideTold(match: RegExpExecArray, scene: Scene): Reading {
  const month = monthOf(match[2] as string)
  const day = match[3] === undefined ? null : Number(match[3])
  const back = /^prec|^prev/i.test(match[1] as string)
  const told = lastTold(scene.before, ({ type, formula }) => (type === 'DATE' && formula.kind !== 'open' ? formula : null))
  const written = told?.kind === 'absolute' ? /^(\d{4})(?:-(\d\d))?/.exec(told.edtf) : null
  const ofTold = written ? Number(written[2] ?? (back ? 1 : 12)) : told?.kind === 'month-day' ? told.month : null
  if (!told || ofTold === null) return absolute(day === null ? `XXXX-${two(month)}` : `XXXX-${two(month)}-${two(day)}`)
  const yearShift = back ? (month < ofTold ? 0 : -1) : month > ofTold ? 0 : 1
  return date({ kind: 'month-day', month, day, direction: null, yearShift, from: told })
}

/** `on the 20th`: some month's; the words before and behind show that it is no floor and no century. */
function theDay(match: RegExpExecArray, scene: Scene): Reading | null {
  const last = match.index + match[0].length - 1
  const open = absolute(`XXXX-XX-${two(Number(match[1]))}`)
  if (/month$/i.test(match[0])) return open
  const placed = /^(?:on|by|until|till|since|before|after|from|to)$/.test(scene.word(match.index, -1))
  return placed && !/^(?:NN|JJ|CD|VBG|VBN)/.test(scene.tag(last, 1)) && scene.word(last, 1) !== 'of' ? open : null
}

/** `the first Friday of July 2020`: the day where the year is printed, else no more than the month. */
function nthWeekday(match: RegExpExecArray, scene: Scene): Reading {
  const [, which = '', weekday = '', month = '', year] = match
  const number = monthOf(month)
  if (!year) return date({ kind: 'month-day', month: number, day: null, ...scene.year(match.index, number) })
  const first = daysFromCivil({ year: Number(year), month: number, day: 1 })
  const last = first + daysInMonth(Number(year), number) - 1
  const wanted = weekdayOf(weekday)
  if (/^last/i.test(which)) return absolute(isoDay(last - ((weekdayOfDay(last) - wanted + 7) % 7)))
  return absolute(isoDay(first + ((wanted - weekdayOfDay(first) + 7) % 7) + (ordinalOf(which) - 1) * 7))
}

/** A month alone. Not a person (`Theresa May`), a verb (`they march`) or a given name (`April Jones`). */
function bareMonth(match: RegExpExecArray, scene: Scene): Reading | null {
  const [whole, month = ''] = match
  const before = scene.word(match.index, -1)
  const isVerbToo = /^(?:may|march)$/i.test(month)
  const compared = before === 'with' && /^(?:compared|compares?|comparing)$/.test(scene.word(match.index, -2))
  if (!capital(month) || (isVerbToo && !compared && !BEFORE_MONTH.test(before))) return null
  const after = scene.text.slice(match.index + whole.length + 1).split(/\s/)[0] ?? ''
  if (
    /^(?:april|june|august)$/i.test(month) &&
    /^\p{Lu}\p{L}+(?:[.,;:!?)'’]|$)/u.test(after) &&
    !/^(?:in|since|until|during|last|early|late)$/.test(before)
  )
    return null
  if (before === 'the' && isVerbToo && /^(?:IN|TO|PRP|VBD|CC|RB|MD|[,.:])/.test(scene.tag(match.index, 1))) return null
  if (
    before === '' &&
    isVerbToo &&
    /^(?:the|an?|god|he|she|it|they|we|you|i|all|your|his|her|their|our|my|on|to)$/.test(scene.word(match.index, 1))
  )
    return null
  const open = { kind: 'month-day', month: monthOf(month), day: null } as const
  if (isUsual(match.index, scene)) return absolute(`XXXX-${two(open.month)}`)
  if (before === 'that' && !/^(?:V|MD)/.test(scene.tag(match.index, 1)))
    return date({ ...open, direction: null, ...yearTold(scene.before, null) })
  if (/^(?:the|an?|its|their|his|her)$/.test(before))
    return date(monthTold(open.month, scene) ?? { ...open, direction: 'past', soft: true })
  return date({ ...open, ...scene.year(match.index, open.month) })
}

/** What happens every year on that day or in that month has no year. */
const USUAL = /^(?:usually|typically|normally|traditionally|generally|annually|always)$/

/** `it usually rains in May`: near, and no past verb between. */
function isUsual(at: number, scene: Scene): boolean {
  for (let k = -1; k > -8; k--) {
    const word = scene.word(at, k)
    if (word === '' || /^(?:VBD|MD)$/.test(scene.tag(at, k)) || /^[;:]$/.test(word)) return false
    if (word === 'year' && /^(?:every|each)$/.test(scene.word(at, k - 1))) return true
    if (USUAL.test(word)) return !/^(?:VBD|VBN|MD)$/.test(scene.tag(at, k + 1)) && !/^(?:VBD|MD)$/.test(scene.tag(at, k - 1))
  }
  return false
}

/** No verb tells the side of such a date; what happened on it lies behind, in the last months or in a year that everybody knows. */
function attributeSide(at: number, scene: Scene): { readonly direction: Direction; readonly names?: boolean } {
  if (!HAPPENED.test(scene.word(at, scene.word(at, 0) === 'the' ? 3 : 2))) return { direction: null }
  return /^an?$/.test(scene.word(at, -1)) ? { direction: 'past' } : { direction: 'past', names: true }
}

/** What a date in front of it tells of as past: `the Oct. 7 attack`. */
const HAPPENED =
  /^(?:attacks?|bombings?|killings?|slayings?|shootings?|massacres?|murders?|raids?|assaults?|invasions?|strikes?|earthquakes?|quakes?|crash|crashes|explosions?|blasts?|coup|riots?|uprisings?|rulings?|decisions?|statements?|speech|letters?|memos?|reports?|interviews?|announcements?|agreements?|accords?|arrests?|deaths?|incidents?|disasters?|clashes)$/

/** `the Jan. 14 deadline`, `a May 7 memo`: the date tells which, and no verb governs it. */
function isAttribute(at: number, scene: Scene): boolean {
  const within = scene.word(at, 0) === 'the'
  const before = within ? 'the' : scene.word(at, -1)
  const behind = within ? 3 : 2
  const named = /^NN/.test(scene.tag(at, behind)) || HAPPENED.test(scene.word(at, behind))
  return /^an?$/.test(before) || (named && /^(?:the|its|their|his|her)$/.test(before))
}

/** `the December talks` are those of the December told of before. */
function monthTold(month: number, scene: Scene): TimeFormula | null {
  return lastTold(scene.before, ({ formula }) => {
    if (formula.kind === 'month-day' && formula.month === month) return { ...formula, day: null }
    const sameMonth = formula.kind === 'absolute' && formula.edtf.slice(4, 7) === `-${two(month)}`
    return sameMonth ? { kind: 'absolute', edtf: formula.edtf.slice(0, 7) } : null
  })
}

const DATES_IN_FIGURES: readonly TimeRule[] = [
  {
    id: 'date.iso',
    pattern: sticky(`(${YEAR})([-/.])(\\d\\d?)\\2(\\d\\d?)${END}`),
    read: (match) => civil(match[1] as string, Number(match[3]), Number(match[4])),
  },
  {
    id: 'date.figures',
    pattern: sticky(`(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d\\d)${END}(?![/.-]\\d)`),
    read: (match, scene) =>
      match[2] === '-' && match[4]?.length !== 4 ? null : figures(Number(match[1]), Number(match[3]), match[4] as string, scene.order),
  },
]

function civil(year: string, month: number, day: number): Reading | null {
  return isCivil({ year: Number(year), month, day }) ? absolute(`${year}-${two(month)}-${two(day)}`) : null
}

/** 25/12/2023 can only be read one way; 10/05/2023 can be read two ways and only its year is known, unless another date of the article shows the order. Two figures of a year are this or the last century's. */
function figures(first: number, second: number, written: string, order: Scene['order']): Reading | null {
  const year = written.length === 4 ? written : yearOfTwo(written)
  const dayFirst = isCivil({ year: Number(year), month: second, day: first })
  const monthFirst = isCivil({ year: Number(year), month: first, day: second })
  if (dayFirst && monthFirst && first !== second && order === null) return absolute(`${year}-XX-XX`)
  if (order === 'month-first' && monthFirst) return civil(year, first, second)
  return dayFirst ? civil(year, second, first) : monthFirst ? civil(year, first, second) : null
}

/** In order: of matches at one place the longest wins, of equals the first. */
export const DATE_RULES: readonly TimeRule[] = [...DATES_IN_WORDS, ...DATES_IN_FIGURES]
