/** Sentences that tell the same in mostly the same words. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alikeSentences } from '../../src/text/alike.js'
import { wordRuns } from '../../src/text/word-runs.js'
import { sentenceCount, wordsOf } from '../../src/text/words.js'

function alike(a: string, b: string, pairedOfB: readonly number[] = []): number[][] {
  const [one, two] = [wordsOf(a), wordsOf(b)]
  const mateOfB = new Int32Array(sentenceCount(two)).fill(-1)
  for (const j of pairedOfB) mateOfB[j] = 0
  const found = alikeSentences(one, two, new Int32Array(sentenceCount(one)).fill(-1), mateOfB)
  return found.order().map((at) => [found.ofA(at), found.ofB(at), found.matched(at)])
}

const A = 'The envoys met in a hotel by the grey lake. Both sides spoke of progress on prisoners and on trade.'

describe('alike sentences', () => {
  it('are found with the words that they have in common', () => {
    expect(alike(A, 'Both parties spoke of progress on prisoners and on trade.')).toEqual([[1, 0, 9]])
  })

  it('have as many words in common as the word by word comparison finds', () => {
    const words = fc.array(fc.constantFrom('one', 'two', 'three', 'four', 'five'), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(words, words, (x, y) => {
        const [a, b] = [wordsOf(x.join(' ')), wordsOf(y.join(' '))]
        const most = wordRuns(a, 0, a.length, b, 0, b.length).reduce((sum, { length }) => sum + length, 0)
        for (const [, , matched] of alike(x.join(' '), y.join(' '))) expect(matched).toBe(most)
      }),
    )
  })

  it('come in order of likeness where one sentence stands in two pairs', () => {
    const b = 'The envoys met in a hotel. The envoys met in a hotel by the lake.'
    expect(alike(A, b)).toEqual([
      [0, 1, 9],
      [0, 0, 6],
    ])
  })

  it('are not those that have a mate already, nor those that share little', () => {
    expect(alike(A, 'Both parties spoke of progress on prisoners and on trade.', [0])).toEqual([])
    expect(alike(A, 'Nobody saw the two sides at the hotel that day.')).toEqual([])
  })
})
