import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LONGEST } from '../../src/language/neural/network.js'
import { NETWORKS, nameScores, type ReadWord, readerOf } from '../../src/language/reader.js'

const file = (name: string) => new Uint8Array(readFileSync(new URL(`../../models/${name}`, import.meta.url)))
const ACCURATE = { [NETWORKS.accurate]: file(NETWORKS.accurate) }
const FAST = { [NETWORKS.fast]: file(NETWORKS.fast) }
const MODES = [
  ['accurate', ACCURATE],
  ['fast', FAST],
] as const
const words = (text: string): ReadWord[] => text.split(' ').map((word) => ({ text: word, tag: null }))
const SAID = words('The minister said the talks had begun .')

describe.each(MODES)('the reader, %s', (_, models) => {
  const read = (sentence: readonly ReadWord[]) => readerOf(models)?.read([sentence])[0]

  it('finds who says what', () => {
    const reading = read(SAID)
    expect(reading?.tags.slice(0, 3)).toEqual(['DET DT', 'NOUN NN', 'VERB VBD'])
    expect(reading?.heads).toEqual([1, 2, -1, 4, 6, 6, 2, 2])
    expect(reading?.labels).toEqual(['det', 'nsubj', 'root', 'det', 'nsubj', 'aux', 'ccomp', 'punct'])
  })

  it('keeps a tag that is known beforehand', () => {
    expect(read(SAID.map((word, at) => (at === 1 ? { ...word, tag: 'PROPN NNP' } : word)))?.tags[1]).toBe('PROPN NNP')
  })

  it('gives a sentence too long for the network one tree of pieces', () => {
    const long = Array.from({ length: 2 * LONGEST + 9 }, (_, at) => SAID[at % SAID.length] as ReadWord)
    const { tags, heads, labels } = read(long) ?? { tags: [], heads: [], labels: [] }
    expect([tags.length, heads.length, labels.length]).toEqual([long.length, long.length, long.length])
    expect(heads.filter((head) => head < 0)).toHaveLength(1)
    expect(labels.filter((label) => label === 'root')).toHaveLength(1)
    heads.forEach((_, start) => {
      let at = start
      for (let steps = 0; at >= 0; steps++) {
        expect(steps).toBeLessThanOrEqual(long.length)
        at = heads[at] as number
      }
    })
  })
})

describe('models', () => {
  it('score names with the accurate network alone', () => {
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

  it('read with the accurate network where they hold both, and with none not at all', () => {
    const both = readerOf({ ...FAST, ...ACCURATE })?.read([SAID])
    expect(both).toEqual(readerOf(ACCURATE)?.read([SAID]))
    expect([readerOf({}), nameScores({}, [['Oslo']])]).toEqual([null, null])
  })
})
