/** What is unsure, put as a question to a person, with the candidates and their words. */

import type { Evidence } from './evidence.js'
import type { Id } from './ids.js'

export interface ReviewItem {
  readonly id: Id
  readonly question: string
  /** The id it is about. */
  readonly about: Id
  readonly candidates: readonly { readonly value: string; readonly certainty: number; readonly evidence: readonly Evidence[] }[]
}
