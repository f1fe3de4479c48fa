/** Attributions that a verb carries: its word lists say which frames to try, and the first that finds its content is taken. */

import { type Context, type Frame, hasFinite, isActive } from './context.js'
import type { Draft } from './draft.js'
import type { Lexicon } from './lexicon.js'
import { clause, quoted, speech } from './speech.js'
import { aimed, judged, object, prepositional, raising, wish } from './things.js'
import type { Tree } from './tree.js'

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
  if (/^(asked|pressed|questioned)$/.test(tree.key(at)) && (at === tree.sentence(at).firstToken || /^(when|if|as)$/.test(tree.key(at - 1))))
    return true
  if (tree.child(at, 'aux:pass') !== null) return true
  const { xpos, deprel } = tree.token(at)
  const loose = xpos === 'VBN' && tree.child(at, 'aux') === null && deprel.startsWith('acl') && deprel !== 'acl:relcl'
  return loose && !isActive(tree, at) && !isOnlyVerb(tree, at)
}

/** A sentence wants a finite verb: where there is no other, what looks like a participle is its past tense. */
function isOnlyVerb(tree: Tree, at: number): boolean {
  const { firstToken, lastToken } = tree.sentence(at)
  return !hasFinite(tree, firstToken, lastToken)
}
