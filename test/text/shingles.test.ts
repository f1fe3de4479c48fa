/** Fingerprints: a shared passage always leaves a shared print, chance hardly ever does. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprints, SHINGLE_SIZE, SHINGLE_WINDOW, shared } from '../../src/text/shingles.js'
import { wordsOf } from '../../src/text/words.js'

const word = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const many = (length: number) => fc.array(word, { minLength: length, maxLength: length + 40 })

describe('fingerprints', () => {
  it('share a print whenever size + window - 1 words in a row are shared', () => {
    const least = SHINGLE_SIZE + SHINGLE_WINDOW - 1
    fc.assert(
      fc.property(many(0), many(0), many(least), many(0), many(0), (a, b, common, c, d) => {
        const one = fingerprints(Uint32Array.from([...a, ...common, ...b]))
        const two = fingerprints(Uint32Array.from([...c, ...common, ...d]))
        expect(shared(one, two)).toBeGreaterThan(0)
      }),
    )
  })

  it('are distinct and ascending', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 200 }), (hashes) => {
        const prints = [...fingerprints(Uint32Array.from(hashes))]
        expect(prints).toEqual([...new Set(prints)].sort((x, y) => x - y))
      }),
    )
  })

  it('are none where there are fewer words than a shingle, and at least one where there are enough', () => {
    expect(fingerprints(wordsOf('only four words here').hash)).toHaveLength(0)
    expect(fingerprints(wordsOf('now there are five words').hash)).toHaveLength(1)
  })

  it('do not meet by chance', () => {
    const one = wordsOf('The ferry left the harbour at dawn with nine people aboard and turned north along the coast').hash
    const two = wordsOf('A committee of the council voted late on Monday to close the two oldest schools of the town').hash
    expect(shared(fingerprints(one), fingerprints(two))).toBe(0)
  })

  it('refuse an impossible size', () => {
    expect(() => fingerprints(new Uint32Array(9), 0)).toThrow(RangeError)
  })
})
