/** Variants in rows: ordered by place, opened as they were gathered. */

import { describe, expect, it } from 'vitest'
import { VariantGathering } from '../../src/corpus/variant-rows.js'

const span = (start: number, end: number): { start: number; end: number } => ({ start, end })

describe('variant rows', () => {
  it('are opened in order of place, then of the words that show them', () => {
    const found = new VariantGathering()
    found.add(9, 'changed', 'number', span(9, 12), span(4, 6))
    found.add(3, 'cut', null, null, span(50, 60))
    found.add(3, 'added', 'furniture', span(3, 5), null)
    const rows = found.sorted('parent')
    expect(rows.opened()).toEqual([
      { kind: 'added', here: span(3, 5), there: null, note: 'furniture' },
      { kind: 'cut', here: null, there: { article: 'parent', ...span(50, 60) }, note: null },
      { kind: 'changed', here: span(9, 12), there: { article: 'parent', ...span(4, 6) }, note: 'number' },
    ])
    expect([rows.length, rows.isEdited]).toEqual([3, true])
  })

  it('are gathered anew, past any room, and know when all have a note', () => {
    const found = new VariantGathering()
    for (let i = 0; i < 200; i++) found.add(i, 'cut', 'credit', null, span(i, i + 1))
    expect([found.sorted('p').length, found.sorted('p').isEdited]).toEqual([200, false])
    found.clear()
    expect(found.sorted('p').opened()).toEqual([])
  })

  it('leave out what lies within two stretches, but for one note', () => {
    const found = new VariantGathering()
    found.add(0, 'changed', null, span(0, 4), span(0, 6))
    found.add(0, 'changed', 'dateline', span(0, 10), span(0, 12))
    found.add(20, 'added', null, span(20, 30), null)
    found.dropWithin(span(0, 10), span(0, 12), 'dateline')
    expect(
      found
        .sorted('p')
        .opened()
        .map(({ note, kind }) => [kind, note]),
    ).toEqual([
      ['changed', 'dateline'],
      ['added', null],
    ])
  })
})
