/** A statement: one utterance, with every rendering of it that the articles print. */

import type { Span } from '../text/span.js'
import type { AttributionModality, AttributionMode, Carrier, CueClass } from './attribution.js'
import type { Evidence } from './evidence.js'
import type { ArticleId, EntityId, StatementId } from './ids.js'
import type { Support } from './support.js'

/**
 * How a rendering's words stand to those of another one: `verbatim` the same; `trimmed` some left out; `fuller` some more; `altered` reworded on the
 * way from one page to the next; `retranslated` quoted in other words by another origin, as two translations of one remark are (or one misquotes it:
 * the pages cannot tell); `paraphrased` told in the report's own words.
 */
export type RenderingRelation = 'verbatim' | 'trimmed' | 'fuller' | 'altered' | 'retranslated' | 'paraphrased'

export interface RenderingLink {
  readonly kind: RenderingRelation
  readonly to: { readonly article: ArticleId; readonly attribution: string }
}

export interface Rendering {
  readonly article: ArticleId
  /** Attribution id within the article. */
  readonly attribution: string
  readonly source: readonly Span[] | null
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly mode: AttributionMode
  readonly via: readonly Carrier[]
  readonly medium: string | null
  readonly addressee: string | null
  readonly evidence: Evidence
  /** To the rendering of its own origin, or of the best origin; absent for the best rendering and where there is no other. */
  readonly relation?: RenderingLink
}

export interface Statement {
  readonly id: StatementId
  /** Null where no page says who; several speak together in `speakers`. */
  readonly speaker: EntityId | null
  readonly speakers: readonly EntityId[]
  /** The source's own words where the speaker is no named entity: `analysts`. */
  readonly sourceWords: string | null
  readonly modality: AttributionModality
  readonly cueClass: CueClass
  readonly renderings: readonly Rendering[]
  readonly said: { readonly value: string; readonly precision: string; readonly basis: 'stated' | 'derived' } | null
  /** Set where a report prints words said before the happening it reports. */
  readonly stale: boolean
  readonly support: Support
}
