/** Evidence: the exact words a fact rests on, and the rule or model that read them. No words, no fact. */

import { hull, quoteOf, type Span } from '../text/span.js'
import type { ArticleId, PageId } from './ids.js'

/** Words of a page. `quote === quoteOf(page.text, spans ?? [{start, end}])`; `start`/`end` are the hull of the spans. */
export interface TextEvidence extends Span {
  readonly in: 'text'
  /** The article the words belong to, or the page where they are furniture: exactly one of the two is set. */
  readonly article?: ArticleId
  readonly page?: PageId
  /** Only where the words are discontinuous: two spans or more, in text order. */
  readonly spans?: readonly Span[]
  readonly quote: string
  readonly by: string
}

/** Words of the source that are not in the text: JSON-LD, a meta tag, the address. `path` says where. */
export interface SourceEvidence {
  readonly in: 'source'
  readonly path: string
  readonly quote: string
  readonly by: string
}

/** What knowledge data adds; never a fact of the story by itself. */
export interface KnowledgeEvidence {
  readonly in: 'knowledge'
  /** `file:entry`, such as `countries:TUR`. */
  readonly entry: string
  readonly by: string
}

export type Evidence = TextEvidence | SourceEvidence | KnowledgeEvidence

/** How a value came to be known. `suggested` comes from knowledge data and is shown as such. */
export type Basis = 'stated' | 'given' | 'derived' | 'suggested'

/** A value about a page or article with what it rests on. Absent knowledge is `null` in place of the whole metadatum. */
export interface Metadatum<T = string> {
  readonly value: T
  readonly basis: Basis
  /** 0 to 1. */
  readonly certainty: number
  readonly evidence: readonly Evidence[]
}

export type DatePrecision = 'second' | 'minute' | 'day' | 'month' | 'year'

/** A date of a page: ISO 8601 cut to its precision (`2023-05-10`, `2023-03`). `zone` is an offset such as `+03:00`, or null. */
export interface DateMetadatum extends Metadatum {
  readonly precision: DatePrecision
  readonly zone: string | null
}

/** Evidence over an article's words. */
export function articleEvidence(article: { readonly id: ArticleId }, text: string, spans: readonly Span[], by: string): TextEvidence {
  const { start, end } = hull(spans)
  const base = { in: 'text' as const, article: article.id, start, end, quote: quoteOf(text, spans), by }
  return spans.length > 1 ? { ...base, spans } : base
}

/** Evidence over words of a page outside its article. */
export function pageEvidence(page: { readonly id: PageId }, text: string, span: Span, by: string): TextEvidence {
  return { in: 'text', page: page.id, start: span.start, end: span.end, quote: quoteOf(text, [span]), by }
}
