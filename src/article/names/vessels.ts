/** Ships bear the names of people and towns, `USS Ann Vale`, `the tanker Vale`: such a name is nobody's, nor is the same name after it. */

import type { Line, Piece } from './piece.js'

/** Letters before the name of a ship of some navy or line. */
const PREFIXES = new Set(['USS', 'HMS', 'HMCS', 'HMAS', 'HMNZS', 'INS', 'USNS', 'RFA', 'MV', 'MT', 'RMS', 'PNS', 'BRP', 'KRI', 'ROKS'])

const SHIPS = new Set(
  'cruiser tanker ferry frigate destroyer warship vessel ship yacht trawler submarine freighter liner corvette speedboat sailboat boat carrier icebreaker steamer tugboat'.split(
    ' ',
  ),
)

const BEARS: readonly Piece['kind'][] = ['name', 'town', 'firm', 'region', 'organisation', 'facility']

/** The lines without names of ships. `isPerson` says whom the article names as a person in full. */
export function withoutVessels(lines: readonly Line[], isPerson: (piece: Piece) => boolean): readonly Line[] {
  const all = lines.flatMap((line) => line.pieces.map((piece) => ({ line, piece })))
  const vessels = all.filter(({ line, piece }) => isVessel(line, piece))
  if (vessels.length === 0) return lines
  const people = new Set(all.flatMap(({ line, piece }) => (isPerson(piece) && isSomebody(line, piece) ? [keyOf(piece)] : [])))
  const ships = new Set(vessels.flatMap(({ line, piece }) => (isCommon(line, piece) && people.has(keyOf(piece)) ? [] : [keyOf(piece)])))
  const isOne = (line: Line, piece: Piece): boolean =>
    ships.has(keyOf(piece)) &&
    (isVessel(line, piece) || (BEARS.includes(piece.kind) && piece.readings.length === 0 && !people.has(keyOf(piece))))
  return lines.map((line) => ({ ...line, pieces: line.pieces.filter((piece) => !isOne(line, piece)) }))
}

/** Behind no noun for a ship, and no article. */
function isSomebody(line: Line, piece: Piece): boolean {
  return !isVessel(line, piece) && line.words[piece.at - 1]?.key !== 'the'
}

function isVessel(line: Line, piece: Piece): boolean {
  const before = line.words[piece.at - 1]
  if (PREFIXES.has(piece.words[0]?.text ?? '') && piece.words.length > 1) return true
  if (!before || piece.words[0]?.gap !== 'space') return false
  if (PREFIXES.has(line.words[piece.at - 2]?.text ?? '') && /^\p{Lu}/u.test(before.text)) return true
  return PREFIXES.has(before.text) || (isCommon(line, piece) && BEARS.includes(piece.kind) && piece.readings.length === 0)
}

/** `the tanker Vale`. */
function isCommon({ words }: Line, piece: Piece): boolean {
  return SHIPS.has(words[piece.at - 1]?.text ?? '')
}

/** The name without the letters before it. */
function keyOf({ words }: Piece): string {
  return words
    .filter(({ text }) => !PREFIXES.has(text))
    .map(({ key }) => key)
    .join(' ')
}
