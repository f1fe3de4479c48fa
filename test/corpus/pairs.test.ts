/** Pairs in rows: each once, in order, families together. */

import { describe, expect, it } from 'vitest'
import type { Aligned } from '../../src/corpus/alignments.js'
import { AlignedPairs, PairList, type Pairs } from '../../src/corpus/pairs.js'

function pairs(size: number, all: readonly (readonly [number, number])[]): Pairs {
  const list = new PairList(size)
  for (const [x, y] of all) list.add(x, y)
  return list.distinct()
}

const shown = (found: Pairs): number[][] => Array.from({ length: found.length }, (_, at) => [found.lower(at), found.higher(at)])

describe('pairs', () => {
  it('are kept once, whichever came first', () => {
    expect(
      shown(
        pairs(9, [
          [7, 2],
          [2, 7],
          [0, 8],
          [2, 3],
        ]),
      ),
    ).toEqual([
      [0, 8],
      [2, 3],
      [2, 7],
    ])
  })

  it('of one family stand together', () => {
    const found = pairs(6, [
      [0, 4],
      [1, 3],
      [4, 5],
      [1, 2],
    ])
    expect([...found.byFamily()].map((at) => shown(found)[at])).toEqual([
      [0, 4],
      [4, 5],
      [1, 2],
      [1, 3],
    ])
  })

  it('keep what aligning them gave', () => {
    const found = new AlignedPairs(
      pairs(3, [
        [0, 1],
        [0, 2],
        [1, 2],
      ]),
    )
    const one: Aligned = { words: 30, sentences: 2, matched: 31, paired: 33, inPassages: 0, quotesCount: true, exact: null }
    const two: Aligned = { ...one, quotesCount: false, exact: [{ hash: 7, words: 9, length: 9 }] }
    found.set(0, one)
    found.set(1, null)
    found.set(2, two)
    expect([0, 1, 2].map((at) => found.aligned(at))).toEqual([one, null, two])
    expect([0, 1, 2].map((at) => found.isOneText(at))).toEqual([true, false, false])
    expect(found.passages()).toEqual([{ i: 1, j: 2, exact: two.exact }])
  })
})
