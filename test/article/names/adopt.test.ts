/** The trained models speak where no rule does, and are not heard where capitals say nothing. */

import { describe, expect, it } from 'vitest'
import { findMentions } from '../../../src/article/mentions.js'
import { loadResources } from '../../../src/pipeline/resources.js'
import { articleText } from '../support.js'

const { gazetteer, models } = loadResources('accurate')
const named = (text: string): string[] =>
  findMentions(articleText(text), gazetteer, models).mentions.map((one) => `${one.kind}: ${text.slice(one.start, one.end)}`)

describe('the models name', () => {
  it('people that nothing introduces, small letters or not', () => {
    expect(named('Later that evening Marrast told his wife that he was tired.')).toEqual(['person: Marrast'])
    expect(named('i think lisa is in dallas with jen')).toEqual(['person: lisa', 'place: dallas', 'person: jen'])
  })

  it('a body that is called after a person', () => {
    const found = named('He works at the Law Offices of Peter Marrast in Dallas.')
    expect(found).toEqual(['organization: Law Offices of Peter Marrast', 'place: Dallas'])
  })
})

describe('what the models take for another kind', () => {
  it('is a place where things are in it, and nobody', () => {
    const found = named('A lorry hit people in Marrastow on Monday. The mayor of Marrastow says it was full. Marrastow was quiet.')
    expect(found.filter((one) => one.endsWith(': Marrastow'))).toEqual(new Array(3).fill('place: Marrastow'))
  })

  it('is a person where an administration is called after him', () => {
    const found = named('The Marrastow administration fell in May. Later Marrastow told reporters that he was tired.')
    expect(found.filter((one) => one.startsWith('place'))).toEqual([])
  })
})

describe('what the models say of a feast', () => {
  it('makes nobody of it', () => {
    expect(named('The truce ends before the holy month of Ramadan next week.')).toEqual([])
  })
})

describe('no name is', () => {
  it.each([
    'Write to Anna.Marrast@example.org today.',
    'See www.Marrast-Partners.com or https://Example.org/Anna_Marrast for more.',
    'It was shared (@Marrast) twice.',
  ])('an address: %s', (text) => expect(named(text)).toEqual([]))

  it('what stands in capitals throughout', () => {
    expect(named('MARRAST SLAMS RIVALS OVER SPENDING')).toEqual([])
  })

  it('a party word, alone or before a name', () => {
    expect(named('The Republican Peter Marrast lost.\nA Democrat said so.')).toEqual(['person: Peter Marrast'])
  })
})

describe('a name is not cut by the models', () => {
  it('behind a hyphen, nor behind what leads a surname', () => {
    const found = named('Talks between Lima and the Hans-Dieter Marrast regime failed. On Monday van der Marrast told his wife.')
    expect(found.filter((one) => /: (?:Dieter|der )/.test(one))).toEqual([])
  })
})
