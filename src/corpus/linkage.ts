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
  const found = parts.groups().flatMap((members) => (members.length === 1 ? [members] : groupsWithin(members, alike, least, bonds)))
  return found.sort(([a = 0], [b = 0]) => a - b)
}

function groupsWithin(members: readonly number[], alike: Likenesses, least: number, bonds: Bonds): number[][] {
  const groups = new Map<number, number[]>(members.map((_, i) => [i, [i]]))
  const places = new Map(members.map((member, i) => [member, i]))
  const pairs = members.reduce((count, member) => count + (alike[member] as LikenessRow).size, 0)
  const sums = likenessSums(members.length, pairs)
  members.forEach((member, i) => {
    alike[member]?.forEach((value, other) => {
      const j = places.get(other)
      if (j !== undefined) sums.set(i, j, value)
    })
  })
  bind(bonds, places, groups, sums)
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
function bind({ together, apart }: Bonds, places: ReadonlyMap<number, number>, groups: Map<number, number[]>, sums: LikenessSums): void {
  const placed = (pair: readonly [number, number]): readonly [number | undefined, number | undefined] => [
    places.get(pair[0]),
    places.get(pair[1]),
  ]
  for (const [a, b] of apart.map(placed)) if (a !== undefined && b !== undefined) sums.set(a, b, Number.NEGATIVE_INFINITY)
  const headOf = new Map([...groups.keys()].map((i) => [i, i]))
  for (const [a, b] of together.map(placed)) {
    const [one, two] = [headOf.get(a ?? -1), headOf.get(b ?? -1)]
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

interface Near {
  readonly j: number
  readonly value: number
}

/** Of equals the one that was come from, else the smallest. */
function nearest(i: number, before: number, sums: LikenessSums, groups: ReadonlyMap<number, number[]>): Near {
  let best = -1
  let most = -1
  sums.around(i, (j, sum) => {
    const value = sum / (groups.get(j)?.length ?? 1)
    if (value > most || (value === most && most > 0 && best !== before && (j === before || j < best))) {
      best = j
      most = value
    }
  })
  return { j: best, value: most / (groups.get(i)?.length ?? 1) }
}
