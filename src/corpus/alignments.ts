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

/** An alignment in JSON: its five numbers, 1 where quotations count, then three numbers a passage or null; 0 for one that shows nothing shared. */
type Kept = readonly [number, number, number, number, number, 0 | 1, readonly number[] | null] | 0

/** Alignments of one body with others, by the keys of those. */
export type KeptAlignments = Readonly<Record<string, Kept>>

/**
 * The alignments of a body with others, in their order, those in `kept` as they are and the others worked out; with what is to be kept: `kept` itself
 * where it holds these and no more. An alignment is null where the two share too little.
 */
export function alignmentsOf(
  kept: KeptAlignments | undefined,
  others: readonly string[],
  work: (place: number) => Aligned | null,
): { readonly found: readonly (Aligned | null)[]; readonly kept: KeptAlignments } {
  const known = new Map(Object.entries(kept ?? {}))
  const used = new Map<string, Kept>()
  const found = others.map((other, place) => {
    const row = used.get(other) ?? known.get(other)
    const aligned = row === undefined ? work(place) : opened(row)
    used.set(other, row ?? closed(aligned))
    return aligned
  })
  const isSame = kept !== undefined && used.size === known.size && [...used.keys()].every((other) => known.has(other))
  return { found, kept: isSame ? kept : Object.fromEntries([...used].sort(([a], [b]) => (a < b ? -1 : 1))) }
}

function closed(aligned: Aligned | null): Kept {
  if (!aligned) return 0
  const { words, sentences, matched, paired, inPassages, quotesCount, exact } = aligned
  const passages = exact?.flatMap((passage) => [passage.hash, passage.words, passage.length]) ?? null
  return [words, sentences, matched, paired, inPassages, quotesCount ? 1 : 0, passages]
}

function opened(kept: Kept): Aligned | null {
  if (kept === 0) return null
  const [words, sentences, matched, paired, inPassages, quotesCount, passages] = kept
  const exact = passages && Array.from({ length: passages.length / 3 }, (_, i) => passageAt(passages, i * 3))
  return { words, sentences, matched, paired, inPassages, quotesCount: quotesCount === 1, exact }
}

function passageAt(numbers: readonly number[], at: number): Passage {
  return { hash: numbers[at] as number, words: numbers[at + 1] as number, length: numbers[at + 2] as number }
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
