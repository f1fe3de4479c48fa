/** Which of the origins behind a fact rest on one carrier: those of which a report credits it, and the one whose own text it is. */

import type { AgencyEntry } from '../knowledge/schema.js'
import type { ArticleId, LineageId } from '../model/ids.js'
import type { SupportCarrier } from '../model/support.js'
import { byCodeUnit, sortedUnique } from '../text/order.js'
import { type Credit, type CreditsByArticle, nameKey } from './credits.js'
import { agencyKey } from './origin.js'

/** What is known of articles and origins where support is counted. */
export interface Origins {
  readonly lineageOf: ReadonlyMap<ArticleId, LineageId>
  /** The article that stands for another capture of its address. */
  readonly standsFor?: ReadonlyMap<ArticleId, ArticleId>
  /** Of the lineages whose origin pages name, its name. */
  readonly originName: ReadonlyMap<LineageId, string>
  readonly agencies?: readonly AgencyEntry[]
}

/** By name. `lineages` are all origins of the fact. */
export function carriersOf(
  articles: readonly ArticleId[],
  lineages: readonly LineageId[],
  credits: CreditsByArticle,
  { lineageOf, standsFor, originName, agencies = [] }: Origins,
): SupportCarrier[] {
  const found = new Map<string, { readonly credits: Credit[]; readonly lineages: Set<LineageId> }>()
  const keyOf = (name: string): string => agencyKey(nameKey(name), agencies)
  for (const id of sortedUnique(articles)) {
    const lineage = lineageOf.get(standsFor?.get(id) ?? id)
    for (const credit of credits.get(id) ?? []) {
      const key = keyOf(credit.name)
      const known = found.get(key) ?? { credits: [], lineages: new Set() }
      known.credits.push(credit)
      if (lineage !== undefined) known.lineages.add(lineage)
      found.set(key, known)
    }
  }
  for (const id of lineages) {
    const name = originName.get(id)
    if (name !== undefined) found.get(keyOf(name))?.lineages.add(id)
  }
  return [...found.values()].map(carrierOf).sort((a, b) => byCodeUnit(a.name, b.name))
}

function carrierOf({
  credits,
  lineages,
}: {
  readonly credits: readonly Credit[]
  readonly lineages: ReadonlySet<LineageId>
}): SupportCarrier {
  const { name, entity, kind } = [...credits].sort((a, b) => byCodeUnit(a.name, b.name))[0] as Credit
  const evidence = new Map(credits.map((credit) => [JSON.stringify(credit.evidence), credit.evidence]))
  return { name, entity, kind, lineages: sortedUnique(lineages), evidence: [...evidence.values()] }
}

/** Names of those that two origins or more rest on: most first. */
export function sharedAmong(carriers: readonly SupportCarrier[]): string[] {
  const shared = carriers.filter(({ lineages }) => lineages.length > 1)
  return shared.sort((a, b) => b.lineages.length - a.lineages.length || byCodeUnit(a.name, b.name)).map(({ name }) => name)
}
