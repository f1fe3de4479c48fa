/** Whether it was said: negated, expected or hypothetical cues are marked as such, never taken for speech. */

import type { AttributionModality } from '../../model/attribution.js'
import type { Draft } from './draft.js'
import type { Tree } from './tree.js'

const NOT = /^(not|n't|never|neither|nor|without|hardly)$/
const REFUSES = /^(decline|refuse|fail)$/
const EXPECTED = /^(will|'ll|shall)$/
const HYPOTHETICAL = /^(would|could|might|may|should|'d|can)$/

/** Reads the verb group of the cue and the conjunction of its clause. */
export function modalityOf(tree: Tree, draft: Draft): AttributionModality {
  const words = range(draft.cue.first, draft.cue.last)
  if (words.some((at) => NOT.test(tree.key(at)))) return 'not-said'
  if (tree.key(draft.cue.first - 1) === 'yet' || (tree.key(draft.cue.first) === 'yet' && tree.key(draft.cue.first + 1) === 'to'))
    return 'not-said'
  if (words.some((at) => REFUSES.test(tree.lemma(at))) && says(tree, draft)) return 'not-said'
  if (
    words.some((at) => EXPECTED.test(tree.key(at))) ||
    words.some((at) => /^(expected|due|set|scheduled|likely)$/.test(tree.key(at)) && at < draft.head)
  )
    return 'expected'
  if (words.some((at) => at < draft.head && HYPOTHETICAL.test(tree.key(at)))) return 'hypothetical'
  const mark = tree.child(draft.head, 'mark')
  return mark !== null && /^(if|unless|whether)$/.test(tree.key(mark)) ? 'hypothetical' : 'said'
}

/** `declined to comment`, `refused to say`: what is refused is speech. */
function says(tree: Tree, draft: Draft): boolean {
  const words = [
    ...range(draft.cue.first, draft.cue.last),
    ...draft.content.flatMap((part) => range(part.first, Math.min(part.first + 4, part.last))),
  ]
  return words.some((at) =>
    /^(comment|say|discuss|answer|respond|elaborate|confirm|disclose|reveal|speak|mention|talk|name|identify)$/.test(tree.lemma(at)),
  )
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at)
}
