/** Trees are written and read back the same, and refuse what is no model or no fitting table. */

import { describe, expect, it } from 'vitest'
import { LEAF, probabilities, readTrees, writeTrees } from '../../src/page/trees.js'

const stump = { feature: [1, LEAF, LEAF], value: [0.5, -2, 2], left: [1, 0, 0], right: [2, 0, 0] }

describe('trees', () => {
  it('ask the feature of each node and add the leaves', () => {
    const trees = readTrees(writeTrees(2, 0, [stump, stump]))
    const [low, high] = probabilities(trees, Float32Array.from([9, 0.5, 9, 0.6]))
    expect(low).toBeCloseTo(1 / (1 + Math.exp(4)))
    expect(high).toBeCloseTo(1 / (1 + Math.exp(-4)))
  })

  it('refuse other bytes and other widths', () => {
    expect(() => readTrees(new Uint8Array(40))).toThrow(RangeError)
    expect(() => probabilities(readTrees(writeTrees(2, 0, [stump])), new Float32Array(3))).toThrow(RangeError)
  })
})
