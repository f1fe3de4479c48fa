/** Candidates whose event is told by a noun: its own phrase, what stands behind it, and the verb that says what became of it. */

import type { EventStatus } from '../../model/event.js'
import type { Match } from '../../rules/match.js'
import type { Ruleset } from '../../rules/ruleset.js'
import { hull, type Span } from '../../text/span.js'
import { type Candidate, type Filled, formatNamed, partOf } from './candidate.js'
import { clauseStart, completed, spanOf, subjectOf } from './clause.js'
import type { Group } from './groups.js'
import { lightVerb, type NounPhrase, nounPhrase, predicateOf, statusOfNoun } from './nouns.js'
import { EARLIER, placeIn, shared, slotParts, timeOf } from './parts.js'
import type { Scene } from './scene.js'
import { placeInFront, type Right, readRight, type Slot } from './slots.js'
import { insideCondition } from './status.js'
import { isOfAnother } from './tree-subject.js'
import { verbGroup } from './verbs.js'

/** The candidate of a match with a `noun`; null where nothing says that it is real. */
export function nounCandidate(scene: Scene, match: Match, rules: Ruleset): Candidate | null {
  const noun = match.captures.noun?.[0]
  if (!noun) return null
  const from = scene.unitAt(noun.first)
  const last = scene.unitAt(noun.last)
  if (/^(VERB|AUX)$/.test(scene.units[from]?.upos ?? '') && last - from === 1) return null
  const phrase = nounPhrase(scene, from, last)
  const right = readRight(scene, last, { object: false, loose: match.rule.gives.killed !== undefined && struckBehind(scene, last) })
  const behind = predicateOf(scene, right.end, rules)
  const isAbout = behind !== null && !isOfAnother(scene, verbGroup(scene, behind.head).first, phrase.first, last)
  const predicate = isAbout ? behind : null
  const status = statusAround(scene, match, phrase, predicate, rules)
  if (status === null) return null
  const anchor = spanOf(scene, phrase.first, completed(scene, right.end))
  const times = [...right.times, ...phrase.times, ...predicateTimes(scene, predicate)]
  return {
    ...shared(scene, match, right),
    status,
    anchor: extended(scene, phrase, anchor, predicate),
    trigger: { first: from, last },
    filled: [
      ...phraseParts(scene, match, phrase),
      ...slotParts(match, null, adjacent(scene, right, last)),
      ...joining(scene, match, predicate),
      ...named(scene, match, phrase),
      ...attending(scene, match, phrase),
    ],
    where:
      placeIn(scene, match, right.slots) ??
      genitivePlace(scene, match, phrase) ??
      predicatePlace(scene, predicate) ??
      (predicate ? placeInFront(scene, clauseStart(scene, phrase.first), phrase.first) : null),
    when: nounTime(scene, match, phrase, times, right.times, predicate),
    definite: phrase.definite,
    task: null,
    format: formatNamed(phrase.modifiers),
    earlier: phrase.modifiers.some((key) => EARLIER.has(key) || key === 'previous' || key === 'earlier'),
    progressive: false,
  }
}

/** A noun has the times of its own phrase; those of the clause only where the clause is about it. A war is as old as its outbreak. */
function nounTime(
  scene: Scene,
  match: Match,
  phrase: NounPhrase,
  times: readonly number[],
  behind: readonly number[],
  predicate: Told,
): number | null {
  const { gives } = match.rule
  const about = predicate !== null || lightVerb(scene, phrase.first) !== null || gives.told === 'announced'
  if (gives.type === 'war' && !/^(outbreak|start|beginning)$/.test(scene.units[phrase.first - 2]?.key ?? '')) return null
  if (gives.act === 'yes') return timeOf(scene, behind, null, [phrase.last - 1])
  const light = lightVerb(scene, phrase.first)
  const from = gives.told === 'announced' ? Math.max(0, phrase.first - 6) : phrase.first
  const anchors = Array.from({ length: phrase.last - from }, (_, index) => from + index)
  const verbs = [predicate?.head, light ?? undefined].filter((at) => at !== undefined)
  return timeOf(scene, times, about ? phrase.first : null, [...anchors, ...verbs])
}

type Told = ReturnType<typeof predicateOf>

function statusAround(scene: Scene, match: Match, phrase: NounPhrase, predicate: Told, rules: Ruleset): EventStatus | null {
  const { gives } = match.rule
  if (insideCondition(scene, phrase.first)) return gives.type === 'meeting' ? 'conditional' : null
  if (gives.type === 'war') return isFeared(scene, phrase) ? null : isUnderWay(scene, phrase) ? 'ongoing' : 'held'
  if (gives.state === 'yes') return wanted(statusOfNoun(scene, phrase, rules)) ?? 'ongoing'
  if (gives.type === 'disaster' || gives.act === 'yes') return isFeared(scene, phrase) ? null : 'held'
  if (gives.own === 'yes') return statusOfNoun(scene, phrase, rules) === 'held' ? 'held' : 'planned'
  if (gives.told === 'announced') return announced(scene, phrase)
  return predicate?.status ?? statusOfNoun(scene, phrase, rules)
}

/** `demanding a military presence`: wanted is not there. */
const wanted = (status: EventStatus | null): EventStatus | null =>
  status === 'demanded' || status === 'proposed' || status === 'planned' ? status : null

/** `the risk of civil war`, `the Cold War`: no war of a place. */
function isFeared(scene: Scene, phrase: NounPhrase): boolean {
  const before = scene.units.slice(Math.max(0, phrase.first - 3), phrase.first)
  const feared = before.some((unit) =>
    /^(chance|risk|fear|threat|danger|possibility|prospect|brink|verge|avoid|prevent|avert|trigger|potential|threaten|incite|foment|rehearsal|rehearse|simulate)$/.test(
      unit.lemma,
    ),
  )
  const isAny = /^(?:an?|any)$/.test(scene.units[phrase.first]?.key ?? '')
  const wider = isAny ? scene.units.slice(Math.max(0, phrase.first - 8), phrase.first) : []
  if (wider.some((unit) => /^(?:danger|risk|threat|warn)$/.test(unit.lemma))) return true
  return feared || phrase.modifiers.some((key) => /^(world|cold|great|trade|price|star|culture|potential|possible|looming)$/.test(key))
}

/** A war lasts where the words say so: `the 12-year war`, `its outbreak has strained`; else it is only known to have been. */
function isUnderWay(scene: Scene, phrase: NounPhrase): boolean {
  const { modifiers } = phrase
  if (modifiers.some((key, at) => /^(\d+|\p{L}+)$/u.test(key) && modifiers[at + 1] === '-' && modifiers[at + 2] === 'year')) return true
  if (modifiers.some((key) => /^(ongoing|current|continuing|raging|grinding)$/.test(key))) return true
  const before = scene.units.slice(Math.max(0, phrase.first - 3), phrase.first)
  const after = scene.units.slice(phrase.last, phrase.last + 6)
  return before.some((unit) => /^(outbreak|start|beginning)$/.test(unit.key)) && after.some((unit) => /^(has|have)$/.test(unit.key))
}

/** `of` belongs to the noun only right behind it; further on it belongs to another (`talks for the release of X`). */
function adjacent(scene: Scene, right: Right, last: number): Right {
  const own = (slot: Slot): boolean =>
    slot.name !== 'of' || slot.first === last || /^(level|participation)$/.test(scene.units[slot.first - 1]?.key ?? '')
  return { ...right, slots: right.slots.filter(own) }
}

/** `a flood that killed hundreds in X`, `a quake struck X`. */
function struckBehind(scene: Scene, last: number): boolean {
  const units = scene.units.slice(last, last + 4)
  return units.some((unit) =>
    /^(kill|hit|strike|devastate|displace|destroy|flatten|ravage|claim|drown|injure|batter|rock|shake)$/.test(unit.lemma),
  )
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

/** A meeting of a body (`a cabinet meeting`) is not a meeting with it. */
function withoutBodies(scene: Scene, match: Match, group: Group): Group {
  if (match.rule.gives.type !== 'meeting') return group
  const body = (id: string): boolean =>
    scene.told.entities.some((entity) => entity.id === id && entity.kind === 'organization' && entity.of === null)
  return { ...group, members: group.members.filter((member) => !body(member.entity)) }
}

function phraseParts(scene: Scene, match: Match, phrase: NounPhrase): Filled[] {
  const part = partOf(match.rule, 'genitive')
  const owner: Filled[] = part && phrase.genitive ? [{ part, group: withoutBodies(scene, match, phrase.genitive) }] : []
  return phrase.broker ? [...owner, { part: 'mediator', group: phrase.broker }] : owner
}

/** `X's civil war`, `the X war`: one country before the noun is where it is, unless the noun says where itself. */
function genitivePlace(scene: Scene, match: Match, phrase: NounPhrase): string | null {
  if (match.rule.gives.genitive !== 'where' || phrase.genitive?.members.length !== 1) return null
  const [owner] = phrase.genitive.members
  const kind = scene.told.entities.find((entity) => entity.id === owner?.entity)?.kind
  return owner && (kind === 'country' || kind === 'place') ? owner.entity : null
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
