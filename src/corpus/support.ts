/** What stands behind a fact: pages, outlets, families and, above all, how many independent origins; with what two origins both rest on. */

import type { Knowledge } from '../knowledge/schema.js'
import type { ArticleId, LineageId, PageId } from '../model/ids.js'
import type { Lineage } from '../model/lineage.js'
import type { Reading } from '../model/reading.js'
import type { Support } from '../model/support.js'
import { sortedUnique } from '../text/order.js'
import { carriersOf, sharedAmong } from './carriers.js'
import type { CreditsByArticle } from './credits.js'
import { articleVersions, pageVersions } from './versions.js'

export interface SupportContext {
  readonly readings: readonly Reading[]
  readonly lineages: readonly Lineage[]
  readonly knowledge: Pick<Knowledge, 'outlets'> & Partial<Pick<Knowledge, 'agencies'>>
  /** Whom each article credits for the fact. */
  readonly credits?: CreditsByArticle
}

/**
 * Counts behind a fact that these articles tell. Another capture of an address counts as the page that stands for it; an outlet that is only
 * suggested by knowledge is not counted; an outlet of no known family is a family of its own.
 */
export function supportOf(articles: readonly ArticleId[], context: SupportContext): Support {
  const index = indexed(context)
  const witnesses = sortedUnique(articles.map((id) => index.standsFor.get(id) ?? id))
  const readings = witnesses.flatMap((id) => index.readings.get(id) ?? [])
  const named = readings.flatMap(({ article }) =>
    article.outlet && article.outlet.basis !== 'suggested' ? [{ outlet: article.outlet.value, family: article.family?.value }] : [],
  )
  const lineages = sortedUnique(witnesses.flatMap((id) => index.lineageOf.get(id) ?? []))
  const carriers = context.credits ? carriersOf(articles, lineages, context.credits, { ...index, ...context.knowledge }) : []
  return {
    pages: sortedUnique(readings.map(({ page }) => index.pageFor.get(page.id) ?? page.id)),
    articles: sortedUnique(articles),
    outlets: sortedUnique(named.map(({ outlet }) => outlet)),
    families: sortedUnique(named.map(({ outlet, family }) => family ?? familyOf(outlet, context.knowledge))),
    lineages,
    sharedCarriers: sharedAmong(carriers),
    ...(carriers.length > 0 ? { carriers } : {}),
  }
}

/** The article that stands for this one among captures of its address, and the page that stands for that one's. */
export function standInOf(
  article: ArticleId,
  context: Pick<SupportContext, 'readings' | 'lineages'>,
): { article: ArticleId; page: PageId | null } {
  const index = indexed(context)
  const other = index.standsFor.get(article) ?? article
  const own = index.readings.get(other)?.page.id ?? null
  return { article: other, page: own === null ? null : (index.pageFor.get(own) ?? own) }
}

interface Index {
  readonly readings: ReadonlyMap<ArticleId, Reading>
  readonly standsFor: ReadonlyMap<ArticleId, ArticleId>
  readonly pageFor: ReadonlyMap<PageId, PageId>
  readonly lineageOf: ReadonlyMap<ArticleId, LineageId>
  /** Of the lineages whose origin pages name, its name. */
  readonly originName: ReadonlyMap<LineageId, string>
}

/** One index for all facts of a corpus; it holds nothing that the readings and lineages do not. */
const INDEXES = new WeakMap<readonly Lineage[], { readonly readings: readonly Reading[]; readonly index: Index }>()

function indexed({ readings, lineages }: Pick<SupportContext, 'readings' | 'lineages'>): Index {
  const known = INDEXES.get(lineages)
  if (known && known.readings === readings) return known.index
  const index: Index = {
    readings: new Map(readings.map((reading) => [reading.article.id, reading])),
    standsFor: articleVersions(readings),
    pageFor: pageVersions(readings),
    lineageOf: new Map(lineages.flatMap(({ id, witnesses }) => witnesses.map(({ article }): [ArticleId, LineageId] => [article, id]))),
    originName: new Map(lineages.flatMap(({ id, origin }) => (origin.name === null ? [] : [[id, origin.name] as const]))),
  }
  INDEXES.set(lineages, { readings, index })
  return index
}

const FAMILIES = new WeakMap<Knowledge['outlets'], Map<string, string>>()

function familyOf(outlet: string, { outlets }: SupportContext['knowledge']): string {
  const found = FAMILIES.get(outlets) ?? new Map<string, string>()
  FAMILIES.set(outlets, found)
  const family = found.get(outlet)
  if (family !== undefined) return family
  const known = outlets.find(({ name, names }) => name === outlet || names.includes(outlet))
  found.set(outlet, known?.family ?? known?.name ?? outlet)
  return found.get(outlet) as string
}
