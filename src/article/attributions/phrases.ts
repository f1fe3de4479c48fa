/** Cues that are phrases (`according to`, `quoted … as saying`, `in her view`): rules find them and say where source and content lie. */

import type { TokenRange } from '../../rules/match.js'
import { type Match, matchRules } from '../../rules/match.js'
import type { Ruleset } from '../../rules/ruleset.js'
import type { RuleText } from '../../rules/text.js'
import type { Context } from './context.js'
import type { Draft } from './draft.js'
import { trimmedRange, without, withWholeQuotes } from './extent.js'
import { nounPhrase, withTail } from './noun-phrase.js'
import { phraseBefore, sourceOf } from './source.js'
import type { Range, Tree } from './tree.js'

/** Drafts of all phrase rules in the body, in rule order. `contextAt` gives what is to be known around a token. */
export function phraseDrafts(tree: Tree, contextAt: (token: number) => Context, rules: Ruleset, text: RuleText): Draft[] {
  return matchRules(rules, text).flatMap((match) => {
    const { zone } = tree.sentence(match.first)
    const draft = zone === 'body' ? draftOf(contextAt(match.first), match) : null
    return draft ? [draft] : []
  })
}

/** `gives.source`: `subject`, `after`, `possessor`, `captured`, `none`. `gives.content`: `around`, `after`, `captured`. */
function draftOf(context: Context, match: Match): Draft | null {
  const { tree, quotes } = context
  const cues = match.captures.cue ?? []
  const cue = cues[0]
  if (!cue) throw new RangeError(`rule ${match.rule.id}: a match without a cue`)
  const { source, carrier } = sourceAndCarrier(context, match, cue)
  if (match.rule.gives.source !== 'none' && !source) return null
  const last = Math.max(...[...cues, ...(source ? [source] : []), ...(carrier ? [carrier] : [])].map((range) => range.last))
  const holes = [...cues, ...(source ? [source] : []), ...(carrier ? [carrier] : [])]
  const content = contentOf(context, match, cue, last)
    .map((part) => withWholeQuotes(tree, part, quotes, cue))
    .flatMap((part) => without(part, holes))
    .flatMap((part) => trimmedRange(tree, part) ?? [])
  if (content.length === 0) return null
  const rest = cues.slice(1)
  return {
    head: headOf(tree, cue),
    source,
    cue,
    ...(rest.length ? { cueRest: rest } : {}),
    content,
    outer: match.rule.gives.content === 'around',
    between: null,
    carrier,
    modality: 'said',
    by: match.rule.id,
    certainty: 0.9,
  }
}

function headOf(tree: Tree, cue: Range): number {
  for (let at = cue.first; at < cue.last; at++) if (tree.isVerb(at) && tree.token(at).upos !== 'AUX') return at
  return cue.first
}

function sourceAndCarrier(context: Context, match: Match, cue: TokenRange): { source: Range | null; carrier: Range | null } {
  const { tree } = context
  const { gives } = match.rule
  const verb = headOf(tree, cue)
  const captured = match.captures.source?.[0] ?? null
  switch (gives.source) {
    case 'subject':
      return { source: sourceOf(context, verb, cue, false), carrier: match.captures.carrier?.[0] ?? null }
    case 'object':
      return { source: captured, carrier: sourceOf(context, verb, cue, false) ?? phraseBefore(tree, verb, cue) }
    case 'after':
      return { source: phraseAfter(tree, cue), carrier: null }
    default:
      return { source: captured, carrier: null }
  }
}

/** The noun phrase that begins right behind the cue. */
function phraseAfter(tree: Tree, cue: Range): Range | null {
  const end = tree.sentence(cue.first).lastToken
  if (cue.last >= end) return null
  let noun = cue.last
  while (
    /^(det|amod|compound|nummod|case|flat|advmod|nmod:poss|fixed|nmod:desc|punct)$/.test(tree.token(noun).deprel) &&
    tree.head(noun) > noun &&
    tree.head(noun) < end
  ) {
    noun = tree.head(noun)
  }
  const own = nounPhrase(tree, noun, cue)
  const last = own && own.first === cue.last ? own.last : plainEnd(tree, cue.last, end)
  return withTail(tree, { first: cue.last, last: withParticiple(tree, last, end) }, end)
}

/** `a poll taken last week`: a participle or a relative clause that the tree hung elsewhere. */
function withParticiple(tree: Tree, from: number, end: number): number {
  return from < end && (tree.token(from).xpos === 'VBN' || /^(of|who|that|for|from|by|with)$/.test(tree.key(from)))
    ? plainEnd(tree, from, end)
    : from
}

/** Up to the next comma or mark, where the tree does not help. */
function plainEnd(tree: Tree, from: number, end: number): number {
  let at = from + 1
  while (at < end && !/^[,.;:)”"]$|^''$/.test(tree.key(at))) at++
  return at
}

function contentOf(context: Context, match: Match, cue: Range, last: number): Range[] {
  const { tree, quotes } = context
  const captured = match.captures.content ?? []
  if (match.rule.gives.content === 'captured') return [...captured]
  const { firstToken, lastToken } = tree.sentence(cue.first)
  const wall = quotes.find((quote) => quote.first <= cue.first && cue.first < quote.last)
  const bounds = wall
    ? { first: Math.max(wall.inner.first, firstToken), last: Math.min(wall.inner.last, lastToken) }
    : { first: firstToken, last: lastToken }
  if (match.rule.gives.content === 'after') {
    const behind = { first: last, last: clauseEnd(tree, last, bounds.last) }
    return trimmedRange(tree, behind) ? [behind] : [{ first: bounds.first, last: cue.first }]
  }
  const before = { first: bounds.first, last: cue.first }
  return [...(opens(tree, before) ? [] : [before]), { first: last, last: bounds.last }].filter(
    (part) => part.first < part.last && (part.first < cue.first || goesOn(tree, cue, before, last)),
  )
}

/** Whether only a conjunction or adverb stands before a phrase, so that it opens its sentence. */
function opens(tree: Tree, before: Range): boolean {
  if (before.last - before.first > 3) return false
  for (let at = before.first; at < before.last; at++) if (/^(NOUN|PROPN|PRON|VERB|NUM)$/.test(tree.token(at).upos)) return false
  return true
}

/** What follows a phrase in the middle belongs to it only where the phrase opens the sentence or stands between commas. */
function goesOn(tree: Tree, cue: Range, before: Range, last: number): boolean {
  if (opens(tree, before)) return true
  if (tree.key(cue.first - 1) !== ',' || tree.key(last) !== ',' || /^(who|which|that|but|and)$/.test(tree.key(last + 1))) return false
  const { lastToken } = tree.sentence(cue.first)
  return !hasFinite(tree, before.first, before.last) && hasFinite(tree, last, lastToken)
}

function hasFinite(tree: Tree, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (/^(VBD|VBZ|VBP|MD)$/.test(tree.token(at).xpos)) return true
  return false
}

/** The end of the clause behind a cue, before `, but he said …`. */
function clauseEnd(tree: Tree, from: number, end: number): number {
  for (let at = from + 2; at < end - 2; at++) {
    if (tree.key(at) === ',' && /^(but|while|although|though)$/.test(tree.key(at + 1))) return at
  }
  return end
}
