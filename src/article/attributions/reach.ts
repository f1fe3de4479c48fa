/** How far a content reaches to the right of its cue: what hangs on the verb, up to where the source does something else. */

import { hasFinite, type Verb } from './context.js'
import { subjectOf } from './control.js'
import { coreOf } from './core.js'
import { quoteAt } from './extent.js'
import type { Quotation } from './quotes.js'
import type { Range, Tree } from './tree.js'

/** From `first` to the end of what hangs on the verb. */
export function rightOf(verb: Verb, first: number, complement = -1): Range {
  const { tree } = verb.context
  let last = first
  for (const kid of tree.kids[verb.at] ?? []) {
    const extent = tree.extent(kid)
    if (extent.last <= first || !(kid === complement || belongs(verb, kid, first))) continue
    last = Math.max(last, extent.last)
  }
  const quote = quoteAt(verb.context.quotes, first)
  return { first, last: toVerb(verb, first, toStop(verb, Math.max(last, quote ? quote.last : first + 1))) }
}

/** `that at the meeting, he urged …`: a clause with `that` goes on behind a comma until it has its verb. */
function toVerb(verb: Verb, first: number, last: number): number {
  const { tree } = verb.context
  const end = tree.sentence(verb.at).lastToken
  let stop = last
  while (tree.key(first) === 'that' && stop < end - 1 && tree.key(stop) === ',' && !hasFinite(tree, first, stop)) {
    stop++
    while (stop < end && tree.key(stop) !== ',') stop++
    if (stop === end && tree.isPunctuation(end - 1)) stop--
  }
  return stop
}

/** Up to the next mark, where the tree ends a clause in the middle of its words. */
function toStop(verb: Verb, from: number): number {
  const { tree, lexicon } = verb.context
  if (!lexicon.has('speech', tree.key(verb.at), tree.lemma(verb.at)) && !lexicon.has('mind', tree.key(verb.at), tree.lemma(verb.at)))
    return from
  const { lastToken } = tree.sentence(verb.at)
  let at = from
  while (at < lastToken && !tree.isPunctuation(at)) {
    if (/^(CCONJ|SCONJ)$/.test(tree.token(at).upos) || /^(when|as|after|before|while)$/.test(tree.key(at))) return from
    at++
  }
  return at
}

/** Whether a dependent is part of the content and not another thing that the source does. */
function belongs(verb: Verb, kid: number, first: number): boolean {
  const { tree, lexicon } = verb.context
  const relation = tree.relation(kid)
  if (relation === 'punct' || relation === 'cc' || relation === 'nsubj') return false
  const extent = tree.extent(kid)
  if (extent.first <= first && first < extent.last) return true
  const tells = lexicon.has('speech', tree.key(verb.at), tree.lemma(verb.at)) || lexicon.has('mind', tree.key(verb.at), tree.lemma(verb.at))
  if (relation === 'conj' || relation === 'parataxis') {
    if (!tells || lexicon.has('speech', tree.key(kid), tree.lemma(kid)) || lexicon.has('object', tree.key(kid), tree.lemma(kid)))
      return false
    return (
      tree.child(kid, 'nsubj') !== null || (relation === 'conj' && tree.key(extent.first) === 'and' && tree.key(extent.first - 1) !== ',')
    )
  }
  if (relation === 'advcl' && /^(after|before|when|while|as|since)$/.test(tree.key(extent.first))) return false
  if (relation === 'advcl')
    return !(tree.token(kid).xpos === 'VBG' && tree.child(kid, 'mark') === null) && tree.key(extent.first - 1) !== ','
  if (relation === 'obl')
    return !/^((mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|years|january|february|march|april|june|july|august|september|october|november|december|(19|20)\d\d|interview|tweet)$/.test(
      tree.key(kid),
    )
  return true
}

/** What goes on behind a parenthetical cue: `“…,” he said, “but …”`, `If it rains, they say, the talks …`. */
export function after(tree: Tree, quotes: readonly Quotation[], core: Range, end: number): Range[] {
  for (const quote of quotes) {
    if (quote.first < core.last || quote.first >= end) continue
    if (/^[,:;–—-]+$/.test(tree.key(quote.first - 1)) && quote.first - core.last < 12)
      return [{ first: quote.first, last: Math.max(quote.last, end) }]
    break
  }
  const parenthetical = tree.key(core.last) === ',' && tree.key(core.first - 1) === ',' && core.last + 2 < end
  if (!parenthetical || tree.token(core.last + 1).xpos === 'VBG' || /^(who|which|whose|but)$/.test(tree.key(core.last + 1))) return []
  return hasFinite(tree, core.last, end) ? [{ first: core.last + 1, last: end }] : []
}

/** Where the clause of `complement` begins: right behind the cue, but for who is told, when and where. */
export function contentStart(verb: Verb, complement: number): number {
  const { tree, lexicon } = verb.context
  const core = coreOf(verb)
  const own = Math.max(core.last, Math.min(tree.extent(complement).first, complement))
  for (let at = core.last; at <= complement; at++) {
    if (tree.key(at) === 'that' && tree.token(at).upos === 'SCONJ') return at
    if (tree.isVerb(at) || /^[,;:]$/.test(tree.key(at))) break
  }
  const told = lexicon.has('addressed', tree.key(verb.at), tree.lemma(verb.at))
  if (told) return afterAddressee(verb, core.last, own)
  return afterAdjuncts(tree, core.last, own, verb.at)
}

/** Behind who is told: the first noun phrase behind the cue, where a clause follows it. */
function afterAddressee(verb: Verb, first: number, own: number): number {
  const { tree } = verb.context
  const { lastToken } = tree.sentence(verb.at)
  let at = first
  const isAudience = (token: number): boolean => verb.context.lexicon.has('audience', tree.key(token), tree.key(token))
  while (at < lastToken && (isAudience(at) || (isAddressWord(tree, at, first) && !(isAudience(at - 1) && at > first)))) at++
  if (at === first) return own
  if (own < at) return hasFinite(tree, at + 1, lastToken) && /^(DET|PRON|PROPN|NOUN|ADJ|NUM|SCONJ)$/.test(tree.token(at).upos) ? at : own
  for (let later = at; later < own; later++) if (/^(VBD|VBZ|VBP|MD)$/.test(tree.token(later).xpos)) return at
  return own > at && isAdjunct(tree, at, own, verb.at)
    ? own
    : own > at && /^(DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(tree.token(at).upos)
      ? at
      : own
}

/** A determiner or pronoun behind a noun begins another phrase. */
function isAddressWord(tree: Tree, at: number, first: number): boolean {
  const { upos } = tree.token(at)
  if (at > first && /^(DET|PRON)$/.test(upos) && /^(NOUN|PROPN|PRON)$/.test(tree.token(at - 1).upos)) return false
  return /^(DET|ADJ|NUM|PROPN|NOUN|PRON)$/.test(upos) || tree.key(at) === "'s"
}

/** Whether the tokens from `first` to `last` are all time, place or medium of the verb. */
function isAdjunct(tree: Tree, first: number, last: number, verb: number): boolean {
  return afterAdjuncts(tree, first, last, verb) >= last
}

/** Behind the adjuncts of the verb that follow each other from `first` on. */
function afterAdjuncts(tree: Tree, first: number, last: number, verb: number): number {
  let at = first
  while (at < last) {
    const kid = (tree.kids[verb] ?? []).find(
      (one) => tree.extent(one).first === at && /^(obl|advmod|advcl|punct)$/.test(tree.relation(one)),
    )
    if (kid === undefined) break
    const end = tree.extent(kid).last
    at = end > kid + 1 && end <= last && tree.head(end - 1) === kid && tree.key(end - 1) === 'there' ? end - 1 : end
  }
  return Math.min(at, last)
}

/** `a plan which, he said, was mad`, `which he said was mad`: the pronoun that the clause is about. */
export function relativePronoun(verb: Verb): Range[] {
  const { tree } = verb.context
  if (tree.token(verb.at).deprel !== 'acl:relcl') return []
  const { first } = tree.extent(verb.at)
  const subject = subjectOf(verb.context, verb.at).noun
  const pronoun = tree.token(first).upos === 'ADP' ? first + 1 : first
  return /^(which|who|whom|that)$/.test(tree.key(pronoun)) && subject !== null && subject !== pronoun
    ? [{ first: pronoun, last: pronoun + 1 }]
    : []
}

/** `If it rains, they say, the talks …`: the part before a cue between commas, where it is a part of one sentence. */
export function frontedPart(verb: Verb): Range[] {
  const { tree } = verb.context
  const core = coreOf(verb)
  const { firstToken } = tree.sentence(verb.at)
  if (tree.key(core.last) !== ',' || tree.key(core.first - 1) !== ',' || core.first - firstToken < 3) return []
  const start = tree.token(firstToken)
  if (
    /^(ADP|ADV)$/.test(start.upos) ||
    /^(as|when|while|after|before|asked)$/.test(tree.key(firstToken)) ||
    beginsAnew(tree, core.last + 1)
  )
    return []
  return [{ first: firstToken, last: core.first - 1 }]
}

/** A quotation that begins with a capital is a sentence of its own. */
export function beginsAnew(tree: Tree, at: number): boolean {
  return /^["“«„]$|^(''|``)$/.test(tree.key(at)) && /^\p{Lu}/u.test(tree.text.slice(tree.token(at + 1).start))
}
