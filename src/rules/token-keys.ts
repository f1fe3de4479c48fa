/** Comparison keys of an article's tokens, worked out once for all stages that look at the same tokens. */

import type { Token } from '../model/annotation.js'
import { keyOf } from './words.js'

export interface TokenKeys {
  /** Of the tokens' texts. */
  readonly keys: readonly string[]
  readonly lemmas: readonly string[]
}

const KNOWN = new WeakMap<readonly Token[], TokenKeys & { readonly text: string }>()

/** Keys in the order of the tokens, whose offsets are into `text`. */
export function tokenKeys(text: string, tokens: readonly Token[]): TokenKeys {
  const known = KNOWN.get(tokens)
  if (known?.text === text) return known
  const keys: string[] = []
  const lemmas: string[] = []
  for (const { start, end, lemma } of tokens) {
    const word = text.slice(start, end)
    const key = keyOf(word)
    keys.push(key)
    lemmas.push(lemma === word ? key : keyOf(lemma))
  }
  const found = { text, keys, lemmas }
  KNOWN.set(tokens, found)
  return found
}
