/** What people judged about entities, as pairs of nodes: the last word on a pair counts. */

import type { JudgedLog, Place } from '../../model/judgement.js'
import type { Node } from './nodes.js'

export interface JudgedPairs {
  readonly same: readonly (readonly [Node, Node])[]
  readonly different: readonly (readonly [Node, Node])[]
}

/** Pairs of every mention of the one target with every mention of the other, in log order. */
export function judgedPairs(judged: JudgedLog, nodes: readonly Node[]): JudgedPairs {
  const pages = new Map<string, Node[]>()
  for (const node of nodes) {
    const list = pages.get(node.page)
    if (list) list.push(node)
    else pages.set(node.page, [node])
  }
  const last = new Map<string, { pair: readonly [Node, Node]; same: boolean }>()
  for (const { judgement, places } of judged.placed) {
    const { verdict, targets } = judgement
    if ((verdict !== 'same' && verdict !== 'different') || targets.some((target) => target.kind !== 'entity')) continue
    const [left, right] = places.map((list) => [...new Set(list.flatMap((place) => nodesAt(place, pages)))])
    for (const a of left ?? []) {
      for (const b of right ?? []) {
        if (a.id === b.id) continue
        const pair: readonly [Node, Node] = a.id < b.id ? [a, b] : [b, a]
        last.set(`${pair[0].id} ${pair[1].id}`, { pair, same: verdict === 'same' })
      }
    }
  }
  const of = (same: boolean): (readonly [Node, Node])[] => [...last.values()].filter((one) => one.same === same).map((one) => one.pair)
  return { same: of(true), different: of(false) }
}

/** Entities that a mention at exactly this place names; where none does, those of mentions within it. */
function nodesAt(place: Place, pages: ReadonlyMap<string, readonly Node[]>): Node[] {
  const found = (fits: (start: number, end: number) => boolean): Node[] =>
    (pages.get(place.page) ?? []).filter((node) => node.mentions.some((one) => fits(one.start, one.end)))
  const exact = found((start, end) => start === place.start && end === place.end)
  return exact.length ? exact : found((start, end) => start >= place.start && end <= place.end)
}
