/** Dates, months and feasts of the Islamic and the Solar Hijri calendar, with their year or without. A moon sighted decides the Islamic day, so its Gregorian day is marked as about that day. */

import { yearBeginningIn } from '../../language/other-calendars.js'
import type { Direction } from '../../model/annotation.js'
import { date, open, type Reading, type Scene, type TimeRule } from './found.js'
import { _, DAY_WORD, END, ordinalOf, sticky } from './vocabulary.js'

const HIJRI: readonly string[] = [
  'muharram',
  'safar',
  "rabi(?:['’]?a?)? ?(?:al[- ]?awwal|i|1)",
  "rabi(?:['’]?a?)? ?(?:al[- ]?(?:thani|akhir)|ii|2)",
  'jumada ?(?:al[- ]?(?:awwal|ula)|i|1)',
  'jumada ?(?:al[- ]?(?:thani|akhir|akhira)|ii|2)',
  'rajab',
  "sha['’]?ban",
  'rama[dz]h?an',
  'shawwal',
  "dh?u(?:l|l-| al[- ])? ?q[ai][a-z'’]{3,6}",
  'dh?u(?:l|l-| al[- ])? ?hij[a-z]{1,4}',
]
const PERSIAN: readonly string[] = [
  'farvardin',
  'ordibehesht',
  'khordad',
  'tir',
  'mordad',
  'shahrivar',
  'mehr',
  'aban',
  'azar',
  'dey',
  'bahman',
  'esfand',
]

const monthIn = (names: readonly string[], word: string): number =>
  names.findIndex((name) => new RegExp(`^(?:${name})$`, 'i').test(word.replace(/\s+/g, ' '))) + 1

/** A printed year of the calendar, or the Gregorian one in which the month begins once; undefined where it is none of these. */
function yearWritten(calendar: 'hijri' | 'persian', month: number, written: string | undefined): number | null | undefined {
  if (written === undefined) return null
  const year = Number(written)
  if (year >= 1300 && year < 1500) return year
  return yearBeginningIn(calendar, month, year) ?? undefined
}

/** A month or day of the calendar; the year printed, or left to the tense. Islamic ones are about then: the moon decides. */
function dated(
  calendar: 'hijri' | 'persian',
  month: number,
  day: number | null,
  written: string | undefined,
  direction: Direction,
  strict = false,
): Reading | null {
  const longest = calendar === 'hijri' || month > 6 ? 30 : 31
  const year = month === 0 || (day !== null && (day < 1 || day > longest)) ? undefined : yearWritten(calendar, month, written)
  if (year === undefined) return null
  const formula = { kind: 'other-calendar', calendar, year, month, day, direction, ...(strict ? { strict } : {}) } as const
  return date(formula, calendar === 'hijri' ? { mod: 'APPROX' } : {})
}

const YEAR_BEHIND = `(?:,?${_}(?:of${_}|in${_})?(1[34]\\d\\d|19\\d\\d|20\\d\\d)(?:${_}(?:A\\.H\\.|AH|H|Hijri|A\\.P\\.|AP))?${END})?`
const HIJRI_MONTH = `(${HIJRI.join('|')})`
const PERSIAN_MONTH = `(${PERSIAN.join('|')})`
const DAY_OF = `(?:the${_})?(\\d{1,2}(?:st|nd|rd|th)?|${DAY_WORD})${_}(?:day${_})?(?:of${_})?(?:(?:the${_}month${_}of|the${_}Islamic${_}month${_}of)${_})?`
const WHICH = `(?:(this|last|next|the${_}coming|each|every)${_})?`

/** Words before a month that are hardly before a person: many bear these names. */
const BEFORE_MONTH =
  /^(?:in|during|of|since|until|till|before|after|for|throughout|through|by|from|to|between|early|late|mid|mid-|over|with|and|or|around|on|as|,|\(|)$/
/** Months whose Persian names are seldom anything else. */
const PLAIN_PERSIAN = /^(?:farvardin|ordibehesht|khordad|shahrivar|esfand)$/i

/** Feasts of the Islamic year by month and day. */
const FEASTS: readonly (readonly [string, number, number])[] = [
  [`(?:the${_})?Islamic${_}New${_}Year`, 1, 1],
  ['Ashoura|Ashura', 1, 10],
  ["Arba['’]?een", 2, 20],
  [`Mawlid(?:${_}al-Nabi)?|the${_}Prophet['’]s${_}Birthday`, 3, 12],
  [`Eid${_}(?:al|ul)[-\\s]?Fitr`, 10, 1],
  [`Eid${_}(?:al|ul)[-\\s]?Adha`, 12, 10],
]

function sideOf(which: string | undefined, at: number, scene: Scene): { direction: Direction; strict: boolean } {
  if (/^last/i.test(which ?? '')) return { direction: 'past', strict: true }
  if (/^(?:next|the)/i.test(which ?? '')) return { direction: 'future', strict: true }
  return { direction: which === undefined ? scene.direction(at) : null, strict: false }
}

/** `Ramadan last year`: the year that is told behind is not worked out. */
const OF_OTHER_YEAR = /^\s(?:of\s)?(?:last|this|next|that|the\s\p{L}+)\s+year/u

/** A month by itself: `during Ramadan`, `last Ramadan`, `the Ramadan truce`, `Ramadan 2017`; nobody's name, no set. */
function month(match: RegExpExecArray, calendar: 'hijri' | 'persian', scene: Scene): Reading | null {
  const [whole, which, name = '', year] = match
  const end = match.index + whole.length
  if (/^(?:each|every)/i.test(which ?? '') || name[0] === name[0]?.toLowerCase()) return null
  if (year === undefined && /^\s\p{Lu}\p{L}/u.test(scene.text.slice(end, end + 3))) return null
  const before = scene.word(match.index, -1)
  const attribute = /^rama/i.test(name) && /^(?:the|an?|its|their|his|her)$/.test(before) && /^NN/.test(scene.tag(end - 1, 1))
  if (year === undefined && which === undefined && !attribute && !BEFORE_MONTH.test(before)) return null
  if (year === undefined && which === undefined && before === '' && !/^rama/i.test(name)) return null
  if (calendar === 'persian' && year === undefined && !PLAIN_PERSIAN.test(name)) return null
  if (year === undefined && OF_OTHER_YEAR.test(scene.text.slice(end, end + 20))) return open('DATE', 'XXXX-XX')
  const { direction, strict } = sideOf(which, match.index, scene)
  return dated(calendar, monthIn(calendar === 'hijri' ? HIJRI : PERSIAN, name), null, year, direction, strict)
}

function dayOf(
  match: RegExpExecArray,
  calendar: 'hijri' | 'persian',
  day: string,
  name: string,
  year: string | undefined,
  scene: Scene,
): Reading | null {
  if (name[0] === name[0]?.toLowerCase()) return null
  const reading = dated(calendar, monthIn(calendar === 'hijri' ? HIJRI : PERSIAN, name), ordinalOf(day), year, scene.direction(match.index))
  return reading && /^the\s+\d+\s/i.test(match[0]) ? { ...reading, start: match.index + match[0].search(/\d/) } : reading
}

const rulesOf = (calendar: 'hijri' | 'persian', names: string): readonly TimeRule[] => [
  {
    id: `calendar.${calendar}-month-day`,
    pattern: sticky(`${names}${_}(\\d{1,2})${END}${YEAR_BEHIND}`),
    read: (match, scene) => dayOf(match, calendar, match[2] as string, match[1] as string, match[3], scene),
  },
  {
    id: `calendar.${calendar}-day-month`,
    pattern: sticky(`${DAY_OF}${names}${END}${YEAR_BEHIND}`),
    read: (match, scene) => dayOf(match, calendar, match[1] as string, match[2] as string, match[3], scene),
  },
  {
    id: `calendar.${calendar}-month`,
    pattern: sticky(`${WHICH}${names}${END}${YEAR_BEHIND}`),
    read: (match, scene) => month(match, calendar, scene),
  },
]

/** In order: of matches at one place the longest wins, of equals the first. */
export const OTHER_CALENDAR_RULES: readonly TimeRule[] = [
  ...rulesOf('hijri', HIJRI_MONTH),
  ...rulesOf('persian', PERSIAN_MONTH),
  ...FEASTS.map(
    ([names, ofYear, day], index): TimeRule => ({
      id: `calendar.feast-${index + 1}`,
      pattern: sticky(`${WHICH}(${names})${END}${YEAR_BEHIND}`),
      read: (match, scene) => {
        if (/^(?:each|every)/i.test(match[1] ?? '') || !/\p{Lu}/u.test(match[2] as string)) return null
        const { direction, strict } = sideOf(match[1], match.index, scene)
        return dated('hijri', ofYear, day, match[3], direction, strict)
      },
    }),
  ),
]
