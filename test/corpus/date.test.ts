/** Days from twins and from what is told; refused wherever more than one day is possible. */

import { describe, expect, it } from 'vitest'
import { dateArticles } from '../../src/corpus/date.js'
import type { Lineage, WitnessRelation } from '../../src/model/lineage.js'
import type { Reading } from '../../src/model/reading.js'
import { alone, annotated, DISPATCH, day, type Meaning, paragraphs } from './readings.js'

function lineageOf(origin: Reading, relation: WitnessRelation, ...others: Reading[]): Lineage {
  const base = alone(origin.article.id)
  const copies = others.map(({ article }) => ({
    article: article.id,
    parent: origin.article.id,
    relation,
    coverage: 1,
    certainty: 1,
    variants: [],
    credited: false,
  }))
  return { ...base, witnesses: [...base.witnesses, ...copies] }
}
const published = (readings: readonly Reading[], of: Reading): string | null =>
  readings.find(({ article }) => article.id === of.article.id)?.article.published?.value ?? null

const dated = paragraphs('dated', DISPATCH, { published: day('2031-03-12') })
const undated = paragraphs('undated', DISPATCH)

describe('dates from twins', () => {
  it('come from the dated copy, marked as derived', () => {
    const found = dateArticles([undated, dated], [lineageOf(dated, 'edited', undated)])
    const twin = found.find(({ article }) => article.id === undated.article.id)
    expect(twin?.article.published).toMatchObject({ value: '2031-03-12', basis: 'derived', precision: 'day' })
  })

  it('do not come from a rewrite, an excerpt or twins weeks apart', () => {
    for (const relation of ['rewrite', 'excerpt', 'merged'] as const)
      expect(published(dateArticles([undated, dated], [lineageOf(dated, relation, undated)]), undated)).toBeNull()
    const later = paragraphs('later', DISPATCH, { published: day('2031-04-02') })
    expect(published(dateArticles([undated, dated, later], [lineageOf(dated, 'copy', undated, later)]), undated)).toBeNull()
  })

  it('do not come from a day after the visit', () => {
    const visited = paragraphs('visited', DISPATCH, { captured: '2031-03-10' })
    expect(published(dateArticles([visited, dated], [lineageOf(dated, 'copy', visited)]), visited)).toBeNull()
  })

  it('resolve the times of the page again', () => {
    const words = annotated('words', ['They met on Wednesday.'], {
      times: [{ words: 'Wednesday', value: 'XXXX-WXX-3', formula: { kind: 'weekday', weekday: 3, direction: 'past' } }],
    })
    const [time] =
      dateArticles([words, dated], [lineageOf(dated, 'copy', words)]).find(({ article }) => article.id === words.article.id)?.annotation
        ?.times ?? []
    expect(time).toMatchObject({ value: '2031-03-12', edtf: '2031-03-12', known: ['weekday'] })
  })

  it('leave what is dated as it is', () => {
    const other = paragraphs('other', DISPATCH, { published: day('2031-03-13') })
    expect(published(dateArticles([dated, other], [lineageOf(dated, 'copy', other)]), other)).toBe('2031-03-13')
  })
})

describe('dates from what is told', () => {
  const names: Meaning['names'] = [
    ['Oltmark', 'o', 'country'],
    ['Varsenia', 'v', 'country'],
    ['Kestria', 'k', 'country'],
    ['Sael', 's', 'place'],
  ]
  const told = (
    name: string,
    on: string,
    weekday: number,
    text = `Ministers of Oltmark, Varsenia and Kestria met on ${on} in Sael.`,
    options = {},
  ) =>
    annotated(
      name,
      [text],
      {
        names: (names ?? []).filter(([phrase]) => text.includes(phrase)),
        times: [{ words: on, formula: { kind: 'weekday', weekday, direction: 'past' } }],
        events: [{ words: 'met', of: ['o', 'v', 'k'].filter((_, i) => text.includes(names?.[i]?.[0] ?? '?')), when: 0, where: 's' }],
      },
      options,
    )
  const known = told('known', 'Wednesday', 3, undefined, { published: day('2031-03-12') })

  it('come from the one dated report of the same event on the same weekday', () => {
    const page = told('page', 'Wednesday', 3, 'By Wednesday, Varsenia, Kestria and Oltmark met in Sael again.')
    expect(published(dateArticles([page, known], []), page)).toBe('2031-03-12')
  })

  it('are refused on another weekday, with other parties, or where two days are possible', () => {
    const tuesday = told('tuesday', 'Tuesday', 2)
    expect(published(dateArticles([tuesday, known], []), tuesday)).toBeNull()
    const two = told('two', 'Wednesday', 3, 'Oltmark and Varsenia met on Wednesday in Sael.')
    expect(published(dateArticles([two, known], []), two)).toBeNull()
    const again = told('again', 'Wednesday', 3, undefined, { published: day('2031-04-09') })
    const page = told('page', 'Wednesday', 3)
    expect(published(dateArticles([page, known, again], []), page)).toBeNull()
  })
})

describe('versions', () => {
  it('are marked on the page', () => {
    const [a, b] = [dated, undated].map((each): Reading => ({ ...each, page: { ...each.page, given: { url: 'isle.example/a' } } })) as [
      Reading,
      Reading,
    ]
    const found = dateArticles([a, b], [])
    expect(found.map(({ page }) => page.versionOf).filter((id) => id !== null)).toHaveLength(1)
  })
})
