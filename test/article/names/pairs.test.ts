/** Two people under one hyphen, where they meet; firms, double names and lands stay what they are. */

import { describe, expect, it } from 'vitest'
import { named } from '../../support/named.js'

const people = (text: string): string[] =>
  named(text)
    .mentions.filter((one) => one.kind === 'person')
    .map((one) => text.slice(one.start, one.end))

describe('a hyphen', () => {
  it.each([
    ['The Quorra-Oduya summit failed.', ['Quorra', 'Oduya']],
    ['A Quorra–Oduya meeting may follow.', ['Quorra', 'Oduya']],
  ])('before a meeting joins two: %s', (text, names) => expect(people(text)).toEqual(names))

  it.each(['The Quorra-Oduya engine failed.', 'The Kenya-Peru summit failed.'])('elsewhere does not: %s', (text) =>
    expect(people(text)).toEqual([]),
  )

  it('inside one name leaves it whole', () => {
    expect(people('Minister Jean-Paul Quorra-Oduya spoke.')).toEqual(['Jean-Paul Quorra-Oduya'])
  })
})
