/** A day and a name with how well they are known. */

import type { Basis } from '../../model/evidence.js'

/** A day or longer as a reader says it. `start`/`end` are inclusive ISO days; null where no year is known. */
export interface Day {
  /** `10 May 2023`, `April 2023 (derived)`, `late December 2022`, `unknown day`. */
  readonly words: string
  readonly start: string | null
  readonly end: string | null
  /** Whether it is wider than a day, and so drawn as a band. */
  readonly fuzzy: boolean
  readonly basis: Basis
}

/** A name with how it came to be known; null names stand for `unknown`. */
export interface Named {
  readonly name: string
  readonly basis: Basis
}
