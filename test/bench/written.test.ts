/** The pages that benchmarks measure on are the same everywhere, and only the copies among them are copies. */

import { describe, expect, it } from 'vitest'
import { median } from '../../bench/measure.js'
import { writtenPages } from '../../bench/written.js'

const runsOf = (content: string): Set<string> => {
  const words = content.replace(/<[^>]+>/g, ' ').split(/\s+/)
  return new Set(words.map((_, at) => words.slice(at, at + 6).join(' ')))
}

describe('writtenPages', () => {
  it('gives the same pages for the same seed, and a longer list begins like a shorter one', () => {
    expect(writtenPages(20)).toEqual(writtenPages(40).slice(0, 20))
    expect(writtenPages(20, { seed: 2 })[0]).not.toEqual(writtenPages(20)[0])
    expect(new Set(writtenPages(200).map(({ name }) => name)).size).toBe(200)
  })

  it('makes copies share their words and others few', () => {
    const pages = writtenPages(64)
    const shared = (a: number, b: number): number => {
      const [ours, theirs] = [runsOf(pages[a]?.content ?? ''), runsOf(pages[b]?.content ?? '')]
      return [...ours].filter((run) => theirs.has(run)).length / ours.size
    }
    const copies = pages.flatMap(({ copyOf }, index) => (copyOf === null ? [] : [shared(index, copyOf)]))
    expect(Math.min(...copies)).toBeGreaterThan(0.5)
    expect(Math.max(shared(0, 2), shared(1, 3), shared(4, 6), shared(8, 12))).toBeLessThan(0.1)
  })
})

it('takes the middle', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5])
  expect(() => median([])).toThrow(RangeError)
})
