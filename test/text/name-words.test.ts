/** Words for look-up keep their places and say what stands between them. */

import { describe, expect, it } from 'vitest'
import { wordsIn, wordsOf } from '../../src/text/name-words.js'

describe('wordsOf', () => {
  it('tells gaps apart', () => {
    expect(wordsOf('Al-Saqr’s U.S. envoy, St. Vale').map((word) => [word.key, word.gap])).toEqual([
      ['al', 'break'],
      ['saqr', 'hyphen'],
      ['s', 'apostrophe'],
      ['u', 'space'],
      ['s', 'dot'],
      ['envoy', 'dot-space'],
      ['st', 'break'],
      ['vale', 'dot-space'],
    ])
  })

  it('gives offsets into the whole text', () => {
    const text = 'xx Łódź yy'
    expect(wordsOf(text, 3, 7).map((word) => text.slice(word.start, word.end))).toEqual(['Łódź'])
  })
})

describe('wordsIn', () => {
  it('cuts the words of a stretch once, and anew for another text', () => {
    const stretch = { start: 3, end: 7 }
    expect(wordsIn('xx Łódź yy', stretch)).toEqual(wordsOf('xx Łódź yy', 3, 7))
    expect(wordsIn('xx Łódź yy', stretch)).toBe(wordsIn('xx Łódź yy', stretch))
    expect(wordsIn('xx Rome yy', stretch).map((word) => word.text)).toEqual(['Rome'])
  })
})
