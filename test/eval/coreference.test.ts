/** The scorer gives 1 to the labels themselves, and tells right, wrong and missed apart. */

import { describe, expect, it } from 'vitest'
import type { GoldDocument, GoldMention } from '../../eval/coreference/gold.js'
import { type Answer, counted, HE_OR_SHE, linked } from '../../eval/coreference/score.js'
import { goldAnswer } from '../../eval/coreference/systems.js'

const text = 'Ann Vale met Tom Oduya. She thanked Vale and Oduya.'
const gold = (words: string, of: string, form: GoldMention['form'], from = 0): GoldMention => {
  const start = text.indexOf(words, from)
  const span = { start, end: start + words.length }
  return {
    ...span,
    of,
    kind: 'person',
    head: { start, end: start + (words.split(' ')[0] as string).length },
    form,
    word: words.toLowerCase(),
  }
}
const document: GoldDocument = {
  id: 'made-up',
  text,
  paragraphs: [{ start: 0, end: text.length }],
  mentions: [
    gold('Ann Vale', '1', 'name'),
    gold('Tom Oduya', '2', 'name'),
    gold('She', '1', 'pronoun'),
    gold('Vale', '1', 'name', 30),
    gold('Oduya', '2', 'name', 30),
  ],
}
const changed = (of: Record<number, string | null>): Answer => ({
  mentions: goldAnswer(document).mentions.map((one, at) => (at in of ? { ...one, entity: of[at] as string | null } : one)),
})

describe('the scorer of coreference', () => {
  it('gives all points to the labels', () => {
    expect(counted(document, goldAnswer(document), HE_OR_SHE)).toMatchObject({ gold: 1, said: 1, right: 1 })
    expect(linked(document, goldAnswer(document))).toMatchObject({ gold: 2, said: 2, right: 2, names: 4, found: 4 })
  })

  it('counts a wrong person as said and not right', () =>
    expect(counted(document, changed({ 2: '2' }), HE_OR_SHE)).toMatchObject({ gold: 1, said: 1, right: 0 }))

  it('counts nobody as not said', () => expect(counted(document, changed({ 2: null }), HE_OR_SHE)).toMatchObject({ gold: 1, said: 0 }))

  it('counts a name put with another', () => expect(linked(document, changed({ 3: '2' }))).toMatchObject({ gold: 2, said: 2, right: 0 }))
})
