/** Two people who meet under one hyphen: `the Vale-Oduya summit`. A hyphen inside one name, `Jean-Vale`, has no such noun behind it. */

import { isCapitalised } from '../../text/name-words.js'
import type { Line, Piece } from './piece.js'

/** What two people have with each other, and firms do not. */
const MEETINGS = new Set(
  'summit meeting talks call phone handshake ticket administration rivalry relationship feud debate encounter dialogue'.split(' '),
)
const HYPHEN = /^[-‐‑–]$/

/** The pieces, each of two names that a hyphen joins before such a noun cut in two. */
export function withoutPairs(text: string, words: Line['words'], pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some((piece) => isJoined(text, words, piece))) return pieces
  return pieces.flatMap((piece) => (isJoined(text, words, piece) ? piece.words.map((_, at) => half(piece, at)) : [piece]))
}

/** Whether the piece is one of two that meet. */
export function isOfPair(text: string, line: Line, piece: Piece): boolean {
  const at = line.pieces.indexOf(piece)
  return areTwo(text, line, line.pieces[at - 1], piece) || areTwo(text, line, piece, line.pieces[at + 1])
}

function areTwo(text: string, line: Line, one: Piece | undefined, other: Piece | undefined): boolean {
  if (one?.kind !== 'name' || other?.kind !== 'name' || one.words.length > 1 || other.words.length > 1) return false
  return HYPHEN.test(text.slice(one.end, other.start)) && meetsBehind(line.words, other.at + 1)
}

function isJoined(text: string, words: Line['words'], { kind, words: own, at }: Piece): boolean {
  const [one, other] = own
  if (kind !== 'name' || own.length !== 2 || !one || !other || !HYPHEN.test(text.slice(one.end, other.start))) return false
  return [one, other].every((word) => isCapitalised(word) && word.text.length > 2) && meetsBehind(words, at + 2)
}

function meetsBehind(words: Line['words'], at: number): boolean {
  return words[at]?.gap === 'space' && MEETINGS.has(words[at]?.key ?? '')
}

function half(piece: Piece, at: number): Piece {
  const word = piece.words[at] as Piece['words'][number]
  return { ...piece, words: [word], at: piece.at + at, start: word.start, end: word.end }
}
