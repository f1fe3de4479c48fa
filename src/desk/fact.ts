/** A fact opened: what it says, what stands behind it and every passage it rests on, under labels that say what the words ground. */

import { explain, type Step } from '../dossier/explain.js'
import type { Article } from '../model/article.js'
import type { Entity } from '../model/entity.js'
import type { Event } from '../model/event.js'
import { articleEvidence, type Evidence } from '../model/evidence.js'
import type { Id } from '../model/ids.js'
import type { Judgement } from '../model/judgement.js'
import type { Lineage } from '../model/lineage.js'
import type { Statement } from '../model/statement.js'
import type { Support } from '../model/support.js'
import { sortedUnique } from '../text/order.js'
import { type Catalogue, grouped, supportOfArticles, type Thing, textOf } from './catalogue.js'
import { dayOfDate, dayOfEvent, dayOfSaid } from './days.js'
import { judgedOn, readable, supportOfEvidence, titleOf } from './lists.js'
import { passagesOf } from './passage.js'
import type { FactView, PassageGroup, TrailStep } from './shapes.js'

/** Evidence under the label of what it grounds. */
export interface Ground {
  readonly label: string
  readonly evidence: readonly Evidence[]
}

type Face = Pick<FactView, 'status' | 'day' | 'notes' | 'history' | 'support'>

/** Mentions shown of an entity before the rest is left to its pages. */
const MENTIONS_SHOWN = 40

/** Null where nothing has the id. `log` is the judgement log as it stands, newer than the dossier perhaps. */
export function factView(all: Catalogue, id: Id, log: readonly Judgement[] = all.dossier.judgements): FactView | null {
  const thing = all.things.get(id)
  if (!thing) return null
  const groups = groundsOf(all, thing).map(({ label, evidence }): PassageGroup => ({ label, passages: passagesOf(all, evidence) }))
  return {
    id,
    kind: thing.kind,
    title: titleOf(all, id) ?? id,
    press: thing.kind === 'statement' || (thing.kind === 'article' && thing.of.title !== null),
    ...faceOf(all, thing),
    groups: groups.filter((group) => group.passages.length > 0),
    trail: explain(all.dossier, id)?.steps.map((step) => trailStep(all, step)) ?? [],
    judged: judgedOn(log, id).map(({ verdict, who, at, note }) => ({ verdict, who, at, note })),
    judgeable: thing.kind !== 'review' && thing.kind !== 'commitment',
  }
}

function trailStep(all: Catalogue, step: Step): TrailStep {
  return {
    line: readable(all, step.line),
    by: sortedUnique(step.evidence.map(({ by }) => by)),
    from: step.from.map((each) => trailStep(all, each)),
  }
}

/** What the thing's words are, by what they ground; the first group is the fact itself. */
export function groundsOf(all: Catalogue, thing: Thing): Ground[] {
  switch (thing.kind) {
    case 'event':
      return eventGrounds(all, thing.of)
    case 'statement':
      return thing.of.renderings.map(({ mode, via, evidence }) => ({
        label: via.length > 0 ? `${mode}, via ${via.map(({ name }) => name).join(', via ')}` : mode,
        evidence: [evidence],
      }))
    case 'difference':
      return thing.of.sides.map(({ evidence }, index, sides) => ({ label: sides.length > 1 ? `side ${index + 1}` : 'printed', evidence }))
    case 'position':
    case 'commitment':
      return [{ label: 'in these words', evidence: thing.of.evidence }]
    case 'entity':
      return entityGrounds(all, thing.of)
    case 'article':
      return articleGrounds(thing.of)
    case 'lineage':
      return [{ label: 'origin', evidence: thing.of.origin.evidence }]
    case 'review':
      return thing.of.candidates.map(({ value, evidence }) => ({ label: readable(all, value), evidence }))
    case 'claim':
      return 'stated' in thing.of.grounds ? [{ label: thing.of.property, evidence: thing.of.grounds.stated }] : []
  }
}

function eventGrounds(all: Catalogue, event: Event): Ground[] {
  const parts = new Map<string, Evidence[]>()
  for (const { entity, part, role, evidence } of event.participants) {
    const label = [all.names.entity(entity), role, part === 'actor' ? null : part].filter(Boolean).join(', ')
    parts.set(label, [...(parts.get(label) ?? []), ...evidence])
  }
  const statuses = grouped(event.reports, (report) => report.status)
  const ordered = [...statuses].sort(([a], [b]) => Number(b === event.status) - Number(a === event.status))
  return [
    ...ordered.map(([status, reports]) => ({ label: `told as ${status}`, evidence: reports.map(({ evidence }) => evidence) })),
    { label: 'day', evidence: event.when?.evidence ?? [] },
    ...[...parts].map(([label, evidence]) => ({ label, evidence })),
  ]
}

function entityGrounds(all: Catalogue, entity: Entity): Ground[] {
  const offices = entity.roles.map(({ office, for: whom, evidence }) => ({
    label: whom ? `${office}, ${all.names.entity(whom)}` : office,
    evidence,
  }))
  const mentions = entity.mentions.slice(0, MENTIONS_SHOWN).flatMap((mention) => {
    const article = all.articles.get(mention.article)
    return article ? [articleEvidence(article, textOf(all, article.id), [mention], 'mention')] : []
  })
  const rest = entity.mentions.length - mentions.length
  return [...offices, { label: rest > 0 ? `named here, and ${rest} times more` : 'named here', evidence: mentions }]
}

function articleGrounds(article: Article): Ground[] {
  const data = [
    ['title', article.title],
    ['outlet', article.outlet],
    ['agency', article.agency],
    ['published', article.published],
    ['modified', article.modified],
    ['captured', article.captured],
    ['section', article.section],
    ['address', article.canonical],
    ...article.bylines.map((byline) => ['byline', byline] as const),
  ] as const
  return data.flatMap(([label, datum]) =>
    datum ? [{ label: `${label}: ${datum.value}${datum.basis === 'stated' ? '' : ` (${datum.basis})`}`, evidence: datum.evidence }] : [],
  )
}

function faceOf(all: Catalogue, thing: Thing): Face {
  const none: Face = { status: null, day: null, notes: [], history: [], support: null }
  switch (thing.kind) {
    case 'event': {
      const { status, when, history, support } = thing.of
      return { ...none, status, day: when ? dayOfEvent(when) : null, history, support, notes: eventNotes(all, thing.of) }
    }
    case 'statement': {
      const { said, support } = thing.of
      return { ...none, day: said ? dayOfSaid(said) : null, support, notes: statementNotes(all, thing.of) }
    }
    case 'difference':
      return { ...none, notes: [thing.of.kind.replace('-', ' ')], support: sidesSupport(all, thing.of.sides) }
    case 'position': {
      const { stance, condition, party, holder, evidence } = thing.of
      const whose = party && party !== holder ? [`for ${all.names.entity(party)}`] : []
      return {
        ...none,
        notes: [stance, ...whose, ...(condition ? [`condition: ${condition}`] : [])],
        support: supportOfEvidence(all, evidence),
      }
    }
    case 'commitment':
      return { ...none, notes: [thing.of.due ? `due ${thing.of.due}` : 'no date'], support: supportOfEvidence(all, thing.of.evidence) }
    case 'entity':
      return {
        ...none,
        notes: entityNotes(all, thing.of),
        support: supportOfArticles(
          all,
          thing.of.mentions.map(({ article }) => article),
        ),
      }
    case 'article':
      return { ...none, day: thing.of.published ? dayOfDate(thing.of.published) : null, support: supportOfArticles(all, [thing.of.id]) }
    case 'lineage':
      return {
        ...none,
        notes: lineageNotes(all, thing.of),
        support: supportOfArticles(
          all,
          thing.of.witnesses.map(({ article }) => article),
        ),
      }
    case 'review':
    case 'claim':
      return none
  }
}

function sidesSupport(all: Catalogue, sides: readonly { readonly articles: readonly Id[] }[]): Support {
  return supportOfArticles(
    all,
    sides.flatMap(({ articles }) => articles),
  )
}

function eventNotes(all: Catalogue, event: Event): string[] {
  return [event.type, ...(event.format ? [event.format] : []), ...(event.where ? [`in ${all.names.entity(event.where)}`] : [])]
}

function statementNotes(all: Catalogue, statement: Statement): string[] {
  const who = statement.speakers.length > 0 ? all.names.entities(statement.speakers) : (statement.sourceWords ?? 'unknown speaker')
  const media = sortedUnique(statement.renderings.flatMap(({ medium }) => medium ?? []))
  const addressees = sortedUnique(statement.renderings.flatMap(({ addressee }) => addressee ?? []))
  return [
    who,
    ...media.map((medium) => `by ${medium}`),
    ...addressees.map((addressee) => `to ${addressee}`),
    ...(statement.modality === 'said' ? [] : [statement.modality.replace('-', ' ')]),
    ...(statement.stale ? ['said before the happening that the page reports'] : []),
  ]
}

function entityNotes(all: Catalogue, entity: Entity): string[] {
  const offices = entity.roles.map(({ office, for: whom, time }) =>
    [time, office, whom ? `of ${all.names.entity(whom)}` : null].filter(Boolean).join(' '),
  )
  return [entity.kind, ...(entity.of ? [`of ${all.names.entity(entity.of)}`] : []), ...new Set(offices)]
}

function lineageNotes(all: Catalogue, lineage: Lineage): string[] {
  return lineage.witnesses.map(
    ({ article, relation, credited }) =>
      `[${all.names.number(article)}] ${relation}${relation === 'origin' ? '' : credited ? ', credited' : ', without credit'}`,
  )
}
