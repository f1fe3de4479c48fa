/** Offices alone and pronouns point to the one who can be meant, and to nobody where two can. */

import { describe, expect, it } from 'vitest'
import { named } from '../support/named.js'

describe('offices alone', () => {
  it('point to the one introduced with them', () => {
    const found = named('Kenyan President Ann Vale spoke. Talks with the Kenyan leader go on.')
    expect(found.entity('Kenyan leader')).toBe(found.entity('Ann Vale'))
  })

  it('name somebody where nobody was introduced', () => {
    const found = named("Kenya's foreign minister spoke. Later the Kenyan foreign minister left.")
    const people = found.entities.filter((entity) => entity.kind === 'person')
    expect(people.map((entity) => entity.name)).toEqual(['Kenyan foreign minister'].map(() => people[0]?.name))
    expect(found.roles("Kenya's foreign minister")).toEqual(['foreign minister of Kenya (minister)'])
  })

  it('that many hold name nobody', () => {
    expect(named('A Kenyan official said so.').list).toContain('Kenyan official|role|?')
  })

  it('do not take the holder of another country', () => {
    const found = named("Kenyan foreign minister Ann Vale met Uganda's foreign minister.")
    expect(found.entity("Uganda's foreign minister")).not.toBe(found.entity('Ann Vale'))
  })

  it('the ministry is the one ministry named', () => {
    const found = named("Kenya's foreign ministry spoke. The ministry said more.")
    expect(found.list.at(-1)).toBe("ministry|role|Kenya's foreign ministry")
  })
})

describe('pronouns', () => {
  it('point to the only person of the sentence', () =>
    expect(named('Ann Vale said she would wait.').list.at(-1)).toBe('she|pronoun|Ann Vale'))
  it('point to the subject of the main clause', () => {
    expect(named('Peter Vale said that after Grace Oduya left he would wait.').list.at(-1)).toBe('he|pronoun|Peter Vale')
  })
  it('look one sentence back', () => expect(named('Officials quoted Ann Vale. She left.').list.at(-1)).toBe('She|pronoun|Ann Vale'))
  it('choose nobody of two', () => {
    expect(named('The letter of Peter Vale to Karl Oduya was lost. He wept.').list.at(-1)).toBe('He|pronoun|?Peter Vale/Karl Oduya')
  })
  it('do not cross a form of address', () => {
    expect(named('Mr Vale and Mrs Oduya met, and she left.').list.at(-1)).toBe('she|pronoun|Oduya')
  })
  it('do not mean a speaker within his own words', () => {
    expect(named('Peter Vale said: “I know he is lost.”').list.filter((line) => line.startsWith('he|'))).toEqual([])
  })
})
