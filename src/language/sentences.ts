/**
 * Where sentences end among the tokens of one paragraph. A sentence holds whole tokens, sentences tile the tokens, and a quotation that spans
 * sentences is cut into them as UD cuts it: the closing mark stays with the words before it.
 */

import { leadsSurname } from '../text/name-parts.js'
import type { Span } from '../text/span.js'
import { ASKING, BEFORE_NUMBERS, STARTERS, TITLES } from './abbreviations.js'

/** Longest sentence in code units; a longer one is cut between tokens. */
export const LONGEST_SENTENCE = 100_000

const TERMINAL = /^(?:[.!?]+|…+|[。！？])$/u
/** Last letters of those, and of abbreviations. */
const MAY_END = new Set([...'.!?…。！？'].map((mark) => mark.charCodeAt(0)))
const CLOSING = /^[)\]}"”’'»]+$|^''$/u
const OPENING = /^["“‘'«([{]$|^``$/u

/** Exclusive token indexes at which sentences end; the last is `tokens.length`. `cut` holds those that only length ended. */
export function sentenceEnds(text: string, tokens: readonly Span[]): { ends: number[]; cut: number[] } {
  const ends: number[] = []
  const cut: number[] = []
  let first = 0
  for (let i = 0; i < tokens.length; i++) {
    const end = endAfter(text, tokens, first, i)
    const tooLong = (tokens[i] as Span).end - (tokens[first] as Span).start > LONGEST_SENTENCE
    if (end === 0 && tooLong) cut.push(i + 1)
    if (end === 0 && !tooLong) continue
    first = Math.max(end, i + 1)
    ends.push(first)
    i = first - 1
  }
  if (first < tokens.length) ends.push(tokens.length)
  return { ends, cut }
}

/** The index after the sentence that token `i` ends, closing marks included; 0 where it ends none. */
function endAfter(text: string, tokens: readonly Span[], first: number, i: number): number {
  const at = (k: number): string => (k < tokens.length ? text.slice((tokens[k] as Span).start, (tokens[k] as Span).end) : '')
  if (!MAY_END.has(text.charCodeAt((tokens[i] as Span).end - 1))) return 0
  const word = at(i)
  const stopped = word.length > 1 && word.endsWith('.') && !TERMINAL.test(word)
  if (!stopped && !TERMINAL.test(word)) return 0
  let next = i + 1
  while (next < tokens.length && closes(text, tokens, next, at(next))) next++
  while (at(next) === '[' && /^\d{1,3}$/.test(at(next + 1)) && at(next + 2) === ']') next += 3
  if (next >= tokens.length) return tokens.length
  if (i === first && stopped) return 0
  if (i === first + 1 && /^(?:\d{1,3}|\p{L})$/u.test(at(first)) && word === '.') return 0
  const opener = OPENING.test(at(next)) ? next + 1 : next
  const follows = at(opener)
  if ((/^\p{Ll}/u.test(follows) && (stopped || !surnameAt(at, opener))) || /^[,;:.]/.test(follows)) return 0
  if (stopped) return abbreviationEnds(word, follows, opener > next) ? next : 0
  if (/^[!?]/.test(word) && next > i + 1 && asksOn(at, next)) return 0
  return next
}

/** `van der Vale`, `al-Vale`: a name that begins small, as it may a sentence. */
function surnameAt(at: (k: number) => string, k: number): boolean {
  if (!leadsSurname(at(k))) return false
  const next = /^[-‐‑]$/.test(at(k + 1)) ? at(k + 2) : at(k + 1)
  return /^\p{Lu}\p{Ll}/u.test(next) || (next !== at(k) && surnameAt(at, k + 1))
}

/** A mark right after the terminal, with no space between, closes; white space before it makes a straight mark an opening one. */
function closes(text: string, tokens: readonly Span[], k: number, word: string): boolean {
  if (!CLOSING.test(word)) return false
  const gap = (tokens[k] as Span).start - (tokens[k - 1] as Span).end
  if (gap === 0) return true
  return /^[”’»)\]}]/u.test(word) && !/\p{L}/u.test(text[(tokens[k] as Span).end] ?? ' ')
}

function abbreviationEnds(word: string, follows: string, quoted: boolean): boolean {
  const bare = word.slice(0, -1).toLowerCase()
  if (TITLES.has(bare) || BEFORE_NUMBERS.has(bare)) return false
  if (!/^\p{Lu}/u.test(follows)) return false
  return quoted || STARTERS.has(follows.toLowerCase())
}

/** `"…?" Jones asked`: a name of up to four words and a verb of asking go on with the sentence. */
function asksOn(at: (k: number) => string, next: number): boolean {
  for (let k = next; k < next + 5; k++) {
    const word = at(k)
    if (ASKING.has(word.toLowerCase())) return k > next || /^\p{Ll}/u.test(word)
    if (!/^\p{Lu}/u.test(word)) return false
  }
  return false
}
