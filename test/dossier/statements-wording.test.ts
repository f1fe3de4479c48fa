import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordingOf } from '../../src/dossier/statements-wording.js'

describe('the wording of two renderings', () => {
  it('shows what is only here and only there', () => {
    expect(wordingOf('all the negatives of the past years', 'all the negatives over the past years,')).toEqual([
      { kind: 'both', words: 'all the negatives' },
      { kind: 'here', words: 'of' },
      { kind: 'there', words: 'over' },
      { kind: 'both', words: 'the past years' },
    ])
  })

  it('gives back both texts, word for word up to case and marks', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map((list) => list.join(' '))
    fc.assert(
      fc.property(words, words, (here, there) => {
        const found = wordingOf(here, there)
        const side = (kind: string) =>
          found
            .filter((run) => run.kind === 'both' || run.kind === kind)
            .map((run) => run.words)
            .join(' ')
        expect(side('here')).toBe(here)
        expect(side('there')).toBe(there)
      }),
    )
  })

  it('shows two very long texts whole', () => {
    const long = 'word '.repeat(700).trim()
    expect(wordingOf(long, 'short').map(({ kind }) => kind)).toEqual(['here', 'there'])
  })
})
