/** Names that begin with initials: `J. Vale`, `A.P.J. Vale`, `V K Vale`. Hardly anybody but a person is called so. */

import { isCapitalised, type Word } from '../../text/name-words.js'
import { BODY_HEADS, FACILITY_HEADS, NO_NAMES, PLACE_HEADS, STARTERS } from './cues.js'

/** More initials than this nobody has. */
const MOST = 4
/** Pairs that are short for a state, a city or a body. */
const NO_PAIRS = new Set('la dc ny nc nj nm nd nh sc sd ri wv bc uk us un eu ec pm am po id tv pc ok ft tc'.split(' '))
/** Single letters that open questions, answers and clauses, or that are words. */
const NO_SINGLES = new Set(['a', 'i', 'o', 'q', 's'])
/** `Group A`, `plan B`: what is told apart by letters, before the letter. */
const LETTERED =
  /^(?:group|class|plan|type|vitamin|grade|section|block|gate|sector|hepatitis|influenza|exhibit|schedule|part|appendix|annex|zone|level|category|camp|line|point|phase|option|article|chapter|team|unit|route|terminal|tier|serie|series|league|division|pool|factor|version|model|brand)$/

/** How many initials the words from here begin with, a name behind them; 0 where there are none. */
export function initialsAt(words: readonly Word[], at: number): number {
  let count = 0
  while (count <= MOST && isInitial(words[at + count], count > 0)) count++
  const name = words[at + count]
  if (count === 0 || count > MOST || !name || !isSurname(name)) return 0
  return isDotted(words, at, count) ? dotted(words, at, count) : bare(words, at, count)
}

/** Whether the words of a name are initials and nothing but a person's name behind them. */
export function isInitialled(words: readonly Word[]): boolean {
  const initials = words.findIndex((word, at) => !isInitial(word, at > 0))
  const [name, last] = [words[initials], words.at(-1)]
  if (initials < 1 || !name || !last || !isSurname(name) || words.length - initials > 3 || isShort(words, 0, initials)) return false
  return !FACILITY_HEADS.has(last.key) && !PLACE_HEADS.has(last.key) && !words.some(({ key }) => BODY_HEADS.has(key))
}

function isInitial(word: Word | undefined, inside: boolean): boolean {
  return word !== undefined && /^\p{Lu}$/u.test(word.text) && (!inside || /^(?:space|dot|dot-space)$/.test(word.gap))
}

/** A capital and small letters, and no common word. */
function isSurname(word: Word): boolean {
  const isName = word.text.length > 2 && isCapitalised(word) && /\p{Ll}/u.test(word.text)
  return (
    isName && (word.gap === 'space' || word.gap === 'dot' || word.gap === 'dot-space') && !STARTERS.has(word.key) && !NO_NAMES.has(word.key)
  )
}

/** Whether a full stop stands behind each. */
function isDotted(words: readonly Word[], at: number, count: number): boolean {
  return words.slice(at + 1, at + count + 1).every((word) => word.gap !== 'space')
}

function dotted(words: readonly Word[], at: number, count: number): number {
  if (count === 1) return NO_SINGLES.has((words[at] as Word).key) && (words[at] as Word).gap === 'break' ? 0 : 1
  return isShort(words, at, count) ? 0 : count
}

/** `L.A.`, `U.S.`: short for something else. */
function isShort(words: readonly Word[], at: number, count: number): boolean {
  const letters = words.slice(at, at + count).map((word) => word.key)
  return count > 1 && NO_PAIRS.has(letters.join(''))
}

/** Without full stops one letter alone wants a word written small before it, which tells no groups apart. */
function bare(words: readonly Word[], at: number, count: number): number {
  if (words.slice(at + 1, at + count + 1).some((word) => word.gap !== 'space')) return 0
  if (count > 1) return count
  const before = words[at - 1]
  const isApart = (words[at] as Word).gap === 'break' || (before !== undefined && !isCapitalised(before) && !LETTERED.test(before.key))
  return isApart && !NO_SINGLES.has((words[at] as Word).key) && (words[at + 1] as Word).text.length > 3 ? 1 : 0
}
