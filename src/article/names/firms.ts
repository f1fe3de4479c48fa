/** Firms whose name is also a common word, a surname or a place: `Apple`, `Ford`, `Amazon`. What the article and the words around say stands before what the model says. */

import { AFTER_PLACE, IN_PLACE, PLACE_HEADS } from './cues.js'
import type { Line, Piece, PieceKind } from './piece.js'

/** The lines with each such name made the firm, or left to what else it means. `isPerson` says whom the article knows for one. */
export function settleFirms(text: string, lines: readonly Line[], isPerson: (piece: Piece) => boolean): Line[] {
  return lines.map((line) =>
    line.pieces.some(mayBeFirm)
      ? { ...line, pieces: line.pieces.map((piece, at) => (mayBeFirm(piece) ? settled(text, line, piece, at, isPerson) : piece)) }
      : line,
  )
}

const isDoubtful = (reading: Piece['readings'][number]): boolean => reading.of === 'body' && reading.doubtful === true

function mayBeFirm(piece: Piece): boolean {
  return (piece.kind === 'firm' || piece.kind === 'place' || piece.kind === 'town') && piece.readings.some(isDoubtful)
}

function settled(text: string, line: Line, piece: Piece, at: number, isPerson: (piece: Piece) => boolean): Piece {
  if (isTitled(text, line, piece, at) || isPerson({ ...piece, kind: 'name' })) return { ...piece, kind: 'name', readings: [] }
  const lands = piece.readings.filter((reading) => reading.of === 'place')
  if (lands.length > 0 && (isWhere(line, piece) || isWithin(text, piece, line.pieces[at + 1])))
    return { ...piece, kind: landKind(lands), readings: lands }
  return { ...piece, kind: 'body', readings: piece.readings.filter(isDoubtful) }
}

function landKind(lands: Piece['readings']): PieceKind {
  return lands.some((reading) => reading.of === 'place' && !reading.entry.minor) ? 'place' : 'town'
}

/** `Mr Ford`, `President Ford`. */
function isTitled(text: string, line: Line, piece: Piece, at: number): boolean {
  const before = line.pieces[at - 1]
  return (before?.kind === 'honorific' || before?.kind === 'office') && /^\.?\s$/.test(text.slice(before.end, piece.start))
}

/** `Princeton, N.J.` */
function isWithin(text: string, piece: Piece, next: Piece | undefined): boolean {
  return next !== undefined && /^(?:place|region|country|town)$/.test(next.kind) && text.slice(piece.end, next.start) === ', '
}

/** `the Amazon`, `in Princeton`: where the name is a place's. */
function isWhere({ words }: Line, piece: Piece): boolean {
  const before = words[piece.at - 1]
  const after = words[piece.at + piece.words.length]
  if (before && piece.words[0]?.gap === 'space' && before.key !== 'at' && (before.key === 'the' || IN_PLACE.has(before.key))) return true
  return after?.gap === 'space' && (AFTER_PLACE.has(after.key) || PLACE_HEADS.has(after.key) || LANDSCAPE.has(after.key))
}

/** What grows and lives in a land of that name. */
const LANDSCAPE = new Set('rainforest forests jungle basin rainforests deforestation tribe tribes fires'.split(' '))
