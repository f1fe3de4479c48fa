/**
 * Whose stance a word is, by the tree: the subject of its own clause, over relative pronouns, participles and verbs that take another. What the
 * tree gives to somebody whom the article does not name is nobody's: `someone willing to pay` says nothing of the speaker.
 */

import type { EventReport } from '../../model/event.js'
import type { Tree } from '../attributions/tree.js'
import { groupAt } from '../events/groups.js'
import type { Scene } from '../events/scene.js'
import { holdersOf } from './holders.js'

export type Subject =
  /** `I`, `we`: whoever speaks. */
  | { readonly kind: 'self' }
  | { readonly kind: 'named'; readonly ids: readonly string[]; readonly isPronoun: boolean }
  /** `he`, `they`, `it` of whom the article does not show whom it means. */
  | { readonly kind: 'pronoun'; readonly key: string }
  /** Somebody or something that is no party. */
  | { readonly kind: 'other' }
  /** No subject stands there. */
  | { readonly kind: 'none' }

const OTHER: Subject = { kind: 'other' }
const DEEPEST = 8
const SELF = new Set(['i', 'we', 'my', 'our'])
const PRONOUNS = new Set(['he', 'she', 'they', 'it'])
/** `Some Democrats`, `past governments`: not the body itself. */
const PARTIAL = new Set(
  'some few many most several any no none half every each another other others certain former past previous various rival individual more fewer'.split(
    ' ',
  ),
)

/** The subject of the stance word at a token; of a noun its owner. */
export function subjectAt(tree: Tree, at: number, scene: Scene, events: readonly EventReport[]): Subject {
  if (tree.token(at).upos === 'NOUN') return ownerOf(tree, at, scene, events)
  const token = subjectToken(tree, at, 0)
  return token === null ? { kind: 'none' } : named(tree, token, scene, events, 0)
}

/** Whoever does what the passive at a token tells: `rejected by the union`. */
export function agentOf(tree: Tree, at: number, scene: Scene, events: readonly EventReport[]): Subject {
  const agent = tree.children(at, 'obl').find((kid) => tree.children(kid, 'case').some((mark) => tree.key(mark) === 'by'))
  return agent === undefined ? OTHER : named(tree, agent, scene, events, 0)
}

/** Whose the noun is: `our priority`, `Foo's goal`. */
export function ownerOf(tree: Tree, noun: number, scene: Scene, events: readonly EventReport[]): Subject {
  const owner = tree.child(noun, 'nmod:poss')
  return owner === null ? { kind: 'none' } : named(tree, owner, scene, events, 0)
}

function subjectToken(tree: Tree, at: number, depth: number): number | null {
  const own = tree.children(at, 'nsubj', 'expl')
  if (own.length > 0) return own.filter((kid) => kid < at && !isParted(tree, kid, at)).pop() ?? (own[0] as number)
  const up = tree.head(at)
  if (up < 0 || depth > DEEPEST) return null
  switch (tree.relation(at)) {
    case 'acl':
    case 'amod':
      return up
    case 'xcomp': {
      const object = tree.child(up, 'obj', 'iobj')
      return object !== null && object < at && tree.lemma(up) !== 'promise' ? object : subjectToken(tree, up, depth + 1)
    }
    case 'advcl': {
      const object = isBlamed(tree, at) ? tree.child(up, 'obj', 'iobj') : null
      return object ?? subjectToken(tree, up, depth + 1)
    }
    case 'conj':
    case 'aux':
    case 'cop':
      return subjectToken(tree, up, depth + 1)
    default:
      return null
  }
}

/** `accused his rival of backing`: the rival backs. */
function isBlamed(tree: Tree, at: number): boolean {
  return tree.children(at, 'mark').some((kid) => /^(?:of|for|from|against)$/.test(tree.key(kid)))
}

/** `some of whom, he charged, want`: what stands between two commas is no subject of what follows. */
function isParted(tree: Tree, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (tree.key(at) === ',') return true
  return false
}

function named(tree: Tree, token: number, scene: Scene, events: readonly EventReport[], depth: number): Subject {
  const key = tree.key(token)
  if (SELF.has(key)) return { kind: 'self' }
  if (isRelative(tree, token)) {
    const antecedent = antecedentOf(tree, token)
    return antecedent === null || depth > DEEPEST ? OTHER : named(tree, antecedent, scene, events, depth + 1)
  }
  const ids = isPartial(tree, token) ? [] : idsAt(tree, scene, token, events)
  if (ids.length > 0) return { kind: 'named', ids, isPronoun: PRONOUNS.has(key) }
  return PRONOUNS.has(key) ? { kind: 'pronoun', key } : OTHER
}

function isRelative(tree: Tree, token: number): boolean {
  return tree.token(token).upos === 'PRON' && /^(?:who|which|that|whom)$/.test(tree.key(token))
}

/** What the relative clause that holds a pronoun hangs on; null where it hangs on nothing. */
function antecedentOf(tree: Tree, pronoun: number): number | null {
  let at = tree.head(pronoun)
  for (let depth = 0; at >= 0 && depth < DEEPEST; depth++, at = tree.head(at)) if (tree.relation(at) === 'acl') return tree.head(at)
  return null
}

function isPartial(tree: Tree, token: number): boolean {
  if (PARTIAL.has(tree.key(token))) return true
  if (tree.children(token, 'det', 'amod').some((kid) => PARTIAL.has(tree.key(kid)))) return true
  return tree.child(token, 'nummod') !== null && tree.token(token).upos === 'PROPN'
}

/** Whom the phrase names that a token heads: no further than the tree takes it. */
function idsAt(tree: Tree, scene: Scene, token: number, events: readonly EventReport[]): readonly string[] {
  const at = scene.unitAt(token)
  const extent = tree.extent(token)
  for (let first = Math.max(scene.unitAt(extent.first), at - DEEPEST); first <= at; first++) {
    const group = groupAt(scene, first)
    if (group && group.last > at) return holdersOf({ group, by: 'beside' }, scene, events)
  }
  return []
}
