/** Offices are given to those who hold them, with whose and when; offices of several countries are delegations. */

import { describe, expect, it } from 'vitest'
import { named } from '../support/named.js'

describe('offices', () => {
  it.each([
    ['Kenyan Foreign Minister Ann Vale spoke.', 'foreign minister of Kenyan (minister)'],
    ["Cyprus' foreign minister Ann Vale spoke.", 'foreign minister of Cyprus (minister)'],
    ["Kenya's foreign minister Ann Vale spoke.", 'foreign minister of Kenya (minister)'],
    ['Ann Vale, the Kenyan foreign minister, spoke.', 'foreign minister of Kenyan (minister)'],
    ["Kenya's foreign minister, Ann Vale, said so.", 'foreign minister of Kenya (minister)'],
    ['Foreign Minister Ann Vale of Kenya spoke.', 'foreign minister (minister)'],
    ['Former Kenyan president Ann Vale spoke.', 'president of Kenyan (head of state or government, former)'],
    ['Kenyan then-president Ann Vale spoke.', 'president of Kenyan (head of state or government, then)'],
    ['Acting defense minister Ann Vale spoke.', 'defence minister (minister, acting)'],
    ['UN special envoy Ann Vale spoke.', 'special envoy of UN (envoy)'],
    ['Kenyan foreign ministry spokeswoman Ann Vale spoke.', 'spokesman of Kenyan foreign ministry ()'],
    ['Deputy Foreign Minister Ann Vale spoke.', 'deputy foreign minister (deputy minister)'],
    ['Ann Vale, the Kenyan ambassador to Lima, spoke.', 'ambassador of Kenyan (diplomat)'],
    ['UN Secretary-General Ann Vale spoke.', 'UN secretary-general of UN ()'],
    ["Kenya's military ruler, Gen. Ann Vale, spoke.", 'military ruler of Kenya (head of state or government)'],
  ])('%s', (text, role) => expect(named(text).roles('Ann Vale')).toEqual([role]))

  it.each([
    ['President-elect Ann Vale spoke.', 'president (head of state or government, designate)'],
    ['Prime Minister-designate Ann Vale spoke.', 'prime minister (head of state or government, designate)'],
    ["Kenya's president-elect, Ann Vale, spoke.", 'president of Kenya (head of state or government, designate)'],
    ['Ann Vale, president-elect of Kenya, spoke.', 'president of Kenya (head of state or government, designate)'],
    ['Then Vice President-elect Ann Vale spoke.', 'vice president (deputy minister, designate)'],
    ['Onetime prime minister Ann Vale spoke.', 'prime minister (head of state or government, former)'],
    ['Incumbent president Ann Vale spoke.', 'president (head of state or government)'],
    ['The Kenyan ambassador to Peru, Ann Vale, spoke.', 'ambassador of Kenyan (diplomat)'],
    ["Ann Vale, Kenya's ambassador to the African Union, spoke.", 'ambassador of Kenya (diplomat)'],
  ])('yet to be taken, long gone or abroad: %s', (text, role) => expect(named(text).roles('Ann Vale')).toEqual([role]))

  it('of what a country owns are not of the country', () => {
    expect(named("General Ann Vale, head of Kenya's army, spoke.").roles('Ann Vale').join()).not.toContain('Kenya')
    expect(named('Ann Vale, the leader of Kenya, spoke.').roles('Ann Vale').join()).toContain('Kenya')
  })

  it('of a part of a country are no foreign ministers', () => {
    expect(named('Missouri Secretary of State Ann Vale spoke.').roles('Ann Vale')).toEqual(['secretary of state of Missouri ()'])
    expect(named('US Secretary of State Ann Vale spoke.').roles('Ann Vale').join()).toContain('foreign minister')
    expect(named('Secretary of State Ann Vale spoke.').roles('Ann Vale').join()).toContain('foreign minister')
  })

  it('are not those whom their holders stand in for', () => {
    expect(named('Lt. Governor Ann Vale spoke.').roles('Ann Vale')).toEqual(['lieutenant governor ()'])
    expect(named('Co-chairman Tom Oduya spoke.').roles('Tom Oduya')).toEqual(['co-chair ()'])
  })

  it('of a body make no head of state', () => {
    expect(named('FIFA president Ann Vale spoke.').roles('Ann Vale')).toEqual(['president of FIFA ()'])
  })

  it('in quotation marks are whose the marks do not say', () => {
    expect(named("'Kenya' foreign minister Ann Vale spoke.").roles('Ann Vale')).toEqual(['foreign minister (minister)'])
  })

  it.each([
    ['Former deputy Labour leader Tom Quorra spoke.', 'deputy leader ()'],
    ['The former shadow defence minister Tom Quorra spoke.', 'shadow defence minister (former)'],
    ['Kenyan assistant trade minister Tom Quorra spoke.', 'assistant trade minister of Kenyan (deputy minister)'],
  ])('of those who stand in or wait are theirs: %s', (text, role) => expect(named(text).roles('Tom Quorra')).toEqual([role]))

  it.each([
    'Ann Vale is the president, Tom Quorra is her deputy.',
    'It was about the fitness of Tom Quorra, to be commander in chief.',
    'Tom Quorra, and the Kenyan foreign minister, left.',
    'Those of General Security and Tom Quorra met.',
    'It was about the Official Secrets Act and Tom Quorra.',
    'The writer saw Amir Quorra and Tom Quorra.',
  ])('are not held by who stands near: %s', (text) => expect(named(text).roles('Tom Quorra')).toEqual([]))

  it('of a crown are not those of a namesake', () => {
    const found = named('Saddam Quorra ruled Kenya. In 1991 King Quorra stayed neutral. Later Quorra left.')
    expect(found.roles('Saddam Quorra')).toEqual([])
    expect(found.list.at(-1)).toBe('Quorra|short|Saddam Quorra')
  })

  it('two in a row are both held', () => {
    expect(named('Kenyan prime minister and foreign minister Ann Vale spoke.').roles('Ann Vale')).toHaveLength(2)
  })

  it('are not given to whom another sentence part names', () => {
    expect(named('Kenya won, as a Kenyan diplomat put it, a prize that Mr. Vale gave.').roles('Vale')).toEqual([])
    expect(named('The attorney general warned Mr Vale.').roles('Vale')).toEqual([])
    expect(named('Kenyan President Ann Vale dismissed her deputy Tom Quorra.').roles('Tom Quorra')).toEqual([])
  })

  it('are for whom they are of, not for who stands behind those', () => {
    expect(named('Ann Vale, the prime minister of the U.N.-backed Kenyan government, spoke.').roles('Ann Vale')).toEqual([
      'prime minister of Kenyan government (head of state or government)',
    ])
  })

  it('do not reach over a list of people', () => {
    expect(named('Ann Vale, Grace Oduya and the Kenyan foreign minister met.').roles('Grace Oduya')).toEqual([])
  })
})

describe('delegations', () => {
  const countries = (text: string): string[][] => {
    const found = named(text)
    return found.delegations.map((one) => [
      one.office,
      ...one.countries.map((id) => found.entities.find((entity) => entity.id === id)?.name ?? '?'),
    ])
  }

  it.each([
    ['Foreign ministers for Kenya, Uganda and Chad met.', [['foreign minister', 'Kenya', 'Uganda', 'Chad']]],
    ['The Kenyan and Ugandan defence ministers met.', [['defence minister', 'Kenyan', 'Ugandan']]],
    ["Kenya and Uganda's top diplomats met.", [['top diplomat', 'Kenya', 'Uganda']]],
    ['Diplomats from Kenya and Uganda met.', [['diplomat', 'Kenya', 'Uganda']]],
    [
      'The defence ministers and spy chiefs of Kenya and Uganda met.',
      [
        ['defence minister', 'Kenya', 'Uganda'],
        ['intelligence chief', 'Kenya', 'Uganda'],
      ],
    ],
  ])('%s', (text, expected) => expect(countries(text)).toEqual(expected))

  it('look back by count', () => {
    const list = countries(
      'Foreign ministers of Kenya, Uganda and Chad met. A meeting of defence ministers of the three countries may follow.',
    )
    expect(list[1]).toEqual(['defence minister', 'Kenya', 'Uganda', 'Chad'])
  })

  it('of leaders named before are of their countries', () => {
    const list = countries('Kenyan President Ann Vale met Chadian leader Idriss Bako, and their defence ministers talked.')
    expect(list).toEqual([['defence minister', 'Kenyan', 'Chadian']])
  })

  it('without a country have none', () => expect(countries('A meeting of foreign ministers may follow.')).toEqual([]))
})

describe('offices of bodies', () => {
  it("are not their country's", () => {
    const found = named('Unity Party of Kenya leader Ann Vale spoke.')
    expect(found.roles('Ann Vale')).toEqual(['leader of Unity Party of Kenya ()'])
  })
  it('are not of what they are about', () => {
    expect(named('Kenya analyst Ann Vale spoke.').roles('Ann Vale')).toEqual(['analyst (expert)'])
    expect(named('US envoy Ann Vale spoke.').roles('Ann Vale')).toEqual(['envoy of US (envoy)'])
  })
  it('in a row are held by one', () => {
    expect(named("Kenya's army chief General Ann Vale spoke.").roles('Ann Vale')).toEqual(['army chief of Kenya ()', 'general ()'])
  })
  it('of firms show an employer', () => {
    const found = named('On Monday Quorra chief executive Ann Vale spoke. Quorra fell.')
    expect(found.list).toContain('Quorra|name|Quorra')
    expect(found.entity('Quorra')?.kind).toBe('organization')
  })
})
