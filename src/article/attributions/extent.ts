/** How far a content or a source reaches: marks at its ends, whole quotations, parenthetical commas. */

import type { Quotation } from './quotes.js'
import type { Range, Tree } from './tree.js'

const LEADING = new Set([',', ':', ';', '.', '-', '–', '—', '--', ')', '...', '…'])
const TRAILING = new Set([',', ':', ';', '.', '-', '–', '—', '--', '(', '...', '…'])

/** The range without marks at its ends that belong to the sentence around it; null when nothing is left. Quotation marks stay. */
export function trimmedRange(tree: Tree, range: Range): Range | null {
  let { first, last } = range
  while (first < last && LEADING.has(tree.key(first))) first++
  while (last > first && TRAILING.has(tree.key(last - 1))) last--
  return first < last ? { first, last } : null
}

/** The quotation that covers a token, marks included; null where none does. */
export function quoteAt(quotes: readonly Quotation[], at: number): Quotation | null {
  for (const quote of quotes) if (quote.first <= at && at < quote.last) return quote
  return null
}

/** Widens a content so that no quotation is cut in two: one that it enters is taken whole, as long as `barrier` (the cue) stays outside. */
export function withWholeQuotes(tree: Tree, range: Range, quotes: readonly Quotation[], barrier: Range): Range {
  let { first, last } = range
  for (const quote of quotes) {
    const holdsCue = quote.first <= barrier.first && barrier.first < quote.last
    const touches = quote.first <= last && first < quote.last
    if (holdsCue || !touches) continue
    if (quote.first < first && first < quote.last && quote.first >= barrierBefore(barrier, first)) first = quote.first
    if (quote.first < last && last < quote.last) last = quote.last
    else if (quote.last === last + 1 && !tree.key(last).match(/\w/)) last = quote.last
  }
  return { first, last }
}

function barrierBefore(barrier: Range, first: number): number {
  return barrier.last <= first ? barrier.last : Number.NEGATIVE_INFINITY
}

/** Adds the comma that closes a parenthesis inside a source before its cue: `Kerry, who lost in 2004, said`. */
export function withClosingComma(tree: Tree, range: Range, cue: Range): Range {
  if (range.last !== cue.first - 1 || tree.key(range.last) !== ',') return range
  for (let at = range.first; at < range.last; at++) if (tree.key(at) === ',') return { first: range.first, last: range.last + 1 }
  return range
}

/** The parts of `range` that lie in none of the `holes`, in order. */
export function without(range: Range, holes: readonly Range[]): Range[] {
  let parts: Range[] = [range]
  for (const hole of holes) {
    parts = parts.flatMap((part) => {
      if (hole.last <= part.first || part.last <= hole.first) return [part]
      return [
        { first: part.first, last: Math.min(part.last, hole.first) },
        { first: Math.max(part.first, hole.last), last: part.last },
      ].filter((piece) => piece.first < piece.last)
    })
  }
  return parts
}

/** The smallest range that holds all of them. */
export function hullOf(ranges: readonly Range[]): Range {
  return { first: Math.min(...ranges.map((range) => range.first)), last: Math.max(...ranges.map((range) => range.last)) }
}
