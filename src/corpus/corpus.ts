/** What every later corpus stage is handed: the readings with what is already known across them. A pure value. */

import type { Knowledge } from '../knowledge/schema.js'
import type { Entity } from '../model/entity.js'
import type { ArticleId, EntityId } from '../model/ids.js'
import type { JudgedLog } from '../model/judgement.js'
import type { Lineage } from '../model/lineage.js'
import type { Reading } from '../model/reading.js'
import type { Support } from '../model/support.js'
import { supportOf } from './support.js'

export interface Corpus {
  /** In article order. */
  readonly readings: readonly Reading[]
  readonly lineages: readonly Lineage[]
  readonly entities: readonly Entity[]
  readonly knowledge: Knowledge
  readonly judged: JudgedLog
  /** The entity that a local id of an article was resolved to; null where it was resolved to none. */
  entityOf(article: ArticleId, local: string): EntityId | null
  /** What stands behind a fact that these articles tell. `carriers` are names of carriers by article. */
  supportOf(articles: readonly ArticleId[], carriers?: ReadonlyMap<ArticleId, readonly string[]>): Support
}

export type CorpusParts = Pick<Corpus, 'readings' | 'lineages' | 'entities' | 'knowledge' | 'judged'>

/** Joins the parts and indexes them. */
export function corpusOf(parts: CorpusParts): Corpus {
  const locals = new Map<string, EntityId>()
  for (const entity of parts.entities) {
    for (const { article, local } of entity.locals) locals.set(`${article} ${local}`, entity.id)
  }
  return {
    ...parts,
    entityOf: (article, local) => locals.get(`${article} ${local}`) ?? null,
    supportOf: (articles, carriers) => supportOf(articles, { ...parts, ...(carriers ? { carriers } : {}) }),
  }
}
