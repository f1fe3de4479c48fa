/** Rulesets: maps (in YAML) with word lists and rules. A rule without a `no:` example is refused; so are unknown lists, doubled ids and empty patterns. */

import { compilePattern, type Pattern } from './pattern.js'
import { type WordList, wordList } from './words.js'

export interface Rule {
  /** Unique within the ruleset; stands in evidence as `by`. */
  readonly id: string
  readonly pattern: Pattern
  /** What a match means, as plain words that the stage knows: `{type: meeting, status: held}`. */
  readonly gives: Readonly<Record<string, string>>
  /** Sentences in marked notation that must match, with their captures. */
  readonly yes: readonly string[]
  /** Sentences that must not match. */
  readonly no: readonly string[]
  /** Why the rule is there. */
  readonly note: string
}

export interface Ruleset {
  readonly name: string
  readonly rules: readonly Rule[]
  readonly words: ReadonlyMap<string, WordList>
}

const RULE_KEYS = new Set(['id', 'pattern', 'gives', 'yes', 'no', 'note'])

/** Checks and compiles what a file holds; nothing is a ruleset of no rules. Throws `RangeError` naming file and rule where one is malformed. */
export function rulesetOf(held: unknown, name: string): Ruleset {
  const file = held ?? {}
  if (!isRecord(file)) throw new RangeError(`rules ${name}: want a map with words and rules`)
  for (const key of Object.keys(file)) if (key !== 'words' && key !== 'rules') throw new RangeError(`rules ${name}: unknown key ${key}`)
  const words = wordsOf(file.words ?? {}, name)
  const rules = list(file.rules, `rules ${name}`).map((entry, index) => ruleOf(entry, `rules ${name}, rule ${index + 1}`, words))
  const seen = new Set<string>()
  for (const rule of rules) {
    if (seen.has(rule.id)) throw new RangeError(`rules ${name}: two rules named ${rule.id}`)
    seen.add(rule.id)
  }
  return { name, rules, words }
}

/** Lists may include others by `@name` entries, if those stand before. */
function wordsOf(raw: unknown, name: string): Map<string, WordList> {
  if (!isRecord(raw)) throw new RangeError(`rules ${name}: words must be a map of lists`)
  const entries = new Map<string, string[]>()
  for (const [key, value] of Object.entries(raw)) {
    const where = `rules ${name}, words ${key}`
    const flat = (typeof value === 'string' ? value.split(',') : list(value, where).map((entry) => text(entry, where))).map((entry) =>
      entry.trim(),
    )
    entries.set(
      key,
      flat.filter(Boolean).flatMap((entry) => (entry.startsWith('@') ? included(entries, entry.slice(1), where) : [entry])),
    )
  }
  return new Map([...entries].map(([key, value]) => [key, wordList(key, value)]))
}

function included(entries: ReadonlyMap<string, readonly string[]>, other: string, where: string): readonly string[] {
  const found = entries.get(other)
  if (!found) throw new RangeError(`${where}: no list @${other} before it`)
  return found
}

function ruleOf(raw: unknown, place: string, words: ReadonlyMap<string, WordList>): Rule {
  if (!isRecord(raw)) throw new RangeError(`${place}: want a map`)
  const id = text(raw.id, `${place}: id`)
  const where = `${place} (${id})`
  for (const key of Object.keys(raw)) if (!RULE_KEYS.has(key)) throw new RangeError(`${where}: unknown key ${key}`)
  const pattern = compiled(text(raw.pattern, `${where}: pattern`), where)
  for (const used of pattern.lists) if (!words.has(used)) throw new RangeError(`${where}: no word list @${used}`)
  const yes = list(raw.yes, `${where}: yes`).map((line) => text(line, `${where}: yes`))
  const no = list(raw.no, `${where}: no`).map((line) => text(line, `${where}: no`))
  if (yes.length === 0 || no.length === 0) throw new RangeError(`${where}: wants at least one yes: and one no: example`)
  return { id, pattern, gives: givesOf(raw.gives, where), yes, no, note: raw.note === undefined ? '' : text(raw.note, `${where}: note`) }
}

function compiled(source: string, where: string): Pattern {
  try {
    return compilePattern(source)
  } catch (error) {
    throw new RangeError(`${where}: ${(error as Error).message}`)
  }
}

/** A single word is short for `{kind: word}`. */
function givesOf(raw: unknown, where: string): Record<string, string> {
  if (typeof raw === 'string') return { kind: raw }
  if (!isRecord(raw)) throw new RangeError(`${where}: gives must be a word or a map`)
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, String(value)]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function list(value: unknown, where: string): readonly unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  throw new RangeError(`${where}: want a list`)
}

function text(value: unknown, where: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new RangeError(`${where}: want text`)
  return value
}
