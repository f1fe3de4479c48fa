/** From a rule match to a candidate: the rule says what the slots mean, the words say what stands in them. */

import type { EventStatus, EventType } from '../../model/event.js'
import type { Match, TokenRange } from '../../rules/match.js'
import type { Ruleset } from '../../rules/ruleset.js'
import { hull, type Span } from '../../text/span.js'
import { type Candidate, type Filled, formatNamed, partOf } from './candidate.js'
import { clauseEnd, clauseStart, type Subject, spanOf, subjectOf } from './clause.js'
import type { Group } from './groups.js'
import { lightVerb, type NounPhrase, nounPhrase, predicateOf, statusOfNoun } from './nouns.js'
import type { Scene, Unit } from './scene.js'
import { placeInFront, type Right, readRight, type Slot } from './slots.js'
import { statusOfVerb, timesAround } from './status.js'
import { type VerbGroup, verbGroup } from './verbs.js'

/** The candidate of a match; null where the words around it make it no event. */
export function candidateOf(scene: Scene, match: Match, rules: Ruleset): Candidate | null {
  return match.rule.gives.frame === 'noun' ? nounCandidate(scene, match, rules) : verbCandidate(scene, match, rules)
}

function verbCandidate(scene: Scene, match: Match, rules: Ruleset): Candidate | null {
  const verb = match.captures.verb?.[0]
  if (!verb) return null
  const { rule } = match
  const group = verbGroup(scene, scene.unitAt(verb.first))
  if (isMisread(scene, group) || (rule.gives.passive === 'never' && group.passive) || (rule.gives.passive === 'only' && !group.passive))
    return null
  const status = statusOfVerb(scene, group, rules, rule.gives.state === 'yes') ?? fallback(match, group)
  if (status === null || (rule.gives.real === 'no' && (status === 'held' || status === 'ongoing'))) return null
  const after = scene.unitAt(match.last)
  const right = readRight(scene, after, { object: !group.passive, loose: isLoose(rule.gives) })
  const reduced = group.passive && group.form === 'past' && group.first === group.head
  const subject = reduced ? null : subjectOf(scene, group.first, group.finite)
  const filled = [...subjectParts(match, group, subject), ...slotParts(match, group, right)]
  const trigger = { first: scene.unitAt(match.first), last: after }
  const ends = [subject?.by === 'shared' ? group.first : (subject?.group.first ?? group.first), trigger.first]
  const task = rule.gives.type === 'task' ? taskOf(scene, match, group, subject, right) : null
  const plain = spanOf(scene, Math.min(...ends), Math.max(right.end, after))
  const anchor = task ? hull([plain, task.what]) : plain
  const common = shared(scene, match, right)
  const subjectAt = subject?.by === 'beside' ? subject.group.first : group.first
  return {
    ...common,
    where: common.where ?? placeInFront(scene, clauseStart(scene, subjectAt), subjectAt),
    status,
    anchor,
    trigger,
    filled,
    when: timeOf(scene, [...right.times, ...group.times], group.head),
    definite: false,
    task,
    earlier: group.pluperfect || group.adverbs.some((key) => EARLIER.has(key)),
    progressive: group.progressive,
  }
}

/** Who is to do it, and what: the words behind `with` or `to`, or from the verb on, up to the end of the clause. */
function taskOf(scene: Scene, match: Match, group: VerbGroup, subject: Subject | null, right: Right): Candidate['task'] {
  const given = match.rule.gives.topic === 'rest'
  const object = right.slots.find((slot) => slot.name === 'object')?.group
  const owner = given && !group.passive ? object : subject?.group
  const marker = scene.units.findIndex((unit, at) => at > group.head && /^(with|to)$/.test(unit.key))
  const from = given && marker > 0 ? marker + 1 : group.head
  let end = clauseEnd(scene, group.head)
  while (end > from + 1 && /^[.,;]$/.test(scene.units[end - 1]?.key ?? '')) end--
  return { owner: owner ? spanOf(scene, owner.first, owner.last) : null, what: spanOf(scene, from, end) }
}

/** What a rule says of an infinitive that nothing governs. */
function fallback(match: Match, group: VerbGroup): EventStatus | null {
  return group.infinitive && !group.negated ? ((match.rule.gives.otherwise as EventStatus | undefined) ?? null) : null
}

const EARLIER = new Set(['previously', 'earlier', 'last', 'once'])
const isLoose = (gives: Match['rule']['gives']): boolean => gives.topple !== undefined || gives.killed !== undefined

/** A word that only looks like a verb: `talks`, `the meeting`, `a sent letter`. */
function isMisread(scene: Scene, group: VerbGroup): boolean {
  const { upos } = scene.units[group.head] as Unit
  if (scene.units[group.head - 1]?.key === '-') return true
  return group.first === group.head && upos !== 'X' && upos !== 'VERB' && upos !== 'AUX'
}

function subjectParts(match: Match, group: VerbGroup, subject: Subject | null): Filled[] {
  const part = partOf(match.rule, group.passive ? 'object' : 'subject')
  return part && subject ? [{ part, group: subject.group }] : []
}

function slotParts(match: Match, group: VerbGroup | null, right: Right): Filled[] {
  return right.slots.flatMap((slot) => {
    const name = slot.name === 'by' && group?.passive ? 'subject' : slot.name
    const part = partOf(match.rule, name)
    return part && slot.group ? [{ part, group: slot.group }] : []
  })
}

/** What a candidate of either frame has: type, place, topic, format. */
function shared(
  scene: Scene,
  match: Match,
  right: Right,
): Pick<Candidate, 'scene' | 'rule' | 'type' | 'noun' | 'weight' | 'where' | 'topic' | 'format'> {
  const { rule } = match
  const words = scene.units.slice(scene.unitAt(match.first), scene.unitAt(match.last)).map((unit) => unit.key)
  return {
    scene,
    rule,
    type: (rule.gives.type ?? 'other') as EventType,
    noun: match.captures.noun?.[0] ?? null,
    weight: match.last - match.first,
    where: placeIn(match, right.slots),
    topic: topicOf(scene, match, right),
    format: formatNamed(words),
  }
}

/** The place that a slot of the rule gives, else the first one after `in` or `at`. */
function placeIn(match: Match, slots: readonly Slot[]): string | null {
  const { gives } = match.rule
  const named = slots.find((slot) => gives[slot.name] === 'where' && slot.place !== null)
  const plain = slots.find((slot) => (slot.name === 'in' || slot.name === 'at') && gives[slot.name] === undefined && slot.place !== null)
  return named?.place ?? plain?.place ?? null
}

/** The captured topic word or, for `topic: rest`, the plan word that follows; folded to one wording. */
function topicOf(scene: Scene, match: Match, right: Right): string | null {
  const captured = match.captures.topic?.[0]
  if (match.rule.gives.kind) return match.rule.gives.kind
  if (captured) return topicWords(scene, captured)
  if (match.rule.gives.topic !== 'rest') return null
  const from = scene.unitAt(match.last)
  const rest = scene.units.slice(from, Math.max(right.end, from + 6))
  const plan = rest.find(
    (unit) =>
      unit.kind === 'word' &&
      /^(roadmap|map|plan|draft|treaty|framework|text|proposal|document|timetable|agreement|report)$/.test(unit.key),
  )
  return plan ? oneWording(plan.key === 'map' ? 'road map' : plan.key) : null
}

function topicWords(scene: Scene, range: TokenRange): string {
  const units = scene.units.slice(scene.unitAt(range.first), scene.unitAt(range.last))
  return oneWording(units.map((unit) => unit.key).join(' '))
}

const oneWording = (words: string): string => (words === 'roadmap' ? 'road map' : words)

/** The time nearest to the predicate: what follows it, then what stands in its clause (`head`, where the clause is about it). There, times that a speech cue owns are not its own. */
function timeOf(scene: Scene, own: readonly number[], head: number | null): number | null {
  const said = new Set(scene.told.attributions.flatMap((attribution) => (attribution.time === null ? [] : [attribution.time])))
  const counts = (index: number): boolean => !isBound(scene, index) && !isVague(scene, index)
  return own.find(counts) ?? (head === null ? null : (timesAround(scene, head).find((index) => counts(index) && !said.has(index)) ?? null))
}

/** `recently`, `now`: no time that could be told from another. */
function isVague(scene: Scene, time: number): boolean {
  return /_REF$/.test(scene.told.times[time]?.value ?? '')
}

/** `since 2011`, `until May`: a bound, no day of the event. */
function isBound(scene: Scene, time: number): boolean {
  const at = scene.units.findIndex((unit) => unit.time === time)
  return /^(since|until|by)$/.test(scene.units[at - 1]?.key ?? '') || /^(since|until)$/.test(scene.units[at - 2]?.key ?? '')
}

/** A noun has the times of its own phrase; those of the clause only where the clause is about it. A war is as old as its outbreak. */
function nounTime(scene: Scene, match: Match, phrase: NounPhrase, times: readonly number[], predicate: Told): number | null {
  const { gives } = match.rule
  const about = predicate !== null || lightVerb(scene, phrase.first) !== null || gives.told === 'announced'
  if (gives.type === 'war' && !/^(outbreak|start|beginning)$/.test(scene.units[phrase.first - 2]?.key ?? '')) return null
  return timeOf(scene, times, about ? phrase.first : null)
}

function nounCandidate(scene: Scene, match: Match, rules: Ruleset): Candidate | null {
  const noun = match.captures.noun?.[0]
  if (!noun) return null
  const from = scene.unitAt(noun.first)
  const last = scene.unitAt(noun.last)
  if (/^(VERB|AUX)$/.test(scene.units[from]?.upos ?? '') && last - from === 1) return null
  const phrase = nounPhrase(scene, from, last)
  const right = readRight(scene, last, { object: false, loose: isLoose(match.rule.gives) })
  const predicate = predicateOf(scene, right.end, rules)
  const status = statusAround(scene, match, phrase, predicate, rules)
  if (status === null) return null
  const anchor = spanOf(scene, phrase.first, right.end)
  const times = [...right.times, ...phrase.times, ...predicateTimes(scene, predicate)]
  return {
    ...shared(scene, match, right),
    status,
    anchor: extended(scene, phrase, anchor, predicate),
    trigger: { first: from, last },
    filled: [
      ...phraseParts(match, phrase),
      ...slotParts(match, null, right),
      ...joining(scene, match, predicate),
      ...named(scene, match, phrase),
      ...attending(scene, match, phrase),
    ],
    where:
      placeIn(match, right.slots) ??
      genitivePlace(match, phrase) ??
      predicatePlace(scene, predicate) ??
      (predicate ? placeInFront(scene, clauseStart(scene, phrase.first), phrase.first) : null),
    when: nounTime(scene, match, phrase, times, predicate),
    definite: phrase.definite,
    task: null,
    format: formatNamed(phrase.modifiers),
    earlier: phrase.modifiers.some((key) => EARLIER.has(key) || key === 'previous' || key === 'earlier'),
    progressive: false,
  }
}

type Told = ReturnType<typeof predicateOf>

function statusAround(scene: Scene, match: Match, phrase: NounPhrase, predicate: Told, rules: Ruleset): EventStatus | null {
  const { gives } = match.rule
  if (gives.state === 'yes') return 'ongoing'
  if (gives.type === 'disaster') return 'held'
  if (gives.own === 'yes') return statusOfNoun(scene, phrase, rules) === 'held' ? 'held' : 'planned'
  if (gives.told === 'announced') return announced(scene, phrase)
  return predicate?.status ?? statusOfNoun(scene, phrase, rules)
}

/** An announcement, a day or a word that dates it makes a nominalised act real. */
function announced(scene: Scene, phrase: NounPhrase): EventStatus | null {
  const left = scene.units.slice(Math.max(clauseStart(scene, phrase.first), phrase.first - 5), phrase.first)
  if (left.some((unit) => /^(announcement|announce|agreement|after|following|since)$/.test(unit.lemma))) return 'held'
  return null
}

/** The anchor over the predicate that gave the status, where nothing stands between. */
function extended(scene: Scene, phrase: NounPhrase, anchor: Span, predicate: Told): Span {
  if (!predicate) return anchor
  const right = readRight(scene, predicate.head + 1, { object: false, loose: false })
  const gap = scene.units.slice(phrase.last, predicate.head).some((unit) => unit.key === ',' || /^(that|which|who)$/.test(unit.key))
  return gap ? anchor : hull([anchor, spanOf(scene, predicate.head, Math.max(right.end, predicate.head + 1))])
}

function predicateTimes(scene: Scene, predicate: Told): readonly number[] {
  return predicate ? readRight(scene, predicate.head + 1, { object: false, loose: false }).times : []
}

function predicatePlace(scene: Scene, predicate: Told): string | null {
  if (!predicate) return null
  const { slots } = readRight(scene, predicate.head + 1, { object: false, loose: false })
  const slot = slots.find((one) => (one.name === 'in' || one.name === 'at') && one.place !== null)
  return slot?.place ?? null
}

/** Who else took part, said behind the predicate: `was held … with the participation of A`, `attended by B`. */
function joining(scene: Scene, match: Match, predicate: Told): Filled[] {
  if (!predicate) return []
  const { slots } = readRight(scene, predicate.head + 1, { object: false, loose: false })
  return slots.flatMap((slot) => {
    const attended = slot.name === 'of' && /^(participation|attendance|presence)$/.test(scene.units[slot.first - 1]?.key ?? '')
    const part = attended ? 'actor' : slot.name === 'with' || slot.name === 'between' ? partOf(match.rule, slot.name) : null
    return part && slot.group ? [{ part, group: slot.group }] : []
  })
}

function phraseParts(match: Match, phrase: NounPhrase): Filled[] {
  const part = partOf(match.rule, 'genitive')
  const owner: Filled[] = part && phrase.genitive ? [{ part, group: phrase.genitive }] : []
  return phrase.broker ? [...owner, { part: 'mediator', group: phrase.broker }] : owner
}

function genitivePlace(match: Match, phrase: NounPhrase): string | null {
  return match.rule.gives.genitive === 'where' ? (phrase.genitive?.members[0]?.entity ?? null) : null
}

/** The body a summit is named after. */
function named(scene: Scene, match: Match, phrase: NounPhrase): Filled[] {
  const kind = match.rule.gives.named
  if (kind === undefined) return []
  const own = phrase.genitive?.members.filter((member) =>
    scene.told.entities.some((entity) => entity.id === member.entity && entity.kind === kind),
  )
  return own?.length ? [{ part: 'actor', group: { ...(phrase.genitive as Group), members: own } }] : []
}

/** Who attends or hosts it, where a light verb says so: `A will attend a summit`. */
function attending(scene: Scene, match: Match, phrase: NounPhrase): Filled[] {
  if (match.rule.gives.type !== 'meeting') return []
  const light = lightVerb(scene, phrase.first)
  if (light === null) return []
  const group = verbGroup(scene, light)
  if (group.chain.length > 0) return []
  const subject = subjectOf(scene, group.first, group.finite)
  if (!subject) return []
  const host = scene.units[light]?.lemma === 'host'
  return [{ part: host ? 'host' : 'actor', group: subject.group }]
}
