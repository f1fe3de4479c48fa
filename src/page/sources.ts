/** What the metadata votes share: the page as read so far, and ways to write evidence for its words and its source. */

import type { DateMetadatum, Evidence, Metadatum, SourceEvidence } from '../model/evidence.js'
import { articleEvidence, pageEvidence } from '../model/evidence.js'
import type { ArticleId, PageId } from '../model/ids.js'
import type { Given } from '../model/page.js'
import type { Span } from '../text/span.js'
import type { Head } from './head.js'
import type { LinkedArticle } from './json-ld.js'
import type { MarkedArticle } from './microdata.js'
import type { Names } from './names.js'
import type { PrintedDate } from './printed-dates.js'
import type { Zoning } from './zone.js'

export interface Sources {
  readonly page: PageId
  readonly article: ArticleId
  readonly text: string
  readonly zoning: Zoning
  readonly head: Head
  readonly linked: readonly LinkedArticle[]
  /** What the article's own elements say of it, where JSON-LD describes none. */
  readonly marked: MarkedArticle | null
  readonly given: Given
  readonly names: Names
}

/** Words of the article as evidence. */
export function ofArticle(sources: Sources, span: Span, by: string): Evidence {
  return articleEvidence({ id: sources.article }, sources.text, [span], by)
}

/** Words of the page's furniture as evidence. */
export function ofPage(sources: Sources, span: Span, by: string): Evidence {
  return pageEvidence({ id: sources.page }, sources.text, span, by)
}

/** Words of the source that are not in the text. */
export function ofSource(path: string, quote: string, by: string): SourceEvidence {
  return { in: 'source', path, quote, by }
}

export function stated(value: string, certainty: number, evidence: readonly Evidence[]): Metadatum {
  return { value, basis: 'stated', certainty, evidence }
}

/** What the person who gave the input said of it. */
export function givenValue(value: string, field: string): Metadatum {
  return { value, basis: 'given', certainty: 1, evidence: [ofSource(`given:${field}`, value, 'given')] }
}

export function dated(date: Pick<PrintedDate, 'value' | 'precision' | 'zone'>, metadatum: Omit<Metadatum, 'value'>): DateMetadatum {
  return { value: date.value, ...metadatum, precision: date.precision, zone: date.zone }
}
