/** Words before and behind an amount that say how it is meant: `more than`, `up to`, `or more`. */

import type { Words } from './words.js'

const BEFORE: readonly (readonly string[])[] = [
  'a little more than',
  'slightly more than',
  'little more than',
  'far more than',
  'well more than',
  'not more than',
  'more than',
  'slightly less than',
  'less than',
  'fewer than',
  'at least',
  'at most',
  'at the most',
  'as many as',
  'as much as',
  'as few as',
  'as little as',
  'up to',
  'no more than',
  'no fewer than',
  'no less than',
  'close to',
  'well over',
  'just over',
  'slightly over',
  'a little over',
  'just under',
  'well under',
  'upwards of',
  'upward of',
  'in excess of',
  'an estimated',
  'some',
  'about',
  'around',
  'nearly',
  'almost',
  'roughly',
  'approximately',
  'approx.',
  'over',
  'under',
  'above',
  'below',
  'only',
  'just',
  'barely',
  'exactly',
  'estimated',
  'between',
].map((hedge) => hedge.split(' '))

/** `above` and `between` are prepositions of place as well: they hedge only what is surely an amount. */
const OF_PLACE: ReadonlySet<string> = new Set(['above', 'below', 'between', 'just', 'exactly'])

/** The hedge before word `i` and where it begins. */
export function hedgeBefore(words: Words, i: number, sure: boolean): { first: number; text: string } | null {
  for (const hedge of BEFORE) {
    const first = i - hedge.length
    if (first < 0 || !hedge.every((word, k) => words.lower(first + k) === word)) continue
    const text = hedge.join(' ')
    if (!OF_PLACE.has(text) || sure) return { first, text }
  }
  return null
}

/** The hedge that begins at word `i` behind the unit: `50 people or more`, `or so`. */
export function hedgeBehind(words: Words, i: number): { next: number; text: string } | null {
  return words.lower(i) === 'or' && /^(?:more|so|fewer|less)$/.test(words.lower(i + 1)) && !/^(?:than|VB)/.test(words.lower(i + 2))
    ? { next: i + 2, text: `or ${words.lower(i + 1)}` }
    : null
}
