/** Where a text speaks of somebody or something: the places that a pronoun's candidates are made of, and how to find the tokens of a span. */

import type { Token } from '../../model/annotation.js'
import type { Span } from '../../text/span.js'
import type { ArticleText } from '../text.js'
import { type Part, partOf } from './clause.js'

/** One place that speaks of someone. */
export interface Place {
  readonly start: number
  readonly end: number
  /** Index of the token that heads the words, and of the sentence. */
  readonly token: number
  readonly sentence: number
  readonly part: Part
  readonly isPronoun: boolean
}

/** Whom or what the places speak of. */
export interface Referent {
  /** Whether it has a name or an office. */
  readonly isNamed: boolean
  /** In text order; pronouns are added as they are read. */
  readonly places: Place[]
}

/** What is looked at again and again. */
export interface Setting {
  readonly a: ArticleText
  /** Index of the sentence that holds a token. */
  readonly sentenceOf: readonly number[]
  /** Starts of the tokens in text order, and the tokens they are of. */
  readonly starts: readonly number[]
  readonly order: readonly number[]
  /** Where each paragraph begins, by its number. */
  readonly paragraphStart: ReadonlyMap<number, number>
}

export function settingOf(a: ArticleText): Setting {
  const sentenceOf: number[] = a.tokens.map(() => 0)
  a.sentences.forEach(({ firstToken, lastToken }, index) => {
    sentenceOf.fill(index, firstToken, lastToken)
  })
  const order = a.tokens.map((_, at) => at).sort((x, y) => (a.tokens[x] as Token).start - (a.tokens[y] as Token).start)
  const paragraphStart = new Map<number, number>()
  for (const { paragraph, start } of a.sentences) paragraphStart.set(paragraph, Math.min(start, paragraphStart.get(paragraph) ?? start))
  return { a, sentenceOf, paragraphStart, order, starts: order.map((at) => (a.tokens[at] as Token).start) }
}

/** Tokens `[first, last)` that begin within a span. */
export function tokensWithin({ a, starts, order }: Setting, { start, end }: Span): { first: number; last: number } {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) < start) low = middle + 1
    else high = middle
  }
  const first = order[low] ?? a.tokens.length
  let last = first
  while (last < a.tokens.length && (a.tokens[last] as Token).start >= start && (a.tokens[last] as Token).start < end) last++
  return { first, last }
}

/** Notes that a pronoun speaks of it; the places stay in text order. */
export function addPronoun({ places }: Referent, place: Place): void {
  const after = places.findIndex((other) => other.start > place.start)
  places.splice(after < 0 ? places.length : after, 0, place)
}

export function placeOf(
  { a, sentenceOf }: Setting,
  token: number,
  { start, end }: { start: number; end: number },
  isPronoun: boolean,
): Place {
  return { start, end, token, sentence: sentenceOf[token] ?? 0, part: partOf(a.tokens, token), isPronoun }
}

/** `cast as Foo`, `dressed as Foo`: someone else in that part. */
export function isGuise(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 4), at).some(({ head, deprel, lemma }) => head === at && deprel === 'case' && lemma === 'as')
}

/** A mention inside a longer one of the same is no place of its own. */
export function addPlace({ places }: Referent, place: Place): void {
  const last = places.at(-1)
  if (last && place.start < last.end) return
  places.push(place)
}
