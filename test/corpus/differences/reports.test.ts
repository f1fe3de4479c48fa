/** What reports say for differences: the same from memory, and without a look at the page. */

import { describe, expect, it } from 'vitest'
import { reportsOf } from '../../../src/corpus/differences/reports.js'
import { toldBy } from '../../../src/corpus/differences/told.js'
import type { Event } from '../../../src/model/event.js'
import type { Reading } from '../../../src/model/reading.js'
import { Memos } from '../../../src/text/memos.js'
import { annotated, corpusWith } from '../readings.js'

const TEXT = 'The envoys met on May 10, 2023.'
const event = (reading: Reading, ids: readonly string[]): Event =>
  ({ reports: ids.map((report) => ({ article: reading.article.id, report })) }) as unknown as Event

describe('reports', () => {
  const plain = annotated('one', [TEXT], {})
  const told = {
    id: 'r1',
    status: 'held',
    anchor: { start: plain.page.text.indexOf('met'), end: plain.page.text.indexOf('met') + 3 },
    background: false,
    participants: [],
    when: null,
  }
  const reading = { ...plain, annotation: { ...plain.annotation, events: [told] } } as unknown as Reading
  const digest = (text: string): string => text

  it('are found by article and id, and those that nobody tells are none', () => {
    const [first, ...more] = reportsOf(toldBy(corpusWith([reading])), event(reading, ['r1', 'r2']))
    expect(more).toEqual([])
    expect(first?.report).toEqual({ id: 'r1', status: 'held', anchor: told.anchor, background: false, parties: [], day: null, figures: [] })
  })

  it('are remembered without a second look at what was read', () => {
    const first = new Memos(digest)
    const before = reportsOf(toldBy(corpusWith([reading]), first), event(reading, ['r1']))
    const second = new Memos(digest, (name) => first.kept(name).fresh)
    second.keyOf(reading)
    const { annotation } = reading
    Object.assign(reading, { annotation: null })
    const after = reportsOf(toldBy(corpusWith([reading]), second), event(reading, ['r1']))
    Object.assign(reading, { annotation })
    expect(after.map(({ report }) => report)).toEqual(before.map(({ report }) => report))
  })
})
