/** Words that are kept in large arrays: what comes back is what was put in. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordStore } from '../../src/text/word-store.js'
import { type Words, wordsOf } from '../../src/text/words.js'

const plain = ({ length, hash, start, end, quoted, sentences, sentenceHash, sentenceQuoted }: Words): unknown => ({
  length,
  columns: [hash, start, end, quoted, sentences, sentenceHash, sentenceQuoted].map((column) => [...column]),
})

describe('word store', () => {
  it('gives back what was kept, in any order', () => {
    const word = fc.constantFrom('ferry', 'Ona', '“halted', 'today.”', 'Again.', '\n\n', `${' '.repeat(300)}far`, 'l'.repeat(400), '7,500')
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 40 }), { maxLength: 12 }), (texts) => {
        const all = texts.map((each) => wordsOf(each.join(' ')))
        const store = new WordStore(all.length, 100_000)
        for (let i = all.length - 1; i >= 0; i--) expect(store.keep(i, all[i] as Words)).toBe(true)
        all.forEach((words, i) => {
          expect(plain(store.words(i) as Words)).toEqual(plain(words))
        })
      }),
    )
  })

  it('keeps texts longer than an array has room for, and stretches in any order', () => {
    const long = wordsOf('One two three. '.repeat(8000))
    const text = 'The last comes first. The first comes last.'
    const turned = wordsOf(text, [
      { start: 22, end: text.length },
      { start: 0, end: 21 },
    ])
    const store = new WordStore(2, 1_000_000)
    expect([store.keep(0, long), store.keep(1, turned)]).toEqual([true, true])
    expect([plain(store.words(0) as Words), plain(store.words(1) as Words)]).toEqual([plain(long), plain(turned)])
  })

  it('says when there is no room, and gives null for what it does not keep', () => {
    const store = new WordStore(2, 4)
    expect([store.keep(0, wordsOf('one two three')), store.keep(1, wordsOf('four five'))]).toEqual([true, false])
    expect(store.words(1)).toBeNull()
  })
})
