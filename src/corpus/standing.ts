/** Sentences that stand in many texts which are otherwise not one: the background of an agency, the furniture of an outlet. They make no copies. */

import type { Grouping } from './grouping.js'

/** The sentences that two articles share word for word which are not one text anyway. */
export interface Passages {
  readonly i: number
  readonly j: number
  readonly exact: readonly Passage[]
}

export interface Passage {
  readonly hash: number
  /** Words that count as text: without those in quotation marks. */
  readonly words: number
  readonly length: number
}

export interface Standing {
  /** What of the shared passages is standing. */
  within(pair: Passages): { readonly words: number; readonly length: number; readonly sentences: number }
}

/** In so many texts a sentence is standing; in fewer where all are of one outlet. */
const TEXTS = 4
const TEXTS_OF_OUTLET = 3

/** `texts` groups the articles that hold one text; `outletOf` names an article's outlet, or null. */
export function standingSentences(pairs: readonly Passages[], texts: Grouping, outletOf: (i: number) => string | null): Standing {
  const everywhere = new Map<string, Set<number>>()
  for (const { i, j, exact } of pairs) {
    if (texts.same(i, j)) continue
    const outlet = sharedOutlet(i, j, outletOf)
    for (const { hash } of exact) {
      note(everywhere, keyOf(hash, null), texts.of(i), texts.of(j))
      if (outlet !== null) note(everywhere, keyOf(hash, outlet), texts.of(i), texts.of(j))
    }
  }
  const isStanding = (hash: number, outlet: string | null): boolean =>
    (everywhere.get(keyOf(hash, null))?.size ?? 0) >= TEXTS ||
    (outlet !== null && (everywhere.get(keyOf(hash, outlet))?.size ?? 0) >= TEXTS_OF_OUTLET)
  return {
    within: ({ i, j, exact }) => {
      const outlet = sharedOutlet(i, j, outletOf)
      const standing = exact.filter(({ hash }) => isStanding(hash, outlet))
      return {
        words: standing.reduce((sum, { words }) => sum + words, 0),
        length: standing.reduce((sum, { length }) => sum + length, 0),
        sentences: standing.length,
      }
    },
  }
}

function sharedOutlet(i: number, j: number, outletOf: (i: number) => string | null): string | null {
  const outlet = outletOf(i)
  return outlet === outletOf(j) ? outlet : null
}

function keyOf(hash: number, outlet: string | null): string {
  return outlet === null ? String(hash) : `${hash} ${outlet}`
}

function note(groups: Map<string, Set<number>>, key: string, ...members: readonly number[]): void {
  const known = groups.get(key) ?? new Set<number>()
  groups.set(key, known)
  for (const member of members) known.add(member)
}
