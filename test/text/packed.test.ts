/** What is packed comes back, and stands in JSON as it is. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packed, unpacked } from '../../src/text/packed.js'

it('gives numbers back', () => {
  fc.assert(
    fc.property(fc.uint32Array(), (numbers) => {
      const text = packed(numbers)
      expect(unpacked(text)).toEqual(numbers)
      expect(JSON.stringify(text)).toBe(`"${text}"`)
    }),
  )
})

it('holds the least and the greatest', () => {
  const ends = Uint32Array.of(0, 1, 2 ** 32 - 1)
  expect(unpacked(packed(ends))).toEqual(ends)
  expect(packed(new Uint32Array())).toBe('')
})
