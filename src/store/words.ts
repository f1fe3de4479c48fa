/** Full-text search that every store does alike: what is searched, how words are cut and what a query means. Only the index differs. */

import type { Article } from '../model/article.js'
import type { Dossier } from '../model/dossier.js'
import type { ArticleId, PageId } from '../model/ids.js'
import type { Span } from '../text/span.js'

/** A paragraph, title or caption of an article; offsets into its page's text. */
export interface Paragraph extends Span {
  readonly article: ArticleId
  readonly page: PageId
  readonly words: readonly string[]
}

/** A paragraph that holds the words asked for. */
export interface Hit extends Span {
  readonly article: ArticleId
  readonly page: PageId
  /** BM25 of the paragraph, higher is better; comparable within one answer only. */
  readonly score: number
}

/** Words that must stand one after the other. */
export interface Term {
  readonly words: readonly string[]
  /** Whether the last word may go on. */
  readonly prefix: boolean
}

/** Whether a paragraph must hold all terms of a query, or any of them. */
export type Holds = 'all' | 'any'

/** Words for comparison: no accents, no case, the dotless ı an i. */
export function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i')
  return folded.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** What is searched, in article and text order. */
export function paragraphsOf(dossier: Pick<Dossier, 'pages' | 'articles'>): Paragraph[] {
  const texts = new Map(dossier.pages.map((page) => [page.id, page.text]))
  return dossier.articles.flatMap((article) => paragraphsIn(article, texts.get(article.page) ?? ''))
}

/** What is searched of one article, in text order. */
export function paragraphsIn({ id, page, titleSpan, body, captions }: Article, text: string): Paragraph[] {
  const spans = [...(titleSpan ? [titleSpan] : []), ...body, ...captions].sort((a, b) => a.start - b.start || a.end - b.end)
  return spans.map(({ start, end }) => ({ article: id, page, start, end, words: wordsOf(text.slice(start, end)) }))
}

/** A query as terms that must all be there; whatever is no word or phrase is left out, so no query is wrong. */
export function parseQuery(query: string): Term[] {
  return [...query.matchAll(/["“”]([^"“”]*)["“”]?|([^\s"“”]+)/g)].flatMap(([, phrase, word]) => {
    const words = wordsOf(phrase ?? word ?? '')
    return words.length > 0 ? [{ words, prefix: phrase === undefined && (word ?? '').endsWith('*') }] : []
  })
}

/** How often the term stands in the words. */
export function occurrences(term: Term, words: readonly string[]): number {
  const last = term.words.length - 1
  let found = 0
  for (let at = 0; at + last < words.length; at++) {
    const fits = term.words.every((word, i) => word === words[at + i] || (i === last && term.prefix && words[at + i]?.startsWith(word)))
    if (fits) found++
  }
  return found
}

/** Best first; equals in article and text order. */
export function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start || a.end - b.end)
}
