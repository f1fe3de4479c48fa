/** A process (a series of rounds between the same parties), what each party wants, and who owes what. */

import type { Level } from './annotation.js'
import type { EventStatus, Stance } from './event.js'
import type { Evidence } from './evidence.js'
import type { EntityId, EventId, Id, StatementId, StoryId } from './ids.js'
import type { Support } from './support.js'

export interface Round {
  readonly event: EventId
  /** 1 for the earliest dated round; null where the order is not known. */
  readonly ordinal: number | null
  readonly level: Level | null
  /** Further levels present: `intelligence chief`. */
  readonly levels: readonly Level[]
  readonly format: string | null
  readonly venue: EntityId | null
  readonly host: EntityId | null
  readonly parties: readonly EntityId[]
  readonly mediators: readonly EntityId[]
  readonly status: EventStatus
}

export interface Position {
  readonly id: Id
  readonly holder: EntityId
  /** The country or body the holder speaks for, where the pages say; else null. */
  readonly party: EntityId | null
  readonly issue: string
  readonly stance: Stance
  /** The condition in the page's own words; null none. */
  readonly condition: string | null
  readonly statement: StatementId | null
  readonly evidence: readonly Evidence[]
  /** What stands behind it; absent in a dossier of an older build. */
  readonly support?: Support
}

export interface Commitment {
  readonly id: Id
  /** Who is to do it. */
  readonly owner: EntityId | null
  readonly ownerWords: string
  readonly task: string
  readonly due: string | null
  readonly event: EventId | null
  readonly evidence: readonly Evidence[]
  /** What stands behind it; absent in a dossier of an older build. */
  readonly support?: Support
}

export interface Process {
  readonly id: Id
  readonly title: string
  readonly parties: readonly EntityId[]
  readonly rounds: readonly Round[]
  readonly positions: readonly Position[]
  readonly commitments: readonly Commitment[]
  /** The stories that tell its rounds, in time: the thread of the process. */
  readonly stories?: readonly StoryId[]
}
