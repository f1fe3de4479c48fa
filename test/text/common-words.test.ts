/** The common words of two sentences: as many as the word by word comparison finds, for any two. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CommonWords } from '../../src/text/common-words.js'
import { wordRuns } from '../../src/text/word-runs.js'
import { LONGEST_SENTENCE, type Words, wordsOf } from '../../src/text/words.js'

const sentence = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: LONGEST_SENTENCE }).map(
  (words): Pick<Words, 'length' | 'hash'> => ({
    length: words.length,
    hash: Uint32Array.from(words, (word) => Math.imul(word + 1, 0x9e3779b1) >>> 0),
  }),
)

describe('common words', () => {
  it('are as many as the longest common sequence has', () => {
    const common = new CommonWords()
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        common.take(a, 0, a.length)
        const runs = wordRuns(a, 0, a.length, b, 0, b.length)
        expect(common.count(b, 0, b.length)).toBe(runs.reduce((sum, run) => sum + run.length, 0))
      }),
      { numRuns: 300 },
    )
  })

  it('are counted for several sentences against one', () => {
    const common = new CommonWords()
    const a = wordsOf('the envoys met by the lake')
    common.take(a, 0, a.length)
    const counts = ['the envoys met', 'a lake by the envoys', 'nobody came'].map((text) => {
      const b = wordsOf(text)
      return common.count(b, 0, b.length)
    })
    expect(counts).toEqual([3, 2, 0])
  })

  it('refuses more words than a sentence has', () => {
    const words = wordsOf('word '.repeat(200))
    expect(() => new CommonWords().take(words, 0, 200)).toThrow(RangeError)
  })
})
