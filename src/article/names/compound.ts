/** Joins pieces that make one name: `Fooish Airlines`, `University of Foo`, `Vale airport`, `Vale Province`. The tiling of pieces stays free of overlaps. */

import { isCapitalised, type Word } from '../../text/name-words.js'
import { BODY_HEADS, BODY_OPENERS, FACILITY_HEADS, LEGAL_FORMS, PLACE_HEADS, PLACE_OPENERS, STARTERS } from './cues.js'
import type { Piece, PieceKind } from './piece.js'

const LEADING: ReadonlySet<PieceKind> = new Set(['nationality', 'country', 'capital', 'place', 'town', 'group', 'name', 'body', 'people'])
const OF = /^ (?:of|for)(?: the)? $/

/** What institutes and departments are for. */
const SUBJECTS = new Set(
  `studies research affairs technology engineering development policy science sciences printing security defence defense trade services relations
  priorities cooperation rights freedom freedoms democracy education health welfare culture tourism planning resources energy environment investment investments finance
  economics justice law peace conflict resolution reconciliation prevention control protection assessment analysis innovation statistics information communication
  communications management change immigration customs border fish wildlife food drug drugs agriculture fisheries forestry housing labor labour industry commerce
  transport transportation water mines sport sports youth women children families refugees migration integration humanities letters arts crime narcotics torture
  rocket space disarmament proliferation terrorism extremism governance reform ethics standards oversight reconstruction exports elections minorities religion humanitarian`
    .trim()
    .split(/\s+/),
)

/** Nouns of doing: what comes after `of` behind them still belongs to the name, `Office for the Coordination of Foo`. */
const DOING =
  /^(?:coordination|prevention|protection|promotion|study|advancement|elimination|prohibition|control|investigation|prosecution|development|defence|defense|support|preservation|destruction|restoration|reconstruction|district)$/

/** Last words of bodies that do what two subjects in their name say: `Vale and Border Protection`. */
const DOERS = new Set(['enforcement', 'protection', 'administration'])

/** Bodies that stand with the name of who leads them, `the Quorra Party of Ann Vale`; others are called after somebody. */
const LED = new Set(['party', 'movement', 'government', 'front', 'alliance', 'federation', 'union', 'group', 'association'])

/** Whose body it is, in its own name: `Workers' Party`, `People's Alliance`. */
const OWNERS =
  /(?:^|[\s(“"])((?:\p{Lu}[\p{L}-]+ ){0,3}(?:Peoples?|Workers|Farmers|Peasants|Teachers|Mothers|Nurses|Doctors|Lawyers|Writers|Students|Citizens|Miners|Women|Children)['’]s? )$/u

/** The same pieces, some joined. */
export function compounds(
  text: string,
  words: readonly Word[],
  pieces: readonly Piece[],
  isGiven: (key: string) => boolean = () => false,
): Piece[] {
  const joined: Piece[] = []
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece
    const reach = piece.kind === 'name' ? reachOf(text, pieces, at, isGiven) : at
    const last = lastKey(piece)
    if (reach > at) {
      joined.push(merged('organisation', words, lead(text, joined, piece), pieces[reach] as Piece))
      at = reach
    } else if (piece.kind === 'name') joined.push(numbered(words, withFirm(text, words, single(text, words, joined, piece, last))))
    else if (isNamedGeneric(text, joined, piece) || isOpened(text, joined, piece))
      joined.push(merged('organisation', words, joined.pop() as Piece, piece))
    else joined.push(withHead(words, piece) ?? withFirm(text, words, piece))
  }
  return joined
}

/** Index of the last piece of `Institute for Foo and Bar`, `Office for the Protection of Foo`; `at` itself where there is none. */
function reachOf(text: string, pieces: readonly Piece[], at: number, isGiven: (key: string) => boolean): number {
  const piece = pieces[at] as Piece
  const next = pieces[at + 1]
  if (isPairOfSubjects(text, piece, next)) return at + 1
  if (!BODY_OPENERS.has(lastKey(piece)) || !next || !isCapitalised(next.words[0] as Word)) return at
  if (next.kind === 'office' || next.kind === 'honorific') return at
  if (LED.has(lastKey(piece)) && next.kind === 'name' && next.words.length > 1 && isGiven((next.words[0] as Word).key)) return at
  const gap = text.slice(piece.end, next.start)
  if (!OF.test(gap) && !(gap === ' on ' && next.kind === 'name' && SUBJECTS.has(lastKey(next)))) return at
  let last = at + 1
  const beyond = pieces[last + 1]
  if (next.kind === 'nationality' && beyond?.kind === 'name' && text.slice(next.end, beyond.start) === ' ') last++
  while (goesOn(text, pieces[last] as Piece, pieces[last + 1])) last++
  return last
}

/** `Fish and Wildlife Service`: two subjects and the body that sees to both. */
function isPairOfSubjects(text: string, piece: Piece, next: Piece | undefined): boolean {
  if (next?.kind !== 'name' || text.slice(piece.end, next.start) !== ' and ' || !SUBJECTS.has(lastKey(piece))) return false
  return next.words.length > 1 && SUBJECTS.has((next.words[0] as Word).key) && (BODY_HEADS.has(lastKey(next)) || DOERS.has(lastKey(next)))
}

function goesOn(text: string, piece: Piece, next: Piece | undefined): boolean {
  if (!next || !isCapitalised(next.words[0] as Word) || next.kind === 'office' || next.kind === 'honorific') return false
  const gap = text.slice(piece.end, next.start)
  if (/^ of (?:the )?$/.test(gap)) return DOING.test(lastKey(piece))
  const isSubject = next.kind === 'name' && piece.kind === 'name' && (next.words.length === 1 || SUBJECTS.has(lastKey(next)))
  return isSubject && /^,? and $/.test(gap)
}

function single(text: string, words: readonly Word[], joined: Piece[], piece: Piece, last: string): Piece {
  const first = piece.words[0] as Word
  const long = piece.words.length > 1
  if (BODY_HEADS.has(last)) {
    const owned = ownedFrom(text, words, joined, piece)
    if (owned) return owned
    const next = lead(text, joined, piece)
    const from = isHyphened(text, joined.at(-1), next) ? lead(text, joined, next) : next
    if (long || from !== piece) return merged('organisation', words, from, piece)
  }
  if (FACILITY_HEADS.has(last) && long) return merged('facility', words, hyphened(text, joined, piece), piece)
  if (long && (PLACE_HEADS.has(last) || PLACE_OPENERS.has(first.key))) return merged('region', words, piece, piece)
  return withHead(words, piece) ?? piece
}

/** `Vale-Fort Quorra Airport`: the place before the hyphen belongs to the name. */
function hyphened(text: string, joined: Piece[], piece: Piece): Piece {
  const before = joined.at(-1)
  if (!before || !LANDS.has(before.kind) || !/^[-–]$/.test(text.slice(before.end, piece.start))) return piece
  joined.pop()
  return before
}

const LANDS: ReadonlySet<PieceKind> = new Set(['capital', 'place', 'town', 'name'])

/** `Public Safety Ministry`: a body that many countries have, by a name of its own. */
function isNamedGeneric(text: string, joined: readonly Piece[], piece: Piece): boolean {
  const before = joined.at(-1)
  if (piece.kind !== 'generic' || before?.kind !== 'name' || text.slice(before.end, piece.start) !== ' ') return false
  return (
    piece.words.length === 1 &&
    /^(?:Ministry|Court|Department|Commission|Agency|Authority|Council|Treasury)$/.test(piece.words[0]?.text ?? '')
  )
}

/** `All Quorra Muslim League`, where the rest is known for a body by itself. */
function isOpened(text: string, joined: readonly Piece[], piece: Piece): boolean {
  const before = joined.at(-1)
  if (piece.kind !== 'body' || piece.words.length < 2 || before?.kind !== 'name' || before.words.length > 1) return false
  return /^(?:All|New)$/.test(before.words[0]?.text ?? '') && text.slice(before.end, piece.start) === ' '
}

/** `82nd Quorra Division`: the number is part of the name. */
function numbered(words: readonly Word[], piece: Piece): Piece {
  const before = words[piece.at - 1]
  if (piece.kind !== 'organisation' || piece.words[0]?.gap !== 'space' || !UNITS.has(lastKey(piece))) return piece
  if (!before || !/^\d+(?:st|nd|rd|th)$/.test(before.text)) return piece
  return { ...piece, words: [before, ...piece.words], at: piece.at - 1, start: before.start }
}

const UNITS = new Set(['division', 'battalion', 'brigade', 'regiment', 'corps', 'army', 'fleet', 'infantry', 'squadron', 'wing'])

/** `Vale Workers' Party`, from its first word on; pieces within it are taken out of `joined`. Null where it is no such body. */
function ownedFrom(text: string, words: readonly Word[], joined: Piece[], piece: Piece): Piece | null {
  const found = OWNERS.exec(text.slice(Math.max(0, piece.start - 60), piece.start))
  const from = found ? piece.start - (found[1] as string).length : 0
  const at = words.findIndex((word) => word.start === from)
  const inside = joined.filter((one) => one.end > from)
  if (!found || at < 0 || inside.some((one) => one.start < from || one.kind === 'office' || one.kind === 'honorific')) return null
  const first = skipped(words, at, piece)
  while ((joined.at(-1)?.end ?? 0) > (words[first] as Word).start) joined.pop()
  const own = words.slice(first, piece.at + piece.words.length)
  return { kind: 'organisation', readings: [], words: own, at: first, start: (own[0] as Word).start, end: piece.end }
}

/** The index of the first word that is no article or preposition written large at the head of a sentence. */
function skipped(words: readonly Word[], at: number, piece: Piece): number {
  let first = at
  while (first < piece.at - 1 && STARTERS.has((words[first] as Word).key) && !/^(?:new|people)$/.test((words[first] as Word).key)) first++
  return first
}

/** The piece before, where it belongs to the same name; it is then taken out of `joined`. */
function lead(text: string, joined: Piece[], piece: Piece): Piece {
  const before = joined.at(-1)
  if (!before || !LEADING.has(before.kind) || !isCapitalised(before.words[0] as Word)) return piece
  const gap = text.slice(before.end, piece.start)
  if (gap !== ' ' && !isHyphened(text, before, piece) && !(gap === '. ' && before.words.at(-1)?.gap === 'dot')) return piece
  joined.pop()
  return before
}

/** `Fooish-Barish Quorra Committee`, `Foo-Barish Working Group`: the land before a hyphen. */
function isHyphened(text: string, before: Piece | undefined, piece: Piece): boolean {
  return (before?.kind === 'nationality' || before?.kind === 'country') && text.slice(before.end, piece.start) === '-'
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
    const isPart = piece.kind === 'name' && /^(?:peninsula|islands?)$/.test(next.key)
    const region = merged('region', words, piece, piece)
    return isPart ? { ...region, words: [...region.words, next], end: next.end } : region
  }
  return null
}

const FIRMS: ReadonlySet<PieceKind> = new Set(['name', 'town', 'body', 'organisation', 'outlet', 'agency'])

/** `Vale, Inc.`: what a firm is by law belongs to its name, behind a comma as well. */
function withFirm(text: string, words: readonly Word[], piece: Piece): Piece {
  const next = words[piece.at + piece.words.length]
  if (!next || !FIRMS.has(piece.kind) || !LEGAL_FORMS.has(next.key) || !isCapitalised(next)) return piece
  if (!/^,? $/.test(text.slice(piece.end, next.start))) return piece
  const own = [...piece.words, next]
  return { ...piece, kind: piece.readings.length ? piece.kind : 'organisation', words: own, end: next.end }
}

function merged(kind: PieceKind, words: readonly Word[], from: Piece, to: Piece): Piece {
  return { kind, readings: [], words: words.slice(from.at, to.at + to.words.length), at: from.at, start: from.start, end: to.end }
}

function lastKey(piece: Piece): string {
  return (piece.words.at(-1) as Word).key
}
