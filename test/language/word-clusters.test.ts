import { describe, expect, it } from 'vitest'
import { clustersOf } from '../../src/language/word-clusters.js'

const models = { 'en/clusters.txt': new TextEncoder().encode('3 1 talks summit\n4 1 5 café\n4 0 rain') }

describe('clusters of words', () => {
  it('gives the three numbers of a word', () => {
    const known = clustersOf(models)
    expect(known.get('talks')).toEqual(['0', '3', '1'])
    expect(known.get('café')).toEqual(['1', '4', '1'])
    expect(known.get('rain')).toEqual(['2', '4', '0'])
  })

  it('takes the numbers of a line for no words, unless they are among its words', () => {
    const known = clustersOf(models)
    expect(known.get('5')).toEqual(['1', '4', '1'])
    for (const word of ['3', '4', '0', 'tal', '']) expect(known.get(word)).toBeUndefined()
  })

  it('knows nothing without the file', () => {
    expect(clustersOf({}).get('talks')).toBeUndefined()
  })
})
