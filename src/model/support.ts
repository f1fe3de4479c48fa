/** What stands behind a fact. `lineages` are the independent origins; `sharedCarriers` is what two of them both rest on. */

import type { Evidence } from './evidence.js'
import type { ArticleId, EntityId, LineageId, PageId } from './ids.js'

/** `communique`: what a body or a person gave out, as a statement, in a letter or at a briefing. */
export type CarrierKind = 'agency' | 'outlet' | 'communique'

/** Whom the reports of a fact credit for it. */
export interface SupportCarrier {
  readonly name: string
  /** Null where the words name no entity of the dossier. */
  readonly entity: EntityId | null
  readonly kind: CarrierKind
  /** Origins that rest on it: of which a report credits it, or whose own text it is; sorted. */
  readonly lineages: readonly LineageId[]
  /** The words of each report that credits it. */
  readonly evidence: readonly Evidence[]
}

export interface Support {
  readonly pages: readonly PageId[]
  readonly articles: readonly ArticleId[]
  /** Names; an unknown outlet is not counted. */
  readonly outlets: readonly string[]
  readonly families: readonly string[]
  readonly lineages: readonly LineageId[]
  /** Names of carriers (a state agency) that two or more of the lineages rest on. */
  readonly sharedCarriers: readonly string[]
  /** All that the reports credit, by name; absent where they credit nobody, and in a dossier of an older build. */
  readonly carriers?: readonly SupportCarrier[]
}
