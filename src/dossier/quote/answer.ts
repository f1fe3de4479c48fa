/** What a look-up of words answers: JSON-safe, the same on the terminal, over HTTP and at the desk. Every place is one of a page's text. */

import type { AttributionModality, AttributionMode } from '../../model/attribution.js'
import type { ArticleId, EntityId, LineageId, PageId, StatementId } from '../../model/ids.js'
import type { Origin, WitnessRelation } from '../../model/lineage.js'
import type { Span } from '../../text/span.js'
import type { Day } from '../days.js'
import type { QuoteDifference, QuoteRun } from './differences.js'

/** How asked words stand to printed ones. */
export type QuoteVerdict = 'verbatim' | 'altered' | 'paraphrased'

/**
 * In whose voice the page prints the words: `quoted` within quotation marks as somebody's, `reported` as what somebody said in the report's words,
 * `unread` within quotation marks while it was not read whose they are, `report` as the report's own.
 */
export type Voice = 'quoted' | 'reported' | 'unread' | 'report'

/** One place where a page prints the words, or something like them. */
export interface QuoteRendering extends Span {
  readonly verdict: QuoteVerdict
  /** False for a likeness that may be another remark. */
  readonly sure: boolean
  /** Share of the weight of the asked words that stands here, 0 to 1. */
  readonly share: number
  readonly article: ArticleId
  /** The article's number on every face. */
  readonly number: number
  readonly page: PageId
  /** Only where the words are discontinuous: two places or more. */
  readonly spans?: readonly Span[]
  /** As printed. */
  readonly quote: string
  readonly zone: 'title' | 'body' | 'caption'
  readonly outlet: string | null
  readonly title: string | null
  /** Null where the page is undated. */
  readonly published: Day | null
  readonly voice: Voice
  /** Null where the words belong to no statement of the dossier. */
  readonly statement: StatementId | null
  readonly speakers: readonly EntityId[]
  /** Names of the speakers, or the source's own words; null where nobody is named. */
  readonly speaker: string | null
  readonly mode: AttributionMode | null
  readonly modality: AttributionModality | null
  readonly via: readonly string[]
  readonly medium: string | null
  readonly lineage: LineageId | null
  readonly relation: WitnessRelation | null
  readonly differences: readonly QuoteDifference[]
  readonly runs: readonly QuoteRun[]
  /** What a reader must know before using the words, in plain words: that they are denied there, follow on a “not”, are older than the report. */
  readonly warnings: readonly string[]
}

/** Where the words were printed first, as far as the pages tell. */
export interface FirstAppearance {
  readonly article: ArticleId
  readonly outlet: string | null
  readonly title: string | null
  readonly published: Day | null
  readonly certainty: 'certain' | 'likely' | 'unknown'
  /** Why, in plain words. */
  readonly why: string
}

/** One independent origin by which the words reached us, with the pages that carry them in the order of their days. */
export interface QuoteRoad {
  readonly lineage: LineageId | null
  readonly origin: Pick<Origin, 'kind' | 'name' | 'certainty'>
  /** Carriers that the pages name between the speaker and the report. */
  readonly via: readonly string[]
  readonly media: readonly string[]
  readonly stops: readonly {
    readonly article: ArticleId
    readonly number: number
    readonly outlet: string | null
    readonly published: Day | null
    readonly relation: WitnessRelation | null
    readonly verdict: QuoteVerdict
  }[]
}

/** Whether the words are those of the speaker asked for. */
export interface Credit {
  readonly asked: string
  /** Whom the name can mean; empty where no page names anyone so. */
  readonly entities: readonly EntityId[]
  /**
   * `right`; `divided`: some pages give them to the one asked for, some to another; `other`; `near`: a body or office holder of the one asked for;
   * `carrier`: the one asked for handed them on; `nobody`: printed, but given to nobody; `unknown`: nobody is named so; `none`: not printed.
   */
  readonly verdict: 'right' | 'divided' | 'other' | 'near' | 'carrier' | 'nobody' | 'unknown' | 'none'
  /** The same in plain words. */
  readonly words: string
}

export interface QuoteAnswer {
  readonly asked: { readonly words: string; readonly speaker: string | null }
  readonly verdict: QuoteVerdict | 'not-found'
  readonly sure: boolean
  /** The answer in plain words, a sentence each, the verdict first. */
  readonly summary: readonly string[]
  /** Differences to the best rendering, in order; empty where verbatim. */
  readonly differences: readonly QuoteDifference[]
  readonly runs: readonly QuoteRun[]
  readonly credit: Credit | null
  readonly first: FirstAppearance | null
  readonly road: readonly QuoteRoad[]
  /** Best first: where the words stand, then the other renderings of the same statements. */
  readonly renderings: readonly QuoteRendering[]
  /** Only where nothing was found: what comes closest, which is no answer. */
  readonly nearest: readonly QuoteRendering[]
}
