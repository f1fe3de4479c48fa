/** The frame and the rows of the lists: JSON-safe, ready to print. */

import type { EntityKind, Level } from '../../model/annotation.js'
import type { AttributionModality, AttributionMode, CueClass } from '../../model/attribution.js'
import type { DifferenceKind } from '../../model/difference.js'
import type { EventStatus, EventType, Part, Stance } from '../../model/event.js'
import type { ArticleId, EntityId, EventId, Id, JudgementId, LineageId, PageId, StatementId, StoryId } from '../../model/ids.js'
import type { Verdict } from '../../model/judgement.js'
import type { WitnessRelation } from '../../model/lineage.js'
import type { Support } from '../../model/support.js'
import type { Day, Named } from './day.js'

export interface ArticleCard {
  readonly id: ArticleId
  /** Its siglum: the number that stands for it in brackets and footnotes, on every face. */
  readonly number: number
  readonly page: PageId
  /** Null where the page prints none. */
  readonly title: string | null
  /** Its first words, where it has no title; else null. */
  readonly opening: string | null
  readonly outlet: Named | null
  /** The publisher of the outlet, as knowledge has it; null where it does not know the outlet. */
  readonly family: string | null
  readonly agency: Named | null
  /** Null where it is not known at all. */
  readonly published: Day | null
  readonly language: string | null
  readonly lineage: LineageId | null
  readonly relation: WitnessRelation
}

export interface LineageCard {
  readonly id: LineageId
  readonly kind: 'agency' | 'outlet' | 'communique' | 'unknown'
  readonly name: string | null
  readonly articles: readonly ArticleId[]
}

export interface EntityCard {
  readonly id: EntityId
  readonly kind: EntityKind
  readonly name: string
}

/** Asked for once by a face: the names behind ids, and how much there is of everything. */
export interface Frame {
  readonly title: string
  readonly generator: { readonly name: string; readonly version: string }
  readonly counts: Readonly<Record<Count, number>>
  /** `31 December 2011 to 19 May 2023`: first and last day told; null where no event has a full date. */
  readonly told: string | null
  readonly articles: readonly ArticleCard[]
  readonly lineages: readonly LineageCard[]
  readonly entities: readonly EntityCard[]
}

export type Count =
  | 'pages'
  | 'articles'
  | 'outlets'
  | 'origins'
  | 'stories'
  | 'events'
  | 'rounds'
  | 'entities'
  | 'statements'
  | 'positions'
  | 'differences'
  | 'review'
  | 'notices'

export interface EventRow {
  readonly id: EventId
  readonly type: EventType
  readonly title: string
  readonly status: EventStatus
  /** Null where no page gives a time. */
  readonly when: Day | null
  readonly where: EntityId | null
  readonly format: string | null
  readonly participants: readonly {
    readonly entity: EntityId
    readonly part: Part
    readonly role: string | null
    readonly level: Level | null
  }[]
  readonly history: readonly { readonly status: EventStatus; readonly article: ArticleId }[]
  /** Words of the report that tells it best. */
  readonly words: string
  readonly support: Support
}

export interface RenderingRow {
  readonly article: ArticleId
  readonly words: string
  readonly mode: AttributionMode
  readonly via: readonly string[]
  readonly medium: string | null
}

export interface StatementRow {
  readonly id: StatementId
  readonly speakers: readonly EntityId[]
  /** The source's own words where the speaker is no named entity. */
  readonly sourceWords: string | null
  /** Words of the rendering shown first: the origin's own, direct before indirect. */
  readonly words: string
  readonly mode: AttributionMode
  readonly modality: AttributionModality
  readonly cueClass: CueClass
  readonly via: readonly string[]
  /** By which way the words reached us: `in a statement`, `via SANA`. */
  readonly road: readonly string[]
  readonly said: Day | null
  readonly stale: boolean
  readonly renderings: readonly RenderingRow[]
  readonly support: Support
}

export interface RoleRow {
  readonly office: string
  readonly for: EntityId | null
  readonly level: Level | null
  readonly time: string | null
  readonly held: string | null
}

export interface EntityRow {
  readonly id: EntityId
  readonly kind: EntityKind
  readonly name: string
  readonly of: EntityId | null
  readonly roles: readonly RoleRow[]
  readonly mentions: number
  /** Printed forms with the articles that print them, commonest first. */
  readonly spellings: readonly { readonly form: string; readonly count: number; readonly articles: readonly ArticleId[] }[]
  readonly statements: number
  readonly events: number
  readonly support: Support
}

export interface RoundRow {
  readonly event: EventRow
  readonly ordinal: number | null
  readonly level: Level | null
  readonly levels: readonly Level[]
  readonly venue: EntityId | null
  readonly host: EntityId | null
  readonly parties: readonly EntityId[]
  readonly mediators: readonly EntityId[]
}

export interface PositionRow {
  readonly id: Id
  readonly holder: EntityId
  readonly party: EntityId | null
  readonly issue: string
  readonly stance: Stance
  readonly condition: string | null
  readonly words: string
  readonly statement: StatementId | null
  readonly support: Support
}

export interface CommitmentRow {
  readonly id: Id
  readonly owner: EntityId | null
  readonly ownerWords: string
  readonly task: string
  readonly due: string | null
  readonly words: string
  readonly support: Support
}

export interface ProcessView {
  readonly id: Id
  readonly title: string
  readonly parties: readonly EntityId[]
  readonly rounds: readonly RoundRow[]
  readonly positions: readonly PositionRow[]
  readonly commitments: readonly CommitmentRow[]
}

/** The account a reader opens with. */
export interface BriefView {
  readonly latest: RoundRow | null
  readonly readOut: readonly StatementRow[]
  readonly rounds: readonly RoundRow[]
  readonly beside: readonly EventRow[]
  readonly positions: readonly PositionRow[]
  readonly commitments: readonly CommitmentRow[]
  readonly differences: readonly DifferenceRow[]
  readonly unsure: readonly ReviewRow[]
}

export interface DifferenceRow {
  readonly id: Id
  readonly kind: DifferenceKind
  readonly summary: string
  readonly sides: readonly { readonly articles: readonly ArticleId[]; readonly quotes: readonly string[] }[]
  readonly support: Support
}

export interface ReviewRow {
  readonly id: Id
  readonly question: string
  readonly about: Id
  /** What a person calls the thing asked about; null where it is gone. */
  readonly aboutName: string | null
  readonly candidates: readonly { readonly value: string; readonly certainty: number; readonly quotes: readonly string[] }[]
  /** The last verdict given on what it is about; null none. */
  readonly judged: Verdict | null
}

export interface LineageRow extends LineageCard {
  readonly certainty: number
  readonly support: Support
  readonly witnesses: readonly {
    readonly article: ArticleId
    readonly parent: ArticleId | null
    readonly relation: WitnessRelation
    readonly coverage: number
    readonly credited: boolean
    readonly variants: Readonly<Record<'cut' | 'added' | 'changed' | 'renamed', number>>
  }[]
}

export interface StoryRow {
  readonly id: StoryId
  readonly title: string
  /** Earliest first. */
  readonly articles: readonly ArticleId[]
  readonly support: Support
  /** `27 April 2018 to 1 May 2018`, of its pages; null where none is dated. */
  readonly days: string | null
  /** First of these days, ISO. */
  readonly start: string | null
  /** The processes whose rounds it tells, each with all stories of its thread in time. */
  readonly threads: readonly { readonly process: Id; readonly title: string; readonly stories: readonly StoryId[] }[]
  /** What was judged about it, in log order. */
  readonly judged: readonly StoryJudgement[]
}

export interface StoryJudgement {
  readonly id: JudgementId
  readonly verdict: Verdict
  /** The title that was given. */
  readonly value: string | null
  readonly who: string | null
  readonly at: string
  readonly note: string | null
  /** Titles or first words of what it is about. */
  readonly about: readonly string[]
  /** Whether a later judgement takes it back. */
  readonly takenBack: boolean
}

export interface NoticeRow {
  readonly code: string
  readonly stage: string
  readonly message: string
  readonly hint: string
  /** The page or article it is about where there is one, else null and `source` says what was given. */
  readonly page: PageId | null
  readonly source: string
}
