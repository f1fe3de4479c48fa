/** Runs compiled patterns. Each (step, token) pair is tried once a sentence, so time grows with steps times tokens and never explodes. */

import { openersOfAll } from './openers.js'
import type { Rule, Ruleset } from './ruleset.js'
import { type Ending, type Lists, Run, type Trail } from './search.js'
import type { PlacedNote, RuleText } from './text.js'

/** Tokens `[first, last)` with their place in the text. */
export interface TokenRange {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
}

export interface Match extends TokenRange {
  readonly rule: Rule
  /** Index of the sentence. */
  readonly sentence: number
  /** What each capture took, in order; a capture in a repetition may have taken several stretches. */
  readonly captures: Readonly<Record<string, readonly TokenRange[]>>
  /** Annotations that `$label` steps went over, in order. */
  readonly notes: readonly PlacedNote[]
}

/** All matches of all rules, in rule order, then text order; matches of one rule do not overlap. */
export function matchRules(ruleset: Ruleset, text: RuleText): Match[] {
  const places = placesOf(ruleset, text)
  const run = new Run(text, ruleset.words)
  const found: Match[] = []
  for (const rule of ruleset.rules) {
    const own = places.get(rule)
    if (own) addMatches(rule, text, own, run, found)
  }
  return found
}

/** Matches of one rule, from left to right. */
export function matchRule(rule: Rule, text: RuleText, lists: Lists): Match[] {
  return matchRules({ name: rule.id, rules: [rule], words: lists }, text)
}

/** Tokens at which each rule may match, in the order of the sentences. Rules that no token opens are left out. */
function placesOf(ruleset: Ruleset, text: RuleText): Map<Rule, number[]> {
  const { byKey, byLemma, byLabel, anywhere } = openersOfAll(ruleset)
  const places = new Map<Rule, number[]>()
  const add = (rule: Rule, at: number): void => {
    const own = places.get(rule)
    if (!own) places.set(rule, [at])
    else if (own[own.length - 1] !== at) own.push(at)
  }
  for (const { firstToken, lastToken } of text.sentences) {
    for (let at = firstToken; at < lastToken; at++) {
      for (const rule of byKey.get(text.keys[at] as string) ?? NONE) add(rule, at)
      for (const rule of byLemma.get(text.lemmas[at] as string) ?? NONE) add(rule, at)
      for (const note of text.starting.get(at) ?? NONE)
        for (const label of note.labels) for (const rule of byLabel.get(label) ?? NONE) add(rule, at)
      for (const rule of anywhere) add(rule, at)
    }
  }
  return places
}

const NONE: readonly never[] = []

/** Adds the matches of one rule that begin at these places, which are in the order of the sentences. */
function addMatches(rule: Rule, text: RuleText, places: readonly number[], run: Run, found: Match[]): void {
  const { program } = rule.pattern
  let sentence = -1
  let end = 0
  let free = 0
  for (const first of places) {
    if (first >= end) {
      while (first >= (text.sentences[sentence]?.lastToken ?? 0)) sentence++
      const { firstToken, lastToken } = text.sentences[sentence] as RuleText['sentences'][number]
      end = lastToken
      run.enter(firstToken, lastToken)
      run.begin(program, 0)
    }
    if (first < free) continue
    const ending = run.from(program, first, 0)
    if (!ending || ending.at === first) continue
    found.push({ ...range(text, first, ending.at), rule, sentence, ...gathered(ending, text) })
    run.begin(program, 0)
    free = ending.at
  }
}

function range(text: RuleText, first: number, last: number): TokenRange {
  const start = text.tokens[first]?.start ?? 0
  return { first, last, start, end: last > first ? (text.tokens[last - 1]?.end ?? start) : start }
}

function gathered(ending: Ending, text: RuleText): Pick<Match, 'captures' | 'notes'> {
  const steps: Trail[] = []
  for (let trail = ending.trail; trail; trail = trail.before) steps.push(trail)
  const captures: Record<string, TokenRange[]> = {}
  const open = new Map<string, number>()
  const notes: PlacedNote[] = []
  for (const step of steps.reverse()) {
    if (step.op === 'note') notes.push(step.note)
    else if (step.op === 'open') open.set(step.name, step.at)
    else if ((open.get(step.name) ?? step.at) < step.at) {
      captures[step.name] = [...(captures[step.name] ?? []), range(text, open.get(step.name) as number, step.at)]
    }
  }
  return { captures, notes }
}
