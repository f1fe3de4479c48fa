/** Where reports of one event do not fit: held or denied, two days, two figures, a party left out. */

import type { Difference } from '../../model/difference.js'
import type { Reading } from '../../model/reading.js'
import { sortedUnique } from '../../text/order.js'
import type { Span } from '../../text/span.js'
import { type Figure, type Report, reportsOf, sideOfReports } from './reports.js'
import { countryMeant, difference, groupedBy, type Meant, meantIn, quoted, type Told } from './told.js'

export function eventDifferences(told: Told): Difference[] {
  return told.corpus.events.flatMap((event) => {
    if (event.reports.length < 2) return []
    const reports = reportsOf(told, event)
    return [...denied(reports), ...onTwoDays(reports), ...inTwoFigures(reports, told), ...withoutParty(reports, told)]
  })
}

/** One report says it happened, another that it did not. */
function denied(reports: readonly Report[]): Difference[] {
  const held = reports.filter(({ report }) => report.status === 'held')
  const not = reports.filter(({ report }) => report.status === 'denied')
  const [a] = held
  const [b] = not
  if (!a || !b) return []
  const summary = `One report tells as held what another denies: ${quoted(a.reading, a.report.anchor)} and ${quoted(b.reading, b.report.anchor)}.`
  return [difference('contradiction', summary, [sideOfReports(held, 'difference.denied'), sideOfReports(not, 'difference.denied')])]
}

/** Two reports print two days for it. */
function onTwoDays(reports: readonly Report[]): Difference[] {
  const dated = reports.flatMap((each) =>
    each.report.status === 'held' && each.report.day ? [{ ...each, day: each.report.day.value, span: each.report.day.span }] : [],
  )
  const days = groupedBy(dated, ({ day }) => day)
  if (days.length < 2) return []
  const shown = days.map(([, all]) => quoted((all[0] as { reading: Reading }).reading, (all[0] as { span: Span }).span))
  const spans = new Map<Report, Span>(dated.map((each) => [each, each.span]))
  return [
    difference(
      'date',
      `One event on ${days.length} days: ${shown.join(', ')}.`,
      days.map(([, all]) => sideOfReports(all, 'difference.day', (each) => spans.get(each) as Span)),
    ),
  ]
}

/** Two lineages print, on one day, two plain figures of one unit for it. A later figure may be a later count: it is no difference. */
function inTwoFigures(reports: readonly Report[], told: Told): Difference[] {
  const counted = reports.flatMap((each) => {
    const day = each.reading.article.published?.value.slice(0, 10)
    return day ? each.report.figures.map((figure) => ({ ...each, figure, key: `${day} ${figure.unit}` })) : []
  })
  return groupedBy(counted, ({ key }) => key).flatMap(([, all]) => {
    const byValue = groupedBy(all, ({ figure }) => String(figure.value))
    const lineages = byValue.map(([, same]) => sortedUnique(same.flatMap(({ reading }) => told.lineageOf.get(reading.article.id) ?? [])))
    if (byValue.length < 2 || lineages.some((own, i) => lineages.some((other, j) => i < j && own.some((id) => other.includes(id)))))
      return []
    const spans = new Map<Report, Figure>(all.map((each) => [each, each.figure]))
    const shown = byValue.map(([, same]) => quoted((same[0] as Report).reading, (same[0] as { figure: Figure }).figure))
    return [
      difference(
        'number',
        `Two figures for one thing: ${shown.join(' and ')}.`,
        byValue.map(([, same]) => sideOfReports(same, 'difference.figure', (each) => spanOf(spans.get(each) as Figure))),
      ),
    ]
  })
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

/** One lineage names a party of a held event that another, which names the others, does not mention around it at all. */
function withoutParty(reports: readonly Report[], told: Told): Difference[] {
  const held = reports.filter(({ report }) => report.status === 'held' && !report.background)
  if (new Set(held.map(({ reading }) => told.lineageOf.get(reading.article.id))).size < 2) return []
  const named = held.map((each) => ({ ...each, parties: partiesOf(each, told), around: mentionedAround(each, told) }))
  for (const full of named) {
    for (const less of named) {
      if (told.lineageOf.get(full.reading.article.id) === told.lineageOf.get(less.reading.article.id) || less.parties.length < 2) continue
      const missing = full.parties.filter((party) => !less.around.has(party))
      if (missing.length !== 1 || !less.parties.every((party) => full.parties.includes(party))) continue
      const name = told.entities.get(missing[0] as string)?.name
      const summary = `One report names ${name} as taking part, another leaves it out.`
      return [difference('omission', summary, [sideOfReports([full], 'difference.party'), sideOfReports([less], 'difference.party')])]
    }
  }
  return []
}

function partiesOf({ reading, report }: Report, told: Told): string[] {
  const meant = new Map(mentionedIn(reading, told).map((one) => [one.local, one]))
  return sortedUnique(report.parties.flatMap((party) => countryMeant(told, reading.article.id, meant.get(party) ?? null) ?? []))
}

/** Countries mentioned anywhere in the body: what is told elsewhere on the page is not left out. */
function mentionedAround({ reading }: Report, told: Told): Set<string> {
  return new Set(mentionedIn(reading, told).flatMap((meant) => countryMeant(told, reading.article.id, meant) ?? []))
}

/** What an article mentions, each once. */
function mentionedIn(reading: Reading, { memos }: Told): readonly Meant[] {
  return memos.of('differences/mentioned', memos.keyOf(reading), () => {
    const meant = meantIn(reading)
    const all = (reading.annotation?.mentions ?? []).flatMap((mention) => meant(mention) ?? [])
    return [...new Map(all.map((one) => [one.local, one])).values()]
  })
}
