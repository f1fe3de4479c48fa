/** What aligning two bodies gave, remembered by what the bodies say, so that the next build need not align them again. */

import type { Words } from '../text/words.js'
import type { Passage } from './standing.js'

/** Two articles that share words, counted. */
export interface Aligned {
  readonly words: number
  readonly sentences: number
  readonly matched: number
  readonly paired: number
  readonly inPassages: number
  readonly quotesCount: boolean
  /** The sentences shared word for word; null where the two are one text anyway. */
  readonly exact: readonly Passage[] | null
}

/** Alignments of one body with others: the keys of those, then the alignments one behind the other. */
export type KeptAlignments = readonly [others: string, numbers: readonly number[]]

/** A row: how many numbers follow; then none where nothing is shared, else the five counts, 1 where quotations count, 1 where the two are one text, and the passages. */
const COUNTS = 7
const PASSAGE = 3

/**
 * The alignments of a body with others, in their order, those in `kept` as they are and the others worked out; with what is to be kept: `kept` itself
 * where it holds these and no more. An alignment is null where the two share too little.
 */
export function alignmentsOf(
  kept: KeptAlignments | undefined,
  others: readonly string[],
  work: (place: number) => Aligned | null,
): { readonly found: readonly (Aligned | null)[]; readonly kept: KeptAlignments } {
  const names = others.join(' ')
  const before = kept ? openedAll(kept[1]) : []
  if (kept && kept[0] === names) return { found: before, kept }
  const known = new Map(kept?.[0].split(' ').map((other, place) => [other, before[place] ?? null]))
  const found = others.map((other, place) => {
    const row = known.get(other)
    const aligned = row === undefined ? work(place) : row
    known.set(other, aligned)
    return aligned
  })
  return { found, kept: [names, found.flatMap(closed)] }
}

function closed(aligned: Aligned | null): number[] {
  if (!aligned) return [0]
  const { words, sentences, matched, paired, inPassages, quotesCount, exact } = aligned
  const passages = exact?.flatMap((passage) => [passage.hash, passage.words, passage.length]) ?? []
  const flags = [quotesCount ? 1 : 0, exact === null ? 1 : 0]
  return [COUNTS + passages.length, words, sentences, matched, paired, inPassages, ...flags, ...passages]
}

function openedAll(numbers: readonly number[]): (Aligned | null)[] {
  const found: (Aligned | null)[] = []
  for (let at = 0; at < numbers.length; at += 1 + (numbers[at] as number)) found.push(opened(numbers, at))
  return found
}

function opened(numbers: readonly number[], row: number): Aligned | null {
  const length = numbers[row] as number
  if (length === 0) return null
  const cell = (column: number): number => numbers[row + 1 + column] as number
  const exact: Passage[] = []
  for (let at = COUNTS; at < length; at += PASSAGE) exact.push({ hash: cell(at), words: cell(at + 1), length: cell(at + 2) })
  return {
    words: cell(0),
    sentences: cell(1),
    matched: cell(2),
    paired: cell(3),
    inPassages: cell(4),
    quotesCount: cell(5) === 1,
    exact: cell(6) === 1 ? null : exact,
  }
}

/** Names what a body says, as far as alignment sees it: words, quotation marks and sentences. */
export function bodyKey({ length, hash, quoted, sentences }: Words): string {
  let one = 0x811c9dc5
  let two = length
  for (let i = 0; i < length; i++) {
    const word = (hash[i] as number) ^ (quoted[i] as number)
    one = Math.imul(one ^ word, 0x01000193)
    two = (Math.imul(two, 0x9e3779b1) + word + (two >>> 15)) | 0
  }
  for (const first of sentences) {
    one = Math.imul(one ^ first, 0x01000193)
    two = (Math.imul(two, 0x9e3779b1) + first + (two >>> 15)) | 0
  }
  return `${(one >>> 0).toString(36)}.${(two >>> 0).toString(36)}.${length.toString(36)}`
}
