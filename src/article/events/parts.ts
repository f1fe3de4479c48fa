/** What candidates of verbs and of nouns share: parts from slots, place, topic, time. */

import type { EventType } from '../../model/event.js'
import type { Match, TokenRange } from '../../rules/match.js'
import { type Candidate, type Filled, formatNamed, partOf } from './candidate.js'
import { clauseStart } from './clause.js'
import { DETERMINERS, PREPOSITIONS } from './closed.js'
import type { Scene } from './scene.js'
import type { Right, Slot } from './slots.js'
import { timesAround } from './status.js'
import type { VerbGroup } from './verbs.js'

/** Adverbs that set an event before the article's own news. */
export const EARLIER: ReadonlySet<string> = new Set(['previously', 'earlier', 'last', 'once'])

/** The groups in the slots that the rule gives a part to; `by` of a passive names the one who does it. */
export function slotParts(match: Match, group: VerbGroup | null, right: Right): Filled[] {
  return right.slots.flatMap((slot) => {
    const name = slot.name === 'by' && group?.passive ? 'subject' : slot.name
    const part = partOf(match.rule, name)
    return part && slot.group ? [{ part, group: slot.group }] : []
  })
}

/** What a candidate of either frame has: type, place, topic, format. */
export function shared(
  scene: Scene,
  match: Match,
  right: Right,
): Pick<Candidate, 'scene' | 'rule' | 'type' | 'noun' | 'weight' | 'where' | 'alsoAt' | 'topic' | 'format'> {
  const { rule } = match
  const words = scene.units.slice(scene.unitAt(match.first), scene.unitAt(match.last)).map((unit) => unit.key)
  return {
    scene,
    rule,
    type: (rule.gives.type ?? 'other') as EventType,
    noun: match.captures.noun?.[0] ?? null,
    weight: match.last - match.first,
    where: placeIn(scene, match, right.slots),
    alsoAt: rule.gives.type === 'disaster' ? placesBeside(scene, placeIn(scene, match, right.slots), right.slots) : [],
    topic: topicOf(scene, match, right),
    format: formatNamed(words),
  }
}

/** The place that a slot of the rule gives, else the first one after `in` or `at`. */
export function placeIn({ told }: Scene, match: Match, slots: readonly Slot[]): string | null {
  const { gives } = match.rule
  const isHouse = ({ place }: Slot): boolean => told.entities.find((entity) => entity.id === place)?.kind === 'facility'
  const named = slots.filter((slot) => gives[slot.name] === 'where' && slot.place !== null)
  const plain = slots.filter((slot) => (slot.name === 'in' || slot.name === 'at') && gives[slot.name] === undefined && slot.place !== null)
  const places = named.length ? named : plain
  return (places.find((slot) => !isHouse(slot)) ?? places[0])?.place ?? null
}

/** `in A and B`: where one place is taken, the lands that are named with it. */
function placesBeside({ told }: Scene, place: string | null, slots: readonly Slot[]): string[] {
  const slot = slots.find((one) => one.place === place && place !== null)
  const isLand = (id: string): boolean => told.entities.some((entity) => entity.id === id && entity.kind === 'country')
  const members = slot?.group?.members.map((member) => member.entity) ?? []
  return members.includes(place ?? '') ? members.filter((id) => id !== place && isLand(id)) : []
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

const WORDINGS: ReadonlyMap<string, string> = new Map([
  ['roadmap', 'road map'],
  ['quake', 'earthquake'],
  ['floods', 'flood'],
  ['flooding', 'flood'],
  ['wildfires', 'wildfire'],
])
const oneWording = (words: string): string => WORDINGS.get(words) ?? words

/** The time nearest to the predicate: what follows it, then what stands in its clause (`head`, where the clause is about it). There, times that a speech cue owns are not its own. */
export function timeOf(scene: Scene, own: readonly number[], head: number | null, anchors: readonly number[]): number | null {
  const said = new Set(scene.told.attributions.flatMap((attribution) => (attribution.time === null ? [] : [attribution.time])))
  const counts = (index: number): boolean => !isBound(scene, index) && !isVague(scene, index) && hangsOn(scene, index, anchors)
  const front = head === null ? undefined : timesAround(scene, head).find((index) => counts(index) && isInFront(scene, index))
  const next = own.find(counts)
  if (front !== undefined && next !== undefined && isPastComma(scene, next, Math.max(...anchors))) return front
  return next ?? (head === null ? null : (timesAround(scene, head).find((index) => counts(index) && !said.has(index)) ?? null))
}

const isInFront = (scene: Scene, time: number): boolean =>
  opensClause(
    scene,
    scene.units.findIndex((unit) => unit.time === time),
  )

/** `In May they met X, the envoy since June`: a time behind a comma yields to the one that opens the clause. */
function isPastComma({ units }: Scene, time: number, last: number): boolean {
  const at = units.findIndex((unit) => unit.time === time)
  return units.slice(last + 1, at).some((unit) => unit.key === ',')
}

/**
 * Whether the parse hangs a time on one of the units that tell the event, or on a name or a time beside them: in `sanctions after two launches in
 * July` the July is that of the launches. True right behind the event, and where no parser has read the text.
 */
function hangsOn(scene: Scene, time: number, anchors: readonly number[]): boolean {
  const own = scene.units.findIndex((one) => one.time === time)
  const unit = scene.units[own]
  if (!unit || opensClause(scene, own) || followsClosely(scene, own, Math.max(...anchors))) return true
  const { tokens } = scene.told
  const inner = tokens.slice(unit.first, unit.last).find((token) => token.head < unit.first || token.head >= unit.last)
  if (!inner || inner.deprel === '_' || inner.head < 0) return true
  const at = scene.unitAt(inner.head)
  const target = scene.units[at]
  if (target?.kind !== 'word' || anchors.includes(at)) return true
  return target.upos !== 'NOUN' && target.upos !== 'VERB'
}

/** `On Friday, …`, `Earlier this month, …`: a time that opens its clause is the clause's own. */
function opensClause(scene: Scene, time: number): boolean {
  if (scene.units[time + 1]?.key !== ',') return false
  const before = scene.units.slice(clauseStart(scene, time), time)
  return before.every(
    (unit) => PREPOSITIONS.has(unit.key) || DETERMINERS.has(unit.key) || /^(?:but|and|earlier|later|early|late)$/.test(unit.key),
  )
}

/** Whether only prepositions, articles, names and times stand between the event and the time. */
function followsClosely(scene: Scene, time: number, last: number): boolean {
  if (time < last) return false
  const between = scene.units.slice(last + 1, time)
  return between.every((unit) => unit.kind !== 'word' || PREPOSITIONS.has(unit.key) || DETERMINERS.has(unit.key))
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
