/** The verb group around a predicate: auxiliaries, adverbs and verbs that take another (`agreed to`, `are due to`), read leftwards from it. */

import { AUXILIARIES, isAdverb, MODALS, NEGATIONS } from './closed.js'
import type { Scene, Unit } from './scene.js'

export type Form = 'base' | 'third' | 'past' | 'ing'

export interface VerbGroup {
  /** Units `[first, head]`. */
  readonly first: number
  readonly head: number
  readonly form: Form
  readonly passive: boolean
  readonly progressive: boolean
  /** `have`, `has`; `had` makes it a pluperfect. */
  readonly perfect: boolean
  readonly pluperfect: boolean
  /** The `to` before the predicate. */
  readonly infinitive: boolean
  /** Whether `be` stands before `to`: `are to meet`, `is to be held`. */
  readonly beTo: boolean
  readonly finite: boolean
  readonly modal: string | null
  readonly negated: boolean
  /** Lemmas of verbs and adjectives that take the predicate, from left to right: `due`, `agree`, `begin`. */
  readonly chain: readonly string[]
  readonly adverbs: readonly string[]
  /** Times inside the group: `on Wednesday was hosting`. */
  readonly times: readonly number[]
}

const CHAIN = new Set(
  'begin start continue keep stop cease resume plan due expect set schedule slate poise hope want wish seek try attempt agree refuse decline decide prepare ready likely unlikely need fail intend aim vow promise pledge threaten suppose able unable about going willing unwilling happy ask urge invite order tell call resolve manage help offer propose push consider mull discuss eager keen reluctant determined bound have'.split(
    ' ',
  ),
)
const BE = new Set("be is are was were been being am 's 're 'm".split(' '))
const HAVE = new Set("have has had having 've".split(' '))
const TIME_LEADS = new Set(['on', 'in', 'at', 'late', 'early', 'during', 'this', 'last', 'next', 'earlier', 'later'])

/** Reads the group whose predicate is the unit `head`. */
export function verbGroup(scene: Scene, head: number): VerbGroup {
  const { units } = scene
  let first = head
  const times: number[] = []
  for (let at = head - 1; at >= 0; at--) {
    const unit = units[at] as Unit
    if (unit.kind === 'time' && at > 0 && first - at <= 2) {
      times.push(unit.time as number)
      if (TIME_LEADS.has(units[at - 1]?.key ?? '')) at--
      first = at
      continue
    }
    if (unit.kind !== 'word' || !belongs(units, at, first)) break
    first = at
  }
  return described(units, withoutEdges(units, first, head), head, times)
}

function belongs(units: readonly Unit[], at: number, next: number): boolean {
  const unit = units[at] as Unit
  if (unit.upos === 'PROPN') return false
  if (unit.key === 'to' || AUXILIARIES.has(unit.key) || NEGATIONS.has(unit.key) || isAdverb(unit.key)) return true
  if (!CHAIN.has(unit.lemma)) return false
  let after = next
  while (after < units.length - 1 && (units[after]?.kind === 'time' || TIME_LEADS.has(units[after]?.key ?? ''))) after++
  const following = units[after]
  return following?.key === 'to' || /ing$/.test(following?.key ?? '') || isAdverb(following?.key ?? '')
}

/** A group begins with no time of another clause and no possessive `'s`. */
function withoutEdges(units: readonly Unit[], from: number, head: number): number {
  let first = from
  while (first < head && units[first]?.key === "'s" && units[first - 1]?.kind === 'entity' && !/ing$|ed$/.test(units[first + 1]?.key ?? ''))
    first++
  return first
}

function described(units: readonly Unit[], first: number, head: number, times: readonly number[]): VerbGroup {
  const words = units.slice(first, head).filter((unit) => unit.kind === 'word')
  const keys = words.map((unit) => unit.key)
  const trigger = units[head] as Unit
  const form = formOf(trigger)
  const to = keys.lastIndexOf('to')
  const near = keys.slice(to + 1)
  const be = near.some((key) => BE.has(key))
  const passive = form === 'past' && (be || (units[head + 1]?.key === 'by' && !near.some((key) => HAVE.has(key))))
  const modal = keys.find((key) => MODALS.has(key)) ?? null
  return {
    first,
    head,
    form,
    passive,
    progressive: form === 'ing' && be,
    perfect: keys.some((key) => HAVE.has(key)),
    pluperfect: keys.includes('had') || keys.includes("'d"),
    infinitive: to >= 0 && form !== 'ing' && (form === 'base' || be || near.some((key) => HAVE.has(key))),
    beTo: to > 0 && BE.has(keys[to - 1] ?? ''),
    finite: takesSubject(units, first, head),
    modal,
    negated: keys.some((key, at) => NEGATIONS.has(key) && keys[at + 1] !== 'only'),
    chain: words.filter((unit) => CHAIN.has(unit.lemma) && !AUXILIARIES.has(unit.key)).map((unit) => unit.lemma),
    adverbs: keys.filter((key) => isAdverb(key)),
    times,
  }
}

/** Whether the first verb of the group can have a subject beside it: no infinitive, no participle. */
function takesSubject(units: readonly Unit[], first: number, head: number): boolean {
  let at = first
  while (at < head && (units[at]?.kind === 'time' || isAdverb(units[at]?.key ?? '') || TIME_LEADS.has(units[at]?.key ?? ''))) at++
  const key = units[at]?.key ?? ''
  return key !== 'to' && !/ing$/.test(key) && !/^(be|been|being)$/.test(key)
}

function formOf(unit: Unit): Form {
  if (unit.key === unit.lemma) return unit.key === 'held' || unit.key === 'met' ? 'past' : 'base'
  if (unit.key.endsWith('ing')) return 'ing'
  return unit.key.endsWith('s') && (unit.key === `${unit.lemma}s` || unit.key === `${unit.lemma}es` || /ies$/.test(unit.key))
    ? 'third'
    : 'past'
}
