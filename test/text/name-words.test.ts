/** Words for look-up keep their places and say what stands between them. */

import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../src/text/name-words.js'

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
