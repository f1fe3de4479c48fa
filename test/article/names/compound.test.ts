/** Names of bodies reach as far as they say what the body is for. */

import { describe, expect, it } from 'vitest'
import { named } from '../../support/named.js'

const bodies = (text: string): string[] =>
  named(text)
    .mentions.filter((one) => one.kind === 'organization' && one.form !== 'role')
    .map((one) => text.slice(one.start, one.end))

describe('a body', () => {
  it.each([
    ['It was told by the Office for the Coordination of Vale Affairs on Monday.', 'Office for the Coordination of Vale Affairs'],
    ['A study of the Center for Budget and Quorra Priorities says so.', 'Center for Budget and Quorra Priorities'],
    ['The Quorra Institute on Climate Change was asked.', 'Quorra Institute on Climate Change'],
    ['He works at the U.S. Quorra Commission in town.', 'U.S. Quorra Commission'],
    ['It went to the Fish and Wildlife Service last May.', 'Fish and Wildlife Service'],
    ['The Vale Workers’ Party and others left.', 'Vale Workers’ Party'],
    ["It was told to the People's Quorra Alliance on Monday.", "People's Quorra Alliance"],
    ['He spoke to the Quorra Club of Lima again.', 'Quorra Club of Lima'],
    ['It beat the New Quorra Party twice.', 'New Quorra Party'],
    ['He served in the 82nd Quorra Division in May.', '82nd Quorra Division'],
    ['The Quorra Safety Ministry said so.', 'Quorra Safety Ministry'],
    ['He led the Association of British Quorrers for years.', 'Association of British Quorrers'],
    ['She spoke at the Quorra Military Institute.', 'Quorra Military Institute'],
    ['He led the Quorra Governors Association twice.', 'Quorra Governors Association'],
    ['The Vale Rocket and Space Corporation said so.', 'Vale Rocket and Space Corporation'],
    ['It went to the International Coalition of Quorra Painters.', 'International Coalition of Quorra Painters'],
    ['It was told by National Assembly speaker Ann Vale.', 'National Assembly'],
  ])('%s', (text, name) => expect(bodies(text)).toContain(name))

  it.each([
    ['The Quorra Institute on Monday said so.', 'Quorra Institute'],
    ['The Quorra Commission of inquiry met.', 'Quorra Commission'],
    ['He left the Quorra Party of Grace Oduya in May.', 'Quorra Party'],
    ['In the New Year the Quorra Party won.', 'Quorra Party'],
    ['He left the University of Vale and Grace Oduya stayed.', 'University of Vale'],
  ])('ends in time: %s', (text, name) => expect(bodies(text)).toContain(name))

  it('under a saint’s name is no saint', () => {
    const found = named('They met in St Quorran’s Cathedral and on St. Vale Square.')
    expect(found.mentions.map((one) => one.kind)).toEqual(['facility', 'facility'])
    expect(named('It left Lima-Fort Quorra International Airport.').list).toEqual([
      'Lima-Fort Quorra International Airport|name|Lima-Fort Quorra International Airport',
    ])
    expect(named('They drove along Interstate 80 at night.').list).toEqual(['Interstate 80|name|Interstate 80'])
    expect(named('They met St Quorran in Lima.').mentions.map((one) => one.kind)).not.toContain('facility')
  })

  it('is known by letters of the end of its name', () => {
    expect(bodies('The Vale Primary Care Trust (PCT) said so. Later the PCT left.')).toEqual(['Vale Primary Care Trust', 'PCT', 'PCT'])
  })

  it('of letters alone is known by its members', () => {
    expect(bodies('Two QRF fighters and a QBF official died.')).toEqual(['QRF', 'QBF'])
    expect(bodies('A GPS unit and a PDF file were lost.')).toEqual([])
    expect(bodies('Later QRF said no, and JFK said yes.')).toEqual(['QRF'])
  })

  it('written as a name needs no country', () => {
    expect(bodies('The plan went to the National Assembly in May.')).toEqual(['National Assembly'])
    expect(bodies('The plan went to the national assembly in May.')).toEqual([])
  })

  it('called by the last word of its name is the one named before', () => {
    const found = named('The Washington Post said so. Peter Vale of the Washington Post left. It was told to the Post.')
    expect(found.entity('Post')?.name).toBe('The Washington Post')
    expect(named('He ran to the Post.').entity('Post')).toBeUndefined()
  })

  it('that leaves a land is not of it', () => {
    expect(bodies('Kenya withdrew its armed forces from Peru.')).toEqual([])
    expect(bodies('They met the armed forces of Peru.')).toEqual(['armed forces of Peru'])
  })

  it('is none that a base belongs to', () => expect(bodies('They slept at the Lima army base.')).toEqual([]))

  it('of one kind is no body of another', () => {
    const found = named('Judges of the Lima High Court left. It was decided by the Constitutional Court.')
    expect(found.entity('Constitutional Court')).not.toBe(found.entity('Lima High Court'))
  })
})

describe('two lands under one hyphen', () => {
  it.each([
    ['The Kenyan-Peruvian Quorra Committee sued.', 'Kenyan-Peruvian Quorra Committee'],
    ['The Kenya-Peruvian Working Group met.', 'Kenya-Peruvian Working Group'],
    ['The Quorra Coast Command denied it.', 'Quorra Coast Command'],
  ])('are part of a body: %s', (text, body) => expect(named(text).entity(body)?.kind).toBe('organization'))
})
