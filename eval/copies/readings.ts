/** Plain paragraphs with metadata as a reading: a page of one body, for evaluations of what comes after the pages. */

import type { Knowledge } from '../../src/knowledge/schema.js'
import type { Article } from '../../src/model/article.js'
import type { DateMetadatum, Metadatum } from '../../src/model/evidence.js'
import { idOf } from '../../src/model/ids.js'
import type { Page, Zone } from '../../src/model/page.js'
import type { Reading } from '../../src/model/reading.js'
import type { Span } from '../../src/text/span.js'

export interface PlainArticle {
  readonly id: string
  readonly paragraphs: readonly string[]
  readonly title?: string
  readonly day?: string | null
  readonly outlet?: string | null
  readonly agency?: string | null
}

/** Made articles name invented outlets and agencies: nothing is known of them. */
export const NO_KNOWLEDGE: Knowledge = {
  countries: [],
  agencies: [],
  outlets: [],
  offices: [],
  bodies: [],
  places: [],
  givenNames: new Set(),
}

/** The article's id is made from `id`, so that it can be found again with `articleIdOf`. */
export function readingOf(plain: PlainArticle): Reading {
  const lines = plain.title ? [plain.title, ...plain.paragraphs] : plain.paragraphs
  const text = lines.join('\n\n')
  const spans: Span[] = []
  let at = 0
  for (const line of lines) {
    spans.push({ start: at, end: at + line.length })
    at += line.length + 2
  }
  const titleSpan = plain.title ? (spans[0] as Span) : null
  const body = titleSpan ? spans.slice(1) : spans
  const page = pageOf(plain.id, text, spans, titleSpan)
  const article: Article = {
    id: articleIdOf(plain.id),
    page: page.id,
    language: 'en',
    title: plain.title ? given(plain.title) : null,
    outlet: plain.outlet ? given(plain.outlet) : null,
    agency: plain.agency ? given(plain.agency) : null,
    section: null,
    published: plain.day ? dayGiven(plain.day) : null,
    modified: null,
    captured: null,
    canonical: null,
    bylines: [],
    dateline: null,
    titleSpan,
    body,
    captions: [],
  }
  return { page, article, annotation: null }
}

export function articleIdOf(id: string): string {
  return idOf('article', id)
}

function pageOf(id: string, text: string, spans: readonly Span[], title: Span | null): Page {
  const zones: Zone[] = []
  for (const span of spans) {
    const last = zones[zones.length - 1]
    if (last) zones.push({ start: last.end, end: span.start, kind: 'space', by: 'given' })
    zones.push({ ...span, kind: span === title ? 'title' : 'body', by: 'given' })
  }
  return {
    id: idOf('page', id),
    sources: [id],
    sha256: '',
    mediaType: 'text/plain',
    text,
    toSource: null,
    zones,
    marketRows: [],
    language: 'en',
    captured: null,
    given: {},
    versionOf: null,
  }
}

function given(value: string): Metadatum {
  return { value, basis: 'given', certainty: 1, evidence: [{ in: 'source', path: 'given', quote: value, by: 'given' }] }
}

function dayGiven(value: string): DateMetadatum {
  return { ...given(value), precision: 'day', zone: null }
}
