/** Ties in columns: what is read is what was pushed, also past the first room. */

import { describe, expect, it } from 'vitest'
import { SharedRows, type Tie } from '../../src/corpus/shared-rows.js'

const tie = (i: number): Tie => ({ a: i, b: i + 1, ofA: i / 1000, ofB: 1, words: i * 2, sentences: 3, kept: 0.5, inPassages: 0.25 })

describe('shared rows', () => {
  it('give back every tie, and the same turned', () => {
    const rows = new SharedRows()
    for (let i = 0; i < 700; i++) rows.push(tie(i))
    expect(rows.length).toBe(700)
    expect(rows.tie(699)).toEqual(tie(699))
    expect(rows.tie(5, true)).toEqual({ ...tie(5), a: 6, b: 5, ofA: 1, ofB: 0.005 })
  })
})
