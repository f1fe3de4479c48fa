import { describe, expect, it } from 'vitest'
import { readWeights } from '../../../src/language/neural/weights.js'

const HEADER = {
  hidden: 4,
  upos: ['NOUN'],
  xpos: ['NN'],
  labels: ['root'],
  names: ['O'],
  text: [6, 4],
  tables: [{ name: 'small', rows: 2, columns: 3 }],
  lists: [{ name: 'bias', length: 2 }],
}

function file(header: object): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header))
  const length = new Uint8Array(new Uint32Array([json.length]).buffer)
  const text = new TextEncoder().encode('one\nso' + 'talk')
  const numbers = [1, -2, 3, 4, 5, -127].map((value) => value & 255)
  const singles = new Uint8Array(new Float32Array([0.5, 0.25, 7, 8]).buffer)
  return new Uint8Array([...new TextEncoder().encode('DRNET1\n'), ...length, ...json, ...text, ...numbers, ...singles])
}

describe('the file of a network', () => {
  it('gives words, tables and lists', () => {
    const weights = readWeights(file(HEADER))
    expect(['one', 'so', 'talk'].map((word) => weights.words.get(word))).toEqual([0, 1, undefined])
    expect(weights.vectors.get('talk')).toBe(0)
    expect([...weights.table('small').values]).toEqual([1, -2, 3, 4, 5, -127])
    expect([...weights.table('small').scale]).toEqual([0.5, 0.25])
    expect([...weights.list('bias')]).toEqual([7, 8])
  })

  it('says what is wrong with another file', () => {
    expect(() => readWeights(new TextEncoder().encode('DRLIN1\nabcdefg'))).toThrow(RangeError)
    expect(() => readWeights(file(HEADER).subarray(0, -1))).toThrow(/want/)
    expect(() => readWeights(file(HEADER)).table('large')).toThrow(/without large/)
  })
})
