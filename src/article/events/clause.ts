/** Where a clause begins and ends, and who its subject is, read from closed classes alone: no parser is needed, and none is contradicted. */

import type { Span } from '../../text/span.js'
import { AUXILIARIES, CONJUNCTIONS, isAdverb, isClosed, PREPOSITIONS, RELATIVES, SUBORDINATORS } from './closed.js'
import { type Group, groupAt, groupBefore } from './groups.js'
import { memberOf } from './members.js'
import type { Scene, Unit } from './scene.js'
import { distantSubject, subjectByTree } from './tree-subject.js'

const BREAKS = new Set([';', ':', '—', '–', '(', ')', '...', '…'])
const EITHER = new Set(['after', 'before', 'since', 'until', 'as'])

/** First unit of the clause that holds a unit. */
export function clauseStart(scene: Scene, at: number): number {
  for (let i = at - 1; i >= 0; i--) if (opensClause(scene, i)) return i + 1
  return 0
}

/** Unit after the last one of the clause that holds a unit. */
export function clauseEnd(scene: Scene, at: number): number {
  for (let i = at + 1; i < scene.units.length; i++) if (opensClause(scene, i)) return i
  return scene.units.length
}

/** Whether a unit parts two clauses: a subordinator, a dash, or `and` and a comma before a new subject with its verb. */
function opensClause(scene: Scene, at: number): boolean {
  const { units } = scene
  const { key } = units[at] as Unit
  if (BREAKS.has(key)) return true
  if (EITHER.has(key)) return subjectAt(scene, at + 1) !== null
  if (SUBORDINATORS.has(key)) return key !== 'that' || !isDeterminer(units, at)
  if (key === ',' && /ing$/.test(units[at + 1]?.key ?? '') && units[at + 1]?.kind === 'word') return true
  if (key === ',' && !hasVerb(scene, at)) return false
  if (key === ',' || CONJUNCTIONS.has(key)) return subjectAt(scene, afterMarks(units, at)) !== null
  return false
}

/** Whether a verb stands before a comma, up to the last mark: `On Wednesday, …` opens no clause. */
function hasVerb(scene: Scene, comma: number): boolean {
  for (let at = comma - 1; at >= 0; at--) {
    const { upos, key, kind } = scene.units[at] as Unit
    if (BREAKS.has(key)) return false
    if (kind === 'word' && (upos === 'VERB' || upos === 'AUX' || (upos === 'X' && AUXILIARIES.has(key)))) return true
  }
  return false
}

/** `that month`, `that meeting`: a determiner, no opener, when a noun follows and no verb after it. */
function isDeterminer(units: readonly Unit[], at: number): boolean {
  const [next, after] = [units[at + 1], units[at + 2]]
  return next?.kind === 'word' && !isClosed(next.key) && (!after || PREPOSITIONS.has(after.key) || /^[,.]$/.test(after.key))
}

function afterMarks(units: readonly Unit[], at: number): number {
  let next = at + 1
  while (units[next]?.key === ',' || CONJUNCTIONS.has(units[next]?.key ?? '')) next++
  return next
}

/** A party with a verb right behind it, starting at a unit; the tail of a list (`A and B met`) is no subject of its own. */
function subjectAt(scene: Scene, at: number): Group | null {
  const group = groupAt(scene, at)
  if (!group || !isVerbLike(scene.units, group.last)) return null
  const relations = scene.units.slice(group.first, group.last).map((unit) => unit.deprel)
  if (relations.some((relation) => /^nsubj|^csubj/.test(relation))) return group
  return (groupBefore(scene, group.last)?.first ?? at) < at ? null : group
}

/** Whether a unit looks like the finite verb of a subject that ends before it. */
export function isVerbLike(units: readonly Unit[], at: number): boolean {
  let i = at
  while (units[i]?.kind === 'word' && isAdverb((units[i] as Unit).key)) i++
  const unit = units[i]
  if (unit?.kind !== 'word') return false
  if (AUXILIARIES.has(unit.key)) return unit.key !== "'s" || isAdverb(units[i + 1]?.key ?? '')
  if (unit.upos !== 'X') return unit.upos === 'VERB' || unit.upos === 'AUX'
  return !isClosed(unit.key) && unit.key !== unit.lemma && !/ing$/.test(unit.key)
}

export interface Subject {
  readonly group: Group
  /** How it was found: beside the verb, by a relative pronoun, or as the subject of a verb before it. */
  readonly by: 'beside' | 'relative' | 'shared'
}

/** Who does what the verb group starting at `first` says; null where the words do not show it. */
export function subjectOf(scene: Scene, first: number, finite: boolean): Subject | null {
  const { units } = scene
  let end = first
  while (end > 0 && units[end - 1]?.key === ',' && units[end - 2]?.kind === 'time') end -= timeLength(units, end - 2)
  const beside = finite ? groupBefore(scene, end, 0, true) : null
  const group = beside ? subjectByTree(scene, first, beside) : null
  if (beside) return group ? { group, by: 'beside' } : null
  const left = units[end - 1]
  if (finite && left && RELATIVES.has(left.key)) return relative(scene, end - 1)
  if (finite && left?.key === ',') return framed(scene, end - 1) ?? shared(scene, end - 1)
  const distant = finite ? distantSubject(scene, first) : null
  if (distant) return { group: distant, by: 'beside' }
  if (left && hasOwnSubject(scene, end, finite)) return finite ? null : commanded(scene, end)
  return (finite ? null : commanded(scene, end)) ?? shared(scene, end - 1)
}

/** Whether the word before the verb is its subject (`flights have arrived`, `sides seeking peace`) or the object that is to act (`asked his team to draft`), and no party. */
function hasOwnSubject(scene: Scene, end: number, finite: boolean): boolean {
  const left = scene.units[end - 1] as Unit
  if (left.kind !== 'word') return false
  if (finite) return /^(NOUN|PROPN|PRON|NUM|DET|SYM)$/.test(left.upos) && !RELATIVES.has(left.key)
  const verb = scene.units[end]
  if (left.upos === 'NOUN' && verb?.kind === 'word' && /ing$/.test(verb.key) && /^acl/.test(verb.deprel)) return true
  return verb?.key === 'to' && /^(NOUN|PROPN|PRON)$/.test(left.upos) && /^(obj|iobj)/.test(left.deprel)
}

/** `convince X to`, `invite X to`: the object of the verb before it does what the infinitive says. */
function commanded(scene: Scene, end: number): Subject | null {
  if (scene.units[end]?.key !== 'to') return null
  const group = groupBefore(scene, end)
  const verb = group ? scene.units[group.first - 1] : undefined
  return group && verb?.upos === 'VERB' && verb.lemma !== 'promise' ? { group, by: 'beside' } : null
}

function timeLength(units: readonly Unit[], at: number): number {
  return PREPOSITIONS.has(units[at - 1]?.key ?? '') ? 3 : 2
}

/** The antecedent of `who`: the group right before it, or before its comma. `violence in X that killed`: `that` goes with no land's name behind a preposition. */
function relative(scene: Scene, at: number): Subject | null {
  const end = scene.units[at - 1]?.key === ',' ? at - 1 : at
  const group = groupBefore(scene, end)
  const land = scene.units[end - 1]?.mention?.kind
  const who = scene.units[at]?.key === 'who'
  const isBehind = group !== null && PREPOSITIONS.has(scene.units[group.first - 1]?.key ?? '')
  if (isBehind && scene.units[at]?.key === 'that' && (land === 'country' || land === 'place')) return null
  if (isBehind && who && land !== 'person' && land !== 'group') return null
  const last = group ? lastItem(scene, group) : null
  return last ? { group: last, by: 'relative' } : null
}

/** `who` picks the last of several that stand apart; with one delegation there is nothing to pick. */
function lastItem(scene: Scene, group: Group): Group {
  const unit = scene.units[group.last - 1]
  if (group.members.length < 2 || !unit?.mention) return group
  return { ...group, first: group.last - 1, members: [memberOf(scene, unit)], offices: [], reference: null }
}

/** `X, head of Y, met`: the group before the first of two commas, when no verb stands between them. */
function framed(scene: Scene, comma: number): Subject | null {
  for (let at = comma - 1; at > 0 && comma - at < 25; at--) {
    if (scene.units[at]?.key !== ',') continue
    if (isVerbLike(scene.units, at + 1)) return null
    const group = groupBefore(scene, at)
    if (group) return { group, by: 'beside' }
  }
  return null
}

/** The nearest subject to the left that has a verb of its own: `has backed …, and sent`, `grows isolated after sending`. */
function shared(scene: Scene, from: number): Subject | null {
  const { units } = scene
  for (let end = from; end > 0; end--) {
    if (BREAKS.has(units[end]?.key ?? '')) return null
    const left = units[end - 1]
    if (!isVerbLike(units, end)) continue
    if (left && RELATIVES.has(left.key) && left.key !== 'that') return relative(scene, end - 1)
    const group =
      groupBefore(scene, end, 0, true) ??
      (units[end - 1]?.kind === 'time' ? groupBefore(scene, end - timeLength(units, end - 1) + 1, 0, true) : null)
    if (group) return { group, by: 'shared' }
    if (left?.kind === 'word' && /^nsubj/.test(left.deprel) && !RELATIVES.has(left.key)) return null
  }
  return null
}

/** Offsets of units `[first, last)`. */
export function spanOf(scene: Scene, first: number, last: number): Span {
  const from = scene.units[Math.max(0, first)] as Unit
  const to = scene.units[Math.max(first, last - 1)] as Unit
  return { start: from.start, end: to.end }
}

/** Units that a phrase may lack behind the name it ends with. */
const LACKING = 4

/** The end of a phrase that would stop in the middle of what a name belongs to: `the Vale | campaign`, `Foo | 's arsenal`. */
export function completed({ units }: Scene, last: number): number {
  const name = units[last - 1]
  if (name?.kind !== 'entity') return last
  let end = last
  if (/^['’]s?$/.test(units[end]?.key ?? '')) end++
  else if (name.deprel !== 'compound') return last
  const from = end
  while (end - from < LACKING && units[end]?.kind === 'word' && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(units[end]?.upos ?? '')) end++
  return end > from && /^(?:NOUN|PROPN)$/.test(units[end - 1]?.upos ?? '') ? end : last
}
