/** The printed words that a look-up compares with: whole paragraphs in reading order, around the places that a search found. */

import type { Article } from '../../model/article.js'
import { overlaps, type Span } from '../../text/span.js'
import { readWords, type Word } from './words.js'

export interface Stretch {
  readonly zone: 'title' | 'body' | 'caption'
  readonly words: readonly Word[]
}

/** Words beyond the asked ones that are read on each side of a found paragraph. */
const AROUND = 20

/** Titles and captions alone; body paragraphs joined with as many neighbours as `length` asked words may reach over, or all where `whole`. */
export function stretchesOf(article: Article, text: string, found: readonly Span[], length: number, whole: boolean): Stretch[] {
  const { titleSpan, captions, body } = article
  const isFound = (span: Span): boolean => found.some((place) => overlaps(place, span))
  const read = (zone: Stretch['zone'], spans: readonly Span[]): Stretch => ({ zone, words: spans.flatMap((span) => readWords(text, span)) })
  return [
    ...runsOfBody(body, body.map(isFound), length + AROUND, whole).map((spans) => read('body', spans)),
    ...(titleSpan && isFound(titleSpan) ? [read('title', [titleSpan])] : []),
    ...captions.filter(isFound).map((caption) => read('caption', [caption])),
  ].flatMap((stretch) => windowsOf(stretch, length))
}

/** Asked words times printed words that are laid along each other at once: some 30 MB. */
const MOST_CELLS = 4_000_000

/** A stretch of no news page, cut into parts that overlap by more than is asked for. */
function windowsOf(stretch: Stretch, length: number): Stretch[] {
  const size = Math.floor(MOST_CELLS / (length + 1))
  if (stretch.words.length <= size) return [stretch]
  const step = size - 2 * length - AROUND
  return Array.from({ length: Math.ceil(stretch.words.length / step) }, (_, at) => ({
    zone: stretch.zone,
    words: stretch.words.slice(at * step, at * step + size),
  }))
}

/** Letters of a word and the space after it, on average. */
const WORD = 6

function runsOfBody(body: readonly Span[], found: readonly boolean[], words: number, whole: boolean): (readonly Span[])[] {
  if (!found.some(Boolean)) return []
  if (whole) return [body]
  const taken = body.map(() => false)
  for (const [index, isFound] of found.entries()) {
    if (!isFound) continue
    taken[index] = true
    for (const step of [-1, 1]) {
      let left = words * WORD
      for (let at = index + step; left > 0 && at >= 0 && at < body.length; at += step) {
        taken[at] = true
        left -= (body[at] as Span).end - (body[at] as Span).start
      }
    }
  }
  const runs: Span[][] = []
  for (const [index, span] of body.entries()) {
    if (!taken[index]) continue
    if (taken[index - 1]) runs.at(-1)?.push(span)
    else runs.push([span])
  }
  return runs
}
