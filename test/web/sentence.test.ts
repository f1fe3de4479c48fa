/** What is drawn of a sentence: pieces that join up to it, and arcs that stand above what lies within them. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arcsOf } from '../../web/src/screens/arcs.js'
import { relationWords, tagWords } from '../../web/src/screens/grammar.js'
import { piecesOf } from '../../web/src/screens/sentence-marks.js'

describe('pieces', () => {
  const mention = (start: number, end: number, kind: 'person' | 'country') => ({
    start,
    end,
    kind,
    form: 'name' as const,
    entity: null,
    candidates: [],
    together: [],
    antecedent: null,
    certainty: 1,
    by: 'test',
  })

  it('bear the narrowest mention', () => {
    const pieces = piecesOf({
      text: 'Oltmark’s minister left.',
      mentions: [mention(0, 18, 'person'), mention(0, 7, 'country')],
      times: [],
      quantities: [],
    })
    expect(pieces.map(({ text, marks }) => [text, marks])).toEqual([
      ['Oltmark', ['country']],
      ['’s minister', ['person']],
      [' left.', []],
    ])
  })

  it('join up to the sentence', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => mention(Math.min(a, b), Math.max(a, b) + 1, 'person')))
    fc.assert(
      fc.property(spans, (mentions) => {
        const text = 'abcdefgh '.repeat(5)
        expect(
          piecesOf({ text, mentions, times: [], quantities: [] })
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('arcs', () => {
  it('stand above those within them and beside those beside them', () => {
    const tokens = [1, 2, -1, 4, 2].map((head) => ({ head, deprel: 'dep' }))
    expect(arcsOf(tokens).map(({ head, dependent, level }) => [head, dependent, level])).toEqual([
      [1, 0, 1],
      [2, 1, 1],
      [4, 3, 1],
      [2, 4, 2],
    ])
  })

  it('never lie on each other, whatever the tree', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 30 }), { minLength: 1, maxLength: 31 }), (heads) => {
        const tokens = heads.map((head) => ({ head: head < heads.length ? head : -1, deprel: 'dep' }))
        const taken = new Set<string>()
        for (const { head, dependent, level } of arcsOf(tokens))
          for (let gap = Math.min(head, dependent); gap < Math.max(head, dependent); gap++) {
            expect(taken.has(`${gap} ${level}`)).toBe(false)
            taken.add(`${gap} ${level}`)
          }
      }),
    )
  })
})

it('says tags and relations in words, and what it does not know as it is', () => {
  expect([tagWords('PROPN'), tagWords('Q'), relationWords('nsubj'), relationWords('nsubj:pass'), relationWords('zz:y')]).toEqual([
    'name',
    'Q',
    'subject',
    'passive subject',
    'zz:y',
  ])
})
