/** Offices by their words: canonical wording and level. */

import { describe, expect, it } from 'vitest'
import { canonical, levelOf, officeAt } from '../../../src/article/events/offices.js'
import { scenesOf } from '../../../src/article/events/scene.js'
import { told } from '../../support/told.js'

const office = (words: string) => {
  const [scene] = scenesOf(told(`${words} came.`))
  const found = officeAt(scene?.units ?? [], 0)
  return found && [found.name, found.level, found.plural]
}

describe('offices', () => {
  it('have a canonical wording in the singular', () => {
    expect(office('defense ministers')).toEqual(['defence minister', 'minister', true])
    expect(office('spy chiefs')).toEqual(['intelligence chief', 'intelligence chief', true])
    expect(canonical(['senior', 'defense', 'minister'])).toBe('defence minister')
  })

  it('have a level that the whole wording decides', () => {
    expect(office('deputy foreign ministers')).toEqual(['deputy foreign minister', 'deputy minister', true])
    expect(office('prime minister')).toEqual(['prime minister', 'head of state or government', false])
    expect(levelOf('opposition leader')).toBeNull()
    expect(levelOf('top diplomat')).toBe('minister')
  })

  it('are not read into other words', () => {
    expect(office('foreign trade')).toBeNull()
    expect(office('summer weather')).toBeNull()
  })
})
