/** How much of each article stands in each other: what descent is reckoned from. */

import { SharedRows, type Tie } from './shared-rows.js'
import { isLaterTake, type Take } from './takes.js'

/** An article as a possible parent. */
export interface Kin {
  /** ISO day of publication; null where it is not known. */
  readonly day: string | null
  /** 0 to 1: how much its own credits speak for its being the origin. */
  readonly marks: number
  /** Whether it stands on an agency's own page: others print its texts. */
  readonly isAgency?: boolean
  /** Whether its text ends in a full sentence, as text does and furniture does not. */
  readonly ends: boolean
  /** Its place among the takes of one wire; null or absent where nothing is known of it. */
  readonly take?: Take | null
}

/** The sentences of `w`, by number, that stand in `p`. */
export type Covers = (w: number, p: number) => ReadonlySet<number>

/** How much of one article stands in another, both ways. */
export class Shares {
  private readonly rows = new SharedRows()
  /** The rows of each article behind each other, those of article `i` from `first[i]` to `first[i + 1]`, and the other article of each, ascending. */
  private readonly first: Int32Array
  private readonly order: Int32Array
  private readonly others: Int32Array
  /** Ties added later, by article. */
  private readonly added = new Map<number, Map<number, Tie>>()

  constructor(
    readonly count: number,
    ties: Iterable<Tie>,
  ) {
    for (const tie of ties) this.rows.push(tie)
    const { rows } = this
    const next = new Int32Array(count + 2)
    for (let at = 0; at < rows.length; at++) {
      raise(next, rows.a(at) + 2)
      raise(next, rows.b(at) + 2)
    }
    for (let i = 2; i < next.length; i++) next[i] = (next[i] as number) + (next[i - 1] as number)
    this.first = next
    this.order = new Int32Array(rows.length * 2)
    this.others = new Int32Array(rows.length * 2)
    for (let at = 0; at < rows.length; at++) this.place(rows.b(at), rows.a(at), at)
    for (let at = 0; at < rows.length; at++) this.place(rows.a(at), rows.b(at), at)
    for (let i = 0; i < count; i++) this.putInOrder(i)
  }

  private place(i: number, other: number, row: number): void {
    const slot = raise(this.first, i + 1)
    this.order[slot] = row
    this.others[slot] = other
  }

  /** Rows of ties that came in order, the lower number first, are in order already. */
  private putInOrder(i: number): void {
    const { first, order, others } = this
    const start = first[i] as number
    const end = first[i + 1] as number
    let slot = start + 1
    while (slot < end && (others[slot - 1] as number) <= (others[slot] as number)) slot++
    if (slot >= end) return
    const sorted = Array.from(order.subarray(start, end), (row, at) => ({ row, other: others[start + at] as number }))
    sorted.sort((x, y) => x.other - y.other || x.row - y.row)
    sorted.forEach(({ row, other }, at) => {
      order[start + at] = row
      others[start + at] = other
    })
  }

  add(tie: Tie): void {
    this.addedTo(tie.a).set(tie.b, tie)
    this.addedTo(tie.b).set(tie.a, {
      ...tie,
      a: tie.b,
      b: tie.a,
      ofA: tie.ofB,
      ofB: tie.ofA,
      wholeA: tie.wholeB ?? tie.ofB,
      wholeB: tie.wholeA ?? tie.ofA,
    })
  }

  private addedTo(i: number): Map<number, Tie> {
    const known = this.added.get(i) ?? new Map<number, Tie>()
    this.added.set(i, known)
    return known
  }

  /** The place of a tie among the rows of `a`; -1 where it is not there. */
  private slot(a: number, b: number): number {
    const { others } = this
    const end = this.first[a + 1] as number
    let low = this.first[a] as number
    for (let high = end; low < high; ) {
      const middle = (low + high) >>> 1
      if ((others[middle] as number) < b) low = middle + 1
      else high = middle
    }
    return low < end && others[low] === b ? low : -1
  }

  isTied(a: number, b: number): boolean {
    return this.slot(a, b) >= 0 || this.added.get(a)?.has(b) === true
  }

  /** Share of `a` that stands in `b`; where the two are one text, with its quotations. */
  of(a: number, b: number): number {
    const slot = this.slot(a, b)
    if (slot >= 0) {
      const row = this.order[slot] as number
      return this.rows.a(row) === a ? this.rows.wholeA(row) : this.rows.wholeB(row)
    }
    const tie = this.added.get(a)?.get(b)
    return tie?.wholeA ?? tie?.ofA ?? 0
  }

  private shareAt(a: number, slot: number): number {
    const row = this.order[slot] as number
    return this.rows.ofOne(row, this.rows.a(row) !== a)
  }

  /** The two greatest shares of `a` that stand in others, the larger first; 0 where there is none. */
  mostOf(a: number): readonly [number, number] {
    let most = 0
    let next = 0
    const note = (share: number): void => {
      if (share > most) [most, next] = [share, most]
      else if (share > next) next = share
    }
    const end = this.first[a + 1] as number
    for (let slot = this.first[a] as number; slot < end; slot++) note(this.shareAt(a, slot))
    for (const { ofA } of this.added.get(a)?.values() ?? []) note(ofA)
    return [most, next]
  }

  /** Whether any tie of `a`, seen from it, is like this; none of them is opened. */
  someAround(a: number, isLike: (other: number, ofA: number, ofOther: number) => boolean): boolean {
    const end = this.first[a + 1] as number
    for (let slot = this.first[a] as number; slot < end; slot++) {
      const row = this.order[slot] as number
      const isTurned = this.rows.a(row) !== a
      if (isLike(this.others[slot] as number, this.rows.ofOne(row, isTurned), this.rows.ofOne(row, !isTurned))) return true
    }
    for (const { b, ofA, ofB } of this.added.get(a)?.values() ?? []) if (isLike(b, ofA, ofB)) return true
    return false
  }

  /** The ties of `a`, seen from it. */
  around(a: number): Tie[] {
    const found: Tie[] = []
    const end = this.first[a + 1] as number
    for (let slot = this.first[a] as number; slot < end; slot++) {
      const row = this.order[slot] as number
      found.push(this.rows.tie(row, this.rows.a(row) !== a))
    }
    for (const tie of this.added.get(a)?.values() ?? []) found.push(tie)
    return found
  }

  /** Each tie that was there from the start, once. */
  *all(): Generator<Tie> {
    for (let at = 0; at < this.rows.length; at++) yield this.rows.tie(at)
  }
}

/** Gives the count before it is raised by one. */
function raise(counts: Int32Array, at: number): number {
  const known = counts[at] as number
  counts[at] = known + 1
  return known
}

/** Whether the first is known to be of a later day, or of one day a later take of one wire. */
export function isLater(kin: readonly Kin[], a: number, b: number): boolean {
  const [one, two] = [kin[a], kin[b]]
  const [first, second] = [one?.day, two?.day]
  if (typeof first === 'string' && typeof second === 'string' && first !== second) return first > second
  return isLaterTake(one?.take, two?.take)
}

/** Marks of origin of an article. */
export function marksOf(kin: readonly Kin[], i: number): number {
  return kin[i]?.marks ?? 0
}
