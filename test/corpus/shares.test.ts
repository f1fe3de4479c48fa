/** Ties of articles, seen from either side. */

import { describe, expect, it } from 'vitest'
import type { Tie } from '../../src/corpus/shared-rows.js'
import { Shares } from '../../src/corpus/shares.js'

const tie = (a: number, b: number, ofA: number, ofB: number): Tie => ({
  a,
  b,
  ofA,
  ofB,
  words: 300,
  sentences: 12,
  kept: 1,
  inPassages: 0.5,
})

describe('shares', () => {
  const shares = new Shares(5, [tie(0, 1, 0.9, 0.6), tie(1, 3, 0.2, 0.7), tie(0, 3, 0.3, 0.4)])

  it('are seen from both articles', () => {
    expect([shares.of(0, 1), shares.of(1, 0), shares.of(3, 1), shares.of(1, 4), shares.of(2, 0)]).toEqual([0.9, 0.6, 0.7, 0, 0])
    expect(shares.around(3).map(({ a, b, ofA, ofB }) => [a, b, ofA, ofB])).toEqual([
      [3, 0, 0.4, 0.3],
      [3, 1, 0.7, 0.2],
    ])
    expect(shares.around(2)).toEqual([])
  })

  it('tell the two that give most', () => {
    expect([shares.mostOf(3), shares.mostOf(0), shares.mostOf(2)]).toEqual([
      [0.7, 0.4],
      [0.9, 0.3],
      [0, 0],
    ])
  })

  it('are found in whatever order and turned whichever way the ties came', () => {
    const turned = new Shares(5, [tie(4, 2, 0.1, 0.2), tie(2, 0, 0.3, 0.4), tie(3, 2, 0.5, 0.6), tie(1, 2, 0.7, 0.8)])
    expect([0, 1, 3, 4].map((other) => [turned.of(2, other), turned.of(other, 2)])).toEqual([
      [0.3, 0.4],
      [0.8, 0.7],
      [0.6, 0.5],
      [0.2, 0.1],
    ])
    expect(turned.around(2).map(({ b }) => b)).toEqual([0, 1, 3, 4])
    expect([turned.isTied(2, 2), turned.isTied(0, 1)]).toEqual([false, false])
  })

  it('take ties that come later', () => {
    const grown = new Shares(5, [tie(0, 1, 0.9, 0.6)])
    grown.add(tie(2, 0, 0.5, 0.8))
    expect([grown.isTied(0, 2), grown.isTied(2, 0), grown.isTied(1, 2), grown.of(0, 2)]).toEqual([true, true, false, 0.8])
    expect(grown.around(0).map(({ b }) => b)).toEqual([1, 2])
    expect([...grown.all()]).toHaveLength(1)
  })
})
