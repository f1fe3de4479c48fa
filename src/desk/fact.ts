/** A fact opened: what it says, what stands behind it and every passage it rests on, under labels that say what the words ground. */

import { dayOfDate, dayOfEvent, dayOfSaid } from '../dossier/days.js'
import { explain, type Step } from '../dossier/explain.js'
import type { Entity } from '../model/entity.js'
import type { Event } from '../model/event.js'
import type { Id } from '../model/ids.js'
import type { Judgement } from '../model/judgement.js'
import type { Lineage } from '../model/lineage.js'
import type { Statement } from '../model/statement.js'
import { sortedUnique } from '../text/order.js'
import type { Catalogue, Thing } from './catalogue.js'
import { groundsOf } from './grounds.js'
import { judgedOn, readable, roadOf, titleOf } from './lists.js'
import { passagesOf } from './passage.js'
import { type Marks, relatedTo } from './related.js'
import type { FactView, PassageGroup, TrailStep } from './shapes.js'
import { supportOfThing } from './support.js'
import { wordsView } from './words.js'

type Face = Pick<FactView, 'status' | 'day' | 'notes' | 'history'>

/** Kinds that the log can keep a judgement of. */
const JUDGED: ReadonlySet<Thing['kind']> = new Set([
  'event',
  'statement',
  'difference',
  'position',
  'entity',
  'article',
  'lineage',
  'claim',
])

/** Null where nothing has the id; words of an article have one too. `log` is the judgement log as it stands, newer than the dossier perhaps. */
export function factView(all: Catalogue, marks: Marks, id: Id, log: readonly Judgement[]): FactView | null {
  const thing = all.things.get(id)
  if (!thing) return wordsView(all, marks, id)
  const judges = judgedThrough(all, thing)
  const groups = groundsOf(all, thing).map(({ label, evidence }): PassageGroup => ({ label, passages: passagesOf(all, evidence) }))
  return {
    id,
    kind: thing.kind,
    title: titleOf(all, id) ?? id,
    press: thing.kind === 'statement' || (thing.kind === 'article' && thing.of.title !== null),
    ...faceOf(all, thing),
    support: supportOfThing(all, thing),
    groups: groups.filter((group) => group.passages.length > 0),
    trail: explain(all.dossier, id)?.steps.map((step) => trailStep(all, step)) ?? [],
    judged: judgedOn(log, judges?.ids[0] ?? id).map(({ verdict, who, at, note }) => ({ verdict, who, at, note })),
    judges,
    related: relatedTo(all, marks, thing),
  }
}

/** A question is answered on what it asks about; one that asks whether two are the same, on both. */
function judgedThrough(all: Catalogue, thing: Thing): FactView['judges'] {
  const about = thing.kind === 'review' ? all.things.get(thing.of.about) : thing
  if (!about || !JUDGED.has(about.kind)) return null
  const others = thing.kind === 'review' ? thing.of.candidates.flatMap(({ value }) => all.things.get(value) ?? []) : []
  const other = others.length === 1 && others[0]?.kind === about.kind ? others[0] : null
  return other
    ? { ids: [about.of.id, other.of.id], verdicts: ['same', 'different', 'unsure'] }
    : { ids: [about.of.id], verdicts: ['accept', 'reject', 'unsure'] }
}

function trailStep(all: Catalogue, step: Step): TrailStep {
  return {
    line: readable(all, step.line),
    by: sortedUnique(step.evidence.map(({ by }) => by)),
    from: step.from.map((each) => trailStep(all, each)),
  }
}

function faceOf(all: Catalogue, thing: Thing): Face {
  const none: Face = { status: null, day: null, notes: [], history: [] }
  switch (thing.kind) {
    case 'event': {
      const { status, when, history } = thing.of
      return { status, day: when ? dayOfEvent(when) : null, history, notes: eventNotes(all, thing.of) }
    }
    case 'statement':
      return { ...none, day: thing.of.said ? dayOfSaid(thing.of.said) : null, notes: statementNotes(all, thing.of) }
    case 'difference':
      return { ...none, notes: [thing.of.kind.replace('-', ' ')] }
    case 'position': {
      const { stance, condition, party, holder } = thing.of
      const whose = party && party !== holder ? [`for ${all.names.entity(party)}`] : []
      return { ...none, notes: [stance, ...whose, ...(condition ? [`condition: ${condition}`] : [])] }
    }
    case 'commitment':
      return { ...none, notes: [thing.of.due ? `due ${thing.of.due}` : 'no date'] }
    case 'entity':
      return { ...none, notes: entityNotes(all, thing.of) }
    case 'article':
      return { ...none, day: thing.of.published ? dayOfDate(thing.of.published) : null }
    case 'lineage':
      return { ...none, notes: lineageNotes(all, thing.of) }
    case 'review':
    case 'claim':
      return none
  }
}

function eventNotes(all: Catalogue, event: Event): string[] {
  return [event.type, ...(event.format ? [event.format] : []), ...(event.where ? [`in ${all.names.entity(event.where)}`] : [])]
}

function statementNotes(all: Catalogue, statement: Statement): string[] {
  const who = statement.speakers.length > 0 ? all.names.entities(statement.speakers) : (statement.sourceWords ?? 'unknown speaker')
  const addressees = sortedUnique(statement.renderings.flatMap(({ addressee }) => addressee ?? []))
  return [
    who,
    ...roadOf(statement.renderings.map(({ medium, via }) => ({ medium, via: via.map(({ name }) => name) }))),
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
