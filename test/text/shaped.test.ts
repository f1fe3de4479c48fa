/** A shaped item is the item: short properties at hand, long ones read once for the whole list, the same JSON. */

import { expect, it } from 'vitest'
import { type Shape, shapedItems, shortRows } from '../../src/text/shaped.js'

interface Item {
  readonly long: readonly number[]
  readonly id: string
  readonly maybe?: string
}

const SHAPE: Shape<Item> = { id: 'short', long: 'long', maybe: 'long' }
const items: Item[] = [
  { long: [1], id: 'a' },
  { long: [2, 3], id: 'b', maybe: 'x' },
]

it('has short properties without opening anything, and opens a list once', () => {
  let opened = 0
  const found = shapedItems(shortRows(items, SHAPE), SHAPE, () => {
    opened++
    return items
  })
  expect(found.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(opened).toBe(0)
  expect(found.map(({ long, maybe }) => [long, maybe])).toEqual([
    [[1], undefined],
    [[2, 3], 'x'],
  ])
  expect(opened).toBe(1)
})

it('is the same in JSON, in the same order', () => {
  const rows = JSON.parse(JSON.stringify(shortRows(items, SHAPE)))
  expect(JSON.stringify(shapedItems(rows, SHAPE, () => items))).toBe(JSON.stringify(items))
})
