/** What a view is: the same facts as data for programs and as lines for people. */

import type { Dossier } from '../../model/dossier.js'

export interface View {
  /** What `--json` prints. */
  data(dossier: Dossier): unknown
  /** Lines for a person. */
  text(dossier: Dossier): string[]
}
