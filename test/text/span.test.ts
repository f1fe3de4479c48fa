import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, hull, overlaps, quoteOf, slice, trimmed } from '../../src/text/span.js'

describe('spans', () => {
  it('slice what they name and refuse what is not there', () => {
    expect(slice('Ankara and Damascus', { start: 11, end: 19 })).toBe('Damascus')
    expect(() => slice('short', { start: 2, end: 9 })).toThrow(new RangeError('span 2..9 is not within 0..5'))
    expect(() => slice('short', { start: 3, end: 2 })).toThrow(RangeError)
  })

  it('join the parts of a discontinuous quotation with an ellipsis', () => {
    expect(
      quoteOf('one two three', [
        { start: 0, end: 3 },
        { start: 8, end: 13 },
      ]),
    ).toBe('one … three')
  })

  it('touch without overlapping', () => {
    expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false)
    expect(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(true)
  })

  it('lie within their hull', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(50), fc.nat(50)).map(([start, length]) => ({ start, end: start + length })),
      { minLength: 1 },
    )
    fc.assert(fc.property(spans, (all) => all.every((span) => contains(hull(all), span))))
    expect(() => hull([])).toThrow(RangeError)
  })

  it('lose white space at their ends, or everything', () => {
    expect(trimmed('  a b ', { start: 0, end: 6 })).toEqual({ start: 2, end: 5 })
    expect(trimmed(' \u00a0 ', { start: 0, end: 3 })).toBeNull()
  })
})
