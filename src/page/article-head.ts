/** The head of an article: headline, standfirst, names and dates under it, the outlet's name above it, captions. */

import type { ZoneKind } from '../model/page.js'
import { bareWords } from './block-features.js'
import { HINT, WITHIN } from './blocks.js'
import type { Stretch } from './body.js'
import { datelineOf } from './dateline.js'
import { besideDates, type Labelled, type Line } from './lines.js'
import { beginsWithGivenName, key, looksLikeMasthead, looksLikeOutlet, looksLikePerson, type Names } from './names.js'
import { TAIL_CREDIT } from './tail-credit.js'

/** How many lines above the article a headline may stand. */
const TITLE_REACH = 25
/** Kinds that a line between headline and article may have been taken for. */
const UNDER_TITLE: ReadonlySet<ZoneKind> = new Set(['other', 'menu', 'link'])
/** How many lines at a page's top may hold its outlet's name. */
const MASTHEAD_REACH = 3
/** Within how many lines of the title one may say place and day alone, as those of communiqués do. */
const OPENING = 2

/** Names the lines above the article and the captions in it. `headline` is what `headingOf` found; the headline of a page without one is looked for. */
export function nameHeadLines(
  lines: readonly Line[],
  kinds: Labelled[],
  stretch: Stretch,
  headline: number,
  context: { readonly names: Names; readonly headTitle: string | null; readonly description: string },
): void {
  const title = headline >= 0 ? headline : titleLine(lines, kinds, stretch, context.headTitle)
  if (title >= 0) kinds[title] = { kind: 'title', by: 'zones.headline' }
  const top = title >= 0 ? title + 1 : Math.max(0, stretch.from - 6)
  for (let at = top; at < stretch.from; at++) {
    const kind = kinds[at] as Labelled
    if (UNDER_TITLE.has(kind.kind) && !lines[at]?.own) kinds[at] = underTitle(lines[at] as Line, context.names, title >= 0) ?? kind
  }
  if (title >= 0) for (let at = Math.max(0, title - OPENING); at <= title + OPENING; at++) markPlaceAndDay(lines[at], kinds, at)
  if (lines[0]?.block.markup === null) markMasthead(lines, kinds, Math.min(top, MASTHEAD_REACH), context.names)
  markCaptions(lines, kinds, stretch, title)
  markLead(lines, kinds, title, context.description)
}

/** The first-level heading that says what the source's title says, or the only one, near the article's top; -1 where there is none. */
export function headingOf(lines: readonly Line[], stretch: Stretch, headTitle: string | null): number {
  const headings = lines.flatMap((line, at) => (line.block.markup?.tag === 'h1' && !line.own && at <= stretch.from + 2 ? [at] : []))
  const headKey = headTitle === null ? '' : key(headTitle)
  const echoing = headings.filter((at) => {
    const words = key((lines[at] as Line).text)
    return words.length > 8 && headKey !== '' && (headKey.includes(words) || words.includes(headKey))
  })
  return echoing.at(-1) ?? (headings.length === 1 && (lines[headings[0] as number] as Line).shape.words >= 3 ? (headings[0] as number) : -1)
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
  if (!hasTitle || line.shape.words > 20) return null
  const hinted = ((line.block.markup?.ownHints ?? 0) & (HINT.byline | HINT.author)) !== 0
  const rest = besideDates(
    line.text,
    line.dates.map((date) => ({ ...date, start: date.start - line.block.start, end: date.end - line.block.start })),
  )
  const name = (rest ?? bare).replace(/^(by|von|par|por|di|de|door)\s+/i, '').replace(/[\s,;:|–—-]+$/, '')
  if (rest !== null && looksLikePerson(name)) return { kind: 'byline', by: 'zones.name-with-date' }
  if (rest !== null && rest.split(' ').length <= 3) return { kind: 'date', by: 'zones.date-under-title' }
  if (line.shape.words > 6) return null
  if (looksLikeOutlet(bare)) return { kind: 'credit', by: 'zones.outlet-name-under-title' }
  if (looksLikePerson(name) && (beginsWithGivenName(name, names) || hinted)) return { kind: 'byline', by: 'zones.person-name-under-title' }
  return null
}
/** A line beside the title that says nothing but a place and a full date, as in `Geneva, 12 May 2024`. */
function markPlaceAndDay(line: Line | undefined, kinds: Labelled[], at: number): void {
  if (!line || line.own || kinds[at]?.kind !== 'body' || line.dates.length !== 1) return
  const { start, end } = line.block
  const date = line.dates[0] as Line['dates'][number]
  const alone = date.end - start >= line.text.length - 1 && end - date.end <= 1
  const place = line.text.slice(0, date.start - start)
  if (alone && date.precision === 'day' && !date.value.startsWith('-') && /^\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){0,3},\s*$/u.test(place))
    kinds[at] = { kind: 'date', by: 'zones.place-and-day' }
}

/** The outlet's name alone on one of a plain page's first lines. */
function markMasthead(lines: readonly Line[], kinds: Labelled[], to: number, names: Names): void {
  for (let at = 0; at < to; at++) {
    const words = (lines[at] as Line).text
    if (kinds[at]?.kind === 'other' && (names.outlets.has(key(words)) || looksLikeMasthead(words)))
      kinds[at] = { kind: 'masthead', by: 'zones.name-above-title' }
  }
}

/** The standfirst: a first paragraph above the byline or the date, and what its element or the source's description calls so under the headline. */
function markLead(lines: readonly Line[], kinds: Labelled[], title: number, description: string): void {
  const first = kinds.findIndex((kind, at) => at > title && kind.kind === 'body')
  if (title < 0 || first < 0 || !kinds.some((kind, at) => at > first && kind.kind === 'body')) return
  const next = kinds[first + 1]?.kind
  if (isStandfirst(lines[first] as Line, description) || next === 'byline' || next === 'date')
    kinds[first] = { kind: 'lead', by: 'zones.standfirst' }
  for (let at = title + 1; at < Math.min(first, title + LEAD_REACH); at++) {
    const line = lines[at] as Line
    const kind = kinds[at]?.kind
    const heading = kind === 'subhead' && line.shape.words >= 8
    if (heading || (kind === 'other' && isStandfirst(line, description))) kinds[at] = { kind: 'lead', by: 'zones.standfirst' }
  }
}

/** A credit at the end of a line, as captions bear. */
const PICTURED = /(?:[([©|]|[—–]\s|\b(?:foto|photo|bild|picture|image|credit|quelle)s?\b\s*[:/]?)[^.]{0,40}$/iu
/** How many lines under the headline a standfirst may stand. */
const LEAD_REACH = 7

/** Whether an element's names or the page's own description say that a line sums the article up. */
function isStandfirst(line: Line, description: string): boolean {
  const { markup } = line.block
  if (
    !markup ||
    line.own ||
    line.linked > 0.5 ||
    line.shape.words < 6 ||
    markup.within & (WITHIN.nav | WITHIN.aside | WITHIN.caption | WITHIN.form)
  )
    return false
  if (markup.ownHints & (HINT.caption | HINT.related) || markup.hints & HINT.caption || PICTURED.test(line.text)) return false
  if (markup.ownHints & HINT.lead) return true
  const words = bareWords(line.text.slice(0, 400))
  return description.length >= 40 && words.length >= 30 && (description.includes(words) || words.includes(description.slice(0, 60)))
}

/** In plain text, where a picture's caption often stands twice. */
function printedTwice(lines: readonly Line[], at: number): boolean {
  if (lines[at]?.block.markup) return false
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
