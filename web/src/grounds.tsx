/** The passages a fact rests on, under what they ground. Copies of one text are shown once, with the pages that carry it; a paragraph is printed once. */

import type { FactView, Passage as PassageView } from '../../src/desk/shapes.js'
import { folded } from './filter.js'
import { type Names, useNames } from './names.js'
import { Passage } from './passage.js'

export function Grounds({ fact }: { readonly fact: FactView }) {
  const names = useNames()
  const seen = new Set<string>()
  const isSeen = (key: string): boolean => seen.has(key) || !seen.add(key)
  return fact.groups.map((group, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two sides of a difference may bear one label
    <section key={`${fact.id} ${index}`} className="ground">
      <h3>{group.label}</h3>
      {gathered(group.passages, names).map(({ passage, copies }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one page may give the same words twice
        <Passage key={at} passage={passage} copies={copies} fact={fact.id} seen={isSeen(paragraphKey(passage))} />
      ))}
    </section>
  ))
}

interface Gathered {
  readonly passage: PassageView
  /** The same words on other pages of the same origin. */
  readonly copies: PassageView[]
}

/** The origin's own witness stands for its copies. */
function gathered(passages: readonly PassageView[], names: Names): Gathered[] {
  const isCopy = (passage: PassageView): boolean => names.article(passage.article ?? '')?.relation !== 'origin'
  const ordered = [...passages].sort((a, b) => Number(isCopy(a)) - Number(isCopy(b)))
  const shown = new Map<string, Gathered>()
  const found: Gathered[] = []
  for (const passage of ordered) {
    const lineage = names.article(passage.article ?? '')?.lineage
    const key = `${lineage} ${folded(passage.quote)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()}`
    const first = lineage ? shown.get(key) : undefined
    if (first && first.passage.article !== passage.article) first.copies.push(passage)
    else {
      const one = { passage, copies: [] }
      found.push(one)
      if (lineage) shown.set(key, one)
    }
  }
  return found
}

function paragraphKey(passage: PassageView): string {
  return `${passage.page} ${passage.runs.map(({ text }) => text).join('')}`
}
