/**
 * Groups by average linkage: the two groups most alike are joined until no two are alike enough. Ties fall to the smaller numbers. Two groups are joined only
 * where some pair of theirs is alike enough by itself, so what hangs together by no such pair is grouped apart.
 */

import { Grouping } from './grouping.js'

/** One row a number: how alike it is to each larger number; pairs that are missing are not alike at all. */
export type Likenesses = readonly ReadonlyMap<number, number>[]

/** Pairs that a person put together or kept apart. What is kept apart stays so, whatever else is put together. */
export interface Bonds {
  readonly together: readonly (readonly [number, number])[]
  readonly apart: readonly (readonly [number, number])[]
}

const FREE: Bonds = { together: [], apart: [] }

/** Groups with members ascending, by first member. */
export function linkedGroups(alike: Likenesses, least: number, bonds: Bonds = FREE): number[][] {
  const parts = new Grouping(alike.length)
  alike.forEach((row, i) => {
    for (const [j, value] of row) if (value >= least) parts.join(i, j)
  })
  for (const [a, b] of bonds.together) parts.join(a, b)
  const found = parts.groups().flatMap((members) => (members.length === 1 ? [members] : groupsWithin(members, alike, least, bonds)))
  return found.sort(([a = 0], [b = 0]) => a - b)
}

function groupsWithin(members: readonly number[], alike: Likenesses, least: number, bonds: Bonds): number[][] {
  const groups = new Map<number, number[]>(members.map((i) => [i, [i]]))
  const sums = new Map(members.map((i): [number, Map<number, number>] => [i, new Map()]))
  for (const i of members) {
    for (const [j, value] of alike[i] as ReadonlyMap<number, number>) {
      if (!sums.has(j)) continue
      sums.get(i)?.set(j, value)
      sums.get(j)?.set(i, value)
    }
  }
  bind(bonds, groups, sums)
  joinNearest(groups, sums, least)
  return [...groups.values()].map((group) => group.sort((x, y) => x - y))
}

/**
 * Goes from group to nearest group until two are each other's nearest, and joins them: the same groups as joining the nearest two of all each time, since a
 * joined group is never nearer to a third than the nearer of its two parts was. A group whose nearest is too far will join none.
 */
function joinNearest(groups: Map<number, number[]>, sums: Map<number, Map<number, number>>, least: number): void {
  for (const start of [...groups.keys()]) {
    if (!groups.has(start)) continue
    const chain = [start]
    while (chain.length > 0) {
      const last = chain[chain.length - 1] as number
      const before = chain[chain.length - 2] ?? -1
      const near = nearest(last, before, sums, groups)
      if (near.j < 0 || near.value < least) chain.pop()
      else if (near.j !== before) chain.push(near.j)
      else {
        const kept = Math.min(last, before)
        join(kept, Math.max(last, before), groups, sums)
        chain.length -= 2
        if (chain.length === 0) chain.push(kept)
      }
    }
  }
}

/** Groups that are kept apart are less alike than any sum can mend. */
function bind({ together, apart }: Bonds, groups: Map<number, number[]>, sums: Map<number, Map<number, number>>): void {
  for (const [a, b] of apart) {
    if (!sums.has(a) || !sums.has(b)) continue
    sums.get(a)?.set(b, Number.NEGATIVE_INFINITY)
    sums.get(b)?.set(a, Number.NEGATIVE_INFINITY)
  }
  const headOf = new Map([...groups.keys()].map((i) => [i, i]))
  for (const [a, b] of together) {
    const [one, two] = [headOf.get(a), headOf.get(b)]
    if (one === undefined || two === undefined || one === two || sums.get(one)?.get(two) === Number.NEGATIVE_INFINITY) continue
    const [kept, gone] = one < two ? [one, two] : [two, one]
    for (const member of groups.get(gone) ?? []) headOf.set(member, kept)
    join(kept, gone, groups, sums)
  }
}

function join(kept: number, gone: number, groups: Map<number, number[]>, sums: Map<number, Map<number, number>>): void {
  const own = sums.get(kept) as Map<number, number>
  own.delete(gone)
  for (const [other, sum] of sums.get(gone) as Map<number, number>) {
    const theirs = sums.get(other) as Map<number, number>
    theirs.delete(gone)
    if (other === kept) continue
    const total = (own.get(other) ?? 0) + sum
    own.set(other, total)
    theirs.set(kept, total)
  }
  sums.delete(gone)
  groups.set(kept, [...(groups.get(kept) as number[]), ...(groups.get(gone) as number[])])
  groups.delete(gone)
}

interface Near {
  readonly j: number
  readonly value: number
}

/** Of equals the one that was come from, else the smallest. */
function nearest(
  i: number,
  before: number,
  sums: ReadonlyMap<number, ReadonlyMap<number, number>>,
  groups: ReadonlyMap<number, number[]>,
): Near {
  let best = -1
  let most = -1
  for (const [j, sum] of sums.get(i) ?? []) {
    const value = sum / (groups.get(j)?.length ?? 1)
    if (value > most || (value === most && most > 0 && best !== before && (j === before || j < best))) {
      best = j
      most = value
    }
  }
  return { j: best, value: most / (groups.get(i)?.length ?? 1) }
}
