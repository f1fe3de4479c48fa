/** Witnesses side by side: every sentence of each stands in one place, and what differs is shown against the base. */

import { describe, expect, it } from 'vitest'
import { collatedText, sameReadings } from '../../src/dossier/collated.js'
import type { Reading } from '../../src/model/reading.js'
import { alone, DISPATCH, OWN_REPORT, paragraphs } from '../corpus/readings.js'

const wire = paragraphs('wire', DISPATCH)
const cut = paragraphs('cut', DISPATCH.slice(0, 2))
const changed = paragraphs(
  'changed',
  DISPATCH.map((text) => text.replace('ninety passengers', 'forty passengers')),
)
const longer = paragraphs('longer', [DISPATCH[0], 'A second ferry was promised by the minister on Friday.', ...DISPATCH.slice(1)])
const READINGS = [wire, cut, changed, longer]

function dossierOf(readings: readonly Reading[]) {
  const [first, ...rest] = readings as [Reading, ...Reading[]]
  const base = alone(first.article.id)
  const witnesses = rest.map(({ article }) => ({
    ...(alone(article.id).witnesses[0] as (typeof base.witnesses)[0]),
    parent: first.article.id,
  }))
  return {
    pages: readings.map(({ page }) => page),
    articles: readings.map(({ article }) => article),
    lineages: [{ ...base, witnesses: [...base.witnesses, ...witnesses] }],
  }
}

const dossier = dossierOf(READINGS)
const ids = READINGS.map(({ article }) => article.id)

describe('a collated text', () => {
  it('takes all witnesses of a lineage, its origin’s first', () => {
    const { base, others } = collatedText(dossier, [dossier.lineages[0]?.id ?? ''])
    expect([base, ...others]).toEqual(ids)
  })

  it('shows what is cut, changed and added, with the words of both', () => {
    const { rows } = collatedText(dossier, ids)
    const kinds = rows.map(({ readings }) => readings.map(({ kind }) => kind).join(' '))
    expect(kinds.filter((kind) => kind === 'cut same same')).toHaveLength(2)
    expect(kinds.filter((kind) => kind === 'added')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'same changed same')).toHaveLength(1)
    const [reading] = rows.flatMap(({ readings }) => readings).filter(({ kind }) => kind === 'changed')
    expect(reading?.changes.map(({ here, there }) => [here, there])).toEqual([['forty', 'ninety']])
  })

  it('holds every sentence of every witness once, in words of its page', () => {
    const { base, rows } = collatedText(dossier, ids)
    const texts = new Map(READINGS.map(({ page, article }) => [article.id, page.text]))
    const shown = rows.flatMap(({ sentence, readings }) => [
      ...(sentence ? [{ article: base, ...sentence }] : []),
      ...readings.flatMap(({ article, sentence: own }) => (own ? [{ article, ...own }] : [])),
    ])
    for (const { article, start, end, quote } of shown) expect(texts.get(article)?.slice(start, end)).toBe(quote)
    for (const { article, page } of READINGS) {
      const own = shown.filter((each) => each.article === article.id).map(({ quote }) => quote)
      const body = article.body.map(({ start, end }) => page.text.slice(start, end)).join(' ')
      expect(own.sort().join(' ').length).toBe(body.split(/\s+/).join(' ').length)
    }
  })

  it('puts together those who print the same', () => {
    const row = collatedText(dossier, ids).rows.find(({ readings }) => readings.some(({ kind }) => kind === 'changed'))
    expect(sameReadings(row ?? { sentence: null, readings: [] }).map(({ articles }) => articles.length)).toEqual([2, 1])
  })

  it('lays texts along each other that have nothing in common', () => {
    const other = paragraphs('other', OWN_REPORT)
    const { rows } = collatedText(dossierOf([wire, other]), [wire.article.id, other.article.id])
    expect(new Set(rows.flatMap(({ readings }) => readings.map(({ kind }) => kind)))).toEqual(new Set(['added', 'cut']))
  })

  it('refuses one text alone and what is no text', () => {
    expect(() => collatedText(dossier, [ids[0] ?? ''])).toThrow(expect.objectContaining({ code: 'collate-one' }))
    expect(() => collatedText(dossier, ['ev_0'])).toThrow(expect.objectContaining({ code: 'id-unknown' }))
  })
})
