/** A counterpart holds the same office for another country, where one person's office is told before. */

import { describe, expect, it } from 'vitest'
import { named } from '../../support/named.js'

describe('a counterpart', () => {
  it.each([
    'Kenyan Foreign Minister Ann Vale met her Peruvian counterpart, Tom Quorra.',
    'Kenyan Foreign Minister Ann Vale met her Peruvian counterpart Tom Quorra in May.',
    'Ann Vale, the Kenyan foreign minister, called her Peruvian counterpart, Mr. Quorra.',
  ])('%s', (text) =>
    expect(named(text).roles(text.includes('Tom') ? 'Tom Quorra' : 'Quorra')).toEqual(['foreign minister of Peruvian (minister)']),
  )

  it.each([
    'Ann Vale met her Peruvian counterpart, Tom Quorra.',
    'Kenyan Foreign Minister Ann Vale and Kenyan Defence Minister Grace Oduya met a Peruvian counterpart, Tom Quorra.',
    'Former Kenyan president Ann Vale met her Peruvian counterpart, Tom Quorra.',
    'Kenyan Foreign Minister Ann Vale met the Peruvian writer who is a counterpart of Tom Quorra.',
  ])('not in %s', (text) => expect(named(text).roles('Tom Quorra')).toEqual([]))
})
