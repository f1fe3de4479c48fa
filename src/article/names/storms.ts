/** Storms bear given names: `Hurricane Vale` is nobody, nor is `Vale` after it. */

import type { Line, Piece } from './piece.js'

const STORMS = new Set(['hurricane', 'typhoon', 'cyclone', 'storm'])

/** The lines without names of storms. `isPerson` says whom the article names as a person in full. */
export function withoutStorms(lines: readonly Line[], isPerson: (piece: Piece) => boolean): readonly Line[] {
  const storms = new Set(lines.flatMap((line) => line.pieces.flatMap((piece) => (isStorm(line, piece) ? [keyOf(piece)] : []))))
  if (storms.size === 0) return lines
  const isNobody = (line: Line, piece: Piece): boolean =>
    isStorm(line, piece) || (mayBeOne(piece) && storms.has(keyOf(piece)) && !isPerson(piece))
  return lines.map((line) => ({ ...line, pieces: line.pieces.filter((piece) => !isNobody(line, piece)) }))
}

function isStorm(line: Line, piece: Piece): boolean {
  if (piece.words.length > 1) return piece.kind === 'name' && piece.words.length < 4 && STORMS.has(piece.words.at(-2)?.key ?? '')
  const before = line.words[piece.at - 1]
  return mayBeOne(piece) && before !== undefined && piece.words[0]?.gap === 'space' && STORMS.has(before.key)
}

function mayBeOne({ kind, words }: Piece): boolean {
  return words.length === 1 && ['name', 'town', 'region', 'organisation'].includes(kind)
}

function keyOf({ words }: Piece): string {
  return words.at(-1)?.key ?? ''
}
