/** Whether a capital or a seat stands for a place or for the government there: by the words around it, and by neither where they leave it open. */

import { isCapitalised, type Word } from '../../text/name-words.js'
import { AFTER_PLACE, GOING, IN_PLACE, PLACE_OF, SAYING } from './cues.js'

export type Sense = 'government' | 'place' | 'open'

const AUXILIARIES = new Set(
  'is was are were be been has have had will would can could may might must should shall does did do also still now never not wants want hopes says sees seeks plans needs remains insists grows became becomes began wanted sought considers backs supports opposes denies rejects accuses blames demands expects'.split(
    ' ',
  ),
)
/** Nouns that stand before the government they are of or about: `ally Damascus`. */
const ALLY = new Set(
  'ally allies rival rivals neighbour neighbor enemy foe partner backer member arch-rival archrival adversary'.split(' '),
)
/** Prepositions after which governments and places both stand, mostly governments. */
const TOWARDS_GOVERNMENT = new Set(
  'by with between against for without despite like and as that but while because although though if than versus or when until since before after whether'.split(
    ' ',
  ),
)

export interface Around {
  /** Words of the line. */
  readonly words: readonly Word[]
  /** First word of the name, and the one after its last. */
  readonly first: number
  readonly last: number
  /** A seat of government, `the Oval House`, and no town. */
  readonly seat: boolean
  /** Universal tag of a word, `X` where it is not known. */
  readonly tag: (word: Word) => string
  /** Sense of the name that this one is coordinated with, on its left; null where there is none. */
  readonly partner: Sense | null
}

/** The sense of a capital's name in its sentence. */
export function senseOf(around: Around): Sense {
  const { words, last, partner } = around
  const first = around.seat && words[around.first - 1]?.key === 'the' ? around.first - 1 : around.first
  const before = words[first - 1]
  const after = words[last]
  if (after?.gap === 'hyphen') return /^(based|born|area|style)$/.test(after.key) ? 'place' : 'government'
  if (after?.gap === 'apostrophe' && after.key === 's') return possessive(words[last + 1])
  if (before && before.gap !== 'break' && IN_PLACE.has(before.key) && words[first]?.gap === 'space') return 'place'
  if (after?.gap === 'space' && AFTER_PLACE.has(after.key) && !isVerb(around, after)) return 'place'
  if (partner) return partner
  if (!before || words[first]?.gap === 'break') return after && isVerb(around, after) ? 'government' : coordinated(around)
  if (before.key === 'of') return ofSense(words, first)
  if (before.key === 'to' || before.key === 'from') return goingSense(around, first)
  if (before.key === 'the' || before.key === 'greater' || before.key === 'central') return 'place'
  if (TOWARDS_GOVERNMENT.has(before.key) || ALLY.has(before.key)) return 'government'
  if (after && isVerb(around, after)) return 'government'
  return around.tag(before) === 'VERB' || SAYING.has(before.key) || /(?:ed|ing)$/.test(before.key) ? 'government' : coordinated(around)
}

/** `Ankara and Moscow described`: what both are shows after the last of them. */
function coordinated(around: Around): Sense {
  const { words, last } = around
  let end = last + 2
  while (words[end]?.gap === 'space' && isCapitalised(words[end] as Word)) end++
  const [and, other, then] = [words[last], words[last + 1], words[end]]
  if (and?.gap === 'space' && and.key === 'and' && other && then && then.gap === 'space' && isVerb(around, then)) return 'government'
  return 'open'
}

function possessive(next: Word | undefined): Sense {
  return next && (AFTER_PLACE.has(next.key) || PLACE_OF.has(next.key)) ? 'place' : 'government'
}

function ofSense(words: readonly Word[], first: number): Sense {
  const noun = words[first - 2]
  return noun && PLACE_OF.has(noun.key) ? 'place' : 'government'
}

/** `a trip to X` goes to a place, `X to do` has a government for its subject; `a letter to X` may be to either. */
function goingSense({ words, last, tag }: Around, first: number): Sense {
  const near = words.slice(Math.max(0, first - 5), first - 1)
  if (near.some((word) => GOING.has(word.key))) return 'place'
  if (words[last]?.key === 'to' && words[last + 1] && ['VERB', 'X'].includes(tag(words[last + 1] as Word))) return 'government'
  return 'open'
}

function isVerb({ tag }: Around, word: Word): boolean {
  if (word.gap !== 'space') return false
  const known = tag(word)
  if (AUXILIARIES.has(word.key) || SAYING.has(word.key)) return true
  return known === 'X' ? /(?:ed|izes|ises)$/.test(word.key) : known === 'VERB' || known === 'AUX'
}
