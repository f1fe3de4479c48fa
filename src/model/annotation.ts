/** What one article's words say, before any other article is looked at. Offsets go into the page's text; entity ids are local (`e1`). */

import type { Span } from '../text/span.js'
import type { Attribution } from './attribution.js'
import type { EventReport, PositionReport } from './event.js'
import type { ArticleId } from './ids.js'
import type { Level } from './level.js'

export interface Sentence extends Span {
  /** Index of the paragraph in `[...body, ...captions, title]` order that holds it. */
  readonly paragraph: number
  /** Where the words stand. */
  readonly zone: 'body' | 'caption' | 'title'
  /** Tokens `[firstToken, lastToken)` of `tokens`. */
  readonly firstToken: number
  readonly lastToken: number
}

export interface Token extends Span {
  readonly lemma: string
  /** Universal POS tag; `X` until a tagger has read it. */
  readonly upos: string
  readonly xpos: string
  /** Index of the head token, -1 for the root or while unparsed. */
  readonly head: number
  readonly deprel: string
}

export const ENTITY_KINDS = ['person', 'country', 'organization', 'place', 'group', 'facility', 'work'] as const
export type EntityKind = (typeof ENTITY_KINDS)[number]

/** How the words name the entity. `metonym`: a capital or seat for a government. `role`: an office alone. */
export type MentionForm = 'name' | 'short' | 'nationality' | 'metonym' | 'role' | 'pronoun'

export interface Mention extends Span {
  readonly kind: EntityKind
  /** Local entity id; null where it is not known which entity is meant. */
  readonly entity: string | null
  readonly form: MentionForm
  readonly certainty: number
  readonly by: string
  /** Where `entity` is null: local ids that could be meant. */
  readonly candidates?: readonly string[]
  /** Where `entity` is null: local ids of two or more who are all meant, by `they` and the like. */
  readonly together?: readonly string[]
  /** Of a pronoun: words that speak of the same, the nearest before it; of `I` and `we` the source that is quoted. */
  readonly antecedent?: Span
}

export { LEVELS, type Level } from './level.js'

/** An office as the article gives it. */
export interface Role extends Span {
  /** Canonical wording: `foreign minister`, `president`, `spokesman`. */
  readonly office: string
  /** Local entity id of the country or body the office is of; null where not said. */
  readonly for: string | null
  readonly level: Level | null
  /** `then`, `former`, `acting`, `outgoing` where said. */
  readonly time: 'then' | 'former' | 'acting' | 'outgoing' | 'designate' | null
}

export interface LocalEntity {
  /** `e1`, `e2` … in order of first mention. */
  readonly id: string
  readonly kind: EntityKind
  /** The fullest name in the article, as printed. */
  readonly name: string
  /** Distinct surface forms of name mentions, sorted. */
  readonly aliases: readonly string[]
  /** Knowledge entry the name matched, `countries:TUR`; null where none. Used to join, never shown as a fact. */
  readonly known: string | null
  /** Body with no name of its own (`Russia's foreign ministry`): the local id of the country and what it is. */
  readonly of: string | null
  readonly roles: readonly Role[]
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET'
export type DatePart = 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute' | 'season' | 'quarter' | 'week' | 'decade' | 'century'

/**
 * A date before its reference day is known. A pure value, so that it can be resolved again once a twin dates the article.
 * `shift` counts units from the reference (`yesterday` is `day -1`, `last week` is `week -1`, and fills the whole unit), or from the day of `from`
 * (`the next day` after a Monday). `direction` says which side of the reference is meant: from the tense of the clause, or null when it is open.
 * `yearShift` fixes the year instead: `June last year` is -1. A `soft` direction yields to the other side where that is within 75 days and this is not;
 * a `strict` one leaves out the reference day itself (`last Wednesday` on a Wednesday).
 */
export type TimeFormula =
  | { readonly kind: 'absolute'; readonly edtf: string }
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly direction: Direction
      readonly weekShift?: number
      readonly strict?: boolean
      /** The weekday it is listed behind, which it follows: `Friday and Saturday`. */
      readonly from?: TimeFormula
    }
  | {
      readonly kind: 'month-day'
      readonly month: number
      readonly day: number | null
      readonly direction: Direction
      readonly yearShift?: number
      /** The weekday printed beside it, which settles the year. */
      readonly weekday?: number
      readonly soft?: boolean
      /** The words say on which side it lies (`last May`), however near the other is. */
      readonly strict?: boolean
      /** It names what happened (`the Sept. 11 attacks`): of the last months, or of a year that no reference day tells. */
      readonly names?: boolean
      /** The date told of before, whose year it shares. */
      readonly from?: TimeFormula
    }
  /** EDTF number of a part of the year: 21-24 spring to winter, 33-36 quarters, 40-41 halves. */
  | {
      readonly kind: 'part'
      readonly part: number
      readonly direction: Direction
      readonly yearShift?: number
      readonly soft?: boolean
      readonly strict?: boolean
      readonly from?: TimeFormula
    }
  /** A month or day of the Islamic or the Solar Hijri calendar; its year null where none is printed. */
  | {
      readonly kind: 'other-calendar'
      readonly calendar: 'hijri' | 'persian'
      readonly year: number | null
      readonly month: number
      readonly day: number | null
      readonly direction: Direction
      /** `last Ramadan` is over, `next Ramadan` to come, whatever lies around the reference day. */
      readonly strict?: boolean
    }
  | { readonly kind: 'holiday'; readonly holiday: string; readonly direction: Direction; readonly yearShift?: number }
  | {
      readonly kind: 'shift'
      readonly unit: 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century'
      readonly amount: number
      readonly from?: TimeFormula
      /** `two years ago today`: the years and months back keep the day, `a year ago this month` the month, of what they count from. */
      readonly keeps?: 'day' | 'month'
    }
  /** The day told of before; `from` where the text has named one. */
  | { readonly kind: 'told-day'; readonly from?: TimeFormula }
  /** A year, half or quarter that is no calendar's (`fiscal 2026`): the value is its label, its days are not known. `last` is the second year of `2025/26`. */
  | { readonly kind: 'fiscal'; readonly of: TimeFormula; readonly last?: number }
  /** No day of the calendar: durations, sets, `now`, `recently`. `value` is the TIMEX3 value, whatever the reference. */
  | { readonly kind: 'open'; readonly value?: string }

/** The side of the reference day; null where the words leave it open. */
export type Direction = 'past' | 'future' | null

export interface TimeExpression extends Span {
  readonly type: TimexType
  /** TIMEX3 value with the reference day known so far; `XXXX-12` where a part is not known. */
  readonly value: string
  /** EDTF with the same knowledge; null where EDTF cannot say it. */
  readonly edtf: string | null
  /** Parts that the words give. */
  readonly known: readonly DatePart[]
  /** Parts worked out from the reference day. */
  readonly implied: readonly DatePart[]
  readonly formula: TimeFormula
  /** TIMEX3 mod: `START` (early), `MID`, `END` (late), `APPROX`, `BEFORE`, `AFTER`, and of durations how much; null none. */
  readonly mod:
    | 'START'
    | 'MID'
    | 'END'
    | 'APPROX'
    | 'BEFORE'
    | 'AFTER'
    | 'MORE_THAN'
    | 'LESS_THAN'
    | 'EQUAL_OR_MORE'
    | 'EQUAL_OR_LESS'
    | null
  /** `MO`, `AF`, `EV`, `NI` or a clock time `T12:00`; null none. */
  readonly clock: string | null
  readonly by: string
}

export interface Quantity extends Span {
  readonly value: number
  readonly unit: string | null
  /** `more than`, `about`, `at least` as the words have it; null none. */
  readonly hedge: string | null
  /** The upper end of a range, `60` of `50 to 60`; absent elsewhere. */
  readonly high?: number
  /** What it is counted by: `barrel` of `$70 a barrel`, `day` of `500 barrels per day`; absent elsewhere. */
  readonly per?: string
}

/** Everything read from one article. Arrays are in text order. */
export interface Annotation {
  readonly article: ArticleId
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly mentions: readonly Mention[]
  readonly entities: readonly LocalEntity[]
  readonly times: readonly TimeExpression[]
  readonly quantities: readonly Quantity[]
  readonly attributions: readonly Attribution[]
  readonly events: readonly EventReport[]
  readonly positions: readonly PositionReport[]
}
