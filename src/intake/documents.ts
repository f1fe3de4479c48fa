/** One input held in memory, by what its content is: a paper, a feed, a wire's JSON, a saved page, a mail with what hangs on it, or a page as it stands. */

import type { Notice } from '../model/notice.js'
import type { Given } from '../model/page.js'
import { decode } from './decode.js'
import { readFeed } from './feed.js'
import { readGiven } from './given.js'
import { internetDate } from './internet-date.js'
import { takeItems } from './items.js'
import { readJsonStories } from './json-story.js'
import { type Message, readMessage } from './mime.js'
import { escaped } from './page-html.js'
import { isFeed, isMessage, paperKind } from './sniff.js'
import { takePage } from './take.js'
import { takePaper } from './take-paper.js'
import type { TakenPage } from './taken.js'

/** The pages of an input. `given` is what its side file gives: it comes before what a single page says of itself, and after what an item of many says. */
export async function* takeDocument(bytes: Uint8Array, file: string, given: Given): AsyncGenerator<TakenPage | Notice> {
  if (paperKind(bytes)) {
    yield* takePaper(bytes, { file, at: file, given })
    return
  }
  if (isFeed(bytes)) {
    yield* takeItems(readFeed(decode(bytes).source, given.url ?? null), file, given)
    return
  }
  const message = isMessage(bytes) ? readMessage(bytes) : null
  if (message) {
    yield* takeMessage(message, file, given)
    return
  }
  const stories = mayBeJson(bytes) ? readJsonStories(decode(bytes).source) : null
  if (stories) yield* takeItems(stories.items, file, given)
  else yield* takePage(bytes, { file, at: file, given })
}

function mayBeJson(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*[[{]/.test(Buffer.from(bytes.subarray(0, 256)).toString('latin1'))
}

/** The page of a message, and the papers that hang on a mail: those were there on its day, and may be older. */
async function* takeMessage(
  { kind, subject, page, papers, ...message }: Message,
  file: string,
  given: Given,
): AsyncGenerator<TakenPage | Notice> {
  const date = internetDate(message.date)
  const captured = date?.slice(0, 10)
  if (page) {
    const own = kind === 'mhtml' ? { captured } : { published: date }
    const told = readGiven({ url: page.location, ...own }, file).given
    const place = { file, at: file, given: { ...told, ...given }, charset: page.charset, mediaType: page.mediaType }
    const title = kind === 'mail' && page.mediaType === 'text/html' ? subject : null
    yield* takePage(title ? withTitle(page.bytes, title) : page.bytes, place)
  }
  const { published: _, url: __, ...common } = given
  for (const [at, paper] of papers.entries())
    yield* takePaper(paper.bytes, {
      file,
      at: `${file}#${paper.name ?? at + 1}`,
      given: { ...readGiven({ captured }, file).given, ...common },
    })
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
