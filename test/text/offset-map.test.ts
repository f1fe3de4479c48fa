/** A place carried to the other version of a text, and back. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carry, carrySpan, inverse, offsetMap, offsetMapOf } from '../../src/text/offset-map.js'

const map = offsetMap([
  { from: 0, to: 10, length: 5 },
  { from: 8, to: 15, length: 4 },
])

describe('offset map', () => {
  it('carries a place within a run and its end, and nothing between runs', () => {
    expect([carry(map, 0), carry(map, 4), carry(map, 5), carry(map, 6), carry(map, 8), carry(map, 12)]).toEqual([10, 14, 15, null, 15, 19])
  })

  it('carries what was kept of a span', () => {
    expect(carrySpan(map, { start: 3, end: 10 })).toEqual({ start: 13, end: 17 })
    expect(carrySpan(map, { start: 5, end: 8 })).toBeNull()
  })

  it('reads the triples of a page', () => {
    expect(offsetMapOf([0, 10, 5, 8, 15, 4])).toEqual(map)
  })

  it('refuses runs that overlap or go backwards', () => {
    expect(() =>
      offsetMap([
        { from: 0, to: 5, length: 3 },
        { from: 2, to: 9, length: 1 },
      ]),
    ).toThrow(RangeError)
    expect(() =>
      offsetMap([
        { from: 0, to: 5, length: 3 },
        { from: 4, to: 6, length: 1 },
      ]),
    ).toThrow(RangeError)
  })

  it('goes there and back', () => {
    const runs = fc.array(fc.record({ gap: fc.nat(5), other: fc.nat(5), length: fc.integer({ min: 1, max: 9 }) }), { maxLength: 12 })
    fc.assert(
      fc.property(runs, fc.nat(150), (steps, offset) => {
        let from = 0
        let to = 0
        const made = offsetMap(
          steps.map((step) => {
            from += step.gap
            to += step.other
            const run = { from, to, length: step.length }
            from += step.length
            to += step.length
            return run
          }),
        )
        const run = made.runs.find((each) => offset >= each.from && offset < each.from + each.length)
        if (run) expect(carry(inverse(made), carry(made, offset) as number)).toBe(offset)
      }),
    )
  })
})
