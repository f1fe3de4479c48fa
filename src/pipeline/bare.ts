/** A text with no page around it as an article: every line that is not blank is a paragraph of its body. */

import { type Article, plainArticle } from '../model/article.js'
import { idOf } from '../model/ids.js'
import { languageOf } from '../page/language.js'
import { type Span, trimmed } from '../text/span.js'

/** `published` is an ISO day given as the reference day, or null. */
export function bareArticle(text: string, published: string | null): Article {
  const page = idOf('page', text)
  const given = { in: 'source' as const, path: 'given.published', quote: published ?? '', by: 'given' }
  const article = plainArticle(idOf('article', page, 0), page, lines(text), languageOf(text, null))
  if (published === null) return article
  return { ...article, published: { value: published, basis: 'given', certainty: 1, evidence: [given], precision: 'day', zone: null } }
}

function lines(text: string): Span[] {
  const spans: Span[] = []
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const line = trimmed(text, { start, end })
    if (line) spans.push(line)
    start = end + 1
  }
  return spans
}
