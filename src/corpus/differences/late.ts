/** What is older than it looks: a page that prints its visit for its day, a quotation from before the happening it stands under. */

import type { Difference } from '../../model/difference.js'
import type { Event } from '../../model/event.js'
import type { Reading } from '../../model/reading.js'
import type { Statement } from '../../model/statement.js'
import { type Report, reportsOf, sideOfReports } from './reports.js'
import { difference, groupedBy, quoted, side, type Told, words } from './told.js'

const TO_COME = new Set(['announced', 'planned', 'proposed', 'postponed'])
/** A page that is visited so long after what it tells as still to come was not printed then. */
const LATE_DAYS = 30

interface Late {
  readonly reading: Reading
  readonly toCome: Report
  readonly held: readonly Report[]
  readonly end: string
}

/** The day printed on a page is the visit's: it tells as still to come what others tell as held long before that day. One for each page. */
export function lateVisits(told: Told): Difference[] {
  const found = told.corpus.events.flatMap((event) => toldTooLate(told, event))
  return groupedBy(found, ({ reading }) => reading.article.id).flatMap(([, all]) => {
    const [first] = all.sort((a, b) => a.toCome.report.anchor.start - b.toCome.report.anchor.start)
    const [printed] = first?.reading.page.captured?.evidence ?? []
    if (!first || !printed) return []
    const { reading, toCome, held, end } = first
    const summary = `The page prints ${reading.page.captured?.value}, but tells as still to come what was held by ${end}: the printed day is the visit's.`
    const own = side([printed, words(reading, [toCome.report.anchor], 'difference.visit')], [reading.article.id])
    return [difference('date', summary, [own, sideOfReports(held, 'difference.visit')])]
  })
}

function toldTooLate(told: Told, event: Event): Late[] {
  const statuses = event.reports.map(({ status }) => status)
  if (!statuses.includes('held') || !statuses.some((status) => TO_COME.has(status))) return []
  const reports = reportsOf(told, event)
  const held = reports.filter(({ report }) => report.status === 'held')
  const end = event.when?.end ?? null
  if (held.length === 0 || end === null) return []
  const tellsHeld = new Set(held.map(({ reading }) => reading.article.id))
  return reports.flatMap((toCome) => {
    const { reading, report } = toCome
    const { captured } = reading.page
    const isPrinted = captured?.evidence[0]?.in === 'text'
    const isLate = captured !== null && daysBetween(end, captured.value) >= LATE_DAYS
    return TO_COME.has(report.status) && isPrinted && isLate && !tellsHeld.has(reading.article.id) ? [{ reading, toCome, held, end }] : []
  })
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000)
}

/** Words said before the happening that the same page reports as held: all of one page together. */
export function staleQuotations(told: Told): Difference[] {
  const stale = told.corpus.statements.filter((statement) => statement.stale).flatMap(({ renderings }) => renderings)
  return groupedBy(stale, ({ article }) => article).flatMap(([article, all]) => {
    const reading = told.readings.get(article)
    const held = reading?.annotation?.events.find((report) => report.status === 'held' && !report.background)
    const [first] = inTextOrder(all)
    const [content] = first?.content ?? []
    if (!reading || !held || !content) return []
    const summary = `${quoted(reading, content)} was said before what the same page reports as held: ${quoted(reading, held.anchor)}.`
    const said = side(
      inTextOrder(all).map(({ evidence }) => evidence),
      [article],
    )
    return [difference('stale-quotation', summary, [said, side([words(reading, [held.anchor], 'difference.stale')], [article])])]
  })
}

function inTextOrder(renderings: readonly Statement['renderings'][number][]): Statement['renderings'][number][] {
  return [...renderings].sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
}
