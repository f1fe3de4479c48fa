/** What a trace says: a sentence's road through the articles, in time. */

import type { ArticleId, LineageId, PageId } from '../../model/ids.js'
import type { Origin, WitnessRelation } from '../../model/lineage.js'
import type { Support } from '../../model/support.js'
import type { Span } from '../../text/span.js'
import type { Day } from '../days.js'

export interface Trace {
  readonly sentence: string
  /** Null where no article has it. */
  readonly first: FirstPlace | null
  /** What stands behind the sentence in all. */
  readonly support: Support
  /** One tree for each origin that has the sentence, the earliest first. */
  readonly trees: readonly TraceTree[]
}

/** The earliest of the places. `likely` where another may be as early, `unknown` where no place is dated; `why` says it in words. */
export interface FirstPlace {
  readonly article: ArticleId
  readonly certainty: 'certain' | 'likely' | 'unknown'
  readonly why: string
}

export interface TraceTree {
  /** Null for an article of no lineage. */
  readonly lineage: LineageId | null
  readonly origin: Pick<Origin, 'kind' | 'name' | 'certainty'>
  /** Each before those that took it from it; of equals in time. */
  readonly stops: readonly TraceStop[]
}

/** One article that has the sentence. */
export interface TraceStop {
  readonly article: ArticleId
  readonly page: PageId
  /** The article's number in footnotes. */
  readonly number: number
  readonly outlet: string | null
  readonly title: string | null
  /** Null where the day is not known. */
  readonly published: Day | null
  /** Where it stands in the page's text, and its words. */
  readonly start: number
  readonly end: number
  readonly quote: string
  /** 0 to 1: how many of the asked words stand there, in order. */
  readonly share: number
  /** From whom it was taken: the nearest source above that has it too; null for the first of a tree. */
  readonly from: ArticleId | null
  /** How many steps from the first of its tree. */
  readonly depth: number
  readonly relation: WitnessRelation | null
  /** That the article was taken from `from`, 0 to 1; null where it was taken from nobody. */
  readonly certainty: number | null
  /** Whether the article was taken from one that lacks the sentence: it was added here. */
  readonly added: boolean
  /** What differs from the sentence of `from`; for the first of a tree, from the asked words. */
  readonly changes: readonly TraceChange[]
  /** The same within the words: what was put in, and what was left out where it would stand. */
  readonly runs: readonly TraceRun[]
  /** Whether the asked words stand here as they are, in a longer sentence; for the first of a tree alone. */
  readonly within: boolean
  /** How much of the text of the article above stands here, 0 to 1, and whether the page says whose text it is; null for an origin's own. */
  readonly coverage: number | null
  readonly credited: boolean | null
}

export interface TraceRun {
  readonly kind: 'same' | 'cut' | 'added'
  readonly text: string
}

export interface TraceChange {
  readonly kind: 'cut' | 'added' | 'changed'
  /** The words here and there, null where there are none; `hereSpan` in this page's text, `thereSpan` in that of `from` (null for the asked words). */
  readonly here: string | null
  readonly there: string | null
  readonly hereSpan: Span | null
  readonly thereSpan: Span | null
  /** `number` for a changed figure, `name` for words that begin with capitals on both sides. */
  readonly note: 'number' | 'name' | null
}
