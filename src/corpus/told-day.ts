/**
 * The day of an undated article from what it tells: it reports, on a named weekday, the very event that dated articles report on one day.
 * Refuses unless event, parties, place and level are the same and exactly one day is possible.
 */

import { resolve } from '../language/calendar.js'
import type { EventReport } from '../model/event.js'
import { articleEvidence, type DateMetadatum, type TextEvidence } from '../model/evidence.js'
import type { ArticleId } from '../model/ids.js'
import type { Reading, ToldAnnotation } from '../model/reading.js'
import { Memos } from '../text/memos.js'
import { sortedUnique } from '../text/order.js'

/** Fewer parties make events of different days look the same. */
const LEAST_PARTIES = 3
/** How many sentences of the body an article's own news may take to be told. */
const OPENING = 3
const BY = 'date.told-event'

interface ToldEvent {
  /** Type, parties, place: equal for two reports of one event. */
  readonly key: string
  /** 1 Monday to 7 Sunday; null where no weekday is named. */
  readonly weekday: number | null
  /** ISO day on the article's own reference; null unknown. */
  readonly day: string | null
  readonly evidence: TextEvidence
}

/** For undated articles whose own news is such an event: its day, with the words of both. */
export function dayFromToldEvents(readings: readonly Reading[], memos: Memos = new Memos()): Map<ArticleId, DateMetadatum> {
  const days = new Map<ArticleId, DateMetadatum>()
  if (readings.every(({ article }) => article.published !== null)) return days
  const told = (reading: Reading): readonly ToldEvent[] => memos.of('told-day', memos.keyOf(reading), () => toldBy(reading))
  const known = new Map<string, ToldEvent[]>()
  for (const reading of readings) {
    if (reading.article.published === null) continue
    for (const event of told(reading)) if (event.day !== null) known.set(event.key, [...(known.get(event.key) ?? []), event])
  }
  for (const reading of readings) {
    if (reading.article.published !== null) continue
    const day = onlyDay(told(reading), known)
    if (day && !wasCapturedBefore(reading, day.value)) days.set(reading.article.id, day)
  }
  return days
}

function onlyDay(told: readonly ToldEvent[], known: ReadonlyMap<string, readonly ToldEvent[]>): DateMetadatum | null {
  const matches = told.flatMap((own) =>
    own.weekday === null
      ? []
      : (known.get(own.key) ?? []).filter((other) => weekdayOf(other.day as string) === own.weekday).map((other) => ({ own, other })),
  )
  const days = sortedUnique(matches.map(({ other }) => other.day as string))
  const allDays = sortedUnique(told.flatMap((own) => (known.get(own.key) ?? []).map((other) => other.day as string)))
  const [first] = matches
  const [value] = days
  if (!first || value === undefined || allDays.length !== 1) return null
  return { value, basis: 'derived', certainty: 0.6, evidence: [first.own.evidence, first.other.evidence], precision: 'day', zone: null }
}

/** Events that the article tells as its own news: held, in its opening, with parties and place. */
function toldBy(reading: Reading): ToldEvent[] {
  const { annotation, article, page } = reading
  if (!annotation) return []
  const opening = annotation.sentences.filter(({ zone }) => zone === 'body').slice(0, OPENING)
  const until = opening[opening.length - 1]?.end ?? 0
  return annotation.events.flatMap((report): ToldEvent[] => {
    const key = keyOf(report, annotation)
    const time = report.when === null ? undefined : annotation.times[report.when]
    if (key === null || !time || report.status !== 'held' || report.background || report.anchor.start >= until) return []
    const reference = article.published?.value.slice(0, 10) ?? null
    const { start, end } = resolve(time.formula, time.mod, time.clock, reference)
    const weekday = time.formula.kind === 'weekday' && time.formula.weekShift === undefined ? time.formula.weekday : null
    const spans = report.anchor.start < time.start ? [report.anchor, time] : [time, report.anchor]
    return [{ key, weekday, day: start !== null && start === end ? start : null, evidence: evidenceOf(article, page.text, spans) }]
  })
}

function evidenceOf(
  article: Reading['article'],
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): TextEvidence {
  const [first, second] = spans as [{ start: number; end: number }, { start: number; end: number }]
  const apart = second.start >= first.end
  return articleEvidence(article, text, apart ? spans : [{ start: first.start, end: Math.max(first.end, second.end) }], BY)
}

function keyOf(report: EventReport, annotation: ToldAnnotation): string | null {
  const knownOf = new Map(annotation.entities.map((entity) => [entity.id, entity]))
  const countryOf = (id: string): string | null => {
    const entity = knownOf.get(id)
    const owner = entity?.of ? knownOf.get(entity.of) : entity
    return owner?.kind === 'country' ? (owner.known ?? owner.name) : null
  }
  const parties = sortedUnique(report.participants.flatMap(({ entity }) => countryOf(entity) ?? []))
  const place = report.where === null ? null : knownOf.get(report.where)
  if (parties.length < LEAST_PARTIES || !place) return null
  const levels = sortedUnique(report.participants.flatMap(({ level }) => level ?? []))
  return [report.type, place.known ?? place.name, levels.join(','), ...parties].join('\u001f')
}

/** Whether the page was visited before that day: then it cannot have been printed on it. */
export function wasCapturedBefore({ page }: Reading, day: string): boolean {
  return page.captured !== null && page.captured.value.slice(0, 10) < day.slice(0, page.captured.value.length)
}

/** 1 Monday to 7 Sunday. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}
