/** Whom a name stands for that two people of the article share: never a guess between two who are spoken of alike. */

import type { Cluster } from './people.js'

/** Names alone are counted for the whole article before the first is settled. */
export class Binding {
  /** For whom each name alone stood first. */
  private readonly bound = new Map<string, Cluster>()
  /** Line in which each person was last named in full, or may have been meant by a name left open. */
  private readonly lines = new Map<Cluster, number>()
  private main: Cluster | null = null

  /** `alone`: how often each name stands alone. */
  constructor(private readonly alone: ReadonlyMap<string, number>) {}

  /** Notes that a person is named in full. The first one of an article's opening is whom it is about, for all that is known. */
  introduce(cluster: Cluster, line: number): void {
    if (line < OPENING && this.lines.size === 0) this.main = cluster
    this.lines.set(cluster, line)
  }

  /**
   * Those of `could` whom a name alone may mean in a line. One that two share stays with the one for whom it stood before the other was named; where both were named before, with the one whom
   * the article opens with if it stands alone often, and the other is not just being spoken of. Until one of them is named it means any.
   */
  settle(part: string, could: readonly Cluster[], line: number): readonly Cluster[] {
    const first = this.bound.get(part)
    if (first && could.includes(first)) return [first]
    const introduced = could.filter((cluster) => this.lines.has(cluster))
    if (introduced.length === 1 || could.length === 1) {
      const only = introduced.length === 1 ? introduced : could
      this.bound.set(part, only[0] as Cluster)
      return only
    }
    const { main } = this
    const isOften = (this.alone.get(part) ?? 0) >= OFTEN
    const isFree = could.every((cluster) => cluster === main || line - (this.lines.get(cluster) ?? -NEAR) >= NEAR)
    if (main && could.includes(main) && isOften && isFree) return [main]
    for (const cluster of introduced) if (cluster !== main) this.lines.set(cluster, line)
    return could
  }
}

/** Lines that open an article, titles and heads among them. */
const OPENING = 4
/** Times that a name stands alone where it must mean whom the article is about. */
const OFTEN = 3
/** Lines after which another of the same name is not just being spoken of. */
const NEAR = 3
