/**
 * Support worked out from a finished dossier, for what keeps none of its own: a name, an article, an origin, the places of a sentence. It counts as the
 * build does: another capture of an address as the page that stands for it, no outlet that is only suggested.
 */

import type { Article } from '../model/article.js'
import type { Dossier } from '../model/dossier.js'
import type { ArticleId, LineageId, PageId } from '../model/ids.js'
import type { Support } from '../model/support.js'
import { groupBy } from '../text/group.js'
import { sortedUnique } from '../text/order.js'
import { listed, type Names } from './wording.js'

/** What stands behind facts that these articles tell. What two origins both rest on it cannot know: `sharedCarriers` is empty. */
export type SupportCount = (articles: Iterable<ArticleId>) => Support

/** Indexes the dossier once; counting takes time in the articles counted alone. */
export function supportIn({ pages, articles, lineages }: Pick<Dossier, 'pages' | 'articles' | 'lineages'>): SupportCount {
  const known = new Map(articles.map((article) => [article.id, article]))
  const pageFor = new Map(pages.flatMap(({ id, versionOf }): [PageId, PageId][] => (versionOf === null ? [] : [[id, versionOf]])))
  const onPage = groupBy(articles, ({ page }) => page)
  const lineageOf = new Map(lineages.flatMap(({ id, witnesses }) => witnesses.map(({ article }): [ArticleId, LineageId] => [article, id])))
  const standsFor = ({ id, page, title }: Article): ArticleId => {
    const there = onPage.get(pageFor.get(page) ?? '') ?? []
    return (there.length === 1 ? there[0] : there.find((other) => title !== null && other.title?.value === title.value))?.id ?? id
  }
  return (ids) => {
    const told = sortedUnique(ids)
    const witnesses = sortedUnique(told.flatMap((id) => (known.has(id) ? [standsFor(known.get(id) as Article)] : [])))
    const counted = witnesses.flatMap((id) => known.get(id) ?? [])
    const named = counted.flatMap(({ outlet, family }) =>
      outlet && outlet.basis !== 'suggested' ? [{ outlet: outlet.value, family: family?.value ?? outlet.value }] : [],
    )
    return {
      pages: sortedUnique(counted.map(({ page }) => page)),
      articles: told,
      outlets: sortedUnique(named.map(({ outlet }) => outlet)),
      families: sortedUnique(named.map(({ family }) => family)),
      lineages: sortedUnique(witnesses.flatMap((id) => lineageOf.get(id) ?? [])),
      sharedCarriers: [],
    }
  }
}

/** Which they are, a line each: the origins with their articles, the outlets, the publishers where some outlets are of one, what origins share. */
export function supportLines(support: Support, { lineages }: Pick<Dossier, 'lineages'>, names: Names): string[] {
  const behind = new Set(support.articles)
  const known = new Map(lineages.map((lineage) => [lineage.id, lineage]))
  const origins = support.lineages.flatMap((id) => {
    const lineage = known.get(id)
    if (!lineage) return []
    const { name, kind } = lineage.origin
    const own = lineage.witnesses.flatMap(({ article }) => (behind.has(article) ? [article] : []))
    return [
      `origin ${name ? `${name} (${kind})` : 'that no page names'}: ${names.numbers(own)} ${listed(own.map((each) => names.article(each)))}`,
    ]
  })
  const { outlets, families, sharedCarriers } = support
  return [
    ...origins,
    ...(outlets.length > 0 ? [`outlets: ${listed(outlets)}`] : []),
    ...(families.length < outlets.length ? [`publishers: ${listed(families)}`] : []),
    ...(sharedCarriers.length > 0
      ? [`shared: two origins or more rest on ${listed(sharedCarriers)}; they are counted apart, not wholly independent`]
      : []),
  ]
}
