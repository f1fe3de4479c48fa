/** One page or text after the other, in order: what `read` and `annotate` share. */

import { createReadStream, existsSync } from 'node:fs'
import { readInputs } from '../intake/inputs.js'
import type { TakenPage } from '../intake/taken.js'
import { missingInput } from '../intake/told.js'
import type { Notice } from '../model/notice.js'
import { printNotices } from './notices.js'

/** What is in the file, or in standard input where none is named; bad inputs go to standard error as notices. Returns how many could not be read. */
export async function eachPage(file: string | undefined, jsonLines: boolean, use: (page: TakenPage) => unknown): Promise<number> {
  const path = file ?? '-'
  if (path !== '-' && !existsSync(path)) throw missingInput(path, false)
  const stdin: AsyncIterable<Uint8Array> = path === '-' ? process.stdin : createReadStream(path)
  const bad: Notice[] = []
  for await (const item of readInputs([path], { jsonLines, ...(path === '-' ? { stdin } : {}) })) {
    if ('code' in item) bad.push(item)
    else await written(`${JSON.stringify(use(item), null, jsonLines ? 0 : 2)}\n`)
  }
  printNotices(bad)
  return bad.filter((notice) => notice.code.startsWith('input-')).length
}

/** Waits where the reader of our output is slower than we are, so that a long stream stays in little memory. */
async function written(line: string): Promise<void> {
  if (process.stdout.write(line)) return
  await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()))
}
