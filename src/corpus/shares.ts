/** How much of each article stands in each other: what descent is reckoned from. */

import { isLaterTake, type Take } from './takes.js'

/** An article as a possible parent. */
export interface Kin {
  /** ISO day of publication; null where it is not known. */
  readonly day: string | null
  /** 0 to 1: how much its own credits speak for its being the origin. */
  readonly marks: number
  /** Whether its text ends in a full sentence, as text does and furniture does not. */
  readonly ends: boolean
  /** Its place among the takes of one wire; null or absent where nothing is known of it. */
  readonly take?: Take | null
}

/** Two articles that share text; `ofA` is how much of `a` stands in `b`. */
export interface Tie {
  readonly a: number
  readonly b: number
  readonly ofA: number
  readonly ofB: number
  readonly words: number
  readonly sentences: number
  /** Of the words of paired sentences, how many are the same; of the shared words, how many stand in passages. */
  readonly kept: number
  readonly inPassages: number
}

/** The sentences of `w`, by number, that stand in `p`. */
export type Covers = (w: number, p: number) => ReadonlySet<number>

/** How much of one article stands in another, both ways. */
export class Shares {
  private readonly ties: Map<number, Tie>[]

  constructor(
    readonly count: number,
    ties: readonly Tie[],
  ) {
    this.ties = Array.from({ length: count }, () => new Map())
    for (const tie of ties) this.add(tie)
  }

  add(tie: Tie): void {
    this.ties[tie.a]?.set(tie.b, tie)
    this.ties[tie.b]?.set(tie.a, { ...tie, a: tie.b, b: tie.a, ofA: tie.ofB, ofB: tie.ofA })
  }

  /** The tie seen from `a`. */
  tie(a: number, b: number): Tie | undefined {
    return this.ties[a]?.get(b)
  }

  /** Share of `a` that stands in `b`. */
  of(a: number, b: number): number {
    return this.tie(a, b)?.ofA ?? 0
  }

  around(a: number): IterableIterator<Tie> {
    return (this.ties[a] as Map<number, Tie>).values()
  }
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
