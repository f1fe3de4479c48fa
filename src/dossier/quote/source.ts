/** What a look-up reads of a dossier, under the keys it needs; built once for a dossier and never changed. */

import type { Article } from '../../model/article.js'
import type { Dossier } from '../../model/dossier.js'
import type { Entity } from '../../model/entity.js'
import type { ArticleId, EntityId } from '../../model/ids.js'
import type { Lineage, Witness } from '../../model/lineage.js'
import type { Rendering, Statement } from '../../model/statement.js'
import { fold } from '../../text/fold.js'
import type { Span } from '../../text/span.js'
import { Names } from '../wording.js'

/** A paragraph, title or caption of an article, in its page's text. */
export interface Place extends Span {
  readonly article: ArticleId
}

/**
 * Paragraphs, titles and captions that hold all words of the query, or any of them, best first. A query is words, `"a phrase"` and
 * beginnings such as `normali*`. The index of a store answers so; `everyPlace` answers with all there is.
 */
export type PlaceSearch = (query: string, limit: number, holds: 'all' | 'any') => readonly Place[]

/** A rendering with the statement it renders. */
export interface Said {
  readonly statement: Statement
  readonly rendering: Rendering
}

export interface QuoteSource {
  readonly names: Names
  readonly articles: ReadonlyMap<ArticleId, Article>
  readonly texts: ReadonlyMap<ArticleId, string>
  /** Of each article, in the dossier's order. */
  readonly said: ReadonlyMap<ArticleId, readonly Said[]>
  readonly statements: ReadonlyMap<string, Statement>
  readonly lineages: ReadonlyMap<ArticleId, { readonly lineage: Lineage; readonly witness: Witness }>
  /** The article that counts, of one on another capture of the same address. */
  readonly versionOf: ReadonlyMap<ArticleId, ArticleId>
  readonly entities: ReadonlyMap<EntityId, Entity>
  /** By folded name or alias. */
  readonly named: ReadonlyMap<string, readonly EntityId[]>
  /** Folded words of which names are made. */
  readonly nameWords: ReadonlySet<string>
}

export function quoteSource(dossier: Dossier, names: Names = new Names(dossier)): QuoteSource {
  const pages = new Map(dossier.pages.map((page) => [page.id, page.text]))
  const said = new Map<ArticleId, Said[]>()
  for (const statement of dossier.statements) {
    for (const rendering of statement.renderings) {
      const known = said.get(rendering.article)
      if (known) known.push({ statement, rendering })
      else said.set(rendering.article, [{ statement, rendering }])
    }
  }
  const named = new Map<string, EntityId[]>()
  for (const { id, name, aliases } of dossier.entities)
    for (const key of new Set([name, ...aliases].map(fold))) named.set(key, [...(named.get(key) ?? []), id])
  return {
    names,
    articles: new Map(dossier.articles.map((article) => [article.id, article])),
    texts: new Map(dossier.articles.map((article) => [article.id, pages.get(article.page) ?? ''])),
    said,
    statements: new Map(dossier.statements.map((statement) => [statement.id, statement])),
    lineages: new Map(
      dossier.lineages.flatMap((lineage) => lineage.witnesses.map((witness) => [witness.article, { lineage, witness }] as const)),
    ),
    versionOf: versionsOf(dossier),
    entities: new Map(dossier.entities.map((entity) => [entity.id, entity])),
    named,
    nameWords: new Set([...named.keys()].flatMap((name) => name.match(/[\p{L}\p{N}]+/gu) ?? [])),
  }
}

function versionsOf({ pages, articles }: Dossier): Map<ArticleId, ArticleId> {
  const first = new Map([...articles].reverse().map(({ id, page }) => [page, id]))
  const counted = new Map(pages.flatMap(({ id, versionOf }) => (versionOf === null ? [] : [[id, first.get(versionOf)] as const])))
  return new Map(
    articles.flatMap(({ id, page }) => {
      const other = counted.get(page)
      return other ? [[id, other] as const] : []
    }),
  )
}

/** A search that leaves nothing out: for a dossier that is not in a store. */
export function everyPlace(dossier: Pick<Dossier, 'articles'>): PlaceSearch {
  const places = dossier.articles.flatMap(({ id, titleSpan, body, captions }) =>
    [...(titleSpan ? [titleSpan] : []), ...body, ...captions].map(({ start, end }) => ({ article: id, start, end })),
  )
  return () => places
}
