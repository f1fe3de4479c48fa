/** The calendar: arithmetic against known days, formulas on a reference day, and what stays partial without one. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolve } from '../../src/language/calendar.js'
import {
  civilFromDays,
  daysFromCivil,
  daysFromHijri,
  daysFromPersian,
  easter,
  isoDay,
  weekdayOf,
  weekOf,
  weekStart,
} from '../../src/language/civil.js'
import { holidayIn } from '../../src/language/holidays.js'
import type { TimeFormula } from '../../src/model/annotation.js'

const day = (iso: string): number =>
  daysFromCivil({ year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) })

describe('days', () => {
  it('go to civil dates and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -900_000, max: 900_000 }), (days) => {
        expect(daysFromCivil(civilFromDays(days))).toBe(days)
      }),
    )
  })

  it('agree with the built-in calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
        const built = new Date(days * 86_400_000)
        if (built.getUTCFullYear() > 1000) expect(isoDay(days)).toBe(built.toISOString().slice(0, 10))
        expect(weekdayOf(days) % 7).toBe(built.getUTCDay())
      }),
    )
  })

  it('know ISO weeks at the turn of the year', () => {
    expect(weekOf(day('2021-01-03'))).toEqual({ year: 2020, week: 53 })
    expect(weekOf(day('2024-12-30'))).toEqual({ year: 2025, week: 1 })
    expect(isoDay(weekStart(2023, 19))).toBe('2023-05-08')
  })

  it('know feasts and other calendars', () => {
    expect(isoDay(easter(2023))).toBe('2023-04-09')
    expect(isoDay(holidayIn('thanksgiving', 1999) as number)).toBe('1999-11-25')
    expect(isoDay(daysFromPersian({ year: 1402, month: 1, day: 1 }))).toBe('2023-03-21')
    expect(isoDay(daysFromPersian({ year: 1399, month: 12, day: 30 }))).toBe('2021-03-20')
    expect(Math.abs(daysFromHijri({ year: 1445, month: 9, day: 1 }) - day('2024-03-11'))).toBeLessThanOrEqual(1)
    expect(holidayIn('no such day', 2020)).toBeNull()
  })
})

describe('formulas', () => {
  const value = (
    formula: TimeFormula,
    reference: string | null,
    mod: Parameters<typeof resolve>[1] = null,
    clock: string | null = null,
  ) => {
    const read = resolve(formula, mod, clock, reference)
    return [read.value, read.edtf]
  }

  it.each<[string, TimeFormula, string | null, string, string | null]>([
    ['a past Wednesday', { kind: 'weekday', weekday: 3, direction: 'past' }, '2020-06-18', '2020-06-17', '2020-06-17'],
    ['a Wednesday on a Wednesday', { kind: 'weekday', weekday: 3, direction: 'past' }, '2020-06-17', '2020-06-17', '2020-06-17'],
    ['a coming Wednesday', { kind: 'weekday', weekday: 3, direction: 'future' }, '2020-06-18', '2020-06-24', '2020-06-24'],
    ['a Wednesday of no known week', { kind: 'weekday', weekday: 3, direction: 'past' }, null, 'XXXX-WXX-3', null],
    ['a Wednesday of a known month', { kind: 'weekday', weekday: 3, direction: 'past' }, '2020-06', 'XXXX-WXX-3', null],
    ['a past December', { kind: 'month-day', month: 12, day: null, direction: 'past' }, '2020-06-18', '2019-12', '2019-12'],
    ['a past December, in a month known', { kind: 'month-day', month: 12, day: null, direction: 'past' }, '2020-06', '2019-12', '2019-12'],
    ['a December of no known year', { kind: 'month-day', month: 12, day: null, direction: 'past' }, null, 'XXXX-12', 'XXXX-12'],
    ['a coming 19 May', { kind: 'month-day', month: 5, day: 19, direction: 'future' }, '2020-05-10', '2020-05-19', '2020-05-19'],
    ['29 February of a common year', { kind: 'month-day', month: 2, day: 29, direction: 'past' }, '2023-05-10', 'XXXX-02-29', 'XXXX-02-29'],
    ['last week', { kind: 'shift', unit: 'week', amount: -1 }, '2020-06-17', '2020-W24', '2020-06-08/2020-06-14'],
    ['last month', { kind: 'shift', unit: 'month', amount: -1 }, '2020-01-17', '2019-12', '2019-12'],
    ['yesterday in a month known', { kind: 'shift', unit: 'day', amount: -1 }, '2020-01', 'XXXX-XX-XX', null],
    ['this month', { kind: 'shift', unit: 'month', amount: 0 }, '2020-01', '2020-01', '2020-01'],
    ['the weekend', { kind: 'shift', unit: 'weekend', amount: 0 }, '2020-06-17', '2020-W25-WE', '2020-06-20/2020-06-21'],
    ['the last decade', { kind: 'shift', unit: 'decade', amount: -1 }, '2023-05-10', '201', '201X'],
    [
      'the day after a Monday',
      { kind: 'shift', unit: 'day', amount: 1, from: { kind: 'weekday', weekday: 1, direction: 'past' } },
      '2020-06-18',
      '2020-06-16',
      '2020-06-16',
    ],
    ['the year after 1990', { kind: 'shift', unit: 'year', amount: 1, from: { kind: 'absolute', edtf: '1990-05' } }, null, '1991', '1991'],
    ['a quarter', { kind: 'absolute', edtf: '1989-35' }, null, '1989-Q3', '1989-35'],
    ['a past summer', { kind: 'part', part: 22, direction: 'past' }, '2020-03-01', '2019-SU', '2019-22'],
    ['a decade', { kind: 'absolute', edtf: '197X' }, null, '197', '197X'],
    ['now', { kind: 'open', value: 'PRESENT_REF' }, '2020-01-01', 'PRESENT_REF', null],
  ])('%s', (_name, formula, reference, timex, edtf) => expect(value(formula, reference)).toEqual([timex, edtf]))

  it('narrows early, mid and late', () => {
    expect(value({ kind: 'month-day', month: 12, day: null, direction: 'past' }, '2023-03-15', 'END')).toEqual([
      '2022-12',
      '2022-12-22/2022-12-31',
    ])
    const early = resolve({ kind: 'absolute', edtf: '2023-05' }, 'START', null, null)
    expect([early.start, early.end]).toEqual(['2023-05-01', '2023-05-10'])
  })

  it('puts the clock on a day and nowhere else', () => {
    expect(value({ kind: 'weekday', weekday: 2, direction: 'past' }, '2020-06-18', null, 'EV')[0]).toBe('2020-06-16TEV')
    expect(value({ kind: 'weekday', weekday: 2, direction: 'past' }, null, null, 'EV')[0]).toBe('XXXX-WXX-2TEV')
    expect(value({ kind: 'shift', unit: 'day', amount: 0 }, '2020-06-18', null, 'T12:00Z')).toEqual([
      '2020-06-18T12:00',
      '2020-06-18T12:00:00Z',
    ])
  })

  it('tells what the words give from what the reference added', () => {
    const read = resolve({ kind: 'weekday', weekday: 3, direction: 'past' }, null, null, '2020-06-18')
    expect([read.known, read.implied]).toEqual([['weekday'], ['year', 'month', 'day']])
    const month = resolve({ kind: 'month-day', month: 12, day: null, direction: 'past' }, null, null, '2020-06-18')
    expect([month.known, month.implied]).toEqual([['month'], ['year']])
    expect(resolve({ kind: 'absolute', edtf: '2020-06-18' }, null, null, null).implied).toEqual([])
  })

  it('refuses a reference that is no date', () =>
    expect(() => resolve({ kind: 'shift', unit: 'day', amount: 0 }, null, null, 'May')).toThrow(RangeError))
})
