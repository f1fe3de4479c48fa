/** What one rule match says, before the article's other sentences are looked at: parts still as groups, references still open. */

import type { EventReport, EventStatus, EventType, Part } from '../../model/event.js'
import type { Rule } from '../../rules/ruleset.js'
import type { Span } from '../../text/span.js'
import type { Group } from './groups.js'
import type { Scene } from './scene.js'

export interface Filled {
  readonly part: Part
  readonly group: Group
}

export interface Candidate {
  readonly scene: Scene
  readonly rule: Rule
  readonly type: EventType
  readonly status: EventStatus
  readonly anchor: Span
  /** Units `[first, last)` of the words that triggered the rule. */
  readonly trigger: { readonly first: number; readonly last: number }
  /** The noun that names the event, in the text; null for a verb. */
  readonly noun: Span | null
  /** Tokens the rule matched: of two rules on the same words the one that matched more counts. */
  readonly weight: number
  readonly filled: readonly Filled[]
  /** Index into the article's times. */
  readonly when: number | null
  /** Local id of the place. */
  readonly where: string | null
  /** Other places that the words name beside it. */
  readonly alsoAt: readonly string[]
  /** `definite` nouns may point back to an event told before. */
  readonly definite: boolean
  /** What it is about, in the words that name it: `road map`, `civil war`; null none. */
  readonly topic: string | null
  /** For a task: the words for its owner and for what is to be done. */
  readonly task: EventReport['task']
  readonly format: string | null
  /** Whether it is told in the pluperfect, or as an earlier one. */
  readonly earlier: boolean
  readonly progressive: boolean
}

const PARTS: ReadonlySet<string> = new Set(['actor', 'recipient', 'host', 'mediator', 'guest', 'addressee', 'opponent'])

/** The part a rule gives to a slot; null where it gives none, or gives a place. */
export function partOf(rule: Rule, slot: string): Part | null {
  const part = rule.gives[slot]
  return part !== undefined && PARTS.has(part) ? (part as Part) : null
}

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['bilateral', 'bilateral'],
  ['two-way', 'bilateral'],
  ['trilateral', 'trilateral'],
  ['tripartite', 'trilateral'],
  ['three-way', 'trilateral'],
  ['quadrilateral', 'quadripartite'],
  ['quadripartite', 'quadripartite'],
  ['four-way', 'quadripartite'],
  ['four-party', 'quadripartite'],
  ['multilateral', 'multilateral'],
])

/** The format a word or hyphenated words name: `quadripartite`, `three-way`. */
export function formatNamed(words: readonly string[]): string | null {
  const text = words.join(' ').replace(/ - /g, '-').split(' ')
  return text.map((word) => FORMATS.get(word)).find((format) => format !== undefined) ?? null
}
