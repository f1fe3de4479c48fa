/** What a token does in its clause, read off the tree. Where there is no tree every token is its own clause. */

import type { Token } from '../../model/annotation.js'

/** The part that a phrase plays. */
export type Part = 'subject' | 'object' | 'possessor' | 'other'

/** Index of the token among `[first, last)` that hangs on one outside of them; -1 where there are none. */
export function headOf(tokens: readonly Token[], first: number, last: number): number {
  for (let at = first; at < last; at++) {
    const { head } = tokens[at] as Token
    if (head < first || head >= last) return at
  }
  return last > first ? first : -1
}

/** The part of the phrase that `at` heads; items of a list play that of the first. */
export function partOf(tokens: readonly Token[], at: number): Part {
  const { deprel } = tokens[listHead(tokens, at)] as Token
  if (deprel.startsWith('nsubj')) return 'subject'
  if (deprel === 'obj' || deprel === 'iobj') return 'object'
  return deprel === 'nmod:poss' ? 'possessor' : 'other'
}

/** The first item of the list of names that `at` stands in, else itself. */
function listHead(tokens: readonly Token[], at: number): number {
  let own = at
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const token = tokens[own] as Token
    const head = tokens[token.head]
    if (!head || !(token.deprel === 'conj' || token.deprel === 'appos' || token.deprel.startsWith('flat')) || isPredicate(head)) return own
    own = token.head
  }
  return own
}

const MOST_STEPS = 60

/** The token that heads the clause of `at`: the predicate it hangs on, itself where it is one. */
export function clauseOf(tokens: readonly Token[], at: number): number {
  let own = at
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const { head, deprel } = tokens[own] as Token
    if (head < 0 || (own !== at && isPredicate(tokens[own] as Token)) || CLAUSES.test(deprel)) return own
    own = head
  }
  return own
}

const CLAUSES = /^(?:root|ccomp|advcl|acl|parataxis|csubj)/

function isPredicate({ upos }: Token): boolean {
  return upos === 'VERB' || upos === 'AUX'
}

/** Whether the phrase that `at` heads says what something is: `was an architect`, `as a guest`, `became king`. */
export function isPredicative(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  if (token.deprel === 'xcomp' || /^(?:appos|flat|compound|vocative)/.test(token.deprel)) return true
  const head = tokens[token.head]
  if (head !== undefined && token.deprel !== 'nsubj' && NAMING.has(head.lemma)) return true
  const last = Math.min(tokens.length, at + 30)
  for (let other = Math.max(0, at - 30); other < last; other++) {
    const { head: up, deprel, lemma } = tokens[other] as Token
    if (up === at && (deprel === 'cop' || (deprel === 'case' && lemma === 'as'))) return true
  }
  return false
}

const NAMING = new Set(['become', 'remain', 'name', 'elect', 'appoint', 'call'])
