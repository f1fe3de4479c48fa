/** Zoning: every block of a page gets a kind, and zones tile the text. Nothing is dropped; what is not known is `other`. */

import type { Models } from '../model/models.js'
import type { Zone, ZoneKind } from '../model/page.js'
import type { Span } from '../text/span.js'
import { type Block, HINT, WITHIN } from './blocks.js'
import { heaviestStretch, proseWeight, type Stretch, textWeight } from './body.js'
import { datelineOf, type FoundDateline } from './dateline.js'
import { besideDates, type Labelled, type Line, readLines } from './lines.js'
import { beginsWithGivenName, key, looksLikeMasthead, looksLikeOutlet, looksLikePerson, type Names } from './names.js'
import { type Scores, type Structure, scoreLines } from './scores.js'

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

/** What zoning is handed beside the words. */
export interface ZoneContext {
  readonly names: Names
  readonly models: Models
  /** Null for plain text. */
  readonly structure: Structure | null
  /** What the source gives as title; null where nothing. */
  readonly headTitle: string | null
}

/** Zones a page from its blocks. */
export function zonePage(text: string, blocks: readonly Block[], context: ZoneContext): Zoning {
  const lines = readLines(text, blocks)
  const scored = scoreLines(lines, context.structure, context.models)
  const sure = heaviestStretch(scored.weight)
  const scores = sure ? scored : byThumb(lines, scored)
  const stretch = sure ?? heaviestStretch(scores.weight)
  const kinds = lines.map((line, at) => line.own ?? outside(line, at, stretch))
  if (stretch) labelArticle(lines, kinds, stretch, scores, context)
  return assemble(text, lines, kinds, stretch)
}

/** Where the model finds no article, as on a page of a few lines: rules of thumb, for the lines that it does not rule out. */
function byThumb(lines: readonly Line[], { probability }: Scores): Scores {
  const weight = lines.map((line, at) =>
    probability && (probability[at] as number) < RULED_OUT ? Math.min(-0.7, proseWeight(line)) : proseWeight(line),
  )
  return { probability: null, weight, by: 'zones.prose' }
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
function labelArticle(lines: readonly Line[], kinds: Labelled[], stretch: Stretch, scores: Scores, context: ZoneContext): void {
  const headline = headingOf(lines, stretch, context.headTitle)
  for (let at = 0; at < lines.length; at++) {
    if (at === headline) continue
    const within = at >= stretch.from && at < stretch.to
    const taken =
      scores.probability === null
        ? within
        : (scores.probability[at] as number) >= BODY_THRESHOLD || continues(lines, scores.probability, at)
    if (taken) kinds[at] = inside(lines, at, stretch, scores)
    else if (within) kinds[at] = between(lines[at] as Line, kinds[at] as Labelled, scores)
  }
  dropRepeats(lines, kinds)
  const title = headline >= 0 ? headline : titleLine(lines, kinds, stretch, context.headTitle)
  if (title >= 0) kinds[title] = { kind: 'title', by: 'zones.headline' }
  const top = title >= 0 && title < stretch.from ? title + 1 : Math.max(0, stretch.from - 6)
  for (let at = top; at < stretch.from; at++) {
    const kind = kinds[at] as Labelled
    if (UNDER_TITLE.has(kind.kind) && !lines[at]?.own) kinds[at] = underTitle(lines[at] as Line, context.names, title >= 0) ?? kind
  }
  for (let at = 0; at < Math.min(top, MASTHEAD_REACH); at++) {
    if (kinds[at]?.kind !== 'other' || at === title || lines[at]?.block.markup) continue
    const words = (lines[at] as Line).text
    if (context.names.outlets.has(key(words)) || looksLikeMasthead(words)) kinds[at] = { kind: 'masthead', by: 'zones.name-above-title' }
  }
  markCaptions(lines, kinds, stretch, title)
}

/** Kinds that a line between headline and article may have been taken for. */
const UNDER_TITLE: ReadonlySet<ZoneKind> = new Set(['other', 'menu', 'link'])
/** How many lines at a page's top may hold its outlet's name. */
const MASTHEAD_REACH = 3

/** The first-level heading that says what the source's title says, or the only one, near the article's top; -1 where there is none. */
function headingOf(lines: readonly Line[], stretch: Stretch, headTitle: string | null): number {
  const headings = lines.flatMap((line, at) => (line.block.markup?.tag === 'h1' && !line.own && at <= stretch.from + 2 ? [at] : []))
  const headKey = headTitle === null ? '' : key(headTitle)
  const echoing = headings.filter((at) => {
    const words = key((lines[at] as Line).text)
    return words.length > 8 && headKey !== '' && (headKey.includes(words) || words.includes(headKey))
  })
  return echoing.at(-1) ?? (headings.length === 1 && (lines[headings[0] as number] as Line).shape.words >= 3 ? (headings[0] as number) : -1)
}

/** Paragraphs that the page holds twice, as where a teaser repeats the opening: the later one is no part of the article. */
function dropRepeats(lines: readonly Line[], kinds: Labelled[]): void {
  const seen = new Set<string>()
  lines.forEach((line, at) => {
    if (kinds[at]?.kind !== 'body' || line.shape.length < REPEATED_FROM) return
    if (seen.has(line.text)) kinds[at] = { kind: 'other', by: 'zones.repeated' }
    seen.add(line.text)
  })
}

/** Shortest paragraph, in code units, that counts as repeated. */
const REPEATED_FROM = 60
/** Probability from which a line is the article's. */
const BODY_THRESHOLD = 0.5
/** Under which no rule of thumb makes a line the article's. */
const RULED_OUT = 0.2
/** From which a sentence beside the article's own goes with them. */
const CONTINUES = 0.2
const CONTINUES_IN_MARKUP = 0.35
/** From which the model is believed against a rule about the line's own words. */
const SURE = 0.9
/** From which a line that reads like a headline is none. */
const LIKELY = 0.85
/** Kinds whose rules may take a line of the article for furniture. */
const FALLIBLE: ReadonlySet<ZoneKind> = new Set([
  'menu',
  'other',
  'share',
  'notice',
  'link',
  'comment',
  'form',
  'legal',
  'date',
  'caption',
  'masthead',
])

/** A sentence beside a paragraph of the article that is set as that one is, by its gap or its element: the model is shy at a text's end. */
function continues(lines: readonly Line[], probability: Float32Array, at: number): boolean {
  const line = lines[at] as Line
  const least = line.block.markup ? CONTINUES_IN_MARKUP : CONTINUES
  if (line.own || line.linked > 0.3 || (probability[at] as number) < least || textWeight(line) < 0.4) return false
  if (!line.shape.ended && !TAIL_CREDIT.test(line.text)) return false
  return [at - 1, at + 1].some((near) => {
    const other = lines[near]
    return other?.shape.ended === true && (probability[near] ?? 0) >= BODY_THRESHOLD && setAlike(line, other)
  })
}

/** Whether two lines are set the same way: the gap of plain text, the element, place and class names of HTML. */
function setAlike(one: Line, other: Line): boolean {
  const [a, b] = [one.block.markup, other.block.markup]
  if (!a || !b) return one.block.gap === other.block.gap
  return a.tag === b.tag && a.within === b.within && a.hints === b.hints && a.ownHints === b.ownHints
}

/** A line of the stretch that is not the article's: a link or a promotion set between its paragraphs. */
function between(line: Line, kind: Labelled, scores: Scores): Labelled {
  if (line.own || kind.kind !== 'other') return kind
  const headline = !line.shape.ended && line.shape.words >= 5
  return headline ? { kind: 'link', by: 'zones.headline-between-paragraphs' } : { kind: 'other', by: scores.by }
}

/** Whether the model holds a line without a full stop for the article's own, such as an item of a list. */
function likely(scores: Scores, at: number): boolean {
  return scores.probability !== null && (scores.probability[at] as number) >= LIKELY
}

function inside(lines: readonly Line[], at: number, stretch: Stretch, scores: Scores): Labelled {
  const line = lines[at] as Line
  const sure = scores.probability !== null && (scores.probability[at] as number) >= SURE
  if (line.own && !(sure && FALLIBLE.has(line.own.kind))) return line.own
  const { shape, block } = line
  const markup = block.markup
  if (markup) {
    if (markup.within & WITHIN.caption || (markup.ownHints & HINT.caption && !sure)) return { kind: 'caption', by: 'zones.figcaption' }
    if (markup.within & WITHIN.heading) return { kind: line.linked > 0.7 && !sure ? 'link' : 'subhead', by: 'zones.heading-element' }
    const card = line.linked > 0.9 && !shape.ended && shape.words >= 3 && (!sure || (markup.within & WITHIN.aside) !== 0)
    if (card) return { kind: 'link', by: 'zones.linked-line' }
    if (scores.probability) return { kind: 'body', by: scores.by }
    if (line.linked > 0.8 && shape.words >= 3) return { kind: 'link', by: 'zones.linked-line' }
    if (markup.within & (WITHIN.aside | WITHIN.nav | WITHIN.form | WITHIN.button)) return { kind: 'other', by: 'zones.aside-element' }
    if (markup.hints & (HINT.related | HINT.promo | HINT.share) && shape.words < 8) return { kind: 'other', by: 'zones.promo-class' }
  }
  const prose = shape.ended || shape.caseless || shape.colon || shape.words >= 18 || shape.startsLower
  if (prose || at === stretch.from || at === stretch.to - 1) return { kind: 'body', by: scores.by }
  if (markup?.tag === 'li' || markup?.within === WITHIN.quote) return { kind: 'body', by: 'zones.list-item' }
  if (shape.words >= 7 && !likely(scores, at)) return { kind: 'link', by: 'zones.headline-between-paragraphs' }
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
