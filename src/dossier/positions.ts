/** What each party of a process wants, in the words of the pages; one line for a holder, issue and stance, with all the words it rests on. */

import type { Corpus } from '../corpus/corpus.js'
import type { PositionReport } from '../model/event.js'
import { articleEvidence, type Evidence } from '../model/evidence.js'
import { type EntityId, idOf } from '../model/ids.js'
import type { Position } from '../model/process.js'
import type { Reading } from '../model/reading.js'
import type { Statement } from '../model/statement.js'
import { byCodeUnit } from '../text/order.js'
import { quoteOf } from '../text/span.js'
import { type Entities, entitiesOf, partyOf } from './process/parties.js'

/** Positions of the parties, by issue, then party, then holder. A remark that copies repeat is one. */
export function positionsOf(corpus: Corpus & { readonly statements: readonly Statement[] }, parties: ReadonlySet<EntityId>): Position[] {
  const entities = entitiesOf(corpus.entities)
  const found = new Map<string, Position>()
  for (const reading of corpus.readings) {
    for (const report of reading.annotation?.positions ?? []) {
      const position = positionOf(corpus, entities, reading, report)
      if (!position || !parties.has(position.party ?? position.holder)) continue
      const key = [position.holder, position.issue, position.stance, position.condition ?? ''].join('\u001f')
      const known = found.get(key)
      found.set(
        key,
        known
          ? { ...known, statement: known.statement ?? position.statement, evidence: [...known.evidence, ...position.evidence] }
          : position,
      )
    }
  }
  return [...found.values()].sort(
    (a, b) => byCodeUnit(a.issue, b.issue) || byCodeUnit(a.party ?? '', b.party ?? '') || byCodeUnit(a.id, b.id),
  )
}

function positionOf(
  corpus: Corpus & { readonly statements: readonly Statement[] },
  entities: Entities,
  reading: Reading,
  report: PositionReport,
): Position | null {
  const { article, page } = reading
  const holder = corpus.entityOf(article.id, report.holder)
  if (holder === null) return null
  const party = partyOf(entities, holder)
  const condition = report.condition ? quoteOf(page.text, [report.condition]) : null
  const evidence: Evidence[] = [articleEvidence(article, page.text, report.words, report.by)]
  if (report.condition && !covered(report)) evidence.push(articleEvidence(article, page.text, [report.condition], report.by))
  return {
    id: idOf('process', 'position', holder, report.issue, report.stance, condition ?? ''),
    holder,
    party: party === holder && entities.get(holder)?.kind === 'person' ? null : party,
    issue: report.issue,
    stance: report.stance,
    condition,
    statement: statementOf(corpus.statements, article.id, report.attribution),
    evidence,
  }
}

function covered({ condition, words }: PositionReport): boolean {
  return condition !== null && words.some((span) => span.start <= condition.start && condition.end <= span.end)
}

function statementOf(statements: readonly Statement[], article: string, attribution: string | null): Statement['id'] | null {
  if (attribution === null) return null
  return (
    statements.find((one) => one.renderings.some((rendering) => rendering.article === article && rendering.attribution === attribution))
      ?.id ?? null
  )
}

/** A cell of the matrix: what one party wants on one issue. */
export interface MatrixRow {
  readonly issue: string
  readonly cells: readonly { readonly party: EntityId; readonly positions: readonly Position[] }[]
}

/** Parties by issues; every party has a cell in every row. */
export function matrixOf(parties: readonly EntityId[], positions: readonly Position[]): MatrixRow[] {
  const issues = [...new Set(positions.map((position) => position.issue))].sort(byCodeUnit)
  return issues.map((issue) => ({
    issue,
    cells: parties.map((party) => ({
      party,
      positions: positions.filter((position) => position.issue === issue && (position.party ?? position.holder) === party),
    })),
  }))
}
