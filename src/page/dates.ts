/** The publication, modification and visit dates of a page, by vote. A date is stated by the source or the words near the headline; none is ever made up. */

import type { DateMetadatum } from '../model/evidence.js'
import { HINT, WITHIN } from './blocks.js'
import type { Line } from './lines.js'
import { OTHER_CALENDAR } from './months.js'
import { type PrintedDate, printedDates, stampOf } from './printed-dates.js'
import { dated, ofArticle, ofPage, ofSource, type Sources } from './sources.js'

export interface PageDates {
  readonly published: DateMetadatum | null
  readonly modified: DateMetadatum | null
  readonly captured: DateMetadatum | null
  /** Printed dates that were not read because their day and month cannot be told apart. */
  readonly ambiguous: readonly PrintedDate[]
}

const PUBLISHED_META = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'date.published',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'published_date',
  'published-date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dc.date.created',
  'cxenseparse:recs:publishtime',
  'bt:pubdate',
  'article.published',
  'citation_publication_date',
  'rnews:datepublished',
  'date',
  'last-published',
  'vr:published_time',
  'iso-8601-publish-date',
  'originalpublicationdate',
  'article:post_date',
]
const MODIFIED_META = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'article:modified',
  'revised',
  'updated_time',
]
const UPDATED_LABEL =
  /\b(updated|last (updated|modified|edited)|modified|aktualisiert|mis à jour|actualizado|atualizado|aggiornato|güncelleme|bijgewerkt)\b/i
const PUBLISHED_LABEL =
  /\b(published|posted|first published|created|veröffentlicht|erstellt|publié|publicado|pubblicato|yayın|giriş|gepubliceerd)\b/i
/** How many lines above the headline a publication date may stand with nothing else between. */
const ABOVE_TITLE = 2
const BELOW_TITLE = 12

/** Reads the dates of a page. */
export function pageDates(sources: Sources): PageDates {
  const order = orderOf(sources)
  const printed = printedNearTitle(sources, order)
  const ambiguous = [printed.published, printed.modified].flatMap((date) => (date?.monthFirst ? [date] : []))
  const visit = visitDate(sources, order)
  return {
    published:
      given(sources.given.published, 'published') ??
      fromSource(sources, 'published') ??
      fromWords(sources, printed.published) ??
      fromDateline(sources),
    modified: fromSource(sources, 'modified') ?? fromWords(sources, printed.modified) ?? fromDetails(sources),
    captured: given(sources.given.captured, 'captured') ?? visit,
    ambiguous,
  }
}

function given(written: string | undefined, field: string): DateMetadatum | null {
  const stamp = written === undefined ? null : stampOf(written)
  return stamp && dated(stamp, { basis: 'given', certainty: 1, evidence: [ofSource(`given:${field}`, written as string, 'given')] })
}

/** JSON-LD, then meta tags, then microdata. */
function fromSource(sources: Sources, what: 'published' | 'modified'): DateMetadatum | null {
  for (const article of sources.linked) {
    const written = article[what]
    const stamp = written === null ? null : stampOf(written)
    if (stamp)
      return dated(stamp, {
        basis: 'stated',
        certainty: 0.98,
        evidence: [ofSource(`json-ld:${article.type}.${what}`, written as string, 'dates.json-ld')],
      })
  }
  for (const name of what === 'published' ? PUBLISHED_META : MODIFIED_META) {
    const tag = sources.head.metas.find((meta) => plainKey(meta.key) === plainKey(name))
    const stamp = tag ? stampOf(tag.content) : null
    if (tag && stamp)
      return dated(stamp, { basis: 'stated', certainty: 0.95, evidence: [ofSource(`meta:${tag.key}`, tag.content, 'dates.meta')] })
  }
  return fromItem(sources, what) ?? fromMarked(sources, what)
}

/** What the article's own elements say. */
function fromItem({ marked }: Sources, what: 'published' | 'modified'): DateMetadatum | null {
  const written = marked?.[what] ?? null
  const stamp = written === null ? null : stampOf(written)
  if (!marked || !stamp) return null
  const evidence = [ofSource(`${marked.by}:${marked.type}.${what}`, written as string, `dates.${marked.by}`)]
  return dated(stamp, { basis: 'stated', certainty: 0.93, evidence })
}

/** A tag's name without the separators that sites write differently: `article:published:time` is `article:published_time`. */
function plainKey(name: string): string {
  return name.replace(/[:._\s-]/g, '')
}

/** Microdata, and `time` elements in the article's head. */
function fromMarked(sources: Sources, what: 'published' | 'modified'): DateMetadatum | null {
  const property = what === 'published' ? 'datePublished' : 'dateModified'
  for (const mark of sources.head.marked) {
    if (mark.hints & (HINT.comment | HINT.related) || mark.within & (WITHIN.nav | WITHIN.footer | WITHIN.aside)) continue
    const near = mark.what === 'time' && what === 'published' && nearTitle(sources, mark.start)
    if (mark.what !== property && !near) continue
    const words = sources.text.slice(mark.start, Math.min(mark.end, mark.start + 100))
    const stamp = stampOf(mark.value ?? words)
    if (!stamp) continue
    const evidence =
      mark.value === null
        ? ofArticle(sources, trimEnd(sources.text, mark), 'dates.time-element')
        : ofSource(`${mark.what}@datetime`, mark.value, 'dates.time-element')
    return dated(stamp, { basis: 'stated', certainty: near ? 0.85 : 0.92, evidence: [evidence] })
  }
  return null
}

function trimEnd(text: string, span: { start: number; end: number }): { start: number; end: number } {
  const words = text.slice(span.start, span.end)
  const start = span.start + (words.length - words.trimStart().length)
  return { start, end: Math.max(start, span.start + words.trimEnd().length) }
}

function nearTitle(sources: Sources, at: number): boolean {
  const { lines, stretch } = sources.zoning
  if (!stretch) return false
  const title = titleIndex(sources)
  const from = lines[Math.max(0, (title >= 0 ? title : stretch.from) - 6)]?.block.start ?? 0
  const to = lines[Math.min(lines.length - 1, stretch.from + 1)]?.block.start ?? 0
  return at >= from && at <= to
}

function titleIndex(sources: Sources): number {
  return sources.zoning.kinds.findIndex((kind) => kind.kind === 'title')
}

/** Dates printed between headline and text, right above the headline, or anywhere with a label that says published. */
function printedNearTitle(
  sources: Sources,
  order: 'day-first' | 'month-first' | null,
): { published: PrintedDate | null; modified: PrintedDate | null } {
  const { lines, kinds, stretch } = sources.zoning
  if (!stretch) return { published: null, modified: null }
  const title = titleIndex(sources)
  let published: PrintedDate | null = null
  let modified: PrintedDate | null = null
  lines.forEach((line, at) => {
    if (line.dates.length === 0 || (kinds[at]?.kind === 'body' && at > stretch.from)) return
    const below = at > title && at <= Math.max(stretch.from, title + 1) && at - title <= BELOW_TITLE && title >= 0
    const above = title >= 0 && at < title && title - at <= ABOVE_TITLE && !visitSigns(sources, at)
    const label = PUBLISHED_LABEL.test(line.text) && line.shape.words <= 20
    if (!((below || above) && (kinds[at]?.kind === 'date' || kinds[at]?.kind === 'byline')) && !label) return
    if (!label && below && kinds.slice(title + 1, at).some(({ kind }) => kind === 'lead' || kind === 'body') && isListed(lines, at)) return
    for (const date of absolute(line, order)) {
      if (UPDATED_LABEL.test(sources.text.slice(Math.max(line.block.start, date.start - 25), date.start))) modified ??= date
      else published ??= date
    }
  })
  return { published, modified }
}

/** Within how many lines before and after a day others make a list of it, and how many others. */
const LIST_REACH = 30
const LIST_DAYS = 3

/** Whether a line with a day is one of a list of them, as of events to come. */
function isListed(lines: readonly Line[], at: number): boolean {
  const days = new Set<string>()
  for (const line of lines.slice(Math.max(0, at - LIST_REACH), at + LIST_REACH)) {
    const [date] = line.dates
    if (line.own?.by === 'zones.date-line' && date && date.precision === 'day') days.add(date.value)
  }
  return days.size > LIST_DAYS
}

function absolute(line: Line, order: 'day-first' | 'month-first' | null): PrintedDate[] {
  return printedDates(line.text, order)
    .filter((date) => !date.value.startsWith('-') && date.precision !== 'month')
    .map((date) => ({ ...date, start: date.start + line.block.start, end: date.end + line.block.start }))
}

function fromWords(sources: Sources, date: PrintedDate | null): DateMetadatum | null {
  if (!date || date.monthFirst) return null
  return dated(date, { basis: 'stated', certainty: 0.85, evidence: [ofArticle(sources, date, 'dates.printed-near-headline')] })
}

/** A dateline with its year tells the day of the dispatch. */
function fromDateline(sources: Sources): DateMetadatum | null {
  const { dateline } = sources.zoning
  if (!dateline?.date || dateline.date.startsWith('-')) return null
  const date = { value: dateline.date, precision: 'day' as const, zone: null }
  return dated(date, { basis: 'derived', certainty: 0.8, evidence: [ofArticle(sources, dateline, 'dates.dateline')] })
}

/** When a paper was last worked on, by its own details. That is no day of publication: a statement may be saved anew years later. */
function fromDetails({ head }: Sources): DateMetadatum | null {
  const tag = head.metas.find((meta) => meta.key === 'document:modified')
  const stamp = tag ? stampOf(tag.content) : null
  if (!tag || !stamp) return null
  return dated(stamp, { basis: 'stated', certainty: 0.9, evidence: [ofSource('document:modified', tag.content, 'dates.document')] })
}

/** Whether a date line belongs to the page view: a second calendar, weather or the masthead beside it. */
function visitSigns(sources: Sources, at: number): boolean {
  const { lines, kinds } = sources.zoning
  if (OTHER_CALENDAR.test((lines[at] as Line).text)) return true
  const beside = [at - 2, at - 1, at + 1, at + 2].map((index) => kinds[index]?.kind)
  return beside.some((kind) => kind === 'weather' || kind === 'masthead' || kind === 'ticker')
}

/** The day the page was visited: a date line above the article that stands with the masthead. */
function visitDate(sources: Sources, order: 'day-first' | 'month-first' | null): DateMetadatum | null {
  const { lines, kinds, stretch } = sources.zoning
  const title = titleIndex(sources)
  const end = title >= 0 ? title : (stretch?.from ?? 0)
  for (let at = 0; at < Math.min(end, 40); at++) {
    if (kinds[at]?.kind !== 'date' || !visitSigns(sources, at)) continue
    const date = absolute(lines[at] as Line, order)[0]
    if (date && !date.monthFirst) return dated(date, { basis: 'stated', certainty: 0.8, evidence: [ofPage(sources, date, 'dates.visit')] })
  }
  return null
}

/** How the outlet writes figures, where its address is known. */
function orderOf(sources: Sources): 'day-first' | 'month-first' | null {
  const address = sources.given.url ?? sources.head.canonical
  return address === undefined || address === null ? null : (outletByAddress(sources, address)?.dateOrder ?? null)
}

/** The outlet that knowledge files under an address's host or one of its parents; null where none. */
export function outletByAddress(
  sources: Sources,
  address: string,
): { id: string; name: string; dateOrder: 'day-first' | 'month-first' | null } | null {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase()
  for (let rest = host; rest?.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const outlet = sources.names.hosts.get(rest)
    if (outlet) return outlet
  }
  return null
}
