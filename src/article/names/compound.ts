/** Joins pieces that make one name: `Fooish Airlines`, `University of Foo`, `Vale airport`, `Vale Province`. The tiling of pieces stays free of overlaps. */

import { isCapitalised, type Word } from '../../text/name-words.js'
import { BODY_HEADS, BODY_OPENERS, FACILITY_HEADS, PLACE_HEADS, PLACE_OPENERS } from './cues.js'
import type { Piece, PieceKind } from './piece.js'

const LEADING: ReadonlySet<PieceKind> = new Set(['nationality', 'country', 'capital', 'place', 'town', 'group', 'name', 'body', 'people'])
const OF = /^ (?:of|for)(?: the)? $/

/** What institutes are for. */
const SUBJECTS =
  /^(?:studies|research|affairs|technology|engineering|development|policy|sciences?|printing|security|defence|defense|trade|services|relations)$/

/** The same pieces, some joined. */
export function compounds(text: string, words: readonly Word[], pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece
    const reach = piece.kind === 'name' ? reachOf(text, pieces, at) : at
    const last = lastKey(piece)
    if (reach > at) {
      joined.push(merged('organisation', words, lead(text, joined, piece), pieces[reach] as Piece))
      at = reach
    } else if (piece.kind === 'name') joined.push(single(text, words, joined, piece, last))
    else joined.push(withHead(words, piece) ?? piece)
  }
  return joined
}

/** Index of the last piece of `Institute for Foo and Bar`; `at` itself where there is none. */
function reachOf(text: string, pieces: readonly Piece[], at: number): number {
  const piece = pieces[at] as Piece
  const next = pieces[at + 1]
  if (!BODY_OPENERS.has(lastKey(piece)) || !next || !OF.test(text.slice(piece.end, next.start))) return at
  if (!isCapitalised(next.words[0] as Word) || next.kind === 'office' || next.kind === 'honorific') return at
  const third = pieces[at + 2]
  const runsOn = third && third.kind === 'name' && next.kind === 'name' && /^ and $/.test(text.slice(next.end, third.start))
  return runsOn && (third.words.length === 1 || SUBJECTS.test(lastKey(third))) ? at + 2 : at + 1
}

function single(text: string, words: readonly Word[], joined: Piece[], piece: Piece, last: string): Piece {
  const first = piece.words[0] as Word
  const long = piece.words.length > 1
  if (BODY_HEADS.has(last)) {
    const from = lead(text, joined, piece)
    if (long || from !== piece) return merged('organisation', words, from, piece)
  }
  if (FACILITY_HEADS.has(last) && long) return merged('facility', words, piece, piece)
  if (long && (PLACE_HEADS.has(last) || PLACE_OPENERS.has(first.key))) return merged('region', words, piece, piece)
  return withHead(words, piece) ?? piece
}

/** The piece before, where it belongs to the same name; it is then taken out of `joined`. */
function lead(text: string, joined: Piece[], piece: Piece): Piece {
  const before = joined.at(-1)
  if (!before || !LEADING.has(before.kind) || text.slice(before.end, piece.start) !== ' ' || !isCapitalised(before.words[0] as Word))
    return piece
  joined.pop()
  return before
}

/** `Vale airport`, `Vale province`: a name with a common noun written small. */
function withHead(words: readonly Word[], piece: Piece): Piece | null {
  const next = words[piece.at + piece.words.length]
  if (piece.kind !== 'name' && piece.kind !== 'town') return null
  if (next?.gap !== 'space' || isCapitalised(next)) return null
  if (/^(airport|airbase|airfield|palace|prison|stadium|dam|refinery|hospital|university|mosque|bridge)$/.test(next.key)) {
    return { ...merged('facility', words, piece, piece), words: words.slice(piece.at, piece.at + piece.words.length + 1), end: next.end }
  }
  if (
    /^(province|district|region|governorate|county|oblast|prefecture|village|peninsula|river|valley|island|islands|city|town)$/.test(
      next.key,
    )
  ) {
    return merged('region', words, piece, piece)
  }
  return null
}

function merged(kind: PieceKind, words: readonly Word[], from: Piece, to: Piece): Piece {
  return { kind, readings: [], words: words.slice(from.at, to.at + to.words.length), at: from.at, start: from.start, end: to.end }
}

function lastKey(piece: Piece): string {
  return (piece.words.at(-1) as Word).key
}
