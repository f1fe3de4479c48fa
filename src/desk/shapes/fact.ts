/** A fact opened, and facts found: JSON-safe, ready to print. */

import type { EventStatus } from '../../model/event.js'
import type { ArticleId, Id, PageId } from '../../model/ids.js'
import type { Verdict } from '../../model/judgement.js'
import type { ZoneKind } from '../../model/page.js'
import type { Support } from '../../model/support.js'
import type { Day } from './day.js'

/** Words in their place: a paragraph in runs, of which the lit ones are the evidence. */
export interface Passage {
  readonly in: 'text' | 'source' | 'knowledge'
  readonly article: ArticleId | null
  readonly page: PageId | null
  /** Hull of the lit words in the page's text; null where they are not in the text. */
  readonly span: { readonly start: number; readonly end: number } | null
  /** The lit words themselves: one span, or several of a discontinuous quotation. */
  readonly spans: readonly { readonly start: number; readonly end: number }[]
  readonly zone: ZoneKind | null
  readonly runs: readonly { readonly text: string; readonly lit: boolean }[]
  readonly quote: string
  /** The whole sentence of an article's body that holds the words, to be traced; null where they are in none, or it is too short or too long. */
  readonly sentence: string | null
  /** Where in the source or in the knowledge data; null for words of the text. */
  readonly path: string | null
  readonly by: string
}

export interface PassageGroup {
  /** What these words ground: `reported`, `day`, `Ilse Tarn, water minister`. */
  readonly label: string
  readonly passages: readonly Passage[]
}

export type FactKind =
  | 'event'
  | 'statement'
  | 'difference'
  | 'position'
  | 'commitment'
  | 'entity'
  | 'article'
  | 'lineage'
  | 'review'
  | 'claim'
  | 'words'

/** A fact opened: everything that fills the evidence side. */
export interface FactView {
  readonly id: Id
  readonly kind: FactKind
  readonly title: string
  /** Whether the title is words of the press. */
  readonly press: boolean
  readonly status: EventStatus | null
  readonly day: Day | null
  /** Lines of our own under the title: `said to reporters`, `via VNA`. */
  readonly notes: readonly string[]
  readonly history: readonly { readonly status: EventStatus; readonly article: ArticleId }[]
  readonly support: Support | null
  readonly groups: readonly PassageGroup[]
  /** Why: the claims that say it, each with what it rests on. */
  readonly trail: readonly TrailStep[]
  readonly judged: readonly { readonly verdict: Verdict; readonly who: string | null; readonly at: string; readonly note: string | null }[]
  /**
   * What a judgement given here is about, and what it may be: the fact itself, what a question asks about, or the two things that it asks
   * whether they are one; null where nothing can be judged.
   */
  readonly judges: { readonly ids: readonly Id[]; readonly verdicts: readonly Verdict[] } | null
  /** Facts it leads to: what it belongs to, and what else rests on the same words. */
  readonly related: readonly RelatedFact[]
}

export interface RelatedFact {
  readonly id: Id
  readonly kind: FactKind
  readonly title: string
  /** `link`: it belongs to it; `words`: both rest on the same words. */
  readonly by: 'link' | 'words'
}

/** One step from the fact towards the words. */
export interface TrailStep {
  readonly line: string
  /** Rules or models that read the words. */
  readonly by: readonly string[]
  /** Steps that this one rests on. */
  readonly from: readonly TrailStep[]
}

export interface Hit {
  readonly kind: FactKind | 'page'
  readonly id: Id
  readonly title: string
  readonly press: boolean
  /** What stands behind a fact; null for a paragraph. */
  readonly support: Support | null
  /** Where the words stand; null for a fact that is not shown at one place. */
  readonly page: PageId | null
  readonly span: { readonly start: number; readonly end: number } | null
  readonly runs: readonly { readonly text: string; readonly lit: boolean }[]
}

export interface Found {
  readonly query: string
  readonly hits: readonly Hit[]
  /** Hits in all; `hits` holds the first of them. */
  readonly total: number
}
