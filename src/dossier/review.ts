/** What is unsure, as questions to a person, most important first: what several articles hang on comes before what one does. */

import type { Evidence } from '../model/evidence.js'
import { idOf } from '../model/ids.js'
import type { JudgedLog } from '../model/judgement.js'
import type { Lineage } from '../model/lineage.js'
import type { Reading } from '../model/reading.js'
import type { ReviewItem } from '../model/review.js'
import { byCodeUnit } from '../text/order.js'

export interface Unsure {
  readonly entityReview: readonly ReviewItem[]
  readonly statementReview: readonly ReviewItem[]
  readonly eventReview: readonly ReviewItem[]
  readonly dated: readonly Reading[]
  readonly lineages: readonly Lineage[]
  readonly judged: JudgedLog
}

/** Below this a copy relation or a suggested outlet is put to a person. */
const SURE = 0.8

/** All open questions less those that a person has judged: days, events, people, statements, outlets, copies. */
export function reviewOf(unsure: Unsure): ReviewItem[] {
  const settled = new Set(unsure.judged.placed.flatMap(({ judgement }) => judgement.targets.map((target) => target.id)))
  const groups = [
    unsure.dated.flatMap(undated),
    unsure.eventReview,
    unsure.entityReview,
    unsure.statementReview,
    unsure.dated.flatMap(unnamedOutlet),
    unsure.lineages.flatMap(weakCopies),
  ]
  return groups.flatMap((items) =>
    items
      .filter((item) => !settled.has(item.about))
      .map((item) => ({ item, weight: articlesOf(item) }))
      .sort((a, b) => b.weight - a.weight || byCodeUnit(a.item.id, b.item.id))
      .map(({ item }) => item),
  )
}

function articlesOf(item: ReviewItem): number {
  const articles = item.candidates
    .flatMap((candidate) => candidate.evidence)
    .flatMap((evidence) => (evidence.in === 'text' ? [evidence.article] : []))
  return new Set(articles).size
}

function undated(reading: Reading): ReviewItem[] {
  const { article, page } = reading
  const day = article.published
  if (day && (day.precision === 'day' || day.precision === 'minute' || day.precision === 'second')) return []
  const month = day ? [{ value: day.value, certainty: day.certainty, evidence: day.evidence }] : []
  const visit = page.captured
  const printed = visit ? [{ value: `not ${visit.value}, which is the day of the visit`, certainty: 0, evidence: visit.evidence }] : []
  return [item(`When was ${nameOf(reading)} published?`, article.id, [...month, ...printed])]
}

function unnamedOutlet(reading: Reading): ReviewItem[] {
  const { article } = reading
  const outlet = article.outlet
  if (outlet && outlet.basis !== 'suggested') return []
  const candidates = outlet ? [{ value: outlet.value, certainty: outlet.certainty, evidence: outlet.evidence }] : []
  return [item(`Who published ${nameOf(reading)}?`, article.id, candidates)]
}

function weakCopies(lineage: Lineage): ReviewItem[] {
  return lineage.witnesses
    .filter((witness) => witness.parent !== null && witness.certainty < SURE)
    .map((witness) =>
      item(`Is this article a ${witness.relation} of another one?`, witness.article, [
        { value: `${witness.relation} of ${witness.parent}`, certainty: witness.certainty, evidence: lineage.origin.evidence },
      ]),
    )
}

function nameOf({ article, page }: Reading): string {
  return article.title ? `“${article.title.value}”` : `the page ${page.sources[0]?.split('/').at(-1) ?? page.id}`
}

function item(
  question: string,
  about: string,
  candidates: { value: string; certainty: number; evidence: readonly Evidence[] }[],
): ReviewItem {
  return { id: idOf('review', question, about), question, about, candidates }
}
