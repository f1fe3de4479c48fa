/** Source, cue, content (terms of PARC and PolNeAR): who is said to have said what, in one article, and by which way it came. */

import type { Span } from '../text/span.js'

export type AttributionMode = 'direct' | 'indirect' | 'mixed'
export type AttributionModality = 'said' | 'not-said' | 'expected' | 'hypothetical'
export type CueClass = 'neutral' | 'claim' | 'denial' | 'demand' | 'warning' | 'praise' | 'announcement' | 'stance'

/** One link of the road between the speaker and this text. `start`/`end` where the text names it. */
export interface Carrier {
  readonly name: string
  /** Local entity id (article level) or entity id (dossier level); null where the carrier is no known entity. */
  readonly entity: string | null
  readonly start?: number
  readonly end?: number
}

export interface Attribution {
  /** `a1`, `a2` … in text order. */
  readonly id: string
  readonly source: readonly Span[] | null
  /** Empty where the content continues an earlier quotation without a cue of its own. */
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly mode: AttributionMode
  readonly cueClass: CueClass
  /** Local entity ids of those who speak: one, or several that speak together; empty where unknown or unnamed. */
  readonly speakers: readonly string[]
  /** Local ids that could be meant where `speakers` is empty. */
  readonly candidates: readonly string[]
  /** Carriers the text names between speaker and article, nearest the speaker first: `SANA`. */
  readonly via: readonly Carrier[]
  /** `tweet`, `statement`, `interview`, `press conference`, `speech`, `phone call`; null where not said. */
  readonly medium: string | null
  /** Words for whom it was said to: `reporters`; null where not said. */
  readonly addressee: string | null
  readonly modality: AttributionModality
  /** Index into `times` of the day it was said, where the words give one; null otherwise. */
  readonly time: number | null
  /** Whether it stands inside another attribution's content. */
  readonly nested: boolean
  readonly by: string
  readonly certainty: number
}
