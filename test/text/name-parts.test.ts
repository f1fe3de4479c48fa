/** Parts of names compare people, not spellings of particles. */

import { describe, expect, it } from 'vitest'
import { isShortFor, partsOf, spellingDistance } from '../../src/text/name-parts.js'
import { wordsOf } from '../../src/text/name-words.js'

const parts = (name: string): string[] => partsOf(wordsOf(name))

describe('name parts', () => {
  it.each([
    ['Karim al-Harthy', 'karim harthy'],
    ['Al-Harthy', 'harthy'],
    ['Ursula von der Vale', 'ursula vale'],
    ['Ben Vale', 'ben vale'],
    ['Ann O’Vale', 'ann ovale'],
    ["Pierre L'Oduya", 'pierre loduya'],
    ['Sheikh Hamad Vale', 'hamad vale'],
    ['Sheikh', 'sheikh'],
  ])('%s', (name, expected) => expect(parts(name).join(' ')).toBe(expected))

  it('know a shorter form', () => {
    expect(isShortFor(parts('Ann Vale'), parts('Ann Grace Vale'))).toBe(true)
    expect(isShortFor(parts('A. Vale'), parts('Ann Vale'))).toBe(true)
    expect(isShortFor(parts('Vale'), parts('Ann Vale'))).toBe(true)
    expect(isShortFor(parts('Eve Vale'), parts('Ann Vale'))).toBe(false)
    expect(isShortFor(parts('Ann'), parts('Ann Vale'))).toBe(false)
    expect(isShortFor(parts('Ann B.'), parts('Ann A. B.'))).toBe(false)
  })

  it('count letters that differ', () => {
    expect(spellingDistance('sergei', 'sergey')).toBe(1)
    expect(spellingDistance('anna', 'peter')).toBe(3)
  })
})
