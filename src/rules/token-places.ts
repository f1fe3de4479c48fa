/** Where an article's tokens start. Captions and title stand after the body in the tokens and before it in the text, so tokens need not be in text order. */

import type { Span } from '../text/span.js'

const ORDERS = new WeakMap<readonly Span[], Int32Array>()

/** Indices of the tokens in the order of their starts, worked out once for all stages that look at the same tokens. */
function orderOf(tokens: readonly Span[]): Int32Array {
  const known = ORDERS.get(tokens)
  if (known) return known
  const order = new Int32Array(tokens.length)
  let sorted = true
  for (let at = 0; at < tokens.length; at++) {
    order[at] = at
    if (at > 0 && startOf(tokens, at) < startOf(tokens, at - 1)) sorted = false
  }
  if (!sorted) order.sort((a, b) => startOf(tokens, a) - startOf(tokens, b) || a - b)
  ORDERS.set(tokens, order)
  return order
}

const startOf = (tokens: readonly Span[], at: number): number => (tokens[at] as Span).start

/** Index of the first token in the text that starts at or after an offset; the number of tokens where none does. */
export function tokenFrom(tokens: readonly Span[], offset: number): number {
  const order = orderOf(tokens)
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(tokens, order[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return order[low] ?? tokens.length
}

/** Index of the token that starts at an offset; -1 where none does. */
export function tokenAt(tokens: readonly Span[], offset: number): number {
  const at = tokenFrom(tokens, offset)
  return tokens[at]?.start === offset ? at : -1
}
