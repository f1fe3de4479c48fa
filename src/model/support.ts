/** What stands behind a fact. `lineages` are the independent origins; `sharedCarriers` is what two of them both rest on. */

import type { ArticleId, LineageId, PageId } from './ids.js'

export interface Support {
  readonly pages: readonly PageId[]
  readonly articles: readonly ArticleId[]
  /** Names; an unknown outlet is not counted. */
  readonly outlets: readonly string[]
  readonly families: readonly string[]
  readonly lineages: readonly LineageId[]
  /** Names of carriers (a state agency) that two or more of the lineages both name. */
  readonly sharedCarriers: readonly string[]
}
