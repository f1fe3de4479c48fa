/** An article: the news text on a page, with its metadata. Each metadatum carries its evidence or is null. */

import type { Span } from '../text/span.js'
import type { DateMetadatum, Metadatum } from './evidence.js'
import type { ArticleId, PageId } from './ids.js'

export interface Dateline extends Span {
  /** As printed: `ANKARA`. */
  readonly place: string | null
  /** ISO date, or `--05-10` where the year is not printed; null where none is. */
  readonly date: string | null
  readonly agency: string | null
}

export interface Article {
  readonly id: ArticleId
  readonly page: PageId
  /** ISO 639-1; null when unsure. Only `en` is annotated. */
  readonly language: string | null
  readonly title: Metadatum | null
  readonly outlet: Metadatum | null
  /** The publisher that the outlet belongs to, as knowledge has it; absent where the outlet is not known to it. */
  readonly family?: Metadatum
  readonly agency: Metadatum | null
  readonly section: Metadatum | null
  readonly published: DateMetadatum | null
  readonly modified: DateMetadatum | null
  readonly captured: DateMetadatum | null
  readonly canonical: Metadatum | null
  readonly bylines: readonly Metadatum[]
  readonly dateline: Dateline | null
  /** The span of the title in the text, where it is printed there. */
  readonly titleSpan: Span | null
  /** Paragraphs of lead, dateline, subhead and body zones, in text order; offsets into the page's text. */
  readonly body: readonly Span[]
  /** Caption spans: read for mentions and events, kept apart from the body. */
  readonly captions: readonly Span[]
}

/** An article of which nothing is known but its paragraphs, offsets into the page's text. */
export function plainArticle(id: ArticleId, page: PageId, body: readonly Span[], language: string | null = 'en'): Article {
  return {
    id,
    page,
    language,
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
