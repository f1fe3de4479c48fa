/** A time expression while it is read: what a rule finds before modifiers, clocks and the reference day are added. */

import type { Direction, TimeExpression, TimeFormula, TimexType } from '../../model/annotation.js'
import type { Span } from '../../text/span.js'

export type Mod = TimeExpression['mod']

export interface Found extends Span {
  readonly type: TimexType
  readonly formula: TimeFormula
  readonly mod: Mod
  readonly clock: string | null
  /** Rule id. */
  readonly by: string
}

/** What a rule gives back; `start` and `end` only where they differ from the match. */
export interface Reading {
  readonly type: TimexType
  readonly formula: TimeFormula
  readonly mod?: Mod
  readonly clock?: string | null
  readonly start?: number
  readonly end?: number
}

/** How the year of a date that is printed without one is to be found. */
export interface YearOpen {
  readonly direction: Direction
  readonly soft?: boolean
  readonly yearShift?: number
  readonly from?: TimeFormula
}

/** What stands around a match. Offsets are into the text. */
export interface Scene {
  readonly text: string
  /** Expressions already read, in text order, this sentence's included. */
  readonly before: readonly Found[]
  /** The side of the reference day that the clause around an offset speaks of. */
  readonly direction: (at: number) => Direction
  /** The same for a date without its year: soft where the verb stands too far off to outweigh a year that is much nearer. */
  readonly year: (at: number, month: number | null) => YearOpen
  /** Whether the article tells history: its dates hang on one another, not on the reference day. */
  readonly historical: boolean
  /** How the article writes days in figures; null where nothing shows it. */
  readonly order: 'day-first' | 'month-first' | null
  /** The `count`th word, lower-case, before (negative) or after the token that starts at or holds the offset; empty outside the sentence. */
  readonly word: (at: number, count: number) => string
  /** The same for its tag, `_` while untagged. */
  readonly tag: (at: number, count: number) => string
  /** Whether the article reports company figures by quarters: `a year earlier` is then a quarter's. */
  readonly quarterly: boolean
}

/** One wording and what it means. The pattern is sticky and tried at token starts; null refuses the match. */
export interface TimeRule {
  readonly id: string
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray, scene: Scene) => Reading | null
}

/** A date that the calendar holds. */
export function date(formula: TimeFormula, more: Partial<Reading> = {}): Reading {
  return { type: 'DATE', formula, ...more }
}

/** A date with its year written: no reference changes it. */
export function absolute(edtf: string, more: Partial<Reading> = {}): Reading {
  return date({ kind: 'absolute', edtf }, more)
}

/** A year or quarter that is a state's or a firm's own, not the calendar's. */
export function fiscal(reading: Reading, last?: number): Reading {
  return { ...reading, formula: { kind: 'fiscal', of: reading.formula, ...(last === undefined ? {} : { last }) } }
}

/** A value that no reference day changes. */
export function open(type: TimexType, value: string, more: Partial<Reading> = {}): Reading {
  return { type, formula: { kind: 'open', value }, ...more }
}

/** How far back an article's reader remembers: expressions. */
const MEMORY = 200

/** What `pick` makes of the nearest expression before that it makes anything of; null where it is none of the last 200. */
export function lastTold<T>(before: readonly Found[], pick: (found: Found) => T | null): T | null {
  for (let i = before.length - 1; i >= Math.max(0, before.length - MEMORY); i--) {
    const picked = pick(before[i] as Found)
    if (picked !== null) return picked
  }
  return null
}

/** How many dates stand between a formula and the day it counts from in the end. */
export function roadOf(formula: TimeFormula): number {
  return 'from' in formula && formula.from ? 1 + roadOf(formula.from) : 0
}
