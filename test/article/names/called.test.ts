/** A common noun beside an unknown name says what it is: a body, a people. */

import { describe, expect, it } from 'vitest'
import { isBlend } from '../../../src/article/names/called.js'
import { wordsOf } from '../../../src/text/name-words.js'
import { named } from '../../support/named.js'

const found = (text: string): string[] => named(text).mentions.map((one) => `${text.slice(one.start, one.end)} ${one.kind}`)

describe('what is called a body', () => {
  it('is one, in the whole article', () => {
    expect(found('Quorra said no. Shares of the shipping firm Quorra fell.')).toEqual(['Quorra organization', 'Quorra organization'])
    expect(found('He joined the party Vandermol. Vandermol said no.')).toEqual(['Vandermol organization', 'Vandermol organization'])
  })

  it('may be called so behind its name', () => {
    expect(found('Members of his Vandermol party said no.')).toEqual(['Vandermol organization'])
    expect(found('On Monday Vandermol, a small charity that feeds people, said no.')).toEqual(['Vandermol organization'])
    expect(found("On Monday Vandermol, Kenya's biggest airline, said no.")).toEqual(['Vandermol organization', 'Kenya country'])
    expect(found('On Monday Vandermol, which operates three mines, said no.')).toEqual(['Vandermol organization'])
  })

  it('is no person who has to do with one', () => {
    expect(found('On Monday Vandermol, the head of a charity, said no.')[0]).toBe('Vandermol person')
    expect(found('Ann Vandermol, a bank that nobody knows, said no.')[0]).toBe('Ann Vandermol person')
    expect(found('They told the station Vandermol said no.')).toEqual(['Vandermol person'])
  })

  it('is a paper for short', () => {
    expect(found('He told Fox News of it. Later Fox said no.')).toEqual(['Fox News organization', 'Fox organization'])
  })

  it('goes on under its short name and its letters', () => {
    expect(found('Quorra Corp. fell. A year ago Quorra rose.')).toEqual(['Quorra Corp. organization', 'Quorra organization'])
    expect(found('Vandermol Money Services Inc. fell. Later Vandermol said no.').slice(-1)).toEqual(['Vandermol organization'])
    expect(found('The Quorra Transport Authority (Quotran) left. Later Quotran said no.').slice(-1)).toEqual(['Quotran organization'])
  })
})

describe('what is called a tribe', () => {
  it('is a group', () => {
    expect(found('The Vandermol tribe fled. Raiders of the Vandermol came.')).toEqual(['Vandermol group', 'Vandermol group'])
    expect(found('Vandermol fled, said a tribe.')).not.toContain('Vandermol group')
  })
})

describe('a blend', () => {
  it('is made of the beginnings of words, in order', () => {
    expect(isBlend('quotran', wordsOf('Quorra Transport Authority'))).toBe(true)
    expect(isBlend('tranquo', wordsOf('Quorra Transport Authority'))).toBe(false)
    expect(isBlend('quorrax', wordsOf('Quorra Transport Authority'))).toBe(false)
  })
})
