/** Whether a stance is taken at all: not where it is only possible, asked, wished for, or part of an `if`; and whether it is denied. */

import type { Tree } from '../attributions/tree.js'

/** `denied`: what is said is that the stance is not taken. */
export type Reality = 'taken' | 'denied' | 'open'

const DEEPEST = 12
const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'neither', 'nor', 'hardly', 'cannot'])
const POSSIBLE = new Set(['may', 'might', 'could', 'can', 'ca'])
const WANTED = new Set(['should', 'must', 'ought', 'shall'])
const UNSURE = new Set(['probably', 'perhaps', 'possibly', 'maybe', 'likely', 'reportedly', 'allegedly', 'supposedly'])
/** Words that open what is asked or only supposed. */
const OPENERS = new Set(['if', 'whether', 'unless', 'lest', 'what', 'why', 'whatever', 'whoever'])
const MEASURES = new Set(['much', 'many', 'far', 'long', 'soon', 'little', 'few'])
/** Verbs whose complement is not said to be so. */
const DOUBTED = new Set(
  'need deny doubt wonder ask question imagine suppose pretend require refuse decline fail avoid threaten stretch'.split(' '),
)
/** Verbs that say that something is still to be. */
const WISHED = new Set('need want have hope try seek ask urge wish like aim'.split(' '))
/** Verbs that take another and say that it is not done. */
const UNDONE = new Set('refuse decline fail avoid stop cease'.split(' '))

/** Reads the stance word at a token, with all that it hangs on. `isOwn`: the modal beside it is the stance itself: `must`. */
export function realityOf(tree: Tree, at: number, isOwn = false): Reality {
  if (isAsked(tree, at) || (!isOwn && isSupposed(tree, at))) return 'open'
  let isDenied = isNegated(tree, at)
  let by = tree.relation(at)
  let isTold = false
  for (let up = tree.head(at), depth = 0; up >= 0 && depth < DEEPEST; depth++) {
    if (isOpened(tree, up)) return 'open'
    if (by === 'xcomp') {
      if (isSupposed(tree, up) || (isTold && WISHED.has(tree.lemma(up)))) return 'open'
      if (tree.lemma(up) === 'threaten') return 'open'
      isDenied ||= isNegated(tree, up) || UNDONE.has(tree.lemma(up))
    } else if (by === 'ccomp') {
      if (isNegated(tree, up) || isSupposed(tree, up) || DOUBTED.has(tree.lemma(up))) return 'open'
      isTold = true
    }
    by = tree.relation(up)
    up = tree.head(up)
  }
  return isDenied ? 'denied' : 'taken'
}

function isAsked(tree: Tree, at: number): boolean {
  const { lastToken } = tree.sentence(at)
  const end = [lastToken - 1, lastToken - 2].some((last) => tree.key(last) === '?')
  return end || isOpened(tree, at)
}

/** Whether a clause opens with a word of asking or supposing. */
function isOpened(tree: Tree, at: number): boolean {
  if (tree.children(at, 'mark').some((kid) => OPENERS.has(tree.key(kid)))) return true
  if (tree.relation(at) === 'acl' && tree.key(tree.head(at)) === 'what') return true
  let { first } = tree.extent(at)
  while (first < at && /^(?:cc|punct)$/.test(tree.relation(first))) first++
  if ((!tree.isVerb(at) && tree.child(at, 'cop') === null) || !isOwnWord(tree, first, at)) return false
  return OPENERS.has(tree.key(first)) || (tree.key(first) === 'how' && MEASURES.has(tree.key(first + 1)))
}

/** Whether a word hangs on a verb with no other verb between them. */
function isOwnWord(tree: Tree, word: number, verb: number): boolean {
  for (let up = tree.head(word); up >= 0 && up !== verb; up = tree.head(up)) if (tree.isVerb(up)) return false
  return true
}

/** `may want`, `should accept`, `would have backed`. */
function isSupposed(tree: Tree, at: number): boolean {
  const aux = tree.children(at, 'aux').map((kid) => tree.key(kid))
  if (tree.lemma(at) === 'incline' || tree.key(at) === 'likely') return true
  if (tree.children(at, 'advmod').some((kid) => UNSURE.has(tree.key(kid)))) return true
  if (aux.some((key) => WANTED.has(key))) return true
  if (aux.includes('would') && aux.includes('have')) return true
  return aux.some((key) => POSSIBLE.has(key)) && !isNegated(tree, at)
}

/** `not`, `never`, `no longer`; `not only` is none. */
export function isNegated(tree: Tree, at: number): boolean {
  return tree.children(at, 'advmod', 'det', 'cc', 'nsubj').some((kid) => {
    if (!NEGATIONS.has(tree.key(kid))) return tree.children(kid, 'advmod', 'det').some((inner) => tree.key(inner) === 'no')
    return tree.key(kid + 1) !== 'only'
  })
}
