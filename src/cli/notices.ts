/** Notices on standard error: each kind once with its count, the first few by name. */

import { forTerminal } from '../export/safe.js'
import type { Notice } from '../model/notice.js'

const SHOWN = 3

/** Prints what a person should know about the inputs. Nothing where there is nothing to know. */
export function printNotices(notices: readonly Notice[]): void {
  const kinds = new Map<string, Notice[]>()
  for (const notice of notices) kinds.set(notice.code, [...(kinds.get(notice.code) ?? []), notice])
  for (const [code, each] of kinds) {
    for (const notice of each.slice(0, SHOWN))
      process.stderr.write(`notice ${code}: ${forTerminal(notice.at)}: ${forTerminal(notice.message)} ${forTerminal(notice.hint)}\n`)
    if (each.length > SHOWN) process.stderr.write(`notice ${code}: and ${each.length - SHOWN} more\n`)
  }
}
