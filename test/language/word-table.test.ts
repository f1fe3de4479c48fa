import { describe, expect, it } from 'vitest'
import { createWordTable, linesByWord } from '../../src/language/word-table.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a table of words over bytes', () => {
  it('gives each line its number, words of other alphabets too', () => {
    const table = linesByWord(bytes("the\ncafé\nрека\n'\n0"))
    expect(['the', 'café', 'река', "'", '0'].map((word) => table.get(word))).toEqual([0, 1, 2, 3, 4])
  })

  it('knows no word that is not there, not part of one, not what objects are born with', () => {
    const table = linesByWord(bytes('talks\ntalk'))
    for (const word of ['tal', 'talkss', '', 'constructor', '\n', 'talks\ntalk']) expect(table.get(word)).toBeUndefined()
  })

  it('gives the last number of a word that comes twice, and an empty line its own', () => {
    const table = linesByWord(bytes('a\nb\na\n'))
    expect([table.get('a'), table.get('b'), table.get('')]).toEqual([2, 1, 3])
  })

  it('agrees with a map over many words', () => {
    const words = Array.from({ length: 5000 }, (_, at) => `w${(at * at) % 4999}`)
    const table = linesByWord(bytes(words.join('\n')))
    for (const [word, at] of new Map(words.map((word, at) => [word, at]))) expect(table.get(word)).toBe(at)
  })

  it('takes no more words than it has room for', () => {
    const table = createWordTable(bytes('ab'), 1)
    table.add(0, 1, 7)
    expect(() => table.add(1, 2, 8)).toThrow(RangeError)
    expect(table.get('a')).toBe(7)
  })
})
