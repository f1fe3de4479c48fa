/** Whose text it is: what pages say, by majority; never what none says. */

import { describe, expect, it } from 'vitest'
import { creditsOrigin, isOfAgency, marksOfOrigin, originOf } from '../../src/corpus/origin.js'
import type { Knowledge } from '../../src/knowledge/schema.js'
import type { Metadatum } from '../../src/model/evidence.js'
import { sheet } from '../support/pages.js'
import { DISPATCH, paragraphs, reading } from './readings.js'

const knowledge: Knowledge = {
  countries: [],
  agencies: [{ id: 'mer', name: 'Meridian Wire', names: ['Meridian Wire', 'MW'], country: null, state: false }],
  outlets: [],
  offices: [],
  bodies: [],
  places: [],
  givenNames: new Set(),
}
const stated = (value: string, basis: Metadatum['basis'] = 'stated'): Metadatum => ({
  value,
  basis,
  certainty: 1,
  evidence: [{ in: 'source', path: 'meta', quote: value, by: 'test' }],
})
const page = (name: string, agency: Metadatum | null = null, outlet: Metadatum | null = null) =>
  paragraphs(name, DISPATCH, {}, { agency, outlet })

describe('origin', () => {
  it('is the agency that witnesses credit, names of one agency together', () => {
    const witnesses = [page('a', stated('MW')), page('b', stated('Meridian Wire')), page('c', stated('Harbour Press')), page('d')]
    const origin = originOf(witnesses[0] as (typeof witnesses)[0], witnesses, knowledge)
    expect(origin).toMatchObject({ kind: 'agency', name: 'MW' })
    expect(origin.certainty).toBeCloseTo((2 / 3) * (0.8 + 0.2 * 0.75))
    expect(origin.evidence).toHaveLength(2)
  })

  it('is the agency whose copyright line ends the text, and only that of a known agency', () => {
    const ended = (line: string) => {
      const witness = paragraphs(line, [...DISPATCH, line], {}, { outlet: stated('Harbour Press') })
      const { kind, name, evidence } = originOf(witness, [witness], knowledge)
      return [kind, name, evidence.map((each) => (each.in === 'text' ? each.quote : '')).join()]
    }
    for (const line of ['Copyright 2031 The Meridian Wire. All rights reserved.', '© MW', '(c) 2031 by Meridian Wire, all rights reserved'])
      expect(ended(line)).toEqual(['agency', expect.stringMatching(/^(?:Meridian Wire|MW)$/), line])
    expect(ended('Copyright 2031 Harbour Press. All rights reserved.')[0]).toBe('outlet')
    expect(ended('Lawyers quarrel over the copyright of Meridian Wire.')[0]).toBe('outlet')
  })

  it('has a page of its own where an agency is the outlet, by name or by host', () => {
    const outlets = [
      { id: 'mw', name: 'MW', names: ['MW'], family: null, hosts: ['mw.example'], country: null, dateOrder: null, signs: [] },
    ]
    const knowing = { ...knowledge, outlets }
    const on = (value: string) => isOfAgency(page('own', null, stated(value)), knowing)
    expect(['Meridian Wire', 'www.mw.example', 'https://mw.example/a', 'Harbour Press', 'mw.example.org'].map(on)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
    const addressed = page('addressed')
    expect(isOfAgency({ ...addressed, page: { ...addressed.page, given: { url: 'https://www.mw.example/ferry' } } }, knowing)).toBe(true)
    expect(isOfAgency(page('guessed', null, stated('MW', 'suggested')), knowing)).toBe(false)
  })

  it('is the dateline’s agency, with the dateline’s words', () => {
    const dateline = { start: 0, end: 10, place: 'PORT ELVEN', date: null, agency: 'MW' }
    const witness = paragraphs('dateline', DISPATCH, {}, { dateline })
    expect(originOf(witness, [witness], knowledge)).toMatchObject({ kind: 'agency', name: 'MW', evidence: [{ quote: 'PORT ELVEN' }] })
  })

  it('is the outlet that the page states, not one that knowledge suggests', () => {
    const own = page('own', null, stated('Island Post'))
    const guessed = page('guessed', null, stated('Island Post', 'suggested'))
    expect(originOf(own, [own], knowledge)).toMatchObject({ kind: 'outlet', name: 'Island Post' })
    expect(originOf(guessed, [guessed], knowledge)).toMatchObject({ kind: 'unknown', name: null, evidence: [] })
  })

  it('is a communiqué by its title', () => {
    const titled = (title: string) =>
      reading(
        sheet(title, [
          ['title', title],
          ['body', DISPATCH[0]],
        ]),
      )
    const own = [
      'Joint statement of the ferry ministers',
      'Readout: call between the two ministers',
      'Full text of the ferry accord',
      'Communiqué',
    ]
    for (const title of own) expect(originOf(titled(title), [titled(title)], knowledge)).toMatchObject({ kind: 'communique', name: null })
    const told = ['Joint statement angers islanders', 'Transcript leaks before the hearing', 'Statement by minister sparks row']
    for (const title of told) expect(originOf(titled(title), [titled(title)], knowledge)).toMatchObject({ kind: 'unknown' })
  })

  it('is credited where the page names it, by any of its names', () => {
    const origin = { kind: 'agency' as const, name: 'Meridian Wire', certainty: 1, evidence: [] }
    expect(creditsOrigin(page('a', stated('MW')), origin, knowledge)).toBe(true)
    expect(creditsOrigin(page('b', stated('Harbour Press')), origin, knowledge)).toBe(false)
    expect(creditsOrigin(page('c', null, stated('Meridian Wire', 'suggested')), origin, knowledge)).toBe(false)
  })

  it('shows by credits of its own', () => {
    expect(marksOfOrigin(page('a', stated('MW')))).toBeGreaterThan(marksOfOrigin(page('b')))
    expect(marksOfOrigin(page('c', stated('MW', 'suggested')))).toBe(0)
  })
})
