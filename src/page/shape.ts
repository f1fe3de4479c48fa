/** The shape of a line: counts that tell prose from furniture without knowing a word of it. One pass, bounded on very long lines. */

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
const CLOSER_CHARS = /["'”’»)\]」』]/
const SPACE_CHARS = /\s/
const STOP = /[.!?…。！？؟।۔։]/

/** Classes of characters, as bits. */
const UPPER = 1
const LOWER = 2
const UNCASED = 4
const NUMBER = 8
/** Inside a word but not at its start: marks, apostrophes, points, hyphens. */
const JOINER = 16
const STOPPER = 32
const COMMA = 64
const MARK = 128
const QUOTE = 256
/** Scripts whose words are not set apart by spaces. */
const UNSPACED = 512
const KNOWN = 1024
/** Closing marks that may follow the end of a sentence. */
const CLOSER = 2048
const SPACE = 4096
const LETTER = UPPER | LOWER | UNCASED
const WORD = LETTER | NUMBER

const classes = new Uint16Array(65536)

function classOf(code: number): number {
  const known = classes[code] as number
  return known !== 0 ? known : learn(code)
}

function learn(code: number): number {
  const char = String.fromCharCode(code)
  const bits =
    (/\p{Lu}|\p{Lt}/u.test(char) ? UPPER : 0) |
    (/\p{Ll}/u.test(char) ? LOWER : 0) |
    (/\p{Lo}|\p{Lm}/u.test(char) ? UNCASED : 0) |
    (/\p{N}/u.test(char) ? NUMBER : 0) |
    (/[\p{M}'’.-]/u.test(char) ? JOINER : 0) |
    (STOP.test(char) ? STOPPER : 0) |
    (/[,،、]/.test(char) ? COMMA : 0) |
    (/[|»›•·©▼▲/\\=<>{}#@_→←↑↓★☆…®™]/.test(char) ? MARK : 0) |
    (/["'“”„«»‘「」『』]/.test(char) ? QUOTE : 0) |
    (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(char) ? UNSPACED : 0) |
    (CLOSER_CHARS.test(char) ? CLOSER : 0) |
    (SPACE_CHARS.test(char) ? SPACE : 0) |
    KNOWN
  classes[code] = bits
  return bits
}

/** Whether a code unit is a letter or a figure of any script; surrogates are neither. */
export function isWordCode(code: number): boolean {
  return (classOf(code) & WORD) !== 0
}

/** How many letters a text has, of any script. */
export function lettersIn(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0xd800 && code <= 0xdbff) letters += /^\p{L}/u.test(text.slice(at, at + 2)) ? 1 : 0
    else if ((classOf(code) & LETTER) !== 0) letters++
  }
  return letters
}

interface Counts {
  words: number
  capitals: number
  shouted: number
  lower: number
  digits: number
  stops: number
  commas: number
  marks: number
  quotes: number
  uncased: number
}

/** Shape of the line as it stands. */
export function shapeOf(line: string): Shape {
  const length = Math.min(line.length, LONGEST)
  const counts = count(line, length)
  const end = lastOf(line)
  const last = end < 0 ? 0 : line.charCodeAt(end)
  return {
    words: line.length > LONGEST ? Math.round((counts.words * line.length) / LONGEST) : counts.words,
    capitals: counts.capitals,
    shouted: counts.shouted,
    lower: counts.lower,
    digits: counts.digits,
    stops: counts.stops,
    commas: counts.commas,
    marks: counts.marks,
    quotes: counts.quotes,
    length: line.length,
    ended: end >= 0 && (classOf(last) & STOPPER) !== 0 && last !== 0x2026 && !(last === 46 && line.endsWith('...', end + 1)),
    colon: last === 58,
    startsLower: line.length > 0 && (classOf(line.charCodeAt(0)) & LOWER) !== 0,
    caseless: counts.uncased * 2 > length,
  }
}

/** Index of the last character that is no closing mark and no space; -1 where the last 40 are all such. */
function lastOf(line: string): number {
  for (let at = line.length - 1; at >= Math.max(0, line.length - 40); at--)
    if ((classOf(line.charCodeAt(at)) & (CLOSER | SPACE)) === 0) return at
  return -1
}

function count(line: string, length: number): Counts {
  const counts: Counts = { words: 0, capitals: 0, shouted: 0, lower: 0, digits: 0, stops: 0, commas: 0, marks: 0, quotes: 0, uncased: 0 }
  for (let at = 0; at < length; ) {
    const bits = classOf(line.charCodeAt(at))
    if (bits & WORD) at = countWord(line, at, length, counts)
    else countMark(line, at++, bits, counts)
  }
  return counts
}

/** Counts the word that begins at `from` and returns where it ends. */
function countWord(line: string, from: number, length: number, counts: Counts): number {
  let seen = 0
  let at = from
  for (; at < length; at++) {
    const bits = classOf(line.charCodeAt(at))
    if ((bits & (WORD | JOINER)) === 0) break
    seen |= bits
    if (bits & NUMBER && line.charCodeAt(at) < 58) counts.digits++
    if (bits & (STOPPER | QUOTE)) countMark(line, at, bits, counts)
  }
  const first = classOf(line.charCodeAt(from))
  counts.words++
  if (first & UPPER) counts.capitals++
  else if (first & LOWER) counts.lower++
  else if (first & UNCASED) {
    counts.uncased += at - from
    if (first & UNSPACED) counts.words += Math.floor((at - from) / 2)
  }
  if (at - from > 1 && seen & UPPER && !(seen & (LOWER | UNCASED))) counts.shouted++
  return at
}

function countMark(line: string, at: number, bits: number, counts: Counts): void {
  if (bits & COMMA) counts.commas++
  if (bits & MARK) counts.marks++
  if (bits & QUOTE) counts.quotes++
  if (bits & STOPPER && endsSentence(line, at + 1)) counts.stops++
}

/** Whether space or the end follows, closing marks aside; four characters are looked at. */
function endsSentence(line: string, from: number): boolean {
  const stop = Math.min(line.length, from + 4)
  let at = from
  while (at < stop && classOf(line.charCodeAt(at)) & CLOSER) at++
  return at === stop || (classOf(line.charCodeAt(at)) & SPACE) !== 0
}
