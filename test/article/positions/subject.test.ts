/** Whose a stance is: the subject of its own clause, and nobody where that is no party. */

import { describe, expect, it } from 'vitest'
import { positionsIn } from './holding.js'

describe('a stance is held', () => {
  it('by its subject, over a relative clause', () =>
    expect(positionsIn('Kenya, which wants to open the border, sent two envoys.')).toEqual(['Kenya | goal | to open the border']))

  it('by whoever says I or we', () =>
    expect(positionsIn('"We want to open the border," Anna Berg said.')).toEqual(['Anna Berg | goal | to open the border']))

  it('by a speaker who speaks of himself', () =>
    expect(positionsIn('Kenya said it was willing to open the border.')).toEqual(['Kenya | offer | to open the border']))

  it('by a land that is written as a pronoun is', () =>
    expect(positionsIn('The US refused to sign the pact.').map((line) => line.split(' | ')[1])).toEqual(['rejection']))

  it('by whoever says what must be', () =>
    expect(positionsIn('"Kenya must lift the sanctions," Anna Berg said.').join(' ')).toContain('Anna Berg | demand'))

  it('by the agent of a passive, and is about its subject', () =>
    expect(positionsIn('The plan was rejected by Kenya on Monday.')).toEqual(['Kenya | rejection | The plan']))

  it('by the officer whose land it is', () =>
    expect(
      positionsIn('Kenyan Foreign Minister Anna Berg said Kenya wanted to open the border.').map((line) => line.split(' | ')[1]),
    ).toEqual(['goal']))

  it('by a party that a newspaper is cited for', () =>
    expect(positionsIn('"Kenya wants to open the border," Reuters reported.')).toEqual(['Kenya | goal | to open the border']))
})

describe('nobody holds it', () => {
  it('where somebody without a name does', () => {
    expect(positionsIn('There is room for someone willing to take on the union, Anna Berg said.')).toEqual([])
    expect(positionsIn('"They want to burn the bridge," Anna Berg said.')).toEqual([])
    expect(positionsIn('Anna Berg was booed, with some demanding an apology.')).toEqual([])
  })

  it('where only the place is named', () =>
    expect(positionsIn('The talks were held in Lima with parties seeking to restore ties.')).toEqual([]))

  it('where only some of a body do', () => {
    expect(positionsIn('Only two Democrats back the bill.')).toEqual([])
    expect(positionsIn('Some Republicans want to open the border.')).toEqual([])
    expect(positionsIn('Republicans want to open the border.')).toEqual(['Republicans | goal | to open the border'])
  })

  it('who accuses another of it', () =>
    expect(positionsIn('Anna Berg accused Carl Holm of backing the strike.').join(' ')).not.toContain('Anna Berg'))

  it('where the name is only described by it', () => expect(positionsIn('The union faces Kenya-backed candidate Carl Holm.')).toEqual([]))

  it('who says he of another', () =>
    expect(positionsIn('"He wants to burn the bridge," Anna Berg said.').join(' ')).not.toContain('Anna Berg'))

  it('where an opponent tells what another wants', () =>
    expect(positionsIn('Anna Berg said Carl Holm wanted to burn the bridge.')).toEqual([]))

  it('beside whom the sentence likens the subject to', () =>
    expect(positionsIn('Like Anna Berg, Carl Holm rejected the plan.')).toEqual(['Carl Holm | rejection | the plan']))

  it('where what it is about stands before it', () => expect(positionsIn('It is a plan that Kenya backed in May.')).toEqual([]))
})
