/** An article's tokens as trees that can be asked questions: children, extents, neighbours. Indices are into the token array throughout. */

import type { Sentence, Token } from '../../model/annotation.js'
import { tokenKeys } from '../../rules/token-keys.js'
import type { Span } from '../../text/span.js'

/** Tokens `[first, last)`. */
export interface Range {
  readonly first: number
  readonly last: number
}

const EDGE: Token = { start: 0, end: 0, lemma: '', upos: 'X', xpos: '_', head: -1, deprel: '_' }

const NO_KIDS: readonly number[] = []

export class Tree {
  readonly keys: readonly string[]
  readonly lemmas: readonly string[]
  /** Dependents of each token, in text order. */
  readonly kids: readonly (readonly number[])[]
  /** Sentence of each token; -1 outside of any. */
  readonly sentenceOf: Int32Array
  private readonly lows: Int32Array
  private readonly highs: Int32Array

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    readonly sentences: readonly Sentence[],
  ) {
    const { keys, lemmas } = tokenKeys(text, tokens)
    this.keys = keys
    this.lemmas = lemmas
    this.kids = kidsOf(tokens)
    this.sentenceOf = new Int32Array(tokens.length).fill(-1)
    sentences.forEach((sentence, index) => {
      this.sentenceOf.fill(index, sentence.firstToken, sentence.lastToken)
    })
    this.lows = counted(tokens.length)
    this.highs = counted(tokens.length)
    for (const { firstToken, lastToken } of sentences) this.spread(firstToken, lastToken)
  }

  /** Extents of subtrees: each token widens all of its ancestors. */
  private spread(first: number, last: number): void {
    for (let at = first; at < last; at++) {
      let up = this.tokens[at]?.head ?? -1
      for (let steps = 0; up >= 0 && steps < last - first; steps++) {
        if (at < (this.lows[up] as number)) this.lows[up] = at
        if (at > (this.highs[up] as number)) this.highs[up] = at
        up = this.tokens[up]?.head ?? -1
      }
    }
  }

  /** A token; before the first and behind the last stands an empty one, so that a rule may look beyond the end. */
  token(at: number): Token {
    return this.tokens[at] ?? EDGE
  }

  key(at: number): string {
    return this.keys[at] ?? ''
  }

  lemma(at: number): string {
    return this.lemmas[at] ?? ''
  }

  /** Relation without its subtype: `nsubj` for `nsubj:pass`. */
  relation(at: number): string {
    const deprel = this.token(at).deprel
    const colon = deprel.indexOf(':')
    return colon < 0 ? deprel : deprel.slice(0, colon)
  }

  head(at: number): number {
    return this.token(at).head
  }

  /** Dependents of one of these relations; a relation with a subtype is matched whole, one without matches all subtypes. */
  children(at: number, ...relations: readonly string[]): number[] {
    return (this.kids[at] ?? NO_KIDS).filter((kid) => this.hangsBy(kid, relations))
  }

  /** The first of them; null where there is none. */
  child(at: number, ...relations: readonly string[]): number | null {
    for (const kid of this.kids[at] ?? NO_KIDS) if (this.hangsBy(kid, relations)) return kid
    return null
  }

  private hangsBy(at: number, relations: readonly string[]): boolean {
    return relations.includes(this.relation(at)) || relations.includes(this.token(at).deprel)
  }

  /** The stretch a token and all that hangs on it takes. */
  extent(at: number): Range {
    return { first: this.lows[at] ?? at, last: (this.highs[at] ?? at - 1) + 1 }
  }

  sentence(at: number): Sentence {
    const sentence = this.sentences[this.sentenceOf[at] as number]
    if (!sentence) throw new RangeError(`token ${at} stands in no sentence`)
    return sentence
  }

  isVerb(at: number): boolean {
    return this.token(at).xpos.startsWith('VB')
  }

  isPunctuation(at: number): boolean {
    return at >= 0 && at < this.tokens.length && this.token(at).upos === 'PUNCT'
  }

  /** Throws `RangeError` on an empty range or one outside the text: that is our bug. */
  span(range: Range): Span {
    if (range.last <= range.first || range.first < 0 || range.last > this.tokens.length) {
      throw new RangeError(`tokens ${range.first}..${range.last} are not within 0..${this.tokens.length}`)
    }
    return { start: this.token(range.first).start, end: this.token(range.last - 1).end }
  }

  words(range: Range): string {
    const { start, end } = this.span(range)
    return this.text.slice(start, end)
  }
}

function kidsOf(tokens: readonly Token[]): (readonly number[])[] {
  const kids: (readonly number[])[] = new Array(tokens.length).fill(NO_KIDS)
  tokens.forEach(({ head }, at) => {
    const own = kids[head] as number[] | undefined
    if (own === NO_KIDS) kids[head] = [at]
    else own?.push(at)
  })
  return kids
}

/** 0, 1, 2 … */
function counted(length: number): Int32Array {
  const out = new Int32Array(length)
  for (let at = 0; at < length; at++) out[at] = at
  return out
}
