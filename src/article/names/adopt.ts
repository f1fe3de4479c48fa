/** Lets the trained model speak where no rule does: unknown runs get its label, names that run over several pieces are joined. What knowledge says stands. */

import { leadsSurname } from '../../text/name-parts.js'
import { overlaps } from '../../text/span.js'
import { FACILITY_HEADS, NO_NAMES, PARTISANS, PLACE_HEADS } from './cues.js'
import { isInitialled } from './initials.js'
import { isOfPair } from './pairs.js'
import type { Line, Piece, PieceKind } from './piece.js'
import type { TaggedName } from './tagged.js'
import { isTurned } from './turned.js'

const UNKNOWN: ReadonlySet<PieceKind> = new Set(['name', 'town', 'firm'])
const CLOSED: ReadonlySet<PieceKind> = new Set(['office', 'honorific', 'generic', 'agency', 'seat', 'organisation', 'facility'])
const KIND: Readonly<Record<TaggedName['label'], PieceKind>> = { PER: 'name', LOC: 'region', ORG: 'organisation' }

/**
 * The line with the model's names taken in; null is no model. `isPerson` says whom the rules know for one. Headlines and what is in
 * capitals throughout are left to the rules: such capitals mislead it.
 */
export function adopt(text: string, line: Line, names: readonly TaggedName[] | null, isPerson: (piece: Piece) => boolean): Line {
  if (line.sentence.zone === 'title' || names === null || isLoud(line)) return line
  let pieces = line.pieces
  for (const found of names) {
    const name = personal(text, line, pieces, withoutParty(pieces, found))
    if (name.sure && !/^[RDI][-–]\p{Lu}/u.test(text.slice(name.start, name.end))) pieces = taken(text, line, pieces, name, isPerson)
  }
  const kept = pieces.filter((piece, at) => !isCommonWord(piece, pieces[at - 1], names))
  if (kept.length < pieces.length) pieces = kept
  return pieces === line.pieces ? line : { ...line, pieces }
}

/** Words of a line in capitals throughout, at least. */
const LOUD = 4

function isLoud({ words }: Line): boolean {
  return words.length >= LOUD && words.every(({ text }) => text === text.toUpperCase())
}

/** `Associate Team 1`: a capital behind an office, in which the model sees no name however unsure. */
function isCommonWord(piece: Piece, before: Piece | undefined, names: readonly TaggedName[]): boolean {
  if (piece.kind !== 'name' || piece.words.length > 1 || before?.kind !== 'office' || names.some((name) => overlaps(name, piece)))
    return false
  return !before.readings.some((reading) => reading.of === 'office' && HIGH.test(reading.entry.name))
}

/** Offices that are hardly a word of something else. */
const HIGH = /^(?:king|queen|pope|emperor|prince|princess|crown prince|emir|sultan|president|vice president|chancellor)$|minister$/

/** A name that the model takes for a place is the place of that name that the gazetteer knows and the article names elsewhere. */
export function agreed(text: string, lines: readonly Line[], isPerson: (piece: Piece) => boolean): Line[] {
  const known = new Map<string, Piece>()
  const pieces = lines.flatMap((line) => line.pieces)
  for (const piece of pieces) if (piece.readings.length && (piece.kind === 'place' || piece.kind === 'town')) known.set(keyOf(piece), piece)
  const leaders = new Set(lines.flatMap((line) => line.pieces.filter((piece) => isLeader(line, piece)).map(keyOf)))
  const towns = townsIn(text, lines, isPerson)
  return lines.map((line) => ({
    ...line,
    pieces: line.pieces.map((piece) => {
      const key = keyOf(piece)
      const same = piece.kind === 'region' && piece.readings.length === 0 ? known.get(key) : undefined
      if (same) return { ...piece, kind: same.kind, readings: same.readings }
      if (piece.tagged === 'LOC' && piece.readings.length === 0 && leaders.has(key)) return { ...piece, kind: 'name', tagged: 'PER' }
      return piece.tagged === 'PER' && piece.kind === 'name' && towns.has(key) ? { ...piece, kind: 'region', tagged: 'LOC' } : piece
    }),
  }))
}

const keyOf = (piece: Piece): string => piece.words.map((word) => word.key).join(' ')

/** `the Vale administration`, where the model takes Vale for a place that the gazetteer does not know. */
function isLeader({ words }: Line, piece: Piece): boolean {
  const next = words[piece.at + piece.words.length]
  return (
    piece.tagged === 'LOC' &&
    piece.readings.length === 0 &&
    next?.gap === 'space' &&
    /^(?:administration|regime|presidency)$/.test(next.key)
  )
}

/** Names of one word that the model takes for people's though nothing else does, and that something is said to be in. */
function townsIn(text: string, lines: readonly Line[], isPerson: (piece: Piece) => boolean): Set<string> {
  const towns = new Set<string>()
  const people = new Set<string>()
  for (const line of lines) {
    for (const piece of line.pieces) {
      if (piece.tagged !== 'PER' || piece.words.length > 1 || isPerson(piece)) continue
      const before = line.words[piece.at - 1]
      const isInside = before?.key === 'in' && piece.words[0]?.gap === 'space' && !/^['’]s /.test(text.slice(piece.end, piece.end + 3))
      if (isInside) towns.add(keyOf(piece))
      else if (/^ (?:said|says|told|has|had|is|was|will|would)\b/.test(text.slice(piece.end, piece.end + 7))) people.add(keyOf(piece))
    }
  }
  for (const key of people) towns.delete(key)
  return towns
}

/** `Republican Vale` where Vale is a place that knowledge has: the place alone. */
function withoutParty(pieces: readonly Piece[], name: TaggedName): TaggedName {
  if (name.label !== 'LOC') return name
  const [first, land] = pieces.filter((piece) => overlaps(piece, name))
  const isParty = first?.kind === 'name' && first.words.length === 1 && PARTISANS.has(first.words[0]?.key ?? '')
  return isParty && land?.kind === 'place' && land.end === name.end ? { ...name, start: land.start } : name
}

/** Verbs whose object is hardly ever a town that nobody knows. */
const PERSONAL =
  /^(?:met|meets|told|tells|sacked|fired|hired|phoned|accused|accuses|arrested|killed|married|interviewed|appointed|named|nominated|elected|sued|thanked|quoted|defeated|replaced|succeeded|beat)$/

/** `met Vale Quorra in`, `by Vale Quorra, who`: two words and more that the model takes for a land, where one speaks of somebody. */
function personal(text: string, line: Line, pieces: readonly Piece[], name: TaggedName): TaggedName {
  if (name.label !== 'LOC') return name
  const at = line.words.findIndex((word) => word.start === name.start)
  const inside = line.words.filter((word) => word.start >= name.start && word.end <= name.end)
  const last = inside.at(-1)
  if (at < 1 || inside.length < 2 || inside.length > 3 || !last || PLACE_HEADS.has(last.key) || FACILITY_HEADS.has(last.key)) return name
  const isObject = line.words[at]?.gap === 'space' && PERSONAL.test(line.words[at - 1]?.key ?? '')
  const goesOn = /^(?:,? who\b|,? whose\b|,? (?:said|says|told)\b|, \d\d,)/.test(text.slice(name.end, name.end + 10))
  return isObject || goesOn || isHolder(text, pieces, name) ? { ...name, label: 'PER' } : name
}

/** `the governor of Vale province, Ann Quorra.` */
function isHolder(text: string, pieces: readonly Piece[], name: TaggedName): boolean {
  const place = pieces.findLast((piece) => piece.end <= name.start)
  const office = place && pieces.findLast((piece) => piece.end <= place.start)
  if (office?.kind !== 'office' || !/^ of (?:the )?$/.test(text.slice(office.end, place?.start))) return false
  return (
    /^(?: \p{Ll}+)?, $/u.test(text.slice(place?.end, name.start)) &&
    /^(?:[,.;]|\s(?:said|told|has|had|was|is)\b|\s*$)/.test(text.slice(name.end, name.end + 8))
  )
}

function taken(
  text: string,
  line: Line,
  pieces: readonly Piece[],
  name: TaggedName,
  isPerson: (piece: Piece) => boolean,
): readonly Piece[] {
  const touched = pieces.filter((piece) => overlaps(piece, name))
  const one = touched[0]
  if (touched.some((piece) => isOfPair(text, line, piece) || isTurned(piece))) return pieces
  if (name.label !== 'PER' && touched.some((piece) => UNKNOWN.has(piece.kind) && isPerson(piece) && !isNamesake(line, piece, name)))
    return pieces
  const own: Piece = { ...pieceOf(line, name), kind: 'name' }
  if (!one && own.words.length === 1 && isNoName(own) && !isPerson(own)) return pieces
  if (!one && name.label !== 'PER' && own.words.length === 1 && isPerson(own)) return placed(pieces, own)
  if (!one) return capitalised(text, name) || name.label === 'LOC' || name.margin > SURE ? placed(pieces, pieceOf(line, name)) : pieces
  const introduced = touched.some((piece) => UNKNOWN.has(piece.kind) && isIntroduced(text, pieces, piece))
  if (touched.every((piece) => UNKNOWN.has(piece.kind)) && !introduced) return ofUnknown(line, pieces, touched, name)
  if (touched.some((piece) => CLOSED.has(piece.kind)) || touched.some((piece) => piece.start < name.start || piece.end > name.end)) {
    const whole = touched.length === 1 && UNKNOWN.has(one.kind) && !introduced
    return whole ? replaced(pieces, touched, { ...one, kind: KIND[name.label], readings: [], tagged: name.label }) : pieces
  }
  if (touched.length === 1 && !UNKNOWN.has(one.kind) && (name.label === 'PER' || !wider(line, one, name))) return pieces
  if (
    touched.some(isFirmPiece) &&
    touched.some((piece) => piece.kind === 'name' || (piece !== touched.find(isFirmPiece) && isFirmPiece(piece)))
  )
    return pieces
  if (!touched.some((piece) => UNKNOWN.has(piece.kind)) && touched.length > 1 && !isOnePlace(text, touched, name)) return pieces
  if (name.label !== 'PER' && introduced) return pieces
  return replaced(pieces, touched, pieceOf(line, name))
}

/** `Ramadan`, or `Scroll` at the head of a line. */
function isNoName({ words: [word], at }: Piece): boolean {
  return (
    word !== undefined &&
    (NO_NAMES.has(word.key) || (at === 0 && /^(?:Scroll|Subscribe|Advertisement|Copyright|Budget|Related|Share|Click)$/.test(word.text)))
  )
}

/** A name without a capital must score this much above no name. */
const SURE = 300

/** What no rule knows is as the model has it, in its extent. A town stays one where the model takes it for a place. */
function ofUnknown(line: Line, pieces: readonly Piece[], touched: readonly Piece[], name: TaggedName): readonly Piece[] {
  const [one] = touched
  if (one?.kind === 'firm' && touched.length === 1 && one.start <= name.start && name.end <= one.end) {
    return replaced(pieces, touched, { ...one, tagged: name.label })
  }
  if (one?.kind === 'town' && name.label === 'LOC' && touched.length === 1 && one.start === name.start && one.end === name.end) {
    return replaced(pieces, touched, { ...one, tagged: 'LOC' })
  }
  return replaced(pieces, touched, pieceOf(line, { ...name, start: begun(touched, name), end: uncut(touched, name) }))
}

/** Where the name begins if it is cut neither behind a hyphen or initials nor, a person's, behind what leads a surname: `Hans-Dieter Vale`, `van der Vale`. */
function begun(touched: readonly Piece[], name: TaggedName): number {
  const words = touched[0]?.words ?? []
  if (name.label === 'PER' && isInitialled(words)) return words[0]?.start ?? name.start
  let first = words.findIndex((word) => word.start === name.start)
  const isCut = (at: number): boolean =>
    words[at]?.gap === 'hyphen' ||
    (name.label === 'PER' && words[at - 1]?.text.length === 1 && /^dot/.test(words[at]?.gap ?? '')) ||
    (name.label === 'PER' && words[at]?.gap === 'space' && leadsSurname(words[at - 1]?.key ?? ''))
  while (first > 0 && isCut(first)) first--
  return words[first]?.start ?? name.start
}

/** Where the name ends if it is cut neither at a hyphen nor, a person's, before its last word: `Vale Eui-yong`, `Kim Vale Un`, `Ann O'Vale`. */
function uncut(touched: readonly Piece[], name: TaggedName): number {
  const words = touched.at(-1)?.words ?? []
  let next = words.findIndex((word) => word.start >= name.end)
  if (next < 0) return name.end
  while (words[next]?.gap === 'hyphen') next++
  if (name.label === 'PER' && words[next]?.text.length === 1 && words[next + 1]?.gap === 'apostrophe') next += 2
  if (name.label === 'PER' && next === words.length - 1 && (words[next]?.text.length ?? 0) <= SYLLABLE) next++
  return Math.max(name.end, words[next - 1]?.end ?? 0)
}

/** Letters of the longest last part of a name that the model may have cut off. */
const SYLLABLE = 5

/** `Law Offices of Anna Vale`: a body that is called after a person, whose name is a part of its own. */
function isNamesake(line: Line, piece: Piece, name: TaggedName): boolean {
  const beyond = line.words.filter((word) => word.start >= name.start && word.end <= name.end && !overlaps(word, piece))
  return name.label === 'ORG' && piece.start >= name.start && piece.end <= name.end && beyond.some((word) => /^\p{Lu}/u.test(word.text))
}

/** `Quorra Air Lines Vale 737`: two firms are not one. */
function isFirmPiece({ kind, readings }: Piece): boolean {
  return kind === 'body' && readings.some((reading) => reading.of === 'body' && reading.entry.firm)
}

/** `Foo Keys`, `Gulf of Foo`: several lands in one name; an organisation may hold any. */
function isOnePlace(text: string, touched: readonly Piece[], name: TaggedName): boolean {
  if (name.label === 'ORG') return true
  const lands = touched.every((piece) => piece.kind === 'place' || piece.kind === 'region' || piece.kind === 'country')
  return name.label === 'LOC' && lands && touched[0]?.kind !== 'country' && !/[,;()]|\band\b/.test(text.slice(name.start, name.end))
}

/** `Vale` known as a place in `Vale Rovers`: the model's name is longer by words that are written with capitals. */
function wider(line: Line, piece: Piece, name: TaggedName): boolean {
  return name.label === 'ORG' && line.words.some((word) => word.start >= piece.end && word.end <= name.end)
}

/** Whether an office or a form of address stands right before: then it is a person, whatever the model says. */
function isIntroduced(text: string, pieces: readonly Piece[], piece: Piece): boolean {
  const before = pieces[pieces.indexOf(piece) - 1]
  return (
    before !== undefined &&
    (before.kind === 'office' || before.kind === 'honorific') &&
    /^\.?\s+$/.test(text.slice(before.end, piece.start))
  )
}

function capitalised(text: string, name: TaggedName): boolean {
  return /^[\p{Lu}\p{N}]/u.test(text.slice(name.start, name.end))
}

function pieceOf(line: Line, name: TaggedName): Piece {
  const at = line.words.findIndex((word) => word.end > name.start)
  const words = line.words.slice(at).filter((word) => word.start < name.end)
  const last = words.at(-1)
  return { kind: KIND[name.label], readings: [], words, at, start: name.start, end: Math.max(name.end, last?.end ?? 0), tagged: name.label }
}

function replaced(pieces: readonly Piece[], touched: readonly Piece[], piece: Piece): readonly Piece[] {
  return placed(
    pieces.filter((other) => !touched.includes(other) && !overlaps(other, piece)),
    piece,
  )
}

function placed(pieces: readonly Piece[], piece: Piece): readonly Piece[] {
  if (piece.words.length === 0) return pieces
  return [...pieces, piece].sort((a, b) => a.start - b.start)
}
