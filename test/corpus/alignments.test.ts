/** Alignments that are kept give what would be worked out, for the same bodies alone. */

import { describe, expect, it } from 'vitest'
import { type Aligned, alignmentsOf, bodyKey, type KeptAlignments } from '../../src/corpus/alignments.js'
import { collate } from '../../src/corpus/collate.js'
import { traceLineages } from '../../src/corpus/lineage.js'
import type { Knowledge } from '../../src/knowledge/schema.js'
import type { JudgedLog } from '../../src/model/judgement.js'
import { Memos } from '../../src/text/memos.js'
import { wordsOf } from '../../src/text/words.js'
import { DISPATCH, OWN_REPORT, paragraphs } from './readings.js'

const FOUND: Aligned = {
  words: 30,
  sentences: 3,
  matched: 32,
  paired: 40,
  inPassages: 32,
  quotesCount: false,
  exact: [{ hash: -7, words: 9, length: 11 }],
}

const NO_KNOWLEDGE: Knowledge = { countries: [], agencies: [], outlets: [], offices: [], bodies: [], places: [], givenNames: new Set() }
const NONE_JUDGED: JudgedLog = { placed: [], orphans: [] }

const digest = (text: string): string => text
/** The memos of the next build. */
const next = (before: Memos): Memos => new Memos(digest, (name) => before.kept(name).fresh)

describe('alignments', () => {
  const never = (): never => {
    throw new Error('worked out again')
  }
  const kept = (value: KeptAlignments): KeptAlignments => JSON.parse(JSON.stringify(value))

  it('are worked out once, and kept as they are', () => {
    const first = alignmentsOf(undefined, ['c', 'b'], (place) => (place === 0 ? FOUND : null))
    expect(first.found).toEqual([FOUND, null])
    const before = kept(first.kept)
    const second = alignmentsOf(before, ['c', 'b'], never)
    expect(second.found).toEqual([FOUND, null])
    expect(second.kept).toBe(before)
  })

  it('are worked out with who is new, and forgotten with who has gone', () => {
    const before = kept(alignmentsOf(undefined, ['b', 'c'], () => null).kept)
    const next = alignmentsOf(before, ['c', 'd'], (place) => (place === 1 ? FOUND : never()))
    expect(next.found).toEqual([null, FOUND])
    expect(next.kept[0]).toBe('c d')
    const last = alignmentsOf(kept(next.kept), ['d'], never)
    expect([last.found, last.kept[0]]).toEqual([[FOUND], 'd'])
  })

  it('come back as they were, whatever they show', () => {
    const all = [null, FOUND, { ...FOUND, quotesCount: true, exact: null }, { ...FOUND, exact: [] }, null]
    const others = ['a', 'b', 'c', 'd', 'e']
    const before = kept(alignmentsOf(undefined, others, (place) => all[place] ?? null).kept)
    expect(alignmentsOf(before, others, never).found).toEqual(all)
    expect(alignmentsOf(before, ['e', 'c', 'd', 'b', 'a'], never).found).toEqual([4, 2, 3, 1, 0].map((place) => all[place]))
  })

  it('are one for two bodies that say the same', () => {
    let worked = 0
    const { found } = alignmentsOf(undefined, ['b', 'b'], () => {
      worked++
      return FOUND
    })
    expect([found, worked]).toEqual([[FOUND, FOUND], 1])
  })

  it('change nothing of a collation, nor of its lineages', () => {
    const readings = [paragraphs('wire', DISPATCH), paragraphs('taker', DISPATCH.slice(1)), paragraphs('own', OWN_REPORT)]
    const lineages = (memos?: Memos) => {
      const collation = collate(readings, memos)
      return JSON.stringify([collation.pairs, traceLineages(readings, collation, NO_KNOWLEDGE, NONE_JUDGED, memos).value])
    }
    const first = new Memos(digest)
    expect(lineages(first)).toBe(lineages())
    const second = next(first)
    expect(lineages(second)).toBe(lineages())
    expect(
      second
        .names()
        .map((name) => second.kept(name))
        .every(({ fresh, gone }) => fresh.size + gone.length === 0),
    ).toBe(true)
  })
})

describe('the key of a body', () => {
  it('tells words, quotation marks and sentences apart', () => {
    const bodies = ['The envoys met. They ate.', 'The envoys ate. They met.', 'The “envoys” met. They ate.', 'The envoys met they ate.']
    expect(new Set(bodies.map((body) => bodyKey(wordsOf(body)))).size).toBe(4)
    expect(bodyKey(wordsOf('The envoys met.'))).toBe(bodyKey(wordsOf('the ENVOYS met')))
  })
})
