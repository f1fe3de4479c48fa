/** People called like a town or a paper: `Houston said`, where the article names Ann Houston or speaks of Houston as only of a person, and never as of a place. */

import { AFTER_PLACE, IN_PLACE, PLACE_HEADS, SAYING } from './cues.js'
import type { Cluster } from './people.js'
import { actsAsPerson } from './persons.js'
import type { Line, Piece } from './piece.js'

/** What the article makes of one town's name. */
interface Standing {
  /** Sites that speak of a place. */
  places: number
  /** How strongly other sites speak of a person. */
  person: number
}

/** Of what only people do, twice; of a pronoun that goes on, once. */
const ENOUGH = 3

/** The lines with those names left to be people's. Countries and capitals are never taken for people. */
export function asPeople(
  text: string,
  lines: readonly Line[],
  people: readonly Cluster[],
  isGiven: (part: string) => boolean = () => true,
): readonly Line[] {
  const towns = new Map<string, Standing>()
  const surnames = new Set(people.flatMap(({ names }) => names.flatMap((name) => surnamesOf(name, isGiven))))
  lines.forEach((line, at) => {
    for (const piece of line.pieces) if (isTown(piece)) weigh(towns, text, line, piece, lines[at + 1])
  })
  const isPerson = (line: Line, piece: Piece): boolean => {
    const key = piece.words[0]?.key as string
    if (isAddressed(text, line, piece)) return true
    if (isPaper(piece)) return surnames.has(key) && !isPrinted(line, piece)
    const { places, person } = towns.get(key) as Standing
    if (surnames.has(key)) return places === 0 || actsAsPerson(text, line, piece) || speaks(line, piece)
    return places === 0 && person >= ENOUGH
  }
  const isOne = (line: Line, piece: Piece): boolean => (isTown(piece) || isPaper(piece)) && isPerson(line, piece)
  const taken = (line: Line): boolean => line.pieces.some((piece) => isOne(line, piece))
  if (!lines.some(taken)) return lines
  return lines.map((line) => ({
    ...line,
    pieces: line.pieces.map((piece) => (isOne(line, piece) ? { ...piece, kind: 'name', readings: [] } : piece)),
  }))
}

function isTown({ kind, words }: Piece): boolean {
  return words.length === 1 && (kind === 'place' || kind === 'town')
}

/** `Bloomberg`, `Sun`: outlets and agencies of one word, which people may bear as well. */
function isPaper({ kind, words }: Piece): boolean {
  return words.length === 1 && (kind === 'outlet' || kind === 'agency') && words[0]?.text !== words[0]?.text.toUpperCase()
}

/** The surname of a full name: its last part, and the first where it is no given name, as some names begin with the surname. */
function surnamesOf(name: readonly string[], isGiven: (part: string) => boolean): string[] {
  const [first, last] = [name[0], name.at(-1)]
  if (name.length < 2 || first === undefined || last === undefined) return []
  return isGiven(first) || first.length === 1 ? [last] : [last, first]
}

/** `Mr Vale`. */
function isAddressed(text: string, line: Line, piece: Piece): boolean {
  const before = line.pieces[line.pieces.indexOf(piece) - 1]
  return (
    before?.kind === 'honorific' &&
    /^(?:mr|mrs|ms|dr|miss)$/.test(before.words[0]?.key ?? '') &&
    /^\.?\s$/.test(text.slice(before.end, piece.start))
  )
}

/** `the Sun`, `Bloomberg News`: words that speak of a paper. */
function isPrinted(line: Line, piece: Piece): boolean {
  const before = line.words[piece.at - 1]
  const after = line.words[piece.at + 1]
  return (
    before?.key === 'the' ||
    /^(?:news|newspaper|television|tv|radio|magazine|agency|reported|reports|survey|poll|data)$/.test(after?.key ?? '')
  )
}

function weigh(towns: Map<string, Standing>, text: string, line: Line, piece: Piece, next: Line | undefined): void {
  const key = piece.words[0]?.key as string
  const standing = towns.get(key) ?? { places: 0, person: 0 }
  towns.set(key, standing)
  if (isWhere(text, line, piece)) standing.places++
  else if (actsAsPerson(text, line, piece)) standing.person += 2
  else if (piece.at === 0 && next && isFollowed(text, line, next)) standing.person++
}

/** `in Foo`, `Foo, Barland`, `the Foo region`. */
function isWhere(text: string, line: Line, piece: Piece): boolean {
  const before = line.words[piece.at - 1]
  const after = line.words[piece.at + 1]
  if (before && piece.words[0]?.gap === 'space' && (IN_PLACE.has(before.key) || /^(?:to|from|of|the|for)$/.test(before.key))) return true
  if (after && after.gap !== 'break' && (AFTER_PLACE.has(after.key) || PLACE_HEADS.has(after.key))) return true
  return /^, \p{Lu}/u.test(text.slice(piece.end, piece.end + 3)) || line.sentence.zone === 'title'
}

/** Whether the next sentence of the paragraph goes on with `He` or `She`. */
function isFollowed(text: string, { sentence }: Line, { sentence: next }: Line): boolean {
  return sentence.paragraph === next.paragraph && /^(?:He|She|His|Her)\b/.test(text.slice(next.start, next.start + 4))
}

function speaks(line: Line, piece: Piece): boolean {
  const after = line.words[piece.at + 1]
  return after?.gap === 'space' && SAYING.has(after.key)
}
