/** One line for the user when something stops a command: what happened and what to do. Our bugs say so and exit 70. */

import { forTerminal } from '../export/safe.js'
import { DragomanError } from '../model/error.js'

/** Prints the line on standard error and returns the exit code. */
export function reportFailure(error: unknown): number {
  if (error instanceof DragomanError) {
    process.stderr.write(`dragoman: ${forTerminal(error.message)} ${forTerminal(error.hint)} [${error.code}]\n`)
    return 2
  }
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`dragoman: this is a bug of ours, please report it with the lines below.\n${reason}\n`)
  return 70
}
