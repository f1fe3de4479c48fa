/** Disjoint groups of the numbers below `size`, joined pair by pair (union-find). A group is named by its smallest member. */

export class Grouping {
  private readonly parent: Int32Array

  constructor(readonly size: number) {
    this.parent = new Int32Array(size)
    for (let i = 0; i < size; i++) this.parent[i] = i
  }

  /** The smallest member of the group that holds `i`. */
  of(i: number): number {
    let root = i
    while (this.parent[root] !== root) root = this.parent[root] as number
    for (let at = i; at !== root; ) {
      const next = this.parent[at] as number
      this.parent[at] = root
      at = next
    }
    return root
  }

  same(i: number, j: number): boolean {
    return this.of(i) === this.of(j)
  }

  join(i: number, j: number): void {
    const a = this.of(i)
    const b = this.of(j)
    if (a !== b) this.parent[Math.max(a, b)] = Math.min(a, b)
  }

  /** All groups with their members ascending, by smallest member. */
  groups(): number[][] {
    const members = new Map<number, number[]>()
    for (let i = 0; i < this.size; i++) {
      const root = this.of(i)
      const known = members.get(root)
      if (known) known.push(i)
      else members.set(root, [i])
    }
    return [...members.values()]
  }
}
