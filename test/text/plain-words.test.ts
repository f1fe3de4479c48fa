/** Words for reading: composed, without what only steers how they are set. */

import { expect, it } from 'vitest'
import { plainWordsOf } from '../../src/text/plain-words.js'

it('composes letters and leaves out what is not seen', () => {
  const text = 'Jose\u0301 mi\u00adnis\u00adter \u200fVale\u200e'
  const wordAt = plainWordsOf(text)
  expect([wordAt({ start: 0, end: 5 }), wordAt({ start: 6, end: 16 }), wordAt({ start: 17, end: 23 })]).toEqual([
    'José',
    'minister',
    'Vale',
  ])
})

it('gives plain words as they stand, and a lone mark too', () => {
  expect(plainWordsOf('José Vale')({ start: 0, end: 4 })).toBe('José')
  expect(plainWordsOf('a \u00ad')({ start: 2, end: 3 })).toBe('\u00ad')
})
