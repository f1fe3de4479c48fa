/** The backtracking search of one program over the tokens of one sentence. Each (step, token) pair is tried once from a start, so it never explodes. */

import type { Test } from './lexer.js'
import type { Step } from './pattern.js'
import type { PlacedNote, RuleText } from './text.js'
import { hasWord, type WordList } from './words.js'

/** Word lists by name. */
export type Lists = ReadonlyMap<string, WordList>

const NONE: readonly never[] = []

/** Where a program is done; `trail` is a linked list of what it opened, closed and went over. */
export interface Ending {
  readonly at: number
  readonly trail: Trail | null
}

/** What was opened, closed or gone over, the last first. */
export type Trail = { readonly before: Trail | null } & (
  | { readonly op: 'open' | 'close'; readonly name: string; readonly at: number }
  | { readonly op: 'note'; readonly note: PlacedNote }
)

/** Which pairs of step and token were tried since the last `begin`. */
export class Tried {
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

/**
 * A backtracking search, for one sentence of a text after another. Where it stands is kept in fields and its stack in lists side by side: most threads end at
 * once, and need no objects.
 */
export class Run {
  private first = 0
  private last = 0
  private at = 0
  private trail: Trail | null = null
  private readonly steps: number[] = []
  private readonly places: number[] = []
  private readonly trails: (Trail | null)[] = []
  /** One for each depth of programs within programs, made when first needed. */
  private readonly tried: Tried[] = []

  constructor(
    private readonly text: RuleText,
    private readonly lists: Lists,
  ) {}

  /** Searches the sentence of the tokens `[first, last)` from now on. */
  enter(first: number, last: number): void {
    this.first = first
    this.last = last
  }

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
