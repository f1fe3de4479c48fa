/** Firms are found by their names; a name that is a word, a surname or a place as well is a firm's only where the article speaks so. */

import { describe, expect, it } from 'vitest'
import { named } from '../../support/named.js'

const found = (text: string): string[] => named(text).mentions.map((one) => `${text.slice(one.start, one.end)} ${one.kind}`)

describe('firms', () => {
  it('are found with what firms write behind their name', () => {
    expect(found('Owners of Boeing Co. shares met Lufthansa and Goldman Sachs Group Inc. in May.')).toEqual([
      'Boeing Co organization',
      'Lufthansa organization',
      'Goldman Sachs Group Inc. organization',
    ])
  })

  it('of two words and more end before a person', () => {
    expect(found('A photo by Getty Images Vandermol cries.')[0]).toBe('Getty Images organization')
  })

  it('are not cut out of the names of what they make', () => {
    expect(found('He drove a Toyota Quorra.')).not.toContain('Toyota organization')
  })

  it('whose name is a word are found inside a sentence, alone', () => {
    expect(found('Sales fell at Apple and at Visa.')).toEqual(['Apple organization', 'Visa organization'])
    expect(found('Apple pie is sweet. Visa fees rose.')).toEqual([])
    expect(found('the Big Apple Circus')).not.toContain('Apple organization')
  })

  it('called like a person are that person where the article names one', () => {
    expect(found('Workers at Ford struck. Ford said no.').slice(0, 1)).toEqual(['Ford organization'])
    expect(found('Peter Ford left. Later Ford said no.')).toEqual(['Peter Ford person', 'Ford person'])
    expect(found('They asked Mr Ford.')).toEqual(['Ford person'])
  })

  it('or a party whose name is a word', () => {
    expect(found('A gift to the Labour peer was told of in the UK.')[0]).toBe('Labour organization')
    expect(found('Labour costs rose.')).toEqual([])
  })

  it('called like a place are one where nothing speaks of the place', () => {
    expect(found('They bought it from Amazon.')).toEqual(['Amazon organization'])
    expect(found('They sailed up the Amazon.')).toEqual(['Amazon place'])
    expect(found('He left Princeton, New Jersey, in May.')[0]).toBe('Princeton place')
  })
})
