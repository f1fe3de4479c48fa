/**
 * Parts a group of texts where many months lie between its days: the same thing a year later (a summit, a feast, a trial) is told in the same words. Single
 * texts on the far side stay: pages print wrong days.
 */

import type { Bonds, Likenesses } from './linkage.js'

/** Days without any text of the group between one part and the next, at least. */
const SILENCE = 120
/** Texts with a day on either side, at least. */
const SIDE = 3
/** Parts this much alike on average are one happening all the same. */
const ONE_HAPPENING = 0.1

/** The parts of a group, the earlier first; `days` are counted from 1970, NaN unknown. Undated texts go with the part that they are most like. */
export function seasonsOf(group: readonly number[], days: Float64Array, alike: Likenesses, { together }: Bonds): number[][] {
  const dated = group.filter((i) => !Number.isNaN(days[i])).sort((a, b) => (days[a] as number) - (days[b] as number) || a - b)
  for (let at = SIDE; at <= dated.length - SIDE; at++) {
    if ((days[dated[at] as number] as number) - (days[dated[at - 1] as number] as number) < SILENCE) continue
    const [before, after] = [dated.slice(0, at), dated.slice(at)]
    if (average(before, after, alike) >= ONE_HAPPENING) continue
    for (const i of group) if (Number.isNaN(days[i])) (average([i], before, alike) >= average([i], after, alike) ? before : after).push(i)
    const early = new Set(before)
    if (together.some(([a, b]) => group.includes(a) && group.includes(b) && early.has(a) !== early.has(b))) return [[...group]]
    return [
      before.sort((a, b) => a - b),
      ...seasonsOf(
        after.sort((a, b) => a - b),
        days,
        alike,
        { together, apart: [] },
      ),
    ]
  }
  return [[...group]]
}

/** How alike the ones are to the others, on average. */
function average(ones: readonly number[], others: readonly number[], alike: Likenesses): number {
  const [here, there] = [new Set(ones), new Set(others)]
  let sum = 0
  for (const [own, far] of [
    [here, there],
    [there, here],
  ] as const)
    for (const i of own)
      alike[i]?.forEach((value, j) => {
        if (far.has(j)) sum += value
      })
  return sum / (ones.length * others.length)
}
