/** Titles in plain words. */

import { describe, expect, it } from 'vitest'
import { listed, type Seated, type TitleParts, titleOf } from '../../../src/corpus/happenings/title.js'
import type { Level } from '../../../src/model/annotation.js'
import type { EntityId } from '../../../src/model/ids.js'

const seat = (entity: string, role: string | null, kind: Seated['kind'] = 'country', part: Seated['part'] = 'actor'): Seated => ({
  entity,
  part,
  role,
  level: null as Level | null,
  evidence: [],
  kind,
})
const parts = (change: Partial<TitleParts>): TitleParts => ({
  type: 'meeting',
  status: 'held',
  participants: [],
  where: null,
  topic: null,
  what: null,
  ...change,
})
const title = (change: Partial<TitleParts>, words = 'the words of the page'): string => titleOf(parts(change), (id) => id, words)

describe('titles', () => {
  it('names all lands that one quake struck', () => {
    const names = (id: string): string => ({ a: 'Kestria', b: 'Oltmark' })[id] ?? id
    const quake = parts({ type: 'disaster', topic: 'earthquake', where: 'a' as EntityId, alsoAt: ['b' as EntityId] })
    expect(titleOf(quake, names, 'the earthquake')).toBe('Earthquake in Kestria and Oltmark')
    expect(titleOf({ ...quake, alsoAt: [] }, names, 'the earthquake')).toBe('Earthquake in Kestria')
  })

  it('name delegations by office, in the plural', () => {
    const participants = [seat('Varsenia', 'trade minister'), seat('Oltmark', 'trade minister')]
    expect(title({ participants, where: 'Sael' })).toBe('Trade ministers of Varsenia and Oltmark met in Sael')
    expect(title({ participants, status: 'postponed' })).toBe('Trade ministers of Varsenia and Oltmark were to meet, postponed')
  })

  it('name people where one side has no delegation', () => {
    expect(title({ participants: [seat('Ilse Tarn', 'president', 'person'), seat('Oltmark', 'envoy')] })).toBe('Ilse Tarn and Oltmark met')
  })

  it('call the meeting of a body its summit', () => {
    expect(title({ participants: [seat('Coastal Union', null, 'organization')], where: 'Kestria', status: 'planned' })).toBe(
      'Coastal Union summit in Kestria',
    )
  })

  it('fall back on the words of the page, cut', () => {
    expect(title({ type: 'task' })).toBe('The words of the page')
    expect(title({ type: 'task' }, 'word '.repeat(30)).split(' ')).toHaveLength(21)
  })

  it('list with commas and an and', () => {
    expect(listed(['A', 'B', 'C'])).toBe('A, B and C')
  })
})
