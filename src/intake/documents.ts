/** One input held in memory, by what its content is: a feed, a wire's JSON, a saved page, a mail, or a page as it stands. */

import type { Notice } from '../model/notice.js'
import type { Given } from '../model/page.js'
import { decode } from './decode.js'
import { readFeed } from './feed.js'
import { readGiven } from './given.js'
import { internetDate } from './internet-date.js'
import { takeItems } from './items.js'
import { readJsonStories } from './json-story.js'
import { readMessage } from './mime.js'
import { escaped } from './page-html.js'
import { isFeed, isMessage } from './sniff.js'
import { takePage } from './take.js'
import type { TakenPage } from './taken.js'

/** The pages of an input. `given` is what its side file gives: it comes before what a single page says of itself, and after what an item of many says. */
export function* takeDocument(bytes: Uint8Array, file: string, given: Given): Generator<TakenPage | Notice> {
  if (isFeed(bytes)) {
    yield* takeItems(readFeed(decode(bytes).source, given.url ?? null), file, given)
    return
  }
  if (isMessage(bytes)) {
    const taken = takeMessage(bytes, file, given)
    if (taken) {
      yield* taken
      return
    }
  }
  const stories = mayBeJson(bytes) ? readJsonStories(decode(bytes).source) : null
  if (stories) yield* takeItems(stories.items, file, given)
  else yield* takePage(bytes, { file, at: file, given })
}

function mayBeJson(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*[[{]/.test(Buffer.from(bytes.subarray(0, 256)).toString('latin1'))
}

/** Null where the message holds no page. */
function takeMessage(bytes: Uint8Array, file: string, given: Given): Generator<TakenPage | Notice> | null {
  const message = readMessage(bytes)
  if (!message) return null
  const date = internetDate(message.date)
  const own = message.kind === 'mhtml' ? { captured: date?.slice(0, 10) } : { published: date }
  const told = readGiven({ url: message.location, ...own }, file).given
  const place = { file, at: file, given: { ...told, ...given }, charset: message.charset, mediaType: message.mediaType }
  const title = message.kind === 'mail' && message.mediaType === 'text/html' ? message.subject : null
  return takePage(title ? withTitle(message.bytes, title) : message.bytes, place)
}

/** A newsletter's headline is its subject: its own title is empty, or absent. One that has a title keeps it. */
function withTitle(bytes: Uint8Array, title: string): Uint8Array {
  const head = Buffer.from(bytes.subarray(0, 65536)).toString('latin1')
  if (/<title[^>]*>\s*[^\s<]/i.test(head)) return bytes
  const ascii = escaped(title).replace(/[^\0-\x7f]/gu, (char) => `&#${char.codePointAt(0)};`)
  const at = insideHead(head)
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(`<title>${ascii}</title>`), bytes.subarray(at)])
}

/** Behind the start of the head, or of what begins the page. */
function insideHead(head: string): number {
  const found = /<head(?:\s[^>]*)?>/i.exec(head) ?? /<html(?:\s[^>]*)?>/i.exec(head) ?? /<!doctype[^>]*>/i.exec(head)
  return found ? found.index + found[0].length : 0
}
