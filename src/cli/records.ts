/** One page or text after the other, in order: what `read` and `annotate` share. */

import { createReadStream, existsSync } from 'node:fs'
import { readInputs } from '../intake/inputs.js'
import type { TakenPage } from '../intake/taken.js'
import { missingInput } from '../intake/told.js'
import type { Notice } from '../model/notice.js'
import { printNotices } from './notices.js'

/** What is printed for a page, and for a line of JSON Lines that gives none: a record as JSON, or words as they are. */
export interface Records {
  page(page: TakenPage): unknown
  /** `id` is the line's; null where it has none. */
  nothing(id: string | null, notice: Notice): unknown
}

/** Notices on a line that gives no page. */
const NO_PAGE: ReadonlySet<string> = new Set(['input-empty', 'input-too-large', 'line-unreadable'])

/**
 * What is in the file, or in standard input where none is named; bad inputs go to standard error as notices. Of JSON Lines every line that is not blank gives
 * one line, in order. Returns how many inputs could not be read.
 */
export async function eachPage(file: string | undefined, jsonLines: boolean, records: Records): Promise<number> {
  const path = file ?? '-'
  if (path !== '-' && !existsSync(path)) throw missingInput(path, false)
  const stdin: AsyncIterable<Uint8Array> = path === '-' ? process.stdin : createReadStream(path)
  const print = (record: unknown): Promise<void> =>
    written(typeof record === 'string' ? record : `${JSON.stringify(record, null, jsonLines ? 0 : 2)}\n`)
  const bad: Notice[] = []
  for await (const item of readInputs([path], { jsonLines, ...(path === '-' ? { stdin } : {}) })) {
    if (!('code' in item)) await print(records.page(item))
    else {
      bad.push(item)
      if (jsonLines && NO_PAGE.has(item.code)) await print(records.nothing(idIn(item.at, path), item))
    }
  }
  printNotices(bad)
  return bad.filter(({ code }) => /^(?:input|paper)-/.test(code)).length
}

/** The id of `FILE#id`; null for `FILE:line`. */
function idIn(at: string, path: string): string | null {
  return at.startsWith(`${path}#`) ? at.slice(path.length + 1) : null
}

/** Waits where the reader of our output is slower than we are, so that a long stream stays in little memory. */
async function written(line: string): Promise<void> {
  if (process.stdout.write(line)) return
  await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()))
}
