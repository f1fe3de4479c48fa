import { describe, expect, it } from 'vitest'
import { tokenAt, tokenFrom } from '../../src/rules/token-places.js'

/** Two tokens of the body, then one of a caption before it. */
const TOKENS = [
  { start: 10, end: 14 },
  { start: 15, end: 20 },
  { start: 2, end: 6 },
]

describe('the place of a token', () => {
  it('is found by where it starts, in whatever order tokens stand', () => {
    expect([10, 15, 2].map((offset) => tokenAt(TOKENS, offset))).toEqual([0, 1, 2])
  })

  it('is none where no token starts', () => {
    expect([0, 3, 16, 99].map((offset) => tokenAt(TOKENS, offset))).toEqual([-1, -1, -1, -1])
    expect(tokenAt([], 0)).toBe(-1)
  })

  it('is the next one in the text from an offset on, or behind the last', () => {
    expect([0, 3, 11, 16].map((offset) => tokenFrom(TOKENS, offset))).toEqual([2, 0, 1, 3])
  })
})
