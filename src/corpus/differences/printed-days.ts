/** One thing to come, or past, under two written days: `the council vote on June 20` here, `the council vote on June 22` there, in reports of about one day. */

import type { TimeExpression } from '../../model/annotation.js'
import type { Difference } from '../../model/difference.js'
import type { Reading } from '../../model/reading.js'
import { sortedUnique } from '../../text/order.js'
import type { Span } from '../../text/span.js'
import { difference, groupedBy, quoted, side, type Told, words } from './told.js'

const BY = 'difference.printed-day'
/** Reports further apart may tell of a day that was moved. */
const MOST_DAYS_APART = 2
const HAPPENINGS =
  'talks|meeting|summit|visit|vote|election|referendum|hearing|session|round|conference|ceremony|trial|strike|launch|funeral|inauguration|deadline|truce|ceasefire'
/** What happens, with the word that says which, before the preposition of the day. */
const NAMED = new RegExp(`((?:\\p{Lu}[\\p{L}-]* )*[\\p{L}-]+ (?:${HAPPENINGS}))(?: (?:on|for|due on|set for|scheduled for))?\\s+$`, 'u')
/** Words that say nothing about which one it is. */
const VAGUE =
  /^(?:the|a|an|this|that|its|their|his|her|more|new|next|last|first|second|third|hold|held|holds|holding|of|for|in|further|final|planned)\b/i

interface Printed {
  readonly reading: Reading
  readonly what: string
  readonly day: string
  readonly span: Span
}

export function printedDays(told: Told): Difference[] {
  const { corpus, memos } = told
  const found = corpus.readings.flatMap((reading) =>
    memos.of('differences/days', memos.keyOf(reading), () => daysIn(reading)).map((day): Printed => ({ ...day, reading })),
  )
  return groupedBy(found, ({ what }) => what).flatMap(([, all]) => apart(all, told) ?? [])
}

function daysIn({ annotation, page }: Reading): Omit<Printed, 'reading'>[] {
  return (annotation?.times ?? []).flatMap((time): Omit<Printed, 'reading'>[] => {
    const named = isWrittenDay(time) ? NAMED.exec(page.text.slice(Math.max(0, time.start - 60), time.start)) : null
    const what = named?.[1]?.toLowerCase() ?? null
    if (!named || what === null || VAGUE.test(what)) return []
    return [{ what, day: time.edtf as string, span: { start: time.start - named[0].length, end: time.end } }]
  })
}

function isWrittenDay({ edtf, formula }: TimeExpression): boolean {
  return edtf !== null && /^\d{4}-\d\d-\d\d$/.test(edtf) && (formula.kind === 'absolute' || formula.kind === 'month-day')
}

/** Two pages of two lineages, about one day old, each with one day for it that the other does not print at all. */
function apart(all: readonly Printed[], told: Told): Difference | null {
  const sides = groupedBy(all, ({ day }) => day)
  if (sides.length !== 2) return null
  const [first, second] = sides.map(([, same]) => same) as [Printed[], Printed[]]
  const isApart = first.every((a) => second.every((b) => isPair(a, b, told)))
  if (!isApart) return null
  const shown = [first, second].map(([each]) => quoted((each as Printed).reading, (each as Printed).span))
  return difference(
    'date',
    `One thing on two days: ${shown.join(' and ')}.`,
    [first, second].map((same) =>
      side(
        same.map(({ reading, span }) => words(reading, [span], BY)),
        same.map(({ reading }) => reading.article.id),
      ),
    ),
  )
}

function isPair(a: Printed, b: Printed, told: Told): boolean {
  const lineages = sortedUnique([a, b].flatMap(({ reading }) => told.lineageOf.get(reading.article.id) ?? []))
  return (
    lineages.length === 2 && daysApart(a.reading, b.reading) <= MOST_DAYS_APART && !prints(a.reading, b.day) && !prints(b.reading, a.day)
  )
}

function daysApart(a: Reading, b: Reading): number {
  const [first, second] = [a, b].map(({ article }) => Date.parse(article.published?.value.slice(0, 10) ?? ''))
  const days = Math.abs((first as number) - (second as number)) / 86_400_000
  return Number.isNaN(days) ? Number.POSITIVE_INFINITY : days
}

function prints({ annotation }: Reading, day: string): boolean {
  return annotation?.times.some(({ edtf }) => edtf === day) ?? false
}
