/** How often: `daily`, `every Monday`, `weekends`. Values are those of TIMEX3, whatever the reference day. */

import { two } from '../../language/civil.js'
import { open, type TimeRule } from './found.js'
import {
  _,
  DAY_PART,
  dayPartOf,
  durationOf,
  END,
  MONTH_NAME,
  monthOf,
  NUMBER,
  numberOf,
  SEASON,
  seasonOf,
  sticky,
  UNIT,
  WEEKDAY,
  weekdayOf,
} from './vocabulary.js'

const ADVERBS: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  'bi-weekly': 'P2W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  yearly: 'P1Y',
}

/** In order: of matches at one place the longest wins, of equals the first. */
export const SET_RULES: readonly TimeRule[] = [
  {
    id: 'set.adverb',
    pattern: sticky(`(${Object.keys(ADVERBS).join('|')})${END}`),
    read: (match, scene) => {
      const word = (match[1] as string).toLowerCase()
      if (
        scene.text[match.index] !== word[0] ||
        /^\s\p{Lu}/u.test(scene.text.slice(match.index + word.length, match.index + word.length + 2))
      )
        return null
      return open('SET', ADVERBS[word] as string)
    },
  },
  {
    id: 'set.every-unit',
    pattern: sticky(
      `(?:every|each)${_}(?:single${_})?(?:(other|second|${NUMBER})${_})?(?:(?:fiscal|calendar|school|election)${_})?(${UNIT}|${DAY_PART}|weekend)${END}`,
    ),
    read: (match) => {
      const unit = match[2] as string
      if (dayPartOf(unit)) return open('SET', `XXXX-XX-XXT${dayPartOf(unit)}`)
      if (/^weekend$/i.test(unit)) return open('SET', 'XXXX-WXX-WE')
      const amount = match[1] === undefined ? 1 : /^(?:other|second)$/i.test(match[1]) ? 2 : numberOf(match[1])
      return open('SET', durationOf(amount, unit))
    },
  },
  {
    id: 'set.times-a-unit',
    pattern: sticky(
      `(?:once|twice|thrice|(?:${NUMBER}|several|many)${_}times|${NUMBER}${_}(?:minutes|hours|days|nights|weeks|months))${_}(?:an?|per|each|every)${_}(day|week|fortnight|month|quarter|year|decade)${END}`,
    ),
    read: (match) => open('SET', durationOf(1, match[1] as string)),
  },
  {
    id: 'set.per-unit',
    pattern: sticky(`per${_}(hour|day|week|month|quarter|year|decade|annum)${END}`),
    read: (match, scene) =>
      /^hour/i.test(match[1] as string) &&
      /^(?:km|kilomet(?:er|re)s?|miles?|knots|gallons?|lit(?:er|re)s?)$/.test(scene.word(match.index, -1))
        ? null
        : open('SET', durationOf(1, (match[1] as string).replace(/^annum$/i, 'year'))),
  },
  {
    id: 'set.every-weekday',
    pattern: sticky(`(?:every|each)${_}(?:other${_})?(${WEEKDAY})(?:${_}(${DAY_PART}))?${END}`),
    read: (match) => open('SET', `XXXX-WXX-${weekdayOf(match[1] as string)}${match[2] ? `T${dayPartOf(match[2])}` : ''}`),
  },
  {
    id: 'set.every-month',
    pattern: sticky(`(?:every|each)${_}(?:(${MONTH_NAME})|(${SEASON}))${END}`),
    read: (match) =>
      open('SET', match[1] ? `XXXX-${two(monthOf(match[1]))}` : `XXXX-${['SP', 'SU', 'FA', 'WI'][seasonOf(match[2] as string) - 21]}`),
  },
  {
    id: 'set.nth-weekday',
    pattern: sticky(
      `(?:the${_})?(?:first|second|third|fourth|last|[1-4](?:st|nd|rd|th))${_}(${WEEKDAY}|day|week)${_}(?:of|in)${_}(?:every|each)${_}(?:other${_})?(month|quarter|year|${MONTH_NAME})${END}`,
    ),
    read: (match) => open('SET', /^(?:month|quarter|year)$/i.test(match[2] as string) ? durationOf(1, match[2] as string) : 'P1Y'),
  },
  {
    id: 'set.weekdays',
    pattern: sticky(`(${WEEKDAY})(?:s|${_}(mornings|afternoons|evenings|nights))${END}`),
    read: (match) => open('SET', `XXXX-WXX-${weekdayOf(match[1] as string)}${match[2] ? `T${dayPartOf(match[2])}` : ''}`),
  },
  {
    id: 'set.day-parts',
    pattern: sticky(`(?:weekends|weekdays)${END}`),
    read: (match) => open('SET', /^weekend/i.test(match[0]) ? 'XXXX-WXX-WE' : 'XXXX-WXX-WD'),
  },
]
