/** Offices alone point to the one who can be meant, and to nobody where two can. */

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

  it.each([
    "Kenya's foreign ministry spoke. The ministry of Uganda was silent.",
    "Kenya's army fired. The army and people of Uganda hid.",
    "Kenya's defence ministry spoke. A ship lay by the ministry headquarters in Uganda.",
  ])('but not one that the words behind give another country: %s', (text) => {
    const found = named(text)
    const kenyan = found.list.filter((line) => /^(?:ministry|army)\|role\|Kenya/.test(line))
    expect(kenyan).toEqual([])
  })
})
