/** The index of prints: who shares enough, whatever the order of coming. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { POSTINGS_PER_PRINT, ReuseIndex } from '../../src/corpus/reuse.js'

const prints = (...values: number[]): Uint32Array => Uint32Array.from(values).sort()

describe('reuse index', () => {
  it('finds those that share three prints, most first, and not the article itself', () => {
    const index = new ReuseIndex()
    index.add(0, prints(1, 2, 3, 4, 5))
    index.add(1, prints(1, 2, 3, 9))
    index.add(2, prints(1, 2, 3, 4))
    index.add(3, prints(1, 2, 8))
    expect(index.candidates(0, prints(1, 2, 3, 4, 5))).toEqual([
      { article: 2, shared: 4 },
      { article: 1, shared: 3 },
    ])
  })

  it('gives the same whatever the order in which articles came, also for prints that all share', () => {
    const sets = Array.from({ length: POSTINGS_PER_PRINT + 20 }, (_, i) => prints(1, 2, 3, 4, 100 + i))
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          sets.map((_, i) => i),
          { minLength: sets.length },
        ),
        (order) => {
          const index = new ReuseIndex()
          for (const i of order) index.add(i, sets[i] as Uint32Array)
          expect(index.candidates(40, sets[40] as Uint32Array).map(({ article }) => article)).toEqual(
            Array.from({ length: POSTINGS_PER_PRINT }, (_, i) => i),
          )
        },
      ),
      { numRuns: 20 },
    )
  })

  it('grows past its first room', () => {
    const index = new ReuseIndex()
    for (let i = 0; i < 3000; i++) index.add(i, prints(i * 3, i * 3 + 1, i * 3 + 2, i * 7 + 20_000))
    expect(index.size).toBe(3000)
    expect(index.candidates(9999, prints(300, 301, 302))).toEqual([{ article: 100, shared: 3 }])
  })

  it('refuses an article twice', () => {
    const index = new ReuseIndex()
    index.add(0, prints(1))
    expect(() => index.add(0, prints(1))).toThrow(RangeError)
  })
})
