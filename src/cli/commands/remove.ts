/** `dragoman remove FILE.dossier PAGE...`: by page id or by the name under which the page was given. */

import { openDesk } from '../../desk/open.js'
import { progress } from '../progress.js'

export async function action([file = '', ...names]: readonly string[]): Promise<number> {
  const desk = openDesk(file, 'write')
  const bar = progress()
  try {
    const removed = await desk.remove(names, bar.step)
    bar.end()
    process.stderr.write(`${file}: ${removed.length} pages removed\n`)
    return 0
  } finally {
    bar.end()
    desk.close()
  }
}
