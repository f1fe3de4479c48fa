/** Phrases of those who take part: lists, delegations, people with their offices; and what is no party. */

import { describe, expect, it } from 'vitest'
import { groupAt, groupBefore } from '../../../src/article/events/groups.js'
import { type Scene, scenesOf } from '../../../src/article/events/scene.js'
import { told } from '../../support/told.js'

const scene = (source: string): Scene => scenesOf(told(source))[0] as Scene
const members = (source: string): string[] | null =>
  groupAt(scene(source), 0)?.members.map((one) => (one.role ? `${one.entity}/${one.role}` : one.entity)) ?? null

const V = '[Varsenia|$country=v]'
const O = '[Oltmark|$country=o]'

describe('groups', () => {
  it('are lists of countries', () => {
    expect(members(`${V}, ${O} and [Kestria|$country=k] agreed.`)).toEqual(['v', 'o', 'k'])
  })

  it('cross offices with countries', () => {
    expect(members(`The envoys and experts of ${V} and ${O} came.`)).toEqual(['v/envoy', 'v/expert', 'o/envoy', 'o/expert'])
    expect(members('[Varsenian|$nationality=v] and [Oltmarkian|$nationality=o] interior ministers came.')).toEqual([
      'v/interior minister',
      'o/interior minister',
    ])
  })

  it('take an office and a name for one person', () => {
    expect(members('[Varsenian|$nationality=v] President [Ilse Tarn|$person=t:president@v] came.')).toEqual(['t/president'])
  })

  it('end a list at its `and`', () => {
    expect(members(`${V} and ${O}, [Tarn|$person=t] said.`)).toEqual(['v', 'o'])
  })

  it('point back where they name a number or no one', () => {
    expect(groupAt(scene('The four countries met.'), 0)?.reference).toEqual({ kind: 'count', count: 4 })
    expect(groupAt(scene('Their envoys met.'), 0)?.reference?.kind).toBe('their')
  })

  it('are not who owns something, nor a bare nationality', () => {
    expect(members('[Tarn|$person=t]’s decision came.')).toBeNull()
    expect(members('[Oltmarkian|$nationality=o] apples came.')).toBeNull()
  })

  it('are read backwards up to a unit', () => {
    const one = scene(`In the end ${V} and ${O} met.`)
    const verb = one.units.findIndex((unit) => unit.key === 'met')
    expect(groupBefore(one, verb)?.members.map((member) => member.entity)).toEqual(['v', 'o'])
  })
})
