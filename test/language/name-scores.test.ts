import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { habitsOf, type NameWord } from '../../src/language/name-features.js'
import { NAME_NETWORK, nameInputs, readNames } from '../../src/language/name-scores.js'
import { bestTags, NAME_TAGS } from '../../src/language/names.js'
import { NETWORKS } from '../../src/language/reader.js'
import { NO_CLUSTERS } from '../../src/language/word-clusters.js'
import type { Models } from '../../src/model/models.js'

const bytes = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../models/${path}`, import.meta.url)))
const large = bytes(NETWORKS.accurate)
const own: Models = { [NAME_NETWORK]: bytes(NAME_NETWORK) }
const MODELS: Models = { ...own, [NETWORKS.accurate]: large }
const sentence = (text: string): NameWord[] => text.split(' ').map((word) => ({ text: word, upos: 'X', hint: '', clusters: NO_CLUSTERS }))
const SMITH = sentence('Mr. Smith lives in London and works for Microsoft Corporation .')

describe('nameInputs', () => {
  it('says where a word stands, how it is written, and how the text writes it elsewhere', () => {
    const sentences = [sentence('Rice grows'), sentence('The rice of Vale and the UN')]
    const habits = habitsOf(sentences)
    const flags = (of: number, at: number): string =>
      nameInputs(sentences[of] ?? [], habits)
        [at]?.flags.map(Number)
        .join('') ?? ''
    expect([flags(0, 0), flags(0, 1), flags(1, 1), flags(1, 3), flags(1, 6)]).toEqual(['11010', '01000', '01000', '00110', '00111'])
  })
})

describe('the network for names', () => {
  it('reads what torch makes of the same weights in singles', () => {
    const read = readNames(MODELS, [SMITH])
    const ours = [...(read?.scores[0]?.subarray(NAME_TAGS.length, 2 * NAME_TAGS.length) ?? [])]
    const torch = [-2.04, 2.55, 4.11, -3.75, 2.06, -3.59, 1.44]
    ours.forEach((score, tag) => {
      expect(Math.abs(score - (torch[tag] as number))).toBeLessThan(0.1)
    })
  })

  it('tells people, places and organisations from other words', () => {
    const read = readNames(MODELS, [SMITH])
    const tags = bestTags(Float64Array.from(read?.scores[0] ?? []), Float64Array.from(read?.transitions ?? []), SMITH.length)
    expect([...tags].map((tag) => NAME_TAGS[tag]).join(' ')).toBe('O B-PER O O B-LOC O O O B-ORG I-ORG O')
    expect(read?.begin.length).toBe(NAME_TAGS.length)
  })

  it('reads a sentence alike whatever is read beside it, and one of any length', () => {
    const text = sentence('Anna Kowalska flew to Oslo .')
    const alone = readNames(MODELS, [text])?.scores[0]
    const long = sentence(new Array<string>(700).fill('word').join(' '))
    const among = readNames(MODELS, [sentence('it rained'), [], text, long])
    expect(among?.scores[2]).toEqual(alone)
    expect(among?.scores.map(({ length }) => length / NAME_TAGS.length)).toEqual([2, 0, 6, 700])
  })

  it('is silent where either network is not at hand', () => {
    expect([readNames({}, [sentence('Oslo')]), readNames(own, []), readNames({ [NETWORKS.accurate]: large }, [])]).toEqual([
      null,
      null,
      null,
    ])
  })
})
