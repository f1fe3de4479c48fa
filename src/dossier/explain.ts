/** Every step from a fact back to the words: what the thing is, what it rests on, and the rule or model that read it. */

import type { Claim } from '../model/claim.js'
import type { Dossier } from '../model/dossier.js'
import type { Evidence } from '../model/evidence.js'
import type { Id } from '../model/ids.js'
import type { Support } from '../model/support.js'
import { shownWhen } from './days.js'
import { supportIn } from './support.js'
import { Names } from './wording.js'

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
  /** What stands behind it; null for a claim and a question, which are part of another fact. */
  readonly support: Support | null
  readonly steps: readonly Step[]
}

/** The trail of any id of the dossier; null where nothing has that id. */
export function explain(dossier: Dossier, id: Id): Explanation | null {
  const claims = new Map(dossier.claims.map((claim) => [claim.id, claim]))
  const claim = claims.get(id)
  const names = new Names(dossier)
  if (claim) return { id, kind: 'claim', title: `${claim.property}: ${claim.value}`, support: null, steps: [stepOf(claim, claims, names)] }
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

type Subject = Omit<Explanation, 'id'>

/** Looks the id up in one list of the dossier after the other. */
function subjectOf(dossier: Dossier, id: Id, names: Names): Subject | null {
  const event = dossier.events.find((each) => each.id === id)
  if (event) {
    const reports = event.reports.map((report) =>
      plain(`told as ${report.status} in ${names.numbers([report.article])}`, [report.evidence]),
    )
    return {
      kind: 'event',
      title: `${event.title} · ${shownWhen(event.when)} · ${event.status}`,
      support: event.support,
      steps: reports,
    }
  }
  const statement = dossier.statements.find((each) => each.id === id)
  if (statement) {
    const who = statement.speakers.length > 0 ? names.entities(statement.speakers) : (statement.sourceWords ?? 'unknown speaker')
    const steps = statement.renderings.map((rendering) =>
      plain(`${rendering.mode} in ${names.numbers([rendering.article])}`, [rendering.evidence]),
    )
    return { kind: 'statement', title: who, support: statement.support, steps }
  }
  return placedSubject(dossier, id, names)
}

function placedSubject(dossier: Dossier, id: Id, names: Names): Subject | null {
  const count = supportIn(dossier)
  const difference = dossier.differences.find((each) => each.id === id)
  if (difference) {
    const steps = difference.sides.map((side) => plain(names.numbers(side.articles), side.evidence))
    const support = difference.support ?? count(difference.sides.flatMap(({ articles }) => articles))
    return { kind: 'difference', title: difference.summary, support, steps }
  }
  const lineage = dossier.lineages.find((each) => each.id === id)
  if (lineage) {
    const steps = lineage.witnesses.map((witness) =>
      witness.relation === 'translation'
        ? plain(`translation: ${names.numbers([witness.article])}`, witness.evidence ?? [])
        : plain(`${witness.relation}: ${names.numbers([witness.article])}, coverage ${witness.coverage.toFixed(2)}`, []),
    )
    return {
      kind: 'lineage',
      title: lineage.origin.name ?? 'unknown origin',
      support: count(lineage.witnesses.map(({ article }) => article)),
      steps: [...steps, plain('origin', lineage.origin.evidence)],
    }
  }
  const entity = dossier.entities.find((each) => each.id === id)
  if (entity) return { kind: 'entity', title: entity.name, support: count(entity.mentions.map(({ article }) => article)), steps: [] }
  const article = dossier.articles.find((each) => each.id === id)
  if (article) return { kind: 'article', title: article.title?.value ?? 'without a title', support: count([id]), steps: [] }
  const position = dossier.processes.flatMap((each) => [...each.positions, ...each.commitments]).find((each) => each.id === id)
  if (position) {
    const support = position.support ?? count(position.evidence.flatMap((each) => (each.in === 'text' ? (each.article ?? []) : [])))
    return {
      kind: 'position',
      title: 'issue' in position ? position.issue : position.task,
      support,
      steps: [plain('rests on', position.evidence)],
    }
  }
  return reviewSubject(dossier, id, names)
}

function reviewSubject({ review }: Dossier, id: Id, names: Names): Subject | null {
  const item = review.find((each) => each.id === id)
  if (!item) return null
  const steps = item.candidates.map((each) => plain(`${names.readable(each.value)} (${each.certainty})`, each.evidence))
  return { kind: 'review', title: item.question, support: null, steps }
}

function plain(line: string, evidence: readonly Evidence[]): Step {
  return { line, evidence, from: [] }
}
