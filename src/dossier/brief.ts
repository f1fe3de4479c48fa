/** The brief: the account an analyst would open with. Only what claims carry; each line leads to its words. */

import type { Difference } from '../model/difference.js'
import type { Dossier } from '../model/dossier.js'
import type { Event } from '../model/event.js'
import type { Evidence } from '../model/evidence.js'
import type { Story } from '../model/lineage.js'
import type { Commitment, Position, Round } from '../model/process.js'
import type { ReviewItem } from '../model/review.js'
import type { Statement } from '../model/statement.js'
import type { Support } from '../model/support.js'
import { groupBy } from '../text/group.js'
import { byCodeUnit } from '../text/order.js'
import { byWhen } from './wording.js'

export interface BriefRound {
  readonly round: Round
  readonly event: Event
}

export interface BriefStatement {
  readonly statement: Statement
  readonly evidence: readonly Evidence[]
}

export interface Brief {
  readonly title: string
  readonly counts: { readonly pages: number; readonly articles: number; readonly origins: number; readonly outlets: number }
  /** EDTF of the first and the last event with a year; null where none has one. */
  readonly told: { readonly from: string; readonly to: string } | null
  readonly latest: BriefRound | null
  /** What was said by people and bodies of the latest round's articles about it. */
  readonly readOut: readonly BriefStatement[]
  readonly rounds: readonly BriefRound[]
  /** Dated and undated happenings beside the rounds. */
  readonly beside: readonly Event[]
  readonly positions: readonly Position[]
  readonly commitments: readonly Commitment[]
  readonly differences: readonly Difference[]
  readonly unsure: readonly ReviewItem[]
  readonly support: Support | null
}

/** Background that every report of a long conflict repeats is not news: it stays in the timeline. */
const BACKGROUND = new Set(['war', 'support', 'deployment', 'intervention'])

export function briefOf(dossier: Dossier): Brief {
  const events = new Map(dossier.events.map((event) => [event.id, event]))
  const process = dossier.processes[0] ?? null
  const rounds = (process?.rounds ?? []).flatMap((round) => {
    const event = events.get(round.event)
    return event ? [{ round, event }] : []
  })
  const inRounds = new Set(rounds.map(({ event }) => event.id))
  const latest = latestHeld(rounds)
  return {
    title: process?.title ?? largest(dossier.stories)?.title ?? 'Nothing told yet',
    counts: {
      pages: dossier.pages.filter((page) => page.versionOf === null).length,
      articles: dossier.articles.length,
      origins: dossier.lineages.length,
      outlets: new Set(dossier.articles.flatMap(({ outlet }) => (outlet && outlet.basis !== 'suggested' ? [outlet.value] : []))).size,
    },
    told: toldSpan(dossier.events),
    latest,
    readOut: latest ? readOutOf(latest.event, dossier) : [],
    rounds,
    beside: dossier.events.filter((event) => !inRounds.has(event.id) && !BACKGROUND.has(event.type)).sort(byWhen),
    positions: process?.positions ?? [],
    commitments: dossier.processes.flatMap((each) => each.commitments),
    differences: dossier.differences,
    unsure: askedOnce(dossier.review),
    support: latest?.event.support ?? null,
  }
}

/** A question that stands open in several places is asked once, with their number; the first of them is the one to open. */
function askedOnce(items: readonly ReviewItem[]): ReviewItem[] {
  return [...groupBy(items, (item) => item.question).values()].map((alike) => {
    const first = alike[0] as ReviewItem
    return alike.length > 1 ? { ...first, question: `${first.question} (${alike.length} places)` } : first
  })
}

/** The story that most origins tell, of equals the one with most articles, then the first. */
function largest(stories: readonly Story[]): Story | undefined {
  const size = ({ support, articles }: Story): readonly [number, number] => [support.lineages.length, articles.length]
  return [...stories].sort((a, b) => size(b)[0] - size(a)[0] || size(b)[1] - size(a)[1])[0]
}

function latestHeld(rounds: readonly BriefRound[]): BriefRound | null {
  const held = rounds.filter(({ round, event }) => round.status === 'held' && event.when?.start)
  return held.sort((a, b) => byWhen(a.event, b.event)).at(-1) ?? null
}

/** EDTF of the earliest and the latest, as well as each is known: `2011` stays a year. */
function toldSpan(events: readonly Event[]): Brief['told'] {
  const timed = events.flatMap(({ when }) => (when?.start && when.end ? [{ start: when.start, end: when.end, edtf: when.edtf }] : []))
  const first = [...timed].sort((a, b) => byCodeUnit(a.start, b.start) || byCodeUnit(b.edtf, a.edtf))[0]
  const last = [...timed].sort((a, b) => byCodeUnit(a.end, b.end) || byCodeUnit(a.edtf, b.edtf)).at(-1)
  return first && last ? { from: first.edtf, to: last.edtf } : null
}

/** Statements of the articles that report the event as their news, and not as background. */
function readOutOf(event: Event, dossier: Dossier): BriefStatement[] {
  const articles = new Set(event.reports.filter((report) => report.status === 'held').map((report) => report.article))
  return dossier.statements
    .filter((statement) => statement.renderings.some((rendering) => articles.has(rendering.article)))
    .map((statement) => ({ statement, evidence: statement.renderings.map((rendering) => rendering.evidence) }))
}
