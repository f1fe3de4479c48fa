/** Whether a condition is one that its speaker sets: what he or his side will or will not do hangs on it, and not what he fears, thinks or foretells. */

import type { Match } from '../../rules/match.js'
import type { Tree } from '../attributions/tree.js'
import { isNegated } from './reality.js'

const WILL = new Set(['will', "'ll", 'wo', 'would', "'d", 'can', 'ca', 'cannot', 'shall', 'could'])
/** What one says of oneself without promising anything. */
const MUSINGS = new Set(
  'know think believe imagine say tell see remember understand guess suppose feel sure comment speculate rest sleep stop surprise expect predict help blame call be'.split(
    ' ',
  ),
)
const NOTHING = new Set(['nothing', 'nobody', 'none'])

/** The verb that the condition hangs on; null where it hangs on none, or is none: `if not sooner`. */
export function governorOf(tree: Tree, match: Match): number | null {
  const marker = markerOf(tree, match)
  if (marker === null) return null
  const clause = tree.head(marker)
  if (clause < 0) return null
  const isClause = tree.relation(marker) === 'mark'
  if (isClause && tree.child(clause, 'nsubj', 'expl') === null) return null
  const main = tree.head(clause)
  if (tree.key(marker) === 'without' && main < marker) return null
  return main >= 0 && /^(?:advcl|obl|nmod|ccomp|parataxis)$/.test(tree.relation(clause)) ? main : null
}

/** The word of the marker that the tree hangs its clause or phrase by. */
function markerOf(tree: Tree, { first, last }: Match): number | null {
  for (let at = last - 1; at >= first; at--) if (/^(?:mark|case)$/.test(tree.relation(at))) return at
  return null
}

/** Whether the main clause says what will, or will not, be done. A bare `if` needs an `only` or a `not` beside it. */
export function isSet(tree: Tree, main: number, isBare: boolean): boolean {
  const aux = tree.children(main, 'aux', 'cop').map((kid) => tree.key(kid))
  if (!aux.some((key) => WILL.has(key)) || aux.includes('have')) return false
  if (MUSINGS.has(tree.lemma(main)) && !isNothing(tree, main)) return false
  if (!isBare) return true
  return isNegated(tree, main) || isNothing(tree, main) || tree.children(main, 'advmod').some((kid) => tree.key(kid) === 'only')
}

/** `nothing will be signed`, `no talks will be held`, `there will be no talks`. */
export function isNothing(tree: Tree, main: number): boolean {
  const subject = tree.child(main, 'nsubj')
  if (subject === null) return false
  return NOTHING.has(tree.key(subject)) || tree.children(subject, 'det').some((kid) => tree.key(kid) === 'no')
}
