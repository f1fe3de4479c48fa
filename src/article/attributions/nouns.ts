/** Attributions that a noun or an attitude carries: `her claim that …`, `criticism of …`, `issued a statement saying …`, `is confident that …`. */

import { type Context, isFiniteVerb } from './context.js'
import type { Draft } from './draft.js'
import { trimmedRange, withWholeQuotes } from './extent.js'
import { verbGroup } from './group.js'
import { nounPhrase } from './noun-phrase.js'
import { agentOf, sourceOf } from './source.js'
import type { Range, Tree } from './tree.js'

/** The attribution of the noun or adjective at `at`; null where it carries none. */
export function nounDraft(context: Context, at: number): Draft | null {
  const { tree } = context
  const { upos } = tree.token(at)
  if (upos === 'ADJ') return attitude(context, at)
  return upos === 'NOUN' || upos === 'VERB' ? ofNoun(context, at) : null
}

/** `scrapped plans to`, `in the hope that`: a noun of nobody's is that of the subject, unless the verb takes or passes on what others say. */
function holder(context: Context, at: number): Range | null {
  const { tree, lexicon } = context
  const above = tree.head(at)
  const made = above > at && tree.relation(at) === 'nsubj' && lexicon.has('light', tree.key(above), tree.lemma(above))
  if (made) return tree.child(above, 'aux:pass') === null ? null : agentOf(tree, above)
  if (above < 0 || above > at || !/^(obj|obl|xcomp)$/.test(tree.relation(at))) return null
  const clausal = lexicon.has('noun-clause', tree.key(at), tree.lemma(at))
  if (!tree.isVerb(above) || !clausal || lexicon.has('received', tree.key(above), tree.lemma(above))) return null
  if (/^(amid|despite|on|over|after|by|under|because|to|at|with)$/.test(tree.key(tree.child(at, 'case') ?? -1))) return null
  return sourceOf(context, above, verbGroup(context, above), tree.child(above, 'aux:pass') !== null)
}

interface Complement {
  /** What of the noun's complement is part of the cue: a preposition, a participle. */
  readonly cueLast: number
  readonly content: Range
}

function ofNoun(context: Context, at: number): Draft | null {
  const { tree } = context
  const complement = complementOf(context, at)
  if (!complement) return null
  const carrier = lightVerb(context, at)
  const possessor = tree.child(at, 'nmod:poss')
  const owner = possessor === null ? byWhom(tree, at) : ownerOf(tree, possessor)
  const first = carrier?.first ?? (possessor === null ? at : tree.extent(possessor).last)
  const cue = { first: withAdjectives(tree, first, at), last: Math.max(complement.cueLast, at + 1) }
  return draftOf(context, at, carrier ? carrier.source : (owner ?? holder(context, at)), cue, complement.content)
}

/** Adjectives between possessor and noun belong to the cue: `his harsh criticism of`. */
function withAdjectives(tree: Tree, first: number, at: number): number {
  let left = Math.min(first, at)
  for (let before = at - 1; before >= first; before--)
    if (/^(amod|compound)$/.test(tree.relation(before)) && tree.head(before) === at) left = Math.min(left, before)
  return left
}

/** `his`, `Rivera's`: the clitic is part of the source, as in PolNeAR. */
function ownerOf(tree: Tree, possessor: number): Range {
  const { first, last } = tree.extent(possessor)
  return { first, last: /^('s|')$/.test(tree.key(last)) ? last + 1 : last }
}

/** `criticism by lawmakers`, `calls from allies`. */
function byWhom(tree: Tree, at: number): Range | null {
  for (const kid of tree.children(at, 'nmod', 'obl')) {
    const mark = tree.child(kid, 'case')
    if (mark !== null && /^(by|from|among)$/.test(tree.key(mark)) && kid > at) return { first: mark + 1, last: tree.extent(kid).last }
  }
  return null
}

function complementOf(context: Context, at: number): Complement | null {
  const { tree, lexicon } = context
  const lemma = tree.lemma(at)
  const told = thatBehind(context, at)
  if (told) return told
  if (lexicon.has('noun-clause', tree.key(at), lemma)) {
    for (const kid of tree.children(at, 'acl', 'ccomp')) {
      const extent = tree.extent(kid)
      if (extent.first <= at || tree.token(kid).deprel === 'acl:relcl') continue
      if (/^(that|to|whether|how)$/.test(tree.key(extent.first))) return { cueLast: at + 1, content: extent }
      if (tree.token(kid).xpos === 'VBG' && extent.first === kid && lexicon.has('speech', tree.key(kid), tree.lemma(kid))) {
        return { cueLast: kid + 1, content: { first: kid + 1, last: extent.last } }
      }
    }
  }
  for (const kid of tree.children(at, 'nmod', 'obl', 'acl')) {
    const mark = tree.child(kid, 'case', 'mark')
    if (mark === null || mark !== at + 1 || !lexicon.hasPhrase('noun-prepositional', lemma, tree.key(mark))) continue
    return { cueLast: mark + 1, content: { first: mark + 1, last: tree.extent(kid).last } }
  }
  return null
}

/** `the claim that it was safe was rejected`, where the tree has lost the clause: from `that` to the verb of which the noun is the subject. */
function thatBehind({ tree, lexicon }: Context, at: number): Complement | null {
  const { firstToken, lastToken } = tree.sentence(at)
  if (tree.key(at + 1) !== 'that' || !lexicon.has('told-noun', tree.key(at), tree.lemma(at))) return null
  let verbs = 0
  for (let next = firstToken; next < at; next++) if (isFiniteVerb(tree, next)) return null
  for (let next = at + 2; next < lastToken; next++) {
    if (/^[,;:.]$/.test(tree.key(next))) return null
    if (!/^(VBD|VBZ|VBP|MD)$/.test(tree.token(next).xpos)) continue
    verbs++
    const joined = /^(who|which|that|and|but|or|if|when)$/.test(tree.key(next - 1))
    if (verbs > 1 && !joined && tree.token(next - 1).upos !== 'AUX') return { cueLast: at + 1, content: { first: at + 1, last: next } }
  }
  return null
}

/** `expressed concern`, `issued a statement`: the verb that carries the noun, with its source. */
function lightVerb(context: Context, at: number): { first: number; source: Range | null } | null {
  const { tree, lexicon } = context
  const verb = tree.head(at)
  if (verb < 0 || !tree.isVerb(verb) || tree.relation(at) !== 'obj' || verb > at || at - verb > 5) return null
  if (!lexicon.has('light', tree.key(verb), tree.lemma(verb))) return null
  const cue = verbGroup(context, verb)
  return { first: cue.first, source: sourceOf(context, verb, { first: cue.first, last: at + 1 }, false) }
}

/** `is confident that`, `was critical of`. */
function attitude(context: Context, at: number): Draft | null {
  const { tree, lexicon } = context
  const copula = tree.child(at, 'cop')
  if (copula === null || copula > at) return null
  const subject = tree.child(at, 'nsubj')
  let first = copula
  while (first > tree.sentence(at).firstToken && tree.head(first - 1) === at && /^(aux|advmod)$/.test(tree.relation(first - 1))) first--
  for (const kid of tree.children(at, 'ccomp', 'advcl', 'xcomp', 'obl', 'csubj')) {
    const mark = tree.child(kid, 'case', 'mark')
    const extent = tree.extent(kid)
    if (kid < at) continue
    const source = subject === null ? null : nounPhrase(tree, subject, { first, last: at + 1 })
    const clear = /^(it|there)$/.test(tree.key(subject ?? at))
    if (mark === at + 1 && lexicon.hasPhrase('attitude-prepositional', tree.key(at), tree.key(mark))) {
      return draftOf(context, at, source, { first, last: mark + 1 }, { first: mark + 1, last: extent.last })
    }
    const clausal = tree.relation(kid) !== 'obl' && extent.first > at && /^(that|to|whether|if|how|what|why)$/.test(tree.key(extent.first))
    if (clausal && lexicon.has('attitude', tree.key(at), tree.lemma(at)))
      return draftOf(context, at, clear ? null : source, { first, last: at + 1 }, extent)
  }
  return null
}

function draftOf(context: Context, head: number, source: Range | null, cue: Range, content: Range): Draft | null {
  const { tree, quotes } = context
  const whole = trimmedRange(tree, withWholeQuotes(tree, content, quotes, cue))
  if (!whole || whole.first < cue.last) return null
  return { head, source, cue, content: [whole], outer: false, between: null, carrier: null, modality: 'said', by: 'noun', certainty: 0.6 }
}
