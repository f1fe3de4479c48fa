/** `dragoman build INPUT... --out FILE.dossier` */

import { openDesk } from '../../desk/open.js'
import { DragomanError } from '../../model/error.js'
import { readingMode } from '../../pipeline/resources.js'
import { printNotices } from '../notices.js'
import { progress } from '../progress.js'

export async function action(paths: readonly string[], options: Record<string, unknown>): Promise<number> {
  const out = options.out
  if (typeof out !== 'string') throw new DragomanError('option-missing', 'build needs a dossier to write.', 'Add --out NAME.dossier.')
  const mode = options.mode === undefined ? {} : { mode: readingMode(options.mode) }
  const bar = progress()
  const desk = openDesk(out, 'create')
  try {
    const report = await desk.build(paths, mode, bar.step)
    bar.end()
    printNotices(report.notices)
    process.stderr.write(
      `${out}: ${report.pages} pages, ${report.added} new, ${report.read} read${report.changed ? '' : ', nothing changed'}\n`,
    )
    return report.pages === 0 ? 2 : 0
  } finally {
    bar.end()
    desk.close()
  }
}
