import { describe, expect, it } from 'vitest'
import { tokenKeys } from '../../src/rules/token-keys.js'
import { segmented } from '../support/marked.js'

describe('keys of tokens', () => {
  const text = 'She didn’t see “Them”.'
  const { tokens } = segmented(text)

  it('are small, with straight quotes', () => {
    expect(tokenKeys(text, tokens).keys).toEqual(['she', 'did', "n't", 'see', '"', 'them', '"', '.'])
  })

  it('are worked out once for the same tokens, and anew for others', () => {
    expect(tokenKeys(text, tokens)).toBe(tokenKeys(text, tokens))
    const lemmas = tokens.map((token) => ({ ...token, lemma: 'So' }))
    expect(new Set(tokenKeys(text, lemmas).lemmas)).toEqual(new Set(['so']))
  })
})
