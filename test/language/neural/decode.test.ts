import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestTree } from '../../../src/language/neural/decode.js'

/** Every way to give `length` words heads, the best tree with one root among them, by its sum. */
function bestSum(scores: Float32Array, length: number, stride: number): number {
  let best = Number.NEGATIVE_INFINITY
  for (let code = 0; code < (length + 1) ** length; code++) {
    const heads = Array.from({ length }, (_, at) => (Math.floor(code / (length + 1) ** at) % (length + 1)) - 1)
    if (isTree(heads)) best = Math.max(best, sumOf(scores, heads, stride))
  }
  return best
}

const sumOf = (scores: Float32Array, heads: readonly number[], stride: number): number =>
  heads.reduce((sum, head, child) => sum + (scores[child * stride + head + 1] as number), 0)

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head < 0).length !== 1) return false
  return heads.every((_, start) => {
    let at = start
    for (let steps = 0; at >= 0; steps++) {
      if (steps > heads.length) return false
      at = heads[at] as number
    }
    return true
  })
}

describe('the best tree', () => {
  it('is what the best heads give where they are a tree', () => {
    // Child 0 wants the root, 1 wants 0, 2 wants 1.
    expect(bestTree(new Float32Array([9, 0, 1, 1, 1, 9, 0, 1, 1, 1, 9, 0]), 3, 4)).toEqual([-1, 0, 1])
  })

  it('breaks a circle and keeps one root', () => {
    // 0 and 1 want each other; both would rather hang there than on the root.
    expect(bestTree(new Float32Array([3, 0, 9, 1, 9, 0]), 2, 3)).toEqual([-1, 0])
    // Both want the root: only one gets it.
    expect(bestTree(new Float32Array([9, 0, 1, 8, 3, 0]), 2, 3)).toEqual([-1, 0])
  })

  it('is never worse than any other tree', () => {
    const scores = fc
      .integer({ min: 1, max: 5 })
      .chain((length) =>
        fc.tuple(
          fc.constant(length),
          fc.array(fc.integer({ min: -20, max: 20 }), { minLength: length * (length + 3), maxLength: length * (length + 3) }),
        ),
      )
    fc.assert(
      fc.property(scores, ([length, values]) => {
        const given = new Float32Array(values)
        const heads = bestTree(given, length, length + 3)
        expect(isTree(heads)).toBe(true)
        expect(sumOf(given, heads, length + 3)).toBe(bestSum(given, length, length + 3))
      }),
      { numRuns: 60 },
    )
  })
})
