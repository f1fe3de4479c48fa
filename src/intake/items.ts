/** From the items of a feed or wire to pages: one an item with full text. A teaser is no page, so that half a report never counts as one. */

import type { Notice } from '../model/notice.js'
import type { Given } from '../model/page.js'
import type { FeedItem } from './feed.js'
import { readGiven } from './given.js'
import { internetDate } from './internet-date.js'
import { pageHtml, wordsOf } from './page-html.js'
import { takeText } from './take.js'
import type { TakenPage } from './taken.js'
import { badFeed, emptyInput, feedWithoutText } from './told.js'

/** A summary of so many characters that does not break off is the text itself: many feeds know no other field. */
const FULL = 600
const BREAKS_OFF = /(?:…|\.\.\.|\[…\]|\[&#8230;\]|&hellip;|&#8230;)\W{0,3}(?:(?:read|continue|see|more)\b.{0,60})?$/i

/** The pages, named `FILE#id`; by the link or the item's place where there is no id. `common` is given for all items that do not say otherwise. */
export function* takeItems(items: readonly FeedItem[], file: string, common: Given): Generator<TakenPage | Notice> {
  if (items.length === 0) yield badFeed(file)
  let bare = 0
  const names = new Map<string, number>()
  for (const [index, item] of items.entries()) {
    const content = item.content ?? fullSummary(item.summary)
    if (content === null) {
      bare++
      continue
    }
    const name = `${file}#${item.id ?? item.link ?? index + 1}`
    const seen = (names.get(name) ?? 0) + 1
    names.set(name, seen)
    yield* takeItem({ ...item, content }, file, seen === 1 ? name : `${name}#${seen}`, common)
  }
  if (bare > 0) yield feedWithoutText(file, bare, items.length)
}

function* takeItem(item: FeedItem & { readonly content: string }, file: string, at: string, common: Given): Generator<TakenPage | Notice> {
  if (wordsOf(item.content) === '') {
    yield emptyInput(at)
    return
  }
  const published = item.published === null ? null : (internetDate(item.published) ?? item.published)
  const { given, notices } = readGiven({ url: item.link, published }, at)
  const source = pageHtml({ title: item.title, body: item.content, authors: item.authors, language: item.language })
  yield takeText(Buffer.from(source, 'utf8').toString('utf8'), { file, at, given: { ...common, ...given }, mediaType: 'text/html' })
  yield* notices
}

function fullSummary(summary: string | null): string | null {
  const words = wordsOf(summary ?? '')
  return words.length >= FULL && !BREAKS_OFF.test(words) ? summary : null
}
