/**
 * What the reports of an event say, as far as differences look at it: remembered by reading, so that a page need not be opened to see that it fits
 * the others.
 */

import type { TimeExpression } from '../../model/annotation.js'
import type { Event, EventReport } from '../../model/event.js'
import type { ArticleId } from '../../model/ids.js'
import type { Reading } from '../../model/reading.js'
import { byCodeUnit } from '../../text/order.js'
import { contains, type Span } from '../../text/span.js'
import { type Side, sentenceAround, side, type Told, words } from './told.js'

/** A figure with its unit and without a hedge, the only one of its unit in its sentence. */
export interface Figure extends Span {
  readonly unit: string
  readonly value: number
}

/** What one report says. */
export interface Said extends Pick<EventReport, 'id' | 'status' | 'anchor' | 'background'> {
  /** Local ids of who takes part. */
  readonly parties: readonly string[]
  /** The day it prints for the event, ISO, with the words; null where it prints none. */
  readonly day: { readonly value: string; readonly span: Span } | null
  readonly figures: readonly Figure[]
}

/** One article's report of an event. */
export interface Report {
  readonly reading: Reading
  readonly report: Said
}

/** Every report of an event, with its reading; none of articles that were not read. */
export function reportsOf(told: Told, event: Event): Report[] {
  return event.reports.flatMap(({ article, report }): Report[] => {
    const reading = told.readings.get(article)
    const found = saidIn(told, article).get(report)
    return reading && found ? [{ reading, report: found }] : []
  })
}

/** A side of reports, in article order; the words are the anchors unless `spanOf` says others. */
export function sideOfReports(
  reports: readonly Report[],
  by: string,
  spanOf: (each: Report) => Span = ({ report }) => report.anchor,
): Side {
  const sorted = [...reports].sort((x, y) => byCodeUnit(x.reading.article.id, y.reading.article.id) || spanOf(x).start - spanOf(y).start)
  return side(
    sorted.map((each) => words(each.reading, [spanOf(each)], by)),
    sorted.map(({ reading }) => reading.article.id),
  )
}

const NONE: ReadonlyMap<string, Said> = new Map()
const opened = new WeakMap<Told, Map<ArticleId, ReadonlyMap<string, Said>>>()

/** The reports of an article by their ids. */
function saidIn(told: Told, article: ArticleId): ReadonlyMap<string, Said> {
  const known = opened.get(told) ?? new Map<ArticleId, ReadonlyMap<string, Said>>()
  opened.set(told, known)
  const found = known.get(article) ?? readIn(told, article)
  known.set(article, found)
  return found
}

function readIn({ readings, memos }: Told, article: ArticleId): ReadonlyMap<string, Said> {
  const reading = readings.get(article)
  if (!reading) return NONE
  const said = memos.of('differences/reports', memos.keyOf(reading), () =>
    (reading.annotation?.events ?? []).map((report) => saidBy(report, reading)),
  )
  return new Map(said.map((each) => [each.id, each]))
}

function saidBy({ id, status, anchor, background, participants, when }: EventReport, reading: Reading): Said {
  return {
    id,
    status,
    anchor,
    background,
    parties: participants.map(({ entity }) => entity),
    day: when === null ? null : writtenDay(reading.annotation?.times[when]),
    figures: figuresAround(anchor, reading),
  }
}

/** Only written days count: `on Wednesday` may be worked out wrongly. */
function writtenDay(time: TimeExpression | undefined): Said['day'] {
  if (!time || (time.formula.kind !== 'absolute' && time.formula.kind !== 'month-day')) return null
  if (time.edtf === null || !/^\d{4}-\d\d-\d\d$/.test(time.edtf)) return null
  return { value: time.edtf, span: { start: time.start, end: time.end } }
}

function figuresAround(anchor: Span, reading: Reading): Figure[] {
  const sentence = sentenceAround(reading, anchor)
  if (!sentence) return []
  const plain = (reading.annotation?.quantities ?? []).flatMap(({ unit, hedge, value, start, end }): Figure[] =>
    unit !== null && hedge === null && contains(sentence, { start, end }) ? [{ unit, value, start, end }] : [],
  )
  return plain.filter(({ unit }) => plain.filter((other) => other.unit === unit).length === 1)
}
