import { describe, expect, it } from 'vitest'
import { affixesOf, keyOf, shapeOf } from '../../../src/language/neural/words.js'

describe('what the network sees of a word', () => {
  it('looks words up in lower case, with straight quotes and noughts for digits', () => {
    expect(['McDonald’s', '“', 'COVID-19', 'Çavuşoğlu'].map(keyOf)).toEqual(["mcdonald's", '"', 'covid-00', 'çavuşoğlu'])
  })

  it('draws the shape with runs of two at most and six signs in all', () => {
    expect(['McDonald’s', 'U.S.', 'COVID-19', 'naïve', 'x', '\u{1d54f}yz'].map(shapeOf)).toEqual([
      'XxXxx’',
      'X.X.',
      'XX-00',
      'xx',
      'x',
      'Xxx',
    ])
  })

  it('hashes affixes to the rows that train/neural/words.py gives', () => {
    expect(affixesOf('McDonald’s')).toEqual([11754, 8136, 8124, 8441, 10942, 9349, 16052])
    expect(affixesOf('COVID-19')).toEqual([12816, 5133, 12796, 8343, 2925, 901, 14396])
    expect(affixesOf('naïve')).toEqual([16352, 5191, 12594, 3553, 10450, 16192, 7428])
    expect(affixesOf('x')).toEqual([15307, 10229, 10992, 10508, 3561, 12796, 15602])
    expect(affixesOf('\u{1d54f}yz')).toEqual([11025, 9426, 9440, 5055, 2547, 6863, 15952])
  })
})
