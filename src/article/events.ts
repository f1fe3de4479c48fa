/**
 * What an article says has happened, happens or is to happen: one report a telling, with who, where, when and how sure. Rules
 * (`knowledge/rules/events.yml`) name the words that tell an event; who is who, tense and reference are worked out here. What the words leave
 * open stays open: a meeting whose sides are not named, or point back to nothing, makes no report.
 */

import type { EventReport, EventStatus, ReportParticipant } from '../model/event.js'
import { type Match, matchRules } from '../rules/match.js'
import type { Ruleset } from '../rules/ruleset.js'
import { type Note, ruleText } from '../rules/text.js'
import { hull, overlaps, type Span } from '../text/span.js'
import { candidateOf } from './events/build.js'
import type { Candidate } from './events/candidate.js'
import { clauseStart } from './events/clause.js'
import { codesOf } from './events/codes.js'
import { antecedent, countryOf, type Draft, membersOf } from './events/discourse.js'
import { isFiction } from './events/fiction.js'
import { isEnough } from './events/needs.js'
import { matchedScenes, type Scene, type Told } from './events/scene.js'
import { earlierByTime, settleStatuses } from './events/settle.js'

export type { Told } from './events/scene.js'

/** Reports in text order, captions after the body. Headlines and titles make none: they repeat. */
export function findEvents(told: Told, rules: Ruleset): EventReport[] {
  const matches = matchRules(rules, ruleText(told.text, told.tokens, told.sentences, notesOf(told)))
  const drafts: Draft[] = []
  const reports: EventReport[] = []
  for (const { scene, here } of matchedScenes(told, matches)) {
    if (scene.sentence.zone === 'title') continue
    for (const candidate of withoutClaims(candidatesOf(scene, here, rules), here)) tell(candidate, drafts, reports)
    for (const match of here.filter((one) => one.rule.gives.frame === 'shift')) shift(scene, match, drafts, reports)
    for (const match of here.filter((one) => one.rule.gives.frame === 'superlative')) claim(scene, match, reports)
  }
  return settleStatuses(reports, drafts).map((report, index) => ({ ...report, id: `r${index + 1}` }))
}

/** What patterns may ask for: mentions by kind, and times. */
function notesOf(told: Told): Note[] {
  return [
    ...told.mentions.map(({ start, end, kind }) => ({ start, end, labels: [kind, 'mention'] })),
    ...told.times.map(({ start, end }) => ({ start, end, labels: ['time'] })),
  ]
}

/** Candidates of a sentence in text order, one for each stretch of words: the rule that matched most wins. */
function candidatesOf(scene: Scene, matches: readonly Match[], rules: Ruleset): Candidate[] {
  const found = matches.flatMap((match) => {
    const events = match.rule.gives.frame === 'verb' || match.rule.gives.frame === 'noun'
    const candidate = events && !isFiction(scene, scene.unitAt(match.first)) ? candidateOf(scene, match, rules) : null
    return candidate ? [candidate] : []
  })
  const kept: Candidate[] = []
  for (const candidate of found.sort((a, b) => b.weight - a.weight || a.trigger.first - b.trigger.first)) {
    if (!kept.some((other) => clash(candidate, other))) kept.push(candidate)
  }
  return kept.sort((a, b) => a.trigger.first - b.trigger.first)
}

/** `…, the first such talks since …` claims something for the meeting just told; it is none of its own. */
function withoutClaims(candidates: readonly Candidate[], here: readonly Match[]): Candidate[] {
  const claims = here.filter((match) => match.rule.gives.frame === 'superlative')
  return candidates.filter(
    (candidate, at) =>
      !(
        at > 0 &&
        candidate.rule.gives.frame === 'noun' &&
        candidate.type === 'meeting' &&
        claims.some((match) => overlaps(match, candidate.noun ?? candidate.anchor))
      ),
  )
}

function clash(a: Candidate, b: Candidate): boolean {
  return a.trigger.first < b.trigger.last && b.trigger.first < a.trigger.last
}

/** Turns a candidate into a report, or into news of one told before. */
function tell(told: Candidate, drafts: Draft[], reports: EventReport[]): void {
  const candidate = recalled(told, drafts, reports)
  const participants = participantsOf(candidate, drafts)
  if (!isEnough(candidate, participants)) {
    if (candidate.definite && candidate.type === 'meeting') retell(candidate, drafts, reports)
    return
  }
  if (drafts.some((draft, at) => repeats(candidate, participants, draft, reports[at] as EventReport))) return
  drafts.push({ candidate, participants })
  reports.push(reportOf(inherited(candidate, reports), participants))
}

/** `…, when X also met Y` happened then and there. */
function inherited(candidate: Candidate, reports: readonly EventReport[]): Candidate {
  const last = reports[reports.length - 1]
  const opener = candidate.scene.units[clauseStart(candidate.scene, candidate.trigger.first) - 1]?.key
  if (!last || last.sentence !== candidate.scene.index || !(opener === 'when' || opener === 'where' || isParticiple(candidate)))
    return candidate
  return { ...candidate, when: candidate.when ?? last.when, where: candidate.where ?? last.where }
}

/** `…, launching strikes`: a clause without a subject of its own after a comma. */
function isParticiple({ scene, trigger }: Candidate): boolean {
  return scene.units[trigger.first - 1]?.key === ',' && /ing$/.test(scene.units[trigger.first]?.key ?? '')
}

/** `the military presence`: the troops that the sentences before spoke of, with whose they are and where; `the war`: the one named before. */
function recalled(candidate: Candidate, drafts: readonly Draft[], reports: readonly EventReport[]): Candidate {
  if (candidate.rule.gives.recalls !== 'yes' || !candidate.definite || candidate.where !== null) return candidate
  const war = candidate.type === 'war'
  const next = candidate.scene.units[candidate.trigger.last]?.key ?? ''
  if (war && /^(?:between|over|of|within|about|among|with)$/.test(next)) return candidate
  if (war && !PLAIN_WAR.test(candidate.scene.told.text.slice(candidate.anchor.start, candidate.anchor.end))) return candidate
  const at = reports.findLastIndex((report) =>
    war ? report.type === 'war' && report.where !== null : TROOPS.has(report.type) && candidate.scene.index - report.sentence <= RECALL,
  )
  const [report, draft] = [reports[at], drafts[at]]
  if (!report || !draft) return candidate
  return { ...candidate, where: report.where, filled: candidate.filled.length > 0 ? candidate.filled : draft.candidate.filled }
}

/** `the war`, `the 12-year civil war`: nothing that sets it apart from the war named before. */
const PLAIN_WAR = /^(?:the|this|that)(?: [\w-]+-year(?:-old|-long)?| civil| ongoing)* (?:war|conflict)\b/

const TROOPS: ReadonlySet<EventReport['type']> = new Set(['deployment', 'withdrawal', 'intervention'])
/** Sentences over which a definite noun still points back. */
const RECALL = 2

/** A second trigger within the words of a report of the same kind tells nothing new: `hosting X for talks`. */
function repeats(candidate: Candidate, participants: readonly ReportParticipant[], draft: Draft, report: EventReport): boolean {
  if (draft.candidate.scene !== candidate.scene || !overlaps(report.anchor, candidate.anchor) || report.type !== candidate.type)
    return false
  const named = new Set(draft.participants.map((participant) => participant.entity))
  return participants.every((participant) => named.has(participant.entity)) && candidate.topic === draft.candidate.topic
}

function participantsOf(candidate: Candidate, before: readonly Draft[]): ReportParticipant[] {
  const found: ReportParticipant[] = []
  for (const { part, group } of distributed(candidate)) {
    for (const { entity, role, level, start, end } of membersOf(candidate, group, before)) {
      if (!found.some((other) => other.entity === entity && other.role === role)) found.push({ entity, part, role, level, start, end })
    }
  }
  return found
}

/** `talks at the level of foreign ministers between A and B`: bare offices in one slot belong to the countries of another. */
function distributed(candidate: Candidate): Candidate['filled'] {
  const bare = candidate.filled.find(({ group }) => group.members.length === 0 && group.offices.length > 0)
  const countries = candidate.filled.filter(
    ({ group }) => group.members.length > 0 && group.members.every((member) => isPlainCountry(candidate, member)),
  )
  if (!bare || countries.length === 0) return candidate.filled
  return candidate.filled
    .filter((filled) => filled !== bare)
    .map((filled) =>
      countries.includes(filled)
        ? {
            ...filled,
            group: {
              ...filled.group,
              members: filled.group.members.flatMap((member) =>
                bare.group.offices.map((office) => ({ ...member, role: office.name, level: office.level })),
              ),
            },
          }
        : filled,
    )
}

function isPlainCountry(candidate: Candidate, member: { entity: string; role: string | null }): boolean {
  return member.role === null && countryOf(candidate.scene, member.entity) === member.entity
}

function reportOf(candidate: Candidate, participants: readonly ReportParticipant[]): EventReport {
  const { scene, type, status, anchor, when, where, rule, topic } = candidate
  const sides = new Set(participants.filter((one) => one.part !== 'opponent').map((one) => countryOf(scene, one.entity) ?? one.entity)).size
  const attribution = scene.told.attributions.find((one) =>
    one.content.some((span) => span.start <= anchor.start && anchor.end <= span.end),
  )
  return {
    id: '',
    type,
    ...codesOf(type, status, sides),
    status,
    anchor,
    sentence: scene.index,
    participants,
    when,
    where,
    ...(candidate.alsoAt.length > 0 ? { alsoAt: candidate.alsoAt } : {}),
    format: candidate.format ?? (type === 'meeting' ? formatCounted(sides) : null),
    attribution: attribution?.id ?? null,
    superlative: null,
    topic,
    ...(candidate.task ? { task: candidate.task } : {}),
    background: candidate.earlier || earlierByTime(scene, when) || type === 'war',
    by: `events/${rule.id}`,
    certainty: status === 'held' || status === 'ongoing' ? 0.9 : 0.8,
  }
}

const formatCounted = (sides: number): string | null =>
  sides === 2 ? 'bilateral' : sides === 3 ? 'trilateral' : sides === 4 ? 'quadripartite' : sides > 4 ? 'multilateral' : null

/** `Wednesday's meeting was postponed`: a definite noun without sides brings its status to the meeting told before. */
function retell(candidate: Candidate, drafts: readonly Draft[], reports: EventReport[]): void {
  const at = antecedent(candidate, drafts, reports)
  const report = at === null ? undefined : reports[at]
  if (at === null || !report) return
  if (report.where === null && candidate.where !== null) reports[at] = { ...report, where: candidate.where }
  if (candidate.status === 'postponed' || candidate.status === 'cancelled')
    reports[at] = restated(reports[at] as EventReport, candidate.status, candidate.scene, candidate.anchor)
}

/** `it was postponed`: news of the last meeting told before it, unless that one was held. */
function shift(scene: Scene, match: Match, drafts: readonly Draft[], reports: EventReport[]): void {
  const before = drafts.filter(
    (_, index) => (reports[index] as EventReport).sentence < scene.index || (reports[index] as EventReport).anchor.start < match.start,
  )
  const at = antecedent({ scene, when: null }, before, reports)
  const report = at === null ? undefined : reports[at]
  if (at === null || !report || scene.index - report.sentence > 1) return
  if (report.status === 'held' || report.background) return
  reports[at] = restated(report, match.rule.gives.status as EventStatus, scene, { start: match.start, end: match.end })
}

function restated(report: EventReport, status: EventStatus, scene: Scene, words: Span): EventReport {
  const sides = new Set(report.participants.map((one) => countryOf(scene, one.entity) ?? one.entity)).size
  const anchor = report.sentence === scene.index ? hull([report.anchor, words]) : report.anchor
  return { ...report, ...codesOf(report.type, status, sides), status, anchor }
}

/** A superlative belongs to the last meeting or visit told before it in its sentence, else to whatever else is. */
function claim(scene: Scene, match: Match, reports: EventReport[]): void {
  const span = match.captures.span?.[0] ?? match
  const near = (report: EventReport): boolean =>
    report.sentence === scene.index || (scene.index - report.sentence === 1 && isBackReference(scene) && report.type === 'meeting')
  const fits = (report: EventReport): boolean => near(report) && report.anchor.start <= span.start && report.superlative === null
  const consulting = reports.findLastIndex((report) => fits(report) && CONSULTING.has(report.type))
  const at = consulting >= 0 ? consulting : reports.findLastIndex(fits)
  const report = reports[at]
  if (report) reports[at] = { ...report, superlative: { start: span.start, end: span.end } }
}

const CONSULTING: ReadonlySet<EventReport['type']> = new Set(['meeting', 'visit', 'call'])

/** Whether a sentence speaks of `the meeting` or `the talks`. */
function isBackReference(scene: Scene): boolean {
  return scene.units.some((unit, at) => /^(meeting|talks|summit|visit|gathering)$/.test(unit.key) && scene.units[at - 1]?.key === 'the')
}
