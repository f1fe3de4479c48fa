/** Where reports of one event do not fit: held or denied, two days, two figures, a party left out, a page that is younger than it looks, a quotation gone stale. */

import type { Quantity } from '../../model/annotation.js'
import type { Difference } from '../../model/difference.js'
import type { Event, EventReport } from '../../model/event.js'
import type { Reading } from '../../model/reading.js'
import { byCodeUnit, sortedUnique } from '../../text/order.js'
import { contains, type Span, slice } from '../../text/span.js'
import { countryMeant, difference, groupedBy, quoted, reportOf, sentenceAround, side, type Told, words } from './told.js'

interface Report {
  readonly reading: Reading
  readonly report: EventReport
}

const TO_COME = new Set(['announced', 'planned', 'proposed', 'postponed'])
/** A page that is visited so long after what it tells as still to come was not printed then. */
const LATE_DAYS = 30

export function eventDifferences(told: Told): Difference[] {
  return told.corpus.events.flatMap((event) => {
    const reports = event.reports.flatMap(({ article, report }): Report[] => {
      const reading = told.readings.get(article)
      const found = reportOf(told, article, report)
      return reading && found ? [{ reading, report: found }] : []
    })
    return [
      ...denied(reports),
      ...onTwoDays(reports),
      ...inTwoFigures(reports, told),
      ...withoutParty(reports, told),
      ...visitedLate(event, reports),
    ]
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
  return [difference('contradiction', summary, [sideOf(held, 'difference.denied'), sideOf(not, 'difference.denied')])]
}

function sideOf(
  reports: readonly Report[],
  by: string,
  spanOf: (each: Report) => Span = ({ report }) => report.anchor,
): ReturnType<typeof side> {
  const sorted = [...reports].sort((x, y) => byCodeUnit(x.reading.article.id, y.reading.article.id) || spanOf(x).start - spanOf(y).start)
  return side(
    sorted.map((each) => words(each.reading, [spanOf(each)], by)),
    sorted.map(({ reading }) => reading.article.id),
  )
}

/** Two reports print two days for it. Only written days count: `on Wednesday` may be worked out wrongly. */
function onTwoDays(reports: readonly Report[]): Difference[] {
  const dated = reports.flatMap((each) => {
    const time = each.report.when === null ? undefined : each.reading.annotation?.times[each.report.when]
    const written = time && (time.formula.kind === 'absolute' || time.formula.kind === 'month-day')
    return each.report.status === 'held' && written && time.edtf !== null && /^\d{4}-\d\d-\d\d$/.test(time.edtf)
      ? [{ ...each, day: time.edtf, span: { start: time.start, end: time.end } }]
      : []
  })
  const days = groupedBy(dated, ({ day }) => day)
  if (days.length < 2) return []
  const shown = days.map(([, all]) => quoted((all[0] as { reading: Reading }).reading, (all[0] as { span: Span }).span))
  const spans = new Map<Report, Span>(dated.map((each) => [each, each.span]))
  return [
    difference(
      'date',
      `One event on ${days.length} days: ${shown.join(', ')}.`,
      days.map(([, all]) => sideOf(all, 'difference.day', (each) => spans.get(each) as Span)),
    ),
  ]
}

/** Two lineages print, on one day, two plain figures of one unit for it. A later figure may be a later count: it is no difference. */
function inTwoFigures(reports: readonly Report[], told: Told): Difference[] {
  const counted = reports.flatMap((each) => {
    const day = each.reading.article.published?.value.slice(0, 10)
    const sentence = sentenceAround(each.reading, each.report.anchor)
    const figures =
      day && sentence
        ? (each.reading.annotation?.quantities ?? []).filter(
            (figure) => figure.unit !== null && figure.hedge === null && contains(sentence, figure),
          )
        : []
    return figures
      .filter((figure) => figures.filter(({ unit }) => unit === figure.unit).length === 1)
      .map((figure) => ({ ...each, figure, key: `${day} ${figure.unit}` }))
  })
  return groupedBy(counted, ({ key }) => key).flatMap(([, all]) => {
    const byValue = groupedBy(all, ({ figure }) => String(figure.value))
    const lineages = byValue.map(([, same]) => sortedUnique(same.flatMap(({ reading }) => told.lineageOf.get(reading.article.id) ?? [])))
    if (byValue.length < 2 || lineages.some((own, i) => lineages.some((other, j) => i < j && own.some((id) => other.includes(id)))))
      return []
    const spans = new Map<Report, Quantity>(all.map((each) => [each, each.figure]))
    const shown = byValue.map(([, same]) => quoted((same[0] as Report).reading, (same[0] as { figure: Quantity }).figure))
    return [
      difference(
        'number',
        `Two figures for one thing: ${shown.join(' and ')}.`,
        byValue.map(([, same]) => sideOf(same, 'difference.figure', (each) => spanOf(spans.get(each) as Quantity))),
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
  const named = held.map((each) => ({ ...each, parties: partiesOf(each, told), around: mentionedAround(each, told) }))
  for (const full of named) {
    for (const less of named) {
      if (told.lineageOf.get(full.reading.article.id) === told.lineageOf.get(less.reading.article.id) || less.parties.length < 2) continue
      const missing = full.parties.filter((party) => !less.around.has(party))
      if (missing.length !== 1 || !less.parties.every((party) => full.parties.includes(party))) continue
      const name = told.entities.get(missing[0] as string)?.name
      const summary = `One report names ${name} as taking part, another leaves it out.`
      return [difference('omission', summary, [sideOf([full], 'difference.party'), sideOf([less], 'difference.party')])]
    }
  }
  return []
}

function partiesOf({ reading, report }: Report, told: Told): string[] {
  return sortedUnique(
    report.participants.flatMap(({ entity }) => {
      const mention = reading.annotation?.mentions.find((each) => each.entity === entity)
      return mention ? (countryMeant(told, reading, mention) ?? []) : []
    }),
  )
}

/** Countries mentioned anywhere in the body: what is told elsewhere on the page is not left out. */
function mentionedAround({ reading }: Report, told: Told): Set<string> {
  return new Set(reading.annotation?.mentions.flatMap((mention) => countryMeant(told, reading, mention) ?? []) ?? [])
}

/** The day printed on a page is the visit's: it tells as still to come what others tell as held long before that day. */
function visitedLate(event: Event, reports: readonly Report[]): Difference[] {
  const held = reports.filter(({ report }) => report.status === 'held')
  const end = event.when?.end ?? null
  if (held.length === 0 || end === null) return []
  return reports.flatMap(({ reading, report }) => {
    const { captured } = reading.page
    const [printed] = captured?.evidence ?? []
    const isFresh = held.some((each) => each.reading.article.id === reading.article.id)
    if (
      !captured ||
      !printed ||
      printed.in !== 'text' ||
      !TO_COME.has(report.status) ||
      isFresh ||
      daysBetween(end, captured.value) < LATE_DAYS
    )
      return []
    const summary = `The page prints ${captured.value}, but tells as still to come what was held by ${end}: the printed day is the visit's.`
    return [
      difference('date', summary, [
        side([printed, words(reading, [report.anchor], 'difference.visit')], [reading.article.id]),
        sideOf(held, 'difference.visit'),
      ]),
    ]
  })
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000)
}

/** Words said before the happening that the same page reports as held. */
export function staleQuotations(told: Told): Difference[] {
  return told.corpus.statements
    .filter(({ stale }) => stale)
    .flatMap(({ renderings }) =>
      renderings.flatMap(({ article, evidence, content }) => {
        const reading = told.readings.get(article)
        const held = reading?.annotation?.events.find((report) => report.status === 'held' && !report.background)
        const [first] = content
        if (!reading || !held || !first) return []
        const summary = `${quoted(reading, first)} was said before what the same page reports as held: ${quoted(reading, held.anchor)}.`
        return [
          difference('stale-quotation', summary, [
            side([evidence], [article]),
            side([words(reading, [held.anchor], 'difference.stale')], [article]),
          ]),
        ]
      }),
    )
}

/** Fewer words may be a stock phrase. */
const LEAST_QUOTED = 8

/** The same words in quotation marks under two speakers. */
export function twoSpeakers(told: Told): Difference[] {
  const direct = told.corpus.statements.flatMap((statement) =>
    statement.renderings.flatMap((rendering) => {
      const reading = told.readings.get(rendering.article)
      const text = reading ? rendering.content.map((span) => slice(reading.page.text, span)).join(' ') : ''
      const key = (
        text
          .toLowerCase()
          .normalize('NFKD')
          .match(/[\p{L}\p{N}]+/gu) ?? []
      ).join(' ')
      return rendering.mode === 'direct' && statement.speaker !== null && key.split(' ').length >= LEAST_QUOTED
        ? [{ statement, rendering, key }]
        : []
    }),
  )
  return groupedBy(direct, ({ key }) => key).flatMap(([, same]) => {
    const bySpeaker = groupedBy(same, ({ statement }) => statement.speaker)
    if (bySpeaker.length < 2) return []
    const names = bySpeaker.map(([speaker]) => told.entities.get(speaker)?.name ?? 'an unknown speaker')
    return [
      difference(
        'contradiction',
        `The same words are given to ${names.join(' and to ')}.`,
        bySpeaker.map(([, all]) =>
          side(
            all.map(({ rendering }) => rendering.evidence),
            all.map(({ rendering }) => rendering.article),
          ),
        ),
      ),
    ]
  })
}
