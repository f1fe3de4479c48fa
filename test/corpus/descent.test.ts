/** Who copied whom, from shares of text alone or with days and marks. */

import { describe, expect, it } from 'vitest'
import { descents } from '../../src/corpus/descent.js'
import type { Tie } from '../../src/corpus/shared-rows.js'
import type { Kin } from '../../src/corpus/shares.js'

const kin = (day: string | null = null, marks = 0): Kin => ({ day, marks, ends: true })
const tie = (a: number, b: number, ofA: number, ofB: number): Tie => ({ a, b, ofA, ofB, words: 300, sentences: 12, kept: 1, inPassages: 1 })
const none = (): ReadonlySet<number> => new Set()
const parents = (
  all: readonly Kin[],
  ties: readonly Tie[],
  covers: (w: number, p: number) => ReadonlySet<number> = none,
): (number | null)[] => descents(all, ties, covers).map(({ parent }) => parent)

describe('descents', () => {
  it('hang a shortened copy from the fuller text', () => {
    expect(parents([kin(), kin()], [tie(0, 1, 1, 0.6)])).toEqual([1, null])
  })

  it('hang both copies from the text that explains both', () => {
    expect(parents([kin(), kin(), kin()], [tie(0, 2, 1, 0.6), tie(1, 2, 1, 0.8), tie(0, 1, 0.9, 0.7)])).toEqual([2, 2, null])
  })

  it('take the text that holds another and ends alone for what was cut, unless its end is no sentence', () => {
    const ties = [tie(0, 1, 0.8, 1), tie(0, 2, 0.7, 1), tie(0, 3, 0.7, 1), tie(1, 2, 0.9, 1), tie(1, 3, 0.9, 1), tie(2, 3, 1, 1)]
    const upTo = (count: number): ReadonlySet<number> => new Set(Array.from({ length: count }, (_, i) => i))
    const group = [kin(), kin(), kin(), kin()]
    expect(parents(group, ties, (_, p) => upTo(p === 1 ? 8 : 7))[0]).toBeNull()
    expect(parents(group, ties, () => new Set([0, 1, 5, 6]))[0]).toBe(1)
    expect(parents([{ ...kin(), ends: false }, ...group.slice(1)], ties, () => upTo(7))[0]).toBe(1)
  })

  it('prefer the earlier of two equal texts, and the credited of two that are equally early', () => {
    expect(parents([kin('2031-03-13'), kin('2031-03-12')], [tie(0, 1, 1, 1)])).toEqual([1, null])
    expect(parents([kin('2031-03-12'), kin('2031-03-12', 0.7)], [tie(0, 1, 1, 1)])).toEqual([1, null])
  })

  it('hang a copy of a copy from the copy whose slips it repeats', () => {
    const ties = [tie(0, 1, 0.95, 0.95), tie(1, 2, 1, 1), tie(0, 2, 0.95, 0.95)]
    expect(parents([kin('2031-01-01'), kin('2031-01-02'), kin('2031-01-03')], ties)).toEqual([null, 0, 1])
  })

  it('never join two lineages by a text merged from both', () => {
    const covers = (_: number, p: number): ReadonlySet<number> => new Set(p === 0 ? [1, 2, 3] : [4, 5])
    const found = descents([kin(), kin(), kin()], [tie(0, 2, 0.7, 0.55), tie(1, 2, 0.6, 0.42)], covers)
    expect(found[2]).toMatchObject({ parent: 0, also: [1] })
    expect([found[0]?.parent, found[1]?.parent]).toEqual([null, null])
  })

  it('hang nothing from an excerpt by an excerpt', () => {
    const ties = [tie(0, 1, 0.35, 0.4), tie(1, 2, 0.35, 0.35)]
    const found = parents([kin('2031-01-01'), kin('2031-01-02'), kin('2031-01-03')], ties)
    expect(found).toEqual([null, 0, null])
  })

  it('make no lineage of a little shared text', () => {
    expect(parents([kin(), kin()], [{ ...tie(0, 1, 0.3, 0.3), words: 30, sentences: 2 }])).toEqual([null, null])
    expect(parents([kin(), kin()], [tie(0, 1, 0.15, 0.15)])).toEqual([null, null])
    expect(parents([kin(), kin()], [{ ...tie(0, 1, 0.4, 0.4), inPassages: 0.2 }])).toEqual([null, null])
    expect(parents([kin(), kin()], [{ ...tie(0, 1, 0.4, 0.4), kept: 0.6 }])).toEqual([null, null])
  })

  it('join what a person says is the same', () => {
    expect(descents([kin(), kin()], [], none, { same: [[0, 1]] }).filter(({ parent }) => parent === null)).toHaveLength(1)
  })
})
