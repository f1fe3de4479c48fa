/** Where an unknown name begins and ends. */

import { describe, expect, it } from 'vitest'
import { named } from '../../support/named.js'

const people = (text: string): string[] => [
  ...new Set(
    named(text)
      .mentions.filter((one) => one.kind === 'person' && one.form !== 'role')
      .map((one) => text.slice(one.start, one.end)),
  ),
]

describe('surnames', () => {
  it.each([
    ['Foreign Minister Ann Bishop said no.', ['Ann Bishop']],
    ['President Quor Sen left. Later Mr Sen came back.', ['Quor Sen', 'Sen']],
    ['Kenyan President Sun Quorrawei met Foreign Minister Sun Valeping.', ['Sun Quorrawei', 'Sun Valeping']],
    [
      'Mayor Teresa Vale as well as Mayor Tom Quorra left, Mayor Ann Vale as Mayor Oduya watched.',
      ['Teresa Vale', 'Tom Quorra', 'Ann Vale', 'Oduya'],
    ],
    ['Foreign Minister Tom van der Vale spoke. On Monday van der Vale left.', ['Tom van der Vale', 'van der Vale']],
  ])('%s', (text, names) => expect(people(text)).toEqual(names))

  it('are no offices before another name, nor days of the week', () => {
    expect(people('Ann Bishop Tom Vale').length).toBeGreaterThan(0)
    expect(named('Ann Vale met Senator Tom Quorra.').roles('Tom Quorra')).toEqual(['senator ()'])
    expect(people('It opens Mon to Sat and on Sun at ten.')).toEqual([])
  })

  it('with a particle alone are the one named in full', () => {
    const found = named('Prime Minister Giulio De Vale spoke. De Vale said no.')
    expect(found.entity('De Vale')).toBe(found.entity('Giulio De Vale'))
    const other = named('Prime Minister Peter Vale spoke. Ben Vale said no.')
    expect(other.entity('Ben Vale')).not.toBe(other.entity('Peter Vale'))
  })
})

describe('a state cut short', () => {
  it('is a place behind a town alone', () => {
    const found = named('It was built in Dearborn, Mich. A town in Va. is older.')
    expect(found.list).toContain('Mich.|name|Mich.')
    expect(found.list.some((one) => one.startsWith('Va'))).toBe(false)
  })
})

describe('a name like a common word', () => {
  it.each([
    ['President Christian Quorran left.', ['Christian Quorran']],
    ['It was said by Jean-Marc Bishop, who left.', ['Jean-Marc Bishop']],
    ['Ann Quorran & Sen. Peter Vale left.', ['Ann Quorran', 'Peter Vale']],
    ['Foreign Minister Don Quorran spoke.', ['Don Quorran']],
    ['Ban Quor-ran said no.', ['Ban Quor-ran']],
  ])('%s', (text, names) => expect(people(text)).toEqual(names))

  it('is a people, a party or a place all the same', () => {
    expect(people('The Christian Democrats left. Christian leaders met.')).toEqual([])
    expect(people('They met near Quorrash, the minister Ann Vale said.')).toEqual(['Ann Vale'])
  })
})

describe('headlines among the text', () => {
  it('end a name where a word is no name', () => {
    const text = 'President Quorra Briefed On Storm Damage In Lima\n\nPresident Quorra was briefed on damage by the storm.'
    expect(people(text)).toEqual(['Quorra'])
  })

  it('do not take towns for people by the word after them', () => {
    const found = named('Kenya and Peru Agree on Santiago Meeting Before Long\n\nA meeting in Santiago was agreed by Kenya and Peru.')
    expect(found.list.filter((line) => line.includes('Meeting'))).toEqual([])
  })
})

describe('what belongs to a name', () => {
  it.each([
    ['Prime Minister Sheikh Quorrina spoke. Mullah Quorrmar left.', ['Sheikh Quorrina', 'Mullah Quorrmar']],
    ['Ahmed Sheikh Quorrammed planned it.', ['Ahmed Sheikh Quorrammed']],
    ['Mr Quorra and Sheikh Hamad left.', ['Quorra', 'Sheikh Hamad']],
    ['Ann Quorra FRS and Peter Oduya Jr. spoke.', ['Ann Quorra', 'Peter Oduya Jr.']],
  ])('%s', (text, names) => expect(people(text)).toEqual(names))

  it('is known by the name without its title', () => {
    const found = named('Sheikh Hamad Quorra spoke. Hamad Quorra left.')
    expect(found.entity('Hamad Quorra')).toBe(found.entity('Sheikh Hamad Quorra'))
  })

  it('is what a firm is by law', () => {
    const text = 'Quorra Motors, Inc. of Lima fell.'
    expect(named(text).mentions.map((one) => text.slice(one.start, one.end))).toContain('Quorra Motors, Inc.')
  })

  it('is no town called after a saint', () => expect(people('San Quorronio grew.')).toEqual([]))
})

describe('lands before a hyphen', () => {
  it.each(['Franco-Kenyan ties grew.', 'The Sino-Kenyan pact held.', 'Greco-Kenyan and Indo-Chilean envoys met.'])(
    'are nobody: %s',
    (text) => {
      const found = named(text).list
      expect(found.filter((line) => /Franco|Sino|Greco|Indo/.test(line))).toEqual([])
      expect(found.some((line) => line.startsWith('Kenyan|'))).toBe(true)
    },
  )

  it('leave people who are called so', () => {
    expect(named('Maria Franco left. Franco said so.').list).toContain('Franco|short|Maria Franco')
  })
})

describe('a form of address', () => {
  it('is of nobody whose given name the other sex bears', () => {
    const found = named('Melania Quorra smiled. Mr Quorra left.')
    expect(found.entity('Quorra')).not.toBe(found.entity('Melania Quorra'))
    const same = named('Imran Quorra smiled. Mr Quorra left.')
    expect(same.entity('Quorra')).toBe(same.entity('Imran Quorra'))
  })
})
