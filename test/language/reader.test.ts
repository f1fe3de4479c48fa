import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { NETWORK, nameScores, type ReadWord, readerOf } from '../../src/language/reader.js'

const file = (name: string) => new Uint8Array(readFileSync(new URL(`../../models/${name}`, import.meta.url)))
const FAST = { 'en/tagger.bin': file('en/tagger.bin'), 'en/parser.bin': file('en/parser.bin') }
const ACCURATE = { ...FAST, [NETWORK]: file(NETWORK) }
const words = (text: string): ReadWord[] => text.split(' ').map((word) => ({ text: word, tag: null }))
const SAID = words('The minister said the talks had begun .')

describe('the reader', () => {
  it.each([
    ['accurate', ACCURATE],
    ['fast', FAST],
  ])('finds who says what, %s', (_, models) => {
    const [reading] = readerOf(models)?.read([SAID]) ?? []
    expect(reading?.tags.slice(0, 3)).toEqual(['DET DT', 'NOUN NN', 'VERB VBD'])
    expect(reading?.heads).toEqual([1, 2, -1, 4, 6, 6, 2, 2])
    expect(reading?.labels).toEqual(['det', 'nsubj', 'root', 'det', 'nsubj', 'aux', 'ccomp', 'punct'])
  })

  it('keeps a tag that is known beforehand', () => {
    const given = SAID.map((word, at) => (at === 1 ? { ...word, tag: 'PROPN NNP' } : word))
    for (const models of [ACCURATE, FAST]) expect(readerOf(models)?.read([given])[0]?.tags[1]).toBe('PROPN NNP')
  })

  it('reads a sentence that is too long for the network the fast way', () => {
    const long = Array.from({ length: 600 }, (_, at) => SAID[at % SAID.length] as ReadWord)
    const [short, cut] = readerOf(ACCURATE)?.read([SAID, long]) ?? []
    expect(short).toEqual(readerOf(ACCURATE)?.read([SAID])[0])
    expect(cut).toEqual(readerOf(FAST)?.read([long])[0])
  })

  it('is missing where there is nothing to read with', () => {
    expect(readerOf({})).toBeNull()
    expect(readerOf({ [NETWORK]: ACCURATE[NETWORK] as Uint8Array })).toBeNull()
  })

  it('scores names, with the network alone', () => {
    const sentence = 'Then Anna Kowalska flew to Oslo .'.split(' ')
    const found = nameScores(ACCURATE, [sentence, []])
    const best = sentence.map((_, at) => {
      const row = [...(found?.scores[0] ?? []).slice(at * 7, at * 7 + 7)]
      return found?.tags[row.indexOf(Math.max(...row))]
    })
    expect(best).toEqual(['O', 'B-PER', 'I-PER', 'O', 'O', 'B-LOC', 'O'])
    expect(found?.scores[1]).toHaveLength(0)
    expect(nameScores(FAST, [sentence])).toBeNull()
  })
})
