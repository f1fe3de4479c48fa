/** The pattern language: source text to a small program for `match.ts`. A pattern never crosses a sentence; `docs/rules.md` explains it by examples. */

import { type Lexeme, lex, type Test } from './lexer.js'

/** One step. `split` tries `a` before `b`; `look` succeeds without moving; `list` and `note` may move over several tokens. */
export type Step =
  | { readonly op: 'token'; readonly test: Test }
  | { readonly op: 'list'; readonly list: string }
  | { readonly op: 'note'; readonly label: string }
  | { readonly op: 'split'; readonly a: number; readonly b: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'open' | 'close'; readonly name: string }
  | { readonly op: 'start' | 'end' }
  | { readonly op: 'look'; readonly negative: boolean; readonly program: readonly Step[] }
  | { readonly op: 'done' }

export interface Pattern {
  readonly source: string
  readonly program: readonly Step[]
  /** Names of captures, in order of first appearance. */
  readonly captures: readonly string[]
  /** Word lists it refers to. */
  readonly lists: readonly string[]
}

type Node =
  | { readonly kind: 'atom'; readonly step: Step }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'either'; readonly options: readonly Node[] }
  | { readonly kind: 'repeat'; readonly item: Node; readonly min: number; readonly max: number; readonly lazy: boolean }
  | { readonly kind: 'capture'; readonly name: string; readonly item: Node }
  | { readonly kind: 'look'; readonly negative: boolean; readonly item: Node }

/** Longest bound a counted repetition or gap may have: those are unrolled. */
const MAX_REPEAT = 60

/** Compiles one pattern. Throws `RangeError` with the pattern and the place where it cannot be read. */
export function compilePattern(source: string): Pattern {
  const reader = new Reader(source)
  const node = reader.either()
  reader.finish()
  const program: Step[] = []
  emit(node, program)
  program.push({ op: 'done' })
  return { source, program, captures: [...reader.captures], lists: [...reader.lists] }
}

/** Recursive descent over lexemes. */
class Reader {
  readonly captures = new Set<string>()
  readonly lists = new Set<string>()
  private readonly lexemes: readonly Lexeme[]
  private at = 0

  constructor(private readonly source: string) {
    this.lexemes = lex(source)
  }

  finish(): void {
    if (this.at < this.lexemes.length) this.fail(`unexpected ${this.lexemes[this.at]?.text}`)
  }

  either(): Node {
    const options = [this.sequence()]
    while (this.take('|')) options.push(this.sequence())
    return options.length === 1 ? (options[0] as Node) : { kind: 'either', options }
  }

  private sequence(): Node {
    const items: Node[] = []
    while (this.at < this.lexemes.length && !this.sees('|') && !this.sees(')')) items.push(this.repeated())
    if (items.length === 0) this.fail('nothing to match')
    return { kind: 'sequence', items }
  }

  private repeated(): Node {
    const item = this.item()
    const lexeme = this.lexemes[this.at]
    if (lexeme?.kind !== 'repeat') return item
    this.at++
    const { min = 0, max = Number.POSITIVE_INFINITY, lazy = false } = lexeme
    if (max < min || (max > MAX_REPEAT && max < Number.POSITIVE_INFINITY))
      this.fail(`repetition ${min}..${max} is not within 0..${MAX_REPEAT}`)
    return { kind: 'repeat', item, min, max, lazy }
  }

  private item(): Node {
    const lexeme = this.lexemes[this.at++]
    switch (lexeme?.kind) {
      case 'capture':
        this.captures.add(lexeme.text)
        return { kind: 'capture', name: lexeme.text, item: this.item() }
      case 'look':
        return { kind: 'look', negative: lexeme.text === '(?!', item: this.group() }
      case 'gap':
        return { kind: 'repeat', item: atom({ kind: 'any' }), min: 0, max: lexeme.max ?? 8, lazy: true }
      case 'edge':
        return { kind: 'atom', step: { op: lexeme.text === '^' ? 'start' : 'end' } }
      case 'test':
        return this.tests(lexeme.test as Test, lexeme)
      default:
        if (lexeme?.text === '(') return this.group()
        return this.fail(`cannot start an item with ${lexeme?.text ?? 'the end'}`)
    }
  }

  private group(): Node {
    const inner = this.either()
    if (!this.take(')')) this.fail('missing )')
    return inner
  }

  /** `a&b&!c` is one token that passes all; a lone `@list` or `$label` may be several tokens long. */
  private tests(first: Test, lexeme: Lexeme): Node {
    if (first.kind === 'list') this.lists.add(first.list)
    if (!this.sees('&')) {
      if (lexeme.whole) return { kind: 'atom', step: { op: 'note', label: lexeme.whole } }
      return first.kind === 'list' ? { kind: 'atom', step: { op: 'list', list: first.list } } : atom(first)
    }
    const tests = [first]
    while (this.take('&')) {
      const next = this.lexemes[this.at++]
      if (next?.kind !== 'test' || !next.test) return this.fail('& wants a test of one token')
      collectLists(next.test, this.lists)
      tests.push(next.test)
    }
    return atom({ kind: 'all', tests })
  }

  private sees(text: string): boolean {
    const lexeme = this.lexemes[this.at]
    return lexeme?.kind === 'mark' && lexeme.text === text
  }

  private take(text: string): boolean {
    if (!this.sees(text)) return false
    this.at++
    return true
  }

  private fail(what: string): never {
    throw new RangeError(`pattern "${this.source}", item ${this.at}: ${what}`)
  }
}

function atom(test: Test): Node {
  return { kind: 'atom', step: { op: 'token', test } }
}

function collectLists(test: Test, lists: Set<string>): void {
  if (test.kind === 'list') lists.add(test.list)
  if (test.kind === 'not') collectLists(test.test, lists)
}

function emit(node: Node, out: Step[]): void {
  switch (node.kind) {
    case 'atom':
      out.push(node.step)
      return
    case 'sequence':
      for (const item of node.items) emit(item, out)
      return
    case 'capture':
      out.push({ op: 'open', name: node.name })
      emit(node.item, out)
      out.push({ op: 'close', name: node.name })
      return
    case 'look': {
      const program: Step[] = []
      emit(node.item, program)
      out.push({ op: 'look', negative: node.negative, program: [...program, { op: 'done' }] })
      return
    }
    case 'either':
      emitEither(node.options, out)
      return
    case 'repeat':
      emitRepeat(node, out)
  }
}

function emitEither(options: readonly Node[], out: Step[]): void {
  const jumps: number[] = []
  options.forEach((option, index) => {
    const last = index === options.length - 1
    const split = out.length
    if (!last) out.push({ op: 'done' })
    emit(option, out)
    if (last) return
    jumps.push(out.length)
    out.push({ op: 'done' })
    out[split] = { op: 'split', a: split + 1, b: out.length }
  })
  for (const jump of jumps) out[jump] = { op: 'jump', to: out.length }
}

function emitRepeat(node: Extract<Node, { kind: 'repeat' }>, out: Step[]): void {
  for (let count = 0; count < node.min; count++) emit(node.item, out)
  if (node.max === Number.POSITIVE_INFINITY) {
    emitLoop(node.item, node.lazy, out)
    return
  }
  const splits: number[] = []
  for (let count = node.min; count < node.max; count++) {
    splits.push(out.length)
    out.push({ op: 'done' })
    emit(node.item, out)
  }
  for (const split of splits) {
    out[split] = node.lazy ? { op: 'split', a: out.length, b: split + 1 } : { op: 'split', a: split + 1, b: out.length }
  }
}

/** An item without end; the matcher tries each step once at a place, so that an empty item cannot loop. */
function emitLoop(item: Node, lazy: boolean, out: Step[]): void {
  const split = out.length
  out.push({ op: 'done' })
  emit(item, out)
  out.push({ op: 'jump', to: split })
  out[split] = lazy ? { op: 'split', a: out.length, b: split + 1 } : { op: 'split', a: split + 1, b: out.length }
}
