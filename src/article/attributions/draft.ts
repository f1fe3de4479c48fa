/** What a reader of cues hands on: an attribution in tokens, before its speaker, carriers and circumstances are read. */

import type { AttributionModality } from '../../model/attribution.js'
import type { Range } from './tree.js'

export interface Draft {
  /** The word that carries the cue. */
  readonly head: number
  readonly source: Range | null
  readonly cue: Range
  readonly content: readonly Range[]
  /** Stretch between cue and content: addressee, day, medium. Null where there is none. */
  readonly between: Range | null
  /** Carrier named by the pattern itself. */
  readonly carrier: Range | null
  readonly modality: AttributionModality
  /** Rule or word list that read it. */
  readonly by: string
  readonly certainty: number
}
