import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLinear } from '../../src/language/linear.js'
import { tagTokens, tagWords } from '../../src/language/tag.js'
import { segmented } from '../support/marked.js'

const BYTES = new Uint8Array(readFileSync(join(import.meta.dirname, '../../models/en/tagger.bin')))
const tagger = readLinear(BYTES)
const tags = (sentence: string) => tagWords(tagger, sentence.split(' ')).map((tag) => tagger.classes[tag])

describe('the tagger', () => {
  it('tells nouns from verbs by what stands around them', () => {
    expect(tags('She reports the news .')[1]).toBe('VERB VBZ')
    expect(tags('The reports were late .')[1]).toBe('NOUN NNS')
  })

  it('tells a finite past from a participle', () => {
    expect(tags('They signed it .')[1]).toBe('VERB VBD')
    expect(tags('It was signed today .')[2]).toBe('VERB VBN')
  })

  it('fills the tokens of each sentence and changes nothing else', () => {
    const text = 'He left. She stayed.'
    const { tokens, sentences } = segmented(text)
    const tagged = tagTokens(tagger, text, tokens, sentences)
    expect(tagged.map(({ upos }) => upos)).toEqual(['PRON', 'VERB', 'PUNCT', 'PRON', 'VERB', 'PUNCT'])
    expect(tagged.map(({ start, end }) => [start, end])).toEqual(tokens.map(({ start, end }) => [start, end]))
  })

  it('refuses bytes that are no tagger or are cut short', () => {
    expect(() => readLinear(new Uint8Array([1, 2, 3]))).toThrow(RangeError)
    expect(() => readLinear(BYTES.subarray(0, BYTES.length - 5))).toThrow(/want/)
  })
})
