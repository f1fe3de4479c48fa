/** Pages and witnesses as a face shows them: JSON-safe, ready to print. */

import type { TraceRun } from '../../dossier/trace/answer.js'
import type { ArticleId, Id, LineageId, PageId } from '../../model/ids.js'
import type { MarketRow, Zone, ZoneKind } from '../../model/page.js'
import type { Day } from './day.js'
import type { FactKind } from './fact.js'
import type { ArticleCard, NoticeRow } from './rows.js'

/** Words of a page on which facts rest. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly fact: Id
  readonly kind: FactKind
  readonly title: string
}

export interface PageView {
  readonly id: PageId
  readonly sources: readonly string[]
  readonly mediaType: string
  readonly sha256: string
  readonly language: string | null
  readonly captured: Day | null
  readonly versionOf: PageId | null
  /** The text, or the first `PAGE_SHOWN` code units of it. */
  readonly text: string
  /** Code units of the whole. */
  readonly length: number
  readonly zones: readonly Zone[]
  readonly marketRows: readonly MarketRow[]
  readonly articles: readonly ArticleCard[]
  readonly marks: readonly Mark[]
  readonly notices: readonly NoticeRow[]
}

export interface PageRow {
  readonly id: PageId
  readonly sources: readonly string[]
  readonly mediaType: string
  readonly language: string | null
  readonly captured: Day | null
  readonly versionOf: PageId | null
  readonly articles: readonly ArticleId[]
  readonly length: number
  /** Zone kinds with the code units they cover, in the order of the contract; `space` left out. */
  readonly zones: readonly { readonly kind: ZoneKind; readonly length: number }[]
  readonly facts: number
  readonly notices: number
}

/** A stretch of one witness in a collation; `mark` says how it differs from the other side. */
export interface CollationRun {
  readonly text: string
  readonly mark: 'same' | 'changed' | 'renamed' | 'typography'
}

/** One sentence row: both sides, or a gap on one. Spans are in the texts of the witnesses' pages. */
export interface CollationRow {
  readonly kind: 'same' | 'changed' | 'renamed' | 'typography' | 'cut' | 'added' | 'furniture'
  readonly left: CollationSide | null
  readonly right: CollationSide | null
  /** Whether a paragraph begins here on the left (or on the right, where the left has a gap). */
  readonly opens: boolean
  /** Whether it stands in another place there than its neighbours would have it. */
  readonly moved: boolean
}

export interface CollationSide {
  readonly start: number
  readonly end: number
  readonly runs: readonly CollationRun[]
}

export interface CollationView {
  /** Null where the two are of two lineages. */
  readonly lineage: LineageId | null
  readonly left: ArticleId
  readonly right: ArticleId
  /** What was done to title, dateline and credits of the left on the right, where the lineage tells: words, null where there are none. */
  readonly beside: readonly {
    readonly note: string
    readonly kind: 'cut' | 'added' | 'changed' | 'renamed'
    readonly here: string | null
    readonly there: string | null
  }[]
  readonly rows: readonly CollationRow[]
}

/** Any witnesses laid along one of them, sentence by sentence; those that print the same are told together. */
export interface WitnessesView {
  readonly base: ArticleId
  readonly others: readonly ArticleId[]
  /** Witnesses beyond the `WITNESSES_SHOWN` first, which are not laid along. */
  readonly leftOut: number
  readonly rows: readonly WitnessesRow[]
}

export interface WitnessesRow {
  /** A sentence of the base; null for one that only others have. */
  readonly sentence: { readonly start: number; readonly end: number; readonly quote: string } | null
  readonly readings: readonly WitnessesReading[]
}

export interface WitnessesReading {
  readonly kind: 'same' | 'changed' | 'cut' | 'added'
  /** Who prints it so, each with its place; null where it is cut. */
  readonly articles: readonly { readonly article: ArticleId; readonly at: { readonly start: number; readonly end: number } | null }[]
  readonly moved: boolean
  /** The words as they stand there, what differs from the base marked; nothing for what is the same or cut. */
  readonly runs: readonly TraceRun[]
}
