/** The lines of `read --jsonl` and `annotate --jsonl`, in the shape and key order of the contract. */

import type { Annotation } from '../model/annotation.js'
import type { Article } from '../model/article.js'
import type { Notice } from '../model/notice.js'
import { BODY_KINDS, type Page, type Zone } from '../model/page.js'

/** One page as `read` prints it. The first article on the page gives the metadata; a page without one has nulls. */
export function readRecord(id: string | null, page: Page, article: Article | null, notices: readonly Notice[]): Record<string, unknown> {
  const metadata = article ?? {
    title: null,
    outlet: null,
    agency: null,
    section: null,
    published: null,
    modified: null,
    canonical: null,
    bylines: [],
    dateline: null,
  }
  const { title, outlet, agency, section, published, modified, canonical, bylines, dateline } = metadata
  return {
    id: id ?? page.id,
    text: page.text,
    title,
    outlet,
    agency,
    section,
    published,
    modified,
    captured: page.captured,
    canonical,
    bylines,
    dateline,
    language: article?.language ?? page.language,
    zones: page.zones.map(({ kind, start, end, by }) => ({ kind, start, end, by })),
    body: bodyOf(page.text, page.zones),
    marketRows: page.marketRows,
    notices: notices.map(({ code, message, hint }) => ({ code, message, hint })),
  }
}

/** A line that gave no page, as `read` prints it: a line out stands for each line in. */
export function readNothing(id: string | null, notices: readonly Notice[]): Record<string, unknown> {
  return { ...readRecord(id, NO_PAGE, null, notices), id }
}

const NO_PAGE: Page = {
  id: '',
  sources: [],
  sha256: '',
  mediaType: 'text/plain',
  text: '',
  toSource: null,
  zones: [],
  marketRows: [],
  language: null,
  captured: null,
  given: {},
  versionOf: null,
}

/** Lead, dateline, subhead and body zones joined by a blank line; zones that touch on one line stay on it. */
export function bodyOf(text: string, zones: readonly Zone[]): string {
  const parts: string[] = []
  let last: Zone | null = null
  for (const zone of zones) {
    if (!BODY_KINDS.has(zone.kind)) {
      if (zone.kind !== 'space' || text.slice(zone.start, zone.end).includes('\n')) last = null
      continue
    }
    const words = text.slice(zone.start, zone.end).trim()
    if (words && last && parts.length > 0) parts[parts.length - 1] += ` ${words}`
    else if (words) parts.push(words)
    last = zone
  }
  return parts.join('\n\n')
}

/** One text as `annotate` prints it; `tokens` only where asked for. */
export function annotateRecord(
  id: string | null,
  language: string | null,
  found: Annotation | null,
  tokens: boolean,
  notices: readonly Notice[],
): Record<string, unknown> {
  const told = notices.map(({ code, message, hint }) => ({ code, message, hint }))
  if (!found)
    return {
      id,
      language,
      sentences: [],
      ...(tokens ? { tokens: [] } : {}),
      mentions: [],
      entities: [],
      times: [],
      quantities: [],
      attributions: [],
      events: [],
      positions: [],
      review: [],
      notices: told,
    }
  return {
    id,
    language,
    sentences: found.sentences.map(({ start, end }) => ({ start, end })),
    ...(tokens ? { tokens: found.tokens } : {}),
    mentions: found.mentions,
    entities: found.entities,
    times: found.times,
    quantities: found.quantities,
    attributions: found.attributions.map((each) => ({ ...each, speaker: each.speakers[0] ?? null })),
    events: found.events.map((event) => ({ ...event, when: event.when === null ? null : found.times[event.when] })),
    positions: found.positions,
    review: found.attributions
      .filter((each) => each.speakers.length === 0 && each.candidates.length > 0)
      .map((each) => ({ question: 'Who is the speaker?', about: each.id, candidates: each.candidates })),
    notices: told,
  }
}
