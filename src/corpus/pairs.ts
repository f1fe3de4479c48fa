/** Pairs of articles by number in typed rows, and what aligning each of them gave. */

import type { Aligned } from './alignments.js'
import { Grouping } from './grouping.js'
import type { Passage, Passages } from './standing.js'

/** Gathers pairs of numbers below `size`, in any order and more than once. */
export class PairList {
  private keys = new Float64Array(1024)
  private count = 0

  constructor(private readonly size: number) {}

  add(x: number, y: number): void {
    if (this.count === this.keys.length) {
      const wider = new Float64Array(this.count * 2)
      wider.set(this.keys)
      this.keys = wider
    }
    this.keys[this.count++] = Math.min(x, y) * this.size + Math.max(x, y)
  }

  /** Each pair once, ascending by its lower number, then by its higher one. */
  distinct(): Pairs {
    const keys = this.keys.subarray(0, this.count).sort()
    let kept = 0
    for (let at = 0; at < keys.length; at++) if (at === 0 || keys[at] !== keys[at - 1]) keys[kept++] = keys[at] as number
    return new Pairs(keys.subarray(0, kept), this.size)
  }
}

export class Pairs {
  /** Made by `PairList`. */
  constructor(
    private readonly keys: Float64Array,
    private readonly size: number,
  ) {}

  get length(): number {
    return this.keys.length
  }

  lower(at: number): number {
    return Math.floor((this.keys[at] as number) / this.size)
  }

  higher(at: number): number {
    return (this.keys[at] as number) % this.size
  }

  /** Numbers of the pairs, those that hang together one behind the other. */
  byFamily(): Int32Array {
    const families = new Grouping(this.size)
    for (let at = 0; at < this.length; at++) families.join(this.lower(at), this.higher(at))
    const next = new Int32Array(this.size + 1)
    for (let at = 0; at < this.length; at++) {
      const after = families.of(this.lower(at)) + 1
      next[after] = (next[after] as number) + 1
    }
    for (let family = 1; family <= this.size; family++) next[family] = (next[family] as number) + (next[family - 1] as number)
    const order = new Int32Array(this.length)
    for (let at = 0; at < this.length; at++) {
      const family = families.of(this.lower(at))
      order[next[family] as number] = at
      next[family] = (next[family] as number) + 1
    }
    return order
  }
}

/** Numbers of a row: words, sentences, matched, paired, in passages; then 1 where quotations count, 1 where the two are one text. */
const COLUMNS = 7

/** What aligning pairs gave, by the number of the pair. */
export class AlignedPairs {
  private readonly rows: Int32Array
  private readonly isFound: Uint8Array
  private readonly exact = new Map<number, readonly Passage[]>()

  constructor(readonly pairs: Pairs) {
    this.rows = new Int32Array(pairs.length * COLUMNS)
    this.isFound = new Uint8Array(pairs.length)
  }

  set(at: number, aligned: Aligned | null): void {
    if (!aligned) return
    const { words, sentences, matched, paired, inPassages, quotesCount, exact } = aligned
    const { rows } = this
    const row = at * COLUMNS
    this.isFound[at] = 1
    rows[row] = words
    rows[row + 1] = sentences
    rows[row + 2] = matched
    rows[row + 3] = paired
    rows[row + 4] = inPassages
    rows[row + 5] = quotesCount ? 1 : 0
    rows[row + 6] = exact === null ? 1 : 0
    if (exact !== null) this.exact.set(at, exact)
  }

  /** Null for a pair that shares too little. */
  aligned(at: number): Aligned | null {
    if (this.isFound[at] === 0) return null
    return {
      words: this.cell(at, 0),
      sentences: this.cell(at, 1),
      matched: this.cell(at, 2),
      paired: this.cell(at, 3),
      inPassages: this.cell(at, 4),
      quotesCount: this.cell(at, 5) === 1,
      exact: this.exact.get(at) ?? null,
    }
  }

  /** Whether the two hold one text, whatever stands around it. */
  isOneText(at: number): boolean {
    return this.cell(at, 6) === 1
  }

  private cell(at: number, column: number): number {
    return this.rows[at * COLUMNS + column] as number
  }

  /** What the others share word for word. */
  passages(): Passages[] {
    return [...this.exact].map(([at, exact]) => ({ i: this.pairs.lower(at), j: this.pairs.higher(at), exact }))
  }
}
