/** How asked words differ from printed ones: each place with both wordings and what it touches, and the two texts as one line of runs. */

import type { Span } from '../../text/span.js'
import type { Asked } from './asked.js'
import type { Step } from './fit.js'
import { conditions, isNumber, limits, negates, numberOf, type Word } from './words.js'

/** What the change touches, gravest first: a negation, a number, a condition or limit, a name, other words. */
export type Touched = 'negation' | 'number' | 'limit' | 'name' | 'words'

export interface QuoteDifference {
  /** What was done to the printed words: some were cut, some added, some changed into others. */
  readonly kind: 'cut' | 'added' | 'changed'
  /** As asked; empty for a cut. */
  readonly asked: string
  /** As printed; empty for an addition. */
  readonly printed: string
  readonly touches: Touched
  /** Whether the asker's own marks (`[…]`, square brackets) say that something was left out or put in here. */
  readonly marked: boolean
  /** Place of the printed words in the page's text; null for an addition. */
  readonly at: Span | null
}

/** A stretch of the asked words laid along the print: joined, `same` and `added` make what was asked, `same` and `cut` what is printed. */
export interface QuoteRun {
  readonly kind: 'same' | 'added' | 'cut' | 'beside'
  readonly text: string
  /** Whether the asker's own marks say that something was left out or put in here. */
  readonly marked: boolean
}

/** What the differences are read from: both sides and how they lie along each other. */
export interface Laid {
  readonly asked: Asked
  readonly printed: readonly Word[]
  readonly steps: readonly Step[]
  /** The page's text. */
  readonly text: string
  /** Whether the two wordings are names of one thing, or names at all. */
  readonly names: NameTest
  /** Whether a printed word is the speaker's, and not the report's between two parts of a quotation. */
  readonly spoken: (word: Word) => boolean
}

export type NameTest = (asked: string, printed: string) => boolean

interface Piece {
  readonly steps: readonly Step[]
  /** Number of the word asked for that stands here or comes next. */
  readonly next: number
  readonly same: boolean
  /** Words that stand between the parts of a quotation, such as `she said`. */
  readonly beside: boolean
}

/** The differences in order. Words of the report between two parts of one quotation are none. */
export function differencesOf(laid: Laid): QuoteDifference[] {
  return piecesOf(laid).flatMap((piece) => (piece.same || piece.beside ? [] : [differenceOf(piece, laid)]))
}

export function runsOf(laid: Laid): QuoteRun[] {
  return piecesOf(laid).flatMap((piece): QuoteRun[] => {
    const [asked, printed] = [askedText(piece.steps, laid), printedText(piece.steps, laid)]
    const marked = !piece.same && isMarked(piece.steps, piece.next, laid)
    if (piece.same || piece.beside) return [{ kind: piece.same ? 'same' : 'beside', text: printed, marked: false }]
    return [
      ...(printed ? [{ kind: 'cut' as const, text: printed, marked }] : []),
      ...(asked ? [{ kind: 'added' as const, text: asked, marked }] : []),
    ]
  })
}

/** The printed places from the first word in common to the last: several where words of the report's own stand between. */
export function placesOf(laid: Laid): Span[] {
  const spans: { start: number; end: number }[] = []
  let joined = false
  for (const { steps, next, same, beside } of piecesOf(laid)) {
    const words = printedWords(steps, laid)
    if (!same && words.length > 0 && isMarked(steps, next, laid)) {
      joined = false
      continue
    }
    const [first, last] = [words[0], words.at(-1)]
    if (!first || !last) continue
    const current = spans.at(-1)
    if (beside) joined = false
    else if (current && joined) current.end = last.end
    else spans.push({ start: first.start, end: last.end })
    if (!beside) joined = true
  }
  return spans
}

function piecesOf(laid: Laid): Piece[] {
  const pieces: { steps: Step[]; next: number; same: boolean; beside: boolean }[] = []
  let next = 0
  for (const step of laid.steps) {
    const last = pieces.at(-1)
    if (last && last.same === step.same) last.steps.push(step)
    else pieces.push({ steps: [step], next, same: step.same, beside: false })
    if (step.asked !== null) next = step.asked + 1
  }
  return pieces.map((piece) => {
    if (piece.same) return piece
    return { ...piece, same: saysTheSame(piece.steps, laid), beside: isBeside(piece.steps, laid) }
  })
}

/** `20 5` and `25`, `peace building` and `peacebuilding`. */
function saysTheSame(steps: readonly Step[], laid: Laid): boolean {
  const [asked, printed] = [askedWords(steps, laid), printedWords(steps, laid)]
  if (asked.length === 0 || printed.length === 0) return false
  const keys = (words: readonly Word[]): string => words.map(({ key }) => key).join('')
  const value = numberOf(asked)
  return keys(asked) === keys(printed) || (value !== null && value === numberOf(printed))
}

/** Printed words that are not the speaker's between words that are, as in `“No,” she said, “never.”` */
function isBeside(steps: readonly Step[], { printed, spoken }: Laid): boolean {
  if (steps.some(({ asked }) => asked !== null)) return false
  const within = printedWords(steps, { printed })
  const [before, after] = [printed[(steps[0]?.printed ?? 0) - 1], printed[(steps.at(-1)?.printed ?? 0) + 1]]
  return before !== undefined && after !== undefined && spoken(before) && spoken(after) && !within.some(spoken)
}

function differenceOf({ steps, next }: Piece, laid: Laid): QuoteDifference {
  const [asked, printed] = [askedWords(steps, laid), printedWords(steps, laid)]
  const [first, last] = [printed[0], printed.at(-1)]
  return {
    kind: printed.length === 0 ? 'added' : asked.length === 0 ? 'cut' : 'changed',
    asked: askedText(steps, laid),
    printed: printedText(steps, laid),
    touches: touched(asked, printed, laid),
    marked: isMarked(steps, next, laid),
    at: first && last ? { start: first.start, end: last.end } : null,
  }
}

function touched(asked: readonly Word[], printed: readonly Word[], laid: Laid): Touched {
  if (asked.filter(negates).length % 2 !== printed.filter(negates).length % 2 || opposite(asked, printed)) return 'negation'
  if (numbersOf(asked) !== numbersOf(printed)) return 'number'
  if (limitsOf(asked) !== limitsOf(printed)) return 'limit'
  return laid.names(wordsText(laid.asked.text, asked), wordsText(laid.text, printed)) ? 'name' : 'words'
}

/** Words of a difference that is read word for word. */
const SHORT = 4

const OPPOSING = /^(?:un|in|im|il|ir|dis|non)/

/** `able` and `unable`. */
function opposite(asked: readonly Word[], printed: readonly Word[]): boolean {
  const isOf = (word: Word, other: Word): boolean => OPPOSING.test(word.key) && word.key.replace(OPPOSING, '') === other.key
  return asked.some((a) => a.key.length > 3 && printed.some((b) => b.key.length > 3 && (isOf(a, b) || isOf(b, a))))
}

function numbersOf(words: readonly Word[]): string {
  const numbers = words.filter(isNumber)
  return numbers.length === 0
    ? ''
    : String(numberOf(words.filter((word) => isNumber(word) || /^(?:hundred|thousand|.?illion)$/.test(word.key))))
}

/** Of a long difference only what makes a condition: some `all` or `may` stands in most sentences. */
function limitsOf(words: readonly Word[]): string {
  return words
    .filter((word) => conditions(word) || (words.length <= SHORT && limits(word)))
    .map(({ key }) => key)
    .join(' ')
}

/** Only words left out where the asker says so, or put in where the asker's brackets stand. */
function isMarked(steps: readonly Step[], next: number, { asked }: Laid): boolean {
  const own = steps.flatMap((step) => step.asked ?? [])
  return own.length > 0 ? own.every((index) => asked.bracketed.has(index)) : asked.cuts.has(next)
}

function askedWords(steps: readonly Step[], { asked }: Laid): Word[] {
  return steps.flatMap((step) => (step.asked === null ? [] : (asked.words[step.asked] ?? [])))
}

function printedWords(steps: readonly Step[], { printed }: Pick<Laid, 'printed'>): Word[] {
  return steps.flatMap((step) => (step.printed === null ? [] : (printed[step.printed] ?? [])))
}

function askedText(steps: readonly Step[], laid: Laid): string {
  return wordsText(laid.asked.text, askedWords(steps, laid))
}

function printedText(steps: readonly Step[], laid: Laid): string {
  return wordsText(laid.text, printedWords(steps, laid))
}

/** The stretch from the first word to the last, as written. */
function wordsText(text: string, words: readonly Word[]): string {
  const [first, last] = [words[0], words.at(-1)]
  return first && last ? text.slice(first.start, last.end).replace(/\s+/g, ' ') : ''
}
