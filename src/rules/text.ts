/** What patterns are matched against: tokens by sentence, and annotations laid over them as token ranges with labels. */

import type { Sentence, Token } from '../model/annotation.js'
import type { Span } from '../text/span.js'
import { tokenKeys } from './token-keys.js'
import { tokenFrom } from './token-places.js'

/** A labelled stretch: `$person` matches it whole. `ref` leads back to what was annotated. */
export interface Note extends Span {
  readonly labels: readonly string[]
  readonly ref?: unknown
}

export interface PlacedNote extends Note {
  /** Tokens `[first, last)`. */
  readonly first: number
  readonly last: number
}

export interface RuleText {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Comparison keys of the tokens' texts and lemmas. */
  readonly keys: readonly string[]
  readonly lemmas: readonly string[]
  readonly sentences: readonly Pick<Sentence, 'firstToken' | 'lastToken'>[]
  /** Notes by first token, longest first. */
  readonly starting: ReadonlyMap<number, readonly PlacedNote[]>
  /** Labels of the notes that cover each token. */
  readonly covering: ReadonlyMap<number, ReadonlySet<string>>
}

/** Lays notes over tokens. A note that covers no whole token is left out. */
export function ruleText(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Pick<Sentence, 'firstToken' | 'lastToken'>[],
  notes: readonly Note[],
): RuleText {
  const starting = new Map<number, PlacedNote[]>()
  const covering = new Map<number, Set<string>>()
  for (const note of notes) {
    const first = tokenFrom(tokens, note.start)
    let last = first
    while (last < tokens.length && (tokens[last] as Token).start >= note.start && (tokens[last] as Token).end <= note.end) last++
    if (last === first) continue
    const placed = { ...note, first, last }
    const others = starting.get(first)
    if (others) others.push(placed)
    else starting.set(first, [placed])
    for (let at = first; at < last; at++) {
      const labels = covering.get(at) ?? new Set()
      for (const label of note.labels) labels.add(label)
      covering.set(at, labels)
    }
  }
  for (const placed of starting.values()) placed.sort((a, b) => b.last - a.last)
  const { keys, lemmas } = tokenKeys(text, tokens)
  return { text, tokens, keys, lemmas, sentences, starting, covering }
}
