/** Every quotation of the example pages, altered by seeded chance: each alteration is named, and nothing is found in pages that do not have it. */

import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { everyPlace, type QuoteSource, quoteSource } from '../../src/dossier/quote/source.js'
import { lookUp, type QuoteAnswer } from '../../src/dossier/quote.js'
import type { Dossier } from '../../src/model/dossier.js'
import { storyOf } from '../support/story.js'

const OTHER = `Baker and council agree on ovens

BERN, March 5 - The city council of Bern and the guild of bakers agreed on Tuesday to replace 40 old ovens before the summer.

“Our ovens are older than most of our customers, and nobody wants to bake in them any more,” guild master Urs Keller told reporters.

The council said the city would pay half of the price if the guild trained young bakers.
`

interface Side {
  readonly dossier: Dossier
  readonly source: QuoteSource
  readonly quotes: readonly string[]
}

let pages: Side
let other: Side

beforeAll(() => {
  const texts = readdirSync('examples/pages').filter((name) => name.endsWith('.txt'))
  pages = sideOf(storyOf(texts.map((name) => ({ name, text: readFileSync(`examples/pages/${name}`, 'utf8') }))))
  other = sideOf(storyOf([{ name: 'ovens.txt', text: OTHER }]))
  expect(pages.quotes.length).toBeGreaterThan(5)
}, 200_000)

function sideOf(dossier: Dossier): Side {
  const all = dossier.statements.flatMap(({ renderings }) =>
    renderings.flatMap(({ evidence }) => (evidence.in === 'text' ? [evidence.quote] : [])),
  )
  return { dossier, source: quoteSource(dossier), quotes: all.filter((quote) => quote.split(/\s+/).length >= 7) }
}

const look = ({ dossier, source }: Side, words: string): QuoteAnswer => lookUp({ words }, source, everyPlace(dossier))

/** A place within the words, by their length alone. */
const inside = (words: readonly string[]): number => 1 + ((words.length * 7) % (words.length - 2))

describe('quotations of the example pages', () => {
  it('are verbatim as they stand', () => {
    for (const quote of pages.quotes) expect([quote, look(pages, quote).verdict]).toEqual([quote, 'verbatim'])
  })

  it('are altered where a word is left out or is another', () => {
    for (const quote of pages.quotes) {
      const words = quote.split(/\s+/)
      const at = inside(words)
      const cut = [...words.slice(0, at), ...words.slice(at + 1)].join(' ')
      expect([cut, look(pages, cut).verdict]).toEqual([cut, 'altered'])
      const changed = look(pages, [...words.slice(0, at), 'zebra', ...words.slice(at + 1)].join(' '))
      expect([quote, changed.verdict, changed.differences.some(({ asked }) => asked.includes('zebra'))]).toEqual([quote, 'altered', true])
    }
  })

  it('are altered, and said to be turned round, where a “not” is put in', () => {
    for (const quote of pages.quotes) {
      const words = quote.split(/\s+/)
      const found = look(pages, [...words.slice(0, inside(words)), 'not', ...words.slice(inside(words))].join(' '))
      expect([quote, found.verdict, found.differences.some(({ touches }) => touches === 'negation')]).toEqual([quote, 'altered', true])
    }
  })

  it('are not found on pages of another story, and never surely alike', () => {
    for (const quote of pages.quotes) {
      const found = look(other, quote)
      expect([quote, found.verdict === 'not-found' || !found.sure]).toEqual([quote, true])
    }
    for (const paragraph of OTHER.split('\n\n').slice(1)) {
      const found = look(pages, paragraph)
      expect([paragraph, found.verdict === 'not-found' || !found.sure]).toEqual([paragraph, true])
    }
  })
})
