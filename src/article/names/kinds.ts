/** What a match of the gazetteer is first of all, by its readings and the words around it. */

import type { Match, Reading } from '../../knowledge/gazetteer.js'
import { PARTICLES } from '../../text/name-parts.js'
import { isCapitalised, type Word } from '../../text/name-words.js'
import { HONORIFICS } from './cues.js'
import type { PieceKind } from './piece.js'

const ORDER: readonly PieceKind[] = [
  'country',
  'seat',
  'body',
  'agency',
  'nationality',
  'people',
  'capital',
  'office',
  'generic',
  'group',
  'place',
  'outlet',
  'town',
  'firm',
]

/** What the match is first of all; null where the case of its words speaks against all readings. */
export function kindOf(match: Match, words: readonly Word[], at: number): PieceKind | null {
  const kinds = new Set(match.readings.map(pieceKind))
  const kind = ORDER.find((one) => kinds.has(one)) ?? null
  if (kind === 'office' && match.length === 1 && !isOfficeAlone(words, at)) return null
  return kind
}

/** The kind of piece that a reading alone would make. */
export function pieceKind(reading: Reading): PieceKind {
  if (reading.of === 'country') {
    const { sense } = reading
    return sense === 'name' ? 'country' : sense === 'adjective' ? 'nationality' : sense === 'people' ? 'people' : sense
  }
  if (reading.of === 'body' && reading.doubtful) return 'firm'
  if (reading.of === 'body') return reading.entry.generic ? 'generic' : reading.entry.id.startsWith('people-') ? 'group' : 'body'
  if (reading.of === 'place') return reading.entry.minor ? 'town' : 'place'
  return reading.of
}

/** `General Security`, `General Motors`: what goes on with one of these is a name of something else. */
const GENERAL =
  /^(?:security|assembly|council|staff|directorate|election|elections|motors|electric|accounting|office|services|secretariat|command|strike|court|dynamics|hospital|mills|intelligence|union|federation|confederation|people|national|synod|post|population)$/

/** `general election`, `chief concern`, `head start`: words that are offices only among names or with their own complement. */
function isOfficeAlone(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word
  if (word.key === 'amir') return words[at + 1]?.key === 'of'
  if (word.key === 'official') return !(isCapitalised(word) && words[at + 1]?.gap === 'space' && isCapitalised(words[at + 1] as Word))
  if (/^(?:sen|rep|gov|gen|col|lt|maj|pres|amb)$/.test(word.key)) {
    const name = words[at + 1]
    return Boolean(name && (name.gap === 'space' || name.gap === 'dot-space') && isCapitalised(name))
  }
  if (
    !/^(general|chief|head|major|principal|secretary|manager|fellow|captain|chair|justice|judge|deputy|speaker|director|representative|actor|author|writer|editor|reporter|correspondent|priest|priests|coach|boss|aide|union)$/.test(
      word.key,
    )
  )
    return true
  const next = words[at + 1]
  if (word.key === 'general' && next?.gap === 'space' && isCapitalised(next) && GENERAL.test(next.key)) return false
  return (
    Boolean(next && next.gap === 'space' && (isCapitalised(next) || /^(of|for|at|to)$/.test(next.key))) ||
    words[at - 1]?.gap === 'apostrophe' ||
    isCapitalised(word)
  )
}

/** `Mr`, `Gen.`: a form of address before a name. */
export function isHonorific(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word
  const next = words[at + 1]
  if (!HONORIFICS.has(word.key) || !isCapitalised(word) || !next) return false
  if (word.key === 'general' && GENERAL.test(next.key)) return false
  return (next.gap === 'space' || next.gap === 'dot-space') && (isCapitalised(next) || PARTICLES.has(next.key))
}
