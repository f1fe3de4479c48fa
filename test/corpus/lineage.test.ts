/** Lineages of whole pages: origin, parent, relation, credit; versions and judgements. */

import { describe, expect, it } from 'vitest'
import { collate } from '../../src/corpus/collate.js'
import { traceLineages } from '../../src/corpus/lineage.js'
import type { Knowledge } from '../../src/knowledge/schema.js'
import type { Metadatum } from '../../src/model/evidence.js'
import type { JudgedLog, Verdict } from '../../src/model/judgement.js'
import type { Lineage } from '../../src/model/lineage.js'
import type { Reading } from '../../src/model/reading.js'
import { DISPATCH, day, OWN_REPORT, paragraphs } from './readings.js'

const nothing: Knowledge = { countries: [], agencies: [], outlets: [], offices: [], bodies: [], places: [], givenNames: new Set() }
const unjudged: JudgedLog = { placed: [], orphans: [] }
const trace = (readings: readonly Reading[], judged: JudgedLog = unjudged): Lineage[] =>
  traceLineages(readings, collate(readings), nothing, judged).value

const agency: Metadatum = {
  value: 'Meridian',
  basis: 'stated',
  certainty: 1,
  evidence: [{ in: 'source', path: 'meta', quote: 'Meridian', by: 'test' }],
}
const wire = paragraphs('wire', DISPATCH, { published: day('2031-03-12') }, { agency })
const copy = paragraphs('copy', DISPATCH.slice(0, 2), { outlet: 'Island Post' })
const own = paragraphs('own', OWN_REPORT, { outlet: 'Strait Courier' })

describe('lineages', () => {
  it('count a copy with its source and an own report alone', () => {
    const found = trace([wire, copy, own])
    expect(found.map(({ witnesses }) => witnesses.length).sort()).toEqual([1, 2])
  })

  it('name the agency that a witness credits, and say who does not', () => {
    const lineage = trace([wire, copy]).find(({ witnesses }) => witnesses.length === 2)
    expect(lineage?.origin).toMatchObject({ kind: 'agency', name: 'Meridian' })
    expect(lineage?.witnesses.map(({ article, parent, relation, credited }) => [article, parent, relation, credited])).toEqual([
      [wire.article.id, null, 'origin', true],
      [copy.article.id, wire.article.id, 'edited', false],
    ])
  })

  it('hang reported speech from the text that quotes, for who took the marks away had them before', () => {
    const quotes = [
      'Brill told the council: “We asked for the money in March, we asked again in June, and both times the answer was a form letter.”',
      '“Nobody has come to look at the pier since,” the harbour master said. “We close it when the wind turns, and we open it when it drops.”',
    ]
    const quoting = paragraphs('quoting', [...DISPATCH, ...quotes])
    const told = paragraphs(
      'told',
      [...DISPATCH, ...quotes].map((each) => each.replace(/[“”]/g, '').replace(/\bWe\b/g, 'They')),
    )
    const third = paragraphs('third', [...DISPATCH, quotes[0] as string])
    const [lineage] = trace([quoting, told, third])
    expect(lineage?.witnesses[0]?.article).toBe(quoting.article.id)
    expect(lineage?.witnesses.slice(1).map(({ parent }) => parent)).toEqual([quoting.article.id, quoting.article.id])
  })

  it('begin with the page of the agency itself, though a paper prints its text whole and adds to it', () => {
    const outlet = (value: string): Metadatum => ({ ...agency, value })
    const knowing = { ...nothing, agencies: [{ id: 'mer', name: 'Meridian', names: ['Meridian'], country: null, state: false }] }
    const house = paragraphs('house', DISPATCH, {}, { outlet: outlet('Meridian') })
    const fuller = paragraphs('fuller', [...DISPATCH, ...OWN_REPORT.slice(0, 1)], {}, { outlet: outlet('Island Post') })
    const readings = [house, fuller]
    const [lineage] = traceLineages(readings, collate(readings), knowing, unjudged).value
    expect(lineage?.witnesses.map(({ article, parent }) => [article, parent])).toEqual([
      [house.article.id, null],
      [fuller.article.id, house.article.id],
    ])
  })

  it('name no origin that no page names', () => {
    const [lineage] = trace([paragraphs('bare', DISPATCH, { outlet: 'Guess', basis: 'suggested' })])
    expect(lineage?.origin).toEqual({ kind: 'unknown', name: null, certainty: 0, evidence: [] })
  })

  it('take two captures of one address as one witness', () => {
    const url = 'https://island.example/ferry'
    const readings = [wire, copy].map(
      (each, i): Reading => ({
        ...each,
        page: { ...each.page, given: { url: i ? `${url}?utm_source=x` : url, captured: `2031-03-1${3 + i}` } },
      }),
    )
    const found = trace(readings)
    expect(found).toHaveLength(1)
    expect(found[0]?.witnesses.map(({ article }) => article)).toEqual([wire.article.id])
  })

  it('tell the ways of reuse apart: verbatim, trimmed, reordered, reworded, merged, a quotation only', () => {
    const source = paragraphs('source', DISPATCH, { published: day('2031-03-12') })
    const relation = (name: string, texts: readonly string[], ...more: readonly Reading[]): unknown => {
      const witness = paragraphs(name, texts, { published: day('2031-03-14') })
      const found = trace([source, ...more, witness]).flatMap(({ witnesses }) => witnesses)
      const { relation, parent, moved, mergedFrom, variants } = found.find(({ article }) => article === witness.article.id) ?? found[0]!
      return {
        relation,
        isCopied: parent !== null,
        moved,
        merged: mergedFrom?.length,
        kinds: [...new Set(variants.map(({ kind }) => kind))],
      }
    }
    const [first, second, third] = DISPATCH
    const plain = { isCopied: true, moved: undefined, merged: undefined }
    expect(relation('verbatim', [first, `${second} ${third}`])).toEqual({ ...plain, relation: 'copy', kinds: [] })
    expect(relation('trimmed', [first, second])).toEqual({ ...plain, relation: 'edited', kinds: ['cut'] })
    expect(relation('excerpt', [second])).toEqual({ ...plain, relation: 'excerpt', kinds: ['cut'] })
    expect(relation('reordered', [first, third, second])).toEqual({ ...plain, relation: 'edited', moved: 0.25, kinds: [] })
    const reworded = DISPATCH.map((text) => text.replace('halted', 'stopped').replace('ministry', 'government'))
    expect(relation('reworded', reworded)).toEqual({ ...plain, relation: 'edited', kinds: ['changed'] })
    const counted = DISPATCH.map((text) => text.replace('1998', '1989'))
    expect(relation('counted anew', counted)).toEqual({ ...plain, relation: 'edited', kinds: ['changed'] })
    const own = paragraphs('own', OWN_REPORT, { published: day('2031-03-12') })
    expect(relation('merged', [first, second, OWN_REPORT[0], OWN_REPORT[1]], own)).toMatchObject({ relation: 'merged', merged: 1 })
    const quotation = 'Brill said: “We asked for the money in March, we asked again in June, and both times the answer was a form letter.”'
    const quoting = paragraphs('quoting', [...DISPATCH, quotation], { published: day('2031-03-12') })
    expect(relation('quotation', [...OWN_REPORT, quotation], quoting)).toMatchObject({ relation: 'origin', isCopied: false })
  })

  it('call a spun copy a rewrite', () => {
    const spun = paragraphs(
      'spun',
      DISPATCH.map((text) =>
        text
          .split(' ')
          .map((word, i) => (i % 9 === 2 || i % 7 === 5 ? 'other' : word))
          .join(' '),
      ),
    )
    const witness = trace([wire, spun])
      .flatMap(({ witnesses }) => witnesses)
      .find(({ article }) => article === spun.article.id)
    expect(witness).toMatchObject({ parent: wire.article.id, relation: 'rewrite' })
  })

  it('follow a person who judges two pages the same or different', () => {
    const judged = (verdict: Verdict, a: Reading, b: Reading): JudgedLog => {
      const target = (each: Reading) => ({ id: each.article.id, kind: 'article' as const, anchors: [] })
      const places = [a, b].map(({ page }) => [{ page: page.id, start: 0, end: 1 }])
      return {
        placed: [
          {
            judgement: { id: 'ju_1', verdict, targets: [target(a), target(b)], property: null, value: null, note: null, who: null, at: '' },
            places,
          },
        ],
        orphans: [],
      }
    }
    expect(trace([wire, copy], judged('different', wire, copy))).toHaveLength(2)
    expect(trace([wire, own], judged('same', wire, own))).toHaveLength(1)
  })

  it('hang a hundred shortened copies from the one full text', () => {
    const copies = Array.from({ length: 100 }, (_, i) =>
      paragraphs(`copy ${i}`, [DISPATCH[0], DISPATCH[1], ...(i % 2 ? [DISPATCH[2].slice(0, 90)] : [])]),
    )
    const found = trace([wire, ...copies])
    expect(found).toHaveLength(1)
    expect(found[0]?.witnesses[0]?.article).toBe(wire.article.id)
    expect(found[0]?.witnesses.filter(({ parent }) => parent === wire.article.id)).toHaveLength(100)
  })

  it('do not depend on the order of the readings', () => {
    expect(trace([own, copy, wire])).toEqual(trace([wire, copy, own]))
  })
})
