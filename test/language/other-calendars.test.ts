/** Months of other calendars as days, and the year in which a day lies. */

import { describe, expect, it } from 'vitest'
import { daysFromCivil, isoDay } from '../../src/language/civil.js'
import { daysMeant, daysOfMonth, yearBeginningIn, yearIn } from '../../src/language/other-calendars.js'

const day = (iso: string): number => {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number)
  return daysFromCivil({ year, month, day: date })
}

describe('months', () => {
  it.each([
    ['hijri', 1444, 9, '2023-03-23', '2023-04-21'],
    ['persian', 1402, 1, '2023-03-21', '2023-04-20'],
    ['persian', 1402, 12, '2024-02-20', '2024-03-19'],
    ['persian', 1399, 12, '2021-02-19', '2021-03-20'],
  ] as const)('%s %i-%i', (calendar, year, month, first, last) => {
    expect(daysOfMonth(calendar, year, month).map(isoDay)).toEqual([first, last])
  })

  it('follow one another without a gap', () => {
    for (const calendar of ['hijri', 'persian'] as const)
      for (let year = 1380; year < 1450; year++)
        for (let month = 1; month < 12; month++)
          expect(daysOfMonth(calendar, year, month)[1] + 1).toBe(daysOfMonth(calendar, year, month + 1)[0])
  })
})

it('finds the year that holds a day', () => {
  for (const calendar of ['hijri', 'persian'] as const)
    for (let year = 1330; year < 1460; year++) {
      const [first] = daysOfMonth(calendar, year, 1)
      expect([yearIn(calendar, first - 1), yearIn(calendar, first), yearIn(calendar, first + 300)]).toEqual([year - 1, year, year])
    }
})

it('gives no year where a month begins twice in a Gregorian one', () => {
  expect(yearBeginningIn('hijri', 9, 2017)).toBe(1438)
  expect(yearBeginningIn('hijri', 9, 2030)).toBe(null)
})

it('refuses a day that the month does not have', () => {
  expect(daysMeant({ kind: 'other-calendar', calendar: 'persian', year: 1402, month: 12, day: 30, direction: null }, null)).toBe(null)
  expect(
    daysMeant({ kind: 'other-calendar', calendar: 'hijri', year: null, month: 9, day: null, direction: null }, day('2023-11-01')),
  ).toBe(null)
})
