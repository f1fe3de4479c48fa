/** Words for looking names up: runs of letters and digits with what stands between them, independent of any grammar. */

import { fold } from './fold.js'
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

const WORD = /[\p{L}\p{N}\p{M}]+(?:\+(?![\p{L}\p{N}]))?/gu

/** Words of `text` from `start` to `end`, with offsets into `text`. The possessive `’s` is a word of its own: key `s`, gap `apostrophe`. */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = []
  let last = start
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const at = start + match.index
    words.push({
      start: at,
      end: at + match[0].length,
      text: match[0],
      key: fold(match[0]),
      gap: words.length ? gapOf(text.slice(last, at)) : 'break',
    })
    last = at + match[0].length
  }
  return words
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
