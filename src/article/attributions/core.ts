/** Source and cue as one stretch, and on which side of quotation marks a source may stand. */

import type { Verb } from './context.js'
import { hullOf, quoteAt } from './extent.js'
import { verbGroup } from './group.js'
import type { Quotation } from './quotes.js'
import { inverted, sourceOf } from './source.js'
import type { Range, Tree } from './tree.js'

/** Source, cue and what goes with them, as one stretch around the verb. */
export function coreOf(verb: Verb): Range {
  const cue = verbGroup(verb.context, verb.at)
  const source = speakerOf(verb, cue)
  if (!source) return cue
  const near = source.last >= cue.first - 1 && source.first <= cue.last + 1
  return near ? hullOf([source, cue]) : cue
}

/** The source, on the cue's side of quotation marks; behind a quotation, the name that stands behind the cue. */
export function speakerOf(verb: Verb, cue: Range): Range | null {
  const { tree, quotes } = verb.context
  const wall = quoteAt(quotes, verb.at)
  const behind =
    verb.passive || !quotes.some((quote) => quote.last === cue.first || quote.last === cue.first - 1) ? null : inverted(tree, verb.at, cue)
  return behind ?? walled(tree, quotes, sourceOf(verb.context, verb.at, cue, verb.passive), cue, wall)
}

/** A source is on the cue's side of quotation marks. */
function walled(tree: Tree, quotes: readonly Quotation[], source: Range | null, cue: Range, wall: Quotation | null): Range | null {
  if (!source) return null
  if (wall) return within(source, wall.inner)[0] ?? null
  let { first, last } = source
  for (const quote of quotes) {
    const whole = first <= quote.first && quote.last < last
    if (quote.last <= first || quote.first >= last || (whole && tree.key(quote.last - 2) !== ',')) continue
    if (whole) {
      first = quote.last
      continue
    }
    if (quote.first < first || quote.last <= cue.first) first = Math.max(first, Math.min(quote.last, last))
    else last = Math.min(last, quote.first)
  }
  while (first < last && tree.isPunctuation(first)) first++
  return first < last ? { first, last } : null
}

export function within(range: Range, bounds: Range): Range[] {
  const [first, last] = [Math.max(range.first, bounds.first), Math.min(range.last, bounds.last)]
  return first < last ? [{ first, last }] : []
}

/** Nothing but a mark, or an adjunct of the verb, follows up to the end of the sentence or the next comma. */
export function endsHere(tree: Tree, at: number, end: number): boolean {
  if (at >= end || /^[.;?!)]$/.test(tree.key(at))) return true
  if (tree.key(at) === ',')
    return !/^(the|a|an|its?|his|her|their|he|she|they|we|i|but|and|that)$/.test(tree.key(at + 1)) || /^("|“|''|``)$/.test(tree.key(at + 1))
  return /^(in|on|at|during|after|last|this|earlier|before|to|of|about|when|as|while|late|early|monday|tuesday|wednesday|thursday|friday|saturday|sunday|reporters|me|us|them|him|her)$/.test(
    tree.key(at),
  )
}
