/** What must hold of any page that was read, whatever was read: an empty list is a page without fault. */

import type { Article } from '../../src/model/article.js'
import type { Page, PageInput } from '../../src/model/page.js'
import type { ReadPage } from '../../src/model/reading.js'
import { ElementNumbers, TRAIT, traitsOf } from '../../src/page/formats/elements.js'
import { Tokenizer } from '../../src/page/formats/tokenizer.js'
import { withHiddenArticle } from '../../src/page/hidden.js'
import { quoteOf, type Span } from '../../src/text/span.js'

/** What is wrong with a page and its articles. */
export function faultsOf(input: PageInput, { page, articles }: ReadPage): string[] {
  const source = page.mediaType === 'text/plain' ? input.source : sourceOf(input.source, page.text)
  const faults = [...tiling(page), ...wayBack(source ?? input.source, page), ...articles.flatMap((article) => strayed(article, page))]
  if (page.mediaType === 'text/plain' && page.text !== input.source) faults.push('plain text was altered')
  if (source === null) faults.push('words of the source are lost or made up')
  return faults
}

function tiling({ zones, text }: Page): string[] {
  let at = 0
  for (const zone of zones) {
    if (zone.start !== at || zone.end <= at) return [`zone ${zone.start}-${zone.end} after ${at}`]
    at = zone.end
  }
  return at === text.length ? [] : [`zones end at ${at} of ${text.length}`]
}

/** Runs that go backwards, or whose words are not those of the source: white space is a space there, and an entity stands at its `&`. */
function wayBack(source: string, { toSource, text }: Page): string[] {
  if (toSource === null) return []
  let textEnd = 0
  let sourceEnd = 0
  for (let at = 0; at < toSource.length; at += 3) {
    const [start, from, length] = [toSource[at] as number, toSource[at + 1] as number, toSource[at + 2] as number]
    if (start < textEnd || from < sourceEnd) return [`run ${start} <- ${from} goes back`]
    for (let unit = 0; unit < length; unit++) {
      const [here, there] = [text[start + unit] as string, source[from + unit] as string]
      const entity = there === '&' || source[from + unit - 1] === '&'
      if (here !== there && !(here === ' ' && seen(there) === '') && !entity) return [`run ${start} <- ${from} has other words`]
    }
    textEnd = start + length
    sourceEnd = from + 1
  }
  return []
}

/** Spans and evidence beyond the text, or whose quote is not what stands there. */
function strayed(article: Article, page: Page): string[] {
  const faults: string[] = []
  const spans: (Span | null)[] = [...article.body, ...article.captions, article.titleSpan]
  for (const span of spans)
    if (span && !(span.start >= 0 && span.start < span.end && span.end <= page.text.length)) faults.push(`span ${span.start}-${span.end}`)
  const metadata = [
    article.title,
    article.outlet,
    article.agency,
    article.section,
    article.published,
    article.modified,
    article.captured,
    article.canonical,
    ...article.bylines,
  ]
  for (const { evidence } of metadata.flatMap((each) => (each ? [each] : [])))
    for (const each of evidence)
      if (each.in === 'text' && each.quote !== quoteOf(page.text, each.spans ?? [each]))
        faults.push(`${each.by} quotes what does not stand there`)
  return faults
}

/** The source that shows all the words of a text and no others: the page's own, or the one where the article of its scripts is shown; null where neither does. */
function sourceOf(source: string, text: string): string | null {
  const found = seen(text)
  if (found === seen(visible(source))) return source
  const brought = withHiddenArticle(source)
  return brought !== null && found === seen(visible(brought)) ? brought : null
}

/** All words outside hidden elements, straight from the tokens. */
function visible(source: string): string {
  let words = ''
  let hidden = 0
  let depth = 0
  let opened = 0
  new Tokenizer(source, new ElementNumbers(), {
    text: (start, end) => {
      if (hidden === 0) words += source.slice(start, end)
    },
    entity: (codepoint) => {
      if (hidden === 0) words += String.fromCodePoint(codepoint)
    },
    open: (element) => {
      const traits = traitsOf(element)
      if (hidden !== 0 && element === hidden) depth++
      else if (hidden !== 0 && (traits & TRAIT.void) === 0) opened++
      if (hidden !== 0 && !(traits & TRAIT.closesP && traitsOf(hidden) & TRAIT.leavable)) return
      hidden = traits & TRAIT.unseen ? element : 0
      depth = 1
      opened = 0
    },
    close: (element) => {
      if (hidden === 0) return
      if (element === hidden) depth--
      else opened--
      if (depth === 0 || (opened < 0 && traitsOf(hidden) & TRAIT.player)) hidden = 0
    },
  }).run()
  return words
}

/** Words without spaces and what has no width. */
function seen(words: string): string {
  return words.replace(/[\u0000-\u0020\u00a0\u00ad\u2000-\u200b\u2028\u2029\u202f\u2060\u3000\ufeff]/g, '')
}
