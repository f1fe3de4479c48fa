/** Cuts a pattern into lexemes; every character is accounted for or refused. */

import { keyOf } from './words.js'

/** What one token must be. `within` asks whether it lies in an annotation of that label. */
export type Test =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'lemma'; readonly lemma: string }
  | { readonly kind: 'upos'; readonly upos: string }
  | { readonly kind: 'list'; readonly list: string }
  | { readonly kind: 'within'; readonly label: string }
  | { readonly kind: 'regex'; readonly regex: RegExp }
  | { readonly kind: 'any' }
  | { readonly kind: 'not'; readonly test: Test }
  | { readonly kind: 'all'; readonly tests: readonly Test[] }

export interface Lexeme {
  readonly kind: 'test' | 'mark' | 'repeat' | 'capture' | 'look' | 'gap' | 'edge'
  readonly text: string
  readonly test?: Test
  /** Set for `$label`: the whole annotation is meant, not one token in it. */
  readonly whole?: string
  readonly min?: number
  readonly max?: number
  readonly lazy?: boolean
}

type Maker = (match: RegExpExecArray) => Omit<Lexeme, 'text'> & { text?: string }

const NAME = '[a-z][\\w.-]*'

/** In order: the first that fits is taken. */
const LEXEMES: readonly (readonly [RegExp, Maker])[] = [
  [/\(\?[!=]/y, () => ({ kind: 'look' })],
  [new RegExp(`(${NAME}):(?=[^\\s])`, 'y'), (m) => ({ kind: 'capture', text: m[1] as string })],
  [/\.\.(\d+)/y, (m) => ({ kind: 'gap', max: Number(m[1]) })],
  [/\.\.\./y, () => ({ kind: 'gap' })],
  [/([?*+])(\?)?/y, (m) => ({ kind: 'repeat', min: m[1] === '+' ? 1 : 0, ...(m[1] === '?' ? { max: 1 } : {}), lazy: m[2] !== undefined })],
  [/\{(\d+)(?:,(\d+))?\}(\?)?/y, (m) => ({ kind: 'repeat', min: Number(m[1]), max: Number(m[2] ?? m[1]), lazy: m[3] !== undefined })],
  [/\^|\$(?=\s|\)|$)/y, () => ({ kind: 'edge' })],
  [/[()|&]/y, () => ({ kind: 'mark' })],
  [new RegExp(`\\$(${NAME})`, 'y'), (m) => ({ kind: 'test', test: { kind: 'within', label: m[1] as string }, whole: m[1] as string })],
  [
    /!?(?:<[^>\s]+>|[#@~]\w[\w.-]*|\/(?:\\.|[^/\\])+\/|_(?![\w])|\\.|'?[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|[^\s()|?*+{}!&^<>#@~$/_\\])/uy,
    (m) => ({ kind: 'test', test: testOf(m[0]) }),
  ],
]

/** Throws `RangeError` with the pattern and the place of the first character that fits nothing. */
export function lex(source: string): Lexeme[] {
  const found: Lexeme[] = []
  let at = 0
  while (at < source.length) {
    if (/\s/.test(source[at] as string)) {
      at++
      continue
    }
    const next = lexemeAt(source, at)
    if (!next) throw new RangeError(`pattern "${source}": cannot read "${source.slice(at, at + 12)}" at ${at}`)
    found.push(next.lexeme)
    at = next.end
  }
  return found
}

function lexemeAt(source: string, at: number): { lexeme: Lexeme; end: number } | null {
  for (const [regex, make] of LEXEMES) {
    regex.lastIndex = at
    const match = regex.exec(source)
    if (match) return { lexeme: { text: match[0], ...make(match) }, end: regex.lastIndex }
  }
  return null
}

function testOf(text: string): Test {
  if (text.length > 1 && text[0] === '!') return { kind: 'not', test: testOf(text.slice(1)) }
  const rest = text.slice(1)
  switch (text[0]) {
    case '<':
      return { kind: 'lemma', lemma: rest.slice(0, -1) }
    case '#':
      return { kind: 'upos', upos: rest }
    case '@':
      return { kind: 'list', list: rest }
    case '~':
      return { kind: 'within', label: rest }
    case '/':
      return { kind: 'regex', regex: new RegExp(`^(?:${rest.slice(0, -1)})$`, 'u') }
    case '\\':
      return { kind: 'word', word: keyOf(rest) }
    default:
      return text === '_' ? { kind: 'any' } : { kind: 'word', word: keyOf(text) }
  }
}
