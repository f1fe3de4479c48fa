/** A small corpus from marked articles: every letter of `told.ts` is one entity throughout, every article its own origin unless it names another's. */

import { readFileSync } from 'node:fs'
import { findEvents } from '../../src/article/events.js'
import { findPositions } from '../../src/article/positions.js'
import { type Corpus, corpusOf } from '../../src/corpus/corpus.js'
import type { Attribution } from '../../src/model/attribution.js'
import type { Entity } from '../../src/model/entity.js'
import type { JudgedLog } from '../../src/model/judgement.js'
import type { Lineage } from '../../src/model/lineage.js'
import { byArticle, type Reading } from '../../src/model/reading.js'
import type { Ruleset } from '../../src/rules/ruleset.js'
import { annotationOf, told } from './told.js'
import { parseRuleset } from './yaml.js'

export interface Piece {
  readonly name: string
  readonly text: string
  readonly published?: string
  /** Name of the piece whose text it carries. */
  readonly copyOf?: string
  readonly attributions?: readonly Attribution[]
}

const rules = (name: string): Ruleset =>
  parseRuleset(readFileSync(new URL(`../../knowledge/rules/${name}.yml`, import.meta.url), 'utf8'), name)
const EVENTS = rules('events')
const POSITIONS = rules('positions')

export const NO_JUDGEMENTS: JudgedLog = { placed: [], orphans: [] }

/** Reads the pieces; `judged` gets the readings, for judgements hang on their pages. */
export function corpusFrom(pieces: readonly Piece[], judged: (readings: readonly Reading[]) => JudgedLog = () => NO_JUDGEMENTS): Corpus {
  const read = pieces.map((piece) => ({ piece, reading: readingOf(piece) }))
  const readings = read.map(({ reading }) => reading).sort(byArticle)
  const articleOf = new Map(read.map(({ piece, reading }) => [piece.name, reading.article.id]))
  const originOf = (piece: Piece): string => piece.copyOf ?? piece.name
  const lineages: Lineage[] = [...new Set(pieces.map(originOf))].map((origin) => ({
    id: `li_${origin}`,
    origin: { kind: 'unknown', name: null, certainty: 1, evidence: [] },
    witnesses: pieces
      .filter((piece) => originOf(piece) === origin)
      .map((piece) => ({
        article: articleOf.get(piece.name) as string,
        parent: piece.copyOf ? (articleOf.get(piece.copyOf) ?? null) : null,
        relation: piece.copyOf ? 'copy' : 'origin',
        coverage: 1,
        certainty: 1,
        variants: [],
        credited: false,
      })),
  }))
  const lineageOf = (article: string): string =>
    lineages.find((one) => one.witnesses.some((witness) => witness.article === article))?.id ?? ''
  const knowledge = { countries: [], agencies: [], outlets: [], offices: [], bodies: [], places: [], givenNames: new Set<string>() }
  return {
    ...corpusOf({ readings, lineages, entities: entitiesOf(readings), knowledge, judged: judged(readings) }),
    entityOf: (_article, local) => `en_${local}`,
    supportOf: (articles) => ({
      pages: [],
      articles,
      outlets: [],
      families: [],
      lineages: [...new Set(articles.map(lineageOf))].sort(),
      sharedCarriers: [],
    }),
  }
}

function readingOf(piece: Piece): Reading {
  const given = {
    name: piece.name,
    ...(piece.published ? { published: piece.published } : {}),
    ...(piece.attributions ? { attributions: piece.attributions } : {}),
  }
  const read = told(piece.text, given)
  const events = findEvents(read, EVENTS)
  return {
    page: read.page,
    article: read.article,
    annotation: annotationOf(read, { events, positions: findPositions({ ...read, events }, POSITIONS) }),
  }
}

const longest = (names: readonly string[]): string => [...names].sort((a, b) => b.length - a.length)[0] ?? ''

function entitiesOf(readings: readonly Reading[]): Entity[] {
  const found = new Map<string, Entity>()
  for (const { annotation, article, page } of readings) {
    for (const local of annotation?.entities ?? []) {
      const id = `en_${local.id}`
      const known = found.get(id)
      const mentions = (annotation?.mentions ?? [])
        .filter((mention) => mention.entity === local.id)
        .map(({ start, end }) => ({ start, end, article: article.id }))
      const named = (annotation?.mentions ?? [])
        .filter((mention) => mention.entity === local.id && mention.form === 'name')
        .map(({ start, end }) => page.text.slice(start, end))
      found.set(id, {
        id,
        kind: local.kind,
        name: longest([known?.name ?? '', ...named]) || local.name,
        aliases: [...new Set([...(known?.aliases ?? []), ...local.aliases])].sort(),
        known: null,
        of: null,
        roles: [
          ...(known?.roles ?? []),
          ...local.roles.map((role) => ({
            office: role.office,
            for: role.for === null ? null : `en_${role.for}`,
            level: role.level,
            from: null,
            to: null,
            time: role.time,
            evidence: [],
          })),
        ],
        mentions: [...(known?.mentions ?? []), ...mentions],
        locals: [...(known?.locals ?? []), { article: article.id, local: local.id }],
      })
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
