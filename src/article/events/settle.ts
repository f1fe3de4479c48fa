/** What the article as a whole settles: whether an event lies before its own news, and what a progressive tense meant. */

import type { EventReport } from '../../model/event.js'
import { codesOf } from './codes.js'
import { countryOf, type Draft } from './discourse.js'
import type { Scene } from './scene.js'

/** Whether a time lies well before the article's day by its wording: an absolute month, `last year`, not a weekday or `yesterday`. */
export function earlierByTime(scene: Scene, time: number | null): boolean {
  const found = time === null ? undefined : scene.told.times[time]
  if (!found) return false
  const { formula } = found
  if (formula.kind === 'shift') return formula.amount < 0 && !(formula.unit === 'day' && formula.amount > -8)
  if (formula.kind === 'month-day') return formula.direction === 'past'
  return formula.kind === 'absolute' && beforePublication(scene, found.edtf)
}

function beforePublication(scene: Scene, edtf: string | null): boolean {
  const published = scene.told.article.published?.value
  if (!edtf || !/^\d{4}/.test(edtf)) return false
  if (!published) return true
  return edtf.slice(0, 7) < published.slice(0, 7)
}

/**
 * `was hosting X for talks` may be under way or still to come: where the same article tells the same meeting as planned, it is planned.
 * `drafts[i]` belongs to `reports[i]`.
 */
export function settleStatuses(reports: readonly EventReport[], drafts: readonly Draft[]): EventReport[] {
  return reports.map((report, at) => {
    const draft = drafts[at]
    if (report.status !== 'ongoing' || !draft?.candidate.progressive) return report
    const planned = reports.some(
      (other, index) => index !== at && other.status === 'planned' && !other.background && sameSides(draft, drafts[index]),
    )
    if (!planned) return report
    const sides = new Set(report.participants.map((one) => countryOf(draft.candidate.scene, one.entity) ?? one.entity)).size
    return { ...report, status: 'planned', ...codesOf(report.type, 'planned', sides) }
  })
}

function sameSides(a: Draft, b: Draft | undefined): boolean {
  if (!b || a.candidate.type !== b.candidate.type) return false
  const names = (draft: Draft): string => [...new Set(draft.participants.map((one) => one.entity))].sort().join(' ')
  return names(a) === names(b)
}
