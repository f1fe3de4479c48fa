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

/**
 * A finite form, also where a tagger has taken it for another: a past tense read as a participle has an object or a clause of its own, a
 * present read as a bare infinitive stands without `to` or an auxiliary.
 */
export function isLikelyFinite(tree: Tree, at: number): boolean {
  if (isFiniteVerb(tree, at)) return true
  if (tree.child(at, 'aux', 'cop') !== null) return false
  const { xpos } = tree.token(at)
  if (xpos === 'VBN') return isActive(tree, at)
  return (
    xpos === 'VB' && tree.child(at, 'mark') === null && /^(root|parataxis|conj|acl)$/.test(tree.relation(at)) && tree.key(at - 1) !== 'to'
  )
}

/** Their participles keep an object: `a book called Ferry`, `asked whether`, `given time`. */
const KEEPS_OBJECT =
  /^(call|title|entitle|name|dub|know|label|brand|term|ask|tell|give|offer|show|award|send|teach|grant|pay|deem|consider|charge|convince|inform)$/

/** A participle with an object or a clause behind it and no `by` is a past tense. */
export function isActive(tree: Tree, at: number): boolean {
  if (KEEPS_OBJECT.test(tree.lemma(at))) return false
  return tree.key(at + 1) !== 'by' && tree.children(at, 'obj', 'ccomp').some((kid) => kid > at)
}

export function hasFinite(tree: Tree, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (/^(VBD|VBZ|VBP|MD)$/.test(tree.token(at).xpos)) return true
  return false
}

export function hasVerb(tree: Tree, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (tree.isVerb(at)) return true
  return false
}
