/**
 * Feasts and commemorations with a rule of the Gregorian calendar, by folded name. Feasts of the moon other than Easter are left out: their day is proclaimed;
 * so are those that each country keeps on a day of its own (independence, victory).
 */

import { daysFromCivil, daysInMonth, easter, weekdayOf } from './civil.js'

type Rule = readonly ['fixed', number, number] | readonly ['nth', number, number, number] | readonly ['easter', number]

/** `nth`: month, weekday, which one (-1 the last). `easter`: days after Easter Sunday. */
const RULES: Readonly<Record<string, Rule>> = {
  "new year's day": ['fixed', 1, 1],
  "new year's eve": ['fixed', 12, 31],
  "new year's": ['fixed', 1, 1],
  epiphany: ['fixed', 1, 6],
  "valentine's day": ['fixed', 2, 14],
  "st. patrick's day": ['fixed', 3, 17],
  nowruz: ['fixed', 3, 21],
  "april fools' day": ['fixed', 4, 1],
  "saint patrick's day": ['fixed', 3, 17],
  'earth day': ['fixed', 4, 22],
  'anzac day': ['fixed', 4, 25],
  'may day': ['fixed', 5, 1],
  juneteenth: ['fixed', 6, 19],
  'cinco de mayo': ['fixed', 5, 5],
  'bastille day': ['fixed', 7, 14],
  halloween: ['fixed', 10, 31],
  "all saints' day": ['fixed', 11, 1],
  'armistice day': ['fixed', 11, 11],
  'remembrance day': ['fixed', 11, 11],
  'veterans day': ['fixed', 11, 11],
  'christmas eve': ['fixed', 12, 24],
  'christmas day': ['fixed', 12, 25],
  christmas: ['fixed', 12, 25],
  'boxing day': ['fixed', 12, 26],
  'fourth of july': ['fixed', 7, 4],
  'memorial day': ['nth', 5, 1, -1],
  'labor day': ['nth', 9, 1, 1],
  'columbus day': ['nth', 10, 1, 2],
  'martin luther king day': ['nth', 1, 1, 3],
  "presidents' day": ['nth', 2, 1, 3],
  "mother's day": ['nth', 5, 7, 2],
  "father's day": ['nth', 6, 7, 3],
  'thanksgiving day': ['nth', 11, 4, 4],
  thanksgiving: ['nth', 11, 4, 4],
  'ash wednesday': ['easter', -46],
  'palm sunday': ['easter', -7],
  'maundy thursday': ['easter', -3],
  'good friday': ['easter', -2],
  'easter sunday': ['easter', 0],
  'easter monday': ['easter', 1],
  easter: ['easter', 0],
  'ascension day': ['easter', 39],
  pentecost: ['easter', 49],
  'whit monday': ['easter', 50],
}

/** Names that `holidayIn` knows, longest first. */
export const HOLIDAY_NAMES: readonly string[] = Object.keys(RULES).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))

/** The day it falls on in a year; null where the name is not known. Straight apostrophe, lower case. */
export function holidayIn(name: string, year: number): number | null {
  const rule = RULES[name]
  if (!rule) return null
  if (rule[0] === 'fixed') return daysFromCivil({ year, month: rule[1], day: rule[2] })
  if (rule[0] === 'easter') return easter(year) + rule[1]
  const [, month, weekday, which] = rule
  if (which < 0) {
    const last = daysFromCivil({ year, month, day: daysInMonth(year, month) })
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
  const first = daysFromCivil({ year, month, day: 1 })
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (which - 1) * 7
}
