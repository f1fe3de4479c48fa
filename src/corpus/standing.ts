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
  const everywhere = new Holders(TEXTS)
  const within = new Map<string, Holders>()
  for (const { i, j, exact } of pairs) {
    if (texts.same(i, j)) continue
    const outlet = sharedOutlet(i, j, outletOf)
    const own = outlet === null ? null : (within.get(outlet) ?? new Holders(TEXTS_OF_OUTLET))
    if (own && outlet !== null) within.set(outlet, own)
    for (const { hash } of exact) {
      everywhere.note(hash, texts.of(i), texts.of(j))
      own?.note(hash, texts.of(i), texts.of(j))
    }
  }
  return {
    within: ({ i, j, exact }) => {
      const outlet = sharedOutlet(i, j, outletOf)
      const own = outlet === null ? undefined : within.get(outlet)
      const found = { words: 0, length: 0, sentences: 0 }
      for (const { hash, words, length } of exact) {
        if (!everywhere.areEnough(hash) && own?.areEnough(hash) !== true) continue
        found.words += words
        found.length += length
        found.sentences++
      }
      return found
    },
  }
}

/** The texts that hold a sentence, by its hash: the first so many. */
class Holders {
  private readonly texts = new Map<number, number[]>()

  constructor(private readonly enough: number) {}

  note(hash: number, ...texts: readonly [number, number]): void {
    const known = this.texts.get(hash) ?? []
    if (known.length === 0) this.texts.set(hash, known)
    for (const text of texts) if (known.length < this.enough && !known.includes(text)) known.push(text)
  }

  areEnough(hash: number): boolean {
    return this.texts.get(hash)?.length === this.enough
  }
}

function sharedOutlet(i: number, j: number, outletOf: (i: number) => string | null): string | null {
  const outlet = outletOf(i)
  return outlet === outletOf(j) ? outlet : null
}
