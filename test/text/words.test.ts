/** Words for comparison: what folds together, what stays apart, where sentences end. */

import { describe, expect, it } from 'vitest'
import { LONGEST_SENTENCE, type Words, wordsOf } from '../../src/text/words.js'

const hashes = (text: string): number[] => [...wordsOf(text).hash]
const slices = (text: string, words: Words = wordsOf(text)): string[] => [...words.start].map((start, i) => text.slice(start, words.end[i]))
const sentences = (text: string): string[] => {
  const words = wordsOf(text)
  return [...words.sentences]
    .slice(0, -1)
    .map((first, i) => text.slice(words.start[first], words.end[(words.sentences[i + 1] as number) - 1]))
}

describe('words of a text', () => {
  it('fold case, accents, dotless i and quotation marks together', () => {
    expect(hashes('“Şırnak” MÜNCHEN’s Łódź')).toEqual(hashes("'sirnak' munchen's lodz"))
    expect(hashes('Zu\u0308rich')).toEqual(hashes('Zürich'))
  })

  it('keep different words apart', () => {
    expect(hashes('north')).not.toEqual(hashes('south'))
    expect(hashes('3.5')).not.toEqual(hashes('35'))
    expect(hashes('한국')).not.toEqual(hashes('하국'))
  })

  it('read a number with its point, and forget the comma of thousands', () => {
    expect(slices('about 3.5 million of 12,000.')).toEqual(['about', '3.5', 'million', 'of', '12,000'])
    expect(hashes('12,000')).toEqual(hashes('12000'))
  })

  it('take a character a word where the script has no spaces', () => {
    expect(slices('北京和谈')).toEqual(['北', '京', '和', '谈'])
  })

  it('stand only within the stretches asked for, each with its own sentence', () => {
    const text = 'one two three. skipped words here. four five'
    const words = wordsOf(text, [
      { start: 0, end: 14 },
      { start: 35, end: text.length },
    ])
    expect(slices(text, words)).toEqual(['one', 'two', 'three', 'four', 'five'])
    expect([...words.sentences]).toEqual([0, 3, 5])
  })
})

describe('sentences of words', () => {
  it('end at a stop before a capital, not within an abbreviation or a number', () => {
    expect(sentences('Mr. Noor met them on Jan. 5 in Oslo. They talked for 2.5 hours. Nobody left.')).toEqual([
      'Mr. Noor met them on Jan. 5 in Oslo',
      'They talked for 2.5 hours',
      'Nobody left',
    ])
  })

  it('end at a blank line even without a stop', () => {
    expect(sentences('a head line\n\nthe text begins')).toEqual(['a head line', 'the text begins'])
  })

  it('are never longer than the greatest length', () => {
    const words = wordsOf('word '.repeat(5 * LONGEST_SENTENCE))
    expect(words.length).toBe(5 * LONGEST_SENTENCE)
    for (let i = 1; i < words.sentences.length; i++) {
      expect((words.sentences[i] as number) - (words.sentences[i - 1] as number)).toBeLessThanOrEqual(LONGEST_SENTENCE)
    }
  })

  it('mark what stands in double quotation marks of any style', () => {
    expect([...wordsOf('“He said “come here” to me” now').quoted]).toEqual([1, 1, 1, 1, 1, 1, 0])
    expect([...wordsOf('He said “come here” and "go" «away» now').quoted]).toEqual([0, 0, 1, 1, 0, 1, 1, 0])
  })

  it('are none in an empty text', () => {
    expect(wordsOf('').length).toBe(0)
    expect([...wordsOf(' … ').sentences]).toEqual([0])
  })
})
