/** Whose words they are: the source of a verb that carries a cue, by its subject, its agent, or the verb it hangs on. */

import { type Context, hasFinite, isLikelyFinite } from './context.js'
import { ownSubject, type Subject, subjectOf } from './control.js'
import { withClosingComma } from './extent.js'
import { closer, isDay, isNominal, nounPhrase, trimEnd, withoutAdjunct, withoutDay, withTail } from './noun-phrase.js'
import type { Range, Tree } from './tree.js'

type Reading = Pick<Context, 'tree' | 'lexicon'>

/** The source of the verb at `at`; null where the sentence names none. `passive`: its subject is what is said, the agent who says it. */
export function sourceOf(context: Reading, at: number, cue: Range, passive: boolean): Range | null {
  const found = foundSource(context, at, cue, passive)
  return found ? withoutAdjunct(context.tree, found) : null
}

function foundSource(context: Reading, at: number, cue: Range, passive: boolean): Range | null {
  const { tree } = context
  if (passive) return agentOf(tree, at)
  const told = endsLine(tree, cue) ?? behindTeller(context, at, cue)
  if (told) return told
  const found = subjectOf(context, at)
  const subject = found.noun
  const relative =
    subject !== null && subject < cue.first && /^(who|which|that)$/.test(tree.key(subject)) && tree.key(cue.first - 1) === ','
  if (relative) return lost(tree, at, cue) ?? shared(tree, at, cue)
  if (subject === null) return (found.verb === at ? null : lentBy(tree, found.verb)) ?? unattached(tree, at, cue)
  if (isDay(tree, { first: subject, last: subject + 1 })) return lost(tree, at, cue) ?? shared(tree, at, cue)
  if (tree.key(subject) === 'there' || tree.token(subject).deprel.startsWith('expl')) return null
  return found.verb === at ? phraseOf(tree, subject, cue) : borrowed(tree, found as Subject, cue)
}

/** `No talks, says minister`: a line without a full stop ends in the cue and a bare noun. */
function endsLine(tree: Tree, cue: Range): Range | null {
  const { lastToken } = tree.sentence(cue.first)
  const bare = /^(,|["”’»]|'')$/.test(tree.key(cue.first - 1)) && cue.last < lastToken && lastToken - cue.last <= 6
  if (!bare || !/^(says?|said|warns?|claims?|reports?|suggests?)$/.test(tree.key(cue.last - 1))) return null
  for (let at = cue.last; at < lastToken; at++) if (!/^(NOUN|PROPN|ADJ|NUM)$/.test(tree.token(at).upos)) return null
  return { first: cue.last, last: lastToken }
}

/** `“…,” said Ortega, adding that`: the same speaker goes on. */
function behindTeller({ tree, lexicon }: Reading, at: number, cue: Range): Range | null {
  if (tree.token(at).xpos !== 'VBG' || tree.key(cue.first - 1) !== ',') return null
  const { firstToken } = tree.sentence(at)
  for (let verb = cue.first - 2; verb > firstToken && cue.first - verb < 30; verb--) {
    if (!/^(VBD|VBZ|VBP|MD)$/.test(tree.token(verb).xpos)) continue
    const own = { first: verb, last: verb + 1 }
    return lexicon.has('speech', tree.key(verb), tree.lemma(verb)) ? inverted(tree, verb, own) : null
  }
  return null
}

/** The subject's phrase before or behind its own cue. */
function phraseOf(tree: Tree, noun: number, cue: Range): Range | null {
  const phrase = nounPhrase(tree, noun, cue)
  return phrase ? withoutDay(tree, closer(tree, phrase, cue), cue) : null
}

/** The phrase of a subject that another verb, or a noun, lends. */
function borrowed(tree: Tree, subject: Subject, cue: Range): Range | null {
  const own = subject.verb === subject.noun ? cue : groupOf(tree, subject.verb)
  return phraseOf(tree, subject.noun, own)
}

/** A verb with the auxiliaries and adverbs before it. */
function groupOf(tree: Tree, verb: number): Range {
  let first = verb
  while (first > tree.sentence(verb).firstToken && /^(AUX|ADV|PART)$/.test(tree.token(first - 1).upos)) first--
  return { first, last: verb + 1 }
}

/** What stands before or behind a verb that lends its subject, but whose subject the tree has lost. */
function lentBy(tree: Tree, verb: number): Range | null {
  if (!/^VB[DZPN]$/.test(tree.token(verb).xpos)) return null
  const own = groupOf(tree, verb)
  return inverted(tree, verb, own) ?? phraseBefore(tree, verb, own)
}

/** A verb by itself: the phrase glued before or behind it. */
function unattached(tree: Tree, at: number, cue: Range): Range | null {
  const quoted = cue.first > 0 && /^["”’»]$|^''$/.test(tree.key(cue.first - 1))
  const behind = (): Range | null => inverted(tree, at, cue)
  const before = (): Range | null => lost(tree, at, cue)
  return (quoted ? (behind() ?? before()) : (before() ?? behind())) ?? shared(tree, at, cue)
}

/** `“…,” said Rivera`, where the tree has made of Rivera what it would. */
export function inverted(tree: Tree, at: number, cue: Range): Range | null {
  const { firstToken, lastToken } = tree.sentence(at)
  const finite = /^VB[DZN]$/.test(tree.token(at).xpos) || /^says?$/.test(tree.key(at))
  const spoken = cue.first > firstToken && /^(,|"|''|[”’»])$/.test(tree.key(cue.first - 1)) && finite
  if (!spoken || cue.last >= lastToken || !isNominal(tree, cue.last) || /^(me|us|him|them)$/.test(tree.key(cue.last))) return null
  let noun = cue.last
  while (
    /^(det|amod|compound|nummod|flat|nmod:poss|nmod:desc)$/.test(tree.token(noun).deprel) &&
    tree.head(noun) > noun &&
    tree.head(noun) < lastToken
  )
    noun = tree.head(noun)
  const { first, last } = tree.extent(noun)
  const phrase = trimEnd(tree, { first: cue.last, last: first >= cue.last - 1 ? last : noun + 1 })
  return phrase && phrase.last < cue.last + 40 ? withTail(tree, phrase, lastToken) : null
}

const BOUNDARY =
  /^(that|if|because|when|while|after|before|since|though|although|whether|where|and|but|or|as|;|:|--|—|–|"|''|``|“|”|«|»|\()$/

/** What the tree has lost: the noun phrase between the last boundary and a finite cue. */
function lost(tree: Tree, at: number, cue: Range): Range | null {
  if (!isLikelyFinite(tree, at) && !isBareParticiple(tree, at) && tree.child(at, 'aux') === null) return null
  return phraseBefore(tree, at, cue)
}

/** `the audience cheered the plan`, where the tagger has made a participle of the only verb. */
function isBareParticiple(tree: Tree, at: number): boolean {
  const { firstToken, lastToken } = tree.sentence(at)
  return tree.token(at).xpos === 'VBN' && !hasFinite(tree, firstToken, lastToken)
}

/** The noun phrase between the last boundary and a cue; null where a verb stands there. */
export function phraseBefore(tree: Tree, at: number, cue: Range): Range | null {
  const { firstToken } = tree.sentence(at)
  let first = cue.first
  let inRelative = false
  while (first > firstToken && !BOUNDARY.test(tree.key(first - 1))) {
    if (/^(VBD|VBZ|VBP|MD)$/.test(tree.token(first - 1).xpos)) inRelative = true
    first--
    if (inRelative && /^(who|which)$/.test(tree.key(first))) inRelative = false
  }
  if (inRelative) return betweenCommas(tree, first, cue)
  first = withoutOpening(tree, first, cue.first)
  const phrase = trimEnd(tree, { first, last: cue.first })
  if (!phrase || isDay(tree, phrase) || phrase.last - phrase.first > 30 || !hasNominal(tree, phrase)) return null
  return withoutDay(tree, withClosingComma(tree, phrase, cue), cue)
}

/** `…, Ortega, the minister, said`: the last stretch between commas that has no verb, with the apposition that a comma closes before the cue. */
function betweenCommas(tree: Tree, from: number, cue: Range): Range | null {
  const closed = tree.key(cue.first - 1) === ','
  let [first, commas] = [closed ? cue.first - 1 : cue.first, 0]
  while (first > from && commas < (closed ? 2 : 1)) {
    const at = first - 1
    if (tree.key(at) === ',') commas++
    else if (/^(VBD|VBZ|VBP|VBN|VB|MD)$/.test(tree.token(at).xpos) && !(closed && commas === 0)) return null
    if (commas < (closed ? 2 : 1)) first--
    else break
  }
  const phrase = commas === (closed ? 2 : 1) ? trimEnd(tree, { first, last: cue.first }) : null
  if (!phrase || isDay(tree, phrase) || !isNominal(tree, phrase.first) || phrase.last - phrase.first > 30) return null
  return withoutDay(tree, withClosingComma(tree, phrase, cue), cue)
}

/** Drops `On Monday,` and the like before a subject. */
function withoutOpening(tree: Tree, first: number, last: number): number {
  if (!/^(ADP|ADV|SCONJ)$/.test(tree.token(first).upos) && !/^VB[GN]$/.test(tree.token(first).xpos)) return first
  for (let at = first; at < last - 1; at++) if (tree.key(at) === ',') return at + 1
  return first
}

function hasNominal(tree: Tree, range: Range): boolean {
  for (let at = range.first; at < range.last; at++) if (/^(NOUN|PROPN|PRON)$/.test(tree.token(at).upos)) return true
  return false
}

/** `…, and said`, `…, and on Monday said`, `…, adding that`: the subject of the finite verb before. */
function shared(tree: Tree, at: number, cue: Range): Range | null {
  let before = cue.first
  while (isDay(tree, { first: before - 1, last: before }) || (before < cue.first && /^(on|late|early)$/.test(tree.key(before - 1))))
    before--
  const joined = /^VB[G]?$/.test(tree.token(at).xpos) || /^(and|but|,)$/.test(tree.key(before - 1))
  if (!joined) return null
  const { firstToken } = tree.sentence(at)
  for (let verb = before - 1; verb >= firstToken; verb--) {
    if (!/^(VBD|VBZ|VBP)$/.test(tree.token(verb).xpos)) continue
    const subject = ownSubject(tree, verb) ?? (tree.token(verb).upos === 'AUX' ? ownSubject(tree, tree.head(verb)) : null)
    if (subject !== null && !/^(who|which|that|there|it)$/.test(tree.key(subject))) return phraseOf(tree, subject, groupOf(tree, verb))
  }
  return null
}

/** `by X` of a passive. */
export function agentOf(tree: Tree, at: number): Range | null {
  for (const kid of tree.children(at, 'obl')) {
    const mark = tree.child(kid, 'case')
    if (mark === null || tree.key(mark) !== 'by' || kid < at) continue
    const { last } = tree.extent(kid)
    return trimEnd(tree, { first: mark + 1, last })
  }
  return tree.key(at + 1) === 'by' ? phraseBehind(tree, at + 2) : null
}

/** The nominal words from `first` on, where the tree has hung them elsewhere. */
function phraseBehind(tree: Tree, first: number): Range | null {
  const { lastToken } = tree.sentence(first - 1)
  let last = first
  while (last < lastToken && (isNominal(tree, last) || (last > first && tree.key(last) === "'s"))) last++
  return last > first ? { first, last } : null
}
