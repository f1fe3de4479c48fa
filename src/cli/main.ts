#!/usr/bin/env node
/** The command line: parses, calls the desk, prints. Exit 0 fine, 1 found something wrong, 2 wrong use or unreadable input, 70 our bug. */

import { VERSION } from '../pipeline/version.js'

/** A reader that has seen enough (`| head`) is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(process.exitCode ?? 0)
})

/** `--version` answers before anything else is loaded. */
if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  process.stdout.write(`${VERSION}\n`)
} else {
  const { run } = await import('./program.js')
  process.exitCode = await run(process.argv.slice(2))
}
