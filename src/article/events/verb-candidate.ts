/** Candidates whose event is told by a verb: its subject and slots, active or passive. */

import type { EventStatus } from '../../model/event.js'
import type { Match } from '../../rules/match.js'
import type { Ruleset } from '../../rules/ruleset.js'
import { hull } from '../../text/span.js'
import { type Candidate, type Filled, partOf } from './candidate.js'
import { clauseEnd, clauseStart, completed, type Subject, spanOf, subjectOf } from './clause.js'
import { EARLIER, shared, slotParts, timeOf } from './parts.js'
import type { Scene, Unit } from './scene.js'
import { placeInFront, type Right, readRight } from './slots.js'
import { statusOfVerb } from './status.js'
import { type VerbGroup, verbGroup } from './verbs.js'

/** The candidate of a match with a `verb`; null where it is no verb, unreal, or of the wrong voice. */
export function verbCandidate(scene: Scene, match: Match, rules: Ruleset): Candidate | null {
  const verb = match.captures.verb?.[0]
  if (!verb) return null
  const { rule } = match
  const group = verbGroup(scene, scene.unitAt(verb.first))
  if (isMisread(scene, group) || (rule.gives.passive === 'never' && group.passive) || (rule.gives.passive === 'only' && !group.passive))
    return null
  const status = statusOfVerb(scene, group, rules, rule.gives.state === 'yes') ?? fallback(match, group)
  if (status === null || (rule.gives.real === 'no' && (status === 'held' || status === 'ongoing'))) return null
  const after = scene.unitAt(match.last)
  const right = readRight(scene, after, { object: !group.passive, loose: rule.gives.topple !== undefined })
  const before = scene.units[group.head - 1]
  // A land right before it is its subject, whatever the tree says: `Foo severed diplomatic ties`.
  const isAdjective = (scene.units[group.head] as Unit).deprel === 'amod' && group.form === 'past' && before?.kind === 'word'
  const reduced = isAdjective || (group.passive && group.form === 'past' && group.first === group.head)
  const found = reduced ? null : subjectOf(scene, group.first, group.finite)
  const subject = found?.by === 'relative' && rule.gives.relative === 'who' && isLandBefore(scene, found, group.first) ? null : found
  const filled = [...subjectParts(match, group, subject), ...slotParts(match, group, right)]
  const trigger = { first: scene.unitAt(match.first), last: after }
  const ends = [subject?.by === 'shared' ? group.first : (subject?.group.first ?? group.first), trigger.first]
  const task = rule.gives.type === 'task' || rule.gives.to === 'topic' ? taskOf(scene, match, group, subject, right) : null
  const plain = spanOf(scene, Math.min(...ends), completed(scene, Math.max(right.end, after)))
  const anchor = task && rule.gives.type !== 'invitation' ? hull([plain, task.what]) : plain
  const common = shared(scene, match, right)
  const subjectAt = subject?.by === 'beside' ? subject.group.first : group.first
  return {
    ...common,
    where: common.where ?? (subject?.by === 'beside' ? placeInFront(scene, clauseStart(scene, subjectAt), subjectAt) : null),
    status: status === 'held' ? ((rule.gives.becomes as EventStatus | undefined) ?? status) : status,
    anchor,
    trigger,
    filled,
    // The day on which a meeting is put off is no day of the meeting.
    when: rule.gives.becomes ? null : timeOf(scene, [...right.times, ...group.times], group.head, unitsBetween(group.first, after)),
    definite: false,
    task,
    earlier: group.pluperfect || group.adverbs.some((key) => EARLIER.has(key)),
    progressive: group.progressive,
  }
}

/** `a blast in X, which killed ten`: what does it may be the blast. */
function isLandBefore(scene: Scene, { group }: Subject, first: number): boolean {
  const { mention } = scene.units[group.last - 1] ?? { mention: null }
  const isLand = mention !== null && mention.form !== 'nationality' && (mention.kind === 'country' || mention.kind === 'place')
  return isLand && scene.units.slice(Math.max(0, first - 2), first).some((unit) => unit.key === 'which' || unit.key === 'that')
}

const unitsBetween = (first: number, last: number): number[] => Array.from({ length: last - first }, (_, index) => first + index)

/** Who is to do it, and what: the words behind `with` or `to`, or from the verb on, up to the end of the clause. */
function taskOf(scene: Scene, match: Match, group: VerbGroup, subject: Subject | null, right: Right): Candidate['task'] {
  const given = match.rule.gives.topic === 'rest' || match.rule.gives.to === 'topic'
  const object = right.slots.find((slot) => slot.name === 'object')?.group
  const owner = given && !group.passive && match.rule.gives.type !== 'agreement' ? object : subject?.group
  const marker = scene.units.findIndex((unit, at) => at > group.head && /^(with|to)$/.test(unit.key))
  if (given && marker < 0) return null
  const from = given ? marker + 1 : group.head
  let end = clauseEnd(scene, group.head)
  const aside = scene.units.findIndex(
    (unit, at) => at > from && at < end && unit.key === 'in' && /^an?$/.test(scene.units[at + 1]?.key ?? ''),
  )
  if (aside > from + 1) end = aside
  while (end > from + 1 && /^[.,;]$/.test(scene.units[end - 1]?.key ?? '')) end--
  return { owner: owner ? spanOf(scene, owner.first, owner.last) : null, what: spanOf(scene, from, end) }
}

/** What a rule says of an infinitive that nothing governs. */
function fallback(match: Match, group: VerbGroup): EventStatus | null {
  return group.infinitive && !group.negated ? ((match.rule.gives.otherwise as EventStatus | undefined) ?? null) : null
}

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
