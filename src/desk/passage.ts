/** Evidence in its place: the paragraph that holds the words, cut into runs. The lit runs joined are the quote. */

import { sentencesAround } from '../dossier/trace/places.js'
import { FEWEST_TRACED, LONGEST_TRACE } from '../dossier/trace.js'
import type { Evidence, TextEvidence } from '../model/evidence.js'
import type { ArticleId } from '../model/ids.js'
import type { Page } from '../model/page.js'
import { contains, overlaps, type Span } from '../text/span.js'
import { wordsOf } from '../text/words.js'
import type { Catalogue } from './catalogue.js'
import type { Passage } from './shapes.js'

/** Code units shown on each side of the words where a paragraph is longer than a screen. */
const AROUND = 600

/** One passage for each piece of evidence. Evidence over a page that is gone yields none. */
export function passagesOf(all: Catalogue, evidence: readonly Evidence[]): Passage[] {
  return evidence.flatMap((each) => passageOf(all, each) ?? [])
}

function passageOf(all: Catalogue, evidence: Evidence): Passage | null {
  if (evidence.in === 'text') return textPassage(all, evidence)
  const base = { article: null, page: null, span: null, spans: [], zone: null, sentence: null, by: evidence.by }
  if (evidence.in === 'source') {
    return { ...base, in: 'source', quote: evidence.quote, path: evidence.path, runs: [{ text: evidence.quote, lit: true }] }
  }
  return { ...base, in: 'knowledge', quote: evidence.entry, path: evidence.entry, runs: [{ text: evidence.entry, lit: true }] }
}

function textPassage(all: Catalogue, evidence: TextEvidence): Passage | null {
  const article = evidence.article ?? null
  const page = all.pages.get(evidence.page ?? all.articles.get(article ?? '')?.page ?? '')
  if (!page) return null
  const span = { start: evidence.start, end: evidence.end }
  const zone = page.zones.find((each) => contains(each, span)) ?? page.zones.find((each) => overlaps(each, span))
  return {
    in: 'text',
    article,
    page: page.id,
    span,
    spans: evidence.spans ?? [span],
    zone: zone?.kind ?? null,
    runs: runsOf(page.text, paragraphOf(page, span), evidence.spans ?? [span]),
    quote: evidence.quote,
    sentence: sentenceOf(all, article, page.text, span),
    path: null,
    by: evidence.by,
  }
}

function sentenceOf(all: Catalogue, id: ArticleId | null, text: string, span: Span): string | null {
  const article = all.articles.get(id ?? '')
  const around = article && sentencesAround(article, text, span)
  if (!around) return null
  const sentence = text.slice(around.start, around.end).replace(/\s+/g, ' ')
  const { length } = wordsOf(sentence)
  return length >= FEWEST_TRACED && length <= LONGEST_TRACE ? sentence : null
}

/** The line of the page around the words, or as much of it as is read in one look. */
export function paragraphOf(page: Page, span: Span): Span {
  const zones = page.zones.filter((zone) => zone.kind !== 'space' && overlaps(zone, span))
  const start = Math.min(span.start, ...zones.map((zone) => zone.start))
  const end = Math.max(span.end, ...zones.map((zone) => zone.end))
  const before = page.text.lastIndexOf('\n', span.start - 1) + 1
  const after = page.text.indexOf('\n', span.end)
  return {
    start: Math.max(start, span.start === 0 ? 0 : before, span.start - AROUND),
    end: Math.min(end, after < 0 ? page.text.length : after, span.end + AROUND),
  }
}

/** The words of `whole`, cut where a lit span begins or ends. Lit spans are in text order and do not overlap. */
export function runsOf(text: string, whole: Span, lit: readonly Span[]): { text: string; lit: boolean }[] {
  const runs: { text: string; lit: boolean }[] = []
  let at = whole.start
  const push = (end: number, isLit: boolean): void => {
    if (end > at) runs.push({ text: text.slice(at, end), lit: isLit })
    at = Math.max(at, end)
  }
  for (const span of lit) {
    push(Math.min(span.start, whole.end), false)
    push(Math.min(span.end, whole.end), true)
  }
  push(whole.end, false)
  return runs
}
