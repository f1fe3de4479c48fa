/** Alignment: same, changed and moved sentences, and the words within them. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from '../../src/text/align.js'
import { wordsOf } from '../../src/text/words.js'

const FIRST = 'The envoys met in a hotel by the lake. Both sides spoke of progress on prisoners. A third round is set for June.'

describe('align', () => {
  it('pairs the sentences of a verbatim copy, whatever its quotation marks', () => {
    const { pairs, matched } = align(wordsOf(`${FIRST} "It is a start," he said.`), wordsOf(`${FIRST} “It is a start,” he said.`))
    expect(pairs.map((pair) => [pair.a, pair.b, pair.exact, pair.moved])).toEqual([0, 1, 2, 3].map((i) => [i, i, true, false]))
    expect(matched).toBe(wordsOf(FIRST).length + 6)
  })

  it('leaves a cut sentence without a mate', () => {
    const cut = 'The envoys met in a hotel by the lake. A third round is set for June.'
    expect(align(wordsOf(FIRST), wordsOf(cut)).pairs.map((pair) => [pair.a, pair.b])).toEqual([
      [0, 0],
      [2, 1],
    ])
  })

  it('pairs a reworded sentence and says which words stayed', () => {
    const a = wordsOf('Both sides spoke of slow progress on prisoners and on trade.')
    const b = wordsOf('Both parties spoke of progress on prisoners and trade.')
    const [pair] = align(a, b).pairs
    expect(pair).toMatchObject({ a: 0, b: 0, matched: 8, exact: false })
  })

  it('marks what was moved, and only that', () => {
    const moved = 'Both sides spoke of progress on prisoners. A third round is set for June. The envoys met in a hotel by the lake.'
    expect(align(wordsOf(FIRST), wordsOf(moved)).pairs.filter((pair) => pair.moved)).toEqual([expect.objectContaining({ a: 0, b: 2 })])
  })

  it('does not pair independent sentences on the same subject', () => {
    const other = 'Negotiators gathered at a lakeside hotel. They reported some headway over captives. Talks resume in June.'
    expect(align(wordsOf(FIRST), wordsOf(other)).pairs).toEqual([])
  })

  it('counts the words that stand in quotation marks', () => {
    const a = wordsOf('The minister said “we will not sign before the summer ends” on Monday.')
    const b = wordsOf('Asked again, the minister said “we will not sign before the summer ends”.')
    expect(align(a, b).pairs[0]).toMatchObject({ matched: 11, quoted: 8 })
  })

  it('is the same from the other side', () => {
    const text = fc.array(fc.constantFrom('a b c d e.', 'F g h i j k.', 'L m n.', 'F g x i j k.', 'A b c d.'), { maxLength: 8 })
    fc.assert(
      fc.property(text, text, (x, y) => {
        const a = wordsOf(x.join(' '))
        const b = wordsOf(y.join(' '))
        expect(align(a, b).matched).toBe(align(b, a).matched)
      }),
    )
  })
})
