/** Countries called by their direction alone: `North and South Korea`, and `the North` once the article has named North Korea. */

import type { Gazetteer, Reading } from '../../knowledge/gazetteer.js'
import { isCapitalised, type Word } from '../../text/name-words.js'
import type { Line, Piece } from './piece.js'

const DIRECTIONS: ReadonlySet<string> = new Set(['north', 'south', 'east', 'west'])

/** The lines with pieces for those words added. A direction that two countries of the article share stays unread. */
export function readDirections(lines: readonly Line[], gazetteer: Gazetteer): Line[] {
  const coordinated = lines.map((line) => withPieces(line, coordinatedIn(line, gazetteer)))
  const named = countriesByDirection(coordinated)
  return named.size === 0 ? coordinated : coordinated.map((line) => withPieces(line, aloneIn(line, named)))
}

/** `North and South Korea`: the first direction is read with the name of the second. */
function coordinatedIn(line: Line, gazetteer: Gazetteer): Piece[] {
  return line.words.flatMap((word, at) => {
    const [and, second, name] = line.words.slice(at + 1, at + 4)
    const joined = and && second && name && isDirection(word) && and.key === 'and' && isDirection(second)
    if (!joined || and.gap !== 'space' || second.gap !== 'space') return []
    const readings = countryReadings(gazetteer, [word, name])
    return readings.length > 0 && countryReadings(gazetteer, [second, name]).length > 0 ? [pieceOf(readings, word, at)] : []
  })
}

function countryReadings(gazetteer: Gazetteer, words: readonly Word[]): Reading[] {
  const readings = gazetteer.matches(words, 0).find((match) => match.length === words.length)?.readings ?? []
  return readings.filter((reading) => reading.of === 'country' && reading.sense === 'name')
}

/** Readings by direction, for directions that begin the name of exactly one country the article names. */
function countriesByDirection(lines: readonly Line[]): Map<string, readonly Reading[]> {
  const found = new Map<string, Map<string, Reading>>()
  for (const { words, readings } of lines.flatMap((line) => line.pieces)) {
    const [first] = words
    if (!first || !isDirection(first) || words.length > 2) continue
    for (const reading of readings) {
      if (reading.of !== 'country' || (reading.sense !== 'name' && reading.sense !== 'adjective')) continue
      const known = found.get(first.key) ?? new Map<string, Reading>()
      found.set(first.key, known.set(reading.entry.id, { of: 'country', sense: 'name', entry: reading.entry }))
    }
  }
  return new Map([...found].flatMap(([key, countries]) => (countries.size === 1 ? [[key, [...countries.values()]] as const] : [])))
}

/** `the North`, not `the North Sea` nor `the north`. */
function aloneIn(line: Line, named: ReadonlyMap<string, readonly Reading[]>): Piece[] {
  return line.words.flatMap((word, at) => {
    const readings = named.get(word.key)
    const before = line.words[at - 1]
    const next = line.words[at + 1]
    const open = next && next.gap !== 'break' && next.gap !== 'apostrophe' && (isCapitalised(next) || next.gap !== 'space')
    return readings && isDirection(word) && before?.key === 'the' && word.gap === 'space' && !open ? [pieceOf(readings, word, at)] : []
  })
}

function isDirection(word: Word): boolean {
  return DIRECTIONS.has(word.key) && isCapitalised(word)
}

function pieceOf(readings: readonly Reading[], word: Word, at: number): Piece {
  return { kind: 'country', readings, words: [word], at, start: word.start, end: word.end }
}

/** The new pieces take the place of those they overlap. */
function withPieces(line: Line, added: readonly Piece[]): Line {
  if (added.length === 0) return line
  const kept = line.pieces.filter((piece) => !added.some((one) => one.at >= piece.at && one.at < piece.at + piece.words.length))
  return { ...line, pieces: [...kept, ...added].sort((a, b) => a.at - b.at) }
}
