/** Market rows: read where they are whole, left alone where they are not, and never taken from prose. */

import { describe, expect, it } from 'vitest'
import { contradiction, marketRow } from '../../src/page/market.js'

const read = (line: string) => marketRow(line, { start: 0, end: line.length })

describe('marketRow', () => {
  it.each([
    ['ABCD 178.16 Decreased By ▼ -4.55 (-2.49%)', ['ABCD', 178.16, 'down', -4.55, -2.49]],
    ['HX50 12,517 Increased By 158.7 (1.28%)', ['HX50', 12517, 'up', 158.7, 1.28]],
    ['Coast 100 7,741.33 ▲ 10.02 0.13%', ['Coast 100', 7741.33, 'up', 10.02, 0.13]],
    ['USD/XYZ 19.50 -0.05', ['USD/XYZ', 19.5, 'down', -0.05, null]],
    ['Bayer 55,31 +0,42 (+0,77%)', ['Bayer', 55.31, 'up', 0.42, 0.77]],
    ['Crude $75.41 ▼ 1.20 (1.57%)', ['Crude', 75.41, 'down', -1.2, -1.57]],
  ])('reads %s', (line, [symbol, price, direction, change, percent]) => {
    expect(read(line)).toEqual({ symbol, price, direction, change, percent, start: 0, end: line.length })
  })

  it.each([
    'May 10, 2023',
    'Room 12 34',
    'Team 3 2',
    'Polls gave the party 12.5% of the vote.',
    'Prices up 3.1% in May',
    'Section 4.2',
    'Call 555 1234',
  ])('takes no row from %s', (line) => expect(read(line)).toBeNull())
})

describe('contradiction', () => {
  const why = (line: string) => contradiction(read(line) as never, line)

  it('accepts figures that agree within rounding', () => {
    expect(why('ABCD 10.04 Decreased By ▼ -0.41 (-3.92%)')).toBeNull()
    expect(why('HX30 37,643 Decreased By -496.1 (-1.3%)')).toBeNull()
    expect(why('WXYZ 0.03 ▲ 0.01 (50%)')).toBeNull()
  })

  it('sees a sign against the printed direction, and a percentage that does not follow', () => {
    expect(why('ABCD 10.04 Increased By ▲ -0.41 (-3.92%)')).toMatch(/printed up/)
    expect(why('ABCD 10.04 Decreased By ▼ -0.41 (-9.92%)')).toMatch(/which is -3.92 %/)
    expect(why('ABCD 10.04 ▼ -0.41 (3.92%)')).toMatch(/percentage of 3.92/)
  })
})
