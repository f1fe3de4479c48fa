/** Zoning: every block of a page gets a kind, and zones tile the text. Nothing is dropped; what is not known is `other`. */

import type { Zone, ZoneKind } from '../model/page.js'
import type { Span } from '../text/span.js'
import { type Block, HINT, WITHIN } from './blocks.js'
import { heaviestStretch, proseWeight, type Stretch } from './body.js'
import { datelineOf, type FoundDateline } from './dateline.js'
import { type Labelled, type Line, readLines } from './lines.js'
import { beginsWithGivenName, key, looksLikeOutlet, looksLikePerson, type Names } from './names.js'

export interface Zoning {
  readonly zones: readonly Zone[]
  readonly lines: readonly Line[]
  /** Kind of each line, parallel to `lines`. */
  readonly kinds: readonly Labelled[]
  /** Lines of the article from its first body line to its last; null where there is none. */
  readonly stretch: Stretch | null
  readonly dateline: FoundDateline | null
  /** Agency credit that ends the last paragraph: the name's place. */
  readonly tailCredit: Span | null
}

/** How many lines above the article a headline may stand. */
const TITLE_REACH = 25
/** A credit after the last full stop: `— Agencies`, `– AFP`, `(Reuters)`. */
const TAIL_CREDIT =
  /[.!?]["'”’»)]*\s*((?:[—–]|--|-)\s?(\p{Lu}[\p{L}&./]*(?:[ /-]\p{L}[\p{L}&.]*){0,3})|\((\p{Lu}[\p{L}&./-]*(?: \p{Lu}[\p{L}&.]*){0,2})\))\.?$/u

/** Zones a page from its blocks. `headTitle` is what the source gives as title, if any. */
export function zonePage(text: string, blocks: readonly Block[], names: Names, headTitle: string | null): Zoning {
  const lines = readLines(text, blocks)
  const stretch = heaviestStretch(lines.map(proseWeight))
  const kinds = lines.map((line, at) => line.own ?? outside(line, at, stretch))
  if (stretch) labelArticle(lines, kinds, stretch, names, headTitle)
  return assemble(text, lines, kinds, stretch)
}

function outside(line: Line, at: number, stretch: Stretch | null): Labelled {
  const markup = line.block.markup
  if (markup) {
    if (markup.within & WITHIN.nav) return { kind: 'menu', by: 'zones.nav-element' }
    if (markup.within & WITHIN.caption) return { kind: 'caption', by: 'zones.figcaption' }
    if (markup.hints & HINT.comment) return { kind: 'comment', by: 'zones.comment-class' }
    if (markup.within & WITHIN.form) return { kind: 'form', by: 'zones.form-element' }
    if (line.linked > 0.6 && line.shape.words >= 4) return { kind: 'link', by: 'zones.linked-line' }
    if (line.linked > 0.6) return { kind: 'menu', by: 'zones.linked-word' }
  }
  return { kind: 'other', by: stretch && at >= stretch.to ? 'zones.after-article' : 'zones.unknown' }
}

/** Names the lines of the article and of the head above it. */
function labelArticle(lines: readonly Line[], kinds: Labelled[], stretch: Stretch, names: Names, headTitle: string | null): void {
  for (let at = stretch.from; at < stretch.to; at++) kinds[at] = inside(lines, at, stretch)
  const title = titleLine(lines, kinds, stretch, headTitle)
  if (title >= 0) kinds[title] = { kind: 'title', by: 'zones.headline' }
  const top = title >= 0 && title < stretch.from ? title + 1 : Math.max(0, stretch.from - 6)
  for (let at = top; at < stretch.from; at++)
    if (kinds[at]?.kind === 'other') kinds[at] = underTitle(lines[at] as Line, names, title >= 0) ?? (kinds[at] as Labelled)
  markCaptions(lines, kinds, stretch, title)
}

function inside(lines: readonly Line[], at: number, stretch: Stretch): Labelled {
  const line = lines[at] as Line
  if (line.own) return line.own
  const { shape, block } = line
  const markup = block.markup
  if (markup) {
    if (markup.within & WITHIN.caption || markup.ownHints & HINT.caption) return { kind: 'caption', by: 'zones.figcaption' }
    if (markup.within & WITHIN.heading) return { kind: line.linked > 0.7 ? 'link' : 'subhead', by: 'zones.heading-element' }
    if (line.linked > 0.8 && shape.words >= 3) return { kind: 'link', by: 'zones.linked-line' }
    if (markup.within & (WITHIN.aside | WITHIN.nav | WITHIN.form | WITHIN.button)) return { kind: 'other', by: 'zones.aside-element' }
    if (markup.hints & (HINT.related | HINT.promo | HINT.share) && shape.words < 8) return { kind: 'other', by: 'zones.promo-class' }
  }
  const prose = shape.ended || shape.caseless || shape.colon || shape.words >= 18 || shape.startsLower
  if (prose || at === stretch.from || at === stretch.to - 1) return { kind: 'body', by: 'zones.prose' }
  if (markup?.tag === 'li' || markup?.within === WITHIN.quote) return { kind: 'body', by: 'zones.list-item' }
  if (shape.words >= 7) return { kind: 'link', by: 'zones.headline-between-paragraphs' }
  return { kind: 'subhead', by: 'zones.short-line-between-paragraphs' }
}

/** Index of the headline above the article, -1 where none is printed. */
function titleLine(lines: readonly Line[], kinds: readonly Labelled[], stretch: Stretch, headTitle: string | null): number {
  const headKey = headTitle === null ? '' : key(headTitle)
  let best = -1
  let bestScore = 3
  for (let at = stretch.from - 1; at >= Math.max(0, stretch.from - TITLE_REACH); at--) {
    if (TAIL_CREDIT.test((lines[at] as Line).text) || printedTwice(lines, at)) continue
    const score = titleScore(lines[at] as Line, kinds[at] as Labelled, stretch.from - at, headKey)
    if (score > bestScore) {
      bestScore = score
      best = at
    }
  }
  return best
}

function titleScore(line: Line, kind: Labelled, distance: number, headKey: string): number {
  const { shape, block } = line
  const heading = block.markup?.tag === 'h1' ? 8 : block.markup && block.markup.within & WITHIN.heading ? 3 : 0
  if (line.own || (kind.kind !== 'other' && heading === 0) || shape.words < 2 || shape.words > 40 || shape.length > 300) return -1
  const words = key(line.text)
  const echoed = headKey !== '' && words.length > 8 && (headKey.includes(words) || words.includes(headKey)) ? 8 : 0
  const full = shape.ended && !/[?!]["”’»]*$/.test(line.text) ? -4 : 0
  return Math.min(shape.words, 12) + heading + echoed + full + (block.gap > 0 ? 1 : 0) - distance * 0.3
}

/** Lines between headline and first paragraph: names are credits or bylines. */
function underTitle(line: Line, names: Names, hasTitle: boolean): Labelled | null {
  const bare = line.text.replace(/[|,:·•]+$/, '').trim()
  const known = key(bare)
  if (names.agencies.has(known) || names.outlets.has(known)) return { kind: 'credit', by: 'zones.known-name-under-title' }
  if (!hasTitle || line.shape.words > 6) return null
  if (looksLikeOutlet(bare)) return { kind: 'credit', by: 'zones.outlet-name-under-title' }
  if (looksLikePerson(bare) && (beginsWithGivenName(bare, names) || (line.block.markup?.ownHints ?? 0) & HINT.byline)) {
    return { kind: 'byline', by: 'zones.person-name-under-title' }
  }
  return null
}

function printedTwice(lines: readonly Line[], at: number): boolean {
  const words = lines[at]?.text
  return words === lines[at + 1]?.text || words === lines[at - 1]?.text
}

/** Sentences with a picture credit, or printed twice, above the first paragraph or between two are captions. */
function markCaptions(lines: readonly Line[], kinds: Labelled[], stretch: Stretch, title: number): void {
  const firstDateline = lines.findIndex(
    (line, at) => at >= stretch.from && at < stretch.to && datelineOf(line.text, { start: 0, end: line.text.length }) !== null,
  )
  for (let at = Math.max(title + 1, 0); at < stretch.to; at++) {
    const line = lines[at] as Line
    if (line.own || line.shape.words < 4 || at === stretch.to - 1) continue
    const twice = printedTwice(lines, at)
    const above = firstDateline >= 0 && at < firstDateline
    if (twice || (TAIL_CREDIT.test(line.text) && (above || at < stretch.from + 1)))
      kinds[at] = { kind: 'caption', by: twice ? 'zones.printed-twice' : 'zones.picture-credit' }
  }
}

/** Lays zones end to end: one for each block or part of it, `space` between. */
function assemble(text: string, lines: readonly Line[], kinds: readonly Labelled[], stretch: Stretch | null): Zoning {
  const zones: Zone[] = []
  const bodyLines = lines.flatMap((_, at) => (kinds[at]?.kind === 'body' ? [at] : []))
  const first = bodyLines.find((at) => datelineOf(text, (lines[at] as Line).block) !== null && bodyLines.indexOf(at) <= 2)
  const dateline = first === undefined ? null : datelineOf(text, (lines[first] as Line).block)
  const last = bodyLines.at(-1)
  const tail = last === undefined ? null : tailCredit(text, (lines[last] as Line).block)
  let at = 0
  const put = (end: number, label: Labelled): void => {
    if (end > at) zones.push({ kind: label.kind, start: at, end, by: label.by })
    at = Math.max(at, end)
  }
  lines.forEach((line, index) => {
    put(line.block.start, { kind: 'space', by: 'zones.space' })
    if (index === first && dateline) put(skipSpace(text, dateline.end), { kind: 'dateline', by: 'zones.dateline' })
    if (index === last && tail) {
      put(beforeSpace(text, tail.start), kinds[index] as Labelled)
      put(tail.start, { kind: 'space', by: 'zones.space' })
      put(line.block.end, { kind: 'credit', by: 'zones.tail-credit' })
    } else put(line.block.end, kinds[index] as Labelled)
  })
  put(text.length, { kind: 'space', by: 'zones.space' })
  return { zones, lines, kinds, stretch, dateline, tailCredit: tail?.name ?? null }
}

function tailCredit(text: string, block: Span): { start: number; name: Span } | null {
  const from = Math.max(block.start, block.end - 60)
  const match = TAIL_CREDIT.exec(text.slice(from, block.end))
  if (!match) return null
  const name = (match[2] ?? match[3]) as string
  const start = from + match.index + match[0].indexOf(match[1] as string)
  const nameStart = text.indexOf(name, start)
  return { start, name: { start: nameStart, end: nameStart + name.length } }
}

function skipSpace(text: string, at: number): number {
  let end = at
  while (/\s/.test(text[end] ?? '')) end++
  return end
}

function beforeSpace(text: string, at: number): number {
  let start = at
  while (/\s/.test(text[start - 1] ?? '')) start--
  return start
}

/** Kinds whose words are the article's own text. */
export const PARAGRAPH_KINDS: ReadonlySet<ZoneKind> = new Set(['lead', 'subhead', 'body'])
