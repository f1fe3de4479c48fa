/** Offices as words: `Syrian and Turkish defence ministers` have the office `defence minister` and its level, whoever holds it. */

import type { Level } from '../../model/annotation.js'
import type { Unit } from './scene.js'

export interface Office {
  /** Canonical wording in the singular, British spelling: `defence minister`. */
  readonly name: string
  readonly level: Level | null
  readonly plural: boolean
  /** Units `[first, last)`. */
  readonly first: number
  readonly last: number
}

const HEADS: ReadonlyMap<string, Level | null> = new Map<string, Level | null>([
  ['minister', 'minister'],
  ['secretary', 'minister'],
  ['president', 'head of state or government'],
  ['premier', 'head of state or government'],
  ['chancellor', 'head of state or government'],
  ['king', 'head of state or government'],
  ['queen', 'head of state or government'],
  ['emir', 'head of state or government'],
  ['sultan', 'head of state or government'],
  ['monarch', 'head of state or government'],
  ['leader', 'head of state or government'],
  ['chief', null],
  ['head', null],
  ['director', null],
  ['spymaster', 'intelligence chief'],
  ['envoy', 'envoy'],
  ['ambassador', 'envoy'],
  ['emissary', 'envoy'],
  ['representative', 'envoy'],
  ['diplomat', 'diplomat'],
  ['expert', 'expert'],
  ['official', null],
  ['negotiator', null],
  ['adviser', null],
  ['advisor', null],
  ['delegate', null],
  ['delegation', null],
  ['counterpart', null],
  ['general', null],
  ['commander', null],
  ['lawmaker', null],
  ['spokesman', null],
  ['spokeswoman', null],
  ['spokesperson', null],
])

const MODIFIERS = new Set(
  'deputy vice assistant under foreign defence defense interior finance economy economic energy oil gas trade justice transport transportation agriculture culture health environment labour labor education security intelligence army military naval police chief top senior high special prime first state water industry tourism migration information technical party opposition regional spy service services secret crown external affairs national general level ranking working supreme'.split(
    ' ',
  ),
)

/** Levels that depend on the whole wording; the first that fits counts. */
const WHOLE: readonly (readonly [RegExp, Level | null])[] = [
  [/^(deputy|vice|assistant|under) .*(minister|secretary)$/, 'deputy minister'],
  [/^(deputy|vice) /, null],
  [
    /(intelligence|spy|secret service|security service)s? .*(chief|head|director)$|^(chief|head|director) of .*intelligence/,
    'intelligence chief',
  ],
  [/^prime minister$/, 'head of state or government'],
  [/^(party|opposition|regional|military|army) leader$/, null],
  [/^(top|chief) diplomat$/, 'minister'],
  [/^(security|defence|foreign) adviser$/, null],
]

/** The office that starts at a unit, with `of state` where it belongs; null where none does. */
export function officeAt(units: readonly Unit[], first: number): Office | null {
  let at = first
  while (at < units.length && isWord(units[at]) && MODIFIERS.has((units[at] as Unit).key) && at - first < 4) at = afterHyphen(units, at + 1)
  const head = headAt(units, at)
  if (!head) return backedUp(units, first, at)
  return officeOf(units, first, at, head)
}

/** A modifier may itself be the head: `intelligence chief` ends in one that is both. */
function backedUp(units: readonly Unit[], first: number, at: number): Office | null {
  const last = at - 1
  const head = last > first || (last === first && units[last]?.key !== 'state') ? headAt(units, last) : null
  return head ? officeOf(units, first, last, head) : null
}

function headAt(units: readonly Unit[], at: number): { word: string; plural: boolean } | null {
  const unit = units[at]
  if (!unit || !isWord(unit)) return null
  if (HEADS.has(unit.key)) return { word: unit.key, plural: false }
  const singular = unit.key.replace(/s$/, '')
  if (singular !== unit.key && HEADS.has(singular)) return { word: singular, plural: true }
  return null
}

function officeOf(units: readonly Unit[], first: number, at: number, head: { word: string; plural: boolean }): Office {
  const modifiers = units.slice(first, at).map((unit) => unit.key)
  let last = at + 1
  let name = canonical([...modifiers, head.word]).replace(/\b(high|top|low|working) level\b/, '$1-level')
  if (
    (head.word === 'secretary' || head.word === 'head' || head.word === 'minister') &&
    units[last]?.key === 'of' &&
    isOfWhat(units[last + 1]?.key)
  ) {
    name = `${name} of ${units[last + 1]?.key}`
    last += 2
  }
  return { name, level: levelOf(name, head.word), plural: head.plural, first, last }
}

const isOfWhat = (key: string | undefined): boolean =>
  key === 'state' || key === 'government' || key === 'intelligence' || key === 'defence'

/** `the defense ministers` and `defence minister` are one office. */
export function canonical(words: readonly string[]): string {
  return words
    .filter((word) => word !== '-' && word !== 'service' && word !== 'services' && word !== 'senior')
    .join(' ')
    .toLowerCase()
    .replace(/\bdefense\b/g, 'defence')
    .replace(/\badvisor\b/g, 'adviser')
    .replace(/\blabor\b/g, 'labour')
    .replace(/^(?:spy|spymaster)( chief)?$/, 'intelligence chief')
}

/** Seniority of an office by its canonical wording; null where it says none. */
export function levelOf(name: string, head = name.split(' ').pop() ?? ''): Level | null {
  for (const [pattern, level] of WHOLE) if (pattern.test(name)) return level
  if (head === 'secretary' && !/^(foreign|defence|interior|finance|home|energy)|of state$/.test(name)) return null
  return HEADS.get(head) ?? null
}

function isWord(unit: Unit | undefined): boolean {
  return unit?.kind === 'word'
}

function afterHyphen(units: readonly Unit[], at: number): number {
  return units[at]?.key === '-' ? at + 1 : at
}
