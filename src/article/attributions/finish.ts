/** Puts a draft together from its parts: quotations whole, tails cut, marks trimmed, nothing twice. */

import { isFiniteVerb, type Verb } from './context.js'
import { speakerOf, within } from './core.js'
import type { Draft } from './draft.js'
import { quoteAt, trimmedRange, without, withWholeQuotes } from './extent.js'
import { verbGroup } from './group.js'
import type { Range, Tree } from './tree.js'

/** Puts the parts together: trims, takes quotations whole, drops what would lie in the cue or the source. */
export function finish(verb: Verb, parts: readonly Range[], forced?: Range | null, widened?: Range): Draft | null {
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
  if (opensWithParticiple(tree, verb.at) || inOpeningClause(tree, verb.at, cue)) return { first: part.first, last: mainClause(verb, part) }
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

/** `Asked whether …, Ortega said`, `When asked if …`: the cue opens its sentence, and the main clause comes behind a comma. */
function opensWithParticiple(tree: Tree, at: number): boolean {
  if (!/^VB[ND]$/.test(tree.token(at).xpos)) return false
  const { firstToken } = tree.sentence(at)
  return at === firstToken || (at === firstToken + 1 && /^(when|if|as|while|once|later)$/.test(tree.key(firstToken)))
}

/** `If Ortega says yes, work begins`: no comma stands between the conjunction that opens the sentence and the cue. */
function inOpeningClause(tree: Tree, at: number, cue: Range): boolean {
  const { firstToken } = tree.sentence(at)
  if (!/^(if|unless|when|while|although|though|because|since|once|as)$/.test(tree.key(firstToken))) return false
  for (let before = firstToken; before < cue.first; before++) if (tree.isPunctuation(before)) return false
  return cue.first - firstToken <= 8
}

/** Where the main clause begins: the comma before a subject and its verb; the end of the part where there is none. */
function mainClause(verb: Verb, part: Range): number {
  const { tree, quotes } = verb.context
  for (let at = part.first + 1; at < part.last - 2; at++) {
    if (
      tree.key(at) !== ',' ||
      quoteAt(quotes, at)?.inner.last === at + 1 ||
      !/^(DET|PROPN|PRON|NOUN|ADJ|NUM)$/.test(tree.token(at + 1).upos)
    )
      continue
    for (let next = at + 2; next < Math.min(part.last, at + 24); next++) {
      if (/^(who|which|that)$/.test(tree.key(next))) break
      if (isFiniteVerb(tree, next)) return at
    }
  }
  return part.last
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

function isOnlyMarks(tree: Tree, range: Range): boolean {
  for (let at = range.first; at < range.last; at++) if (!tree.isPunctuation(at)) return false
  return true
}
