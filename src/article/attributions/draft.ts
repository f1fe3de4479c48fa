/** What a reader of cues hands on: an attribution in tokens, before its speaker, carriers and circumstances are read. */

import type { AttributionModality } from '../../model/attribution.js'
import type { Range } from './tree.js'

export interface Draft {
  /** The word that carries the cue. */
  readonly head: number
  readonly source: Range | null
  readonly cue: Range
  /** Further parts of a cue that is cut in two: `quoted … as saying`. */
  readonly cueRest?: readonly Range[]
  readonly content: readonly Range[]
  /** Whether the cue stands behind or amid what is said and so speaks of all around it. */
  readonly outer: boolean
  /** Stretch between cue and content: addressee, day, medium. Null where there is none. */
  readonly between: Range | null
  /** Carrier named by the pattern itself. */
  readonly carrier: Range | null
  readonly modality: AttributionModality
  /** Rule or word list that read it. */
  readonly by: string
  readonly certainty: number
}
