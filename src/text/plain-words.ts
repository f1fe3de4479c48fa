/** Words as models and tables know them: composed letters, no soft hyphens, no marks that only steer how text is set. For reading, never for showing. */

import type { Span } from './span.js'

/** Marks that combine with the letter before them, soft hyphens, joiners and marks of direction. */
const ODD = /\p{Mn}|\p{Cf}/u
const UNSEEN = /\p{Cf}/gu

/** Gives the words of `text` at places in it; of a text without such marks they are what stands there. */
export function plainWordsOf(text: string): (place: Span) => string {
  return ODD.test(text) ? ({ start, end }) => plainWord(text.slice(start, end)) : ({ start, end }) => text.slice(start, end)
}

function plainWord(word: string): string {
  return ODD.test(word) ? word.normalize('NFC').replace(UNSEEN, '') || word : word
}
