/** Names are found and resolved within an article; where two could be meant, none is chosen. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { named } from '../support/named.js'

describe('people', () => {
  it('are one by full name, accents, title and surname', () => {
    const found = named(
      'Peruvian President Áurea Quispe Rojas spoke. President Quispe Rojas left. Later Quispe Rojas said no. Aurea Quispe Rojas slept.',
    )
    const ids = new Set(found.mentions.filter((one) => one.kind === 'person').map((one) => one.entity))
    expect(ids.size).toBe(1)
  })

  it('keep particles out of comparison', () => {
    const found = named('Omani minister Karim al-Harthy spoke. Al-Harthy said more. Harthy left.')
    expect(found.entity('al-Harthy') ?? found.entity('Al-Harthy')).toBe(found.entity('Karim al-Harthy'))
    expect(found.entity('Harthy')).toBe(found.entity('Karim al-Harthy'))
  })

  it('known by surname alone stay a surname, with less certainty', () => {
    const found = named('"We are ready," Vandermolen said.')
    expect(found.list).toEqual(['Vandermolen|name|Vandermolen'])
    expect(found.mentions[0]?.certainty).toBeLessThan(0.7)
  })

  it('who share a surname are not chosen between', () => {
    const found = named('Peter Oduya met Grace Oduya. Oduya said it was late.')
    expect(found.list.at(-1)).toBe('Oduya|short|?Peter Oduya/Grace Oduya')
  })

  it('who share a surname are told apart by the form of address', () => {
    const found = named('Peter Oduya met Grace Oduya. Mrs Oduya said it was late. Mr Oduya said no.')
    expect(found.list.filter((line) => line.startsWith('Oduya'))).toEqual(['Oduya|short|Grace Oduya', 'Oduya|short|Peter Oduya'])
  })

  it('tells a man and a woman of one surname apart by how they are addressed', () => {
    const found = named('Mr Oduya and Mrs Oduya came. Mr Oduya spoke. Mrs Oduya wept. Oduya left.')
    const [he, she, again, her, open] = found.mentions
    expect([again?.entity, her?.entity]).toEqual([he?.entity, she?.entity])
    expect(he?.entity).not.toBe(she?.entity)
    expect(open?.entity).toBeNull()
    const couple = named('Mr Oduya came. Mr Oduya spoke. Oduya left.')
    expect(new Set(couple.mentions.map(({ entity }) => entity)).size).toBe(1)
  })

  it('are not who another form of address cannot mean', () => {
    const found = named('Peter Oduya spoke. Mrs Oduya waited. Oduya left.')
    expect(found.entity('Oduya')).not.toBe(found.entity('Peter Oduya'))
    expect(found.list.at(-1)).toBe('Oduya|short|Peter Oduya')
  })

  it('whom the article opens with keep a surname that their family shares, once it stands alone often', () => {
    const family = 'Peter Oduya was a painter. His sister was Grace Oduya, who said little.'
    const rest = 'He left. It rained. It snowed. Oduya said no. Oduya died in May. Later Oduya was praised.'
    expect(named(`${family} ${rest}`).list.slice(-3)).toEqual(Array(3).fill('Oduya|short|Peter Oduya'))
    expect(named(`${family} It rained. It snowed. It rained. Oduya said no.`).list.at(-1)).toMatch(/\|\?/)
    expect(named(`${family} Oduya said no. Oduya died. Oduya was praised.`).list.at(-1)).toMatch(/\|\?/)
  })

  it('keep a name begun with the surname whole', () => {
    const found = named('Oduya Quarraso was born in 1901. Tom Oduya said so.')
    expect(found.entity('Oduya Quarraso')).not.toBe(found.entity('Tom Oduya'))
    const turned = named('Peter Oduya said no. Oduya Peter died in May.')
    expect(turned.entity('Oduya Peter')).toBe(turned.entity('Peter Oduya'))
  })

  it('are one under two names where the article says so', () => {
    for (const gap of [
      ', better known as ',
      ' (born ',
      ' (1901 – 1950), self-identified as ',
      ', whose real name was ',
      ', also known by the pen name ',
    ]) {
      const found = named(`Peter Oduya${gap}Tom Quarrington, left.`)
      expect(found.entity('Tom Quarrington'), gap).toBe(found.entity('Peter Oduya'))
    }
    for (const gap of [' called ', ', known to ', ', brother of ', ' named ', ', born in Accra, met ']) {
      const found = named(`Peter Oduya${gap}Tom Quarrington, left.`)
      expect(found.entity('Tom Quarrington'), gap).not.toBe(found.entity('Peter Oduya'))
    }
  })

  it('are known by what only people do', () => {
    expect(named('Last year Vandermolen died. The town moved.').list).toEqual(['Vandermolen|name|Vandermolen'])
    expect(named('There Vandermolen and his wife rested.').list).toEqual(['Vandermolen|name|Vandermolen'])
    expect(named('There Vandermolen closed its doors.').list).toEqual([])
  })

  it('called like a town are people where the article names them in full, or speaks of them as of people only', () => {
    const named_ = named('Grace Houston spoke. Houston said no. Houston died.')
    expect(named_.list.filter((line) => line.startsWith('Houston'))).toEqual(Array(2).fill('Houston|short|Grace Houston'))
    expect(named('Houston died in May. Houston and his wife were poor. Houston was poor.').entity('Houston')?.kind).toBe('person')
    expect(named('Grace Houston spoke in Houston. Houston was warm.').list.at(-1)).toBe('Houston|name|Houston')
    expect(named('He lived in Houston. Houston grew.').entity('Houston')?.kind).toBe('place')
    expect(named('Houston grew fast. It did well.').entity('Houston')?.kind).toBe('place')
  })

  it('with an elided article or an Irish name are one by it', () => {
    const found = named("Ann O'Vale said so. O’Vale left. Later L'Oduya said no.")
    expect(found.entity('O’Vale')).toBe(found.entity("Ann O'Vale"))
  })

  it('are not made of sentence heads, days or headlines', () => {
    expect(named('Officials said no. Yesterday was calm. On Tuesday Trade fell.').list).toEqual([])
  })

  it('with a country for a first name are people', () => {
    expect(named('Jordan Whitfield said so.').list).toEqual(['Jordan Whitfield|name|Jordan Whitfield'])
  })
})

describe('countries', () => {
  it('are one under all spellings', () => {
    const found = named("Ivory Coast and Ghana talked. Côte d'Ivoire agreed, Cote d’Ivoire signed.")
    expect(new Set(['Ivory Coast', "Côte d'Ivoire", 'Cote d’Ivoire'].map((name) => found.entity(name)?.id)).size).toBe(1)
    expect(found.entity('Ivory Coast')?.known).toBe('countries:CIV')
  })

  it('are meant by nationality words', () => expect(named('Kenyan troops left.').list).toContain('Kenyan|nationality|Kenyan'))

  it('that share a word are kept open, and settled by what the article names', () => {
    expect(named('The Congolese army left.').list[0]).toMatch(/^Congolese\|nationality\|\?/)
    expect(named('Kinshasa spoke. The Congolese army left the DRC.').list).toContain('Congolese|nationality|DRC')
  })

  it('are not meant by pronouns', () => expect(named('They told us so.').list).toEqual([]))
})

describe('roads', () => {
  it('numbered by the letters of a country are no country', () => {
    expect(named('Take US-75 to the north.').list).toEqual([])
    expect(named('The US-backed talks ended.').list.length).toBe(1)
  })
})

describe('capitals', () => {
  it('beside their country, or the home of a paper, are places', () => {
    expect(named('She wrote for Accra, Ghana.').entity('Accra')?.kind).toBe('place')
    expect(named('The proximity of Accra helped.').entity('Accra')?.kind).toBe('place')
    expect(named('The support of Accra helped.').entity('Accra')?.kind).toBe('country')
    expect(named('Talks between Accra, Ghana, and others.').list.length).toBeGreaterThan(0)
  })
  it.each([
    ['Talks were held in Nairobi.', 'place'],
    ['She flew to Nairobi on Monday.', 'place'],
    ['Leaders met at Nairobi airport.', 'place'],
    ['Nairobi said it would wait.', 'country'],
    ['Ties between Nairobi and Kampala are warm.', 'country'],
    ['The offer was rejected by Nairobi.', 'country'],
    ["Nairobi's position is clear.", 'country'],
    ['The streets of Nairobi were calm.', 'place'],
  ])('%s', (text, kind) => expect(named(text).mentions.find((one) => text.slice(one.start, one.end) === 'Nairobi')?.kind).toBe(kind))
})

describe('bodies', () => {
  it('are named by whose they are', () => {
    const found = named("Kenya's foreign ministry said so. The Kenyan foreign ministry agreed.")
    expect(found.entity("Kenya's foreign ministry")?.id).toBe(found.entity('Kenyan foreign ministry')?.id)
    expect(found.entity("Kenya's foreign ministry")?.known).toBe('bodies:generic-foreign-ministry')
  })

  it('of two countries are two', () => {
    const found = named('The Kenyan and Ugandan defence ministries spoke.')
    expect(found.entities.filter((entity) => entity.kind === 'organization').map((entity) => entity.name)).toEqual([
      'Kenyan defence ministry',
      'Ugandan defence ministry',
    ])
  })

  it('take an agency by its own name', () =>
    expect(named('Egyptian state news agency MENA news agency aired it.').list.length).toBeGreaterThan(0))

  it('are meant by the noun at their head, where one has it', () => {
    expect(named('Members of the Quorra Institute met. The Institute voted.').list.at(-1)).toBe('Institute|short|Quorra Institute')
    expect(
      named('The Quorra Institute met the Varnholt Institute. The Institute voted.').list.filter((line) =>
        line.startsWith('Institute|short'),
      ),
    ).toEqual([])
  })

  it('are found by their last word', () => {
    expect(named('The deal with Quorra Petroleum Company fell.').list).toEqual(['Quorra Petroleum Company|name|Quorra Petroleum Company'])
  })

  it('that are governments are the country as an actor', () => {
    expect(named('The Ugandan government fell.').list).toContain('Ugandan government|metonym|Ugandan government')
  })

  it('named by a leader are the country, and not the leader', () => {
    const found = named('Talks of Uganda and the Okello regime of Sudan began. The Okello regime left.')
    expect(found.entity('Okello regime')?.known).toBe('countries:SDN')
    expect(found.entities.some((entity) => entity.kind === 'person')).toBe(false)
  })
})

describe('letters', () => {
  it('stand for the body they were introduced with, whatever else they may mean', () => {
    const found = named('The Peoples Tower Institute (PTI) met in Kenya. PTI fell.')
    expect(found.entity('PTI')?.name).toBe('Peoples Tower Institute')
  })
})

describe('names that are no people', () => {
  it.each(['Job Loss Drives Extreme Act', 'EVA Air flew.', 'General Corp. rose.'])('%s', (text) => {
    expect(named(text).entities.filter((entity) => entity.kind === 'person')).toEqual([])
  })
  it('months may be given names', () => expect(named('President Jan van der Vale spoke.').entity('Jan van der Vale')?.kind).toBe('person'))
})

describe('groups and regions', () => {
  it('are no countries', () => {
    const found = named('Ugandan refugees and Tuareg fighters in northern Mali met Kenyans.')
    expect(found.entities.filter((entity) => entity.kind === 'group').map((entity) => entity.name)).toEqual([
      'Ugandan refugees',
      'Tuareg fighters',
      'Kenyans',
    ])
    expect(found.list).toContain('northern Mali|name|northern Mali')
  })
})

describe('mentions', () => {
  it('lie in the text, in order, and point to entities that are there', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'Kenya',
            "'s",
            'the',
            'foreign',
            'minister',
            'Ann',
            'Vale',
            ',',
            'and',
            'Uganda',
            'said',
            'he',
            '.',
            'Kenyan',
            'regime',
            'of',
            '"',
            'in',
            'Nairobi',
          ),
        ),
        (words) => {
          const text = words.join(' ').replace(/ ([',.])/g, '$1')
          const { mentions, entities } = named(text)
          const ids = new Set(entities.map((entity) => entity.id))
          for (const [i, one] of mentions.entries()) {
            expect(one.start).toBeLessThan(one.end)
            expect(one.end).toBeLessThanOrEqual(text.length)
            expect(one.start).toBeGreaterThanOrEqual(mentions[i - 1]?.start ?? 0)
            for (const id of [...(one.entity ? [one.entity] : []), ...(one.candidates ?? [])]) expect(ids.has(id)).toBe(true)
          }
          expect(entities.map((entity) => entity.id)).toEqual(entities.map((_, i) => `e${i + 1}`))
        },
      ),
    ))
})
