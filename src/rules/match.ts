/** Runs compiled patterns. Each (step, token) pair is tried once a sentence, so time grows with steps times tokens and never explodes. */

import type { Test } from './lexer.js'
import { openersOfAll } from './openers.js'
import type { Step } from './pattern.js'
import type { Rule, Ruleset } from './ruleset.js'
import type { PlacedNote, RuleText } from './text.js'
import { hasWord, type WordList } from './words.js'

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

type Lists = ReadonlyMap<string, WordList>

/** All matches of all rules, in rule order, then text order; matches of one rule do not overlap. */
export function matchRules(ruleset: Ruleset, text: RuleText): Match[] {
  const places = placesOf(ruleset, text)
  return ruleset.rules.flatMap((rule) => matchesAt(rule, text, ruleset.words, places.get(rule) ?? []))
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

/** Matches of one rule that begin at these places, which are in the order of the sentences. */
function matchesAt(rule: Rule, text: RuleText, lists: Lists, places: readonly number[]): Match[] {
  const found: Match[] = []
  let sentence = 0
  let run: Run | null = null
  let visited = new Set<number>()
  let free = 0
  for (const first of places) {
    while (first >= (text.sentences[sentence]?.lastToken ?? 0)) {
      sentence++
      run = null
    }
    if (!run) {
      const { firstToken, lastToken } = text.sentences[sentence] as RuleText['sentences'][number]
      run = new Run(text, lists, firstToken, lastToken)
      visited = new Set()
    }
    if (first < free) continue
    const state = run.from(rule.pattern.program, first, visited)
    if (!state || state.at === first) continue
    found.push({ ...range(text, first, state.at), rule, sentence, ...gathered(state, text) })
    visited = new Set()
    free = state.at
  }
  return found
}

/** A thread of the backtracking search; `trail` is a linked list of what it opened, closed and went over. */
interface State {
  readonly step: number
  readonly at: number
  readonly trail: Trail | null
}

interface Trail {
  readonly before: Trail | null
  readonly what:
    | { readonly op: 'open' | 'close'; readonly name: string; readonly at: number }
    | { readonly op: 'note'; readonly note: PlacedNote }
}

class Run {
  constructor(
    private readonly text: RuleText,
    private readonly lists: Lists,
    private readonly first: number,
    private readonly last: number,
  ) {}

  /** The state at which the program is done, preferring earlier alternatives; null where it does not match here. */
  from(program: readonly Step[], start: number, visited: Set<number>): State | null {
    const stack: State[] = [{ step: 0, at: start, trail: null }]
    for (let state = stack.pop(); state; state = stack.pop()) {
      const key = state.at * program.length + state.step
      if (visited.has(key)) continue
      visited.add(key)
      const step = program[state.step] as Step
      if (step.op === 'done') return state
      for (const next of this.next(step, state).reverse()) stack.push(next)
    }
    return null
  }

  /** Successors, best first. */
  private next(step: Step, { step: pc, at, trail }: State): State[] {
    switch (step.op) {
      case 'token':
        return at < this.last && this.passes(step.test, at) ? [{ step: pc + 1, at: at + 1, trail }] : []
      case 'list':
        return this.listEnds(step.list, at).map((end) => ({ step: pc + 1, at: end, trail }))
      case 'note':
        return (this.text.starting.get(at) ?? [])
          .filter((note) => note.last <= this.last && note.labels.includes(step.label))
          .map((note) => ({ step: pc + 1, at: note.last, trail: { before: trail, what: { op: 'note', note } } }))
      case 'split':
        return [
          { step: step.a, at, trail },
          { step: step.b, at, trail },
        ]
      case 'jump':
        return [{ step: step.to, at, trail }]
      case 'open':
      case 'close':
        return [{ step: pc + 1, at, trail: { before: trail, what: { op: step.op, name: step.name, at } } }]
      case 'start':
        return at === this.first ? [{ step: pc + 1, at, trail }] : []
      case 'end':
        return at === this.last ? [{ step: pc + 1, at, trail }] : []
      case 'look':
        return (this.from(step.program, at, new Set()) === null) === step.negative ? [{ step: pc + 1, at, trail }] : []
      case 'done':
        return []
    }
  }

  private passes(test: Test, at: number): boolean {
    const { keys, lemmas, tokens, covering } = this.text
    switch (test.kind) {
      case 'word':
        return keys[at] === test.word
      case 'lemma':
        return lemmas[at] === test.lemma
      case 'upos':
        return tokens[at]?.upos === test.upos
      case 'list':
        return hasWord(this.list(test.list), keys[at] as string, lemmas[at] as string)
      case 'within':
        return covering.get(at)?.has(test.label) ?? false
      case 'regex':
        return test.regex.test(keys[at] as string)
      case 'any':
        return true
      case 'not':
        return !this.passes(test.test, at)
      case 'all':
        return test.tests.every((one) => this.passes(one, at))
    }
  }

  /** Where entries of a list that start here end, longest first. */
  private listEnds(name: string, at: number): number[] {
    if (at >= this.last) return []
    const { byFirst } = this.list(name)
    const { keys, lemmas } = this.text
    const phrases = [
      ...(byFirst.get(keys[at] as string) ?? []),
      ...(lemmas[at] === keys[at] ? [] : (byFirst.get(lemmas[at] as string) ?? [])),
    ]
    const ends = phrases
      .filter((words) => at + words.length <= this.last && words.every((word, i) => word === keys[at + i] || word === lemmas[at + i]))
      .map((words) => at + words.length)
    return [...new Set(ends)].sort((a, b) => b - a)
  }

  private list(name: string): WordList {
    const list = this.lists.get(name)
    if (!list) throw new RangeError(`no word list @${name}`)
    return list
  }
}

function range(text: RuleText, first: number, last: number): TokenRange {
  const start = text.tokens[first]?.start ?? 0
  return { first, last, start, end: last > first ? (text.tokens[last - 1]?.end ?? start) : start }
}

function gathered(state: State, text: RuleText): Pick<Match, 'captures' | 'notes'> {
  const steps: Trail['what'][] = []
  for (let trail = state.trail; trail; trail = trail.before) steps.push(trail.what)
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
