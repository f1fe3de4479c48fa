/** Alignments that are kept give what would be worked out, for the same bodies alone. */

import { describe, expect, it } from 'vitest'
import { type Aligned, Alignments, bodyKey } from '../../src/corpus/alignments.js'
import { collate } from '../../src/corpus/collate.js'
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

describe('alignments', () => {
  it('are worked out once, and kept as they are', () => {
    const first = new Alignments()
    expect(first.of('a', 'b', () => FOUND)).toEqual(FOUND)
    expect(first.of('a', 'c', () => null)).toBeNull()
    const next = new Alignments(JSON.parse(JSON.stringify(first.kept())))
    const never = (): never => {
      throw new Error('worked out again')
    }
    expect(next.of('a', 'b', never)).toEqual(FOUND)
    expect(next.of('a', 'c', never)).toBeNull()
  })

  it('are forgotten where nobody asks for them', () => {
    const next = new Alignments({ 'a b': 0, 'c d': 0 })
    next.of('c', 'd', () => FOUND)
    expect(next.kept()).toEqual({ 'c d': 0 })
  })

  it('change nothing of a collation', () => {
    const readings = [paragraphs('wire', DISPATCH), paragraphs('taker', DISPATCH), paragraphs('own', OWN_REPORT)]
    const first = new Alignments()
    const collation = collate(readings, first)
    expect(collation).toEqual(collate(readings))
    expect(collate(readings, new Alignments(first.kept()))).toEqual(collation)
  })
})

describe('the key of a body', () => {
  it('tells words, quotation marks and sentences apart', () => {
    const bodies = ['The envoys met. They ate.', 'The envoys ate. They met.', 'The “envoys” met. They ate.', 'The envoys met they ate.']
    expect(new Set(bodies.map((body) => bodyKey(wordsOf(body)))).size).toBe(4)
    expect(bodyKey(wordsOf('The envoys met.'))).toBe(bodyKey(wordsOf('the ENVOYS met')))
  })
})
