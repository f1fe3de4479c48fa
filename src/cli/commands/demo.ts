/** `dragoman demo`: reads the example pages, prints their brief and opens the desk. What `npm start` runs. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDesk } from '../../desk/open.js'
import { packageRoot } from '../../pipeline/root.js'
import { printLines } from '../print.js'
import { progress } from '../progress.js'
import { briefView } from '../views/brief.js'
import { serveUntilStopped } from './serve.js'

export async function action(_args: readonly string[], options: Record<string, unknown>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-'))
  const file = join(folder, 'examples.dossier')
  const bar = progress()
  try {
    const desk = openDesk(file, 'create')
    try {
      await desk.build([join(packageRoot(), 'examples/pages')], {}, bar.step)
      bar.end()
      printLines(briefView.text(desk.dossier()))
    } finally {
      desk.close()
    }
    return options.serve === false ? 0 : await serveUntilStopped(file, options.port === undefined ? undefined : Number(options.port))
  } finally {
    bar.end()
    rmSync(folder, { recursive: true, force: true })
  }
}
