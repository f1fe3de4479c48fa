/** A statement: one utterance, with every rendering of it that the articles print. */

import type { Span } from '../text/span.js'
import type { AttributionModality, AttributionMode, Carrier, CueClass } from './attribution.js'
import type { Evidence } from './evidence.js'
import type { ArticleId, EntityId, StatementId } from './ids.js'
import type { Support } from './support.js'

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
