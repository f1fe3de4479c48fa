/** Dates counted in units from another: `two years ago`, `a week later`, `the same period last year`. What is counted without a number stays unknown. */

import type { TimeFormula } from '../../model/annotation.js'
import { absolute, date, open, type Reading, type Scene, type TimeRule } from './found.js'
import { quarterTold } from './periods.js'
import { countedFrom, shift, toldDay, type Unit } from './told.js'
import { _, END, NUMBER, numberOf, SOME, sticky, UNIT, WEEKDAY, weekdayOf, YEAR } from './vocabulary.js'

/** In order: of matches at one place the longest wins, of equals the first. */
export const COUNTED_RULES: readonly TimeRule[] = [
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
