/** Whether it was said: negated, expected or hypothetical cues are marked as such, never taken for speech. */

import type { AttributionModality } from '../../model/attribution.js'
import type { Draft } from './draft.js'
import type { Tree } from './tree.js'

const NOT = /^(not|n't|never|neither|nor|without|hardly)$/
const REFUSES = /^(decline|refuse|fail)$/
const EXPECTED = /^(will|'ll|shall)$/
/** Verbs whose infinitive is still to come: `plans to announce`. */
const PLANS = /^(plan|intend|hope|prepare)$/
const NOBODY = /^(nobody|no-one|none)$/
const HYPOTHETICAL = /^(would|could|might|may|should|'d|can)$/

/** Reads the verb group of the cue and the conjunction of its clause. */
export function modalityOf(tree: Tree, draft: Draft): AttributionModality {
  const words = range(draft.cue.first, draft.cue.last)
  if (words.some((at) => NOT.test(tree.key(at)))) return 'not-said'
  if (tree.key(draft.cue.first - 1) === 'yet' || (tree.key(draft.cue.first) === 'yet' && tree.key(draft.cue.first + 1) === 'to'))
    return 'not-said'
  if (words.some((at) => REFUSES.test(tree.lemma(at))) && says(tree, draft)) return 'not-said'
  const above = governor(tree, draft.head)
  if (REFUSES.test(above) || byNobody(tree, draft)) return 'not-said'
  if (
    PLANS.test(above) ||
    words.some((at) => EXPECTED.test(tree.key(at))) ||
    words.some((at) => /^(expected|due|set|scheduled|likely)$/.test(tree.key(at)) && at < draft.head)
  )
    return 'expected'
  if (words.some((at) => at < draft.head && HYPOTHETICAL.test(tree.key(at)))) return 'hypothetical'
  const mark = tree.child(draft.head, 'mark')
  return mark !== null && /^(if|unless|whether)$/.test(tree.key(mark)) ? 'hypothetical' : 'said'
}

/** Lemma of the verb whose infinitive the cue is, outside the cue itself: `declined` of `comment`. */
function governor(tree: Tree, head: number): string {
  const above = tree.relation(head) === 'xcomp' && tree.child(head, 'mark') !== null ? tree.head(head) : -1
  return above < 0 ? '' : tree.lemma(above)
}

/** `Nobody said`, `no one has said`. */
function byNobody(tree: Tree, { source }: Draft): boolean {
  if (!source) return false
  const first = tree.key(source.first)
  return NOBODY.test(first) || (first === 'no' && /^(one|official|side|party)$/.test(tree.lemma(source.first + 1)))
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
