/** Surname first, as lists and heads of letters write it. */

import { describe, expect, it } from 'vitest'
import { named } from '../../support/named.js'

describe('a surname before a comma', () => {
  it('and the given name are one person, who is the one named the other way round', () => {
    const found = named('"Quorra, Peter" <p.quorra@example.org>\n\nPeter Quorra wrote it.')
    expect(found.entity('Quorra, Peter')).toBeDefined()
    expect(found.entity('Peter Quorra')).toBe(found.entity('Quorra, Peter'))
  })

  it.each(['Augusta, Georgia', 'In Quorra, Peter Vale spoke.', 'Quorra, Peter and Ann left.'])('is none in: %s', (text) =>
    expect(named(text).mentions.some((one) => text.slice(one.start, one.end).includes(', '))).toBe(false),
  )

  it('needs no known given name before an address', () => {
    expect(named('"Quorra, Valentgie" <v@example.org>').entity('Quorra, Valentgie')?.kind).toBe('person')
    expect(named('"Quorra, Valentgie" was sold.').entity('Quorra, Valentgie')).toBeUndefined()
  })
})
