/** A text of a data set as an article: its paragraphs are all body, nothing is known of it. */

import type { Article } from '../src/model/article.js'
import type { Span } from '../src/text/span.js'

export function plainArticle(body: readonly Span[]): Article {
  return {
    id: 'ar_0',
    page: 'pg_0',
    language: 'en',
    title: null,
    outlet: null,
    agency: null,
    section: null,
    published: null,
    modified: null,
    captured: null,
    canonical: null,
    bylines: [],
    dateline: null,
    titleSpan: null,
    body,
    captions: [],
  }
}
