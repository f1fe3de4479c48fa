/** Names in a list of people: `Vale, Quorra and Oduya`, where the model takes the first and the last for people. */

import type { Line, Piece } from './piece.js'

/** The lines with what stands between two people of a list made a person, where no knowledge speaks against it. */
export function listedPeople(text: string, lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => {
    const isOne = (piece: Piece, at: number): boolean => isListed(text, piece, line.pieces[at - 1], line.pieces[at + 1])
    return line.pieces.some(isOne)
      ? { ...line, pieces: line.pieces.map((piece, at) => (isOne(piece, at) ? { ...piece, kind: 'name', tagged: 'PER' } : piece)) }
      : line
  })
}

function isListed(text: string, piece: Piece, before: Piece | undefined, after: Piece | undefined): boolean {
  if (before?.tagged !== 'PER' || after?.tagged !== 'PER' || !piece.tagged || piece.tagged === 'PER') return false
  if (piece.words.length > 2 || piece.readings.length > 0) return false
  return text.slice(before.end, piece.start) === ', ' && /^,? (?:and |or )?$/.test(text.slice(piece.end, after.start))
}
