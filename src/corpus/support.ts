/** What stands behind a fact: pages, outlets, families and, above all, how many independent origins; with what two origins both rest on. */

import type { Knowledge } from '../knowledge/schema.js'
import type { ArticleId, LineageId, PageId } from '../model/ids.js'
import type { Lineage } from '../model/lineage.js'
import type { Reading } from '../model/reading.js'
import type { Support } from '../model/support.js'
import { sortedUnique } from '../text/order.js'
import { articleVersions, pageVersions } from './versions.js'

export interface SupportContext {
  readonly readings: readonly Reading[]
  readonly lineages: readonly Lineage[]
  readonly knowledge: Pick<Knowledge, 'outlets'>
  /** Names of the carriers that each article puts between itself and the fact. */
  readonly carriers?: ReadonlyMap<ArticleId, readonly string[]>
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
  return {
    pages: sortedUnique(readings.map(({ page }) => index.pageFor.get(page.id) ?? page.id)),
    articles: sortedUnique(articles),
    outlets: sortedUnique(named.map(({ outlet }) => outlet)),
    families: sortedUnique(named.map(({ outlet, family }) => family ?? familyOf(outlet, context.knowledge))),
    lineages,
    sharedCarriers: sharedCarriers(articles, index, context.carriers),
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

function sharedCarriers(articles: readonly ArticleId[], index: Index, carriers: SupportContext['carriers']): string[] {
  if (!carriers) return []
  const lineagesBy = new Map<string, Set<LineageId>>()
  for (const id of articles) {
    const lineage = index.lineageOf.get(index.standsFor.get(id) ?? id)
    if (lineage === undefined) continue
    for (const name of carriers.get(id) ?? []) lineagesBy.set(name, (lineagesBy.get(name) ?? new Set()).add(lineage))
  }
  return sortedUnique([...lineagesBy].filter(([, lineages]) => lineages.size > 1).map(([name]) => name))
}
