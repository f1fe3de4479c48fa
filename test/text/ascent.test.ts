/** The longest ascending subsequence against trying all of them. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { longestAscending } from '../../src/text/ascent.js'

function chosen(values: readonly number[]): number[] {
  const size = values.length
  const rows = { tails: new Int32Array(size), before: new Int32Array(size), inOrder: new Uint8Array(size).fill(1) }
  const inOrder = longestAscending(Int32Array.from(values), size, rows)
  return values.filter((_, at) => inOrder[at] === 1)
}

function longest(values: readonly number[], above = -1): number {
  return values.reduce((most, value, at) => (value > above ? Math.max(most, 1 + longest(values.slice(at + 1), value)) : most), 0)
}

it('takes those that ascend and leaves the rest and the negative ones', () => {
  expect(chosen([3, -1, 0, 1, 9, 2])).toEqual([0, 1, 2])
  expect(chosen([-1, -1])).toEqual([])
})

it('finds as many as there are at most', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 12 }), { maxLength: 9 }), (values) => {
      const found = chosen(values)
      expect(found).toHaveLength(longest(values))
      expect(found.every((value, at) => value >= 0 && (at === 0 || value > (found[at - 1] as number)))).toBe(true)
    }),
  )
})
