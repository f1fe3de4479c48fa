/** People called like a month or day: `May said` after Theresa May. What dates anything stays a date. */

import { isCapitalised, type Word } from '../../text/name-words.js'
import { NO_NAMES, SAYING } from './cues.js'
import type { Cluster } from './people.js'
import type { Line, Piece } from './piece.js'

/** After these a month is one, and nobody. */
const DATING =
  /^(?:in|on|by|from|to|for|at|after|before|since|until|till|through|during|last|next|this|that|each|every|early|mid|late|around|about|the|a|an|following|previous|past|\d+)$/
/** Nouns before `of May` that date. */
const PARTS = /^(?:end|middle|beginning|start|month|week|weeks|day|days|rest|half|first|last|th|st|nd|rd|\d+(?:th|st|nd|rd)?)$/
const AUXILIARIES = /^(?:has|had|have|is|was|will|would|could|can|did|does|should|must|might|himself|herself|who|s)$/

/** The lines with those words made names. `tag` is the universal tag of a word. */
export function withCalendarNames(
  text: string,
  lines: readonly Line[],
  people: readonly Cluster[],
  tag: (word: Word) => string,
): readonly Line[] {
  const surnames = new Set(
    people.flatMap(({ names }) => names.flatMap((name) => (name.length > 1 ? [name.at(-1) as string, name[0] as string] : []))),
  )
  return lines.map((line) => {
    const found = line.words.flatMap((word, at): Piece[] => (isSomebody(text, line, at, surnames, tag) ? [pieceOf(word, at)] : []))
    return found.length ? { ...line, pieces: [...line.pieces, ...found].sort((a, b) => a.at - b.at) } : line
  })
}

function pieceOf(word: Word, at: number): Piece {
  return { kind: 'name', readings: [], words: [word], at, start: word.start, end: word.end }
}

function isSomebody(text: string, line: Line, at: number, surnames: ReadonlySet<string>, tag: (word: Word) => string): boolean {
  const word = line.words[at] as Word
  if (!NO_NAMES.has(word.key) || !isCapitalised(word)) return false
  const next = line.words[at + 1]
  if (next && (/^\d/.test(next.text) || (next.gap === 'space' && isCapitalised(next)))) return false
  if (line.pieces.some((piece) => piece.at <= at && at < piece.at + piece.words.length)) return false
  if (isTitled(text, line, word)) return true
  return surnames.has(word.key) && acts(line, at, tag)
}

/** `Mrs May`, `Prime Minister May`. */
function isTitled(text: string, line: Line, word: Word): boolean {
  const before = line.pieces.findLast((piece) => piece.end <= word.start)
  const isTitle = before?.kind === 'honorific' || (before?.kind === 'office' && isCapitalised(before.words[0] as Word))
  return isTitle && /^\.?\s$/.test(text.slice(before?.end, word.start))
}

/** Whether the word does something, has something done to it or owns something, and stands where no date would. */
function acts(line: Line, at: number, tag: (word: Word) => string): boolean {
  const [before, next] = [line.words[at - 1], line.words[at + 1]]
  if (before && line.words[at]?.gap !== 'break' && DATING.test(before.key)) return false
  if (before?.key === 'of') return !PARTS.test(line.words[at - 2]?.key ?? '')
  if (before && line.words[at]?.gap === 'space' && NO_NAMES.has(line.words[at - 2]?.key ?? '')) return false
  const isDoing = next !== undefined && next.gap !== 'break' && (SAYING.has(next.key) || AUXILIARIES.test(next.key) || tag(next) === 'VERB')
  return isDoing || (before !== undefined && line.words[at]?.gap === 'space' && tag(before) === 'VERB')
}
