/** Whose words they are: the source of a verb that carries a cue, by its subject, its agent, or the verb it hangs on. */

import { withClosingComma } from './extent.js'
import type { Range, Tree } from './tree.js'

/** The source of the verb at `at`; null where the sentence names none. `passive`: its subject is what is said, the agent who says it. */
export function sourceOf(tree: Tree, at: number, cue: Range, passive: boolean): Range | null {
  if (passive) return agentOf(tree, at)
  const subject = subjectOf(tree, at)
  if (subject === null) return glued(tree, at, cue)
  if (tree.key(subject) === 'there' || (tree.key(subject) === 'it' && tree.token(subject).deprel.startsWith('expl'))) return null
  const phrase = nounPhrase(tree, subject, cue)
  return phrase ? closer(tree, phrase, cue) : null
}

/** What the parser left without a subject: a noun glued to the cue, before it or, as in `said Rivera`, behind it. */
function glued(tree: Tree, at: number, cue: Range): Range | null {
  const sentence = tree.sentence(at)
  if (tree.token(at).xpos === 'VBG' || tree.token(at).xpos === 'VB') return null
  let first = cue.first
  while (first > sentence.firstToken && isNominal(tree, first - 1)) first--
  if (first < cue.first && tree.relation(at) !== 'xcomp') return { first, last: cue.first }
  const name = tree.children(at, 'obj', 'obl', 'xcomp', 'iobj', 'dep', 'flat', 'appos').find((kid) => kid >= cue.last && tree.extent(kid).first === cue.last)
  const spoken = cue.first > sentence.firstToken && /^(,|"|''|[”’»])$/.test(tree.key(cue.first - 1))
  if (!spoken || name === undefined || !isNominal(tree, name)) return null
  return trimEnd(tree, tree.extent(name))
}

/** A tree often loses the first words of a name; what stands glued before a source is part of it. */
function closer(tree: Tree, range: Range, cue: Range): Range {
  let { first } = range
  const start = tree.sentence(first).firstToken
  while (first > start && first - 1 >= start && isGlue(tree, first - 1) && !(first - 1 >= cue.first && first - 1 < cue.last)) first--
  while (first < range.first && (tree.isPunctuation(first) || tree.token(first).upos === 'PART')) first++
  return { first, last: range.last }
}

function isGlue(tree: Tree, at: number): boolean {
  if (/^[/-]$/.test(tree.key(at))) return true
  return /^(DET|ADJ|NUM|PROPN|NOUN|SYM)$/.test(tree.token(at).upos) || tree.key(at) === "'s"
}

function isNominal(tree: Tree, at: number): boolean {
  return /^(DET|ADJ|NUM|PROPN|NOUN|SYM|PRON)$/.test(tree.token(at).upos) || /^('s|\/)$/.test(tree.key(at))
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
  const shares = relation === 'conj' || relation === 'xcomp' || (relation === 'advcl' && tree.child(at, 'mark') === null) || (relation === 'advcl' && /VBG/.test(tree.token(at).xpos))
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
  while (first < last && (tree.isPunctuation(first) || tree.relation(first) === 'cc') && !/["“‘(]|''|``/.test(tree.key(first))) first++
  while (last > first && /^([,.;:–—-]|--)$/.test(tree.key(last - 1))) last--
  return first < last ? { first, last } : null
}
