/** Sentences that only a title parts are one; all others stay. */

import { describe, expect, it } from 'vitest'
import { TITLES, withWholeSentences } from '../../src/text/titles.js'
import { wordsOf } from '../../src/text/words.js'

function sentences(text: string): string[] {
  const words = withWholeSentences(wordsOf(text), text)
  return [...words.sentences.slice(1)].map((end, i) => text.slice(words.start[words.sentences[i] as number], words.end[end - 1]))
}

describe('whole sentences', () => {
  it('are not parted by a title or an initial before a name', () => {
    expect(sentences('The bill was shown to Sen. Ona Brill on Monday. She said nothing.')).toEqual([
      'The bill was shown to Sen. Ona Brill on Monday',
      'She said nothing',
    ])
    expect(sentences('It was signed by John F. Brill in March. Nobody came.')).toHaveLength(2)
  })

  it('end where another short word ends them', () => {
    expect(sentences('They came to the U.S. The ferry waited. He took it. Nobody saw him go.')).toEqual([
      'They came to the U.S',
      'The ferry waited',
      'He took it',
      'Nobody saw him go',
    ])
    expect(sentences('All of them went to see the Gov.\n\nOna Brill stayed at home.')).toHaveLength(2)
  })

  it('are the same words where none is parted', () => {
    const text = 'The ferry left. Two men stayed behind.'
    const words = wordsOf(text)
    expect(withWholeSentences(words, text)).toBe(words)
  })

  it('carry the marks that a reading gives them', () => {
    const parted = 'He told them “I met Gen. Brill there” at noon.'
    const words = withWholeSentences(wordsOf(parted), parted)
    const whole = wordsOf(parted.replace('.', ''))
    expect([...words.sentenceHash, ...words.sentenceQuoted]).toEqual([...whole.sentenceHash, ...whole.sentenceQuoted])
    expect(TITLES.has('gen')).toBe(true)
  })
})
