/** Ties in columns: what is read is what was pushed, also past the first room. */

import { describe, expect, it } from 'vitest'
import { SharedRows, type Tie } from '../../src/corpus/shared-rows.js'

const tie = (i: number): Tie => ({ a: i, b: i + 1, ofA: i / 1000, ofB: 1, words: i * 2, sentences: 3, kept: 0.5, inPassages: 0.25 })

describe('shared rows', () => {
  it('give back every tie, and the same turned', () => {
    const rows = new SharedRows()
    for (let i = 0; i < 700; i++) rows.push(tie(i))
    expect(rows.length).toBe(700)
    expect(rows.tie(699)).toEqual({ ...tie(699), wholeA: 0.699, wholeB: 1 })
    expect(rows.tie(5, true)).toEqual({ ...tie(5), a: 6, b: 5, ofA: 1, ofB: 0.005, wholeA: 1, wholeB: 0.005 })
  })

  it('keep apart what is shared with quotations counted', () => {
    const rows = new SharedRows()
    rows.push({ ...tie(5), wholeA: 0.25, wholeB: 0.75 })
    expect(rows.tie(0, true)).toMatchObject({ ofA: 1, ofB: 0.005, wholeA: 0.75, wholeB: 0.25 })
    expect([rows.wholeA(0), rows.wholeB(0), rows.ofOne(0, false), rows.ofOne(0, true)]).toEqual([0.25, 0.75, 0.005, 1])
  })
})
