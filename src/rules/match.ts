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
  const tried: Tried[] = []
  return ruleset.rules.flatMap((rule) => matchesAt(rule, text, ruleset.words, places.get(rule) ?? NONE, tried))
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
function matchesAt(rule: Rule, text: RuleText, lists: Lists, places: readonly number[], tried: Tried[]): Match[] {
  const found: Match[] = []
  const { program } = rule.pattern
  let sentence = 0
  let run: Run | null = null
  let free = 0
  for (const first of places) {
    while (first >= (text.sentences[sentence]?.lastToken ?? 0)) {
      sentence++
      run = null
    }
    if (!run) {
      const { firstToken, lastToken } = text.sentences[sentence] as RuleText['sentences'][number]
      run = new Run(text, lists, firstToken, lastToken, tried)
      run.begin(program, 0)
    }
    if (first < free) continue
    const ending = run.from(program, first, 0)
    if (!ending || ending.at === first) continue
    found.push({ ...range(text, first, ending.at), rule, sentence, ...gathered(ending, text) })
    run.begin(program, 0)
    free = ending.at
  }
  return found
}

/** Where a program is done; `trail` is a linked list of what it opened, closed and went over. */
interface Ending {
  readonly at: number
  readonly trail: Trail | null
}

type Trail = { readonly before: Trail | null } & (
  | { readonly op: 'open' | 'close'; readonly name: string; readonly at: number }
  | { readonly op: 'note'; readonly note: PlacedNote }
)

/** Which pairs of step and token were tried since the last `begin`. */
class Tried {
  private marks = new Uint32Array(4096)
  private mark = 0

  /** Forgets all; keys will be below `size`. */
  begin(size: number): void {
    if (size > this.marks.length) {
      this.marks = new Uint32Array(2 * size)
      this.mark = 0
    }
    this.mark++
  }

  /** Whether it comes for the first time. */
  isNew(key: number): boolean {
    if (this.marks[key] === this.mark) return false
    this.marks[key] = this.mark
    return true
  }
}

/** A backtracking search. Where it stands is kept in fields and its stack in lists side by side: most threads end at once, and need no objects. */
class Run {
  private at = 0
  private trail: Trail | null = null
  private readonly steps: number[] = []
  private readonly places: number[] = []
  private readonly trails: (Trail | null)[] = []

  /** `tried` has one for each depth of programs within programs, made when first needed. */
  constructor(
    private readonly text: RuleText,
    private readonly lists: Lists,
    private readonly first: number,
    private readonly last: number,
    private readonly tried: Tried[],
  ) {}

  /** Forgets what was tried at a depth of programs within programs. */
  begin(program: readonly Step[], depth: number): void {
    const tried = this.tried[depth] ?? new Tried()
    this.tried[depth] = tried
    tried.begin((this.last - this.first + 1) * program.length)
  }

  /** Where the program is done, preferring earlier alternatives; null where it does not match here. */
  from(program: readonly Step[], start: number, depth: number): Ending | null {
    const tried = this.tried[depth] as Tried
    const bottom = this.steps.length
    this.at = start
    this.trail = null
    for (let pc = 0; pc >= 0; ) {
      if (tried.isNew((this.at - this.first) * program.length + pc)) {
        const step = program[pc] as Step
        if (step.op === 'done') {
          this.cut(bottom)
          return { at: this.at, trail: this.trail }
        }
        pc = this.next(step, pc, depth)
      } else pc = -1
      if (pc < 0) pc = this.back(bottom)
    }
    return null
  }

  private push(pc: number, at: number, trail: Trail | null): void {
    this.steps.push(pc)
    this.places.push(at)
    this.trails.push(trail)
  }

  /** Goes back to what was pushed last; -1 where all above `bottom` is used up. */
  private back(bottom: number): number {
    if (this.steps.length === bottom) return -1
    this.at = this.places.pop() as number
    this.trail = this.trails.pop() as Trail | null
    return this.steps.pop() as number
  }

  private cut(bottom: number): void {
    for (const list of [this.steps, this.places, this.trails]) list.length = bottom
  }

  /** Moves on to the best successor and gives its step, the others on the stack; -1 for none. */
  private next(step: Step, pc: number, depth: number): number {
    const { at, trail } = this
    switch (step.op) {
      case 'token':
        if (at >= this.last || !this.passes(step.test, at)) return -1
        this.at++
        return pc + 1
      case 'list':
        return this.best(this.listEnds(step.list, at), pc + 1)
      case 'note':
        return this.over(step.label, pc + 1)
      case 'split':
        this.push(step.b, at, trail)
        return step.a
      case 'jump':
        return step.to
      case 'open':
      case 'close':
        this.trail = { before: trail, op: step.op, name: step.name, at }
        return pc + 1
      case 'start':
        return at === this.first ? pc + 1 : -1
      case 'end':
        return at === this.last ? pc + 1 : -1
      case 'look':
        return this.sees(step.program, depth + 1) === step.negative ? -1 : pc + 1
      case 'done':
        return -1
    }
  }

  /** Whether a program within the program matches here; nothing moves on. */
  private sees(program: readonly Step[], depth: number): boolean {
    const { at, trail } = this
    this.begin(program, depth)
    const found = this.from(program, at, depth) !== null
    this.at = at
    this.trail = trail
    return found
  }

  private best(ends: readonly number[], pc: number): number {
    for (let index = ends.length - 1; index > 0; index--) this.push(pc, ends[index] as number, this.trail)
    this.at = ends[0] ?? this.at
    return ends.length === 0 ? -1 : pc
  }

  /** Over an annotation with this label that begins here. */
  private over(label: string, pc: number): number {
    const notes = this.text.starting.get(this.at) ?? NONE
    const { trail } = this
    let found = -1
    for (let index = notes.length - 1; index >= 0; index--) {
      const note = notes[index] as PlacedNote
      if (note.last > this.last || !note.labels.includes(label)) continue
      this.push(pc, note.last, { before: trail, op: 'note', note })
      found = pc
    }
    return found < 0 ? -1 : this.back(0)
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
    const [key, lemma] = [keys[at] as string, lemmas[at] as string]
    const [own, other] = [byFirst.get(key) ?? NONE, lemma === key ? NONE : (byFirst.get(lemma) ?? NONE)]
    if (own.length === 0 && other.length === 0) return []
    const phrases = [...own, ...other]
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
