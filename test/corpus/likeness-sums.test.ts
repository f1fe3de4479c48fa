/** Both ways to keep sums say the same, whatever is set and joined. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
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
        Array.from({ length: COUNT }, (_, a) => {
          const around: [number, number][] = []
          sums.around(a, (b, sum) => around.push([b, sum]))
          return [around.sort(([x], [y]) => x - y), Array.from({ length: COUNT }, (_, b) => (a === b ? 0 : sums.get(a, b)))]
        }),
      )
      expect(triangle).toEqual(neighbours)
    }),
  )
})
