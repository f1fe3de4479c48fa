/** Names by a trained model: tags that may follow each other, and names cut out of them. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { habitsOf, MOST_NAME_FEATURES, type NameWord, nameFeatures } from '../../src/language/name-features.js'
import { bestTags, NAME_TAGS, namesModelOf, namesOf } from '../../src/language/names.js'
import { NO_CLUSTERS } from '../../src/language/word-clusters.js'

const SIZE = NAME_TAGS.length
const word = (text: string): NameWord => ({ text, upos: 'X', hint: '', clusters: NO_CLUSTERS })

describe('bestTags', () => {
  it('never continues a name that has not begun', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: SIZE, maxLength: SIZE * 9 }), (numbers) => {
        const length = Math.floor(numbers.length / SIZE)
        const tags = [...bestTags(Float64Array.from(numbers.slice(0, length * SIZE)), new Float64Array(SIZE * SIZE), length)]
        tags.forEach((tag, at) => {
          if (tag > 0 && tag % 2 === 0) expect([tag, tag - 1]).toContain(tags[at - 1])
        })
      }),
    ))

  it('takes what scores best', () => {
    const emissions = new Float64Array(3 * SIZE)
    emissions[1] = 2
    emissions[SIZE + 2] = 2
    expect([...bestTags(emissions, new Float64Array(SIZE * SIZE), 3)].slice(0, 2)).toEqual([1, 2])
  })
})

describe('namesOf', () => {
  it('cuts names apart where one begins', () => {
    const found = namesOf(Uint8Array.from([1, 2, 1, 0, 5]), new Float64Array(5 * SIZE))
    expect(found.map(({ first, last, label }) => [first, last, label])).toEqual([
      [0, 2, 'PER'],
      [2, 3, 'PER'],
      [4, 5, 'ORG'],
    ])
  })
})

describe('features', () => {
  it('fit their bound and do not depend on the order of sentences', () => {
    const one = [word('We'), word('saw'), word('Vale'), word('there')]
    const two = [word('Then'), word('Vale'), word('left')]
    const habits = [habitsOf([one, two]), habitsOf([two, one])]
    const rows = habits.map((habit) => {
      const out = new Int32Array(MOST_NAME_FEATURES)
      return [...out.subarray(0, nameFeatures(one, 2, habit, 1 << 10, out))]
    })
    expect(rows[0]).toEqual(rows[1])
    expect(rows[0]?.length).toBeLessThanOrEqual(MOST_NAME_FEATURES)
  })
})

describe('the model', () => {
  it('is none where none is given', () => expect(namesModelOf({})).toBeNull())
  it('is refused where it is no model', () => expect(() => namesModelOf({ 'en/names.bin': new Uint8Array(9) })).toThrow(RangeError))
})
