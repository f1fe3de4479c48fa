/** Trees are written and read back the same, and refuse what is no model or no fitting table. */

import { describe, expect, it } from 'vitest'
import { LEAF, movesOf, probabilities, readTrees, writeTrees } from '../../src/page/trees.js'

const stump = { feature: [1, LEAF, LEAF], value: [0.5, -2, 2], left: [1, 0, 0], right: [2, 0, 0] }

describe('trees', () => {
  it('ask the feature of each node and add the leaves', () => {
    const trees = readTrees(writeTrees(2, 0, [stump, stump]))
    const [low, high] = probabilities(trees, Float32Array.from([9, 0.5, 9, 0.6]))
    expect(low).toBeCloseTo(1 / (1 + Math.exp(4)))
    expect(high).toBeCloseTo(1 / (1 + Math.exp(-4)))
  })

  it('tell what sets each row apart from the others: moves add up to the sum less the mean of all sums', () => {
    const deep = { feature: [0, 1, LEAF, LEAF, LEAF], value: [5, 0.5, 0, -1, 3], left: [1, 3, 0, 0, 0], right: [2, 4, 0, 0, 0] }
    const trees = readTrees(writeTrees(2, 0.25, [stump, deep]))
    const rows = Float32Array.from([9, 0.5, 1, 0.6, 2, 0.4])
    const sums = [0.25 - 2 + 0, 0.25 + 2 + 3, 0.25 - 2 - 1]
    const mean = (sums[0]! + sums[1]! + sums[2]!) / 3
    const moves = movesOf(trees, rows)
    for (const [row, sum] of sums.entries()) expect(moves[row * 2]! + moves[row * 2 + 1]!).toBeCloseTo(sum - mean, 5)
    expect(movesOf(trees, Float32Array.from([9, 0.5, 9, 0.5]))).toEqual(new Float32Array(4))
  })

  it('refuse other bytes and other widths', () => {
    expect(() => readTrees(new Uint8Array(40))).toThrow(RangeError)
    const parted = { ...stump, right: [1, 0, 0] }
    expect(() => readTrees(writeTrees(2, 0, [parted]))).toThrow(RangeError)
    expect(() => probabilities(readTrees(writeTrees(2, 0, [stump])), new Float32Array(3))).toThrow(RangeError)
  })
})
