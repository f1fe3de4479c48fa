/** What a view is: the same facts as data for programs and as lines for people. */

import type { Dossier } from '../../model/dossier.js'

export interface ViewOptions {
  readonly speaker?: string
  readonly about?: string
}

export interface View {
  /** What `--json` prints. */
  data(dossier: Dossier, options: ViewOptions): unknown
  /** Lines for a person. */
  text(dossier: Dossier, options: ViewOptions): string[]
}
