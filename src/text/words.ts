/** Words as copies are compared: each a hash of its folded letters and digits, with its place. Case, accents, punctuation and quotation marks make no difference. */

import type { Span } from './span.js'

/** The words of some stretches of a text. All arrays are as long as there are words, unless said otherwise. */
export interface Words {
  readonly length: number
  readonly hash: Uint32Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** 1 where the word stands within double quotation marks opened in the same stretch. */
  readonly quoted: Uint8Array
  /** First word of every sentence, then the number of words: one entry more than there are sentences. */
  readonly sentences: Int32Array
  /** By sentence: a hash of its words in order, and how many of them stand within quotation marks. */
  readonly sentenceHash: Int32Array
  readonly sentenceQuoted: Uint8Array
}

/** No sentence is longer, so that aligning two of them is bounded. */
export const LONGEST_SENTENCE = 120
/** A shorter sentence joins the next one of its stretch: `Mr.`, `U.S.`, `Dec.` end none. */
const SHORTEST_SENTENCE = 3

const UNSEEN = 0
const GAP = 0xffff
const SILENT = 0xfffe
const FOLDED = new Uint16Array(65536)
const ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u
const UNDECOMPOSED: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 's', æ: 'a', œ: 'o', þ: 't', ð: 'd' }

const LINE_FEED = 10
const QUOTE = 34
const COMMA = 44
const DOT = 46

/**
 * Reads the words of `text` within `stretches` (all of it by default). A sentence never reaches over the end of a stretch or a blank line.
 * Scripts that put no space between words give one word a character.
 */
export function wordsOf(text: string, stretches: readonly Span[] = [{ start: 0, end: text.length }]): Words {
  return copied(passingWords(text, stretches))
}

/** The same, in rows that the next reading writes over: for who takes at once what it needs. */
export function passingWords(text: string, stretches: readonly Span[]): Words {
  const reader = new Reader(text)
  for (const stretch of stretches) reader.read(stretch.start, stretch.end)
  return reader.words()
}

/** Words of their own memory. One buffer holds all columns: the fewer objects, the faster a large pile is read. */
export function copied(words: Words): Words {
  const { length: count, sentences, sentenceHash, sentenceQuoted } = words
  const rows = sentenceHash.length
  const buffer = new ArrayBuffer(count * 13 + (rows + 1) * 4 + rows * 5)
  const hash = new Uint32Array(buffer, 0, count)
  const start = new Int32Array(buffer, count * 4, count)
  const end = new Int32Array(buffer, count * 8, count)
  const first = new Int32Array(buffer, count * 12, sentences.length)
  const marks = new Int32Array(buffer, (count * 3 + rows + 1) * 4, rows)
  const quoted = new Uint8Array(buffer, (count * 3 + rows * 2 + 1) * 4, count)
  const quotedOf = new Uint8Array(buffer, (count * 3 + rows * 2 + 1) * 4 + count, rows)
  hash.set(words.hash)
  start.set(words.start)
  end.set(words.end)
  first.set(sentences)
  quoted.set(words.quoted)
  marks.set(sentenceHash)
  quotedOf.set(sentenceQuoted)
  return { length: count, hash, start, end, quoted, sentences: first, sentenceHash: marks, sentenceQuoted: quotedOf }
}

/** How many sentences the words make. */
export function sentenceCount(words: Words): number {
  return words.sentences.length - 1
}

/** How many words a sentence has. */
export function lengthOf(words: Words, sentence: number): number {
  return (words.sentences[sentence + 1] as number) - (words.sentences[sentence] as number)
}

/** Fills the hash and the count of quoted words of each sentence. */
export function markSentences(
  hash: Uint32Array,
  quoted: Uint8Array,
  sentences: Int32Array,
  count: number,
  sentenceHash: Int32Array,
  sentenceQuoted: Uint8Array,
): void {
  for (let i = 0; i < count; i++) {
    let mark = 7
    let within = 0
    for (let at = sentences[i] as number; at < (sentences[i + 1] as number); at++) {
      mark = (Math.imul(mark, 31) + (hash[at] as number)) | 0
      within += quoted[at] as number
    }
    sentenceHash[i] = mark
    sentenceQuoted[i] = within
  }
}

/** The comparison code of a UTF-16 unit: a folded letter or digit, `GAP` between words, `SILENT` for marks that change nothing. */
function folded(code: number): number {
  const known = FOLDED[code] as number
  if (known !== UNSEEN) return known
  const value = fold(String.fromCharCode(code))
  FOLDED[code] = value
  return value
}

function fold(char: string): number {
  if (/\p{M}/u.test(char) || char === '\u00ad' || char === '\u200d' || char === '\u200c') return SILENT
  if (!/[\p{L}\p{N}]/u.test(char)) return GAP
  const lower = char.toLowerCase()
  const base = UNDECOMPOSED[lower] ?? lower.normalize('NFKD')
  return /^.\p{M}*$/u.test(base) ? base.charCodeAt(0) : lower.charCodeAt(0)
}

function isAlone(code: number): boolean {
  return code >= 0x0e00 && ALONE.test(String.fromCharCode(code))
}

/** Rows that a reading fills before it is cut to size; one set serves all readings, which never overlap in time. */
let hashes = new Uint32Array(4096)
let starts = new Int32Array(4096)
let ends = new Int32Array(4096)
let quotes = new Uint8Array(4096)
let breaks = new Int32Array(1024)
let sentenceHashes = new Int32Array(1024)
let sentenceQuotes = new Uint8Array(1024)

class Reader {
  private count = 0
  private sentences = 0

  constructor(private readonly text: string) {}

  read(from: number, to: number): void {
    const { text } = this
    let depth = 0
    let ended = false
    let forced = true
    let first = this.count
    let at = from
    while (at < to) {
      const code = text.charCodeAt(at)
      const letter = (FOLDED[code] as number) || folded(code)
      if (letter >= SILENT) {
        if (isDoubleQuote(code)) depth = opens(text, at, from, code) ? Math.min(2, depth + 1) : Math.max(0, depth - 1)
        else if (endsSentence(code)) ended = true
        else if (code === LINE_FEED && text.charCodeAt(at + 1) === LINE_FEED) {
          forced = true
          depth = 0
        }
        at++
        continue
      }
      const end = this.word(at, to, letter)
      const size = this.count - first
      if (forced || size >= LONGEST_SENTENCE || (ended && size >= SHORTEST_SENTENCE && startsSentence(text, at))) {
        if (this.sentences + 1 >= breaks.length) breaks = wider(breaks, new Int32Array(breaks.length * 2))
        breaks[this.sentences++] = this.count
        first = this.count
      }
      ended = false
      forced = false
      quotes[this.count++] = depth > 0 ? 1 : 0
      at = end
    }
  }

  /** Hashes the word at `at` into the next free row and gives its end. */
  private word(at: number, to: number, first: number): number {
    const { text } = this
    if (this.count === hashes.length) grow()
    let hash = Math.imul(0x811c9dc5 ^ first, 0x01000193)
    let end = at + 1
    if (!isAlone(first)) {
      for (; end < to; end++) {
        const code = text.charCodeAt(end)
        const letter = (FOLDED[code] as number) || folded(code)
        if (letter === SILENT) continue
        if (letter !== GAP) {
          if (letter >= 0x0e00 && isAlone(letter)) break
          hash = Math.imul(hash ^ letter, 0x01000193)
        } else if ((code === DOT || code === COMMA) && betweenDigits(text, end, to)) {
          if (code === DOT) hash = Math.imul(hash ^ code, 0x01000193)
        } else break
      }
    }
    hash ^= hash >>> 15
    hash = Math.imul(hash, 0x2c1b3c6d)
    hashes[this.count] = (hash ^ (hash >>> 12)) >>> 0
    starts[this.count] = at
    ends[this.count] = end
    return end
  }

  /** Views of the rows that were filled. */
  words(): Words {
    const { count, sentences } = this
    breaks[sentences] = count
    if (sentenceHashes.length < sentences) {
      sentenceHashes = new Int32Array(breaks.length)
      sentenceQuotes = new Uint8Array(breaks.length)
    }
    markSentences(hashes, quotes, breaks, sentences, sentenceHashes, sentenceQuotes)
    return {
      length: count,
      hash: hashes.subarray(0, count),
      start: starts.subarray(0, count),
      end: ends.subarray(0, count),
      quoted: quotes.subarray(0, count),
      sentences: breaks.subarray(0, sentences + 1),
      sentenceHash: sentenceHashes.subarray(0, sentences),
      sentenceQuoted: sentenceQuotes.subarray(0, sentences),
    }
  }
}

function grow(): void {
  const room = hashes.length * 2
  hashes = wider(hashes, new Uint32Array(room))
  starts = wider(starts, new Int32Array(room))
  ends = wider(ends, new Int32Array(room))
  quotes = wider(quotes, new Uint8Array(room))
}

function wider<T extends Uint32Array | Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}

function isDoubleQuote(code: number): boolean {
  return code === QUOTE || code === 0x201c || code === 0x201d || code === 0x201e || code === 0xab || code === 0xbb
}

/** Curly marks say which way they face; a straight one opens where white space or a bracket stands before it. */
function opens(text: string, at: number, from: number, code: number): boolean {
  if (code !== QUOTE) return code === 0x201c || code === 0x201e || code === 0xab
  return at === from || /[\s([—–-]/.test(text.charAt(at - 1))
}

function endsSentence(code: number): boolean {
  return code === DOT || code === 33 || code === 63 || code === 0x2026 || code === 0x3002 || code === 0x061f || code === 0x6d4
}

/** Whether the word at `at` can begin a sentence: no small letter and no figure (`Jan. 5`). */
function startsSentence(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  if (endsSentence(before) && before !== 0x3002) return false
  const code = text.charCodeAt(at)
  return !((code >= 97 && code <= 122) || isDigit(code))
}

function betweenDigits(text: string, at: number, to: number): boolean {
  return at + 1 < to && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Whether two stretches have the same letters and digits, however they are parted: `U.S.` and `US`, `e-mail` and `email`; not `1.5` and `15`. */
export function sameLetters(one: string, two: string): boolean {
  return lettersOf(one) === lettersOf(two)
}

/** Folded letters and digits; a mark between two digits stays, but for the comma. */
function lettersOf(text: string): string {
  let letters = ''
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const letter = folded(code)
    if (letter < SILENT) letters += String.fromCharCode(letter)
    else if (code !== COMMA && betweenDigits(text, at, text.length)) letters += ' '
  }
  return letters
}
