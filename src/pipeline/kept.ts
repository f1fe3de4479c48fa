/** What one page says, as a store keeps it: of tokens their places alone, as numbers. Opening what was closed gives what the corpus stages see. */

import type { ToldAnnotation } from '../model/reading.js'
import type { Span } from '../text/span.js'
import type { PageResult } from './read.js'

/** Raised when a result is kept in another form: what was kept in an older one is stale. */
export const KEPT_FORMAT = 1

/** `tokens`: for each the gap behind the one before it, and its length. */
type KeptAnnotation = Omit<ToldAnnotation, 'tokens'> & { readonly tokens: readonly number[] }

export type KeptResult = Omit<PageResult, 'annotations'> & { readonly annotations: readonly (KeptAnnotation | null)[] }

export function closedResult(result: PageResult): KeptResult {
  return { ...result, annotations: result.annotations.map((each) => each && { ...each, tokens: gapsOf(each.tokens) }) }
}

export function openedResult(kept: KeptResult): PageResult {
  return { ...kept, annotations: kept.annotations.map((each) => each && { ...each, tokens: placesOf(each.tokens) }) }
}

function gapsOf(tokens: readonly Span[]): number[] {
  let last = 0
  return tokens.flatMap(({ start, end }) => {
    const gap = start - last
    last = end
    return [gap, end - start]
  })
}

function placesOf(gaps: readonly number[]): Span[] {
  const places: Span[] = []
  let at = 0
  for (let i = 0; i + 1 < gaps.length; i += 2) {
    const start = at + (gaps[i] as number)
    at = start + (gaps[i + 1] as number)
    places.push({ start, end: at })
  }
  return places
}
