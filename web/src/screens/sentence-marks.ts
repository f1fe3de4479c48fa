/** A sentence cut where a mention, time or quantity begins or ends, so that each piece has one look and joins up to the whole. */

import type { SentenceView, Stretch } from '../../../src/desk/shapes.js'

/** What a reader calls each kind of mention. */
export const KINDS = {
  person: 'person',
  country: 'country',
  organization: 'body',
  group: 'people',
  place: 'place',
  facility: 'building',
  work: 'work',
} as const

export interface Piece {
  readonly start: number
  readonly text: string
  /** The kind of the narrowest mention on it, and `time` or `quantity`; empty for bare words. */
  readonly marks: readonly string[]
}

/** Pieces in text order; joined they are the sentence. */
export function piecesOf({ text, mentions, times, quantities }: Pick<SentenceView, 'text' | 'mentions' | 'times' | 'quantities'>): Piece[] {
  const edges = new Set([0, text.length])
  for (const { start, end } of [...mentions, ...times, ...quantities]) edges.add(start).add(end)
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] as number
    const covers = (span: Stretch): boolean => span.start <= start && span.end >= end
    const mention = mentions.filter(covers).sort((a, b) => a.end - a.start - (b.end - b.start))[0]
    const marks = [...(mention ? [mention.kind] : []), ...(times.some(covers) ? ['time'] : quantities.some(covers) ? ['quantity'] : [])]
    return { start, text: text.slice(start, end), marks }
  })
}
