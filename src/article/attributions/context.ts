/** What the readers of cues share: the tree, the word lists, the quotations; and the verb that is being read. */

import type { Draft } from './draft.js'
import type { Lexicon } from './lexicon.js'
import type { Quotation } from './quotes.js'
import type { Tree } from './tree.js'

export interface Context {
  readonly tree: Tree
  readonly lexicon: Lexicon
  readonly quotes: readonly Quotation[]
}

export interface Verb {
  readonly context: Context
  readonly at: number
  readonly passive: boolean
}

export type Frame = (verb: Verb) => Draft | null

/** A finite form; `Says` in a headline has lost its tag. */
export function isFiniteVerb(tree: Tree, at: number): boolean {
  return /^VB[DZP]$/.test(tree.token(at).xpos) || /^(says|said|tells|told)$/.test(tree.key(at))
}

export function hasFinite(tree: Tree, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (/^(VBD|VBZ|VBP|MD)$/.test(tree.token(at).xpos)) return true
  return false
}

export function hasVerb(tree: Tree, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (tree.isVerb(at)) return true
  return false
}
