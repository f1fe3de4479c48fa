/** Laws, treaties, prizes and wars bear names that are nobody's: `the Vale Act`, `World War II`, `the Renters' Rights Bill`. */

import { isCapitalised } from '../../text/name-words.js'
import { STARTERS } from './cues.js'
import type { Line, Piece } from './piece.js'

const WORKS = /^(?:Acts?|Bill|Treaty|Accords?|Amendment|Awards?|Prize|Trophy|Cup|Code|Doctrine|Protocol|Era|Pact|War|Scandal)$/

/** The lines without what is only the name of one. Bodies and places that knowledge has are left. */
export function withoutWorks(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) =>
    line.pieces.some((piece) => isWork(line, piece)) ? { ...line, pieces: line.pieces.filter((piece) => !isWork(line, piece)) } : line,
  )
}

function isWork(line: Line, piece: Piece): boolean {
  if (piece.readings.length > 0 || !['name', 'organisation', 'region'].includes(piece.kind)) return false
  const next = line.words[piece.at + piece.words.length]
  const own = piece.words.filter(({ text }) => !/^[IVX]+$/.test(text)).at(-1)
  if (own?.key === 'war' && piece.words.length > 1) return true
  if (piece.words[0]?.text === 'Operation' && piece.words.length > 1) return true
  if (line.words[piece.at - 1]?.text === 'Operation' && piece.words[0]?.gap === 'space') return true
  if (piece.words.length === 1 && own?.text === 'Bill') return isBill(line, piece)
  return (
    piece.kind !== 'region' && next?.gap === 'space' && WORKS.test(next.text) && (piece.kind === 'organisation' || piece.words.length > 1)
  )
}

/** `the Rights Bill`, `a Bill`: no one called so. */
function isBill({ words }: Line, piece: Piece): boolean {
  const before = words[piece.at - 1]
  if (!before || piece.words[0]?.gap !== 'space') return false
  return isCapitalised(before)
    ? !STARTERS.has(before.key) && before.text.length > 3 && piece.tagged !== undefined
    : /^(?:the|a|this|s)$/.test(before.key)
}
