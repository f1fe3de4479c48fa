/** Groups by average linkage: the two groups most alike are joined until no two are alike enough. Ties fall to the smaller numbers. */

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
  const count = alike.length
  const groups = new Map<number, number[]>(Array.from({ length: count }, (_, i) => [i, [i]]))
  const sums = Array.from({ length: count }, () => new Map<number, number>())
  alike.forEach((row, i) => {
    for (const [j, value] of row) {
      sums[i]?.set(j, value)
      sums[j]?.set(i, value)
    }
  })
  bind(bonds, groups, sums)
  const best = Array.from({ length: count }, (_, i) => nearest(i, sums, groups))
  for (;;) {
    let a = -1
    for (const i of groups.keys()) if (a < 0 || (best[i] as Near).value > (best[a] as Near).value) a = i
    const near = a < 0 ? null : (best[a] as Near)
    if (!near || near.j < 0 || near.value < least) break
    const [kept, gone] = a < near.j ? [a, near.j] : [near.j, a]
    join(kept, gone, groups, sums)
    for (const i of groups.keys()) {
      const { j } = best[i] as Near
      if (i === kept || j === kept || j === gone) best[i] = nearest(i, sums, groups)
      else if (sums[i]?.has(kept)) best[i] = nearer(best[i] as Near, { j: kept, value: average(i, kept, sums, groups) })
    }
  }
  return [...groups.values()].map((group) => group.sort((x, y) => x - y))
}

/** Groups that are kept apart are less alike than any sum can mend. */
function bind({ together, apart }: Bonds, groups: Map<number, number[]>, sums: Map<number, number>[]): void {
  for (const [a, b] of apart) {
    sums[a]?.set(b, Number.NEGATIVE_INFINITY)
    sums[b]?.set(a, Number.NEGATIVE_INFINITY)
  }
  const headOf = new Map([...groups.keys()].map((i) => [i, i]))
  for (const [a, b] of together) {
    const [one, two] = [headOf.get(a) ?? a, headOf.get(b) ?? b]
    if (one === two || sums[one]?.get(two) === Number.NEGATIVE_INFINITY) continue
    const [kept, gone] = one < two ? [one, two] : [two, one]
    for (const member of groups.get(gone) ?? []) headOf.set(member, kept)
    join(kept, gone, groups, sums)
  }
}

interface Near {
  readonly j: number
  readonly value: number
}

function join(kept: number, gone: number, groups: Map<number, number[]>, sums: Map<number, number>[]): void {
  const own = sums[kept] as Map<number, number>
  own.delete(gone)
  for (const [other, sum] of sums[gone] as Map<number, number>) {
    const theirs = sums[other] as Map<number, number>
    theirs.delete(gone)
    if (other === kept) continue
    const total = (own.get(other) ?? 0) + sum
    own.set(other, total)
    theirs.set(kept, total)
  }
  groups.set(kept, [...(groups.get(kept) as number[]), ...(groups.get(gone) as number[])])
  groups.delete(gone)
}

function average(i: number, j: number, sums: readonly Map<number, number>[], groups: ReadonlyMap<number, number[]>): number {
  return (sums[i]?.get(j) ?? 0) / ((groups.get(i)?.length ?? 1) * (groups.get(j)?.length ?? 1))
}

function nearest(i: number, sums: readonly Map<number, number>[], groups: ReadonlyMap<number, number[]>): Near {
  let best: Near = { j: -1, value: -1 }
  for (const j of sums[i]?.keys() ?? []) best = nearer(best, { j, value: average(i, j, sums, groups) })
  return best
}

function nearer(a: Near, b: Near): Near {
  return b.value > a.value || (b.value === a.value && b.j < a.j) ? b : a
}
