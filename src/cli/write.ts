/** Writes a result where the caller asked for it, and says in one line why it cannot. */

import { writeFileSync } from 'node:fs'
import { DragomanError } from '../model/error.js'

/** To standard output where no path is given, or `-`. Throws `DragomanError` `disk-full` or `output-unwritable`. */
export function writeOut(path: unknown, text: string): void {
  if (typeof path !== 'string' || path === '-') process.stdout.write(text)
  else write(path, text)
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
