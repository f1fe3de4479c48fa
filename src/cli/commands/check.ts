/** `dragoman check FILE.dossier`: exit 1 and a list where a law fails. */

import { openDesk } from '../../desk/open.js'
import { check } from '../../pipeline/check.js'
import { columns, printJson, printLines } from '../print.js'

export function action([file = '']: readonly string[], options: Record<string, unknown>): number {
  const desk = openDesk(file)
  try {
    const dossier = desk.dossier()
    const faults = check(dossier)
    if (options.json) printJson(faults)
    else if (faults.length > 0) printLines(columns(faults.map((fault) => [fault.law, fault.at, fault.what])))
    else printLines([`All laws hold: ${dossier.pages.length} pages, ${dossier.claims.length} claims, every one on its words.`])
    return faults.length > 0 ? 1 : 0
  } finally {
    desk.close()
  }
}
