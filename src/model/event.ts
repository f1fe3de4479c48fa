/** An event report is an event as one article tells it; an event is the happening itself, joined from reports. */

import type { Span } from '../text/span.js'
import type { Evidence } from './evidence.js'
import type { ArticleId, EntityId, EventId } from './ids.js'
import type { Level } from './level.js'
import type { Support } from './support.js'

export const EVENT_TYPES = [
  'meeting',
  'visit',
  'call',
  'agreement',
  'invitation',
  'announcement',
  'task',
  'proposal',
  'speech',
  'rupture',
  'restoration',
  'mediation',
  'war',
  'attack',
  'intervention',
  'deployment',
  'withdrawal',
  'ceasefire',
  'support',
  'sanction',
  'aid',
  'election',
  'protest',
  'arrest',
  'disaster',
  'appointment',
  'strike',
  'merger',
  'decision',
  'other',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

export const EVENT_STATUSES = [
  'announced',
  'planned',
  'proposed',
  'held',
  'ongoing',
  'postponed',
  'cancelled',
  'demanded',
  'conditional',
  'denied',
] as const
export type EventStatus = (typeof EVENT_STATUSES)[number]

/** `opponent`: against whom it is directed. */
export type Part = 'actor' | 'recipient' | 'host' | 'mediator' | 'guest' | 'addressee' | 'opponent'

/** Who took part, as one article says it. `entity` is a local id; a delegation is its country with the level it came at. */
export interface ReportParticipant extends Span {
  readonly entity: string
  readonly part: Part
  /** Office, as canonical wording: `foreign minister`; null where none is said. */
  readonly role: string | null
  readonly level: Level | null
}

export interface EventReport {
  /** `r1`, `r2` … in text order. */
  readonly id: string
  readonly type: EventType
  /** PLOVER root and mode, `CONSULT/meet`; null where the type has none. */
  readonly plover: string | null
  readonly cameo: string | null
  readonly status: EventStatus
  /** The words that tell it. */
  readonly anchor: Span
  /** Index of the sentence in `Annotation.sentences`. */
  readonly sentence: number
  readonly participants: readonly ReportParticipant[]
  /** Index into `Annotation.times`; null where the article gives no time for it. */
  readonly when: number | null
  /** Local entity id of the place; null where none is said. */
  readonly where: string | null
  /** Local ids of the other places named beside it: `a quake in A and B`. */
  readonly alsoAt?: readonly string[]
  /** `bilateral`, `trilateral`, `quadripartite`, `multilateral` as said or as counted; null unknown. */
  readonly format: string | null
  /** Attribution id that tells it, where it is told by a speaker. */
  readonly attribution: string | null
  /** Superlative or ordinal claimed for it, `the highest-level talks so far`; null none. */
  readonly superlative: Span | null
  /** What it is about, where a rule knows: `road map`, `civil war`; null else. Joins reports, is not shown as a fact. */
  readonly topic?: string | null
  /** For a task: the words for who is to do it, null where none stand there, and for what is to be done. */
  readonly task?: { readonly owner: Span | null; readonly what: Span } | null
  /** Whether the article tells it as something before its own news. */
  readonly background: boolean
  readonly by: string
  readonly certainty: number
}

export const STANCES = [
  'demand',
  'offer',
  'precondition',
  'red line',
  'concession',
  'rejection',
  'support',
  'justification',
  'goal',
] as const
export type Stance = (typeof STANCES)[number]

export interface PositionReport {
  /** Local entity id. */
  readonly holder: string
  /** What it is about, in canonical words where a rule knows them (`foreign troops`), else the words themselves. */
  readonly issue: string
  readonly stance: Stance
  /** The words of the position. */
  readonly words: readonly Span[]
  /** The condition (`if Turkiye withdraws troops from northern Syria`); null none. */
  readonly condition: Span | null
  /** Attribution id it rests on; null where the article tells it in its own voice. */
  readonly attribution: string | null
  readonly by: string
  readonly certainty: number
}

/** A day or longer with how well it is known. `edtf` may be partial (`XXXX-12`); then `start`/`end` are null. */
export interface EventTime {
  readonly edtf: string
  /** ISO days, inclusive; null where the value has no year. */
  readonly start: string | null
  readonly end: string | null
  readonly precision: 'minute' | 'day' | 'week' | 'month' | 'season' | 'year' | 'span' | 'unknown'
  readonly basis: 'stated' | 'derived' | 'suggested'
  readonly evidence: readonly Evidence[]
}

export interface Participant {
  readonly entity: EntityId
  readonly part: Part
  readonly role: string | null
  readonly level: Level | null
  readonly evidence: readonly Evidence[]
}

export interface Event {
  readonly id: EventId
  readonly type: EventType
  readonly plover: string | null
  readonly cameo: string | null
  /** One line from the best report's own words or from its parts. */
  readonly title: string
  /** The latest status that the reports support. */
  readonly status: EventStatus
  readonly when: EventTime | null
  readonly where: EntityId | null
  readonly format: string | null
  readonly participants: readonly Participant[]
  readonly reports: readonly {
    readonly article: ArticleId
    readonly report: string
    readonly anchor: Span
    readonly status: EventStatus
    readonly evidence: Evidence
  }[]
  /** Planned, then postponed, then held: in the order of the articles' days. */
  readonly history: readonly { readonly status: EventStatus; readonly article: ArticleId; readonly told: string | null }[]
  readonly support: Support
}
