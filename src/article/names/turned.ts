/** Names as lists and the heads of letters have them, `"Vale, Ann" <…>`: surname first, a comma, the given name. The words are put in the order people say them in. */

import type { Gazetteer } from '../../knowledge/gazetteer.js'
import { isCapitalised, type Word } from '../../text/name-words.js'
import type { Piece } from './piece.js'

/** A quotation mark closed before an address of mail: what stood within was a person, whatever the name. */
const ADDRESSED = /^["”]\s?<[^\s>]+@/

/** The longest given names, in words. */
const MOST = 3

/** The person whose name is turned about from `at` on; null where none stands by itself on its line or within quotation marks. */
export function turnedAt(text: string, words: readonly Word[], at: number, gazetteer: Gazetteer): Piece | null {
  const [surname, given] = [words[at] as Word, words[at + 1]]
  if (!given || !isName(surname) || !isName(given) || text.slice(surname.end, given.start) !== ', ') return null
  if (!/(?:^|[\n"“<])$/.test(text.slice(Math.max(0, surname.start - 1), surname.start)) || isLand(words, at + 1, gazetteer)) return null
  let last = at + 1
  while (last - at < MOST && isFurther(words[last + 1])) last++
  const end = (words[last] as Word).end
  if (!gazetteer.givenNames.has(given.key) && !ADDRESSED.test(text.slice(end, end + 80))) return null
  if (!/^(?:\.?["”]|\.? ?[<[]|\.?[ \t]*(?:\n|$))/.test(text.slice(end, end + 12))) return null
  return { kind: 'name', readings: [], words: [...words.slice(at + 1, last + 1), surname], at, start: surname.start, end }
}

/** Whether the words of the piece were put in another order. */
export function isTurned({ words }: Piece): boolean {
  return words.length > 1 && (words[0] as Word).start > (words.at(-1) as Word).start
}

function isName(word: Word): boolean {
  return isCapitalised(word) && word.text.length > 1 && /\p{L}$/u.test(word.text)
}

/** `Augusta, Georgia`: a land is no given name. */
function isLand(words: readonly Word[], at: number, gazetteer: Gazetteer): boolean {
  return gazetteer.matches(words, at).some(({ readings }) => readings.some(({ of }) => of === 'country' || of === 'place'))
}

function isFurther(word: Word | undefined): boolean {
  return word !== undefined && (word.gap === 'space' || word.gap === 'dot-space') && isCapitalised(word)
}
