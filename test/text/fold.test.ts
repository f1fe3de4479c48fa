/** A folded name compares equal to the same name written another way, and keeps its place where length counts. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/text/fold.js'

describe('fold', () => {
  it.each([
    ['Mevlüt Çavuşoğlu', 'mevlut cavusoglu'],
    ['İstanbul', 'istanbul'],
    ['Iğdır', 'igdir'],
    ['Łódź', 'lodz'],
    ['Tromsø', 'tromso'],
    ['Côte d’Ivoire', "cote d'ivoire"],
    ['  two\u00a0 words ', 'two words'],
    ['Ðorđe', 'dorde'],
  ])('%s', (text, key) => expect(fold(text)).toBe(key))

  it('keeps different letters apart', () => expect(fold('Mali')).not.toBe(fold('Malé ')))
  it('does nothing twice', () => fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text))))
})
