/** Frames whose content is a thing, a wish or a judgement: `criticised the plan`, `wants to go`, `described as mad`, `called for calm`. */

import type { Verb } from './context.js'
import { subjectOf } from './control.js'
import { speakerOf } from './core.js'
import type { Draft } from './draft.js'
import { quoteAt, without } from './extent.js'
import { finish } from './finish.js'
import { verbGroup } from './group.js'
import { relativePronoun, rightOf } from './reach.js'
import { agentOf, sourceOf } from './source.js'
import type { Range, Tree } from './tree.js'

/** `wants to go`, `refused to comment`. */
export function wish(verb: Verb): Draft | null {
  const { tree } = verb.context
  const complement = tree
    .children(verb.at, 'xcomp', 'ccomp', 'advcl')
    .find((kid) => kid > verb.at && tree.children(kid, 'mark').some((mark) => tree.key(mark) === 'to'))
  if (complement === undefined) return refusal(verb)
  const named = tree.child(verb.at, 'obj')
  const from =
    named !== null && named > verb.at ? Math.min(tree.extent(named).first, tree.extent(complement).first) : tree.extent(complement).first
  return finish(verb, [rightOf(verb, from)])
}

/** `declined to comment`, where a tagger has made a noun of what is declined. */
function refusal(verb: Verb): Draft | null {
  const { tree } = verb.context
  const cue = verbGroup(verb.context, verb.at)
  if (!/^(decline|refuse)$/.test(tree.lemma(verb.at)) || tree.key(cue.last) !== 'to' || tree.key(cue.last + 1) !== 'comment') return null
  return finish(verb, [{ first: cue.last, last: cue.last + 2 }])
}

/** `seems to be`, `is expected to`: the subject is content, and nobody is named who thinks so. */
export function raising(verb: Verb): Draft | null {
  const { tree, lexicon } = verb.context
  const evident = lexicon.has('evident', tree.key(verb.at), tree.lemma(verb.at))
  if (!evident && !verb.passive) return null
  const complement = tree.children(verb.at, 'xcomp', 'ccomp').find((kid) => kid > verb.at)
  const subject = subjectOf(verb.context, verb.at).noun
  if (
    complement === undefined ||
    (lexicon.has('speech', tree.key(complement), tree.lemma(complement)) && tree.child(complement, 'ccomp') !== null)
  )
    return null
  const cue = verbGroup(verb.context, verb.at)
  const content = [rightOf(verb, Math.max(cue.last, tree.extent(complement).first))]
  if (subject !== null && !/^(it|there)$/.test(tree.key(subject)) && tree.extent(subject).last <= cue.first)
    content.unshift(tree.extent(subject))
  return finish(verb, content, null)
}

/** `criticised the plan for its cost`: all that follows the verb; in the passive, what stands before it. */
export function object(verb: Verb): Draft | null {
  const { tree, lexicon } = verb.context
  const particle = tree.child(verb.at, 'compound:prt')
  if (particle !== null && !lexicon.hasPhrase('particled', tree.lemma(verb.at), tree.key(particle))) return null
  const cue = verbGroup(verb.context, verb.at)
  if (verb.passive) {
    const subject = tree.child(verb.at, 'nsubj', 'csubj')
    const agent = sourceOf(verb.context, verb.at, cue, true)
    if (subject === null || tree.child(verb.at, 'aux') === null) return null
    if (agent === null) return null
    return finish(verb, [tree.extent(subject), ...without(rightOf(verb, cue.last), [{ first: agent.first - 1, last: agent.last }])])
  }
  const target = tree.children(verb.at, 'obj', 'ccomp', 'iobj').find((kid) => tree.extent(kid).first > verb.at)
  if (target === undefined) return relativeObject(verb, cue)
  return finish(verb, [rightOf(verb, tree.extent(target).first)])
}

/** `described as “mad” by Ortega`, `which Ortega described as mad`: what it is called, without what it is. */
export function judged(verb: Verb): Draft | null {
  const { tree } = verb.context
  const group = verbGroup(verb.context, verb.at)
  if (tree.key(group.last) !== 'as') return null
  const cue = { first: group.first, last: group.last + 1 }
  const agent = agentOf(tree, verb.at) ?? byWhom(tree, cue.last, tree.sentence(verb.at).lastToken)
  const active = tree.token(verb.at).xpos !== 'VBN' || tree.child(verb.at, 'nsubj') !== null || tree.child(verb.at, 'aux') !== null
  const source = agent ?? (active && !verb.passive ? speakerOf(verb, group) : null)
  if (!source) return null
  const pronoun = relativePronoun(verb).filter((range) => tree.key(range.first) !== 'that')
  const last = Math.min(...[agent ? agent.first - 1 : Number.POSITIVE_INFINITY, commaOf(verb, cue.last), tree.sentence(verb.at).lastToken])
  const draft = finish(verb, [...pronoun, { first: cue.last, last }], source, cue)
  return draft
}

/** The next comma outside of quotations. */
function commaOf(verb: Verb, from: number): number {
  const { tree, quotes } = verb.context
  for (let at = from; at < tree.sentence(verb.at).lastToken; at++) if (/^[,;]$/.test(tree.key(at)) && !quoteAt(quotes, at)) return at
  return Number.POSITIVE_INFINITY
}

/** `by Ortega`, where the tree has hung it elsewhere. */
function byWhom(tree: Tree, from: number, end: number): Range | null {
  for (let at = from; at < Math.min(end, from + 12); at++) {
    if (tree.key(at) !== 'by') continue
    let last = at + 1
    while (last < end && /^(DET|ADJ|NUM|PROPN|NOUN)$/.test(tree.token(last).upos)) last++
    return last > at + 1 ? { first: at + 1, last } : null
  }
  return null
}

/** `a plan which he called mad`: the pronoun is content. */
function relativeObject(verb: Verb, cue: Range): Draft | null {
  const { tree } = verb.context
  const pronoun = tree.children(verb.at, 'obj').find((kid) => kid < cue.first && /^(which|that|who|whom|what)$/.test(tree.key(kid)))
  if (pronoun === undefined) return null
  const rest = rightOf(verb, cue.last)
  return finish(verb, [{ first: pronoun, last: pronoun + 1 }, ...(rest.last > rest.first + 1 ? [rest] : [])])
}

/** A preposition right behind the verb, where no clause follows, comes before other readings. */
export function aimed(verb: Verb): Draft | null {
  const { tree } = verb.context
  if (tree.child(verb.at, 'ccomp') !== null || tree.token(verb.at + 1)?.upos !== 'ADP') return null
  return prepositional(verb)
}

/** `called for`, `referred to`: the preposition is part of the cue. */
export function prepositional(verb: Verb): Draft | null {
  const { tree, lexicon } = verb.context
  for (const kid of tree.children(verb.at, 'obl', 'advcl', 'xcomp', 'nmod', 'obj')) {
    const mark = tree.child(kid, 'case', 'mark')
    if (mark === null || mark < verb.at || !lexicon.hasPhrase('prepositional', tree.lemma(verb.at), tree.key(mark))) continue
    const cue = { first: verbGroup(verb.context, verb.at).first, last: mark + 1 }
    if (verb.passive && !/^(call|refer)$/.test(tree.lemma(verb.at))) return null
    return finish(verb, [rightOf(verb, mark + 1)], undefined, cue)
  }
  return null
}
