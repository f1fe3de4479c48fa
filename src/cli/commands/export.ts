/** `dragoman export FILE.dossier --format FORMAT [--out PATH]` */

import { openDesk } from '../../desk/open.js'
import { EXPORTERS } from '../../export/formats.js'
import { DragomanError } from '../../model/error.js'
import { writeOut } from '../write.js'

export function action([file = '']: readonly string[], options: Record<string, unknown>): number {
  const format = String(options.format ?? 'json')
  const exporter = Object.hasOwn(EXPORTERS, format) ? EXPORTERS[format] : undefined
  if (!exporter)
    throw new DragomanError('option-unknown', `There is no format ${format}.`, `Use one of ${Object.keys(EXPORTERS).join(', ')}.`)
  const desk = openDesk(file)
  try {
    writeOut(options.out, exporter(desk.dossier()))
    return 0
  } finally {
    desk.close()
  }
}
