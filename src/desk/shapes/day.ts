/** A day and a name with how well they are known. */

import type { Basis } from '../../model/evidence.js'

export type { Day } from '../../dossier/days.js'

/** A name with how it came to be known; null names stand for `unknown`. */
export interface Named {
  readonly name: string
  readonly basis: Basis
}
