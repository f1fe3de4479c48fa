/** Groups joined pair by pair. */

import { describe, expect, it } from 'vitest'
import { Grouping } from '../../src/corpus/grouping.js'

describe('grouping', () => {
  it('names a group by its smallest member, whatever the order of joining', () => {
    const forwards = new Grouping(6)
    const backwards = new Grouping(6)
    const pairs = [
      [1, 2],
      [4, 5],
      [2, 4],
    ] as const
    for (const [a, b] of pairs) forwards.join(a, b)
    for (const [a, b] of [...pairs].reverse()) backwards.join(b, a)
    for (const groups of [forwards, backwards]) {
      expect(groups.groups()).toEqual([[0], [1, 2, 4, 5], [3]])
      expect(groups.of(5)).toBe(1)
      expect(groups.same(1, 5)).toBe(true)
      expect(groups.same(0, 3)).toBe(false)
    }
  })
})
