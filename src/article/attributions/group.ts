/** The words of a cue: the verb with its auxiliaries, adverbs, particle, and what governs it. */

import type { Context } from './context.js'
import type { Range, Tree } from './tree.js'

/** The verb group: auxiliaries, negation and adverbs glued to the verb, a particle, the verb it is governed by (`went on to say`), a colon. */
export function verbGroup(context: Context, at: number): Range {
  const { tree } = context
  let first = at
  for (let left = at - 1; left >= tree.sentence(at).firstToken; left--) {
    if (!isGroupWord(tree, left, at)) break
    first = left
  }
  const end = tree.sentence(at).lastToken
  let last = at + 1
  if (last < end && tree.head(last) === at && tree.token(last).deprel === 'compound:prt') last++
  if (last < end && tree.head(last) === at && tree.token(last).upos === 'ADV' && /ly$/.test(tree.key(last))) last++
  if (last < end && tree.key(last) === ':') last++
  return { first: governed(context, at, first), last }
}

/** `failed to mention`, `was quick to say`: what governs the verb, where nothing stands between. */
function governed(context: Context, at: number, first: number): number {
  const { tree, lexicon } = context
  const governor = tree.head(at)
  const joined = tree.relation(at) === 'xcomp' && governor >= 0 && tree.key(first - 1) === 'to' && governor === first - 2
  if (!joined) return tree.token(at).xpos === 'VB' && tree.key(first - 1) === 'to' && tree.head(first - 1) === at ? first - 1 : first
  const wishes = lexicon.has('wish', tree.key(governor), tree.lemma(governor)) && tree.child(governor, 'aux:pass') === null
  if (wishes || lexicon.has('evident', tree.key(governor), tree.lemma(governor))) return first
  if (tree.isVerb(governor)) return verbGroup(context, governor).first
  const copula = tree.child(governor, 'cop')
  if (copula === null || copula < governor - 3) return first
  let left = copula
  while (left > tree.sentence(at).firstToken && tree.head(left - 1) === governor && /^(aux|advmod)$/.test(tree.relation(left - 1))) left--
  return left
}

function isGroupWord(tree: Tree, left: number, at: number): boolean {
  const head = tree.head(left)
  const relation = tree.relation(left)
  if (head !== at && !(head > left && head < at && tree.relation(head) === 'advmod' && tree.head(head) === at)) return false
  if (relation === 'aux') return true
  if (relation !== 'advmod' && relation !== 'obl') return false
  return relation === 'advmod' && !/^(when|how|why|where|then|however|instead|meanwhile|so|yet|still)$/.test(tree.key(left))
}
