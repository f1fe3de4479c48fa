/** Candidates are those of an index of all prints, whatever articles came or went between two builds. */

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { candidatesOf } from '../../src/corpus/candidates.js'
import { Memos, type Shelf } from '../../src/text/memos.js'

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
const article = fc.record({
  print: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 9 }).map((all) => Uint32Array.from(all).sort()),
})
/** Some articles are in both builds, so that many prints stand in more articles than count. */
const piles = fc
  .tuple(
    fc.array(article, { minLength: 40, maxLength: 70 }),
    fc.array(fc.subarray([0, 1, 3, 9, 20, 33, 50, 69]), { minLength: 2, maxLength: 4 }),
  )
  .map(([all, outs]): [typeof all, number[][]] => [all, outs.map((out) => [...all.keys()].filter((number) => !out.includes(number)))])
const inOrder = (found: ReturnType<typeof candidatesOf>) => found.map((own) => [...own].sort((a, b) => a - b))

it('are those of an index of all prints', () => {
  fc.assert(
    fc.property(piles, ([all, builds]) => {
      let shelf: Shelf = new Map()
      for (const numbers of builds) {
        const pile = [...new Set(numbers)].sort((a, b) => a - b).filter((number) => number < all.length)
        const prints = pile.map((number) => (all[number] as (typeof all)[number]).print)
        const names = pile.map((number) => `a${number}`)
        const memos = new Memos(digest, () => shelf)
        expect(inOrder(candidatesOf(prints, names, memos))).toEqual(inOrder(candidatesOf(prints, names)))
        shelf = new Map([...shelf, ...memos.kept('candidates').fresh])
      }
    }),
    { numRuns: 300 },
  )
})

it('of articles that share too few prints with what came are not looked for again', () => {
  const prints = [Uint32Array.of(1, 2, 3, 4), Uint32Array.of(1, 2, 3, 5), Uint32Array.of(7, 8, 9), Uint32Array.of(3, 7, 8, 9)]
  const told = new Map([['', JSON.stringify(['a b c', [1, 2, 0, 0]])]])
  expect(candidatesOf(prints, ['a', 'b', 'c', 'd'], new Memos(digest, () => told))).toEqual([[2], [], [3], [2]])
})
