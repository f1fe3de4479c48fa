/** Cuts a page's text at zones and at the ends of marks, so that each piece has one look and joins up to the whole. */

import type { Mark, PageView } from '../../../src/desk/shapes.js'
import type { ZoneKind } from '../../../src/model/page.js'

/** A run of zones of one kind with the space around it; blocks tile the text. */
export interface Block {
  readonly kind: ZoneKind
  readonly start: number
  readonly end: number
}

interface Span {
  readonly start: number
  readonly end: number
}

export interface Segment extends Span {
  readonly text: string
  /** The narrowest fact on these words; null where none rests on them. */
  readonly fact: string | null
  readonly kind: Mark['kind'] | null
  /** Whether the open fact rests on them. */
  readonly lit: boolean
  /** Whether the address asks for them. */
  readonly looked: boolean
}

/** Title and dateline blocks stay by themselves; neighbours of another kind end a block. Space goes with what stands before it. */
export function blocksOf(zones: PageView['zones']): Block[] {
  const blocks: { kind: ZoneKind; start: number; end: number }[] = []
  for (const { kind, start, end } of zones) {
    const last = blocks[blocks.length - 1]
    if (last && (kind === 'space' || kind === last.kind)) last.end = end
    else if (last?.kind === 'space') Object.assign(last, { kind, end })
    else blocks.push({ kind, start, end })
  }
  return blocks
}

/** Segments of a block in text order; joined they are its text, less the space at its end. */
export function segmentsOf(text: string, block: Block, marks: readonly Mark[], lit: readonly Span[], at: Span | null): Segment[] {
  const end = block.start + text.slice(block.start, block.end).trimEnd().length
  const inside = (span: Span): boolean => span.start < end && span.end > block.start
  const here = marks.filter(inside)
  const looked = at && inside(at) ? [at] : []
  const edges = new Set([block.start, end])
  for (const span of [...here, ...lit.filter(inside), ...looked]) {
    if (span.start > block.start) edges.add(span.start)
    if (span.end < end) edges.add(span.end)
  }
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const until = cuts[index + 1] as number
    const covers = (span: Span): boolean => span.start <= start && span.end >= until
    const mark = here.filter(covers).sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null
    return {
      start,
      end: until,
      text: text.slice(start, until),
      fact: mark?.fact ?? null,
      kind: mark?.kind ?? null,
      lit: lit.some(covers),
      looked: looked.some(covers),
    }
  })
}
