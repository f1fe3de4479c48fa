import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLinear } from '../../src/language/linear.js'
import { tagNearCapitals, tagTokens, tagWords } from '../../src/language/tag.js'
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

  it('reads words near a capital as in the whole sentence, and others by themselves', () => {
    const near = (sentence: string) => tagNearCapitals(tagger, sentence.split(' ')).map((tag) => tagger.classes[tag])
    expect(near('She reports the news .')[1]).toBe('VERB VBZ')
    const far = 'the late train and the bus that he reports'.split(' ')
    expect(near(far.join(' ')).at(-1)).toBe(tagger.classes[tagWords(tagger, ['reports'])[0] as number])
    expect(near(`${far.join(' ')} to Oslo`).slice(8)).toEqual(tags(`${far.join(' ')} to Oslo`).slice(8))
  })

  it('gives the same tag however often and after whatever a word comes', () => {
    const words = 'the bus and the train to the bus and Oslo'.split(' ')
    const first = tagNearCapitals(tagger, words)
    tagNearCapitals(tagger, 'a train of thought on a bus'.split(' '))
    expect(tagNearCapitals(tagger, words)).toEqual(first)
    expect(tagNearCapitals(tagger, [])).toEqual([])
  })

  it('refuses bytes that are no tagger or are cut short', () => {
    expect(() => readLinear(new Uint8Array([1, 2, 3]))).toThrow(RangeError)
    expect(() => readLinear(BYTES.subarray(0, BYTES.length - 5))).toThrow(/want/)
  })
})
