/** Blocks leave out no pair of profiles that could be joined or asked about, and most of those that could not. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighbours, parts } from '../../../src/corpus/happenings/blocks.js'
import { fitOf } from '../../../src/corpus/happenings/fit.js'
import { type Profile, profileOf } from '../../../src/corpus/happenings/profile.js'
import type { Family, Telling } from '../../../src/corpus/happenings/telling.js'
import type { TimeClaim } from '../../../src/corpus/happenings/time.js'
import { resolve } from '../../../src/language/calendar.js'
import type { TimeExpression, TimeFormula } from '../../../src/model/annotation.js'
import type { EventStatus, EventType } from '../../../src/model/event.js'

function claim(formula: TimeFormula, mod: TimeExpression['mod']): TimeClaim {
  const resolved = resolve(formula, mod, null, null)
  const { value, edtf, known, implied } = resolved
  const expression: TimeExpression = { type: 'DATE', value, edtf, known, implied, formula, mod, clock: null, by: 'test', start: 0, end: 4 }
  return { expression, resolved, evidence: { in: 'text', article: 'ar', start: 0, end: 4, quote: 'then', by: 'test' } }
}

const day = fc.integer({ min: 0, max: 240 }).map((after) => new Date(Date.UTC(2031, 0, 1 + after)).toISOString().slice(0, 10))
const times = fc.oneof(
  fc.constant(null),
  day.map((edtf) => claim({ kind: 'absolute', edtf }, null)),
  day.map((edtf) => claim({ kind: 'absolute', edtf }, 'APPROX')),
  day.map((edtf) => claim({ kind: 'absolute', edtf: edtf.slice(0, 7) }, null)),
  fc.constant(claim({ kind: 'absolute', edtf: '2031' }, null)),
  fc.integer({ min: 1, max: 7 }).map((weekday) => claim({ kind: 'weekday', weekday, direction: 'past' }, null)),
  fc.integer({ min: 1, max: 8 }).map((month) => claim({ kind: 'month-day', month, day: null, direction: 'past' }, null)),
)

interface Made {
  readonly family: Family
  readonly status: EventStatus
  readonly sides: readonly string[]
  readonly opponents: readonly string[]
  readonly where: string | null
  readonly level: 'minister' | 'expert' | null
  readonly topic: string | null
  readonly article: number
  readonly lineage: string | null
  readonly time: TimeClaim | null
}

const TYPES: Readonly<Partial<Record<Family, EventType>>> = {
  meeting: 'meeting',
  visit: 'visit',
  ties: 'agreement',
  war: 'war',
  force: 'deployment',
}
const READINGS = Array.from({ length: 4 }, (_, i) => ({ article: { id: `ar_${i}` }, page: { text: '' }, annotation: null }))

function telling(made: Made, index: number): Telling {
  const side = (part: 'actor' | 'opponent') => (entity: string) => ({ entity, part, person: null, office: null, level: made.level })
  return {
    key: `ar_${made.article} ${String(index).padStart(5, '0')}`,
    reading: READINGS[made.article],
    report: { id: `e${index}`, type: TYPES[made.family] ?? 'attack', status: made.status, topic: made.topic, task: null },
    family: made.family,
    lineage: made.lineage,
    sides: [...made.sides.map(side('actor')), ...made.opponents.map(side('opponent'))],
    participants: [],
    where: made.where,
    time: made.time,
    days: made.time && { ...made.time.resolved, isVague: made.time.expression.mod === 'APPROX' },
    words: 'met',
  } as unknown as Telling
}

const made = fc.record<Made>({
  family: fc.constantFrom('meeting', 'visit', 'call', 'ties', 'task', 'war', 'force', 'support', 'disaster', 'election', 'deed'),
  status: fc.constantFrom('held', 'planned', 'postponed'),
  sides: fc.subarray(['A', 'B', 'C']),
  opponents: fc.subarray(['X', 'Y']),
  where: fc.constantFrom(null, 'P', 'Q'),
  level: fc.constantFrom('minister', 'expert', null),
  topic: fc.constantFrom(null, 'war', 'flood'),
  article: fc.integer({ min: 0, max: 3 }),
  lineage: fc.constantFrom(null, 'li_1'),
  time: times,
})
const profiles = fc
  .array(fc.tuple(made, fc.option(times, { nil: undefined })), { minLength: 2, maxLength: 14 })
  .map((all) =>
    all.map(
      ([one, more], i): Profile =>
        profileOf([telling(one, 2 * i), ...(more === undefined ? [] : [telling({ ...one, time: more }, 2 * i + 1)])]),
    ),
  )

describe('blocks', () => {
  it('hold every pair that the rules join or ask about', () => {
    fc.assert(
      fc.property(profiles, (all) => {
        const found = new Set(neighbours(all).map(([a, b]) => `${a} ${b}`))
        all.forEach((a, i) => {
          for (let j = i + 1; j < all.length; j++) {
            const { verdict } = fitOf(a, all[j] as Profile, () => false)
            if (verdict === 'join' || verdict === 'unsure') expect(found).toContain(`${i} ${j}`)
          }
        })
      }),
      { numRuns: 150 },
    )
  })

  it('make parts between which there are no neighbours, and none without neighbours', () => {
    fc.assert(
      fc.property(profiles, (all) => {
        const pairs = neighbours(all)
        const found = parts(all, [])
        const partOf = new Map(found.flatMap((members, part) => members.map((index) => [index, part] as const)))
        expect(pairs.every(([a, b]) => partOf.get(a) === partOf.get(b))).toBe(true)
        const near = new Set(pairs.flat())
        expect(found.every((members) => members.length === 1 || members.every((index) => near.has(index)))).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('keep meetings of the same parties in other months apart', () => {
    const base: Made = {
      family: 'meeting',
      status: 'held',
      sides: ['A', 'B'],
      opponents: [],
      where: 'P',
      level: 'minister',
      topic: null,
      article: 0,
      lineage: null,
      time: null,
    }
    const on = (edtf: string, i: number) => profileOf([telling({ ...base, time: claim({ kind: 'absolute', edtf }, null) }, i)])
    expect(neighbours([on('2031-02-01', 0), on('2031-02-01', 1), on('2031-05-01', 2)])).toEqual([[0, 1]])
  })
})
