/** What an answer or file leads to: the pages of a feed, the feeds of an OPML list. */

import { Parser } from 'htmlparser2'
import { decode } from './decode.js'
import { readFeed, webAddress } from './feed.js'
import { readJsonStories } from './json-story.js'
import { isFeed } from './sniff.js'

export interface ReadingList {
  readonly kind: 'feed' | 'opml'
  /** Absolute http(s) addresses, distinct, in their order. */
  readonly links: readonly string[]
}

/** The list; null where the bytes are none. `base`: where it was got, for relative links; null for a file. */
export function readingListOf(bytes: Uint8Array, base: string | null): ReadingList | null {
  const { source } = decode(bytes)
  if (isFeed(bytes)) return list('feed', [...readFeed(source, base).map(({ link }) => link)])
  if (/^\s*(?:<\?[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)?<opml[\s>]/i.test(source.slice(0, 4096)))
    return list('opml', outlines(source, base))
  const stories = readJsonStories(source)
  return stories?.kind === 'feed' ? list('feed', [...stories.items.map(({ link }) => link)]) : null
}

function list(kind: ReadingList['kind'], links: readonly (string | null)[]): ReadingList {
  return { kind, links: [...new Set(links.flatMap((link) => link ?? []))] }
}

function outlines(source: string, base: string | null): (string | null)[] {
  const links: (string | null)[] = []
  const onopentag = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name.toLowerCase() === 'outline') links.push(webAddress(attributes.xmlUrl ?? attributes.xmlurl ?? null, base))
  }
  new Parser({ onopentag }, { xmlMode: true }).end(source)
  return links
}
