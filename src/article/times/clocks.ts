/** Times of the day: `1200 GMT`, `10:35 a.m.`, `noon`, `4 in the morning`. Their day is joined later; a zone stays with the clock. */

import { two } from '../../language/civil.js'
import { date, type Reading, type Scene, type TimeRule } from './found.js'
import { _, dayPartOf, END, MONTH, NUMBER, numberOf, sticky, WEEKDAY } from './vocabulary.js'

const ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    GMT: 'Z',
    UTC: 'Z',
    EST: '-05:00',
    EDT: '-04:00',
    CST: '-06:00',
    CDT: '-05:00',
    MST: '-07:00',
    MDT: '-06:00',
    PST: '-08:00',
    PDT: '-07:00',
    CET: '+01:00',
    CEST: '+02:00',
    EET: '+02:00',
    EEST: '+03:00',
    BST: '+01:00',
    MSK: '+03:00',
    TRT: '+03:00',
  }),
)
const ZONE = `(?:${_}(?:\\()?(GMT|UTC|E[SD]T|C[SD]T|M[SD]T|P[SD]T|ET|CT|PT|CES?T|EES?T|BST|MSK|TRT|local${_}time|Eastern(?:${_}time)?|(?:[\\p{L}]+${_})time)(?:\\))?)?`
const HALVES = '(a\\.m\\.?|p\\.m\\.?|am|pm)'

/** `T12:00Z`; null where no such time exists. */
function clockOf(hour: number, minute: number, half: string | undefined, zone: string | undefined): string | null {
  const afternoon = half !== undefined && /^p/i.test(half)
  const hours = half === undefined ? hour : (hour % 12) + (afternoon ? 12 : 0)
  if (hours > 24 || minute > 59 || (half !== undefined && (hour > 12 || hour < 1))) return null
  return `T${two(hours)}:${two(minute)}${zone ? (ZONES.get(zone.toUpperCase()) ?? '') : ''}`
}

function time(clock: string | null, more: Partial<Reading> = {}): Reading | null {
  return clock === null ? null : date({ kind: 'told-day' }, { type: 'TIME', clock, ...more })
}

/** In order: of matches at one place the longest wins, of equals the first. */
export const CLOCK_RULES: readonly TimeRule[] = [
  {
    id: 'clock.zoned',
    pattern: sticky(`([01]\\d|2[0-4])[:.]?([0-5]\\d)${_}(GMT|UTC|EST|EDT|CET|CEST|BST|MSK|IST)${END}`),
    read: (match) => time(clockOf(Number(match[1]), Number(match[2]), undefined, match[3])),
  },
  {
    id: 'clock.half-day',
    pattern: sticky(`(\\d{1,2})(?:[:.]([0-5]\\d))?[\\s\\u00a0]?${HALVES}(?![\\p{L}\\p{N}])${ZONE}`),
    read: (match) => half(match),
  },
  {
    id: 'clock.figures',
    pattern: sticky(`([01]?\\d|2[0-4]):([0-5]\\d)(?::[0-5]\\d)?(?![\\d:])${ZONE}`),
    read: (match, scene) => {
      const placed = /^(?:at|by|around|about|until|till|from|before|after|since|between|,|\(|)$/.test(scene.word(match.index, -1))
      return placed || match[3] ? zoned(match, time(clockOf(Number(match[1]), Number(match[2]), undefined, match[3]))) : null
    },
  },
  {
    id: 'clock.hours',
    pattern: sticky(`([01]\\d|2[0-4])[:.]?([0-5]\\d)[\\s\\u00a0]?(?:hours|hrs)${END}`),
    read: (match) => time(clockOf(Number(match[1]), Number(match[2]), undefined, undefined)),
  },
  {
    id: 'clock.noon',
    pattern: sticky(`(noon|midday|midnight)${END}`),
    read: (match) => (/^[A-Z]/.test(match[0]) ? null : time(/^midnight/i.test(match[1] as string) ? 'T24:00' : 'T12:00')),
  },
  {
    id: 'clock.in-the',
    pattern: sticky(`(${NUMBER})(?:${_}o['’]clock)?${_}(?:in${_}the${_}(morning|afternoon|evening)|at${_}(night))${END}`),
    read: (match) => {
      const hour = numberOf(match[1] as string)
      const part = match[2] ?? match[3] ?? ''
      if (hour === null || hour > 12 || !Number.isInteger(hour)) return null
      return time(clockOf(hour, 0, /^morning/i.test(part) ? 'am' : 'pm', undefined))
    },
  },
  {
    id: 'clock.o-clock',
    pattern: sticky(`(${NUMBER})${_}o['’]clock${END}`),
    read: (match) => {
      const hour = numberOf(match[1] as string)
      return hour === null || hour > 12 ? null : time(clockOf(hour, 0, undefined, undefined))
    },
  },
  {
    id: 'clock.part',
    pattern: sticky(`(?:the${_})?(?:(early|late|mid)[-\\s])?(morning|afternoon|evening|overnight|dawn|dusk|night)${END}`),
    read: (match, scene) => part(match, scene),
  },
]

function half(match: RegExpExecArray): Reading | null {
  return zoned(match, time(clockOf(Number(match[1]), Number(match[2] ?? 0), match[3], match[4])))
}

/** Leaves words that are no zone out of the span: `10 a.m. this time`. */
function zoned(match: RegExpExecArray, reading: Reading | null): Reading | null {
  const zone = match[match.length - 1]
  if (!reading || !zone || ZONES.get(zone.toUpperCase()) || /^(?:local\s+time|et|ct|pt|eastern(?:\s+time)?)$/i.test(zone)) return reading
  if (/^[\p{Lu}]/u.test(zone) && /\stime$/i.test(zone)) return reading
  return { ...reading, end: match.index + match[0].lastIndexOf(zone) - (match[0].match(/\s+\(?(?=\S+(?:\s+time)?\)?$)/)?.[0].length ?? 1) }
}

/** The day stands behind: `the early evening of May 3`; it takes the part of the day to it. */
const OF_DAY = new RegExp(`^${_}of${_}(?:the${_})?(?:\\d{1,2}(?:st|nd|rd|th)?${_}(?:of${_})?${MONTH}|${MONTH}|${WEEKDAY})`, 'iu')

/** A bare part of the day is a time only where `the`, `mid` or a preposition marks it; `overnight` by itself. */
function part(match: RegExpExecArray, scene: Scene): Reading | null {
  const [whole, which, name = ''] = match
  const value = dayPartOf(name)
  if (value === null || OF_DAY.test(scene.text.slice(match.index + whole.length, match.index + whole.length + 24))) return null
  if (/^overnight/i.test(name)) return date({ kind: 'shift', unit: 'day', amount: -1 }, { type: 'TIME', clock: value })
  const mid = which === undefined && /(?:^|[^\p{L}])mid-$/iu.test(scene.text.slice(Math.max(0, match.index - 5), match.index))
  const marked =
    mid || /^the/i.test(whole)
      ? /^(?:in|during|later|earlier|by)$/.test(scene.word(match.index, -1))
      : which !== undefined || /^(?:at|by|before|until|since)$/.test(scene.word(match.index, -1))
  if (!marked || /^(?:night|dusk|dawn)$/i.test(name)) return null
  const mod = /^early/i.test(which ?? '') ? 'START' : /^late/i.test(which ?? '') ? 'END' : which || mid ? 'MID' : null
  return date({ kind: 'told-day' }, { type: 'TIME', clock: value, mod })
}
