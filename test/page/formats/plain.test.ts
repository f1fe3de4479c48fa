/** Lines of plain text, by any line end. */

import { describe, expect, it } from 'vitest'
import { plainBlocks } from '../../../src/page/formats/plain.js'

describe('plainBlocks', () => {
  it('makes one block of each line with words and counts blank lines before it', () => {
    const text = ' One\r\n\r\n\r\ntwo \rthree\n'
    expect(plainBlocks(text).map((block) => [text.slice(block.start, block.end), block.gap])).toEqual([
      ['One', 0],
      ['two', 2],
      ['three', 0],
    ])
  })

  it('finds none in an empty text', () => {
    expect(plainBlocks('')).toEqual([])
    expect(plainBlocks(' \n\n')).toEqual([])
  })
})
