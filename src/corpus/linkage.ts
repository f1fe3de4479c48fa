/**
 * Groups by average linkage: the two groups most alike are joined until no two are alike enough. Ties fall to the smaller numbers. Two groups are joined only
 * where some pair of theirs is alike enough by itself, so what hangs together by no such pair is grouped apart.
 */

import { Grouping } from './grouping.js'
import { type LikenessSums, likenessSums } from './likeness-sums.js'

/** How alike one number is to larger ones. */
export interface LikenessRow {
  readonly size: number
  forEach(visit: (likeness: number, other: number) => void): void
}

/** One row a number; pairs that are missing are not alike at all. */
export type Likenesses = readonly LikenessRow[]

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
    row.forEach((value, j) => {
      if (value >= least) parts.join(i, j)
    })
  })
  for (const [a, b] of bonds.together) parts.join(a, b)
  const places = new Int32Array(alike.length).fill(-1)
  const found = parts.groups().flatMap((members) => (members.length === 1 ? [members] : groupsWithin(members, places, alike, least, bonds)))
  return found.sort(([a = 0], [b = 0]) => a - b)
}

/** `places` are -1 for all numbers, before and after. */
function groupsWithin(members: readonly number[], places: Int32Array, alike: Likenesses, least: number, bonds: Bonds): number[][] {
  const groups = new Map<number, number[]>(members.map((_, i) => [i, [i]]))
  const pairs = members.reduce((count, member) => count + (alike[member] as LikenessRow).size, 0)
  const sums = likenessSums(members.length, pairs)
  members.forEach((member, i) => {
    places[member] = i
  })
  members.forEach((member, i) => {
    alike[member]?.forEach((value, other) => {
      const j = places[other] as number
      if (j >= 0) sums.set(i, j, value)
    })
  })
  bind(bonds, places, groups, sums)
  for (const member of members) places[member] = -1
  joinNearest(groups, sums, least)
  return [...groups.values()].map((group) => group.sort((x, y) => x - y).map((i) => members[i] as number))
}

/**
 * Goes from group to nearest group until two are each other's nearest, and joins them: the same groups as joining the nearest two of all each time, since a
 * joined group is never nearer to a third than the nearer of its two parts was. A group whose nearest is too far will join none.
 */
function joinNearest(groups: Map<number, number[]>, sums: LikenessSums, least: number): void {
  for (const start of [...groups.keys()]) {
    if (!groups.has(start)) continue
    const chain = [start]
    while (chain.length > 0) {
      const last = chain[chain.length - 1] as number
      const before = chain[chain.length - 2] ?? -1
      const near = sums.nearest(last, before)
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
function bind({ together, apart }: Bonds, places: Int32Array, groups: Map<number, number[]>, sums: LikenessSums): void {
  const placed = (pair: readonly [number, number]): readonly [number, number] => [places[pair[0]] as number, places[pair[1]] as number]
  for (const [a, b] of apart.map(placed)) if (a >= 0 && b >= 0) sums.set(a, b, Number.NEGATIVE_INFINITY)
  const headOf = new Map([...groups.keys()].map((i) => [i, i]))
  for (const [a, b] of together.map(placed)) {
    const [one, two] = [headOf.get(a), headOf.get(b)]
    if (one === undefined || two === undefined || one === two || sums.get(one, two) === Number.NEGATIVE_INFINITY) continue
    const [kept, gone] = one < two ? [one, two] : [two, one]
    for (const member of groups.get(gone) ?? []) headOf.set(member, kept)
    join(kept, gone, groups, sums)
  }
}

function join(kept: number, gone: number, groups: Map<number, number[]>, sums: LikenessSums): void {
  sums.join(kept, gone)
  groups.set(kept, [...(groups.get(kept) as number[]), ...(groups.get(gone) as number[])])
  groups.delete(gone)
}
