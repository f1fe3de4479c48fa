/** The phrase around an event noun: what stands before it, whose it is, and the verb that says what becomes of it. */

import type { EventStatus } from '../../model/event.js'
import type { Ruleset } from '../../rules/ruleset.js'
import { clauseStart } from './clause.js'
import { DETERMINERS, isClosed, POSSESSIVES, RELATIVES } from './closed.js'
import { type Group, groupBefore } from './groups.js'
import { memberOf } from './members.js'
import { officeAt } from './offices.js'
import type { Scene, Unit } from './scene.js'
import { governed, statusOfAdjective, statusOfVerb } from './status.js'
import { verbGroup } from './verbs.js'

export interface NounPhrase {
  /** Units `[first, last)` from the determiner to the noun. */
  readonly first: number
  readonly last: number
  readonly definite: boolean
  /** Whose: `the king's invitation`, `Syria-Turkey talks`, `a foreign ministers' meeting`. */
  readonly genitive: Group | null
  /** `Chinese-brokered`. */
  readonly broker: Group | null
  /** Times before the noun: `Wednesday's meeting`, `the December talks`. */
  readonly times: readonly number[]
  readonly modifiers: readonly string[]
}

/** Reads leftwards from the units `[from, last)` that name the event. */
export function nounPhrase(scene: Scene, from: number, last: number): NounPhrase {
  const { units } = scene
  let first = from
  while (first > 0 && isModifier(units, first - 1)) first--
  const words = units.slice(first, from)
  const genitive = genitiveOf(scene, first, from)
  return {
    first: Math.min(first, genitive?.first ?? first),
    last,
    definite: isDefinite(units[first]) || words.some((unit) => unit.kind === 'time') || (genitive?.members.length ?? 0) > 0,
    genitive,
    broker: brokerOf(scene, first, from),
    times: words.flatMap((unit) => (unit.time === null ? [] : [unit.time])),
    modifiers: words.map((unit) => unit.key),
  }
}

function isDefinite(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.key === 'the' || /^(this|that|these|those)$/.test(unit.key) || POSSESSIVES.has(unit.key))
}

function isModifier(units: readonly Unit[], at: number): boolean {
  const unit = units[at] as Unit
  if (unit.kind === 'time') return true
  if (unit.kind === 'entity')
    return unit.mention?.form !== 'pronoun' && unit.mention?.kind !== 'person' ? true : units[at + 1]?.key === "'s"
  if (unit.upos === 'SCONJ') return false
  if (DETERMINERS.has(unit.key)) return !DETERMINERS.has(units[at + 1]?.key ?? '') || unit.key === 'the'
  if (unit.key === "'s" || unit.key === "'" || unit.key === '-' || unit.key === '–') return true
  if (DETERMINERS.has(units[at + 1]?.key ?? '')) return false
  if (/^\d+$/.test(unit.key)) return true
  return !isClosed(unit.key) && ((unit.upos !== 'VERB' && unit.upos !== 'AUX') || units[at - 1]?.key === '-')
}

/** The group before `'s`, the countries before the noun, or the offices before an apostrophe. */
function genitiveOf(scene: Scene, first: number, noun: number): Group | null {
  const { units } = scene
  for (let at = noun - 1; at >= first; at--) {
    const { key } = units[at] as Unit
    if (key !== "'s" && key !== "'") continue
    const owner = groupBefore(scene, at, Math.max(0, first - 30))
    return owner && (owner.members.length > 0 || owner.reference) ? owner : officesBefore(scene, first, at)
  }
  const countries: Group | null = adjectives(scene, first, noun)
  return countries
}

function officesBefore(scene: Scene, first: number, end: number): Group | null {
  for (let at = first; at < end; at++) {
    const office = officeAt(scene.units, at)
    if (office?.plural && office.last === end)
      return { first: at, last: end, members: [], offices: [office], reference: { kind: 'their', count: null } }
  }
  return null
}

/** `Syrian-Turkish`, `US-China`: country words that stand before the noun and broker nothing. */
function adjectives(scene: Scene, first: number, noun: number): Group | null {
  const units = scene.units.slice(first, noun)
  const members = units.flatMap((unit, at) => {
    const nation = unit.mention?.kind === 'country' || unit.mention?.kind === 'organization'
    return nation && !isBroker(units, at) ? [memberOf(scene, unit)] : []
  })
  return members.length > 0 ? { first, last: noun, members, offices: [], reference: null } : null
}

function isBroker(units: readonly Unit[], at: number): boolean {
  return units[at + 1]?.key === '-' && /^(brokered|mediated|sponsored|led|backed)$/.test(units[at + 2]?.key ?? '')
}

function brokerOf(scene: Scene, first: number, noun: number): Group | null {
  const units = scene.units.slice(first, noun)
  const at = units.findIndex(
    (unit, index) => unit.mention !== null && isBroker(units, index) && /^(brokered|mediated|sponsored)$/.test(units[index + 2]?.key ?? ''),
  )
  const unit = at < 0 ? undefined : units[at]
  return unit ? { first: first + at, last: first + at + 1, members: [memberOf(scene, unit)], offices: [], reference: null } : null
}

/** What becomes of it, and where the reading of its own clause goes on. */
export interface Predicate {
  readonly status: EventStatus
  /** Unit of the verb. */
  readonly head: number
}

const HAPPENS = new Set([
  'hold',
  'take',
  'begin',
  'start',
  'open',
  'end',
  'conclude',
  'resume',
  'kick',
  'continue',
  'occur',
  'happen',
  'convene',
  'break',
  'wrap',
  'last',
])
const PUT_OFF = new Set(['postpone', 'delay', 'defer'])
const CALLED_OFF = new Set(['cancel', 'scrap', 'abandon'])
const PLANS = new Set(['schedule', 'plan', 'expect', 'slate', 'set'])

/** The predicate to the right whose subject the noun is, over a relative clause between them. */
export function predicateOf(scene: Scene, end: number, rules: Ruleset): Predicate | null {
  const { units } = scene
  for (let at = end; at < Math.min(units.length, end + 28); at++) {
    const unit = units[at] as Unit
    if (/^[;:]$/.test(unit.key)) return null
    if (unit.kind !== 'word' || !isPredicate(units, at)) continue
    const group = verbGroup(scene, at)
    const subject = groupBefore(scene, group.first)
    if (subject && subject.first >= end && !RELATIVES.has(units[subject.first - 1]?.key ?? '')) return null
    if (group.first < end) continue
    const status = statusAs(scene, unit, group, rules)
    return status ? { status, head: at } : null
  }
  return null
}

function isPredicate(units: readonly Unit[], at: number): boolean {
  const { lemma, deprel } = units[at] as Unit
  if (deprel === 'amod') return false
  if (lemma === 'take') return units[at + 1]?.key === 'place'
  if (lemma === 'call') return units[at + 1]?.key === 'off'
  if (lemma === 'put' || lemma === 'push') return /^(off|back)$/.test(units[at + 1]?.key ?? '')
  return HAPPENS.has(lemma) || PUT_OFF.has(lemma) || CALLED_OFF.has(lemma) || PLANS.has(lemma)
}

function statusAs(scene: Scene, unit: Unit, group: ReturnType<typeof verbGroup>, rules: Ruleset): EventStatus | null {
  const told = statusOfVerb(scene, group, rules, false)
  const done = told === 'held' || told === 'ongoing'
  if (PUT_OFF.has(unit.lemma) || unit.lemma === 'put' || unit.lemma === 'push') return group.passive && done ? 'postponed' : null
  if (CALLED_OFF.has(unit.lemma) || unit.lemma === 'call') return group.passive && done ? 'cancelled' : null
  if (unit.lemma === 'hold' && !group.passive) return null
  if (PLANS.has(unit.lemma)) return group.passive ? 'planned' : null
  if (unit.lemma === 'continue') return done ? 'ongoing' : told
  return told
}

const LIGHT = new Set('hold lead attend host chair join convene conduct organise organize stage arrange have skip'.split(' '))

/** Status of the noun from the light verb, preposition or adjective it hangs on; null where nothing says that it is real. */
export function statusOfNoun(scene: Scene, phrase: NounPhrase, rules: Ruleset): EventStatus | null {
  const adjective = phrase.modifiers.map((key) => statusOfAdjective(key)).find((status) => status !== null) ?? null
  if (adjective) return adjective
  const light = lightVerb(scene, phrase.first)
  if (light !== null) return statusOfVerb(scene, verbGroup(scene, light), rules, false)
  const left = scene.units[phrase.first - 1]
  if (left && /^(after|during|following|at|since)$/.test(left.key)) return 'held'
  if (left && /^(before|until)$/.test(left.key)) return 'planned'
  return governed(scene, phrase.first, rules) ?? behind(scene, phrase.last)
}

/** `a meeting to be attended by`. */
function behind(scene: Scene, last: number): EventStatus | null {
  return scene.units[last]?.key === 'to' && scene.units[last + 1]?.key === 'be' ? 'planned' : null
}

/** The light verb that takes the noun phrase as its object, or with `in`: `take part in`. */
export function lightVerb(scene: Scene, first: number): number | null {
  const { units } = scene
  for (let at = first - 1; at >= Math.max(clauseStart(scene, first), first - 3); at--) {
    const unit = units[at] as Unit
    if (unit.kind === 'word' && LIGHT.has(unit.lemma)) return at
    if (unit.lemma === 'part' && /^(take|took|taken|taking|takes)$/.test(units[at - 1]?.key ?? '')) return at - 1
    if (!(unit.key === 'in' || isClosed(unit.key))) return null
  }
  return null
}
