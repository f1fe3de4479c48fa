/** The shape of a line: counts that tell prose from furniture without knowing a word of it. Linear, and bounded on very long lines. */

/** Counts are over at most the first `LONGEST` code units. */
export interface Shape {
  readonly length: number
  readonly words: number
  /** Words that begin with a capital letter (scripts without case have none). */
  readonly capitals: number
  /** Words all of whose letters are capitals, two letters or more. */
  readonly shouted: number
  /** Words that begin with a lower-case letter. */
  readonly lower: number
  readonly digits: number
  /** Sentence ends inside the line or at its end: `. ! ? 。 ؟ ।` before space, quotation mark or end. */
  readonly stops: number
  /** Whether the line ends as a sentence does, closing quotation marks and brackets aside. */
  readonly ended: boolean
  /** Whether it ends in a colon. */
  readonly colon: boolean
  readonly commas: number
  /** Characters that seldom stand in prose: `| » › • · © ▼ ▲ / \ = { } < > # @ _`. */
  readonly marks: number
  /** Quotation marks. */
  readonly quotes: number
  /** Whether it begins with a lower-case letter. */
  readonly startsLower: boolean
  /** Whether its letters are of a script without capitals, most of them. */
  readonly caseless: boolean
}

const LONGEST = 4000
const MARKS = new Set([...'|»›•·©▼▲/\\=<>{}#@_→←↑↓★☆…®™'].map((mark) => mark.charCodeAt(0)))
const QUOTES = new Set([...'"“”„«»‘「」『』'].map((mark) => mark.charCodeAt(0)))
const CLOSERS = /["'”’»)\]」』\s]+$/
const STOP = /[.!?…。！？؟।۔։]/

/** Shape of the line as it stands. */
export function shapeOf(line: string): Shape {
  const text = line.length > LONGEST ? line.slice(0, LONGEST) : line
  const cut = text.length < line.length
  const ending = line.slice(-40).replace(CLOSERS, '')
  const counts = countWords(text)
  const last = ending.at(-1) ?? ''
  return {
    length: line.length,
    ...counts,
    ...countMarks(text),
    ended: STOP.test(last) && !/\.\.\.$|…$/.test(ending),
    colon: last === ':',
    startsLower: /^\p{Ll}/u.test(text),
    words: cut ? Math.round((counts.words * line.length) / LONGEST) : counts.words,
  }
}

function countWords(text: string): Pick<Shape, 'words' | 'capitals' | 'shouted' | 'lower' | 'caseless'> {
  let words = 0
  let capitals = 0
  let shouted = 0
  let lower = 0
  let caselessLetters = 0
  for (const [word] of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)) {
    words++
    if (/^\p{Lu}/u.test(word)) capitals++
    else if (/^\p{Ll}/u.test(word)) lower++
    else if (/^\p{Lo}/u.test(word)) {
      caselessLetters += word.length
      if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word)) words += Math.floor(word.length / 2)
    }
    if (word.length > 1 && /^[\p{Lu}\p{N}.\-’']*\p{Lu}[\p{Lu}\p{N}.\-’']*$/u.test(word)) shouted++
  }
  return { words, capitals, shouted, lower, caseless: caselessLetters * 2 > text.length }
}

function countMarks(text: string): Pick<Shape, 'digits' | 'commas' | 'marks' | 'quotes' | 'stops'> {
  let digits = 0
  let commas = 0
  let marks = 0
  let quotes = 0
  let stops = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) digits++
    else if (code === 44 || code === 0x60c || code === 0x3001) commas++
    else if (MARKS.has(code)) marks++
    if (QUOTES.has(code)) quotes++
    if (STOP.test(text[at] as string) && /^["'”’»)\]」』]*(\s|$)/.test(text.slice(at + 1, at + 5))) stops++
  }
  return { digits, commas, marks, quotes, stops }
}
