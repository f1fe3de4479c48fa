/** What is remembered is what would be worked out, for the same inputs alone; what nobody asks for is forgotten. */

import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Memos, type Shelf } from '../../src/text/memos.js'

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
const never = (): never => {
  throw new Error('it was known')
}
/** What stands under a name after a build. */
const rowsAfter = (memos: Memos, name: string, before: Shelf = new Map()): Map<string, string> => {
  const { fresh, gone } = memos.kept(name)
  const rows = new Map([...before, ...fresh])
  for (const key of gone) rows.delete(key)
  return rows
}
/** The memos of the next build. */
const next = (before: Memos): Memos => {
  const shelves = new Map(before.names().map((name): [string, Shelf] => [name, rowsAfter(before, name)]))
  return new Memos(digest, (name) => shelves.get(name) ?? new Map())
}
const rowsOf = (memos: Memos, name: string): [string, string][] => [...memos.kept(name).fresh]

describe('memos', () => {
  it('give what was worked out before under the same name and key', () => {
    const first = new Memos(digest)
    expect(first.of('a', 'k', () => ({ n: 1 }))).toEqual({ n: 1 })
    const second = next(first)
    expect(second.of('a', 'k', never)).toEqual({ n: 1 })
    expect(second.of('b', 'k', () => 2)).toBe(2)
    expect(second.of('a', 'other', () => null)).toBeNull()
  })

  it('keep what is new, and say what nobody asked for', () => {
    const first = new Memos(digest)
    first.of('a', 'k', () => 1)
    first.of('a', 'gone', () => 2)
    const second = next(first)
    second.of('a', 'k', never)
    second.of('a', 'new', () => [3])
    expect(second.kept('a')).toEqual({ fresh: new Map([['new', '[3]']]), gone: ['gone'] })
    expect(second.names()).toEqual(['a'])
    expect(second.kept('b')).toEqual({ fresh: new Map(), gone: [] })
  })

  it('keep a value in the form that is given', () => {
    const form = { close: (value: Map<string, number>) => [...value], open: (kept: [string, number][]) => new Map(kept) }
    const first = new Memos(digest)
    first.of('a', 'k', () => new Map([['x', 1]]), form)
    expect(rowsOf(first, 'a')).toEqual([['k', '[["x",1]]']])
    expect(next(first).of('a', 'k', never, form)).toEqual(new Map([['x', 1]]))
  })

  it('let a value grow, and keep it as it is where it did not', () => {
    const first = new Memos(digest)
    expect(first.grown('a', 'k', (kept?: readonly number[]) => [...(kept ?? []), 1])).toEqual([1])
    const second = next(first)
    expect(second.grown<readonly number[]>('a', 'k', (kept) => kept ?? [])).toEqual([1])
    expect(second.kept('a')).toEqual({ fresh: new Map(), gone: [] })
    const third = next(first)
    third.grown<readonly number[]>('a', 'k', (kept) => [...(kept ?? []), 2])
    expect(third.kept('a')).toEqual({ fresh: new Map([['k', '[1,2]']]), gone: [] })
  })

  it('keep what is long in a list in rows of its own, read when it is asked for, and worked out where they are gone', () => {
    const shape = { id: 'short', words: 'long' } as const
    const work = () => [{ id: 'x', words: 'many' }]
    const first = new Memos(digest)
    expect(first.shaped('a', 'k', shape, work)).toEqual(work())
    expect(rowsOf(first, 'a')).toEqual([['k', '[["x"]]']])
    expect(rowsOf(first, 'a/long')).toEqual([['k', '[{"id":"x","words":"many"}]']])
    const asked: string[] = []
    const shelf = (name: string): Shelf => new Map(rowsOf(first, name))
    const row = (kept: boolean) => (name: string, key: string) => {
      asked.push(name)
      return kept ? shelf(name).get(key) : undefined
    }
    const [item] = new Memos(digest, shelf, row(true)).shaped('a', 'k', shape, never)
    expect([item?.id, asked]).toEqual(['x', []])
    expect([item?.words, asked]).toEqual(['many', ['a/long']])
    expect(new Memos(digest, shelf, row(false)).shaped('a', 'k', shape, work)[0]?.words).toBe('many')
  })

  it('read long parts one by one, and all at once where many are asked for', () => {
    const shape = { id: 'short', words: 'long' } as const
    const first = new Memos(digest)
    const keys = Array.from({ length: 100 }, (_, i) => `k${i}`)
    for (const key of keys) first.shaped('a', key, shape, () => [{ id: key, words: `of ${key}` }])
    const asked: string[] = []
    const second = new Memos(
      digest,
      (name) => {
        asked.push(name)
        return first.kept(name).fresh
      },
      (name, key) => {
        asked.push(key)
        return first.kept(name).fresh.get(key)
      },
    )
    expect(keys.map((key) => second.shaped('a', key, shape, never)[0]?.words)).toEqual(keys.map((key) => `of ${key}`))
    expect(asked).toEqual(['a', ...keys.slice(0, 64), 'a/long'])
  })

  it('let long parts go with the short ones', () => {
    const shape = { id: 'short', words: 'long' } as const
    const first = new Memos(digest)
    for (const key of ['k', 'l']) first.shaped('a', key, shape, () => [{ id: key, words: 'many' }])
    const second = next(first)
    second.shaped('a', 'l', shape, never)
    expect([second.kept('a').gone, second.kept('a/long').gone]).toEqual([['k'], ['k']])
    expect([second.kept('a').fresh.size, second.kept('a/long').fresh.size]).toEqual([0, 0])
  })

  it('remember nothing without a digest', () => {
    const memos = new Memos()
    let worked = 0
    for (let i = 0; i < 2; i++) memos.of('a', memos.key('k'), () => worked++)
    expect(worked).toBe(2)
    expect(memos.names()).toEqual([])
  })
})

describe('keys', () => {
  const memos = new Memos(digest)

  it('are those of the content', () => {
    expect(memos.keyOf({ a: 1 })).toBe(memos.keyOf({ a: 1 }))
    expect(memos.keyOf({ a: 1 })).not.toBe(memos.keyOf({ a: 2 }))
    expect(memos.key('x', { a: 1 }, null)).toBe(memos.key('x', { a: 1 }, null))
  })

  it('tell parts and orders apart', () => {
    expect(memos.key('a\u001fb')).not.toBe(memos.key('a', 'b'))
    expect(memos.key('ab', 'c')).not.toBe(memos.key('a', 'bc'))
    expect(memos.keyOfAll([{ a: 1 }, { a: 2 }])).not.toBe(memos.keyOfAll([{ a: 2 }, { a: 1 }]))
    expect(memos.keyOfAll([])).not.toBe(memos.keyOfAll([{}]))
  })

  it('are those that were given where content need not be looked at', () => {
    expect(memos.keyOf(memos.named({ a: 1 }, 'page', 7))).toBe(memos.keyOf(memos.named({ a: 2 }, 'page', 7)))
  })

  it('of what comes back do not depend on whether it was known', () => {
    const first = new Memos(digest)
    const work = () => [{ id: 1 }, { id: 2 }]
    const fresh = first.items('a', 'k', work).map((item) => first.keyOf(item))
    const second = next(first)
    expect(second.items('a', 'k', never).map((item) => second.keyOf(item))).toEqual(fresh)
    expect(new Set(fresh).size).toBe(2)
    const shape = { id: 'short' } as const
    const shaped = first.shaped('b', 'k', shape, work).map((item) => first.keyOf(item))
    expect(
      next(first)
        .shaped('b', 'k', shape, never)
        .map((item) => next(first).keyOf(item)),
    ).toEqual(shaped)
  })
})
