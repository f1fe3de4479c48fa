/** Whose words they are: the source of a verb that carries a cue, by its subject, its agent, or the verb it hangs on. */

import { withClosingComma } from './extent.js'
import type { Range, Tree } from './tree.js'

/** The source of the verb at `at`; null where the sentence names none. `passive`: its subject is what is said, the agent who says it. */
export function sourceOf(tree: Tree, at: number, cue: Range, passive: boolean): Range | null {
  if (passive) return agentOf(tree, at)
  const subject = subjectOf(tree, at)
  const relative =
    subject !== null && subject < cue.first && /^(who|which|that)$/.test(tree.key(subject)) && tree.key(cue.first - 1) === ','
  if (relative) return lost(tree, at, cue) ?? shared(tree, at, cue)
  if (subject === null) {
    const quoted = cue.first > 0 && /^["”’»]$|^''$/.test(tree.key(cue.first - 1))
    const behind = (): Range | null => inverted(tree, at, cue)
    const before = (): Range | null => lost(tree, at, cue)
    return (quoted ? (behind() ?? before()) : (before() ?? behind())) ?? shared(tree, at, cue)
  }
  if (tree.key(subject) === 'there' || tree.token(subject).deprel.startsWith('expl')) return null
  const phrase = nounPhrase(tree, subject, cue)
  return phrase ? withoutDay(tree, closer(tree, phrase, cue), cue) : null
}

/** `“…,” said Rivera`, where the tree has made of Rivera what it would. */
export function inverted(tree: Tree, at: number, cue: Range): Range | null {
  const { firstToken, lastToken } = tree.sentence(at)
  const finite = /^VB[DZ]$/.test(tree.token(at).xpos) || /^says?$/.test(tree.key(at))
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

/** `said Ortega, the harbour minister.`: an apposition or a relative clause up to the end of the sentence, or to the comma that closes it. */
export function withTail(tree: Tree, range: Range, end: number): Range {
  const { last } = range
  if (tree.key(last) !== ',' || last + 1 >= end) return range
  const next = last + 1
  const relative = /^(who|whose)$/.test(tree.key(next))
  if (!relative && !/^(DET|PROPN|NOUN|ADJ|NUM)$/.test(tree.token(next).upos)) return range
  let at = next
  while (at < end && !/^([.;:]|"|``|''|“)$/.test(tree.key(at))) {
    if (!relative && /^(VBD|VBZ|VBP|MD)$/.test(tree.token(at).xpos)) return range
    if (/^(and|but|while|when|as|after|adding|referring)$/.test(tree.key(at)) && tree.key(at - 1) === ',') break
    at++
  }
  return trimEnd(tree, { first: range.first, last: at }) ?? range
}

const BOUNDARY =
  /^(that|if|because|when|while|after|before|since|though|although|whether|where|and|but|or|as|;|:|--|—|–|"|''|``|“|”|«|»|\()$/

/** What the tree has lost: the noun phrase between the last boundary and a finite cue. */
function lost(tree: Tree, at: number, cue: Range): Range | null {
  if (!/^VB[DZP]$/.test(tree.token(at).xpos) && tree.child(at, 'aux') === null) return null
  return phraseBefore(tree, at, cue)
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
  if (inRelative) return null
  first = withoutOpening(tree, first, cue.first)
  const phrase = trimEnd(tree, { first, last: cue.first })
  if (!phrase || phrase.last - phrase.first > 30 || !hasNominal(tree, phrase)) return null
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

/** `…, and said`, `…, adding that`: the subject of the verb before. */
function shared(tree: Tree, at: number, cue: Range): Range | null {
  const joined = /^VB[G]?$/.test(tree.token(at).xpos) || /^(and|but|,)$/.test(tree.key(cue.first - 1))
  if (!joined) return null
  const { firstToken } = tree.sentence(at)
  for (let verb = cue.first - 1; verb >= firstToken; verb--) {
    if (!/^(VBD|VBZ|VBP)$/.test(tree.token(verb).xpos)) continue
    const subject = nearest(tree.children(verb, 'nsubj'), verb)
    if (subject !== null && !/^(who|which|that|there|it)$/.test(tree.key(subject))) return sharedPhrase(tree, subject, verb)
  }
  return null
}

function sharedPhrase(tree: Tree, subject: number, verb: number): Range | null {
  let first = verb
  while (first > subject + 1 && /^(AUX|ADV)$/.test(tree.token(first - 1).upos)) first--
  const own = { first, last: verb + 1 }
  const phrase = nounPhrase(tree, subject, own)
  return phrase ? withoutDay(tree, phrase, own) : null
}

const DAY = /^((mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|night|morning|afternoon|evening|yesterday|today|(19|20)\d\d)$/
const MEDIUM =
  /^(statement|interview|tweet|speech|letter|email|filing|announcement|post|op-ed|report|conference|address|remarks|response|particular|part)$/

/** `Rivera last week said`, `Rivera on Monday said`, `Rivera, in an interview,`: the day and the medium are the cue's, not the speaker's. */
function withoutDay(tree: Tree, range: Range, cue: Range): Range {
  if (range.last !== cue.first && range.last !== cue.first - 1) return range
  const end = tree.key(range.last - 1) === ',' ? range.last - 1 : range.last
  for (let at = end - 1; at > Math.max(range.first, end - 9); at--) {
    if (!/^(in|on|during|at|last|this|next)$/.test(tree.key(at)) && !DAY.test(tree.key(at))) continue
    const closes = DAY.test(tree.key(end - 1)) || MEDIUM.test(tree.key(end - 1))
    const adjunct =
      DAY.test(tree.key(at)) || /^(last|this|next)$/.test(tree.key(at)) ? DAY.test(tree.key(end - 1)) && end - at <= 3 : closes
    if (!adjunct || /^(of|for|by|who|that|which)$/.test(tree.key(at - 1))) return range
    let last = at
    while (/^(on|in|early|late|,|at|during)$/.test(tree.key(last - 1)) || DAY.test(tree.key(last - 1))) last--
    return last > range.first ? { first: range.first, last } : range
  }
  return range
}

/** A tree often loses the first words of a name; what stands glued before a source is part of it. */
function closer(tree: Tree, range: Range, cue: Range): Range {
  let { first } = range
  if (tree.token(first).upos === 'PRON') return range
  const start = tree.sentence(first).firstToken
  while (first > start && isGlue(tree, first - 1) && !(first - 1 >= cue.first && first - 1 < cue.last)) first--
  while (first < range.first && (tree.isPunctuation(first) || tree.token(first).upos === 'PART')) first++
  if (
    tree.key(first - 1) === 'of' &&
    first - 2 >= start &&
    /^(half|most|some|many|all|one|two|three|four|none|number|majority|percent|few|members|lot|third|each|both|group|dozens|hundreds|thousands)$/.test(
      tree.key(first - 2),
    )
  ) {
    first -= 2
    while (first > start && isGlue(tree, first - 1)) first--
  }
  return withApposition(tree, { first: withPartner(tree, bare(tree, first, range.last), start), last: range.last }, cue)
}

/** A source does not begin with a preposition. */
function bare(tree: Tree, first: number, last: number): number {
  let at = first
  while (at < last - 1 && /^(in|on|at|by|after|before|with|from|as|since|until|while|when)$/.test(tree.key(at))) at++
  return at
}

/** `Ortega and Rossi`, where the tree has kept only the second. */
function withPartner(tree: Tree, first: number, start: number): number {
  if (
    tree.key(first - 1) !== 'and' ||
    first - 2 < start ||
    tree.token(first).upos !== tree.token(first - 2).upos ||
    tree.token(first).upos !== 'PROPN'
  )
    return first
  let at = first - 2
  while (at > start && isGlue(tree, at - 1)) at--
  return at === start ? at : first
}

/** `Ortega, a former judge who …, said`: a tree that takes the apposition for the subject has lost the name before it. */
function withApposition(tree: Tree, range: Range, cue: Range): Range {
  const { first } = range
  const closed = tree.key(cue.first - 1) === ',' && cue.first - 1 <= range.last
  if (!closed || tree.key(first - 1) !== ',' || tree.token(first - 2).upos !== 'PROPN' || first - 2 < tree.sentence(first).firstToken)
    return range
  let name = first - 2
  while (name > tree.sentence(first).firstToken && isGlue(tree, name - 1)) name--
  return withClosingComma(tree, { first: name, last: range.last }, cue)
}

function isGlue(tree: Tree, at: number): boolean {
  if (/^[/-]$/.test(tree.key(at))) return true
  return /^(DET|ADJ|NUM|PROPN|NOUN|SYM)$/.test(tree.token(at).upos) || tree.key(at) === "'s"
}

function isNominal(tree: Tree, at: number): boolean {
  return /^(DET|ADJ|NUM|PROPN|NOUN|SYM|PRON)$/.test(tree.token(at).upos)
}

/** `by X` of a passive. */
export function agentOf(tree: Tree, at: number): Range | null {
  for (const kid of tree.children(at, 'obl')) {
    const mark = tree.child(kid, 'case')
    if (mark === null || tree.key(mark) !== 'by' || kid < at) continue
    const { last } = tree.extent(kid)
    return trimEnd(tree, { first: mark + 1, last })
  }
  return null
}

/** The subject of a verb: its own, or that of the verb it is joined to or hangs on. */
export function subjectOf(tree: Tree, at: number, depth = 0): number | null {
  const own = nearest(tree.children(at, 'nsubj', 'csubj'), at)
  if (own !== null) return own
  if (depth > 4) return null
  const head = tree.head(at)
  if (head < 0) return null
  const relation = tree.relation(at)
  if (tree.token(at).deprel.startsWith('acl')) return participleHost(tree, at, head)
  const shares =
    relation === 'conj' ||
    relation === 'xcomp' ||
    (relation === 'advcl' && tree.child(at, 'mark') === null) ||
    (relation === 'advcl' && /VBG/.test(tree.token(at).xpos))
  if (!shares) return null
  if (!tree.isVerb(head) && tree.child(head, 'cop', 'nsubj') === null) return null
  return subjectOf(tree, head, depth + 1)
}

/** Of several subjects, as a lost tree has them, the one that stands next to the verb. */
function nearest(subjects: readonly number[], at: number): number | null {
  const before = subjects.filter((subject) => subject < at)
  return before[before.length - 1] ?? subjects[0] ?? null
}

/** `a report showing that …`: the report speaks; `a plan announced by …` has an agent instead. */
function participleHost(tree: Tree, at: number, head: number): number | null {
  return tree.token(at).xpos === 'VBG' && tree.token(head).upos !== 'VERB' ? head : null
}

/** The phrase of a noun: all that hangs on it, but not the cue's own clause, and without the marks at its ends. */
export function nounPhrase(tree: Tree, noun: number, cue: Range): Range | null {
  let { first, last } = tree.extent(noun)
  if (first < cue.first && last > cue.first) last = cue.first
  if (first >= cue.first && first < cue.last) first = cue.last
  if (last <= first || noun < first || noun >= last) return null
  const phrase = trimEnd(tree, { first, last })
  return phrase ? withClosingComma(tree, phrase, cue) : null
}

function trimEnd(tree: Tree, range: Range): Range | null {
  let { first, last } = range
  while (
    first < last &&
    (tree.isPunctuation(first) ||
      tree.token(first).deprel === 'cc' ||
      /^(so|still|meanwhile|now|then|however|yet)$/.test(tree.key(first))) &&
    !/["“‘(]|''|``/.test(tree.key(first))
  )
    first++
  while (last > first && /^([,.;:–—-]|--)$/.test(tree.key(last - 1))) last--
  return first < last ? { first, last } : null
}
