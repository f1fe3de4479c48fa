/** What stands in a list of people is one of them. */

import { describe, expect, it } from 'vitest'
import { listedPeople } from '../../../src/article/names/listed.js'
import type { Line, Piece } from '../../../src/article/names/piece.js'
import { wordsOf } from '../../../src/text/name-words.js'

/** Each capitalised word a piece, tagged in their order. */
function line(text: string, ...tags: readonly ('PER' | 'LOC' | 'ORG')[]): Line {
  const words = wordsOf(text)
  const names = words.flatMap((word, at) => (/^\p{Lu}/u.test(word.text) ? [{ word, at }] : []))
  const pieces = names.map(({ word, at }, i): Piece => {
    const tagged = tags[i] as 'PER' | 'LOC' | 'ORG'
    return { kind: tagged === 'PER' ? 'name' : 'organisation', readings: [], words: [word], at, start: word.start, end: word.end, tagged }
  })
  const sentence = { start: 0, end: text.length } as Line['sentence']
  return { sentence, index: 0, words, pieces }
}

const kinds = (text: string, one: Line): string[] => listedPeople(text, [one]).flatMap(({ pieces }) => pieces.map(({ kind }) => kind))

describe('a list of people', () => {
  it('makes people of all in it', () => {
    const text = 'with Oduya, Quorra and Vale'
    expect(kinds(text, line(text, 'PER', 'ORG', 'PER'))).toEqual(['name', 'name', 'name'])
  })

  it('is none where one end is no person, or something stands between', () => {
    const [text, other] = ['with Oduya, Quorra and Vale', 'with Oduya of Quorra and Vale']
    expect(kinds(text, line(text, 'PER', 'ORG', 'ORG'))).toEqual(['name', 'organisation', 'organisation'])
    expect(kinds(other, line(other, 'PER', 'ORG', 'PER'))).toEqual(['name', 'organisation', 'name'])
  })
})
