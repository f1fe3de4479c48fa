/**
 * How alike groups are, summed over their members: two that share nothing are 0. Where most are alike they stand in a triangle of numbers, else each with
 * those that it is like; both say the same.
 */

export interface LikenessSums {
  /** 0 where they share nothing. */
  get(a: number, b: number): number
  set(a: number, b: number, sum: number): void
  /** The second becomes part of the first, which is like others as both were together. */
  join(kept: number, gone: number): void
  /** The group that this one is most like on average over all pairs of their members: of equals the one that was come `from`, else the smallest. */
  nearest(a: number, from: number): Near
}

export interface Near {
  /** -1 where there is none. */
  readonly j: number
  readonly value: number
}

/** What is less than this share of the most is less, however it is rounded: it need not be divided. */
const CLEARLY = 1 - 1e-9

/** Numbers of a triangle that are worth one entry of a map. */
const WORTH = 8

/** For groups of one, numbered from 0, of which about so many pairs will be alike. */
export function likenessSums(count: number, pairs: number): LikenessSums {
  return (count * count) / 2 <= pairs * WORTH ? new Triangle(count) : new Neighbours(count)
}

/** Rows of groups that are gone are taken out once half of them are, so that what is looked through shrinks with the groups. */
class Triangle implements LikenessSums {
  private readonly sums: Float64Array
  /** Groups by row, ascending; how many members each has, 0 where it is gone. */
  private readonly groups: Int32Array
  private readonly sizes: Int32Array
  private readonly rows: Int32Array
  private count: number
  private alive: number

  constructor(count: number) {
    this.count = count
    this.alive = count
    this.sums = new Float64Array((count * (count - 1)) / 2)
    this.groups = Int32Array.from({ length: count }, (_, i) => i)
    this.rows = Int32Array.from(this.groups)
    this.sizes = new Int32Array(count).fill(1)
  }

  /** Where two rows meet. */
  private at(x: number, y: number): number {
    return x > y ? (x * (x - 1)) / 2 + y : (y * (y - 1)) / 2 + x
  }

  private row(a: number): number {
    return this.rows[a] as number
  }

  get(a: number, b: number): number {
    const [x, y] = [this.row(a), this.row(b)]
    return x < 0 || y < 0 ? 0 : (this.sums[this.at(x, y)] as number)
  }

  set(a: number, b: number, sum: number): void {
    this.sums[this.at(this.row(a), this.row(b))] = sum
  }

  join(kept: number, gone: number): void {
    const { sums, sizes } = this
    const [x, y] = [this.row(kept), this.row(gone)]
    for (let other = 0; other < this.count; other++) {
      if (other === y) continue
      const at = this.at(y, other)
      if (other !== x) {
        const own = this.at(x, other)
        sums[own] = (sums[own] as number) + (sums[at] as number)
      }
      sums[at] = 0
    }
    sizes[x] = (sizes[x] as number) + (sizes[y] as number)
    sizes[y] = 0
    this.rows[gone] = -1
    if (--this.alive * 2 < this.count) this.shrink()
  }

  /** Each number moves towards the front, in order, so that none is written over before it was read. */
  private shrink(): void {
    const { sums, sizes, groups, rows, count } = this
    const kept = Int32Array.from({ length: count }, (_, row) => row).filter((row) => (sizes[row] as number) > 0)
    kept.forEach((row, x) => {
      for (let y = 0; y < x; y++) sums[this.at(x, y)] = sums[this.at(row, kept[y] as number)] as number
      sizes[x] = sizes[row] as number
      groups[x] = groups[row] as number
      rows[groups[x] as number] = x
    })
    this.count = kept.length
  }

  nearest(a: number, from: number): Near {
    const { sums, sizes, count } = this
    const x = this.row(a)
    const before = from < 0 ? -1 : this.row(from)
    let best = -1
    let most = -1
    let at = (x * (x - 1)) / 2
    for (let y = 0; y < count; y++) {
      const sum = y === x ? 0 : (sums[at] as number)
      at += y < x ? 1 : y
      const size = sizes[y] as number
      if (sum < most * size * CLEARLY || sum === 0) continue
      const value = sum / size
      if (value < most) continue
      if (value > most || (most > 0 && best !== before && y === before)) {
        best = y
        most = value
      }
    }
    return { j: best < 0 ? -1 : (this.groups[best] as number), value: most / (sizes[x] as number) }
  }
}

class Neighbours implements LikenessSums {
  private readonly rows: Map<number, number>[]
  private readonly sizes: Int32Array

  constructor(count: number) {
    this.rows = Array.from({ length: count }, () => new Map())
    this.sizes = new Int32Array(count).fill(1)
  }

  get(a: number, b: number): number {
    return this.rows[a]?.get(b) ?? 0
  }

  set(a: number, b: number, sum: number): void {
    this.rows[a]?.set(b, sum)
    this.rows[b]?.set(a, sum)
  }

  join(kept: number, gone: number): void {
    const own = this.rows[gone] as Map<number, number>
    this.rows[gone] = new Map()
    for (const [other, sum] of own) {
      this.rows[other]?.delete(gone)
      if (other !== kept) this.set(kept, other, this.get(kept, other) + sum)
    }
    this.sizes[kept] = (this.sizes[kept] as number) + (this.sizes[gone] as number)
  }

  nearest(a: number, from: number): Near {
    let best = -1
    let most = -1
    this.rows[a]?.forEach((sum, b) => {
      const value = sum / (this.sizes[b] as number)
      if (value > most || (value === most && most > 0 && best !== from && (b === from || b < best))) {
        best = b
        most = value
      }
    })
    return { j: best, value: most / (this.sizes[a] as number) }
  }
}
