/** Attributions that a verb carries: its frame says where the content lies, its tree how far it reaches. */

import type { Draft } from './draft.js'
import { hullOf, quoteAt, trimmedRange, without, withWholeQuotes } from './extent.js'
import type { Lexicon } from './lexicon.js'
import type { Quotation } from './quotes.js'
import { agentOf, inverted, sourceOf, subjectOf } from './source.js'
import type { Range, Tree } from './tree.js'

export interface Context {
  readonly tree: Tree
  readonly lexicon: Lexicon
  readonly quotes: readonly Quotation[]
}

/** The attribution of the verb at `at`; null where it carries none. */
export function verbDraft(context: Context, at: number): Draft | null {
  const { tree, lexicon } = context
  if (!isCueVerb(tree, lexicon, at)) return null
  const [key, lemma] = [tree.key(at), tree.lemma(at)]
  const verb = { context, at, passive: isPassive(tree, at) && !lexicon.has('moved', key, lemma) }
  for (const [list, read] of FRAMES) {
    if (!lexicon.has(list, key, lemma) && list !== 'prepositional') continue
    const draft = read(verb)
    if (draft) return { ...draft, by: `verb-${list}` }
  }
  return null
}

/** A verb by its tag, or one that is hardly ever anything else: taggers lose `Says` in a headline. */
function isCueVerb(tree: Tree, lexicon: Lexicon, at: number): boolean {
  if (tree.key(at - 1) === '-' && tree.token(at - 1).end === tree.token(at).start) return false
  if (tree.isVerb(at)) return tree.token(at).upos !== 'AUX'
  return lexicon.has('always', tree.key(at), tree.key(at))
}

interface Verb {
  readonly context: Context
  readonly at: number
  readonly passive: boolean
}

type Frame = (verb: Verb) => Draft | null

/** In order: the first frame that finds its content is taken. */
const FRAMES: readonly (readonly [string, Frame])[] = [
  ['judged', judged],
  ['prepositional', aimed],
  ['speech', speech],
  ['mind', clause],
  ['prepositional', prepositional],
  ['raising', raising],
  ['wish', wish],
  ['object', object],
  ['manner', quoted],
]

function isPassive(tree: Tree, at: number): boolean {
  if (tree.child(at, 'aux:pass') !== null) return true
  const { xpos, deprel } = tree.token(at)
  return xpos === 'VBN' && tree.child(at, 'aux') === null && deprel.startsWith('acl') && deprel !== 'acl:relcl'
}

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

/** Speech: what stands before a closing cue, a quotation or clause behind it, the rest of the sentence. */
function speech(verb: Verb): Draft | null {
  return (
    closing(verb) ??
    direct(verb) ??
    clause(verb) ??
    quoted(verb) ??
    thatClause(verb) ??
    rest(verb) ??
    fronted(verb) ??
    nominalContent(verb) ??
    farQuote(verb)
  )
}

/** A quotation right behind the cue or behind who is spoken to. */
function direct(verb: Verb): Draft | null {
  const { tree, quotes } = verb.context
  const core = coreOf(verb)
  const named = tree
    .children(verb.at, 'obj', 'iobj', 'obl')
    .filter((kid) => kid > verb.at && !quotes.some((quote) => quote.first <= kid && kid < quote.last))
  const ends = [Math.max(core.last, verb.at + 1), ...named.map((kid) => tree.extent(kid).last)]
  const quote = quotes.find(
    (one) => one.first > verb.at && ends.some((end) => end <= one.first && gapIsThin(tree, end, one.first)) && !inside(one, verb.at),
  )
  return quote && quote.first <= tree.sentence(verb.at).lastToken
    ? finish(verb, [...frontedPart(verb), withThat(tree, rightOf(verb, quote.first), core.last)])
    : null
}

function inside(quote: Quotation, at: number): boolean {
  return quote.first <= at && at < quote.last
}

/** `that “…”`: the conjunction is content. */
function withThat(tree: Tree, range: Range, least: number): Range {
  return range.first > least && tree.key(range.first - 1) === 'that' ? { first: range.first - 1, last: range.last } : range
}

/** `told reporters on Friday that …`, where the tree has lost the clause: no verb and no mark stands before `that`. */
function thatClause(verb: Verb): Draft | null {
  const { tree } = verb.context
  const core = coreOf(verb)
  const end = tree.sentence(verb.at).lastToken
  for (let at = core.last; at < Math.min(end - 2, core.last + 10); at++) {
    if (tree.key(at) === 'that') return finish(verb, [{ first: at, last: end }])
    if (tree.isPunctuation(at) || (tree.isVerb(at) && at > core.last)) return null
  }
  return null
}

/** The rest of the sentence, where the tree shows no clause but a finite verb follows. */
function rest(verb: Verb): Draft | null {
  const { tree } = verb.context
  if (!(isFiniteVerb(tree, verb.at) || tree.token(verb.at).xpos === 'VBG') || verb.passive) return null
  const core = coreOf(verb)
  const end = tree.sentence(verb.at).lastToken
  for (let at = core.last; at < end; at++) {
    if (/^VB[DZP]$|^MD$/.test(tree.token(at).xpos) && at > core.last) return finish(verb, [{ first: contentStart(verb, at), last: end }])
    if (tree.key(at) === ',' && /^(ADP|SCONJ)$/.test(tree.token(core.last).upos)) continue
    if (tree.key(at) === ',' && /^(who|which)$/.test(tree.key(at + 1))) {
      while (at + 1 < end && tree.key(at + 1) !== ',') at++
      at++
      continue
    }
    if (/^[,;:]$/.test(tree.key(at)) || (tree.relation(at) === 'conj' && tree.head(at) === verb.at)) return null
  }
  return null
}

/** Somewhere behind the cue, after `in a letter to her, made known on Monday,`, the sentence ends in a quotation. */
function farQuote(verb: Verb): Draft | null {
  const { tree, quotes } = verb.context
  const { lastToken } = tree.sentence(verb.at)
  const quote = quotes.find(
    (one) => one.first > verb.at && one.first < lastToken && one.last >= lastToken - 1 && /^[,:]$/.test(tree.key(one.first - 1)),
  )
  return quote ? finish(verb, [{ first: quote.first, last: quote.last }]) : null
}

/** `…, he said.`: what stands before a cue at the end of its sentence, or behind a quotation, is what is said. */
function closing(verb: Verb): Draft | null {
  const { tree, quotes } = verb.context
  const core = coreOf(verb)
  const { firstToken, lastToken } = tree.sentence(verb.at)
  if (core.first - firstToken < 2 || !isSpokenBefore(verb, core)) return null
  const quote = quotes.find((one) => one.last <= core.first && core.first - one.last <= 1 && endsSpoken(tree, one))
  const closes = quote
    ? !followed(verb, core.last)
    : endsHere(tree, core.last, lastToken) &&
      !goesOn(tree, core.last, lastToken) &&
      !(core.last + 1 < lastToken && beginsAnew(tree, core.last + 1)) &&
      hasFinite(tree, firstToken, core.first)
  if (!closes) return null
  const opening = quotes.find((one) => one.first === firstToken && one.last < core.first)
  const glossed =
    opening && core.first - opening.last <= 10 && !hasVerb(tree, opening.last, core.first) && tree.token(opening.last).upos === 'ADP'
  const said = { first: firstToken, last: glossed ? opening.last : core.first }
  const draft = finish(verb, [said, ...after(tree, quotes, core, lastToken)])
  return draft ? { ...draft, outer: true } : null
}

/** Whether a quotation or a clause with `that` begins right behind the core: then what stands before is something else. */
function followed(verb: Verb, from: number): boolean {
  const { tree, quotes } = verb.context
  return tree.key(from) === 'that' || quotes.some((quote) => quote.first === from || (quote.first === from + 1 && tree.key(from) === ':'))
}

/** Whether another clause begins behind the cue before the next comma: `…, he said on Monday that …`. */
function goesOn(tree: Tree, from: number, end: number): boolean {
  for (let at = from; at < end && !/^[,;]$/.test(tree.key(at)); at++) {
    if (tree.key(at) === 'that' && tree.token(at).upos === 'SCONJ') return true
    if (/^(VBD|VBZ|VBP|MD)$/.test(tree.token(at).xpos) && !/^(when|as|while|after|before|who|which)$/.test(tree.key(from))) return true
  }
  return false
}

function hasVerb(tree: Tree, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (tree.isVerb(at)) return true
  return false
}

function hasFinite(tree: Tree, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (/^(VBD|VBZ|VBP|MD)$/.test(tree.token(at).xpos)) return true
  return false
}

/** A comma or a closing quotation mark stands before source and cue, and it is no relative clause or participle. */
function isSpokenBefore(verb: Verb, core: Range): boolean {
  const { tree } = verb.context
  const before = tree.key(core.first - 1)
  const plain = isFiniteVerb(tree, verb.at) || /^(has|have|had|is|was|were|are)$/.test(tree.key(core.first))
  if (!plain || /^(who|which|that|and|but|as|when|while|if)$/.test(tree.key(core.first))) return false
  return /^(,|"|''|[”’»?!]|--|[–—-])$/.test(before) && core.last - core.first >= 2
}

/** A clause that hangs on the verb. */
function clause(verb: Verb): Draft | null {
  const { tree } = verb.context
  const { at } = verb
  const complement = tree.children(at, 'ccomp').find((kid) => tree.extent(kid).last > at + 1 && kid > at)
  if (complement !== undefined)
    return finish(verb, [...relativePronoun(verb), ...frontedPart(verb), rightOf(verb, contentStart(verb, complement), complement)])
  const loose = tree
    .children(at, 'parataxis')
    .find((kid) => kid > at && tree.extent(kid).first <= kid && !/^[,;:—–-]+$/.test(tree.key(tree.extent(kid).first - 1)))
  if (loose !== undefined && tree.child(at, 'ccomp') === null) return finish(verb, [rightOf(verb, contentStart(verb, loose), loose)])
  const question = tree.children(at, 'advcl', 'xcomp').find((kid) => kid > at && isQuestion(tree, kid))
  if (question !== undefined) return finish(verb, [rightOf(verb, tree.extent(question).first)])
  const before = tree.children(at, 'ccomp', 'parataxis').find((kid) => tree.extent(kid).last <= at)
  const core = coreOf(verb)
  if (
    before === undefined ||
    !/^(,|"|''|[”’»?!])$/.test(tree.key(core.first - 1)) ||
    !endsHere(tree, core.last, tree.sentence(at).lastToken)
  )
    return null
  return around(verb, tree.extent(before).first, tree.extent(before).last)
}

/** Where the clause of `complement` begins: right behind the cue, but for who is told, when and where. */
function contentStart(verb: Verb, complement: number): number {
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
  while (at < lastToken && (isAddressWord(tree, at, first) || verb.context.lexicon.has('audience', tree.key(at), tree.key(at)))) at++
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
function relativePronoun(verb: Verb): Range[] {
  const { tree } = verb.context
  if (tree.token(verb.at).deprel !== 'acl:relcl') return []
  const { first } = tree.extent(verb.at)
  const subject = subjectOf(tree, verb.at)
  const pronoun = tree.token(first).upos === 'ADP' ? first + 1 : first
  return /^(which|who|whom|that)$/.test(tree.key(pronoun)) && subject !== null && subject !== pronoun
    ? [{ first: pronoun, last: pronoun + 1 }]
    : []
}

/** `If it rains, they say, the talks …`: the part before a cue between commas, where it is a part of one sentence. */
function frontedPart(verb: Verb): Range[] {
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
function beginsAnew(tree: Tree, at: number): boolean {
  return /^["“«„]$|^(''|``)$/.test(tree.key(at)) && /^\p{Lu}/u.test(tree.text.slice(tree.token(at + 1).start))
}

function isQuestion(tree: Tree, at: number): boolean {
  return /^(whether|if|how|why|what|who|when|where)$/.test(tree.key(tree.extent(at).first))
}

/** A quotation right after the cue, or right before source and cue. */
function quoted(verb: Verb): Draft | null {
  const { tree, quotes } = verb.context
  const core = coreOf(verb)
  const after = quotes.find((quote) => quote.first >= verb.at && gapIsThin(tree, Math.max(core.last, verb.at + 1), quote.first))
  if (after && after.first < tree.sentence(verb.at).lastToken + 1) return finish(verb, [rightOf(verb, after.first)])
  const before = quotes.find(
    (quote) =>
      quote.last <= core.first &&
      core.first - quote.last <= 1 &&
      endsSpoken(tree, quote) &&
      quote.paragraph === tree.sentence(verb.at).paragraph,
  )
  return before ? around(verb, quoteStart(verb, before), before.last) : null
}

/** `…,”` or `…”,`: a title or a scare quotation has no mark at its end. */
function endsSpoken(tree: Tree, quote: Quotation): boolean {
  return /^[,?!.…—–-]$/.test(tree.key(quote.last - 2)) || /^[,—–]$/.test(tree.key(quote.last))
}

/** Only a comma, a colon or `that` stands between. */
function gapIsThin(tree: Tree, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!/^([,:;–—-]|--|that|as)$/.test(tree.key(at))) return false
  return to >= from
}

/** A quotation that ends a clause may begin with words outside of it: `there was a “good mood”, he said`. */
function quoteStart(verb: Verb, quote: Quotation): number {
  const { tree } = verb.context
  const own = tree.sentence(verb.at)
  const whole = quote.first <= own.firstToken || tree.isPunctuation(quote.first - 1)
  return whole ? quote.first : own.firstToken
}

/** The clause before: `the talks failed, he said`. The verb is parenthetical to it, or the tree has lost the link. */
function fronted(verb: Verb): Draft | null {
  const { tree } = verb.context
  const host = tree.head(verb.at)
  const sentence = tree.sentence(verb.at)
  const ends = endsHere(tree, coreOf(verb).last, sentence.lastToken)
  if (tree.relation(verb.at) === 'parataxis' && host >= 0 && ends) {
    const core = coreOf(verb)
    const whole = tree.extent(host)
    if (whole.first < core.first) return around(verb, whole.first, core.first)
  }
  const core = coreOf(verb)
  if (core.first - 1 > sentence.firstToken && tree.key(core.first - 1) === ',' && endsHere(tree, core.last, sentence.lastToken)) {
    return around(verb, sentence.firstToken, core.first)
  }
  return null
}

/** Nothing but a mark, or an adjunct of the verb, follows up to the end of the sentence or the next comma. */
function endsHere(tree: Tree, at: number, end: number): boolean {
  if (at >= end || /^[.;?!)]$/.test(tree.key(at))) return true
  if (tree.key(at) === ',')
    return !/^(the|a|an|its?|his|her|their|he|she|they|we|i|but|and|that)$/.test(tree.key(at + 1)) || /^("|“|''|``)$/.test(tree.key(at + 1))
  return /^(in|on|at|during|after|last|this|earlier|before|to|of|about|when|as|while|late|early|monday|tuesday|wednesday|thursday|friday|saturday|sunday|reporters|me|us|them|him|her)$/.test(
    tree.key(at),
  )
}

/** What a speech verb says of a thing: `reported losses`, `announced his candidacy`. */
function nominalContent(verb: Verb): Draft | null {
  const { tree, lexicon } = verb.context
  return lexicon.has('object', tree.key(verb.at), tree.lemma(verb.at)) ? object(verb) : null
}

/** Source, cue and what goes with them, as one stretch around the verb. */
function coreOf(verb: Verb): Range {
  const cue = verbGroup(verb.context, verb.at)
  const source = speakerOf(verb, cue)
  if (!source) return cue
  const near = source.last >= cue.first - 1 && source.first <= cue.last + 1
  return near ? hullOf([source, cue]) : cue
}

/** A finite form; `Says` in a headline has lost its tag. */
export function isFiniteVerb(tree: Tree, at: number): boolean {
  return /^VB[DZP]$/.test(tree.token(at).xpos) || /^(says|said|tells|told)$/.test(tree.key(at))
}

/** From `first` to the end of what hangs on the verb. */
function rightOf(verb: Verb, first: number, complement = -1): Range {
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

/** Content `[first, last)` before the core, and what goes on after it. */
function around(verb: Verb, first: number, last: number): Draft | null {
  const { tree, quotes } = verb.context
  const core = coreOf(verb)
  const before = { first, last: Math.min(last, core.first) }
  if (before.last <= before.first) return null
  return finish(verb, [before, ...after(tree, quotes, core, tree.sentence(verb.at).lastToken)])
}

/** What goes on behind a parenthetical cue: `“…,” he said, “but …”`, `If it rains, they say, the talks …`. */
function after(tree: Tree, quotes: readonly Quotation[], core: Range, end: number): Range[] {
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

/** `wants to go`, `refused to comment`. */
function wish(verb: Verb): Draft | null {
  const { tree } = verb.context
  const complement = tree
    .children(verb.at, 'xcomp', 'ccomp', 'advcl')
    .find((kid) => kid > verb.at && tree.children(kid, 'mark').some((mark) => tree.key(mark) === 'to'))
  if (complement === undefined) return null
  const named = tree.child(verb.at, 'obj')
  const from =
    named !== null && named > verb.at ? Math.min(tree.extent(named).first, tree.extent(complement).first) : tree.extent(complement).first
  return finish(verb, [rightOf(verb, from)])
}

/** `seems to be`, `is expected to`: the subject is content, and nobody is named who thinks so. */
function raising(verb: Verb): Draft | null {
  const { tree, lexicon } = verb.context
  const evident = lexicon.has('evident', tree.key(verb.at), tree.lemma(verb.at))
  if (!evident && !verb.passive) return null
  const complement = tree.children(verb.at, 'xcomp', 'ccomp').find((kid) => kid > verb.at)
  const subject = subjectOf(tree, verb.at)
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
function object(verb: Verb): Draft | null {
  const { tree } = verb.context
  const cue = verbGroup(verb.context, verb.at)
  if (verb.passive) {
    const subject = tree.child(verb.at, 'nsubj', 'csubj')
    const agent = sourceOf(tree, verb.at, cue, true)
    if (subject === null || tree.child(verb.at, 'aux') === null) return null
    if (agent === null) return null
    return finish(verb, [tree.extent(subject), ...without(rightOf(verb, cue.last), [{ first: agent.first - 1, last: agent.last }])])
  }
  const target = tree.children(verb.at, 'obj', 'ccomp', 'iobj').find((kid) => tree.extent(kid).first > verb.at)
  if (target === undefined) return relativeObject(verb, cue)
  return finish(verb, [rightOf(verb, tree.extent(target).first)])
}

/** `described as “mad” by Ortega`, `which Ortega described as mad`: what it is called, without what it is. */
function judged(verb: Verb): Draft | null {
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
function aimed(verb: Verb): Draft | null {
  const { tree } = verb.context
  if (tree.child(verb.at, 'ccomp') !== null || tree.token(verb.at + 1)?.upos !== 'ADP') return null
  return prepositional(verb)
}

/** `called for`, `referred to`: the preposition is part of the cue. */
function prepositional(verb: Verb): Draft | null {
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

/** Puts the parts together: trims, takes quotations whole, drops what would lie in the cue or the source. */
function finish(verb: Verb, parts: readonly Range[], forced?: Range | null, widened?: Range): Draft | null {
  const { tree, quotes } = verb.context
  const cue = widened ?? verbGroup(verb.context, verb.at)
  const wall = quoteAt(quotes, verb.at)
  const source = forced === undefined ? speakerOf(verb, cue) : forced
  const holes = source ? [cue, source] : [cue]
  const content = parts
    .map((part) => withWholeQuotes(tree, part, quotes, cue))
    .flatMap((part) => without(part, holes))
    .flatMap((part) => (wall ? within(part, wall.inner) : [part]))
    .map((part) => withoutTail(verb, part, cue))
    .flatMap((part) => trimmedRange(tree, part) ?? [])
    .filter((part) => !isOnlyMarks(tree, part))
  if (content.length === 0) return null
  const next = content.find((part) => part.first >= cue.last)
  const between = next && next.first > cue.last ? { first: cue.last, last: next.first } : null
  return {
    head: verb.at,
    source,
    cue,
    content,
    outer: content.some((part) => part.last <= cue.first),
    between,
    carrier: null,
    modality: 'said',
    by: 'verb',
    certainty: 0.8,
  }
}

/** Cuts what the source does next (`…, adding that`) and what the reporter sets against it (`…, but he left`); never inside a quotation. */
function withoutTail(verb: Verb, part: Range, cue: Range): Range {
  const { tree, lexicon, quotes } = verb.context
  if (part.first < cue.first) return part
  const participle = tree.token(verb.at).xpos === 'VBN' && cue.last - cue.first === 1
  for (let at = part.first + 1; at < part.last - 1; at++) {
    if (
      /^(and|but)$/.test(tree.key(at)) &&
      isFiniteVerb(tree, at + 1) &&
      lexicon.has('speech', tree.key(at + 1), tree.lemma(at + 1)) &&
      !quoteAt(quotes, at)
    )
      return { first: part.first, last: at }
    if (tree.key(at) !== ',') continue
    if (participle && !quoteAt(quotes, at)) return { first: part.first, last: at }
    const next = at + 1
    const speaks = tree.token(next).xpos === 'VBG' && lexicon.has('speech', tree.key(next), tree.lemma(next))
    const turns = /^(but|while|although|though)$/.test(tree.key(next)) && tree.key(next + 1) !== 'that'
    const adds = tree.token(next).xpos === 'VBG' && tree.key(next) !== 'including'
    if (!(speaks || turns || adds || opensSentence(tree, next, part.last))) continue
    const quote = quoteAt(quotes, at)
    if (!quote || quote.last === at) return { first: part.first, last: at }
  }
  return part
}

/** The source, on the cue's side of quotation marks; behind a quotation, the name that stands behind the cue. */
function speakerOf(verb: Verb, cue: Range): Range | null {
  const { tree, quotes } = verb.context
  const wall = quoteAt(quotes, verb.at)
  const behind =
    verb.passive || !quotes.some((quote) => quote.last === cue.first || quote.last === cue.first - 1) ? null : inverted(tree, verb.at, cue)
  return behind ?? walled(tree, quotes, sourceOf(tree, verb.at, cue, verb.passive), cue, wall)
}

/** `, and the ministers met in May`: a new sentence with a subject of its own; not `, and that …` nor a list. */
function opensSentence(tree: Tree, at: number, end: number): boolean {
  if (tree.key(at) !== 'and') return false
  const verb = tree.head(at)
  if (verb > at && verb < end && isNounPair(tree, at, verb)) return true
  if (verb <= at || verb >= end || !/^(conj|ccomp|parataxis|root)$/.test(tree.relation(verb))) return false
  const subject = tree.child(verb, 'nsubj')
  return (
    subject !== null &&
    subject > at &&
    subject < verb &&
    tree.extent(subject).first === at + 1 &&
    !/^(he|she|it|they|who|which|that)$/.test(tree.key(at + 1))
  )
}

/** `ties, and their ministers met`: with a comma before it, `and` joins no two nouns; what follows the noun is its verb. */
function isNounPair(tree: Tree, at: number, noun: number): boolean {
  if (tree.token(noun).upos !== 'NOUN' || tree.relation(noun) !== 'conj' || !/^(VBD|VBZ|VBP|VBN|MD)$/.test(tree.token(noun + 1).xpos))
    return false
  for (let before = tree.head(noun); before < at - 1; before++) if (tree.key(before) === ',') return false
  return true
}

/** A source is on the cue's side of quotation marks. */
function walled(tree: Tree, quotes: readonly Quotation[], source: Range | null, cue: Range, wall: Quotation | null): Range | null {
  if (!source) return null
  if (wall) return within(source, wall.inner)[0] ?? null
  let { first, last } = source
  for (const quote of quotes) {
    const whole = first <= quote.first && quote.last < last
    if (quote.last <= first || quote.first >= last || (whole && tree.key(quote.last - 2) !== ',')) continue
    if (whole) {
      first = quote.last
      continue
    }
    if (quote.first < first || quote.last <= cue.first) first = Math.max(first, Math.min(quote.last, last))
    else last = Math.min(last, quote.first)
  }
  while (first < last && tree.isPunctuation(first)) first++
  return first < last ? { first, last } : null
}

function within(range: Range, bounds: Range): Range[] {
  const [first, last] = [Math.max(range.first, bounds.first), Math.min(range.last, bounds.last)]
  return first < last ? [{ first, last }] : []
}

function isOnlyMarks(tree: Tree, range: Range): boolean {
  for (let at = range.first; at < range.last; at++) if (!tree.isPunctuation(at)) return false
  return true
}
