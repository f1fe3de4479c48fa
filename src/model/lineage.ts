/** A lineage is an origin and its witnesses; a variant is what a witness cut, added, renamed or reworded. */

import type { Span } from '../text/span.js'
import type { Evidence } from './evidence.js'
import type { ArticleId, LineageId, StoryId } from './ids.js'
import type { Support } from './support.js'

export interface Variant {
  readonly kind: 'cut' | 'added' | 'changed' | 'renamed'
  /** In the witness; null where it is cut there. */
  readonly here: Span | null
  /** In the parent; null where it was added. */
  readonly there: (Span & { readonly article: ArticleId }) | null
  /**
   * `furniture` marks links set between paragraphs, `title`, `credit` and `dateline` what stands beside the body, `number` a changed figure;
   * null in the body. Differences of typography alone are folded away and not listed.
   */
  readonly note: string | null
}

export type WitnessRelation = 'origin' | 'copy' | 'edited' | 'excerpt' | 'merged' | 'rewrite' | 'translation'

export interface Witness {
  readonly article: ArticleId
  readonly parent: ArticleId | null
  readonly relation: WitnessRelation
  /** Share of the parent's words that stand here, 0 to 1. */
  readonly coverage: number
  readonly certainty: number
  /** In the order of the witness's text. Of a lineage that was just traced they are opened anew at each reading. */
  readonly variants: readonly Variant[]
  /** Share of its sentences that also the parent has but in another order, 0 to 1; absent where the order is the same. */
  readonly moved?: number
  /** Whether the page says whose text it is. */
  readonly credited: boolean
  /** Where the text was put together from several: its further sources, beside `parent`. */
  readonly mergedFrom?: readonly ArticleId[]
  /** Of a translation the words by which the page says that it is one; its coverage is 0 and it has no variants: its words are others. */
  readonly evidence?: readonly Evidence[]
  /** Its place among the takes of one wire in this lineage, from 1; absent where their order is not known or there is one alone. */
  readonly take?: number
}

export interface Origin {
  readonly kind: 'agency' | 'outlet' | 'communique' | 'unknown'
  /** Null where no page says. */
  readonly name: string | null
  readonly certainty: number
  readonly evidence: readonly Evidence[]
}

export interface Lineage {
  readonly id: LineageId
  readonly origin: Origin
  /** The origin's own witness first, then by article id. */
  readonly witnesses: readonly Witness[]
}

export interface Story {
  readonly id: StoryId
  readonly title: string
  readonly articles: readonly ArticleId[]
  readonly support: Support
}
