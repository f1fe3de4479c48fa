/** Governments under a leader's name are their country, whichever way round the name is written. */

import { describe, expect, it } from 'vitest'
import { named } from '../../support/named.js'

describe('a regime', () => {
  it('of a leader whose name begins with the surname is the country', () => {
    const found = named('Kenyan President Wang Quorran spoke. The Wang regime of Kenya fell. The Wang Quorran regime was weak.')
    expect(found.entity('Wang Quorran regime')?.name).toBe('Kenya')
  })

  it('of somebody else is no country', () => {
    const found = named('Kenyan President Wang Quorran spoke. The Oduya regime was weak.')
    expect(found.entity('Oduya regime')?.kind).toBe('organization')
  })

  it('names its leader, who is known by that alone to nobody', () => {
    const text = 'The Oduya administration was weak. The Wang regime fell after Ann Wang left.'
    const found = named(text)
    const words = found.mentions.filter((one) => one.kind === 'person').map((one) => [text.slice(one.start, one.end), one.entity !== null])
    expect(words).toEqual([
      ['Oduya', false],
      ['Wang', true],
      ['Ann Wang', true],
    ])
  })
})
