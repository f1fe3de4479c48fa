/** How real an event is told to be: from tense, mood, the verbs that take it and the words it hangs on. `null`: not told as an event at all. */

import type { EventStatus } from '../../model/event.js'
import type { Ruleset } from '../../rules/ruleset.js'
import { hasWord } from '../../rules/words.js'
import { clauseEnd, clauseStart } from './clause.js'
import { isAdverb, isClosed } from './closed.js'
import type { Scene, Unit } from './scene.js'
import { markOf } from './tree-subject.js'
import type { VerbGroup } from './verbs.js'

const PLANNED = new Set(
  'plan due expect set schedule slate poise prepare agree decide intend vow promise pledge going about determined bound order arrange'.split(
    ' ',
  ),
)
const PROPOSED = new Set(
  'hope want wish seek offer propose ready likely able willing happy eager keen consider mull discuss aim push invite'.split(' '),
)
const DEMANDED = new Set(['need', 'ask', 'urge', 'tell', 'call', 'have', 'suppose'])
const UNREAL = new Set('refuse decline fail unable unlikely unwilling reluctant threaten try attempt manage help'.split(' '))
/** `used the week before the summit to visit`: they say when, not that it is to come. */
const AHEAD = new Set(['before', 'until', 'ahead', 'next'])
const CONDITIONS = new Set(['if', 'unless', 'provided', 'providing'])
const FORTHCOMING = new Set(['upcoming', 'planned', 'forthcoming', 'proposed', 'possible', 'potential', 'scheduled', 'expected', 'next'])

/** Status of what a verb tells. `state` marks what lasts: troops sent are there, rebels backed are backed. */
export function statusOfVerb(scene: Scene, group: VerbGroup, rules: Ruleset, state: boolean): EventStatus | null {
  return wished(scene, group.first, statusInClause(scene, group, rules, state), rules)
}

/** What somebody hopes or proposes *that* should happen is no plan yet. */
function wished(scene: Scene, at: number, status: EventStatus | null, rules: Ruleset): EventStatus | null {
  if (status !== 'planned' && status !== 'demanded') return status
  const that = clauseStart(scene, at) - 1
  if (scene.units[that]?.key !== 'that') return status
  const left = [scene.units[that - 1], scene.units[that - 2]].filter((unit) => unit !== undefined)
  const list = rules.words.get('proposed')
  return list && left.some((unit) => hasWord(list, unit.key, unit.lemma)) ? 'proposed' : status
}

function statusInClause(scene: Scene, group: VerbGroup, rules: Ruleset, state: boolean): EventStatus | null {
  if (group.negated || group.chain.some((lemma) => UNREAL.has(lemma) && !(lemma === 'unlikely' && group.negated))) return null
  const mark = markOf(scene, group.head)
  if (mark === 'whether') return null
  if (mark === 'if' || insideCondition(scene, group.first)) return 'conditional'
  if (isCalledFor(scene, group, rules)) return 'demanded'
  const willed = group.modal !== null && /^(will|would|shall|'ll)$/.test(group.modal)
  if (willed && hasCondition(scene, group)) return 'conditional'
  const chained = statusOfChain(group)
  if (chained) return chained
  if (willed) return 'planned'
  if (group.modal !== null)
    return /^(should|must|ought)$/.test(group.modal) ? 'demanded' : /^(may|might|can|could|ca)$/.test(group.modal) ? 'proposed' : 'planned'
  if (group.beTo) return 'planned'
  if (group.infinitive) return governed(scene, group.first, rules)
  if (group.progressive) return 'ongoing'
  if (group.form === 'ing') return group.chain.length > 0 ? settled(state) : statusOfGerund(scene, group, rules, state)
  if (isPresentPassive(scene, group)) return statusOfPresent(scene, group, state)
  if (group.form === 'past' || group.perfect) return settled(state)
  return statusOfPresent(scene, group, state)
}

/** `when I am elected`: a passive in the present is no past. */
function isPresentPassive({ units }: Scene, group: VerbGroup): boolean {
  const keys = units.slice(group.first, group.head).map((unit) => unit.key)
  return group.passive && !group.perfect && keys.some((key) => key === 'am' || key === "'m" || key === 'is' || key === 'are')
}

/** `demanding he quit`: what is called for may look like a past tense. */
function isCalledFor({ units, told }: Scene, group: VerbGroup, rules: Ruleset): boolean {
  const verb = units[group.head] as Unit
  const token = told.tokens[verb.first]
  if (group.first !== group.head || verb.key !== verb.lemma || !token || !/^(?:ccomp|xcomp)$/.test(token.deprel)) return false
  const governor = units.find((unit) => unit.first === token.head)
  const list = rules.words.get('demanded')
  return governor !== undefined && list !== undefined && hasWord(list, governor.key, governor.lemma)
}

const settled = (state: boolean): EventStatus => (state ? 'ongoing' : 'held')

/** What the verbs that take it say; the innermost counts first. */
function statusOfChain(group: VerbGroup): EventStatus | null {
  for (const lemma of [...group.chain].reverse()) {
    if (PLANNED.has(lemma)) return 'planned'
    if (PROPOSED.has(lemma)) return 'proposed'
    if (DEMANDED.has(lemma)) return group.infinitive ? 'demanded' : null
  }
  return null
}

/** Captions speak of the past in the present; elsewhere the day says whether a present tense tells a plan or what was. */
function statusOfPresent(scene: Scene, group: VerbGroup, state: boolean): EventStatus | null {
  if (state) return 'ongoing'
  if (scene.sentence.zone === 'caption') return 'held'
  const times = timesAround(scene, group.head)
  if (times.some((index) => isAhead(scene, index))) return 'planned'
  return times.some((index) => isPast(scene, index)) ? 'held' : null
}

/** Times of the clause that holds a unit. */
export function timesAround(scene: Scene, at: number): number[] {
  return scene.units.slice(clauseStart(scene, at), clauseEnd(scene, at)).flatMap((unit) => (unit.time === null ? [] : [unit.time]))
}

/** Whether a time lies ahead of the article's own day by its wording. */
function isAhead(scene: Scene, index: number): boolean {
  const formula = scene.told.times[index]?.formula
  if (!formula) return false
  if (formula.kind === 'shift') return formula.amount > 0
  return (formula.kind === 'weekday' || formula.kind === 'month-day') && formula.direction === 'future'
}

/** Whether a time is told as past: a whole date that is not after the article's own, or one whose tense says so. */
function isPast(scene: Scene, index: number): boolean {
  const time = scene.told.times[index]
  if (!time) return false
  const { formula } = time
  if (formula.kind === 'weekday' || formula.kind === 'month-day') return formula.direction === 'past'
  const published = scene.told.article.published?.value.slice(0, 10)
  return formula.kind === 'absolute' && /^\d{4}-\d\d-\d\d$/.test(time.value) && published !== undefined && time.value <= published
}

/** `after sending`, `launching`, `the idea of holding`. */
function statusOfGerund(scene: Scene, group: VerbGroup, rules: Ruleset, state: boolean): EventStatus | null {
  const left = scene.units[group.first - 1]
  if (!left || left.key === ',' || left.key === 'by') return settled(state)
  if (/^(after|since|following|when|while)$/.test(left.key)) return settled(state)
  return governed(scene, group.first, rules)
}

/** Whether the clause itself is an `if` clause. */
export function insideCondition(scene: Scene, at: number): boolean {
  return CONDITIONS.has(scene.units[clauseStart(scene, at) - 1]?.key ?? '')
}

/** Whether `will …` hangs on an `if`, `unless`, `only if` behind it in the sentence. */
function hasCondition(scene: Scene, group: VerbGroup): boolean {
  const rest = scene.units.slice(group.head + 1)
  const stop = rest.findIndex((unit) => unit.key === ';' || unit.key === '.')
  return rest.slice(0, stop < 0 ? undefined : stop).some((unit) => CONDITIONS.has(unit.key)) || group.adverbs.includes('only')
}

/** The status that the nearest governing word to the left gives; at most six content words away, in the same clause. */
export function governed(scene: Scene, at: number, rules: Ruleset): EventStatus | null {
  const from = clauseStart(scene, at)
  const isPurpose = scene.units[at]?.key === 'to'
  let seen = 0
  for (let i = at - 1; i >= from && seen < 6; i--) {
    const unit = scene.units[i] as Unit
    if (unit.kind !== 'word') continue
    const status = AHEAD.has(unit.key) && isPurpose && i < at - 1 ? undefined : governor(unit, rules)
    if (status !== undefined) return status
    if (!isClosed(unit.key) && !isAdverb(unit.key)) seen++
  }
  return null
}

/** `undefined` where the word governs nothing; null where it makes the event unreal. */
function governor(unit: Unit, rules: Ruleset): EventStatus | null | undefined {
  const has = (list: string): boolean => {
    const words = rules.words.get(list)
    return words !== undefined && hasWord(words, unit.key, unit.lemma)
  }
  if (has('unreal') || has('moot')) return has('proposed') && !has('unreal') ? 'proposed' : null
  if (has('demanded')) return 'demanded'
  if (has('proposed')) return 'proposed'
  if (has('to-come')) return 'planned'
  return undefined
}

/** The adjective before an event noun: `the upcoming summit`, `a possible meeting`. */
export function statusOfAdjective(key: string): EventStatus | null {
  if (!FORTHCOMING.has(key)) return null
  return key === 'proposed' || key === 'possible' || key === 'potential' ? 'proposed' : 'planned'
}
