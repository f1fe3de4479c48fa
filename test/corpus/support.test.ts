/** Counts of origins, outlets and families, and what two origins both rest on. */

import { describe, expect, it } from 'vitest'
import type { Credit } from '../../src/corpus/credits.js'
import { supportOf } from '../../src/corpus/support.js'
import { articleEvidence } from '../../src/model/evidence.js'
import { idOf } from '../../src/model/ids.js'
import type { Lineage } from '../../src/model/lineage.js'
import type { Reading } from '../../src/model/reading.js'
import { DISPATCH, OWN_REPORT, paragraphs } from './readings.js'

const wire = paragraphs('wire', DISPATCH, { outlet: 'Meridian' })
const copy = paragraphs('copy', DISPATCH, { outlet: 'Island Post' })
const own = paragraphs('own', OWN_REPORT, { outlet: 'Guess', basis: 'suggested' })
const lineage = (...readings: Reading[]): Lineage => ({
  id: idOf('lineage', readings[0]?.article.id ?? ''),
  origin: { kind: 'unknown', name: null, certainty: 0, evidence: [] },
  witnesses: readings.map(({ article }, i) => ({
    article: article.id,
    parent: null,
    relation: i ? 'copy' : 'origin',
    coverage: 1,
    certainty: 1,
    variants: [],
    credited: false,
  })),
})
const outlets = [
  { id: 'ip', name: 'Island Post', names: ['Island Post'], family: 'Strait Media', hosts: [], country: null, dateOrder: null, signs: [] },
]
const context = { readings: [wire, copy, own], lineages: [lineage(wire, copy), lineage(own)], knowledge: { outlets } }
const ids = (...readings: Reading[]): string[] => readings.map(({ article }) => article.id)

describe('support', () => {
  it('counts a copy with its origin once, and no outlet that is only suggested', () => {
    const support = supportOf(ids(wire, copy, own), context)
    expect(support.lineages).toHaveLength(2)
    expect(support.outlets).toEqual(['Island Post', 'Meridian'])
    expect(support.families).toEqual(['Meridian', 'Strait Media'])
    expect(support.pages).toHaveLength(3)
  })

  const credit = (reading: Reading, name: string): readonly [string, readonly Credit[]] => [
    reading.article.id,
    [{ name, entity: null, kind: 'outlet', evidence: articleEvidence(reading.article, reading.page.text, [{ start: 0, end: 4 }], 'test') }],
  ]

  it('shows a carrier that two origins rest on, not one that two copies repeat', () => {
    const credits = new Map([wire, copy, own].map((each) => credit(each, 'Island Radio')))
    expect(supportOf(ids(wire, own), { ...context, credits }).sharedCarriers).toEqual(['Island Radio'])
    expect(supportOf(ids(wire, copy), { ...context, credits }).sharedCarriers).toEqual([])
  })

  it('keeps the words of every report that credits a carrier, and which origins rest on it', () => {
    const credits = new Map([credit(wire, 'Island Radio'), credit(own, 'the Island Radio')])
    const { carriers = [], sharedCarriers } = supportOf(ids(wire, copy, own), { ...context, credits })
    expect(carriers.map(({ name, lineages, evidence }) => [name, lineages.length, evidence.length])).toEqual([['Island Radio', 2, 2]])
    expect(sharedCarriers).toEqual(['Island Radio'])
  })

  it('counts the text of a carrier itself among what rests on it', () => {
    const [first, second] = context.lineages as [Lineage, Lineage]
    const radio: Lineage = { ...first, origin: { kind: 'agency', name: 'Island Radio', certainty: 1, evidence: [] } }
    const credits = new Map([credit(own, 'Island Radio')])
    const support = supportOf(ids(wire, own), { ...context, lineages: [radio, second], credits })
    expect(support.sharedCarriers).toEqual(['Island Radio'])
  })

  it('names no carriers where nobody is credited', () => {
    expect(supportOf(ids(wire, own), { ...context, credits: new Map() })).not.toHaveProperty('carriers')
  })

  it('counts two captures of one address as one page and one origin', () => {
    const readings = [wire, copy].map((each): Reading => ({ ...each, page: { ...each.page, given: { url: 'isle.example/ferry' } } }))
    const chosen = readings.map(({ article }) => article.id)
    const support = supportOf(chosen, { readings, lineages: [lineage(wire), lineage(copy)], knowledge: { outlets: [] } })
    expect([support.pages.length, support.lineages.length, support.articles.length]).toEqual([1, 1, 2])
  })
})
