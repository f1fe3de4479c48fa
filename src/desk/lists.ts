/** Rows of the lists: events, rounds, statements, positions, differences, what is unsure, notices. Their order is the dossier's or the day's. */

import { briefOf } from '../dossier/brief.js'
import { dayOfEvent, dayOfSaid } from '../dossier/days.js'
import { byWhen } from '../dossier/wording.js'
import type { Difference } from '../model/difference.js'
import type { Event } from '../model/event.js'
import type { Evidence } from '../model/evidence.js'
import type { Id } from '../model/ids.js'
import type { Judgement } from '../model/judgement.js'
import type { Notice } from '../model/notice.js'
import type { Commitment, Position, Process, Round } from '../model/process.js'
import type { ReviewItem } from '../model/review.js'
import type { Statement } from '../model/statement.js'
import type { Support } from '../model/support.js'
import { sortedUnique } from '../text/order.js'
import { quoteOf } from '../text/span.js'
import { type Catalogue, textOf } from './catalogue.js'
import type {
  BriefView,
  CommitmentRow,
  DifferenceRow,
  EventRow,
  NoticeRow,
  PositionRow,
  ProcessView,
  RenderingRow,
  ReviewRow,
  RoundRow,
  StatementRow,
} from './shapes.js'
import { supportOfDifference, supportOfGrounds } from './support.js'

export function briefView(all: Catalogue): BriefView {
  const brief = briefOf(all.dossier)
  return {
    latest: brief.latest ? roundRow(all, brief.latest.round) : null,
    readOut: brief.readOut.map(({ statement }) => statementRow(all, statement)).sort(byWeight),
    rounds: brief.rounds.flatMap(({ round }) => roundRow(all, round) ?? []),
    beside: brief.beside.map((event) => eventRow(event)),
    positions: brief.positions.map((position) => positionRow(all, position)),
    commitments: brief.commitments.map((commitment) => commitmentRow(all, commitment)),
    differences: brief.differences.map((difference) => differenceRow(all, difference)),
    unsure: brief.unsure.map((item) => reviewRow(all, item)),
  }
}

/** Speakers with a name first, then what more origins tell; equals keep their order. */
function byWeight(a: StatementRow, b: StatementRow): number {
  return Number(b.speakers.length > 0) - Number(a.speakers.length > 0) || bySupport(a.support, b.support)
}

/** Earliest first; those without a day last, and of these the best supported first. */
export function eventRows(all: Catalogue): EventRow[] {
  const dated = all.dossier.events.filter((event) => event.when?.start)
  const undated = all.dossier.events.filter((event) => !event.when?.start)
  return [...dated.sort(byWhen), ...undated.sort((a, b) => bySupport(a.support, b.support))].map(eventRow)
}

function bySupport(a: Support, b: Support): number {
  return b.lineages.length - a.lineages.length || b.pages.length - a.pages.length
}

function eventRow(event: Event): EventRow {
  const { id, type, title, status, where, format, support } = event
  const best = event.reports.find((report) => report.status === status) ?? event.reports[0]
  return {
    id,
    type,
    title,
    status,
    when: event.when ? dayOfEvent(event.when) : null,
    where,
    format,
    participants: event.participants.map(({ entity, part, role, level }) => ({ entity, part, role, level })),
    history: event.history.map(({ status, article }) => ({ status, article })),
    words: best ? quoted(best.evidence) : '',
    support,
  }
}

export function processViews(all: Catalogue): ProcessView[] {
  return all.dossier.processes.map((process: Process) => ({
    id: process.id,
    title: process.title,
    parties: process.parties,
    rounds: process.rounds.flatMap((round) => roundRow(all, round) ?? []),
    positions: process.positions.map((position) => positionRow(all, position)),
    commitments: process.commitments.map((commitment) => commitmentRow(all, commitment)),
  }))
}

function roundRow(all: Catalogue, round: Round): RoundRow | null {
  const thing = all.things.get(round.event)
  if (thing?.kind !== 'event') return null
  const { ordinal, level, levels, venue, host, parties, mediators } = round
  return { event: eventRow(thing.of), ordinal, level, levels, venue, host, parties, mediators }
}

function positionRow(all: Catalogue, position: Position): PositionRow {
  const { id, holder, party, issue, stance, condition, statement, evidence } = position
  const support = supportOfGrounds(all, position)
  return { id, holder, party, issue, stance, condition, statement, words: firstQuote(evidence), support }
}

function commitmentRow(all: Catalogue, commitment: Commitment): CommitmentRow {
  const { id, owner, ownerWords, task, due, evidence } = commitment
  return { id, owner, ownerWords, task, due, words: firstQuote(evidence), support: supportOfGrounds(all, commitment) }
}

export function statementRow(all: Catalogue, statement: Statement): StatementRow {
  const renderings = statement.renderings.map((rendering): RenderingRow => {
    const words = quoteOf(textOf(all, rendering.article), rendering.content)
    return { article: rendering.article, words, mode: rendering.mode, via: rendering.via.map(({ name }) => name), medium: rendering.medium }
  })
  const shown = bestRendering(all, renderings)
  return {
    id: statement.id,
    speakers: statement.speakers.length > 0 ? statement.speakers : statement.speaker ? [statement.speaker] : [],
    sourceWords: statement.sourceWords,
    words: shown?.words ?? '',
    mode: shown?.mode ?? 'indirect',
    modality: statement.modality,
    cueClass: statement.cueClass,
    via: sortedUnique(renderings.flatMap(({ via }) => via)),
    road: roadOf(renderings),
    said: statement.said ? dayOfSaid(statement.said) : null,
    stale: statement.stale,
    renderings,
    support: statement.support,
  }
}

const MEDIA: Readonly<Record<string, string>> = {
  tweet: 'by tweet',
  statement: 'in a statement',
  interview: 'in an interview',
  'press conference': 'at a press conference',
  speech: 'in a speech',
  'phone call': 'by phone',
}

/** The medium as the pages name it, then the carriers in between. */
export function roadOf(renderings: readonly Pick<RenderingRow, 'medium' | 'via'>[]): string[] {
  const media = sortedUnique(renderings.flatMap(({ medium }) => medium ?? []))
  const carriers = sortedUnique(renderings.flatMap(({ via }) => via))
  return [...media.map((medium) => MEDIA[medium] ?? `by ${medium}`), ...carriers.map((carrier) => `via ${carrier}`)]
}

/** The speaker's own words before ours, the origin's text before a copy's. */
function bestRendering<T extends Pick<RenderingRow, 'article' | 'mode'>>(all: Catalogue, renderings: readonly T[]): T | undefined {
  const isOrigin = (row: T): boolean =>
    all.lineageOf.get(row.article)?.witnesses.some((witness) => witness.article === row.article && witness.parent === null) ?? false
  const rank = (row: T): number => (row.mode === 'indirect' ? 2 : 0) + (isOrigin(row) ? 0 : 1)
  return [...renderings].sort((a, b) => rank(a) - rank(b))[0]
}

export function differenceRows(all: Catalogue): DifferenceRow[] {
  return all.dossier.differences.map((difference) => differenceRow(all, difference))
}

function differenceRow(all: Catalogue, difference: Difference): DifferenceRow {
  const { id, kind, summary, sides } = difference
  const shown = sides.map(({ articles, evidence }) => ({ articles, quotes: quotesOf(evidence) }))
  return { id, kind, summary, sides: shown, support: supportOfDifference(all, difference) }
}

/** `judged` may be newer than the dossier: it is looked up in the log given. */
export function reviewRow(all: Catalogue, item: ReviewItem, log: readonly Judgement[] = all.dossier.judgements): ReviewRow {
  const judged = judgedOn(log, item.about).at(-1)
  return {
    id: item.id,
    question: item.question,
    about: item.about,
    aboutName: titleOf(all, item.about),
    candidates: item.candidates.map(({ value, certainty, evidence }) => ({
      value: readable(all, value),
      certainty,
      quotes: quotesOf(evidence),
    })),
    judged: judged?.verdict ?? null,
  }
}

/** Judgements whose targets include the id, in log order. */
export function judgedOn(log: readonly Judgement[], id: Id): Judgement[] {
  return log.filter((judgement) => judgement.targets.some((target) => target.id === id))
}

export function noticeRows(all: Catalogue): NoticeRow[] {
  return all.dossier.notices.map((notice) => noticeRow(all, notice))
}

export function noticeRow(all: Catalogue, notice: Notice): NoticeRow {
  const page = all.pages.get(all.articles.get(notice.at)?.page ?? notice.at) ?? null
  const { code, stage, message, hint } = notice
  return { code, stage, message, hint, page: page?.id ?? null, source: page?.sources[0] ?? notice.at }
}

/** What a person calls the thing; null where no such thing is in the dossier. */
export function titleOf(all: Catalogue, id: Id): string | null {
  const thing = all.things.get(id)
  if (!thing) return null
  switch (thing.kind) {
    case 'entity':
      return thing.of.name
    case 'event':
      return thing.of.title
    case 'article':
      return thing.of.title?.value ?? `article [${all.names.number(thing.of.id)}], untitled`
    case 'statement':
      return firstQuote([bestRendering(all, thing.of.renderings)?.evidence ?? []].flat())
    case 'difference':
      return thing.of.summary
    case 'lineage':
      return thing.of.origin.name ?? 'an origin without a name'
    case 'position':
      return `${all.names.entity(thing.of.holder)} on ${thing.of.issue}`
    case 'commitment':
      return `${thing.of.ownerWords}: ${thing.of.task}`
    case 'review':
      return thing.of.question
    case 'claim':
      return `${thing.of.property}: ${readable(all, thing.of.value)}`
  }
}

/** Ids within a value, said as names. */
export function readable(all: Catalogue, value: string): string {
  return value.replace(/\b(?:en|ar|ev|st|li)_[0-9a-f]{16}\b/g, (id) => titleOf(all, id) ?? id)
}

/** The words, or the entry of the knowledge data. */
export function quoted(evidence: Evidence): string {
  return evidence.in === 'knowledge' ? evidence.entry : evidence.quote
}

function firstQuote(evidence: readonly Evidence[]): string {
  return evidence[0] ? quoted(evidence[0]) : ''
}

/** Words of pages alone: what knowledge data adds is no quotation. */
function quotesOf(evidence: readonly Evidence[]): string[] {
  return [...new Set(evidence.flatMap((each) => (each.in === 'knowledge' ? [] : [each.quote])))]
}
