/** What pairs of articles share, in columns: a large pile has hundreds of thousands of pairs, and few are looked at one by one. */

/** Two articles that share text; `ofA` is how much of `a` stands in `b`. */
export interface Tie {
  readonly a: number
  readonly b: number
  readonly ofA: number
  readonly ofB: number
  /** The same with quotations counted, where the two are one text; absent where it is no other. */
  readonly wholeA?: number
  readonly wholeB?: number
  readonly words: number
  readonly sentences: number
  /** Of the words of paired sentences, how many are the same; of the shared words, how many stand in passages. */
  readonly kept: number
  readonly inPassages: number
}

/** Shares of a row: of either, kept, in passages, of either as a whole. */
const COLUMNS = 6

export class SharedRows {
  private count = 0
  private pairs = new Int32Array(512)
  private counts = new Int32Array(512)
  private shares = new Float64Array(512 * COLUMNS)

  get length(): number {
    return this.count
  }

  push({ a, b, words, sentences, ofA, ofB, wholeA = ofA, wholeB = ofB, kept, inPassages }: Tie): void {
    const at = this.count++
    if (this.pairs.length < this.count * 2) {
      this.pairs = doubled(this.pairs, Int32Array)
      this.counts = doubled(this.counts, Int32Array)
      this.shares = doubled(this.shares, Float64Array)
    }
    this.pairs[at * 2] = a
    this.pairs[at * 2 + 1] = b
    this.counts[at * 2] = words
    this.counts[at * 2 + 1] = sentences
    const row = at * COLUMNS
    this.shares[row] = ofA
    this.shares[row + 1] = ofB
    this.shares[row + 2] = kept
    this.shares[row + 3] = inPassages
    this.shares[row + 4] = wholeA
    this.shares[row + 5] = wholeB
  }

  a(at: number): number {
    return this.pairs[at * 2] as number
  }

  b(at: number): number {
    return this.pairs[at * 2 + 1] as number
  }

  /** Share of the first that stands in the second; of one text with its quotations. */
  wholeA(at: number): number {
    return this.shares[at * COLUMNS + 4] as number
  }

  wholeB(at: number): number {
    return this.shares[at * COLUMNS + 5] as number
  }

  /** Share of the first, or seen from the second of that, without quotations. */
  ofOne(at: number, isTurned: boolean): number {
    return this.shares[at * COLUMNS + (isTurned ? 1 : 0)] as number
  }

  /** The row as it was pushed, or seen from its second article; under other numbers where they are given. */
  tie(at: number, isTurned = false, a = isTurned ? this.b(at) : this.a(at), b = isTurned ? this.a(at) : this.b(at)): Tie {
    const { counts, shares } = this
    const row = at * COLUMNS
    return {
      a,
      b,
      ofA: shares[row + (isTurned ? 1 : 0)] as number,
      ofB: shares[row + (isTurned ? 0 : 1)] as number,
      wholeA: shares[row + (isTurned ? 5 : 4)] as number,
      wholeB: shares[row + (isTurned ? 4 : 5)] as number,
      words: counts[at * 2] as number,
      sentences: counts[at * 2 + 1] as number,
      kept: shares[row + 2] as number,
      inPassages: shares[row + 3] as number,
    }
  }
}

function doubled<T extends Int32Array | Float64Array>(values: T, type: new (length: number) => T): T {
  const wider = new type(values.length * 2)
  wider.set(values)
  return wider
}
