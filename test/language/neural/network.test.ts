import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createNetwork, LONGEST } from '../../../src/language/neural/network.js'
import { readWeights } from '../../../src/language/neural/weights.js'

const network = createNetwork(readWeights(new Uint8Array(readFileSync(new URL('../../../models/en/network.bin', import.meta.url)))))
const words = (text: string): string[] => text.split(' ')
const MEETING = words('The minister said on Tuesday that Anna Kowalska would meet the delegation in Oslo .')
const QUOTED = words('“ No deal , ” he told NordNews , adding : talks with the U.N. broke down twice in 2019 .')

describe('the network', () => {
  it('reads what torch makes of the same weights in singles', () => {
    const [meeting, quoted] = network.read([MEETING, QUOTED])
    expect(meeting?.upos.join(' ')).toBe('DET NOUN VERB ADP PROPN SCONJ PROPN PROPN AUX VERB DET NOUN ADP PROPN PUNCT')
    expect(meeting?.xpos.join(' ')).toBe('DT NN VBD IN NNP IN NNP NNP MD VB DT NN IN NNP .')
    expect(meeting?.heads).toEqual([1, 2, -1, 4, 2, 9, 9, 6, 9, 2, 11, 9, 13, 9, 2])
    expect(meeting?.labels.join(' ')).toBe('det nsubj root case obl mark nsubj flat aux ccomp det obj case obl punct')
    expect(quoted?.heads).toEqual([2, 2, 6, 2, 2, 6, -1, 6, 9, 6, 15, 15, 14, 14, 11, 6, 15, 15, 19, 15, 6])
    const trained = [-1.21, 6.99, -5.94, -3.62, -12.57, -2.64, -12.21]
    const ours = [...(network.scoreNames([QUOTED, MEETING])[1]?.subarray(6 * 7, 7 * 7) ?? [])]
    ours.forEach((score, tag) => {
      expect(Math.abs(score - (trained[tag] as number))).toBeLessThan(0.5)
    })
  })

  it('reads a sentence alike whether or not its names were scored just before', () => {
    const fresh = network.read([MEETING, QUOTED, QUOTED.slice(2)])
    network.scoreNames([QUOTED.slice(2), MEETING])
    expect(network.read([MEETING, QUOTED, QUOTED.slice(2)])).toEqual(fresh)
    network.scoreNames([['Rain', 'fell', '.']])
    expect(network.read([MEETING, QUOTED, QUOTED.slice(2)])).toEqual(fresh)
  })

  it('reads a sentence alike whatever is read beside it', () => {
    const alone = network.read([MEETING])[0]
    const many = Array.from({ length: 40 }, (_, length) => Array.from({ length }, (_, at) => `word${at}`))
    const among = network.read([...many, MEETING, ...many, QUOTED])[many.length]
    expect(among).toEqual(alone)
  })

  it('gives every sentence one root, the empty one and the longest too', () => {
    const longest = Array.from({ length: LONGEST }, (_, at) => MEETING[at % MEETING.length] as string)
    const readings = network.read([[], ['Why'], longest])
    expect(readings.map(({ heads }) => heads.filter((head) => head < 0).length)).toEqual([0, 1, 1])
    expect(() => network.read([[...longest, 'more']])).toThrow(RangeError)
  })
})
