/** Both ways to keep sums say the same, whatever is set and joined. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likenessSums } from '../../src/corpus/likeness-sums.js'

const COUNT = 9
const number = fc.nat(COUNT - 1)
const steps = fc.array(fc.tuple(fc.constantFrom('set', 'join'), number, number, fc.integer({ min: 1, max: 9 })), { maxLength: 60 })

it('keep a triangle and neighbours alike', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const both = [likenessSums(COUNT, COUNT * COUNT), likenessSums(COUNT, 0)]
      const gone = new Set<number>()
      for (const [what, a, b, sum] of all) {
        if (a === b || gone.has(a) || gone.has(b)) continue
        for (const sums of both) what === 'set' ? sums.set(a, b, sum) : sums.join(a, b)
        if (what === 'join') gone.add(b)
      }
      const [triangle, neighbours] = both.map((sums) =>
        Array.from({ length: COUNT }, (_, a) => [
          gone.has(a) ? null : sums.nearest(a, -1),
          gone.has(a) ? null : sums.nearest(a, (a + 1) % COUNT),
          Array.from({ length: COUNT }, (_, b) => (a === b ? 0 : sums.get(a, b))),
        ]),
      )
      expect(triangle).toEqual(neighbours)
    }),
  )
})

describe.each([
  ['a triangle', COUNT * COUNT],
  ['neighbours', 0],
])('the nearest group, in %s,', (_, pairs) => {
  it('is the one most alike on average over the pairs of both', () => {
    const sums = likenessSums(COUNT, pairs)
    sums.set(0, 1, 0.9)
    sums.set(2, 0, 0.5)
    sums.set(2, 3, 0.4)
    sums.join(0, 1)
    expect(sums.nearest(2, -1)).toEqual({ j: 3, value: 0.4 })
    expect(sums.nearest(0, -1)).toEqual({ j: 2, value: 0.25 })
  })

  it('is of equals the one that was come from, else the smallest', () => {
    const sums = likenessSums(COUNT, pairs)
    for (const other of [7, 4, 2]) sums.set(5, other, 0.5)
    expect([sums.nearest(5, -1).j, sums.nearest(5, 7).j, sums.nearest(5, 4).j, sums.nearest(5, 3).j]).toEqual([2, 7, 4, 2])
  })

  it('is none where all are unlike or kept apart', () => {
    const sums = likenessSums(COUNT, pairs)
    sums.set(1, 2, Number.NEGATIVE_INFINITY)
    expect([sums.nearest(1, -1).j, sums.nearest(8, -1).j]).toEqual([-1, -1])
  })
})
