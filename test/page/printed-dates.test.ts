/** Dates as printed: only what is written, never an order guessed. */

import { describe, expect, it } from 'vitest'
import { printedDates, stampOf } from '../../src/page/printed-dates.js'

const values = (line: string, order: 'day-first' | 'month-first' | null = null) =>
  printedDates(line, order).map((date) => [line.slice(date.start, date.end), date.value])

describe('printedDates', () => {
  it.each([
    ['Wednesday, May 10, 2023', [['May 10, 2023', '2023-05-10']]],
    ['Published 10 May 2023 14:05 GMT', [['10 May 2023 14:05 GMT', '2023-05-10T14:05']]],
    ['Updated: June 2, 2023 at 3:07 p.m.', [['June 2, 2023 at 3:07 p.m.', '2023-06-02T15:07']]],
    ['10. Mai 2023', [['10. Mai 2023', '2023-05-10']]],
    ['3 de mayo de 2023', [['3 de mayo de 2023', '2023-05-03']]],
    ['May 10', [['May 10', '--05-10']]],
    ['2023-05-10', [['2023-05-10', '2023-05-10']]],
    ['25/12/2022', [['25/12/2022', '2022-12-25']]],
    ['12/25/2022', [['12/25/2022', '2022-12-25']]],
    ['05.06.2023', [['05.06.2023', '2023-06-05']]],
    ['2023年5月10日', [['2023年5月10日', '2023-05-10']]],
    ['March 2023', [['March 2023', '2023-03']]],
  ])('reads %s', (line, expected) => expect(values(line)).toEqual(expected))

  it('keeps both readings of an order it does not know, and one where the order is known', () => {
    expect(printedDates('05/06/2023')[0]).toMatchObject({ value: '2023-06-05', monthFirst: '2023-05-06' })
    expect(printedDates('05/06/2023', 'month-first')[0]).toMatchObject({ value: '2023-05-06', monthFirst: null })
  })

  it.each(['Call 12-34-5678', 'February 30, 2023', 'Room 2023', 'version 10.4.2', 'Maybe 12', '450 views'])('finds none in %s', (line) =>
    expect(values(line)).toEqual([]),
  )
})

describe('stampOf', () => {
  it('keeps the zone and the precision', () => {
    expect(stampOf('2023-05-10T14:05:09+03:00')).toEqual({ value: '2023-05-10T14:05:09', precision: 'second', zone: '+03:00' })
    expect(stampOf('2023-05-10T14:05Z')).toEqual({ value: '2023-05-10T14:05', precision: 'minute', zone: '+00:00' })
    expect(stampOf('2023-05-10')).toEqual({ value: '2023-05-10', precision: 'day', zone: null })
    expect(stampOf('Wed, 10 May 2023 14:05:09 GMT')).toEqual({ value: '2023-05-10T14:05:09', precision: 'second', zone: '+00:00' })
    expect(stampOf('soon')).toBeNull()
    expect(stampOf('2023-13-40')).toBeNull()
  })
})
