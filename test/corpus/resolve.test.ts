/** Entities of many articles are joined by what they are, never by guess, and in whatever order the pages come. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMentions } from '../../src/article/mentions.js'
import { readText } from '../../src/article/text.js'
import { resolveEntities } from '../../src/corpus/resolve.js'
import type { Entity } from '../../src/model/entity.js'
import type { JudgedLog, Judgement } from '../../src/model/judgement.js'
import type { Reading } from '../../src/model/reading.js'
import { articleOf, shipped } from '../support/named.js'

const NOBODY: JudgedLog = { placed: [], orphans: [] }

function readingOf(text: string, at: number, published: string | null = null): Reading {
  const id = `ar_${String(at).padStart(16, '0')}`
  const given = published
    ? { published: { value: published, precision: 'day' as const, zone: null, basis: 'given' as const, certainty: 1, evidence: [] } }
    : {}
  const article = { ...articleOf(text, id), page: `pg_${String(at).padStart(16, '0')}`, ...given }
  const page = {
    id: article.page,
    sources: [],
    sha256: '0'.repeat(64),
    mediaType: 'text/plain' as const,
    text,
    toSource: null,
    zones: [],
    marketRows: [],
    language: 'en',
    captured: null,
    given: {},
    versionOf: null,
  }
  const { value: a } = readText(article, text)
  const rest = { times: [], quantities: [], attributions: [], events: [], positions: [] }
  const annotation = { article: id, sentences: a.sentences, tokens: a.tokens, ...findMentions(a, shipped), ...rest }
  return { page, article, annotation }
}

const resolved = (...texts: string[]) =>
  resolveEntities(
    texts.map((text, i) => readingOf(text, i)),
    NOBODY,
  )
const people = (entities: readonly Entity[]): string[] =>
  entities
    .filter((entity) => entity.kind === 'person')
    .map((entity) => entity.name)
    .sort()

describe('countries and bodies', () => {
  it('are one under all their names', () => {
    const { entities } = resolved('Ivory Coast waits.', "Côte d'Ivoire waits.", 'Abidjan said it waits. Ivorian troops left.')
    const [country] = entities.filter((entity) => entity.kind === 'country')
    expect(entities.filter((entity) => entity.kind === 'country')).toHaveLength(1)
    expect(country?.aliases).toEqual(["Côte d'Ivoire", 'Ivory Coast'])
    expect(country?.locals).toHaveLength(3)
  })

  it('are one where it is the same ministry of the same country', () => {
    const { entities } = resolved(
      "Kenya's foreign ministry spoke.",
      'The Kenyan foreign ministry spoke.',
      "Uganda's foreign ministry spoke.",
    )
    expect(entities.filter((entity) => entity.kind === 'organization')).toHaveLength(2)
  })
})

describe('people', () => {
  it('are one by full name, without accents, with and without office', () => {
    const { entities } = resolved('Kenyan President Áurea Njoroge spoke.', 'Aurea Njoroge spoke.', 'President Njoroge spoke.')
    expect(people(entities)).toHaveLength(1)
  })

  it('are one by nearly the same name in the same office', () => {
    expect(
      people(resolved('Kenyan foreign minister Sergei Vandermolen spoke.', 'Kenyan foreign minister Sergey Vandermolen spoke.').entities),
    ).toHaveLength(1)
    expect(people(resolved('Sergei Vandermolen spoke.', 'Sergey Vandermolen spoke.').entities)).toHaveLength(2)
  })

  it('by surname alone join the only one who has it', () => {
    expect(people(resolved('Peter Vandermolen spoke.', '"No," Vandermolen said.').entities)).toEqual(['Peter Vandermolen'])
  })

  it('by surname alone stay apart where two have it, with a question', () => {
    const { entities, review } = resolved('Peter Vandermolen spoke.', 'Grace Vandermolen spoke.', '"No," Vandermolen said.')
    expect(people(entities)).toEqual(['Grace Vandermolen', 'Peter Vandermolen', 'Vandermolen'])
    expect(review).toHaveLength(1)
    expect(review[0]?.candidates.map((one) => one.value).sort()).toEqual(['Grace Vandermolen', 'Peter Vandermolen'])
    expect(review[0]?.about).toBe(entities.find((entity) => entity.name === 'Vandermolen')?.id)
  })

  it('of one name who govern two countries are two', () => {
    const { entities } = resolved('Kenyan President Peter Vale spoke.', 'Ugandan President Peter Vale spoke.')
    expect(people(entities)).toHaveLength(2)
  })

  it('known by office join the one who holds it', () => {
    const { entities } = resolved("Kenya's foreign minister spoke.", 'Kenyan Foreign Minister Ann Vale spoke.')
    expect(people(entities)).toEqual(['Ann Vale'])
    expect(entities.find((entity) => entity.kind === 'person')?.roles).toHaveLength(1)
  })

  it('known by office do not join one who held it long before', () => {
    const { entities } = resolveEntities(
      [
        readingOf("Kenya's foreign minister spoke.", 1, '2024-05-01'),
        readingOf('Kenyan Foreign Minister Ann Vale spoke.', 2, '2021-05-01'),
      ],
      NOBODY,
    )
    expect(people(entities)).toHaveLength(2)
  })

  it('known by office do not join a former holder or one of two', () => {
    expect(people(resolved("Kenya's foreign minister spoke.", 'Former Kenyan foreign minister Ann Vale spoke.').entities)).toHaveLength(2)
    const two = resolved(
      "Kenya's foreign minister spoke.",
      'Kenyan foreign minister Ann Vale spoke.',
      'Kenyan foreign minister Grace Oduya spoke.',
    )
    expect(people(two.entities)).toHaveLength(3)
    expect(two.review).toHaveLength(1)
  })

  it('hold offices on the days of their pages', () => {
    const { entities } = resolveEntities(
      [readingOf('Kenyan President Ann Vale spoke.', 1, '2024-05-01'), readingOf('President Ann Vale of Kenya spoke.', 2, '2024-06-01')],
      NOBODY,
    )
    const role = entities.find((entity) => entity.kind === 'person')?.roles[0]
    expect([role?.from, role?.to, role?.evidence.length]).toEqual(['2024-05-01', '2024-06-01', 2])
  })
})

describe('judgements', () => {
  const judge = (verdict: 'same' | 'different', readings: readonly Reading[], words: readonly [string, string]): JudgedLog => {
    const places = readings.slice(0, 2).map((reading, i) => {
      const start = reading.page.text.indexOf(words[i] as string)
      return [{ page: reading.page.id, start, end: start + (words[i] as string).length }]
    })
    const target = { id: 'en_x', kind: 'entity' as const, anchors: [] }
    const judgement: Judgement = {
      id: 'ju_x',
      verdict,
      targets: [target, target],
      property: null,
      value: null,
      note: null,
      who: null,
      at: '2024-01-01T00:00:00Z',
    }
    return { placed: [{ judgement, places }], orphans: [] }
  }

  it('same unites what nothing else would', () => {
    const readings = [readingOf('Peter Vandermolen spoke.', 1), readingOf('Pieter Mooiman spoke of Grace Oduya.', 2)]
    const { entities } = resolveEntities(readings, judge('same', readings, ['Peter Vandermolen', 'Pieter Mooiman']))
    expect(people(entities)).toHaveLength(2)
  })

  it('different parts what one name would unite', () => {
    const readings = [readingOf('Peter Vandermolen spoke.', 1), readingOf('Peter Vandermolen wept.', 2)]
    const { entities } = resolveEntities(readings, judge('different', readings, ['Peter Vandermolen', 'Peter Vandermolen']))
    expect(people(entities)).toHaveLength(2)
    expect(new Set(entities.map((entity) => entity.id)).size).toBe(entities.length)
  })
})

describe('order', () => {
  it('of pages changes nothing', () => {
    const texts = [
      'Kenyan President Peter Vale spoke. Vale left with Grace Oduya.',
      'Ugandan President Peter Vale spoke in Nairobi.',
      'Peter Vale spoke. "No," Oduya said.',
      "Kenya's president met Eve Oduya. Nairobi said no.",
      'Peter J. Vale and the Kenyan foreign ministry spoke.',
    ]
    const readings = texts.map((text, i) => readingOf(text, i + 1))
    const expected = JSON.stringify(resolveEntities(readings, NOBODY))
    fc.assert(
      fc.property(
        fc.shuffledSubarray(readings, { minLength: readings.length }),
        (shuffled) => JSON.stringify(resolveEntities(shuffled, NOBODY)) === expected,
      ),
      { numRuns: 30 },
    )
    const locals = resolveEntities(readings, NOBODY).entities.flatMap((entity) => entity.locals.map((one) => `${one.article} ${one.local}`))
    expect(new Set(locals).size).toBe(locals.length)
    expect(locals).toHaveLength(readings.reduce((sum, reading) => sum + (reading.annotation?.entities.length ?? 0), 0))
  })
})
