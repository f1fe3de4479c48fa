/** A group told in two seasons is parted; a wrong day among right ones, one long story and what is nearly one text are not. */

import { describe, expect, it } from 'vitest'
import type { Likenesses } from '../../src/corpus/linkage.js'
import { seasonsOf } from '../../src/corpus/seasons.js'

const FREE = { together: [], apart: [] }
/** All pairs equally alike, but for those given. */
const alike = (count: number, value: number, but: Readonly<Record<string, number>> = {}): Likenesses =>
  Array.from(
    { length: count },
    (_, i) => new Map(Array.from({ length: count - i - 1 }, (_, k) => [i + k + 1, but[`${i} ${i + k + 1}`] ?? value])),
  )
const days = (...values: readonly (number | null)[]): Float64Array => Float64Array.from(values, (value) => value ?? Number.NaN)
const ALL = [0, 1, 2, 3, 4, 5]

describe('seasons of a group', () => {
  it('part where many months are silent', () => {
    const far = days(10, 400, 11, 401, 12, 402)
    expect(seasonsOf(ALL, far, alike(6, 0.06), FREE)).toEqual([
      [0, 2, 4],
      [1, 3, 5],
    ])
  })

  it('part more than once', () => {
    const nine = [...ALL, 6, 7, 8]
    const far = days(1, 2, 3, 301, 302, 303, 601, 602, 603)
    expect(seasonsOf(nine, far, alike(9, 0.06), FREE)).toHaveLength(3)
  })

  it('leave a text or two of a far day, for pages print wrong days', () => {
    expect(seasonsOf(ALL, days(10, 11, 12, 13, 400, 401), alike(6, 0.06), FREE)).toEqual([ALL])
  })

  it('leave a story that goes on without a long silence', () => {
    expect(seasonsOf(ALL, days(0, 100, 200, 300, 400, 500), alike(6, 0.06), FREE)).toEqual([ALL])
  })

  it('leave what is much alike over the silence', () => {
    expect(seasonsOf(ALL, days(10, 11, 12, 400, 401, 402), alike(6, 0.2), FREE)).toEqual([ALL])
  })

  it('leave what a person put together', () => {
    expect(seasonsOf(ALL, days(10, 11, 12, 400, 401, 402), alike(6, 0.06), { together: [[0, 5]], apart: [] })).toEqual([ALL])
  })

  it('put a text without a day with the part that it is most like', () => {
    const found = seasonsOf([...ALL, 6], days(10, 11, 12, 400, 401, 402, null), alike(7, 0.05, { '4 6': 0.09 }), FREE)
    expect(found).toEqual([
      [0, 1, 2],
      [3, 4, 5, 6],
    ])
  })
})
