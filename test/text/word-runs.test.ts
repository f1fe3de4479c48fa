/** Word runs: what two sentences share, in order. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordRuns } from '../../src/text/word-runs.js'
import { LONGEST_SENTENCE, wordsOf } from '../../src/text/words.js'

describe('word runs', () => {
  it('ascend on both sides, never overlap, and name equal words', () => {
    const words = fc.array(fc.constantFrom('red', 'green', 'blue', 'grey'), { maxLength: LONGEST_SENTENCE })
    fc.assert(
      fc.property(words, words, (x, y) => {
        const a = wordsOf(x.join(' '))
        const b = wordsOf(y.join(' '))
        let atA = 0
        let atB = 0
        for (const run of wordRuns(a, 0, a.length, b, 0, b.length)) {
          expect(run.a).toBeGreaterThanOrEqual(atA)
          expect(run.b).toBeGreaterThanOrEqual(atB)
          for (let k = 0; k < run.length; k++) expect(x[run.a + k]).toBe(y[run.b + k])
          atA = run.a + run.length
          atB = run.b + run.length
        }
      }),
    )
  })

  it('refuse ranges longer than a sentence', () => {
    const words = wordsOf('w '.repeat(LONGEST_SENTENCE + 1))
    expect(() => wordRuns(words, 0, words.length, words, 0, 1)).toThrow(RangeError)
  })
})
