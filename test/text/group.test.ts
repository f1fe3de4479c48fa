/** Groups keep the order of what came. */

import { expect, it } from 'vitest'
import { groupBy } from '../../src/text/group.js'

it('groups in order of first coming', () => {
  const groups = groupBy(['ba', 'ac', 'bb', 'aa'], (word) => word[0])
  expect([...groups]).toEqual([
    ['b', ['ba', 'bb']],
    ['a', ['ac', 'aa']],
  ])
  expect(groupBy([], String).size).toBe(0)
})
