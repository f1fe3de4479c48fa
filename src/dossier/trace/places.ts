/** Where a sentence stands in an article, as it is or reworded: its best place, or none. */

import type { Article } from '../../model/article.js'
import { align } from '../../text/align.js'
import { overlaps, type Span } from '../../text/span.js'
import { type Words, wordsOf } from '../../text/words.js'

export interface TracedPlace extends Span {
  /** 0 to 1: how many of the asked words stand there, in order. */
  readonly share: number
}

/** Of the asked words, so many must stand in a place for it to hold the sentence. */
const LEAST_SHARE = 0.6

/** The sentences of the article's body that hold the asked ones, from the first to the last; null where too few words stand there. */
export function placeIn(asked: Words, article: Pick<Article, 'body'>, text: string): TracedPlace | null {
  const words = wordsOf(text, article.body)
  const { pairs, matched } = align(asked, words)
  const share = matched / asked.length
  if (share < LEAST_SHARE) return null
  const sentences = pairs.map((pair) => pair.b)
  const first = words.sentences[Math.min(...sentences)] as number
  const last = (words.sentences[Math.max(...sentences) + 1] as number) - 1
  return { ...withMarks(text, words.start[first] as number, words.end[last] as number), share }
}

/** The sentence, or the sentences, of the body that hold a span, with the marks around them; null where it is not of the body. */
export function sentencesAround(article: Pick<Article, 'body'>, text: string, span: Span): Span | null {
  const paragraph = article.body.find((each) => overlaps(each, span))
  if (!paragraph) return null
  const { start, end, sentences } = wordsOf(text, [paragraph])
  const bounds = Array.from({ length: sentences.length - 1 }, (_, i) => ({
    start: start[sentences[i] as number] as number,
    end: end[(sentences[i + 1] as number) - 1] as number,
  }))
  const held = bounds.filter((each) => overlaps(each, span))
  const [first, last] = [held[0], held.at(-1)]
  return first && last ? withMarks(text, first.start, last.end) : null
}

/** With the quotation mark before and the stops and marks behind. */
function withMarks(text: string, start: number, end: number): Span {
  const before = /["'“‘«„([]*$/.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0
  const behind = /^[.!?…,;:'"”’»)\]]*/.exec(text.slice(end, end + 4))?.[0].length ?? 0
  return { start: start - before, end: end + behind }
}
