/** Times of the day: `1200 GMT`, `10:35 a.m.`, `noon`, `4 in the morning`. Their day is joined later; a zone stays with the clock. */

import { two } from '../../language/civil.js'
import { date, type Reading, type Scene, type TimeRule } from './found.js'
import { _, dayPartOf, END, MONTH, NUMBER, numberOf, sticky, WEEKDAY } from './vocabulary.js'
import { isZone, offsetOf, ZONE_BEHIND, ZONE_LETTERS } from './zones.js'

const HALVES = '(a\\.m\\.?|p\\.m\\.?|am|pm)'

/** `T12:00Z`; null where no such time exists. */
function clockOf(hour: number, minute: number, half: string | undefined, zone: string | undefined): string | null {
  const afternoon = half !== undefined && /^p/i.test(half)
  const hours = half === undefined ? hour : (hour % 12) + (afternoon ? 12 : 0)
  if (hours > 24 || minute > 59 || (half !== undefined && (hour > 12 || hour < 1))) return null
  return `T${two(hours)}:${two(minute)}${offsetOf(zone)}`
}

function time(clock: string | null, more: Partial<Reading> = {}): Reading | null {
  return clock === null ? null : date({ kind: 'told-day' }, { type: 'TIME', clock, ...more })
}

/** In order: of matches at one place the longest wins, of equals the first. */
export const CLOCK_RULES: readonly TimeRule[] = [
  {
    id: 'clock.zoned',
    pattern: sticky(`([01]\\d|2[0-4])[:.h]?([0-5]\\d)[\\s\\u00a0]?(Z(?=[\\s,.;)])|${ZONE_LETTERS})${END}`),
    read: (match) => (isZone(match[3] as string) ? time(clockOf(Number(match[1]), Number(match[2]), undefined, match[3])) : null),
  },
  {
    id: 'clock.hour-zoned',
    pattern: sticky(`(\\d{1,2})${_}(GMT|UTC)${END}`),
    read: (match, scene) =>
      /^(?:at|by|around|about|until|till|from|before|after|since|between|to|and|,|\()$/.test(scene.word(match.index, -1))
        ? time(clockOf(Number(match[1]), 0, undefined, match[2]))
        : null,
  },
  {
    id: 'clock.half-day',
    pattern: sticky(`(\\d{1,2})(?:[:.]([0-5]\\d))?[\\s\\u00a0]?${HALVES}(?![\\p{L}\\p{N}])${ZONE_BEHIND}`),
    read: (match) => half(match),
  },
  {
    id: 'clock.figures',
    pattern: sticky(`([01]?\\d|2[0-4])[:h]([0-5]\\d)(?::[0-5]\\d)?(?![\\d:\\p{L}])${ZONE_BEHIND}`),
    read: (match, scene) => {
      const placed = /^(?:at|by|around|about|until|till|from|before|after|since|between|,|\(|)$/.test(scene.word(match.index, -1))
      const zone = zoneIn(match, 3)
      return placed || zone !== undefined ? zoned(match, 3, time(clockOf(Number(match[1]), Number(match[2]), undefined, zone))) : null
    },
  },
  {
    id: 'clock.hours',
    pattern: sticky(`([01]\\d|2[0-4])[:.]?([0-5]\\d)[\\s\\u00a0]?(?:hours|hrs)${END}`),
    read: (match) => time(clockOf(Number(match[1]), Number(match[2]), undefined, undefined)),
  },
  {
    id: 'clock.noon',
    pattern: sticky(`(noon|midday|midnight)${END}${ZONE_BEHIND}`),
    read: (match) =>
      /^[A-Z]/.test(match[0])
        ? null
        : zoned(match, 2, time(clockOf(/^midnight/i.test(match[1] as string) ? 24 : 12, 0, undefined, zoneIn(match, 2)))),
  },
  {
    id: 'clock.past',
    pattern: sticky(
      `(half|quarter|(?:five|ten|twenty|twenty-five)(?:${_}minutes)?)${_}(past|to)${_}(${NUMBER}|noon|midnight)${END}(?!${_}(?:percent|million|billion))`,
    ),
    read: (match, scene) =>
      /^(?:at|by|around|about|until|till|before|after|since)$/.test(scene.word(match.index, -1)) ? past(match) : null,
  },
  {
    id: 'clock.minutes-before',
    pattern: sticky(`(${NUMBER})${_}minutes?${_}(before|after|past|to)${_}(noon|midday|midnight)${END}`),
    read: (match) => {
      const minutes = numberOf(match[1] as string)
      const from = /^midnight/i.test(match[3] as string) ? 24 : 12
      if (minutes === null || !Number.isInteger(minutes) || minutes < 1 || minutes > 59) return null
      return time(
        /^(?:before|to)/i.test(match[2] as string)
          ? clockOf(from - 1, 60 - minutes, undefined, undefined)
          : clockOf(from % 24, minutes, undefined, undefined),
      )
    },
  },
  {
    id: 'clock.in-the',
    pattern: sticky(`(${NUMBER})(?::([0-5]\\d))?(?:${_}o['’]clock)?${_}(?:in${_}the${_}(morning|afternoon|evening)|at${_}(night))${END}`),
    read: (match) => {
      const hour = numberOf(match[1] as string)
      const part = match[3] ?? match[4] ?? ''
      if (hour === null || hour > 12 || !Number.isInteger(hour)) return null
      return time(clockOf(hour, Number(match[2] ?? 0), /^morning/i.test(part) ? 'am' : 'pm', undefined))
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

/** The zone that `ZONE_BEHIND` found; its groups begin at `group`. */
function zoneIn(match: RegExpExecArray, group: number): string | undefined {
  const zone = match[group + 1] ?? match[group + 2]
  return zone !== undefined && isZone(zone) ? zone : undefined
}

function half(match: RegExpExecArray): Reading | null {
  return zoned(match, 4, time(clockOf(Number(match[1]), Number(match[2] ?? 0), match[3], zoneIn(match, 4))))
}

/** Leaves words that are no zone out of the span: `10 a.m. this time`. */
function zoned(match: RegExpExecArray, group: number, reading: Reading | null): Reading | null {
  const behind = match[group]
  if (!reading || behind === undefined || zoneIn(match, group) !== undefined) return reading
  return { ...reading, end: match.index + match[0].length - behind.length }
}

/** `half past two`, `a quarter to noon`: which half of the day is not known, so the hour is as it is said. */
function past(match: RegExpExecArray): Reading | null {
  const [, part = '', side, name = ''] = match
  const hour = /^noon/i.test(name) ? 12 : /^midnight/i.test(name) ? 24 : numberOf(name)
  const minutes = /^half/i.test(part) ? 30 : /^quarter/i.test(part) ? 15 : (numberOf(part.replace(/\s+minutes$/i, '')) ?? 0)
  if (hour === null || hour < 1 || (hour > 12 && hour !== 24) || !Number.isInteger(hour) || (/^to/i.test(side as string) && minutes === 30))
    return null
  return time(
    /^past/i.test(side as string)
      ? clockOf(hour % 24, minutes, undefined, undefined)
      : clockOf(hour - 1, 60 - minutes, undefined, undefined),
  )
}

/** The day stands behind: `the early evening of May 3`; it takes the part of the day to it. */
const OF_DAY = new RegExp(
  `^(?:${_}hours)?${_}of${_}(?:the${_})?(?:\\d{1,2}(?:st|nd|rd|th)?${_}(?:of${_})?${MONTH}|${MONTH}|${WEEKDAY})`,
  'iu',
)

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
      : which !== undefined ||
        /^(?:at|by|before|until|since)$/.test(scene.word(match.index, -1)) ||
        (/^d[au]/.test(name) && scene.word(match.index, -1) === 'after')
  if (!marked || /^night$/i.test(name) || (/^d[au]/i.test(name) && name !== name.toLowerCase())) return null
  const mod = /^early/i.test(which ?? '') ? 'START' : /^late/i.test(which ?? '') ? 'END' : which || mid ? 'MID' : null
  return date({ kind: 'told-day' }, { type: 'TIME', clock: value, mod })
}
