/** The dossier as one JSON document, `dragoman.dossier/1`: keys in the order of the contract, the same bytes for the same pages. */

import type { Dossier } from '../model/dossier.js'

/** Two-space indented, with a line feed at the end. Keys stand in the order in which the stages wrote them, which is fixed. */
export function toJson(dossier: Dossier): string {
  return `${JSON.stringify(dossier, null, 2)}\n`
}
