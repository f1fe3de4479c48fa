/** The subject of a verb as the tree has it: in `a quake in A and B killed ten` it is the quake, whatever party stands beside the verb. */

import { isAdverb, RELATIVES } from './closed.js'
import { type Group, groupAt } from './groups.js'
import type { Scene, Unit } from './scene.js'

/** Units between the start of a verb group and the word that carries its subject. */
const LONGEST_GROUP = 6
/** Units that a phrase may take before the word that heads it. */
const LONGEST_LEAD = 8

/** The party that the tree gives to the verb group starting at a unit, where it is not `beside`; null where it is somebody who is no party. */
export function subjectByTree(scene: Scene, first: number, beside: Group): Group | null {
  const own = headOfSubject(scene, first)
  if (own === null || (beside.first <= own && own < beside.last) || isPartOf(scene, own)) return beside
  return groupAround(scene, own, first)
}

/** The party that the tree gives to the verb group starting at a unit, however much stands between: `President X of Y met`. */
export function distantSubject(scene: Scene, first: number): Group | null {
  const own = headOfSubject(scene, first)
  return own === null || RELATIVES.has(scene.units[own]?.key ?? '') ? null : groupAround(scene, own, first)
}

/** The longest group that holds a unit and ends before another. The unit heads its list: what stands before a comma is no part of it. */
function groupAround(scene: Scene, own: number, end: number): Group | null {
  let from = own
  while (from > 0 && own - from < LONGEST_LEAD && !/^(?:,|and|or|;|:)$/.test(scene.units[from - 1]?.key ?? '')) from--
  for (; from <= own; from++) {
    const group = groupAt(scene, from)
    if (group && group.last > own) return group.last <= end ? group : null
  }
  return null
}

/** `a contingent from X arrived`: they come for X. */
const isPartOf = ({ units }: Scene, at: number): boolean => FORCES.has(units[at]?.lemma ?? '')
const FORCES = new Set(
  'contingent troop soldier force unit delegation official representative envoy minister leader fighter team navy army police'.split(' '),
)
/** `that event was cancelled`: words that stand for an event told just before. */
const EVENTS = new Set('it that this event meeting talk talks summit visit gathering session trip encounter'.split(' '))

/** Whether the tree gives a verb group to somebody else than the phrase of units `[from, last)`. */
export function isOfAnother(scene: Scene, first: number, from: number, last: number): boolean {
  const own = headOfSubject(scene, first)
  const unit = own === null ? undefined : scene.units[own]
  return own !== null && (own < from || own >= last) && !RELATIVES.has(unit?.key ?? '') && !EVENTS.has(unit?.lemma ?? '')
}

/** What opens the clause of a verb, by the tree: `if`, `whether`; null where nothing does. */
export function markOf(scene: Scene, verb: number): string | null {
  const { units, told } = scene
  const word = units[verb]
  if (word?.kind !== 'word') return null
  const own = told.tokens[word.first]
  const joined = own?.deprel === 'conj' ? scene.unitAt(own.head) : null
  if (isInverted(scene, verb)) return 'if'
  return ownMark(scene, verb) ?? (joined !== null && joined < verb ? ownMark(scene, joined) : null)
}

/** `had they wanted to`: an `if` that is not said. */
function isInverted({ units, told, sentence }: Scene, verb: number): boolean {
  const word = units[verb] as Unit
  if (told.tokens[word.first]?.deprel !== 'advcl') return false
  const kids = [...told.tokens.keys()].slice(sentence.firstToken, word.first).filter((at) => told.tokens[at]?.head === word.first)
  const had = kids.find((at) => told.tokens[at]?.deprel === 'aux' && units.find((unit) => unit.first === at)?.key === 'had')
  return had !== undefined && kids.some((at) => at > had && /^nsubj/.test(told.tokens[at]?.deprel ?? ''))
}

function ownMark({ units, told, sentence }: Scene, verb: number): string | null {
  const word = units[verb]
  if (word?.kind !== 'word') return null
  for (let at = sentence.firstToken; at < word.first; at++) {
    const token = told.tokens[at]
    if (token?.head === word.first && token.deprel === 'mark') {
      const key = units.find((unit) => unit.first === at)?.key ?? null
      if (key !== 'to' && key !== 'that') return key
    }
  }
  return null
}

/** The unit that heads the nearest subject before a verb group; null where the tree has none, or no parser has read the text. */
function headOfSubject(scene: Scene, first: number): number | null {
  const { units, told, sentence } = scene
  let verb = first
  while (verb - first < LONGEST_GROUP && isLead(scene, verb)) verb++
  const word = units[verb]
  if (word?.kind !== 'word') return null
  for (let at = word.first - 1; at >= sentence.firstToken; at--) {
    const token = told.tokens[at]
    if (token?.head === word.first && /^nsubj/.test(token.deprel)) return scene.unitAt(at)
  }
  return null
}

function isLead({ units }: Scene, at: number): boolean {
  const unit = units[at]
  return (
    unit !== undefined && (unit.kind === 'time' || unit.upos === 'AUX' || unit.key === 'not' || unit.key === "n't" || isAdverb(unit.key))
  )
}
