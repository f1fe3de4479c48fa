/** Frames of speech and thought: a clause, a quotation, or what stands before the cue. */

import { hasFinite, hasVerb, isFiniteVerb, type Verb } from './context.js'
import { coreOf, endsHere } from './core.js'
import type { Draft } from './draft.js'
import { finish } from './finish.js'
import type { Quotation } from './quotes.js'
import { after, beginsAnew, contentStart, frontedPart, relativePronoun, rightOf } from './reach.js'
import { object } from './things.js'
import type { Range, Tree } from './tree.js'

/** Speech: what stands before a closing cue, a quotation or clause behind it, the rest of the sentence. */
export function speech(verb: Verb): Draft | null {
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

export function inside(quote: Quotation, at: number): boolean {
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
    if (tree.key(at) === ',' && /^(citing|quoting|in|on|at)$/.test(tree.key(at + 1))) {
      const close = closingComma(tree, at + 1, Math.min(end, at + 20))
      if (close > 0 && tree.key(close + 1) === 'that') return finish(verb, [{ first: close + 1, last: end }])
    }
    if (tree.isPunctuation(at) || (tree.isVerb(at) && at > core.last)) return null
  }
  return null
}

/** The next comma; -1 where none comes. */
function closingComma(tree: Tree, from: number, end: number): number {
  for (let at = from; at < end; at++) if (tree.key(at) === ',') return at
  return -1
}

/** The rest of the sentence, where the tree shows no clause but a finite verb follows. */
export function rest(verb: Verb): Draft | null {
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
      (hasFinite(tree, firstToken, core.first) || endsHeadline(verb, core))
  if (!closes) return null
  const opening = quotes.find((one) => one.first === firstToken && one.last < core.first)
  const glossed =
    opening &&
    lengthOf(tree, opening.last, core.first) <= GLOSS &&
    !hasVerb(tree, opening.last, core.first) &&
    tree.token(opening.last).upos === 'ADP'
  const said = { first: firstToken, last: glossed ? opening.last : core.first }
  const draft = finish(verb, [said, ...after(tree, quotes, core, lastToken)])
  return draft ? { ...draft, outer: true } : null
}

/** Words of a gloss behind a quotation, at most: `“…” of A, B, C and D, he said`. */
const GLOSS = 10

/** Tokens from `first` to `last`, those of a name counted once, however many words it has. */
function lengthOf(tree: Tree, first: number, last: number): number {
  let length = 0
  for (let at = first; at < last; at++) if (tree.token(at).upos !== 'PROPN' || !/^(?:compound|flat)/.test(tree.relation(at))) length++
  return length
}

/** `No talks, says minister`: a line without a full stop that ends in the cue and its source. */
function endsHeadline(verb: Verb, core: Range): boolean {
  const { tree } = verb.context
  const { lastToken } = tree.sentence(verb.at)
  return /^(says?|said|warns?|claims?|reports?|suggests?)$/.test(tree.key(verb.at)) && core.last === lastToken && verb.at <= core.first + 1
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

/** A comma or a closing quotation mark stands before source and cue, and it is no relative clause or participle. */
function isSpokenBefore(verb: Verb, core: Range): boolean {
  const { tree } = verb.context
  const before = tree.key(core.first - 1)
  const plain = isFiniteVerb(tree, verb.at) || /^(has|have|had|is|was|were|are)$/.test(tree.key(core.first))
  if (!plain || /^(who|which|that|and|but|as|when|while|if)$/.test(tree.key(core.first))) return false
  return /^(,|"|''|[”’»?!]|--|[–—-])$/.test(before) && core.last - core.first >= 2
}

/** A clause that hangs on the verb. */
export function clause(verb: Verb): Draft | null {
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

function isQuestion(tree: Tree, at: number): boolean {
  return /^(whether|if|how|why|what|who|when|where)$/.test(tree.key(tree.extent(at).first))
}

/** A quotation right after the cue, or right before source and cue. */
export function quoted(verb: Verb): Draft | null {
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

/** Content `[first, last)` before the core, and what goes on after it. */
export function around(verb: Verb, first: number, last: number): Draft | null {
  const { tree, quotes } = verb.context
  const core = coreOf(verb)
  const before = { first, last: Math.min(last, core.first) }
  if (before.last <= before.first) return null
  return finish(verb, [before, ...after(tree, quotes, core, tree.sentence(verb.at).lastToken)])
}

/** What a speech verb says of a thing: `reported losses`, `announced his candidacy`. */
function nominalContent(verb: Verb): Draft | null {
  const { tree, lexicon } = verb.context
  return lexicon.has('object', tree.key(verb.at), tree.lemma(verb.at)) ? object(verb) : null
}
