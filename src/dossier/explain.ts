/** Every step from a fact back to the words: what the thing is, what it rests on, and the rule or model that read it. */

import type { Claim } from '../model/claim.js'
import type { Dossier } from '../model/dossier.js'
import type { Evidence } from '../model/evidence.js'
import type { Id } from '../model/ids.js'
import { shownWhen } from './days.js'
import { Names, supportMark } from './wording.js'

export interface Step {
  /** What is claimed or derived here, in one line. */
  readonly line: string
  readonly evidence: readonly Evidence[]
  /** Steps that this one rests on. */
  readonly from: readonly Step[]
}

export interface Explanation {
  readonly id: Id
  readonly kind: string
  readonly title: string
  readonly steps: readonly Step[]
}

/** The trail of any id of the dossier; null where nothing has that id. */
export function explain(dossier: Dossier, id: Id): Explanation | null {
  const claims = new Map(dossier.claims.map((claim) => [claim.id, claim]))
  const claim = claims.get(id)
  const names = new Names(dossier)
  if (claim) return { id, kind: 'claim', title: `${claim.property}: ${claim.value}`, steps: [stepOf(claim, claims, names)] }
  const subject = subjectOf(dossier, id, names)
  if (!subject) return null
  const steps = dossier.claims.filter((each) => each.subject === id).map((each) => stepOf(each, claims, names))
  return { id, ...subject, steps: [...steps, ...subject.steps] }
}

function stepOf(claim: Claim, claims: ReadonlyMap<Id, Claim>, names: Names): Step {
  const line = `${claim.property}: ${names.readable(claim.value)}`
  if ('stated' in claim.grounds) return { line, evidence: claim.grounds.stated, from: [] }
  const from = claim.grounds.derived.flatMap((id) => {
    const source = claims.get(id)
    return source ? [stepOf(source, claims, names)] : []
  })
  return { line: `${line} (derived by ${claim.grounds.by})`, evidence: [], from }
}

type Subject = Pick<Explanation, 'kind' | 'title' | 'steps'>

/** Looks the id up in one list of the dossier after the other. */
function subjectOf(dossier: Dossier, id: Id, names: Names): Subject | null {
  const event = dossier.events.find((each) => each.id === id)
  if (event) {
    const reports = event.reports.map((report) =>
      plain(`told as ${report.status} in ${names.numbers([report.article])}`, [report.evidence]),
    )
    return {
      kind: 'event',
      title: `${event.title} · ${shownWhen(event.when)} · ${event.status} · ${supportMark(event.support)}`,
      steps: reports,
    }
  }
  const statement = dossier.statements.find((each) => each.id === id)
  if (statement) {
    const who = statement.speakers.length > 0 ? names.entities(statement.speakers) : (statement.sourceWords ?? 'unknown speaker')
    const steps = statement.renderings.map((rendering) =>
      plain(`${rendering.mode} in ${names.numbers([rendering.article])}`, [rendering.evidence]),
    )
    return { kind: 'statement', title: `${who} · ${supportMark(statement.support)}`, steps }
  }
  return placedSubject(dossier, id, names)
}

function placedSubject(dossier: Dossier, id: Id, names: Names): Subject | null {
  const difference = dossier.differences.find((each) => each.id === id)
  if (difference)
    return {
      kind: 'difference',
      title: difference.summary,
      steps: difference.sides.map((side) => plain(names.numbers(side.articles), side.evidence)),
    }
  const lineage = dossier.lineages.find((each) => each.id === id)
  if (lineage) {
    const steps = lineage.witnesses.map((witness) =>
      plain(`${witness.relation}: ${names.numbers([witness.article])}, coverage ${witness.coverage.toFixed(2)}`, []),
    )
    return { kind: 'lineage', title: lineage.origin.name ?? 'unknown origin', steps: [...steps, plain('origin', lineage.origin.evidence)] }
  }
  const review = dossier.review.find((each) => each.id === id)
  if (review)
    return {
      kind: 'review',
      title: review.question,
      steps: review.candidates.map((each) => plain(`${names.readable(each.value)} (${each.certainty})`, each.evidence)),
    }
  const entity = dossier.entities.find((each) => each.id === id)
  if (entity) return { kind: 'entity', title: entity.name, steps: [] }
  const article = dossier.articles.find((each) => each.id === id)
  if (article) return { kind: 'article', title: article.title?.value ?? 'without a title', steps: [] }
  const position = dossier.processes.flatMap((each) => [...each.positions, ...each.commitments]).find((each) => each.id === id)
  return position
    ? { kind: 'position', title: 'issue' in position ? position.issue : position.task, steps: [plain('rests on', position.evidence)] }
    : null
}

function plain(line: string, evidence: readonly Evidence[]): Step {
  return { line, evidence, from: [] }
}
