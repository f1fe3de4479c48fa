/** Words for looking names up: runs of letters and digits with what stands between them, independent of any grammar. */

import { fold } from './fold.js'
import { remembered } from './remembered.js'
import type { Span } from './span.js'

/** What stands between a word and the one before it. `break` is anything that no name runs across. */
export type Gap = 'space' | 'hyphen' | 'apostrophe' | 'dot' | 'dot-space' | 'ampersand' | 'break'

export interface Word extends Span {
  /** As printed. */
  readonly text: string
  /** Folded; two letters may come of one, so its length says nothing. */
  readonly key: string
  /** Gap before it; `break` at the start. */
  readonly gap: Gap
}

const WORD = /[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}]|\u00ad(?=[\p{L}\p{N}]))*(?:\+(?![\p{L}\p{N}]))?/gu

/** Words of `text` from `start` to `end`, with offsets into `text`. The possessive `’s` is a word of its own: key `s`, gap `apostrophe`. */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = []
  const own = end < text.length ? text.slice(0, end) : text
  let last = start
  for (let at = start; at < end; ) {
    const plain = plainEnd(own, at)
    const found = plain > at ? null : wordFrom(own, at)
    if (plain === at && !found) break
    const from = found?.start ?? at
    const to = found?.end ?? plain
    const word = text.slice(from, to)
    words.push({ start: from, end: to, text: word, key: keyOf(word), gap: words.length ? gapBetween(text, last, from) : 'break' })
    last = to
    at = own.charCodeAt(to) === BLANK ? to + 1 : to
  }
  return words
}

const keyOf = remembered(fold)

const BLANK = 32

/** The end of the run of plain letters at `at` that a blank, comma or full stop ends: most words are nothing else. `at` where none stands there. */
function plainEnd(text: string, at: number): number {
  let end = at
  while (isPlainLetter(text.charCodeAt(end))) end++
  const code = text.charCodeAt(end)
  return code === BLANK || code === 44 || code === 46 ? end : at
}

function isPlainLetter(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

/** The next word from `at` on; null where there is none. */
function wordFrom(text: string, at: number): Span | null {
  WORD.lastIndex = at
  const found = WORD.exec(text)
  return found && { start: found.index, end: WORD.lastIndex }
}

function gapBetween(text: string, from: number, to: number): Gap {
  return to === from + 1 && text.charCodeAt(from) === BLANK ? 'space' : gapOf(text.slice(from, to))
}

const READ = new WeakMap<Span, { readonly text: string; readonly words: readonly Word[] }>()

/** Words of one stretch of `text`; those of the same object are cut once, since several rooms ask for the words of a sentence. */
export function wordsIn(text: string, stretch: Span): readonly Word[] {
  const known = READ.get(stretch)
  if (known?.text === text) return known.words
  const words = wordsOf(text, stretch.start, stretch.end)
  READ.set(stretch, { text, words })
  return words
}

function gapOf(between: string): Gap {
  if (between === ' ') return 'space'
  if (between === ', ') return 'break'
  if (/^[ \t\u00a0\u2009\u202f]+$/.test(between) || /^[ \t]*\n[ \t]*$/.test(between)) return 'space'
  if (/^[-‐‑]$/.test(between)) return 'hyphen'
  if (/^['’ʼ‘`´]$/.test(between)) return 'apostrophe'
  if (between === '.') return 'dot'
  if (/^\.[ \t\u00a0]$/.test(between)) return 'dot-space'
  return /^ ?& ?$/.test(between) ? 'ampersand' : 'break'
}

/** Whether the word begins with a capital letter. */
export function isCapitalised(word: { readonly text: string }): boolean {
  return /^\p{Lu}/u.test(word.text)
}
