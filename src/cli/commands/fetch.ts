/** `dragoman fetch URL...|FEED|OPML [--out DIR]`: pages over HTTP into `DIR/pages.warc.gz`. */

import { readFileSync, statSync } from 'node:fs'
import { forTerminal } from '../../export/safe.js'
import { PageArchive } from '../../intake/archive.js'
import { type Fetched, fetchPages } from '../../intake/fetch.js'
import { readingListOf } from '../../intake/reading-list.js'
import { DragomanError } from '../../model/error.js'
import type { Notice } from '../../model/notice.js'
import { VERSION } from '../../pipeline/version.js'
import { printNotices } from '../notices.js'

export async function action(args: readonly string[], options: Record<string, unknown>): Promise<number> {
  const delay = options.delay === undefined ? undefined : Number(options.delay) * 1000
  if (delay !== undefined && !(delay >= 0 && delay <= 3_600_000))
    throw new DragomanError('option-unknown', `--delay ${String(options.delay)} is no number of seconds.`, 'Give a number from 0 to 3600.')
  const urls = args.flatMap(addressesOf)
  const archive = new PageArchive(typeof options.out === 'string' ? options.out : 'fetched')
  const notices: Notice[] = []
  const tally = { new: 0, unchanged: 0, list: 0 }
  const settings = { agent: `dragoman/${VERSION}`, allowPrivate: options.allowPrivate === true, ...(delay === undefined ? {} : { delay }) }
  for await (const item of fetchPages(urls, archive, settings)) {
    if ('code' in item) notices.push(item)
    else {
      tally[item.outcome]++
      process.stdout.write(`${options.json === true ? JSON.stringify(item) : lineOf(item)}\n`)
    }
  }
  printNotices(notices)
  if (tally.new + tally.unchanged + tally.list === 0)
    throw new DragomanError('fetch-nothing', 'Nothing could be fetched.', 'The notices above say why.')
  process.stderr.write(`${archive.file}: ${tally.new} new, ${tally.unchanged} unchanged, ${notices.length} not fetched\n`)
  return 0
}

function lineOf(item: Fetched): string {
  return `${item.outcome.padEnd(9)}  ${forTerminal(item.url)}${item.outcome === 'list' ? `  (${item.links} links)` : ''}`
}

/** An address as it is; of a file the addresses of its feed or OPML list. */
function addressesOf(arg: string): readonly string[] {
  if (/^https?:\/\//i.test(arg)) return [arg]
  const file = statSync(arg, { throwIfNoEntry: false })?.isFile() === true
  const list = file ? readingListOf(readFileSync(arg), null) : null
  if (list) return list.links
  throw new DragomanError(
    'fetch-address',
    `${forTerminal(arg)} is no http or https address${file ? ', and no feed or OPML list' : ''}.`,
    'Give addresses that begin with https://, or a file with a feed or OPML list.',
  )
}
