/** Which articles may share text: an inverted index of prints in typed arrays. What it gives does not depend on the order in which articles came. */

/** An article that shares prints with the one asked about. */
export interface ReuseCandidate {
  readonly article: number
  readonly shared: number
}

/** A print that stands in more articles is kept for the first so many by number: one wire text in a thousand papers still meets its first takers. */
export const POSTINGS_PER_PRINT = 24
/** Fewer shared prints are chance or a stock phrase. */
const LEAST_SHARED = 3
/** Share of the shorter article's prints. */
const LEAST_CONTAINED = 0.03
const MOST_CANDIDATES = 48
const FULL = 0.76
/** More than any number of an article. */
const RANK = 2 ** 32

/** Numbers of a block by its kind: how many articles stand in it, then the articles. */
const BLOCKS = [4, 8, 16, POSTINGS_PER_PRINT + 1] as const

/** Whether two articles of so many prints share enough of them. */
export function areEnough(shared: number, one: number, other: number): boolean {
  return shared >= Math.max(LEAST_SHARED, Math.min(one, other) * LEAST_CONTAINED)
}

/** Articles are numbers from 0, and each is added once. */
export class ReuseIndex {
  /**
   * Two numbers a row: the print, and where its articles are: 0 in a free row, the only article as a negative number (-1 for article 0), else the
   * place of their block.
   */
  private rows = new Int32Array(2048)
  private filled = 0
  /** Blocks behind each other, so that the articles of a print are read in one go. The first number is no block. */
  private blocks = new Int32Array(4096)
  private end = 1
  /** Blocks that were left for a larger one, in chains by kind; 0 ends a chain. */
  private readonly free = new Int32Array(BLOCKS.length)
  private readonly printsOf: number[] = []
  private votes = new Uint16Array(1024)
  private touched = new Int32Array(1024)
  /** The articles asked about, each less `RANK` for each print that it shares: ascending, those that share most come first, then the smaller number. */
  private ranked = new Float64Array(1024)

  /** How many articles stand in it. */
  get size(): number {
    return this.printsOf.length
  }

  /** `count` is how many prints the article has, where those given are only those that anybody will ask about. */
  add(article: number, prints: Uint32Array, count = prints.length): void {
    if (this.printsOf[article] !== undefined) throw new RangeError(`article ${article} was added before`)
    this.printsOf[article] = count
    for (const print of prints) this.post(article, print | 0)
  }

  /** Those that share enough prints, most first. `article` itself is left out. */
  candidates(article: number, prints: Uint32Array): ReuseCandidate[] {
    const seen = this.vote(prints)
    const { votes, touched, ranked } = this
    let count = 0
    for (let k = 0; k < seen; k++) {
      const other = touched[k] as number
      const shared = votes[other] as number
      votes[other] = 0
      if (other !== article && areEnough(shared, prints.length, this.printsOf[other] as number)) ranked[count++] = other - shared * RANK
    }
    const found = ranked.subarray(0, count).sort().subarray(0, MOST_CANDIDATES)
    return Array.from(found, (rank) => {
      const shared = Math.ceil(-rank / RANK)
      return { article: rank + shared * RANK, shared }
    })
  }

  /** Counts in `votes` how many of the prints each article has; leaves in `touched` which have any, and gives how many those are. */
  private vote(prints: Uint32Array): number {
    if (this.votes.length < this.printsOf.length) {
      this.votes = new Uint16Array(this.printsOf.length * 2)
      this.touched = new Int32Array(this.printsOf.length * 2)
      this.ranked = new Float64Array(this.printsOf.length * 2)
    }
    const { votes, touched, rows, blocks } = this
    let seen = 0
    for (const print of prints) {
      const at = rows[this.row(print | 0) + 1] as number
      if (at === 0) continue
      const last = at < 0 ? 0 : (blocks[at] as number)
      for (let k = at < 0 ? 0 : 1; k <= last; k++) {
        const other = at < 0 ? -1 - at : (blocks[at + k] as number)
        if (votes[other] === 0) touched[seen++] = other
        votes[other] = (votes[other] as number) + 1
      }
    }
    return seen
  }

  /** The row of a print, or the free row where it would stand, as a place in `rows`. */
  private row(print: number): number {
    const { rows } = this
    const mask = rows.length - 1
    let row = ((Math.imul(print, 0x9e3779b1) >>> 4) * 2) & mask
    while (rows[row + 1] !== 0 && rows[row] !== print) row = (row + 2) & mask
    return row
  }

  private post(article: number, print: number): void {
    let row = this.row(print)
    let at = this.rows[row + 1] as number
    if (at === 0) {
      if (++this.filled * 2 > this.rows.length * FULL) {
        this.growRows()
        row = this.row(print)
      }
      this.rows[row] = print
      this.rows[row + 1] = -1 - article
      return
    }
    if (at < 0) {
      const only = -1 - at
      at = this.block(0)
      this.blocks[at] = 1
      this.blocks[at + 1] = only
      this.rows[row + 1] = at
    }
    this.append(row, at, article)
  }

  /** Puts an article into the block at `at`, or into a larger one where it is full. */
  private append(row: number, at: number, article: number): void {
    const count = this.blocks[at] as number
    if (count === POSTINGS_PER_PRINT) {
      this.replaceLargest(at, article)
      return
    }
    const kind = BLOCKS.indexOf((count + 1) as 4)
    let place = at
    if (kind >= 0) {
      place = this.block(kind + 1)
      this.blocks.copyWithin(place, at, at + count + 1)
      this.blocks[at] = this.free[kind] as number
      this.free[kind] = at
      this.rows[row + 1] = place
    }
    this.blocks[place] = count + 1
    this.blocks[place + count + 1] = article
  }

  /** A block that is free, or a new one. */
  private block(kind: number): number {
    const left = this.free[kind] as number
    if (left !== 0) {
      this.free[kind] = this.blocks[left] as number
      return left
    }
    const place = this.end
    this.end += BLOCKS[kind] as number
    if (this.end > this.blocks.length) {
      const wider = new Int32Array(Math.ceil(this.blocks.length * 1.5))
      wider.set(this.blocks)
      this.blocks = wider
    }
    return place
  }

  private replaceLargest(at: number, article: number): void {
    const { blocks } = this
    let largest = at + 1
    for (let k = at + 2; k <= at + POSTINGS_PER_PRINT; k++) if ((blocks[k] as number) > (blocks[largest] as number)) largest = k
    if ((blocks[largest] as number) > article) blocks[largest] = article
  }

  private growRows(): void {
    const { rows } = this
    this.rows = new Int32Array(rows.length * 2)
    for (let row = 0; row < rows.length; row += 2) {
      if (rows[row + 1] === 0) continue
      const at = this.row(rows[row] as number)
      this.rows[at] = rows[row] as number
      this.rows[at + 1] = rows[row + 1] as number
    }
  }
}
