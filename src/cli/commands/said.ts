/** `dragoman said FILE.dossier`: who said what, narrowed and in the form asked for. */

import { openDesk } from '../../desk/open.js'
import { filterStatements } from '../../dossier/statements.js'
import { FILTER_PARTS, readFilter } from '../../dossier/statements-filter.js'
import { STATEMENT_EXPORTERS } from '../../export/statements.js'
import { DragomanError } from '../../model/error.js'
import { printJson, printLines } from '../print.js'
import { saidLines } from '../views/said.js'
import { writeOut } from '../write.js'

export function action([file = '']: readonly string[], options: Record<string, unknown>): number {
  const parts = Object.fromEntries(FILTER_PARTS.flatMap((part) => (options[part] === undefined ? [] : [[part, String(options[part])]])))
  const filter = readFilter({ ...(typeof options.about === 'string' ? { words: options.about } : {}), ...parts })
  const exporter = exporterOf(options.format)
  const desk = openDesk(file)
  try {
    if (!desk.isComplete()) process.stderr.write(`${file}: a build was stopped before it was done; run build again to finish it\n`)
    const dossier = desk.dossier()
    const statements = filterStatements(dossier, filter)
    if (exporter) writeOut(options.out, exporter(dossier, statements))
    else if (options.json) printJson(statements)
    else printLines(saidLines(dossier, statements))
    return 0
  } finally {
    desk.close()
  }
}

function exporterOf(format: unknown) {
  if (format === undefined) return null
  const found = Object.entries(STATEMENT_EXPORTERS).find(([name]) => name === format)
  if (!found) {
    const names = Object.keys(STATEMENT_EXPORTERS).join(', ')
    throw new DragomanError('option-unknown', `There is no format ${String(format)}.`, `Use one of ${names}.`)
  }
  return found[1]
}
