/** Zoning: every block of a page gets a kind, and zones tile the text. Nothing is dropped; what is not known is `other`. */

import type { Models } from '../model/models.js'
import type { Zone, ZoneKind } from '../model/page.js'
import type { Span } from '../text/span.js'
import { headingOf, nameHeadLines } from './article-head.js'
import { nameArticleLines } from './article-lines.js'
import { type Block, HINT, WITHIN } from './blocks.js'
import { heaviestStretch, proseWeight, type Stretch } from './body.js'
import { datelineOf, type FoundDateline } from './dateline.js'
import { type Labelled, type Line, readLines } from './lines.js'
import type { Names } from './names.js'
import { type Scores, type Structure, scoreLines } from './scores.js'
import { tailCredit } from './tail-credit.js'

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

/** Under which no rule of thumb makes a line the article's. */
const RULED_OUT = 0.2

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
  if (stretch) {
    const headline = headingOf(lines, stretch, context.headTitle)
    nameArticleLines(lines, kinds, stretch, scores, headline)
    nameHeadLines(lines, kinds, stretch, headline, { ...context, description: context.structure?.echoes.description ?? '' })
  }
  return assemble(text, lines, kinds, stretch)
}

/** Weight of a dispatch, enough for an article. */
const DISPATCH = 3

/** Where the model finds no article, as on a page of a few lines: rules of thumb, for the lines that it does not rule out. */
function byThumb(lines: readonly Line[], { probability }: Scores): Scores {
  const weight = lines.map((line, at) => {
    const base = proseWeight(line)
    if (isDispatch(line)) return Math.max(base, DISPATCH)
    return probability && (probability[at] as number) < RULED_OUT ? Math.min(-0.7, base) : base
  })
  return { probability: null, weight, by: 'zones.prose' }
}

/** A sentence that opens with its place and an agency or a day, as a flash of one paragraph does. */
function isDispatch({ own, shape, linked, text }: Line): boolean {
  if (own || !shape.ended || shape.words < 12 || linked > 0.5) return false
  const opening = datelineOf(text, { start: 0, end: text.length })
  return opening !== null && (opening.agency !== null || opening.date !== null)
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
