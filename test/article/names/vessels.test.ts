/** Names of ships are nobody's. */

import { describe, expect, it } from 'vitest'
import { named } from '../../support/named.js'

const found = (text: string): string[] => named(text).mentions.map((one) => `${text.slice(one.start, one.end)} ${one.kind}`)

describe('ships', () => {
  it('are nobody, nor is their name after it', () => {
    expect(found('The USS Peter Vale and HMS Queen Grace sailed. Later the tanker Grace Oduya sank. The Grace Oduya burned.')).toEqual([])
  })

  it('leave their name to a person whom the article names elsewhere', () => {
    expect(found('Peter Vale spoke. The ship Peter Vale bought sank.')).toEqual(['Peter Vale person', 'Peter Vale person'])
  })

  it('are no countries that seize one', () => {
    expect(found('The tanker Iran seized is old.')).toEqual(['Iran country'])
  })
})
