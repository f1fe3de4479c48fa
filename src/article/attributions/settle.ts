/** Which attribution holds which: two that each lie in the other's content are told apart, then the inner ones are marked. */

import type { Draft } from './draft.js'
import { hullOf, trimmedRange } from './extent.js'
import type { Quotation } from './quotes.js'
import type { Range, Tree } from './tree.js'

export interface Settled {
  readonly draft: Draft
  readonly nested: boolean
}

/** Cuts what reaches into a parenthetical cue behind it (`… that it rained, he said`), then marks those inside another's content. */
export function settle(tree: Tree, quotes: readonly Quotation[], drafts: readonly Draft[]): Settled[] {
  const cut = drafts
    .map((draft) => drafts.reduce((inner, outer) => clipped(tree, inner, outer), draft))
    .filter((draft) => draft.content.length > 0 && !drafts.some((other) => repeats(tree, draft, other)))
    .sort((a, b) => startOf(a) - startOf(b) || a.head - b.head)
  return cut.map((draft) => ({
    draft,
    nested:
      isQuoted(quotes, draft) ||
      cut.some((other) => other !== draft && holds(other, draft) && !(holds(draft, other) && outranks(draft, other))),
  }))
}

const ISSUED = /^(statement|letter|message|tweet|email|e-mail|post|report|communique|communiqué|memo|note|release)$/

/** `issued a statement saying …` is told by what it says; `said in statements that …`: the noun tells what the verb tells; `is expected to say …`: so does what is expected of the saying. */
function repeats(tree: Tree, draft: Draft, other: Draft): boolean {
  if (draft === other) return false
  if (draft.by === 'verb-object' && other.by === 'verb-speech' && tree.relation(other.head) === 'acl') {
    const issued = tree.head(other.head)
    return tree.head(issued) === draft.head && tree.relation(issued) === 'obj' && ISSUED.test(tree.lemma(issued))
  }
  if (draft.by === 'noun' && other.by.startsWith('verb')) return draft.content[0]?.first === other.content[0]?.first
  const { head } = other
  return (
    /^verb-(raising|wish)$/.test(draft.by) &&
    other.by === 'verb-speech' &&
    draft.head >= other.cue.first &&
    draft.head < head &&
    draft.head !== head
  )
}

/** A cue inside a quotation is somebody else's, whether or not it is known whose. */
function isQuoted(quotes: readonly Quotation[], draft: Draft): boolean {
  return (
    draft.cue.last > draft.cue.first &&
    quotes.some((quote) => quote.inner.last - quote.inner.first >= 5 && quote.first <= draft.cue.first && draft.cue.first < quote.last)
  )
}

/** Where a draft's first word stands: attributions are kept in text order. */
function startOf(draft: Draft): number {
  return Math.min(
    draft.cue.first,
    ...draft.content.map((part) => part.first),
    ...(draft.source && draft.cue.last > draft.cue.first ? [draft.source.first] : []),
  )
}

function holds(outer: Draft, inner: Draft): boolean {
  return outer.content.some((part) => part.first <= inner.cue.first && inner.cue.first < part.last)
}

/** Of two that hold each other, the one that stands behind its content speaks of the whole; else the earlier. */
function outranks(a: Draft, b: Draft): boolean {
  if (a.outer !== b.outer) return a.outer
  return a.cue.first < b.cue.first
}

/** `inner` without the core of an outer attribution that stands inside its content, and without what lies beyond. */
function clipped(tree: Tree, inner: Draft, outer: Draft): Draft {
  if (inner === outer || !outer.outer || (inner.outer && !outranks(outer, inner)) || !holds(inner, outer) || !holds(outer, inner))
    return inner
  const core = hullOf([outer.cue, ...(outer.source && near(outer.source, outer.cue) ? [outer.source] : [])])
  const content = inner.content.flatMap((part) => {
    const side =
      inner.cue.first < core.first
        ? { first: part.first, last: Math.min(part.last, core.first) }
        : { first: Math.max(part.first, core.last), last: part.last }
    return side.first < side.last ? (trimmedRange(tree, side) ?? []) : []
  })
  return { ...inner, content }
}

function near(a: Range, b: Range): boolean {
  return a.last >= b.first - 1 && a.first <= b.last + 1
}
