/** The pieces a sentence is cut into before anything is decided about them. */

import type { Reading } from '../../knowledge/gazetteer.js'
import type { Sentence } from '../../model/annotation.js'
import type { Word } from '../../text/name-words.js'
import type { Span } from '../../text/span.js'

export type PieceKind =
  | 'country'
  | 'nationality'
  | 'people'
  | 'capital'
  | 'seat'
  | 'office'
  | 'honorific'
  | 'body'
  | 'generic'
  | 'agency'
  | 'outlet'
  | 'place'
  | 'town'
  | 'firm'
  | 'group'
  | 'tribe'
  | 'name'
  | 'organisation'
  | 'facility'
  | 'region'

export interface Piece extends Span {
  readonly kind: PieceKind
  /** All that the gazetteer says it may mean; empty for a run it does not know. */
  readonly readings: readonly Reading[]
  readonly words: readonly Word[]
  /** Index of its first word in the line. */
  readonly at: number
  /** What the trained model takes it for, where it was asked. */
  readonly tagged?: 'PER' | 'LOC' | 'ORG'
}

export interface Line {
  readonly sentence: Sentence
  readonly index: number
  readonly words: readonly Word[]
  readonly pieces: readonly Piece[]
}
