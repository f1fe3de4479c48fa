/** What class names say: whole words and phrases, however they are joined. */

import { describe, expect, it } from 'vitest'
import { HINT } from '../../../src/page/blocks.js'
import { hintsOf } from '../../../src/page/formats/hints.js'

const hints = (words: string) => {
  const bits = hintsOf(words, 0, words.length)
  return Object.entries(HINT).flatMap(([name, bit]) => (bits & bit ? [name] : []))
}

describe('hintsOf', () => {
  it.each([
    ['nav-bar', ['menu']],
    ['articleBody', ['body']],
    ['story__byline', ['byline', 'body']],
    ['by-line', ['byline']],
    ['sub headline x', ['headline', 'lead', 'subhead']],
    ['about_the-author', ['byline', 'author']],
    ['wp-caption-text', ['caption', 'body']],
    ['sr-only', ['chrome']],
    ['h2', ['subhead']],
    ['TITLE', ['headline']],
    ['titleé', ['headline']],
  ])('knows %s', (words, found) => expect(hints(words)).toEqual(found))

  it.each(['navy', 'subtext', 'sronly', 'articulated', 'h22', 'title2', '', '---', 'é'])('sees nothing in %s', (words) =>
    expect(hints(words)).toEqual([]),
  )

  it('does not join words over a letter that it does not know', () => {
    expect(hints('sr é only')).toEqual([])
  })

  it('looks at a bounded stretch', () => {
    expect(hints(`${'x'.repeat(400)} nav`)).toEqual([])
  })
})
