/** What every later corpus stage is handed: the readings with what is already known across them. A pure value. */

import type { Knowledge } from '../knowledge/schema.js'
import type { Entity } from '../model/entity.js'
import type { ArticleId, EntityId, LineageId } from '../model/ids.js'
import type { JudgedLog } from '../model/judgement.js'
import type { Lineage } from '../model/lineage.js'
import type { Reading } from '../model/reading.js'
import type { Support } from '../model/support.js'
import { Memos } from '../text/memos.js'
import type { Credit, CreditsByArticle, OwnCredit } from './credits.js'
import { standInOf, supportOf } from './support.js'

export interface Corpus {
  /** In article order. */
  readonly readings: readonly Reading[]
  readonly lineages: readonly Lineage[]
  readonly entities: readonly Entity[]
  readonly knowledge: Knowledge
  readonly judged: JudgedLog
  /** The entity that a local id of an article was resolved to; null where it was resolved to none. */
  entityOf(article: ArticleId, local: string): EntityId | null
  /** The lineage that an article is a witness of; null where it is of none. */
  lineageOf(article: ArticleId): LineageId | null
  /** Its place among the witnesses of its lineage, 0 where it is of none. */
  rankOf(article: ArticleId): number
  /** What stands behind a fact that these articles tell. `credits` is whom each of them credits for it. */
  supportOf(articles: readonly ArticleId[], credits?: CreditsByArticle): Support
  /** What an article credits, with names as the dossier has them. */
  creditsOf(article: ArticleId, own: readonly OwnCredit[]): Credit[]
  /** Names all that is known here of an article but its entities: what it says, its lineage, what it stands for. Equal keys, equal support. */
  keyOf(article: ArticleId): string
}

export type CorpusParts = Pick<Corpus, 'readings' | 'lineages' | 'entities' | 'knowledge' | 'judged'>

/** Joins the parts and indexes them. */
export function corpusOf(parts: CorpusParts, memos: Memos = new Memos()): Corpus {
  const locals = new Map<ArticleId, Map<string, EntityId>>()
  for (const entity of parts.entities) {
    for (const { article, local } of entity.locals) {
      const own = locals.get(article)
      if (own) own.set(local, entity.id)
      else locals.set(article, new Map([[local, entity.id]]))
    }
  }
  const names = new Map(parts.entities.map(({ id, name }) => [id, name]))
  const witnesses = new Map(
    parts.lineages.flatMap(({ id, origin, witnesses }) =>
      witnesses.map(({ article }, rank) => [article, { id, rank, from: origin.name }] as const),
    ),
  )
  const byId = new Map(parts.readings.map((reading) => [reading.article.id, reading]))
  const keys = new Map<ArticleId, string>()
  const keyed = (article: ArticleId): string => {
    const reading = byId.get(article)
    const witness = witnesses.get(article)
    const { article: other, page } = standInOf(article, parts)
    const shown = other === article ? null : (byId.get(other) ?? null)
    const own = [witness?.id ?? null, witness?.rank ?? 0, witness?.from ?? null]
    return memos.key(reading ?? article, ...own, witnesses.get(other)?.id ?? null, witnesses.get(other)?.from ?? null, page, shown)
  }
  return {
    ...parts,
    entityOf: (article, local) => locals.get(article)?.get(local) ?? null,
    lineageOf: (article) => witnesses.get(article)?.id ?? null,
    rankOf: (article) => witnesses.get(article)?.rank ?? 0,
    supportOf: (articles, credits) => supportOf(articles, { ...parts, ...(credits ? { credits } : {}) }),
    creditsOf: (article, own) =>
      own.map((credit) => {
        const entity = credit.entity === null ? null : (locals.get(article)?.get(credit.entity) ?? null)
        return { ...credit, entity, name: (entity === null ? undefined : names.get(entity)) ?? credit.name }
      }),
    keyOf: (article) => {
      const key = keys.get(article) ?? keyed(article)
      keys.set(article, key)
      return key
    },
  }
}
