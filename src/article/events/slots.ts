/** What stands to the right of a predicate or an event noun: its object, the phrases with a preposition, its times. */

import { isVerbLike } from './clause.js'
import { ADVERBS, CONJUNCTIONS, DETERMINERS, isAdverb, PREPOSITIONS, RELATIVES, SUBORDINATORS } from './closed.js'
import { type Group, groupAt } from './groups.js'
import type { Scene, Unit } from './scene.js'

export interface Slot {
  /** `object`, or the preposition. */
  readonly name: string
  readonly group: Group | null
  /** Local id of the place, country or facility that the phrase names; null where it names none. */
  readonly place: string | null
  /** Units `[first, last)`, the preposition included. */
  readonly first: number
  readonly last: number
}

export interface Right {
  readonly slots: readonly Slot[]
  /** Times that belong to it, as indexes into the article's times, in text order. */
  readonly times: readonly number[]
  /** Unit after the last one that was read. */
  readonly end: number
}

const LOCATIVE = new Set(['in', 'at', 'to', 'into', 'from', 'of', 'on', 'across', 'near', 'inside', 'outside', 'through', 'over', 'around'])
const PLACES = new Set(['place', 'country', 'facility'])
/** What lies in a country: `the Syrian conflict` is in it, `Syrian media` are not. */
const GROUNDS = new Set(
  'conflict war capital city town village territory soil waters airspace province region coast border port desert crisis mainland island peninsula'.split(
    ' ',
  ),
)
const STOPS = new Set([';', ':', '—', '–', '.', '!', '?', '...'])

export interface Reading {
  /** Whether a bare group may stand first. */
  readonly object: boolean
  /** Whether to read on through relative clauses and verbs, naming a group after a verb by its lemma: `rebels fighting X`. */
  readonly loose: boolean
}

/** Reads from a unit on, up to the end of the clause. */
export function readRight(scene: Scene, from: number, { object, loose }: Reading): Right {
  const { units } = scene
  const slots: Slot[] = []
  const times: number[] = []
  let at = from
  let end = from
  let bare = object
  let hasVerb = false
  while (at < units.length) {
    const unit = units[at] as Unit
    if (unit.kind === 'time') {
      times.push(unit.time as number)
      end = ++at
      continue
    }
    const slot = slotAt(scene, at, bare)
    if (slot) {
      slots.push(slot)
      at = slot.last
      end = at
      bare = false
      continue
    }
    const held: Slot | null = loose ? heldByVerb(scene, at) : null
    if (held) {
      slots.push(held)
      end = at = held.last
      continue
    }
    if (loose ? stopsLoose(scene, at) || ((hasVerb || at > from + 1) && /^(?:is|are|was|were)$/.test(unit.key)) : stops(scene, at)) break
    hasVerb ||= unit.upos === 'VERB'
    if (unit.kind === 'word' && !isAdverb(unit.key) && !DETERMINERS.has(unit.key)) bare = false
    at++
  }
  return { slots, times, end }
}

function slotAt(scene: Scene, at: number, bare: boolean): Slot | null {
  const unit = scene.units[at] as Unit
  if (unit.kind === 'word' && PREPOSITIONS.has(unit.key) && unit.key !== 'as') return phraseAt(scene, at)
  const group = bare && !ADVERBS.has(unit.key) ? groupAt(scene, at) : null
  if (!group || isVerbLike(scene.units, group.last)) return null
  return { name: 'object', group, place: placeOf(scene, group.first, group.last), first: at, last: group.last }
}

/** A preposition with the group or place after it; one before a time is skipped for the time's sake. */
function phraseAt(scene: Scene, at: number): Slot | null {
  const { units } = scene
  const inner = DETERMINERS.has(units[at + 1]?.key ?? '') ? at + 2 : at + 1
  if (units[at + 1]?.kind === 'time') return null
  const group = groupAt(scene, at + 1)
  const name = (units[at] as Unit).key
  if (group && !(clausal(name) && isVerbLike(units, group.last))) {
    return { name, group, place: LOCATIVE.has(name) ? placeOf(scene, at + 1, group.last) : null, first: at, last: group.last }
  }
  if (!LOCATIVE.has(name)) return null
  const unit = placeUnit(units, inner)
  const place = unit === null ? theCountry(scene, at + 1) : (units[unit]?.mention?.entity ?? null)
  return place === null ? null : { name, group: null, place, first: at, last: unit === null ? inner + 1 : unit + 1 }
}

/** `the country's north`: the country named last in the sentence, where it names two and so sets it off from the one that acts. */
function theCountry({ units, told, sentence }: Scene, at: number): string | null {
  const unit = units[at + 1]
  if (units[at]?.key !== 'the' || unit?.key !== 'country') return null
  const named = told.mentions.filter(
    (mention) => mention.kind === 'country' && mention.entity !== null && mention.start >= sentence.start && mention.end <= unit.start,
  )
  const distinct = new Set(named.map((mention) => mention.entity))
  return distinct.size > 1 ? (named[named.length - 1]?.entity ?? null) : null
}

/** `In X, the ministers met`: the place that opens a clause, up to the unit where its subject starts. */
export function placeInFront(scene: Scene, from: number, end: number): string | null {
  for (let at = from; at < end; at++) {
    if (!/^(?:in|at)$/.test(scene.units[at]?.key ?? '')) continue
    const isOpening = at === from || /^(?:,|and|but)$/.test(scene.units[at - 1]?.key ?? '') || scene.units[at - 1]?.kind === 'time'
    if (!isOpening) continue
    const unit = placeUnit(scene.units, DETERMINERS.has(scene.units[at + 1]?.key ?? '') ? at + 2 : at + 1)
    if (unit !== null && unit < end) return scene.units[unit]?.mention?.entity ?? null
  }
  return null
}

const clausal = (name: string): boolean => name === 'after' || name === 'before' || name === 'since' || name === 'as' || name === 'until'

function placeOf(scene: Scene, first: number, last: number): string | null {
  for (let at = first; at < last; at++) {
    const unit = placeUnit(scene.units, at)
    if (unit !== null && unit < last) return scene.units[unit]?.mention?.entity ?? null
  }
  return null
}

/** The place named at a unit, over directions and kinds: `northern Syria`, `the city of Aleppo`. */
function placeUnit(units: readonly Unit[], from: number): number | null {
  for (let at = from; at < Math.min(units.length, from + 4); at++) {
    const unit = units[at] as Unit
    if (unit.mention?.form === 'nationality') return GROUNDS.has(units[at + 1]?.key ?? '') ? at : null
    if (unit.mention) return PLACES.has(unit.mention.kind) && !isModifier(units, at) ? at : null
    if (unit.kind !== 'word' || (PREPOSITIONS.has(unit.key) && unit.key !== 'of') || RELATIVES.has(unit.key) || /[,.;]/.test(unit.key))
      return null
  }
  return null
}

/** `the Foo threat`: the place only says which threat. */
function isModifier(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1]
  return units[at]?.deprel === 'compound' && next?.kind === 'word' && next.upos === 'NOUN' && !GROUNDS.has(next.key)
}

/** Whether the reading ends here: a clause mark, a subordinator, a comma with no phrase behind it, a verb that is not ours. */
function stops(scene: Scene, at: number): boolean {
  const { units } = scene
  const { key } = units[at] as Unit
  if (STOPS.has(key) || RELATIVES.has(key) || isDash(scene, at)) return true
  if (SUBORDINATORS.has(key) && !PREPOSITIONS.has(key)) return true
  if (key === ',') return !leadsOn(units[at + 1])
  if (key === 'to') return units[at + 1]?.key !== 'be'
  if (CONJUNCTIONS.has(key)) return true
  return isFiniteLike(units, at)
}

/** A verb with its object, read for the verb's sake: `topple X`, `killed hundreds in X` (the place follows of itself). */
function heldByVerb(scene: Scene, at: number): Slot | null {
  const unit = scene.units[at] as Unit
  if (unit.kind !== 'word' || (unit.upos !== 'VERB' && unit.upos !== 'X') || unit.key === 'to') return null
  const group = groupAt(scene, at + 1)
  return group && !isVerbLike(scene.units, group.last)
    ? { name: unit.lemma, group, place: placeOf(scene, group.first, group.last), first: at, last: group.last }
    : null
}

function stopsLoose(scene: Scene, at: number): boolean {
  const { key } = scene.units[at] as Unit
  if (key === ',') return !leadsOn(scene.units[at + 1])
  return STOPS.has(key) || isDash(scene, at) || (SUBORDINATORS.has(key) && !RELATIVES.has(key) && !PREPOSITIONS.has(key))
}

/** A hyphen with blanks on both sides stands for a dash. */
function isDash({ units, told }: Scene, at: number): boolean {
  const unit = units[at] as Unit
  return unit.key === '-' && /\s/.test(told.text[unit.start - 1] ?? '') && /\s/.test(told.text[unit.end] ?? '')
}

function leadsOn(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.kind === 'time' || (PREPOSITIONS.has(unit.key) && unit.key !== 'as'))
}

function isFiniteLike(units: readonly Unit[], at: number): boolean {
  const unit = units[at] as Unit
  if (unit.kind !== 'word') return false
  if (unit.upos === 'AUX') return units[at + 1]?.key !== 'be' && !(unit.key === 'be' && units[at - 1]?.key === 'to')
  return unit.upos === 'VERB' && units[at - 1]?.key !== 'be'
}
