/** Reads one input into a page whose zones tile its text, and the articles that stand on it. Never throws on bad input: it says so in notices. */

import type { Knowledge } from '../knowledge/schema.js'
import type { Article } from '../model/article.js'
import { idOf } from '../model/ids.js'
import type { Models } from '../model/models.js'
import type { Notice, Staged } from '../model/notice.js'
import type { MarketRow, Page, PageInput } from '../model/page.js'
import type { ReadPage } from '../model/reading.js'
import type { Span } from '../text/span.js'
import type { Tree } from './block-features.js'
import type { Block } from './blocks.js'
import { bylinesOf } from './bylines.js'
import { type PageDates, pageDates } from './dates.js'
import { echoesOf } from './echoes.js'
import { projectHtml } from './formats/html.js'
import { plainBlocks } from './formats/plain.js'
import { type Head, NO_HEAD } from './head.js'
import { withHiddenArticle } from './hidden.js'
import { type LinkedArticle, linkedArticles } from './json-ld.js'
import { languageOf } from './language.js'
import { contradiction } from './market.js'
import { agencyOf, canonicalOf, familyOf, firstZone, outletOf, sectionOf } from './metadata.js'
import { markedArticle } from './microdata.js'
import { type Names, namesOf } from './names.js'
import { notice } from './notices.js'
import type { Sources } from './sources.js'
import { titleOf } from './title.js'
import { PARAGRAPH_KINDS, type Zoning, zonePage } from './zone.js'

export interface PageContext {
  readonly knowledge: Knowledge
  readonly models: Models
}

/** A page before zoning. */
interface Raw {
  readonly text: string
  readonly toSource: readonly number[] | null
  readonly blocks: readonly Block[]
  readonly head: Head
  readonly depth: number
  readonly cut: boolean
  /** Null for plain text. */
  readonly tree: Tree | null
}

/** Longest page that can be news; a longer one is data and is kept as one zone. */
const LONGEST_PAGE = 3_000_000
const DEEPEST = 1_000

/** Reads a page: text, zones, market rows, language, and its article with metadata. */
export function readPage(input: PageInput, context: PageContext): Staged<ReadPage> {
  const id = idOf('page', input.sha256)
  const names = namesOf(context.knowledge)
  const { raw, whole, linked, zoning } = inSight(input, context)
  const article = idOf('article', id, 0)
  const sources: Sources = {
    page: id,
    article,
    text: raw.text,
    zoning,
    head: raw.head,
    linked,
    marked: mayBeMarked(input, raw) && linked.length === 0 && !whole ? markedArticle(input.source) : null,
    given: input.given,
    names,
  }
  const dates = pageDates(sources)
  const marketRows = zoning.lines.flatMap((line) => (line.row ? [line.row] : []))
  const articles = zoning.stretch ? [articleOf(sources, dates)] : []
  const page: Page = {
    id,
    sources: input.sources,
    sha256: input.sha256,
    mediaType: input.mediaType,
    text: raw.text,
    toSource: raw.toSource,
    zones: zoning.zones,
    marketRows,
    language: articles[0]?.language ?? languageOf(raw.text, raw.head.lang),
    captured: dates.captured,
    given: input.given,
    versionOf: null,
  }
  return { value: { page, articles }, notices: noticesOf({ page, articles, raw, whole, dates, marketRows }) }
}

/** A page with its zones, before its metadata are read. */
export interface Zoned {
  readonly raw: Raw
  readonly whole: 'page-binary' | 'page-too-long' | null
  readonly linked: readonly LinkedArticle[]
  readonly zoning: Zoning
}

/** Code units of an article's body under which a page may hold another in its scripts; and how many more than twice those that one must have. */
const LITTLE = 600
const MORE = 300

/** The page as its reader sees it; where that has next to no article, with the one that its scripts hold. */
export function inSight(input: PageInput, given: PageContext): Zoned {
  const context = { ...given, names: namesOf(given.knowledge) }
  const seen = zoned(rawOf(input), context)
  if (input.mediaType !== 'text/html' || seen.whole || bodyLength(seen.zoning) >= LITTLE) return seen
  const source = withHiddenArticle(input.source)
  if (source === null) return seen
  const raw = rawOf({ ...input, source })
  const brought = zoned({ ...raw, head: { ...seen.raw.head, marked: raw.head.marked } }, context)
  return bodyLength(brought.zoning) > 2 * bodyLength(seen.zoning) + MORE ? brought : seen
}

function bodyLength({ zones }: Zoning): number {
  return zones.reduce((sum, zone) => sum + (zone.kind === 'body' ? zone.end - zone.start : 0), 0)
}

function zoned(raw: Raw, context: PageContext & { readonly names: Names }): Zoned {
  const whole = raw.blocks.length > 0 ? wholePage(raw.text) : null
  const linked = linkedArticles(raw.head.jsonLd)
  const structure = raw.tree && { tree: raw.tree, echoes: echoesOf(raw.head, linked) }
  const zoning = whole ? unread(raw.text, whole) : zonePage(raw.text, raw.blocks, { ...context, structure, headTitle: raw.head.title })
  return { raw, whole, linked, zoning }
}

/** Whether a page's elements are looked through once more for what they say of the article: not where they are so many or so deep that it would take seconds. */
function mayBeMarked({ mediaType, source }: PageInput, { depth }: Raw): boolean {
  return mediaType === 'text/html' && depth <= DEEPEST && source.length <= LONGEST_PAGE
}

/** A page kept as one zone. */
function unread(text: string, why: string): Zoning {
  const zones = [{ kind: 'other' as const, start: 0, end: text.length, by: `zones.${why}` }]
  return { zones, lines: [], kinds: [], stretch: null, dateline: null, tailCredit: null }
}

function rawOf(input: PageInput): Raw {
  if (input.mediaType !== 'text/plain') {
    const { parents, tags, ...projection } = projectHtml(input.source)
    return { ...projection, tree: { parents, tags } }
  }
  return { text: input.source, toSource: null, blocks: plainBlocks(input.source), head: NO_HEAD, depth: 0, cut: false, tree: null }
}

function articleOf(sources: Sources, dates: PageDates): Article {
  const { zoning, text } = sources
  const body = spansOf(zoning, (kind) => PARAGRAPH_KINDS.has(kind as never))
  const words = body.map((span) => text.slice(span.start, span.end)).join('\n')
  const { dateline } = zoning
  const outlet = outletOf(sources)
  const family = familyOf(sources, outlet)
  return {
    id: sources.article,
    page: sources.page,
    language: languageOf(words, sources.head.lang),
    title: titleOf(sources),
    outlet,
    ...(family ? { family } : {}),
    agency: agencyOf(sources),
    section: sectionOf(sources),
    published: dates.published,
    modified: dates.modified,
    captured: dates.captured,
    canonical: canonicalOf(sources),
    bylines: bylinesOf(sources),
    dateline: dateline && { start: dateline.start, end: dateline.end, place: dateline.place, date: dateline.date, agency: dateline.agency },
    titleSpan: bare(firstZone(zoning, 'title')),
    body,
    captions: spansOf(zoning, (kind) => kind === 'caption'),
  }
}

function spansOf(zoning: Zoning, wanted: (kind: string) => boolean): Span[] {
  return zoning.zones.flatMap((zone) => (wanted(zone.kind) ? [{ start: zone.start, end: zone.end }] : []))
}

function bare(span: Span | null): Span | null {
  return span && { start: span.start, end: span.end }
}

/** Why a page is not read line by line; null where it is. */
function wholePage(text: string): 'page-binary' | 'page-too-long' | null {
  return looksBinary(text) ? 'page-binary' : text.length > LONGEST_PAGE ? 'page-too-long' : null
}

/** Whether a text is bytes that were no text: control characters or undecodable ones in more than a twentieth of its beginning. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000)
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0
  return odd * 20 > sample.length
}

interface Seen {
  readonly page: Page
  readonly articles: readonly Article[]
  readonly raw: Raw
  readonly whole: 'page-binary' | 'page-too-long' | null
  readonly dates: PageDates
  readonly marketRows: readonly MarketRow[]
}

function noticesOf({ page, articles, raw, whole, dates, marketRows }: Seen): Notice[] {
  const notices: Notice[] = []
  const empty = raw.blocks.length === 0
  if (empty) notices.push(notice('page-empty', page.id))
  else if (whole) notices.push(notice(whole, page.id, whole === 'page-too-long' ? `${page.text.length} characters` : ''))
  else if (articles.length === 0) notices.push(notice('page-without-article', page.id))
  const long = page.zones.filter((zone) => zone.by === 'zones.line-too-long').length
  if (long > 0) notices.push(notice('line-too-long', page.id, `${long} of ${raw.blocks.length} lines`))
  if (raw.cut) notices.push(notice('page-too-many-elements', page.id))
  if (raw.depth > DEEPEST) notices.push(notice('page-deeply-nested', page.id, `${raw.depth} levels`))
  const article = articles[0]
  if (article && article.language !== null && article.language !== 'en')
    notices.push(notice('language-not-read', article.id, article.language))
  if (article && article.language === null) notices.push(notice('language-unknown', article.id))
  for (const row of marketRows) {
    const why = contradiction(row, page.text)
    if (why) notices.push(notice('market-row-contradicts', page.id, why))
  }
  for (const date of dates.ambiguous) notices.push(notice('date-order-unknown', page.id, page.text.slice(date.start, date.end)))
  return notices
}
