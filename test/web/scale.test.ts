/** The broken time scale: order holds, breaks stand where nothing happens, and marks do not touch. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, lanesOf, placeOf, stretchesOf, ticksOf } from '../../web/src/screens/scale.js'

const point = (iso: string) => ({ start: dayNumber(iso), end: dayNumber(iso) })

describe('the scale', () => {
  it('is broken where nothing happens for long', () => {
    const stretches = stretchesOf([point('2011-03-15'), point('2022-12-28'), point('2023-03-15'), point('2023-05-10')])
    expect(stretches).toHaveLength(2)
    expect(stretches[1]?.width).toBeGreaterThan(0.7)
  })

  it('is whole where happenings follow each other', () => {
    expect(stretchesOf([point('2023-01-01'), point('2023-03-01'), point('2023-05-01')])).toHaveLength(1)
  })

  it('is empty without any', () => {
    expect(stretchesOf([])).toEqual([])
  })

  it('keeps the order of days, and keeps within the width', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10_000, max: 22_000 }), { minLength: 1, maxLength: 30 }), (days) => {
        const stretches = stretchesOf(days.map((day) => ({ start: day, end: day })))
        const places = [...days].sort((a, b) => a - b).map((day) => placeOf(stretches, day))
        for (const [index, place] of places.entries()) {
          expect(place).toBeGreaterThanOrEqual(0)
          expect(place).toBeLessThanOrEqual(1 + 1e-9)
          expect(place).toBeGreaterThanOrEqual((places[index - 1] ?? 0) - 1e-9)
        }
      }),
    )
  })

  it('names firsts of months, and January by its year', () => {
    const [stretch] = stretchesOf([point('2022-12-20'), point('2023-02-10')])
    expect(ticksOf(stretch as never).map(({ label }) => label)).toEqual(['2023', 'Feb'])
  })
})

it('lanes keep marks apart', () => {
  expect(
    lanesOf(
      [
        { left: 0, right: 0.2 },
        { left: 0.1, right: 0.3 },
        { left: 0.25, right: 0.4 },
      ],
      0.01,
    ),
  ).toEqual([0, 1, 0])
})
