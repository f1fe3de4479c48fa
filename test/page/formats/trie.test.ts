/** Words are found where they stand, whole and in either case. */

import { describe, expect, it } from 'vitest'
import { Trie } from '../../../src/page/formats/trie.js'

const trie = new Trie([
  ['id', 1],
  ['idle', 2],
  ['data-id', 4],
  ['idle', 8],
])
const find = (source: string, start = 0, end = source.length) => trie.find(source, start, end)

describe('Trie', () => {
  it('finds whole entries in either case, and joins what an entry was given twice', () => {
    expect([find('id'), find('ID'), find('Data-Id'), find('idle')]).toEqual([1, 1, 4, 10])
    expect(find('an id here', 3, 5)).toBe(1)
  })

  it('finds no part of an entry, no longer word and nothing beyond its columns', () => {
    expect([find('i'), find('ids'), find(''), find('ıd'), find('i_d')]).toEqual([0, 0, 0, 0, 0])
  })

  it('refuses an entry that it could never find', () => {
    expect(() => new Trie([['é', 1]])).toThrow(RangeError)
  })
})
