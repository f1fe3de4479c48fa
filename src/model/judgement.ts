/** A person's decision, kept apart from machine output, append-only, replayed after every run. */

import type { Id, JudgementId, PageId } from './ids.js'

export const VERDICTS = ['accept', 'reject', 'correct', 'same', 'different', 'unsure'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Where it holds: words of a page with what stands around them, so that it survives a change of offsets. */
export interface Anchor {
  readonly page: PageId
  readonly quote: string
  /** Up to 32 code units before and after the quote. */
  readonly prefix: string
  readonly suffix: string
}

/** What a judgement is about, told by content and not by position: kind of thing and the words it rests on. */
export interface JudgementTarget {
  /** Id at the time of judging; may be gone after a later run. */
  readonly id: Id
  readonly kind: 'entity' | 'event' | 'statement' | 'difference' | 'lineage' | 'claim' | 'position' | 'article' | 'story'
  readonly anchors: readonly Anchor[]
}

export interface Judgement {
  readonly id: JudgementId
  readonly verdict: Verdict
  /** One target; two for `same` and `different`. */
  readonly targets: readonly JudgementTarget[]
  /** For `correct`: which property, and the value that holds. */
  readonly property: string | null
  readonly value: string | null
  readonly note: string | null
  /** Who judged, and when (ISO instant), as the face that took it says. */
  readonly who: string | null
  readonly at: string
}

/** A place where an anchor was found again. */
export interface Place {
  readonly page: PageId
  readonly start: number
  readonly end: number
}

/** A judgement whose targets were all found again: `places[i]` are the places of `targets[i]`. */
export interface PlacedJudgement {
  readonly judgement: Judgement
  readonly places: readonly (readonly Place[])[]
}

/** The log as it stands over the present pages. What no longer anchors is an orphan, never silently moved. */
export interface JudgedLog {
  readonly placed: readonly PlacedJudgement[]
  readonly orphans: readonly Judgement[]
}
