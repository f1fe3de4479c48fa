/** What the gazetteer says of each word, as one short class: the hints that the name model was trained with. */

import type { Gazetteer } from '../../knowledge/gazetteer.js'
import type { Word } from '../../text/name-words.js'
import { HONORIFICS } from './cues.js'
import { pieceKind } from './kinds.js'

/** One class for each word: the kind of the longest match over it (`+` for its later words), else `given`, `title` or empty. */
export function hintsOf(words: readonly Word[], gazetteer: Gazetteer): string[] {
  const hints = words.map((word): string => (gazetteer.givenNames.has(word.key) ? 'given' : HONORIFICS.has(word.key) ? 'title' : ''))
  words.forEach((word, at) => {
    if (hints[at] === '' && word.key.length > 3 && isLand(word, gazetteer)) hints[at] = 'small-land'
  })
  for (let at = 0; at < words.length; ) {
    const match = gazetteer.matches(words, at).find(({ readings }) => readings.some((reading) => pieceKind(reading) !== 'firm'))
    if (!match) {
      at++
      continue
    }
    const kinds = [...new Set(match.readings.map(pieceKind).filter((kind) => kind !== 'firm'))].sort().slice(0, 2).join('/')
    const given = match.length === 1 && hints[at] === 'given' ? '/given' : ''
    for (let i = 0; i < match.length; i++) hints[at + i] = i === 0 ? kinds + given : `${kinds}+`
    at += match.length
  }
  return hints
}

/** A country or larger place written without its capital, as people do in letters. */
function isLand(word: Word, gazetteer: Gazetteer): boolean {
  const known = LANDS.get(gazetteer) ?? new Map<string, boolean>()
  LANDS.set(gazetteer, known)
  const answer = known.get(word.text) ?? isLandAnew(word, gazetteer)
  if (known.size >= MOST_REMEMBERED) known.clear()
  known.set(word.text, answer)
  return answer
}

const LANDS = new WeakMap<Gazetteer, Map<string, boolean>>()
const MOST_REMEMBERED = 20_000

function isLandAnew(word: Word, gazetteer: Gazetteer): boolean {
  const first = word.text[0] as string
  if (first !== first.toLowerCase()) return false
  const capital = { ...word, text: first.toUpperCase() + word.text.slice(1) }
  return gazetteer
    .matches([capital], 0)
    .some(({ readings }) =>
      readings.some(
        (reading) => (reading.of === 'country' && reading.sense === 'name') || (reading.of === 'place' && !reading.entry.minor),
      ),
    )
}
