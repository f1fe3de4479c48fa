/**
 * Words and marks of a stretch of text, with exact offsets, split as UD's English Web Treebank splits: clitics apart (`do|n't`, `Syria|'s`),
 * hyphenated words apart (`12|-|year`) save after a prefix (`ex-minister`, `mid-May`). Tokens never overlap, lie in text order and hold no white space;
 * what lies between two tokens is white space. Time is linear in the length of the text.
 */

import type { Span } from '../text/span.js'
import { ANY_CASE, BEFORE_NUMBERS, CALENDAR, CAPITALISED, TITLES } from './abbreviations.js'

const LETTER = '\\p{L}\\p{M}'
const APOSTROPHE = "'’ʼ`´"
const SPACE = /[\s\p{Cc}\p{Zs}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/uy
/** Plain letters with a blank or comma behind them: most words are nothing else, and no other pattern takes them otherwise. */
const SIMPLE = /[A-Za-z]+(?=[ ,\n])/y
const URL = /(?:https?:\/\/|www\.)[^\s<>"“”«»]{1,2000}/iuy
const MAIL = /[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){1,6}/uy
const HANDLE = /[@#][\p{L}\p{N}_]{1,140}/uy
const MARKS = /\.{2,}|…+|-{2,}|[–—―]+|[.!?]{2,}|([*=_+~#>|<$])\1+|``|''/uy
const FIGURES =
  /\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}([/.])\d{1,2}\1\d{2,4}(?!\d)|\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{3}-\d{3,4}-\d{4}(?!\d)|\d{1,4}\/\d{1,4}(?![\d/])|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)*/uy
const AFTER_FIGURES = new RegExp(`(?:st|nd|rd|th|s)(?![${LETTER}\\p{N}])`, 'iuy')
const UNIT = /(?:am|pm|a\.m\.|p\.m\.|km|kg|mm|cm|m|ft|bn|mn|mln|tn|k|gmt|h|hrs|min|sec|mph|kph|yr|yrs|year|years|p)(?![\p{L}\p{M}\p{N}])/iuy
/** A soft hyphen shows where a word may break; it is a part of the word. */
const WORD = new RegExp(`[${LETTER}\\p{N}_]+(?:(?:[${APOSTROPHE}]|\\u00ad+)[${LETTER}\\p{N}]+)*`, 'uy')
/** A picture of several signs: a flag, a person with a skin colour or at work. */
const EMOJI = /\p{RI}\p{RI}|\p{Extended_Pictographic}\ufe0f?\p{EMod}?(?:\u200d\p{Extended_Pictographic}\ufe0f?\p{EMod}?)*/uy
const DOTTED = new RegExp(
  `(?:[${LETTER}]\\.){2,12}(?![${LETTER}\\p{N}]{2})|(?:[${LETTER}]\\.){1,12}[${LETTER}](?![${LETTER}\\p{N}])|Ph\\.D\\.?`,
  'uy',
)
const DOMAIN = /[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){0,4}\.(?:com|org|net|gov|edu|int|info|co\.uk|tv|io)(?![\p{L}\p{N}])/uy
/** Letters of money written onto a figure: `Rs2,000`, `KSh500`. */
const MONEY = /(?:Rs|Rp|RM|[KTU]Sh|Ksh|USD|EUR|GBP|INR|PKR|NGN|KES|ZAR|CHF|SFr)(?=\d)/uy
const DECADE = new RegExp(`[${APOSTROPHE}]\\d0s(?![${LETTER}])|[${APOSTROPHE}](?:em|tis|twas)(?![${LETTER}])`, 'iuy')
/** `Syria 's`, as texts have it that were cut into tokens before; `'s'` is a letter in quotes. */
const LOOSE_CLITIC = new RegExp(`[${APOSTROPHE}](?:s|m|re|ve|ll|d)(?![${LETTER}\\p{N}${APOSTROPHE}])`, 'uy')
const AND_WORD = new RegExp(`&[${LETTER}]{1,20}(?![${LETTER}])`, 'uy')
const NEXT_DIGIT = /\.\s{0,3}\d/y
const CLITIC = new RegExp(`(?:[${APOSTROPHE}](?:s|m|re|ve|ll|d)|n[${APOSTROPHE}]t)$`, 'iu')
const JOINED: ReadonlyMap<string, number> = new Map(Object.entries({ cannot: 3, gonna: 3, wanna: 3, gotta: 3, gimme: 3, lemme: 3 }))
const PREFIXES: ReadonlySet<string> = new Set(
  'e co pre post non anti semi re multi mid ex pro sub inter mini un micro macro mega neo over under vice trans ultra counter intra de bi tri quasi pan'.split(
    ' ',
  ),
)

/** The tokens of `text[from, to)`. */
export function tokenize(text: string, from = 0, to = text.length): Span[] {
  const tokens: Span[] = []
  const read = (pattern: RegExp, at: number): number => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    return found && found[0].length > 0 ? Math.min(at + found[0].length, to) : at
  }
  for (let at = read(SPACE, from); at < to; at = read(SPACE, at)) {
    const simple = read(SIMPLE, at)
    if (simple > at && simple < to && !JOINED.has(text.slice(at, simple).toLowerCase())) {
      tokens.push({ start: at, end: simple })
      at = simple
      continue
    }
    const end = special(text, at, read)
    if (end > at) tokens.push({ start: at, end })
    at = end > at ? end : word(text, at, to, read, tokens)
  }
  return tokens
}

type Reader = (pattern: RegExp, at: number) => number

/** The end of a token that is no plain word: address, figure, mark; `at` where none stands there. */
function special(text: string, at: number, read: Reader): number {
  const url = read(URL, at)
  if (url > at) return at + text.slice(at, url).replace(/[.,;:!?)\]}'"’…]+$/u, '').length
  const code = text.charCodeAt(at)
  for (const pattern of [MAIL, DECADE, LOOSE_CLITIC, MARKS]) {
    const end = read(pattern, at)
    if (end > at) return end
  }
  if (code === 64 || code === 35) return read(HANDLE, at)
  return isDigit(code) ? figures(text, at, read) : at
}

/** A figure with its ordinal or decade ending; a unit written onto it is the next token; `3rd-class` is left to the word reader. */
function figures(text: string, at: number, read: Reader): number {
  const end = read(FIGURES, at)
  const ending = read(AFTER_FIGURES, end)
  if (ending > end) return ending
  const rest = text.slice(end, end + 1)
  if (!/[\p{L}\p{M}_]/u.test(rest) || read(UNIT, end) > end) return end
  return at
}

/** Reads a word, or one mark, at `at`; pushes its tokens and gives its end. */
function word(text: string, at: number, to: number, read: Reader, tokens: Span[]): number {
  const dotted = Math.max(read(DOTTED, at), read(DOMAIN, at))
  const plain = read(WORD, at)
  if (plain === at) {
    const code = text.codePointAt(at) as number
    const picture = code >= 0x203c ? read(EMOJI, at) : at
    const end = picture > at ? picture : Math.min(to, at + (code > 0xffff ? 2 : 1))
    tokens.push({ start: at, end })
    return end
  }
  if (dotted > plain) {
    tokens.push({ start: at, end: dotted })
    return dotted
  }
  const money = read(MONEY, at)
  if (money > at) {
    tokens.push({ start: at, end: money })
    return money
  }
  let end = prefixed(text, at, plain, read)
  end = read(AND_WORD, end)
  if (text[end] === '.' && end < to && keepsStop(text, at, end)) end++
  pushSplit(text, at, end, tokens)
  return end
}

function prefixed(text: string, at: number, end: number, read: Reader): number {
  if (text[end] !== '-' || !PREFIXES.has(text.slice(at, end).toLowerCase())) return end
  return read(WORD, end + 1) > end + 1 ? read(WORD, end + 1) : end
}

/** Whether the full stop at `end` is a part of the word before it. */
function keepsStop(text: string, at: number, end: number): boolean {
  const written = text.slice(at, end)
  const lower = written.toLowerCase()
  if (BEFORE_NUMBERS.has(lower) && (written.length > 1 || written === lower)) {
    NEXT_DIGIT.lastIndex = end
    return NEXT_DIGIT.test(text)
  }
  if (ANY_CASE.has(lower)) return !(written === 'EST')
  if (!/^\p{Lu}/u.test(written)) return false
  return written.length === 1
    ? written !== 'I' || /^\.\s?\p{Lu}/u.test(text.slice(end, end + 3))
    : TITLES.has(lower) || CALENDAR.has(lower) || CAPITALISED.has(lower)
}

/** Pushes a word, its clitics apart. */
function pushSplit(text: string, start: number, end: number, tokens: Span[]): void {
  const written = text.slice(start, end)
  const joined = JOINED.get(written.toLowerCase())
  const clitic = joined === undefined ? CLITIC.exec(written) : null
  const cut = start + (joined ?? clitic?.index ?? 0)
  if (cut > start) tokens.push({ start, end: cut })
  tokens.push({ start: cut, end })
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
