/** One article with its page and what was read from it: what the corpus stages work on. */

import type { Span } from '../text/span.js'
import type { Annotation } from './annotation.js'
import type { Article } from './article.js'
import type { Page } from './page.js'

/** What the page room makes of one input: the page, and the articles that stand on it. */
export interface ReadPage {
  readonly page: Page
  readonly articles: readonly Article[]
}

/** An annotation as the corpus sees it: of its tokens only where they stand. Tags and trees have done their work, and are two thirds of what is kept. */
export type ToldAnnotation = Omit<Annotation, 'tokens'> & { readonly tokens: readonly Span[] }

export interface Reading {
  readonly page: Page
  readonly article: Article
  /** Null where the article's language is not read; its page and copies still count. */
  readonly annotation: ToldAnnotation | null
}

/** The order that every corpus stage keeps: by article id, so that the order of pages changes nothing. */
export function byArticle(a: Reading, b: Reading): number {
  return a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0
}
