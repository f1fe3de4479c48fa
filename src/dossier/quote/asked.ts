/** The words that somebody asks about: without the quotation marks around them, and with the places where they say that something was left out. */

import type { Span } from '../../text/span.js'
import { negates, readWords, type Word } from './words.js'

export interface Asked {
  readonly text: string
  readonly words: readonly Word[]
  /** Numbers of words before which something is left out by the asker's own marks: `[…]`, `...`. Never 0 nor the last. */
  readonly cuts: ReadonlySet<number>
  /** Words that the asker put in square brackets: `[the dam]` stands for a word of the speaker. */
  readonly bracketed: ReadonlySet<number>
}

const CUT = /\[\s*(?:\.{2,}|…)\s*\]|\(\s*(?:\.{2,}|…)\s*\)|…|(?:\.\s?){3,}/g
const BRACKETS = /\[([^\]]{1,80})\]/g

/** Words within quotation marks are what is asked about where there are so many of them, and they make so much of the whole. */
const LEAST_QUOTED = 4
const QUOTED_SHARE = 0.6
/** A `he said` has no more words, and before a quotation it ends on the verb or so many words behind it. */
const LONGEST_CUE = 15
const BEHIND_VERB = 2
const CUES = new Set(
  `say says said tell tells told add adds added state states stated declare declares declared note notes noted write writes wrote tweeted posted warn warns warned
  insist insists insisted reply replies replied answered ask asks asked argue argues argued explain explains explained remarked commented announced concluded according`.split(
    /\s+/,
  ),
)

/**
 * Reads the words asked for; marks at either end mean nothing. Of a sentence pasted with its `he said`, the quoted parts are what is asked about, with a cut
 * between them; what says more than who said it belongs to the question.
 */
export function readAsked(text: string): Asked {
  const all = readWords(text)
  const quoted = all.filter((word) => word.quoted)
  const isMostly = quoted.length < all.length && quoted.length >= Math.max(LEAST_QUOTED, all.length * QUOTED_SHARE)
  const isFramed = isMostly && unquotedParts(all).every((part) => isCue(part, part[0] === all[0]))
  const words = isFramed ? quoted : all
  const cuts = new Set<number>()
  for (const match of text.matchAll(CUT)) {
    const after = words.findIndex((word) => word.start >= match.index)
    if (after > 0) cuts.add(after)
  }
  if (isFramed) {
    const places = new Map(all.map((word, index) => [word, index]))
    for (const [index, word] of words.entries()) {
      const before = words[index - 1]
      if (before && (places.get(word) ?? 0) > (places.get(before) ?? 0) + 1) cuts.add(index)
    }
  }
  const brackets = [...text.matchAll(BRACKETS)].map((match): Span => ({ start: match.index, end: match.index + match[0].length }))
  const bracketed = words.flatMap((word, index) =>
    brackets.some((span) => span.start < word.start && word.start < span.end) ? [index] : [],
  )
  return { text, words, cuts, bracketed: new Set(bracketed) }
}

function unquotedParts(words: readonly Word[]): Word[][] {
  const parts: Word[][] = []
  for (const [index, word] of words.entries()) {
    if (word.quoted) continue
    if (index > 0 && words[index - 1]?.quoted === false) parts.at(-1)?.push(word)
    else parts.push([word])
  }
  return parts
}

/** Who said it and to whom, and nothing that could turn it round. */
function isCue(part: readonly Word[], opens: boolean): boolean {
  const verb = part.findLastIndex(({ key }) => CUES.has(key))
  return verb >= 0 && part.length <= LONGEST_CUE && !part.some(negates) && (!opens || part.length - 1 - verb <= BEHIND_VERB)
}
