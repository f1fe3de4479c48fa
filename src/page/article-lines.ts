/** What each line of the article is: paragraph, sub-head, caption, or what stands between its paragraphs without belonging to them. */

import type { ZoneKind } from '../model/page.js'
import { HINT, WITHIN } from './blocks.js'
import { type Stretch, textWeight } from './body.js'
import { type Labelled, type Line, PAPER_MARGIN } from './lines.js'
import type { Scores } from './scores.js'
import { TAIL_CREDIT } from './tail-credit.js'

/** Shortest paragraph, in code units, that counts as repeated. */
const REPEATED_FROM = 60
/** Probability from which a line is the article's: in plain text, and in markup, where rules drop what is a caption, a link or furniture after all. */
const BODY_THRESHOLD = 0.5
const BODY_IN_MARKUP = 0.45
/** From which a sentence beside the article's own goes with them. */
const CONTINUES = 0.1
const CONTINUES_IN_MARKUP = 0.35
/** From which the model is believed against a rule about the line's own words. */
const SURE = 0.9
/** From which a line that reads like a headline is none. */
const LIKELY = 0.93
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

/** Rules that are right whatever the model says; the last where the line is a link or no sentence. */
const INFALLIBLE: ReadonlySet<string> = new Set([PAPER_MARGIN.by, 'zones.placeholder'])
const RELATED = 'zones.related'

/** Names the lines that the model or the rules of thumb give to the article; `headline` is left out. */
export function nameArticleLines(lines: readonly Line[], kinds: Labelled[], stretch: Stretch, scores: Scores, headline: number): void {
  for (let at = 0; at < lines.length; at++) {
    if (at === headline) continue
    const within = at >= stretch.from && at < stretch.to
    const taken =
      scores.probability === null
        ? within
        : (scores.probability[at] as number) >= (lines[at]?.block.markup ? BODY_IN_MARKUP : BODY_THRESHOLD) ||
          continues(lines, scores.probability, at)
    if (taken) kinds[at] = inside(lines, at, stretch, scores)
    else if (within) kinds[at] = between(lines[at] as Line, kinds[at] as Labelled, scores)
  }
  dropRepeats(lines, kinds)
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

/** Whether a line without a full stop is the article's own: the model is sure, or it stands beside another such line, as items of a list do. */
function likely(lines: readonly Line[], scores: Scores, at: number): boolean {
  const { probability } = scores
  if (probability === null) return false
  if ((probability[at] as number) >= LIKELY) return true
  return [at - 1, at + 1].some((near) => {
    const other = lines[near]
    return (
      other !== undefined &&
      other.own === null &&
      !other.shape.ended &&
      other.shape.words < 18 &&
      (probability[near] as number) >= BODY_THRESHOLD
    )
  })
}

function isCertain({ linked, shape }: Line, by: string): boolean {
  return INFALLIBLE.has(by) || (by === RELATED && (linked > 0.3 || !shape.ended))
}

function inside(lines: readonly Line[], at: number, stretch: Stretch, scores: Scores): Labelled {
  const line = lines[at] as Line
  const sure = scores.probability !== null && (scores.probability[at] as number) >= SURE
  if (line.own && (isCertain(line, line.own.by) || !(sure && FALLIBLE.has(line.own.kind)))) return line.own
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
  if (shape.words >= 7 && !likely(lines, scores, at)) return { kind: 'link', by: 'zones.headline-between-paragraphs' }
  return { kind: 'subhead', by: 'zones.short-line-between-paragraphs' }
}
