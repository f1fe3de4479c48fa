/** Days as a face shows them: bounds for the band, words that claim no more than is known. */

import { describe, expect, it } from 'vitest'
import { boundsOf, dayOfDate, dayOfEvent, dayOfSaid, edtfOf } from '../../src/dossier/days.js'

const event = (edtf: string, start: string | null, end: string | null) =>
  dayOfEvent({ edtf, start, end, precision: 'day', basis: 'stated', evidence: [] })

describe('bounds', () => {
  it.each([
    ['2023-05-10', '2023-05-10', '2023-05-10'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2022', '2022-01-01', '2022-12-31'],
    ['2022-12-21/2022-12-31', '2022-12-21', '2022-12-31'],
    ['XXXX-12', null, null],
    ['2018-23', null, null],
  ])('of %s', (value, start, end) => {
    expect(boundsOf(value)).toEqual({ start, end })
  })
})

describe('a day', () => {
  it('is a point where it is known to the day, else a band', () => {
    expect(event('2023-05-10', '2023-05-10', '2023-05-10')).toMatchObject({ words: '10 May 2023', fuzzy: false })
    expect(event('2022-12-21/2022-12-31', '2022-12-21', '2022-12-31')).toMatchObject({ words: 'late December 2022', fuzzy: true })
    expect(event('XXXX-12', null, null)).toMatchObject({ words: 'December, year unknown', fuzzy: true, start: null })
  })

  it('says how it came to be known', () => {
    const april = { value: '2023-04', precision: 'month', basis: 'derived', certainty: 0.7, evidence: [], zone: null } as const
    expect(dayOfDate(april)).toMatchObject({ words: 'April 2023 (derived)', start: '2023-04-01', end: '2023-04-30' })
  })

  it('of a remark is read from its TIMEX value', () => {
    expect(edtfOf('2018-FA')).toBe('2018-23')
    expect(edtfOf('2023-W19')).toBe('2023-05-08/2023-05-14')
    expect(edtfOf('2020-W53')).toBe('2020-12-28/2021-01-03')
    expect(edtfOf('2023-05-10TMO')).toBe('2023-05-10')
    expect(dayOfSaid({ value: '2018-FA', precision: 'season', basis: 'derived' }).words).toBe('autumn 2018 (derived)')
  })
})
