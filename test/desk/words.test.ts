/** Words of an article opened as a fact: in their paragraph, beside the text they were taken from, with the way to the facts that rest on them. */

import { describe, expect, it } from 'vitest'
import { deskOver } from '../../src/desk/desk.js'
import { shelfOf } from '../../src/desk/shelf.js'
import { chance, courier, gazette, handmade, wire } from '../support/dossier.js'

const desk = deskOver(shelfOf(handmade()))
const wordsId = (article: string, { start, end }: { readonly start: number; readonly end: number }) => `${article}@${start}-${end}`
const QUOTED = 'the priority for the Oltmark Republic was opening the northern sluices'
const copied = wordsId(courier.article.id, courier.at(QUOTED))

describe('words', () => {
  it('open on their paragraph, and on the same in the text they were taken from', () => {
    const fact = desk.fact(copied)
    expect(fact).toMatchObject({ kind: 'words', title: QUOTED, judges: null })
    expect(fact?.groups.map(({ label }) => label)).toEqual([
      'in these words',
      expect.stringMatching(/^taken from \[\d\]$/),
      'whose text it is: Meridian Wire',
    ])
    expect(fact?.groups[1]?.passages[0]).toMatchObject({
      article: wire.article.id,
      quote: expect.stringContaining('the priority for Oltmark'),
    })
  })

  it('say why they are thought to be taken, and how sure that is', () => {
    const [taken, origin] = desk.fact(copied)?.trail ?? []
    expect(taken?.line).toMatch(/edited from \[\d\]: 91 % of that text stands here, certainty 0\.98, without credit/)
    expect(origin).toMatchObject({ line: 'whose text it is: Meridian Wire (agency), certainty 1.00', by: ['metadata.credit'] })
  })

  it('lead to what rests on them', () => {
    const fact = desk.fact(wordsId(wire.article.id, wire.at('“despite all the dry years, there is a chance”')))
    expect(fact?.related).toContainEqual(expect.objectContaining({ id: chance.id, by: 'words' }))
    expect(fact?.trail[0]?.line).toMatch(/was taken from no other page/)
  })

  it('are none outside a text, or of no article', () => {
    for (const id of [`${wire.article.id}@5-5`, `${wire.article.id}@0-999999`, 'ar_0000000000000000@0-4', `${wire.page.id}@0-4`])
      expect(desk.fact(id), id).toBeNull()
  })
})

describe('the sentence of a passage', () => {
  it('is the whole sentence that holds the words', () => {
    const passage = desk.fact(chance.id)?.groups[0]?.passages[0]
    expect(passage?.sentence).toMatch(/^Oltmark’s foreign minister Dov Marek was quoted as saying/)
  })

  it('is none for words outside the body', () => {
    const title = desk.fact(wordsId(gazette.article.id, gazette.at('Ministers gather for the lake')))
    expect(title?.groups[0]?.passages[0]?.sentence).toBeNull()
  })
})
