/** Counts of origins, outlets and families, and what two origins both rest on. */

import { describe, expect, it } from 'vitest'
import { supportOf } from '../../src/corpus/support.js'
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

  it('shows a carrier that two origins rest on, not one that two copies repeat', () => {
    const carriers = new Map([wire, copy, own].map(({ article }) => [article.id, ['Island Radio']]))
    expect(supportOf(ids(wire, own), { ...context, carriers }).sharedCarriers).toEqual(['Island Radio'])
    expect(supportOf(ids(wire, copy), { ...context, carriers }).sharedCarriers).toEqual([])
  })

  it('counts two captures of one address as one page and one origin', () => {
    const readings = [wire, copy].map((each): Reading => ({ ...each, page: { ...each.page, given: { url: 'isle.example/ferry' } } }))
    const chosen = readings.map(({ article }) => article.id)
    const support = supportOf(chosen, { readings, lineages: [lineage(wire), lineage(copy)], knowledge: { outlets: [] } })
    expect([support.pages.length, support.lineages.length, support.articles.length]).toEqual([1, 1, 2])
  })
})
