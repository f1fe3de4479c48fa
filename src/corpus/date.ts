/** Days that a page does not print but its twin does, or that what it tells fixes beyond doubt. Every such day is derived, with its words; else none. */

import { resolve } from '../language/calendar.js'
import type { DateMetadatum } from '../model/evidence.js'
import type { ArticleId } from '../model/ids.js'
import type { Lineage, WitnessRelation } from '../model/lineage.js'
import type { Page } from '../model/page.js'
import { byArticle, type Reading, type ToldAnnotation } from '../model/reading.js'
import { Memos } from '../text/memos.js'
import { byCodeUnit } from '../text/order.js'
import { dayFromToldEvents, wasCapturedBefore } from './told-day.js'
import { pageVersions } from './versions.js'

/** Copies that are printed on the day of their source, or the next. A rewrite, an excerpt or a merged text may come weeks later. */
const TWINS: ReadonlySet<WitnessRelation> = new Set(['origin', 'copy', 'edited'])
/** Twins further apart than this date nothing. */
const MOST_DAYS_APART = 2

/** The same readings, in article order: undated ones dated where one day is possible, and their times resolved on it. */
export function dateArticles(readings: readonly Reading[], lineages: readonly Lineage[], memos: Memos = new Memos()): Reading[] {
  const versions = pageVersions(readings)
  const sorted = [...readings].sort(byArticle).map((reading) => withVersion(reading, versions, memos))
  const byTwin = dated(sorted, twinDays(sorted, lineages), memos)
  return dated(byTwin, dayFromToldEvents(byTwin, memos), memos)
}

function withVersion(reading: Reading, versions: ReadonlyMap<string, string>, memos: Memos): Reading {
  const versionOf = versions.get(reading.page.id) ?? null
  if (versionOf === reading.page.versionOf) return reading
  const page: Page = memos.named({ ...reading.page, versionOf }, reading, 'page', versionOf)
  return memos.named({ ...reading, page }, reading, 'version of', versionOf)
}

function dated(readings: readonly Reading[], days: ReadonlyMap<ArticleId, DateMetadatum>, memos: Memos): Reading[] {
  return readings.map((reading) => {
    const published = days.get(reading.article.id)
    if (!published) return reading
    const article = memos.named({ ...reading.article, published }, reading, 'article', published)
    const annotation = reading.annotation && resolvedOn(reading.annotation, published.value)
    return memos.named({ ...reading, article, annotation }, reading, 'published', published)
  })
}

/** The annotation with every time expression resolved on this day. What the words give stays; what was worked out changes. */
function resolvedOn(annotation: ToldAnnotation, day: string): ToldAnnotation {
  const times = annotation.times.map((time) => {
    const { value, edtf, known, implied } = resolve(time.formula, time.mod, time.clock, day)
    return { ...time, value, edtf, known, implied }
  })
  return { ...annotation, times }
}

/** For every undated article with a dated twin in its lineage: the first day on which that text is known to have been printed. */
function twinDays(readings: readonly Reading[], lineages: readonly Lineage[]): Map<ArticleId, DateMetadatum> {
  const byId = new Map(readings.map((reading) => [reading.article.id, reading]))
  const days = new Map<ArticleId, DateMetadatum>()
  for (const { witnesses } of lineages) {
    const twins = witnesses.filter(({ relation }) => TWINS.has(relation)).flatMap(({ article }) => byId.get(article) ?? [])
    const known = twins.filter(({ article }) => isDay(article.published)).sort(byDay)
    const [first] = known
    const last = known[known.length - 1]
    if (!first || !last || daysBetween(dayOf(first), dayOf(last)) > MOST_DAYS_APART) continue
    for (const twin of twins) {
      if (twin.article.published === null && !wasCapturedBefore(twin, dayOf(first))) days.set(twin.article.id, derivedFrom(first))
    }
  }
  return days
}

function derivedFrom({ article }: Reading): DateMetadatum {
  const { evidence } = article.published as DateMetadatum
  return {
    value: (article.published as DateMetadatum).value.slice(0, 10),
    basis: 'derived',
    certainty: 0.8,
    evidence,
    precision: 'day',
    zone: null,
  }
}

function isDay(published: DateMetadatum | null): boolean {
  return published !== null && published.basis !== 'suggested' && /^\d{4}-\d\d-\d\d/.test(published.value)
}

function dayOf({ article }: Reading): string {
  return (article.published as DateMetadatum).value.slice(0, 10)
}

function byDay(a: Reading, b: Reading): number {
  return byCodeUnit(dayOf(a), dayOf(b)) || byArticle(a, b)
}

/** Whole days from one ISO day to a later one. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
