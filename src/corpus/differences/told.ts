/** What all kinds of differences are found from: the corpus with its events and statements, indexed once, and how a difference is put together. */

import type { Mention, Sentence } from '../../model/annotation.js'
import type { Difference, DifferenceKind } from '../../model/difference.js'
import type { Entity } from '../../model/entity.js'
import type { Event, EventReport } from '../../model/event.js'
import { articleEvidence, type Evidence, type TextEvidence } from '../../model/evidence.js'
import { type ArticleId, type EntityId, idOf } from '../../model/ids.js'
import type { Reading } from '../../model/reading.js'
import type { Statement } from '../../model/statement.js'
import { Memos } from '../../text/memos.js'
import { byCodeUnit, sortedUnique } from '../../text/order.js'
import { contains, type Span, slice } from '../../text/span.js'
import type { Corpus } from '../corpus.js'

export type DifferenceContext = Corpus & { readonly events: readonly Event[]; readonly statements: readonly Statement[] }

export type Side = Difference['sides'][number]

/** The corpus with the indexes that finding differences needs. */
export interface Told {
  readonly corpus: DifferenceContext
  readonly memos: Memos
  readonly readings: ReadonlyMap<ArticleId, Reading>
  readonly entities: ReadonlyMap<EntityId, Entity>
  readonly lineageOf: ReadonlyMap<ArticleId, string>
}

export function toldBy(corpus: DifferenceContext, memos: Memos = new Memos()): Told {
  return {
    corpus,
    memos,
    readings: new Map(corpus.readings.map((reading) => [reading.article.id, reading])),
    entities: new Map(corpus.entities.map((entity) => [entity.id, entity])),
    lineageOf: new Map(corpus.lineages.flatMap(({ id, witnesses }) => witnesses.map(({ article }) => [article, id] as const))),
  }
}

/** The country an entity is, belongs to or holds office for; null where that is none or more than one. */
export function countryOf({ entities }: Told, id: EntityId | null): EntityId | null {
  const entity = id === null ? undefined : entities.get(id)
  if (!entity) return null
  if (entity.kind === 'country') return entity.id
  if (entity.of !== null) return entities.get(entity.of)?.kind === 'country' ? entity.of : null
  const countries = sortedUnique(
    entity.roles.flatMap((role) => (role.for !== null && entities.get(role.for)?.kind === 'country' ? [role.for] : [])),
  )
  return countries.length === 1 ? (countries[0] as EntityId) : null
}

/** What a mention names, by the article's own ids: enough to tell which country it means. */
export interface Meant {
  readonly local: string
  readonly of: string | null
  /** Whom its offices are held for. */
  readonly owners: readonly string[]
}

/** What each mention names; null where it names nobody. */
export function meantIn({ annotation }: Reading): (mention: Mention) => Meant | null {
  const locals = new Map(annotation?.entities.map((entity) => [entity.id, entity]))
  return ({ entity }) => {
    if (entity === null) return null
    const local = locals.get(entity)
    const owners = sortedUnique(local && local.of === null ? local.roles.flatMap((role) => role.for ?? []) : [])
    return { local: entity, of: local?.of ?? null, owners }
  }
}

/** The country that is meant; a place is not its country. */
export function countryMeant(told: Told, article: ArticleId, meant: Meant | null): EntityId | null {
  if (meant === null) return null
  const countryOfLocal = (local: string): EntityId | null => countryOf(told, told.corpus.entityOf(article, local))
  const own = countryOfLocal(meant.local)
  if (own !== null) return own
  if (meant.of !== null) return countryOfLocal(meant.of)
  const owners = sortedUnique(meant.owners.flatMap((owner) => countryOfLocal(owner) ?? []))
  return owners.length === 1 ? (owners[0] as EntityId) : null
}

/** The report of an event in an article; null where the article was not read. */
export function reportOf({ readings }: Told, article: ArticleId, report: string): EventReport | null {
  return readings.get(article)?.annotation?.events.find(({ id }) => id === report) ?? null
}

export function words({ article, page }: Reading, spans: readonly Span[], by: string): TextEvidence {
  return articleEvidence(article, page.text, spans, by)
}

/** The sentence that holds a span; null where none does. */
export function sentenceAround({ annotation }: Reading, span: Span): Sentence | null {
  return annotation?.sentences.find((sentence) => contains(sentence, span)) ?? null
}

/** A quoted piece of a page on one line: in single marks where it has double ones of its own. */
export function quoted({ page }: Reading, span: Span): string {
  const words = slice(page.text, span).replace(/\s+/g, ' ')
  const inner = /^["“”]([^"“”]*)["“”]$/.exec(words)?.[1] ?? words
  return /["“”]/.test(inner) ? `‘${inner}’` : `“${inner}”`
}

/** One side: its evidence in article order. */
export function side(evidence: readonly Evidence[], articles: readonly ArticleId[]): Side {
  return { articles: sortedUnique(articles), evidence }
}

/** The id is made of the kind and of every side's words, so that the same difference keeps its name. */
export function difference(kind: DifferenceKind, summary: string, sides: readonly Side[]): Difference {
  const parts = sides.flatMap(({ articles, evidence }) => [
    ...articles,
    ...evidence.map((each) => ('quote' in each ? each.quote : each.entry)),
  ])
  return { id: idOf('difference', kind, ...parts), kind, summary, sides }
}

/** `one page`, `3 pages`. */
export function pages(count: number): string {
  return count === 1 ? 'one page' : `${count} pages`
}

/** Groups in order of their keys. */
export function groupedBy<T>(values: readonly T[], keyOf: (value: T) => string | null): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const key = keyOf(value)
    if (key === null) continue
    const known = groups.get(key)
    if (known) known.push(value)
    else groups.set(key, [value])
  }
  return [...groups].sort(([a], [b]) => byCodeUnit(a, b))
}
