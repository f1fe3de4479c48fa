/** Which unknown names are people, by what stands around them: an office, a form of address, a given name, a verb of saying. */

import type { Gazetteer } from '../../knowledge/gazetteer.js'
import { PARTICLES, partsOf } from '../../text/name-parts.js'
import { BODY_HEADS, FACILITY_HEADS, IN_PLACE, PLACE_HEADS, SAYING } from './cues.js'
import { isInitialled } from './initials.js'
import { isOfPair } from './pairs.js'
import type { Line, Piece } from './piece.js'
import { isTurned } from './turned.js'

/** A name that is a person's, and how sure that is. */
export interface Naming {
  readonly piece: Piece
  readonly line: number
  readonly parts: readonly string[]
  readonly certainty: number
  readonly by: string
}

/** Names with a cue of their own, in the order of the lines. Titles introduce nobody. */
export function namingsOf(text: string, lines: readonly Line[], gazetteer: Gazetteer): Naming[] {
  return lines.flatMap((line) =>
    line.pieces.flatMap((piece, at) => {
      if (!mayBePerson(piece)) return []
      const cue = cueOf(text, line, at, gazetteer)
      return cue ? [{ piece, line: line.index, parts: partsOf(withoutSuffix(piece.words)), ...cue }] : []
    }),
  )
}

/** `Ann Vale FRS`, `Tom Vale Jr`: the name without what stands behind it; a name in capitals throughout is left as it is. */
export function withoutSuffix(words: Piece['words']): Piece['words'] {
  const last = words.findLastIndex(({ text }) => !/^(?:\p{Lu}{2,4}|Jr|Sr|PhD|MPhil|Esq)$/u.test(text) || /^[IVX]+$/.test(text))
  return last > 0 ? words.slice(0, last + 1) : words
}

/** Kinds of pieces that people's names come as; one word in capitals throughout is taken for letters of a body. */
export function mayBePerson(piece: Piece): boolean {
  if (piece.words.length === 1 && /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(piece.words[0]?.text ?? '')) return false
  if (piece.words.length > 1 && piece.words.every(({ text }) => text.length === 1)) return false
  return piece.kind === 'name' || piece.kind === 'town' || piece.kind === 'firm'
}

/** `in Mai Vale`, `near Mai Vale`: where something is, which a land called like somebody is; `in Ann Vale's view` is not. */
function isInside(text: string, line: Line, piece: Piece): boolean {
  const before = line.words[piece.at - 1]
  if (!before || piece.words[0]?.gap !== 'space' || !/^(?:in|near|outside)$/.test(before.key)) return false
  return piece.tagged !== 'PER' && !/^['’]/.test(text.slice(piece.end, piece.end + 1))
}

type Cue = { readonly certainty: number; readonly by: string }

function cueOf(text: string, line: Line, at: number, gazetteer: Gazetteer): Cue | null {
  const piece = line.pieces[at] as Piece
  const before = line.pieces[at - 1]
  const gap = before ? text.slice(before.end, piece.start) : ''
  if (piece.words.length === 1 && isCommonHead(piece)) return null
  if (before?.kind === 'honorific' && /^\.?\s+$/.test(gap)) return { certainty: 0.95, by: 'mentions.title' }
  if (before?.kind === 'office' && /^\s+$/.test(gap)) return { certainty: 0.95, by: 'mentions.office' }
  if (before?.kind === 'office' && gap === ', ' && isClosedApposition(text, piece)) return { certainty: 0.8, by: 'mentions.apposition' }
  if (piece.kind === 'firm') return null
  if (piece.kind === 'name' && hasGivenName(piece, gazetteer) && !isInside(text, line, piece))
    return { certainty: 0.9, by: 'mentions.given-name' }
  if (isTurned(piece)) return { certainty: 0.8, by: 'mentions.turned' }
  if (isOfPair(text, line, piece)) return { certainty: 0.65, by: 'mentions.pair' }
  if (piece.kind === 'name' && isInitialled(piece.words)) return { certainty: 0.75, by: 'mentions.initials' }
  if (line.sentence.zone === 'title') return null
  if (opensApposition(text, line, at)) return { certainty: 0.85, by: 'mentions.apposition' }
  if (actsAsPerson(text, line, piece)) return { certainty: 0.7, by: 'mentions.acts' }
  return besideVerb(text, line, piece) ?? (piece.tagged === 'PER' ? { certainty: 0.6, by: 'mentions.model' } : null)
}

/** What only a person does or has, right behind a name: `was born`, `died`, `’s widow`, `and her husband`, `himself`. */
const PERSONAL =
  /^(?:(?:\s\p{Ll}+ly)?\s(?:(?:was|were|is|had been)\s(?:born|married|buried|baptized|baptised|orphaned)|died|married|remarried|divorced|wed|graduated|smiled|laughed|nodded|shrugged|sighed|wept|grew up|fell in love)\b|['’]s?\s(?:(?:late|first|second|older|elder|younger|eldest|youngest|only|own|then|former|ex-?)\s?)*(?:mother|father|parents|wife|husband|widow|widower|girlfriend|boyfriend|fianc\p{L}+|brother|sister|siblings|sons?|daughters?|grandfather|grandmother|uncle|aunt|childhood|birthday)\b|\sand\s(?:his|her)\s|\s(?:himself|herself)\b)/u

/** Whether the words behind the name speak of a person. */
export function actsAsPerson(text: string, line: Line, piece: Piece): boolean {
  return PERSONAL.test(text.slice(piece.end, Math.min(piece.end + 60, line.sentence.end)))
}

/** `General Motors`, `Justice Department`: common nouns of other names are no surnames. */
function isCommonHead(piece: Piece): boolean {
  const key = piece.words[0]?.key ?? ''
  return BODY_HEADS.has(key) || FACILITY_HEADS.has(key) || PLACE_HEADS.has(key)
}

/** What cities are called after saints with, though `San` is a given name as well. */
const SAINTS = new Set(['san', 'santa', 'sao'])

function hasGivenName(piece: Piece, gazetteer: Gazetteer): boolean {
  const [first, second] = piece.words
  if (!first || !second || BODY_HEADS.has((piece.words.at(-1) as { key: string }).key) || partsOf(piece.words).length > 4) return false
  if (first.text.length > 2 && first.text === first.text.toUpperCase() && second.text !== second.text.toUpperCase()) return false
  if (gazetteer.givenNames.has(first.key)) return !SAINTS.has(first.key)
  return second.gap === 'hyphen' && gazetteer.givenNames.has(`${first.key}-${second.key}`)
}

function isClosedApposition(text: string, piece: Piece): boolean {
  return /^(?:,|\.|;|\s(?:said|told|has|had|was|is|will|says)\b|\s*$)/.test(text.slice(piece.end, piece.end + 12))
}

/** `X, the Fooish minister,`, `X, 45,`, `X, who …`. */
function opensApposition(text: string, line: Line, at: number): boolean {
  const piece = line.pieces[at] as Piece
  const before = line.words[piece.at - 1]
  if (before && piece.words.length === 1 && piece.words[0]?.gap === 'space' && IN_PLACE.has(before.key)) return false
  const after = text.slice(piece.end, Math.min(piece.end + 80, line.sentence.end))
  if (/^, (?:\d{2},|aged \d|who\s)/.test(after)) return true
  const office = line.pieces.slice(at + 1, at + 4).find((next) => next.kind === 'office')
  if (!office || !/^, /.test(after)) return false
  const between = text.slice(piece.end, office.start)
  return between.length < 60 && !/[;:()“”"]|,.*,/.test(between) && isStraight(line, at, office)
}

/** Between a name and its office only words for whose office it is may stand. */
function isStraight(line: Line, at: number, office: Piece): boolean {
  return (
    line.pieces
      .slice(at + 1)
      .every((next) => next.at >= office.at || !['name', 'honorific', 'office', 'organisation'].includes(next.kind)) &&
    office.at - (line.pieces[at] as Piece).at < 10
  )
}

/** Words that may stand between a speaker and the verb of saying: `has also said`. */
const BETWEEN = new Set(['has', 'have', 'had', 'also', 'later', 'then', 'earlier', 'repeatedly', 'already', 'previously', 'recently'])

function says(line: Line, at: number): boolean {
  for (let next = at; next < at + 3; next++) {
    const word = line.words[next]
    if (word?.gap !== 'space') return false
    if (SAYING.has(word.key)) return true
    if (!BETWEEN.has(word.key)) return false
  }
  return false
}

function besideVerb(text: string, line: Line, piece: Piece): Cue | null {
  if (piece.words.length > 3 || /^\p{Lu}{2,}$/u.test(piece.words[0]?.text ?? '')) return null
  const after = line.words[piece.at + piece.words.length]
  const before = line.words[piece.at - 1]
  const located = before && piece.words[0]?.gap !== 'break' && (IN_PLACE.has(before.key) || before.key === 'of')
  if (piece.kind === 'town' && located) return null
  if (says(line, piece.at + piece.words.length) && !located) return { certainty: 0.65, by: 'mentions.speaks' }
  if (!before || !after || !/^(said|says|told|added)$/.test(before.key) || PARTICLES.has(piece.words[0]?.key ?? '')) return null
  return /^["”’]?[,.]?["”]?\s/.test(text.slice(before.start - 3, before.start)) && after.gap === 'break'
    ? { certainty: 0.6, by: 'mentions.speaks' }
    : null
}
