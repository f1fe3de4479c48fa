/** `dragoman export FILE.dossier --format json|markdown [--out PATH]` */

import { writeFileSync } from 'node:fs'
import { openDesk } from '../../desk/open.js'
import { EXPORTERS } from '../../export/formats.js'
import { DragomanError } from '../../model/error.js'

export function action([file = '']: readonly string[], options: Record<string, unknown>): number {
  const format = String(options.format ?? 'json')
  const exporter = EXPORTERS[format]
  if (!exporter)
    throw new DragomanError('option-unknown', `There is no format ${format}.`, `Use one of ${Object.keys(EXPORTERS).join(', ')}.`)
  const desk = openDesk(file)
  try {
    const text = exporter(desk.dossier())
    if (typeof options.out !== 'string' || options.out === '-') process.stdout.write(text)
    else write(options.out, text)
    return 0
  } finally {
    desk.close()
  }
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    const full = (error as NodeJS.ErrnoException).code === 'ENOSPC'
    if (full) throw new DragomanError('disk-full', `There is no room to write ${path}.`, 'Free some space and run the command again.')
    throw new DragomanError(
      'output-unwritable',
      `${path} cannot be written.`,
      'Name a file in a folder that is there and that you may write to.',
    )
  }
}
