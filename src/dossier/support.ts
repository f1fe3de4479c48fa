/**
 * Support worked out from a finished dossier, for what keeps none of its own: a name, an article, an origin, the places of a sentence. It counts as the
 * build does: another capture of an address as the page that stands for it, no outlet that is only suggested.
 */

import { carriersOf, sharedAmong } from '../corpus/carriers.js'
import type { Credit, CreditsByArticle } from '../corpus/credits.js'
import type { Article } from '../model/article.js'
import type { Dossier } from '../model/dossier.js'
import type { Evidence } from '../model/evidence.js'
import type { ArticleId, LineageId, PageId } from '../model/ids.js'
import type { Support } from '../model/support.js'
import { groupBy } from '../text/group.js'
import { sortedUnique } from '../text/order.js'
import { overlaps, type Span } from '../text/span.js'
import { listed, type Names, sharedBy } from './wording.js'

/** What stands behind facts that these articles tell. What two origins both rest on is known where `credits` says whom each article credits. */
export type SupportCount = (articles: Iterable<ArticleId>, credits?: CreditsByArticle) => Support

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
  const originName = new Map(lineages.flatMap(({ id, origin }) => (origin.name === null ? [] : [[id, origin.name] as const])))
  return (ids, credits) => {
    const told = sortedUnique(ids)
    const witnesses = sortedUnique(told.flatMap((id) => (known.has(id) ? [standsFor(known.get(id) as Article)] : [])))
    const counted = witnesses.flatMap((id) => known.get(id) ?? [])
    const named = counted.flatMap(({ outlet, family }) =>
      outlet && outlet.basis !== 'suggested' ? [{ outlet: outlet.value, family: family?.value ?? outlet.value }] : [],
    )
    const origins = sortedUnique(witnesses.flatMap((id) => lineageOf.get(id) ?? []))
    const carriers = credits ? carriersOf(told, origins, credits, { lineageOf, originName }) : []
    return {
      pages: sortedUnique(counted.map(({ page }) => page)),
      articles: told,
      outlets: sortedUnique(named.map(({ outlet }) => outlet)),
      families: sortedUnique(named.map(({ family }) => family)),
      lineages: origins,
      sharedCarriers: sharedAmong(carriers),
      ...(carriers.length > 0 ? { carriers } : {}),
    }
  }
}

/** Whom articles credit within these places of theirs, as far as the facts of the dossier say. */
export function creditsWithin(
  { events, statements }: Pick<Dossier, 'events' | 'statements'>,
  places: ReadonlyMap<ArticleId, Span>,
): Map<ArticleId, Credit[]> {
  const found = new Map<ArticleId, Credit[]>()
  for (const { support } of [...events, ...statements])
    for (const { evidence, name, entity, kind } of support.carriers ?? [])
      for (const words of evidence) {
        const article = words.in === 'text' ? words.article : undefined
        const place = article === undefined ? undefined : places.get(article)
        if (words.in !== 'text' || article === undefined || !place || !overlaps(place, words)) continue
        found.set(article, [...(found.get(article) ?? []), { name, entity, kind, evidence: words }])
      }
  return found
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
  const { outlets, families, carriers = [] } = support
  const shared = sharedBy(support)
  return [
    ...origins,
    ...(outlets.length > 0 ? [`outlets: ${listed(outlets)}`] : []),
    ...(families.length < outlets.length ? [`publishers: ${listed(families)}`] : []),
    ...carriers.map(
      ({ name, kind, evidence }) => `credited: ${name} (${kind}), ${listed(evidence.flatMap((each) => creditWords(each, names)))}`,
    ),
    ...(shared.length > 0
      ? [`shared: ${listed(shared.map(({ which, name }) => `${which} rest on ${name}`))}; they are counted apart, not wholly independent`]
      : []),
  ]
}

/** `“state news agency KNA … reported” [1]`. */
function creditWords(evidence: Evidence, names: Names): string[] {
  if (evidence.in !== 'text' || evidence.article === undefined) return []
  return [`“${evidence.quote.replace(/\s+/g, ' ')}” ${names.numbers([evidence.article])}`]
}
