/** The dossier under its ids: looked up by every view, built once for a dossier and never changed. */

import { type SupportCount, supportIn } from '../dossier/support.js'
import { Names } from '../dossier/wording.js'
import type { Article } from '../model/article.js'
import type { Claim } from '../model/claim.js'
import type { Difference } from '../model/difference.js'
import type { Dossier } from '../model/dossier.js'
import type { Entity } from '../model/entity.js'
import type { Event } from '../model/event.js'
import type { ArticleId, Id, PageId } from '../model/ids.js'
import type { Lineage } from '../model/lineage.js'
import type { Page } from '../model/page.js'
import type { Commitment, Position } from '../model/process.js'
import type { ReviewItem } from '../model/review.js'
import type { Statement } from '../model/statement.js'
import { groupBy } from '../text/group.js'

/** A thing of the dossier with its kind. */
export type Thing =
  | { readonly kind: 'event'; readonly of: Event }
  | { readonly kind: 'statement'; readonly of: Statement }
  | { readonly kind: 'difference'; readonly of: Difference }
  | { readonly kind: 'position'; readonly of: Position }
  | { readonly kind: 'commitment'; readonly of: Commitment }
  | { readonly kind: 'entity'; readonly of: Entity }
  | { readonly kind: 'article'; readonly of: Article }
  | { readonly kind: 'lineage'; readonly of: Lineage }
  | { readonly kind: 'review'; readonly of: ReviewItem }
  | { readonly kind: 'claim'; readonly of: Claim }

export interface Catalogue {
  readonly dossier: Dossier
  /** Names and sigla, as every face prints them. */
  readonly names: Names
  /** Support of a fact whose own record keeps none. */
  readonly count: SupportCount
  readonly pages: ReadonlyMap<PageId, Page>
  readonly articles: ReadonlyMap<ArticleId, Article>
  readonly articlesOf: ReadonlyMap<PageId, readonly Article[]>
  readonly lineageOf: ReadonlyMap<ArticleId, Lineage>
  readonly things: ReadonlyMap<Id, Thing>
  /** Claims by the id they are about. */
  readonly claimsOf: ReadonlyMap<Id, readonly Claim[]>
}

/** Indexes a dossier. Time and memory grow with its size once; every look-up after that is constant. */
export function catalogue(dossier: Dossier): Catalogue {
  const lineageOf = new Map<ArticleId, Lineage>()
  for (const lineage of dossier.lineages) for (const witness of lineage.witnesses) lineageOf.set(witness.article, lineage)
  return {
    dossier,
    names: new Names(dossier),
    count: supportIn(dossier),
    pages: new Map(dossier.pages.map((page) => [page.id, page])),
    articles: new Map(dossier.articles.map((article) => [article.id, article])),
    articlesOf: groupBy(dossier.articles, (article) => article.page),
    lineageOf,
    things: thingsOf(dossier),
    claimsOf: groupBy(dossier.claims, (claim) => claim.subject),
  }
}

function thingsOf(dossier: Dossier): Map<Id, Thing> {
  const things = new Map<Id, Thing>()
  const put = (thing: Thing): unknown => things.set(thing.of.id, thing)
  for (const of of dossier.claims) put({ kind: 'claim', of })
  for (const of of dossier.articles) put({ kind: 'article', of })
  for (const of of dossier.lineages) put({ kind: 'lineage', of })
  for (const of of dossier.entities) put({ kind: 'entity', of })
  for (const of of dossier.statements) put({ kind: 'statement', of })
  for (const of of dossier.events) put({ kind: 'event', of })
  for (const of of dossier.differences) put({ kind: 'difference', of })
  for (const of of dossier.review) put({ kind: 'review', of })
  for (const process of dossier.processes) {
    for (const of of process.positions) put({ kind: 'position', of })
    for (const of of process.commitments) put({ kind: 'commitment', of })
  }
  return things
}

/** The text that an article's offsets refer to. Throws `RangeError` on an article that is not in the dossier: our bug. */
export function textOf(all: Catalogue, article: ArticleId): string {
  const page = all.pages.get(all.articles.get(article)?.page ?? '')
  if (!page) throw new RangeError(`no page for article ${article}`)
  return page.text
}
