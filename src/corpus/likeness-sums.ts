/**
 * How alike groups are, summed over their members: two that share nothing are 0. Where most are alike they stand in a triangle of numbers, else each with
 * those that it is like; both say the same.
 */

export interface LikenessSums {
  /** 0 where they share nothing. */
  get(a: number, b: number): number
  set(a: number, b: number, sum: number): void
  /** Every group that a group shares something with, in no order. */
  around(a: number, visit: (b: number, sum: number) => void): void
  /** The second becomes part of the first, which is like others as both were together. */
  join(kept: number, gone: number): void
}

/** Numbers of a triangle that are worth one entry of a map. */
const WORTH = 8

/** For groups numbered from 0, of which about so many pairs will be alike. */
export function likenessSums(count: number, pairs: number): LikenessSums {
  return (count * count) / 2 <= pairs * WORTH ? new Triangle(count) : new Neighbours(count)
}

class Triangle implements LikenessSums {
  private readonly sums: Float64Array

  constructor(private readonly count: number) {
    this.sums = new Float64Array((count * (count - 1)) / 2)
  }

  private at(a: number, b: number): number {
    return a > b ? (a * (a - 1)) / 2 + b : (b * (b - 1)) / 2 + a
  }

  get(a: number, b: number): number {
    return this.sums[this.at(a, b)] as number
  }

  set(a: number, b: number, sum: number): void {
    this.sums[this.at(a, b)] = sum
  }

  around(a: number, visit: (b: number, sum: number) => void): void {
    for (let b = 0; b < this.count; b++) {
      const sum = a === b ? 0 : this.get(a, b)
      if (sum !== 0) visit(b, sum)
    }
  }

  join(kept: number, gone: number): void {
    for (let other = 0; other < this.count; other++) {
      if (other === gone) continue
      if (other !== kept) this.set(kept, other, this.get(kept, other) + this.get(gone, other))
      this.set(gone, other, 0)
    }
  }
}

class Neighbours implements LikenessSums {
  private readonly rows: Map<number, number>[]

  constructor(count: number) {
    this.rows = Array.from({ length: count }, () => new Map())
  }

  get(a: number, b: number): number {
    return this.rows[a]?.get(b) ?? 0
  }

  set(a: number, b: number, sum: number): void {
    this.rows[a]?.set(b, sum)
    this.rows[b]?.set(a, sum)
  }

  around(a: number, visit: (b: number, sum: number) => void): void {
    this.rows[a]?.forEach((sum, b) => {
      visit(b, sum)
    })
  }

  join(kept: number, gone: number): void {
    const own = this.rows[gone] as Map<number, number>
    this.rows[gone] = new Map()
    for (const [other, sum] of own) {
      this.rows[other]?.delete(gone)
      if (other !== kept) this.set(kept, other, this.get(kept, other) + sum)
    }
  }
}
