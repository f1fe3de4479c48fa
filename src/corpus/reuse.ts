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
const FULL = 0.6

/** Articles are numbers from 0, and each is added once. */
export class ReuseIndex {
  private keys = new Uint32Array(1024)
  /** First posting of the print in that row, plus one; 0 where the row is free. */
  private heads = new Int32Array(1024)
  private sizes = new Uint8Array(1024)
  private rows = 0
  private articleOf = new Int32Array(4096)
  private next = new Int32Array(4096)
  private postings = 0
  private readonly printsOf: number[] = []
  private votes = new Uint16Array(1024)

  /** How many articles stand in it. */
  get size(): number {
    return this.printsOf.length
  }

  add(article: number, prints: Uint32Array): void {
    if (this.printsOf[article] !== undefined) throw new RangeError(`article ${article} was added before`)
    this.printsOf[article] = prints.length
    for (const print of prints) this.post(article, print)
  }

  /** Those that share enough prints, most first. `article` itself is left out. */
  candidates(article: number, prints: Uint32Array): ReuseCandidate[] {
    if (this.votes.length < this.printsOf.length) this.votes = new Uint16Array(this.printsOf.length * 2)
    const { votes } = this
    const touched: number[] = []
    for (const print of prints) {
      for (let at = this.heads[this.row(print)] as number; at > 0; at = this.next[at - 1] as number) {
        const other = this.articleOf[at - 1] as number
        if (votes[other] === 0) touched.push(other)
        votes[other] = (votes[other] as number) + 1
      }
    }
    const found: ReuseCandidate[] = []
    for (const other of touched) {
      const shared = votes[other] as number
      votes[other] = 0
      const least = Math.max(LEAST_SHARED, Math.min(prints.length, this.printsOf[other] as number) * LEAST_CONTAINED)
      if (other !== article && shared >= least) found.push({ article: other, shared })
    }
    found.sort((a, b) => b.shared - a.shared || a.article - b.article)
    return found.slice(0, MOST_CANDIDATES)
  }

  /** The row of a print, or the free row where it would stand. */
  private row(print: number): number {
    const mask = this.keys.length - 1
    let row = (Math.imul(print, 0x9e3779b1) >>> 0) & mask
    while (this.heads[row] !== 0 && this.keys[row] !== print) row = (row + 1) & mask
    return row
  }

  private post(article: number, print: number): void {
    let row = this.row(print)
    if (this.heads[row] === 0) {
      if (++this.rows > this.keys.length * FULL) {
        this.growRows()
        row = this.row(print)
      }
      this.keys[row] = print
    }
    if ((this.sizes[row] as number) < POSTINGS_PER_PRINT) {
      this.heads[row] = this.posting(article, this.heads[row] as number)
      this.sizes[row] = (this.sizes[row] as number) + 1
    } else this.replaceLargest(row, article)
  }

  private posting(article: number, next: number): number {
    if (this.postings === this.next.length) {
      this.next = doubled(this.next)
      this.articleOf = doubled(this.articleOf)
    }
    this.articleOf[this.postings] = article
    this.next[this.postings] = next
    return ++this.postings
  }

  private replaceLargest(row: number, article: number): void {
    let largest = (this.heads[row] as number) - 1
    for (let at = this.heads[row] as number; at > 0; at = this.next[at - 1] as number) {
      if ((this.articleOf[at - 1] as number) > (this.articleOf[largest] as number)) largest = at - 1
    }
    if ((this.articleOf[largest] as number) > article) this.articleOf[largest] = article
  }

  private growRows(): void {
    const { keys, heads, sizes } = this
    this.keys = new Uint32Array(keys.length * 2)
    this.heads = new Int32Array(keys.length * 2)
    this.sizes = new Uint8Array(keys.length * 2)
    for (let row = 0; row < keys.length; row++) {
      if (heads[row] === 0) continue
      const at = this.row(keys[row] as number)
      this.keys[at] = keys[row] as number
      this.heads[at] = heads[row] as number
      this.sizes[at] = sizes[row] as number
    }
  }
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(values.length * 2)
  wider.set(values)
  return wider
}
