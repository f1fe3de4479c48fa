import { describe, expect, it } from 'vitest'
import { NameIndex } from '../../src/knowledge/name-index.js'
import type { OutletEntry, PlaceEntry } from '../../src/knowledge/schema.js'

const place = (id: string) => ({ id }) as PlaceEntry
const paper = { of: 'outlet', entry: { id: 'paper' } as OutletEntry } as const

describe('names by their words', () => {
  const index = new NameIndex()
  index.add('The Vale', paper)
  index.add('VALE', paper)
  for (const [name, id] of [
    ['Vale', 'first'],
    ['Łąka Górna', 'far'],
    ['Vale', 'second'],
    ['Oster Vale North', 'long'],
  ] as const)
    index.addLater(name, place(id))

  it('are found folded, what is no place first, each kind in the order in which it was added', () => {
    const found = index.get('vale')?.map(({ reading, capitals, exact }) => [reading.entry.id, capitals, exact])
    expect(found).toEqual([
      ['paper', 1, 'VALE'],
      ['first', 1, null],
      ['second', 1, null],
    ])
    expect(index.get('laka gorna')?.map(({ reading }) => reading.entry.id)).toEqual(['far'])
  })

  it('are the same when asked for again, and none where there is none', () => {
    expect(index.get('vale')).toBe(index.get('vale'))
    expect(index.get('north')).toBeUndefined()
    expect(index.get('')).toBeUndefined()
  })

  it('say how long the longest is that begins with a word, and with two', () => {
    expect(['oster', 'the', 'laka', 'vale', 'none'].map((first) => index.beginning(first).most)).toEqual([3, 2, 2, 1, 1])
    const oster = index.beginning('oster')
    expect(['vale', 'north'].map((second) => index.following(oster, second).most)).toEqual([3, 2])
  })

  it('are found a word at a time, and the same again', () => {
    const whole = (): string[] =>
      index.following(index.following(index.beginning('oster'), 'vale'), 'north').names.map(({ reading }) => reading.entry.id)
    expect(index.following(index.beginning('oster'), 'vale').names).toEqual([])
    expect([whole(), whole()]).toEqual([['long'], ['long']])
    expect(index.beginning('oster')).toBe(index.beginning('oster'))
  })
})
