/** What a match of a pattern can begin with, so that most tokens are passed over without a search. Leaves out no match. */

import type { Test } from './lexer.js'
import type { Pattern, Step } from './pattern.js'
import type { Rule, Ruleset } from './ruleset.js'
import type { WordList } from './words.js'

/** Keys, lemmas and labels that the first token must have one of. */
export interface Openers {
  readonly keys: ReadonlySet<string>
  readonly lemmas: ReadonlySet<string>
  /** Labels of whole annotations that may start there. */
  readonly labels: ReadonlySet<string>
}

/** Rules by what may open them. */
export interface RulesByOpener {
  readonly byKey: ReadonlyMap<string, readonly Rule[]>
  readonly byLemma: ReadonlyMap<string, readonly Rule[]>
  readonly byLabel: ReadonlyMap<string, readonly Rule[]>
  /** Those that any token may open. */
  readonly anywhere: readonly Rule[]
}

interface Found {
  readonly keys: Set<string>
  readonly lemmas: Set<string>
  readonly labels: Set<string>
}

type Lists = ReadonlyMap<string, WordList>

const known = new WeakMap<Pattern, Openers | 'any'>()

/** Null where any token may open a match: it begins with a tag, an expression or a gap. Worked out once for a pattern. */
export function openersOf(pattern: Pattern, lists: Lists): Openers | null {
  const before = known.get(pattern)
  if (before) return before === 'any' ? null : before
  const found: Found = { keys: new Set(), lemmas: new Set(), labels: new Set() }
  const openers = reach(pattern.program, 0, lists, found, new Set()) ? found : null
  known.set(pattern, openers ?? 'any')
  return openers
}

const indexed = new WeakMap<readonly Rule[], RulesByOpener>()

/** The rules of a ruleset by their openers, worked out once. */
export function openersOfAll({ rules, words }: Ruleset): RulesByOpener {
  const before = indexed.get(rules)
  if (before) return before
  const [byKey, byLemma, byLabel] = [new Map<string, Rule[]>(), new Map<string, Rule[]>(), new Map<string, Rule[]>()]
  const anywhere: Rule[] = []
  for (const rule of rules) {
    const openers = openersOf(rule.pattern, words)
    if (!openers) anywhere.push(rule)
    for (const key of openers?.keys ?? []) append(byKey, key, rule)
    for (const lemma of openers?.lemmas ?? []) append(byLemma, lemma, rule)
    for (const label of openers?.labels ?? []) append(byLabel, label, rule)
  }
  const found = { byKey, byLemma, byLabel, anywhere }
  indexed.set(rules, found)
  return found
}

function append(map: Map<string, Rule[]>, key: string, rule: Rule): void {
  const list = map.get(key)
  if (list) list.push(rule)
  else map.set(key, [rule])
}

/** Follows every way to a first token; false where one of them takes any token. */
function reach(program: readonly Step[], at: number, lists: Lists, found: Found, seen: Set<number>): boolean {
  if (seen.has(at)) return true
  seen.add(at)
  const step = program[at]
  if (!step) return false
  switch (step.op) {
    case 'token':
      return addTest(step.test, lists, found)
    case 'list':
      return addList(step.list, lists, found)
    case 'note':
      found.labels.add(step.label)
      return true
    case 'split':
      return reach(program, step.a, lists, found, seen) && reach(program, step.b, lists, found, seen)
    case 'jump':
      return reach(program, step.to, lists, found, seen)
    case 'done':
      return false
    default:
      return reach(program, at + 1, lists, found, seen)
  }
}

function addTest(test: Test, lists: Lists, found: Found): boolean {
  switch (test.kind) {
    case 'word':
      found.keys.add(test.word)
      return true
    case 'lemma':
      found.lemmas.add(test.lemma)
      return true
    case 'list':
      return addList(test.list, lists, found)
    case 'all':
      return test.tests.some((one) => /^(?:word|lemma|list)$/.test(one.kind) && addTest(one, lists, found))
    default:
      return false
  }
}

function addList(name: string, lists: Lists, found: Found): boolean {
  const list = lists.get(name)
  if (!list) return false
  for (const word of list.byFirst.keys()) {
    found.keys.add(word)
    found.lemmas.add(word)
  }
  return true
}
