/**
 * Who is understood as the subject of a verb that has none of its own: joined verbs, infinitives and participles borrow one from the verb or
 * noun they hang on. Nothing here reads further than the tree; what it has lost is looked for in `source.ts`.
 */

import { type Context, isLikelyFinite } from './context.js'
import type { Tree } from './tree.js'

/** A subject and the verb or predicate whose own it is. */
export interface Subject {
  readonly noun: number
  readonly verb: number
}

type Lender = { readonly verb: number } | { readonly noun: number }

/** The subject of a verb, its own or a borrowed one; `verb` alone where the chain of lenders ends at one without a subject. */
export function subjectOf(
  context: Pick<Context, 'tree' | 'lexicon'>,
  at: number,
): Subject | { readonly noun: null; readonly verb: number } {
  const { tree } = context
  let verb = at
  for (let steps = 0; steps < 8; steps++) {
    const own = ownSubject(tree, verb)
    if (own !== null) return { noun: own, verb }
    const lender = lenderOf(context, verb)
    if (!lender) return { noun: null, verb }
    if ('noun' in lender) return { noun: lender.noun, verb: lender.noun }
    verb = trails(tree, verb) ? teller(context, lender.verb) : lender.verb
  }
  return { noun: null, verb }
}

/** A participle behind a comma: what the sentence's subject does besides. */
function trails(tree: Tree, at: number): boolean {
  if (tree.token(at).xpos !== 'VBG' || tree.child(at, 'mark') !== null) return false
  let first = at
  while (first > 0 && tree.head(first - 1) === at && tree.relation(first - 1) === 'advmod') first--
  return tree.key(first - 1) === ','
}

/** `Ortega said the ferry was late, citing a letter`: who says it cites, not what is said. */
function teller({ tree, lexicon }: Pick<Context, 'tree' | 'lexicon'>, verb: number): number {
  let at = verb
  while (tree.relation(at) === 'ccomp' && lexicon.has('speech', tree.key(tree.head(at)), tree.lemma(tree.head(at)))) at = tree.head(at)
  return at
}

/** The subject that hangs on a verb itself: of several, as a lost tree has them, the one that stands next to it. */
export function ownSubject(tree: Tree, at: number): number | null {
  const subjects = tree.children(at, 'nsubj', 'csubj').filter((kid) => tree.token(kid).upos !== 'VERB' || tree.relation(kid) === 'nsubj')
  const before = subjects.filter((subject) => subject < at)
  return before[before.length - 1] ?? subjects[0] ?? null
}

function lenderOf(context: Pick<Context, 'tree' | 'lexicon'>, at: number): Lender | null {
  const { tree } = context
  const head = tree.head(at)
  if (head < 0) return null
  const relation = tree.relation(at)
  const { xpos, deprel } = tree.token(at)
  const finite = isLikelyFinite(tree, at) || tree.children(at, 'aux').some((kid) => /^(VBD|VBZ|VBP|MD)$/.test(tree.token(kid).xpos))
  if (deprel === 'acl:relcl') return null
  if (relation === 'conj') return { verb: head }
  if (finite && relation === 'xcomp' && tree.isVerb(head)) return { verb: head }
  if (finite) return relation === 'advcl' && tree.child(at, 'mark') === null && isPredicate(tree, head) ? { verb: head } : null
  if (relation === 'xcomp') return moved(context, head) ?? { verb: head }
  if (relation === 'acl') return tree.key(firstOf(tree, at)) === 'to' ? ofInfinitive(tree, head) : ofParticiple(context, at, head)
  if (/^(advcl|ccomp|parataxis|obl|nmod|obj)$/.test(relation) && (xpos === 'VBG' || hasTo(tree, at))) {
    if (isPredicate(tree, head)) return tree.key(firstOf(tree, at)) === 'to' ? (moved(context, head) ?? { verb: head }) : { verb: head }
    return xpos === 'VBG' ? above(tree, head) : ofInfinitive(tree, head)
  }
  return null
}

/** The first word of a verb's own group: its `to`, or itself. */
function firstOf(tree: Tree, at: number): number {
  return Math.min(at, ...tree.children(at, 'mark').filter((kid) => tree.key(kid) === 'to'))
}

function hasTo(tree: Tree, at: number): boolean {
  return tree.children(at, 'mark').some((kid) => tree.key(kid) === 'to')
}

/** A verb, or an adjective or noun that says something of a subject. */
function isPredicate(tree: Tree, at: number): boolean {
  return tree.isVerb(at) || tree.child(at, 'cop', 'nsubj') !== null
}

/** `led the party to say`, `urged him to drop`: who is moved does it. */
function moved({ tree, lexicon }: Pick<Context, 'tree' | 'lexicon'>, verb: number): Lender | null {
  if (!lexicon.has('moves', tree.key(verb), tree.lemma(verb))) return null
  const object = tree.child(verb, 'obj', 'iobj')
  return object !== null && object > verb ? { noun: object } : null
}

/** `her failure to say`, `the first senator to back`, `held a meeting to discuss`. */
function ofInfinitive(tree: Tree, noun: number): Lender | null {
  const possessor = tree.child(noun, 'nmod:poss')
  if (possessor !== null) return { noun: possessor }
  if (isPredicate(tree, noun)) return { verb: noun }
  return /^(obj|obl|nmod|conj|appos)$/.test(tree.relation(noun)) ? above(tree, tree.head(noun)) : null
}

/** `a report showing that …`: the report; `issued a statement saying …`: who issued it; behind a comma (`left the talks, saying …`) whoever does what stands before it. */
function ofParticiple({ tree, lexicon }: Pick<Context, 'tree' | 'lexicon'>, at: number, noun: number): Lender | null {
  if (tree.token(at).xpos !== 'VBG') return null
  if (tree.child(at, 'mark') !== null) return above(tree, noun)
  const issued =
    tree.relation(noun) === 'obj' &&
    lexicon.has('medium', tree.key(noun), tree.lemma(noun)) &&
    lexicon.has('light', tree.key(tree.head(noun)), tree.lemma(tree.head(noun)))
  if (issued) return above(tree, tree.head(noun))
  let first = at
  while (first > 0 && tree.head(first - 1) === at && tree.relation(first - 1) === 'advmod') first--
  if (tree.key(first - 1) !== ',' || tree.relation(noun) === 'nsubj') return tree.token(noun).upos === 'VERB' ? null : { noun }
  return above(tree, noun) ?? { noun }
}

/** The nearest predicate over a noun; the noun itself where it is a subject on the way. */
function above(tree: Tree, from: number): Lender | null {
  let at = from
  for (let steps = 0; at >= 0 && steps < 12; steps++) {
    if (tree.relation(at) === 'nsubj') return { noun: at }
    if (isPredicate(tree, at)) return { verb: at }
    at = tree.head(at)
  }
  return null
}
