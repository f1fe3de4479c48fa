/** The commands that print one view of a dossier: the same facts as text for people or, with --json, for programs. */

import { openDesk } from '../../desk/open.js'
import type { Dossier } from '../../model/dossier.js'
import { printJson, printLines } from '../print.js'
import { VIEWS } from '../views/views.js'

/** An action for `brief`, `timeline`, `rounds`, `positions`, `origins`, `differences`, `review` or `stories`. */
export function viewAction(name: string) {
  return ([file = '']: readonly string[], options: Record<string, unknown>): number => {
    const view = VIEWS[name]
    if (!view) throw new RangeError(`no view ${name}`)
    const desk = openDesk(file)
    try {
      if (!desk.isComplete()) process.stderr.write(`${file}: a build was stopped before it was done; run build again to finish it\n`)
      const dossier: Dossier = desk.dossier()
      if (options.json) printJson(view.data(dossier))
      else printLines(view.text(dossier))
      return 0
    } finally {
      desk.close()
    }
  }
}
