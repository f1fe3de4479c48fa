/** How words are cut and what a query means. */

import { describe, expect, it } from 'vitest'
import { occurrences, paragraphsOf, parseQuery, wordsOf } from '../../src/store/words.js'
import { dossierOf, pageOf } from './conformance.js'

describe('wordsOf', () => {
  it('folds accents, case and the dotless ı, and cuts at all else', () => {
    expect(wordsOf('Ilıca’s ÇEŞME, a-b_c 12.5% “x”')).toEqual(['ilica', 's', 'cesme', 'a', 'b', 'c', '12', '5', 'x'])
    expect(wordsOf('Переговоры в Москве')).toEqual(['переговоры', 'в', 'москве'])
    expect(wordsOf(' –!? ')).toEqual([])
  })
})

describe('parseQuery', () => {
  it('reads words, phrases in any quotes and beginnings', () => {
    expect(parseQuery('talks "in  Moscow" “the day” nor*')).toEqual([
      { words: ['talks'], prefix: false },
      { words: ['in', 'moscow'], prefix: false },
      { words: ['the', 'day'], prefix: false },
      { words: ['nor'], prefix: true },
    ])
  })

  it('leaves out what holds no word, and takes a quote that is left open', () => {
    expect(parseQuery('-- * "" "a b')).toEqual([{ words: ['a', 'b'], prefix: false }])
    expect(parseQuery('well-known')).toEqual([{ words: ['well', 'known'], prefix: false }])
  })
})

describe('occurrences', () => {
  it('counts runs, overlapping ones too', () => {
    expect(occurrences({ words: ['a', 'a'], prefix: false }, ['a', 'a', 'a', 'b'])).toBe(2)
    expect(occurrences({ words: ['a', 'b'], prefix: true }, ['a', 'bc', 'a', 'cb'])).toBe(1)
    expect(occurrences({ words: ['ab'], prefix: false }, ['abc'])).toBe(0)
  })
})

describe('paragraphsOf', () => {
  it('gives titles, paragraphs and captions in text order', () => {
    const dossier = dossierOf('Title. First. Photo. Second.')
    const [article] = dossier.articles
    const parts = { titleSpan: { start: 0, end: 6 }, captions: [{ start: 14, end: 20 }] }
    const body = [
      { start: 7, end: 13 },
      { start: 21, end: 28 },
    ]
    const found = paragraphsOf({ pages: dossier.pages, articles: [{ ...article, ...parts, body } as NonNullable<typeof article>] })
    expect(found.map(({ words }) => words.join(' '))).toEqual(['title', 'first', 'photo', 'second'])
    expect(found[0]).toMatchObject({ page: pageOf('Title. First. Photo. Second.'), start: 0, end: 6 })
  })
})
