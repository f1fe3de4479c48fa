/** Two events each called the highest, largest or latest of their kind: each claim holds only on its own day. */

import type { Difference } from '../../model/difference.js'
import type { Event } from '../../model/event.js'
import type { Reading } from '../../model/reading.js'
import { byCodeUnit } from '../../text/order.js'
import type { Span } from '../../text/span.js'
import { slice } from '../../text/span.js'
import { countryOf, difference, quoted, reportOf, side, type Told, words } from './told.js'

const BY = 'difference.superlative'
/** Parties that two events must have in common for one claim to overtake the other. */
const LEAST_SHARED = 2

interface Claimed {
  readonly event: Event
  readonly reading: Reading
  readonly span: Span
  /** `highest`, `largest`, `most senior`. */
  readonly degree: string
}

export function superlativeDifferences(told: Told): Difference[] {
  const marked = new Set(told.corpus.readings.flatMap((reading) => markedIn(reading, told)))
  const claims = told.corpus.events
    .filter(({ reports }) => reports.some(({ article, report }) => marked.has(`${article} ${report}`)))
    .map((event) => claimsOf(event, told))
    .filter((each) => each.length > 0)
  return claims.flatMap((first, i) => claims.slice(i + 1).flatMap((second) => overtaken(first, second, told) ?? []))
}

/** Reports that call their event the highest, as `article report`. */
function markedIn(reading: Reading, { memos }: Told): readonly string[] {
  return memos.of('differences/superlatives', memos.keyOf(reading), () =>
    (reading.annotation?.events ?? []).flatMap(({ id, superlative }) => (superlative ? [`${reading.article.id} ${id}`] : [])),
  )
}

function claimsOf(event: Event, told: Told): Claimed[] {
  return event.reports
    .flatMap(({ article, report }): Claimed[] => {
      const reading = told.readings.get(article)
      const span = reportOf(told, article, report)?.superlative ?? null
      const degree = reading && span ? degreeOf(slice(reading.page.text, span)) : null
      return reading && span && degree ? [{ event, reading, span, degree }] : []
    })
    .sort((a, b) => byCodeUnit(a.reading.article.id, b.reading.article.id) || a.span.start - b.span.start)
}

/** The superlative itself; an ordinal (`first`) names a place in a row, which two events of two kinds can both have. */
function degreeOf(text: string): string | null {
  const found = /\b(most \p{L}+|least \p{L}+|\p{L}{2,}est)\b/iu.exec(text)
  return found && !/^(?:interest|request|protest|arrest|west|rest|test|forest|latest|honest|modest|contest|invest|suggest)$/i.test(found[0])
    ? found[0].toLowerCase()
    : null
}

function overtaken(first: readonly Claimed[], second: readonly Claimed[], told: Told): Difference | null {
  const [a] = first as [Claimed]
  const [b] = second as [Claimed]
  if (a.event.type !== b.event.type || sharedParties(a.event, b.event, told) < LEAST_SHARED) return null
  const degree = first.map((claim) => claim.degree).find((each) => second.some((claim) => claim.degree === each))
  if (degree === undefined) return null
  const sides = [first, second].map((claims) => claims.filter((claim) => claim.degree === degree)).sort(byWhen)
  const [early, late] = sides.map(([claim]) => claim as Claimed) as [Claimed, Claimed]
  return difference(
    'superlative',
    `Two events are each called the ${degree}: ${shown(early)} and ${shown(late)}; each holds only on its day.`,
    sides.map((claims) =>
      side(
        claims.map(({ reading, span }) => words(reading, [span], BY)),
        claims.map(({ reading }) => reading.article.id),
      ),
    ),
  )
}

function byWhen([a]: readonly Claimed[], [b]: readonly Claimed[]): number {
  return byCodeUnit(a?.event.when?.start ?? '9', b?.event.when?.start ?? '9') || byCodeUnit(a?.event.id ?? '', b?.event.id ?? '')
}

function shown({ event, reading, span }: Claimed): string {
  return event.when ? `${quoted(reading, span)} (${event.when.edtf})` : quoted(reading, span)
}

function sharedParties(a: Event, b: Event, told: Told): number {
  const parties = (event: Event): Set<string> => new Set(event.participants.flatMap(({ entity }) => countryOf(told, entity) ?? []))
  const own = parties(a)
  return [...parties(b)].filter((party) => own.has(party)).length
}
