import { describe, expect, it } from 'vitest'
import { segmented } from '../support/marked.js'

/** `word<relation head` for each token. */
function tree(text: string): string[] {
  const { tokens } = segmented(text)
  const word = (at: number) => (at < 0 ? 'ROOT' : text.slice(tokens[at]?.start, tokens[at]?.end))
  return tokens.map((token, at) => `${word(at)}<${token.deprel} ${word(token.head)}`)
}

describe('the parser', () => {
  it('finds who says what', () => {
    const found = tree('The minister said the talks had begun.')
    expect(found).toEqual(expect.arrayContaining(['minister<nsubj said', 'talks<nsubj begun', 'begun<ccomp said']))
  })

  it('gives every sentence exactly one root and no circle', () => {
    const text = 'He came. She went, and nobody said why; it was late, they thought.'
    const { tokens, sentences } = segmented(text)
    for (const { firstToken, lastToken } of sentences) {
      const own = tokens.slice(firstToken, lastToken)
      expect(own.filter((token) => token.head < 0)).toHaveLength(1)
      own.forEach((_, index) => {
        let at = firstToken + index
        for (let steps = 0; at >= 0; steps++) {
          expect(steps).toBeLessThan(own.length + 1)
          at = tokens[at]?.head ?? -1
        }
      })
    }
  })
})
