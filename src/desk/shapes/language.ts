/** How one sentence was read: JSON-safe, ready to draw. All offsets count from the sentence's first character. */

import type { EntityKind, MentionForm, TimeExpression, Token } from '../../model/annotation.js'
import type { Attribution } from '../../model/attribution.js'
import type { EventStatus } from '../../model/event.js'
import type { ArticleId, EntityId, PageId } from '../../model/ids.js'

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A word of the sentence; `head` counts within the sentence, -1 the root. */
export type TokenRow = Omit<Token, 'start' | 'end'> & Stretch

export interface MentionRow extends Stretch {
  readonly kind: EntityKind
  readonly form: MentionForm
  /** The dossier's entity, and the fullest name of it; null where it is not known who or what is meant. Its id is null where the dossier has none. */
  readonly entity: { readonly id: EntityId | null; readonly name: string } | null
  /** Names of those that could be meant, where `entity` is null. */
  readonly candidates: readonly string[]
  /** Names of all who are meant together, where `entity` is null. */
  readonly together: readonly string[]
  /** Of a pronoun: the words elsewhere that speak of the same; null where none are known. */
  readonly antecedent: string | null
  readonly certainty: number
  readonly by: string
}

export type TimeRow = Pick<TimeExpression, 'type' | 'value' | 'edtf' | 'known' | 'implied' | 'by'> &
  Stretch & {
    /** In a reader's words; null where it is no date. */
    readonly day: string | null
  }

export interface QuantityRow extends Stretch {
  readonly value: number
  readonly unit: string | null
  readonly hedge: string | null
  /** The upper end of a range. */
  readonly high?: number
  /** What it is counted by: `barrel`. */
  readonly per?: string
}

/** What someone is said to have said. Its parts are cut where the sentence ends; `beyond` says that they go on in others. */
export type SayingRow = Pick<Attribution, 'mode' | 'modality' | 'cueClass' | 'medium' | 'addressee' | 'by' | 'certainty'> & {
  readonly source: readonly Stretch[]
  readonly cue: readonly Stretch[]
  readonly content: readonly Stretch[]
  readonly beyond: boolean
  readonly speakers: readonly string[]
  readonly candidates: readonly string[]
  readonly via: readonly string[]
}

export interface HappeningRow extends Stretch {
  readonly type: string
  readonly status: EventStatus
  readonly by: string
}

export interface SentenceView {
  readonly page: PageId
  readonly article: ArticleId
  readonly zone: 'body' | 'caption' | 'title'
  readonly text: string
  /** Where it stands in the page's text. */
  readonly span: Stretch
  /** Where the sentences before and after it begin in the page's text; null at the article's ends. */
  readonly before: number | null
  readonly after: number | null
  /** Its words, or the first `WORDS_SHOWN` of them; heads that are left out are the root's. */
  readonly tokens: readonly TokenRow[]
  /** How many words it has. */
  readonly length: number
  readonly mentions: readonly MentionRow[]
  /** Resolved on the day that the dossier gives the article. */
  readonly times: readonly TimeRow[]
  /** The day the times were resolved on, in words; null where the article is undated. */
  readonly reference: string | null
  readonly quantities: readonly QuantityRow[]
  readonly sayings: readonly SayingRow[]
  readonly happenings: readonly HappeningRow[]
}
