/** What a reading says by itself that processes are made of, in its own names: remembered, so that readings that were there need not be opened again. */

import { type Credited, creditsAt, creditsIn, type OwnCredit } from '../../corpus/credits.js'
import type { EventReport, PositionReport } from '../../model/event.js'
import { articleEvidence, type Evidence } from '../../model/evidence.js'
import type { Reading } from '../../model/reading.js'
import { Memos } from '../../text/memos.js'
import { hull, quoteOf, slice } from '../../text/span.js'
import { type Tie, tiesIn } from './ties.js'

export interface SaidPosition extends Pick<PositionReport, 'issue' | 'stance' | 'attribution'> {
  /** Local id. */
  readonly holder: string
  readonly condition: string | null
  readonly evidence: readonly Evidence[]
  /** By whom the words came to the page, and whom else it credits for them. */
  readonly credits: readonly OwnCredit[]
}

export interface SaidTask extends Pick<EventReport, 'id' | 'status'> {
  /** Local id of the one party that is to do it; null where it is none or not one. */
  readonly owner: string | null
  /** Empty where no words say who. */
  readonly ownerWords: string
  readonly isOwned: boolean
  readonly task: string
  readonly due: string | null
  readonly evidence: Evidence
}

export interface Said {
  readonly ties: readonly Tie[]
  readonly positions: readonly SaidPosition[]
  readonly tasks: readonly SaidTask[]
}

export function saidBy(reading: Reading, memos: Memos = new Memos()): Said {
  return memos.of('processes', memos.keyOf(reading), () => ({
    ties: tiesIn(reading),
    positions: (reading.annotation?.positions ?? []).map((report) => positionIn(reading, creditsIn(reading), report)),
    tasks: (reading.annotation?.events ?? []).flatMap((report) => taskIn(reading, report)),
  }))
}

function positionIn({ article, page }: Reading, credited: readonly Credited[], report: PositionReport): SaidPosition {
  const { holder, issue, stance, attribution } = report
  const condition = report.condition ? quoteOf(page.text, [report.condition]) : null
  const evidence: Evidence[] = [articleEvidence(article, page.text, report.words, report.by)]
  if (report.condition && !covered(report)) evidence.push(articleEvidence(article, page.text, [report.condition], report.by))
  const credits = creditsAt(credited, hull(report.words)).filter(({ entity }) => entity !== holder)
  return { holder, issue, stance, attribution, condition, evidence, credits }
}

function covered({ condition, words }: PositionReport): boolean {
  return condition !== null && words.some((span) => span.start <= condition.start && condition.end <= span.end)
}

function taskIn({ annotation, article, page }: Reading, report: EventReport): SaidTask[] {
  const { id, status, task } = report
  if (!task) return []
  const owners = report.participants.filter((one) => one.part === 'recipient' || one.part === 'actor')
  const time = report.when === null ? undefined : annotation?.times[report.when]
  const spans = task.owner && task.owner.end <= task.what.start ? [task.owner, task.what] : [task.what]
  return [
    {
      id,
      status,
      owner: (owners.length === 1 && owners[0]?.entity) || null,
      ownerWords: task.owner ? slice(page.text, task.owner) : '',
      isOwned: task.owner !== null,
      task: slice(page.text, task.what),
      due: time?.edtf ?? null,
      evidence: articleEvidence(article, page.text, spans, report.by),
    },
  ]
}
