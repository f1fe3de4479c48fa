/**
 * Texts that crowd together, so that a happening of a thousand reports does not make its own words look common: how rare a word is among happenings shows
 * only where a crowd counts as few texts. Each text, in order of number, goes to the crowd whose middle it is most like, or begins one.
 */

/** How much like the middle of a crowd a text is, at least, by words weighed by their rarity in news at large alone. */
const CROWDED = 0.35
/** So many texts of a crowd count in full together. */
const COUNTED = 16
/** Crowds that are remembered by one term: a term that more have leads to none. */
const MOST = 64
/** Days between a text and the first of its crowd, at most. */
const DAYS = 21

interface Crowd {
  size: number
  /** Square of the length of the sum of its texts. */
  square: number
  /** Day of its first text, counted from 1970; NaN unknown. */
  readonly day: number
}

/** Terms, and how much each of them weighs. */
export interface Weighted {
  readonly terms: readonly string[]
  readonly weights: readonly number[]
}

/** The crowds that have a term, each with the sum of its weights there. */
interface Holders {
  readonly crowds: number[]
  readonly weights: number[]
}

/** For each text how much it counts: 1, and less in a crowd of more than sixteen, which counts as sixteen. `days` are counted from 1970, NaN unknown. */
export function crowding(texts: readonly Weighted[], days: Float64Array): Float64Array {
  const holders = new Map<string, Holders>()
  const crowds: Crowd[] = []
  const sums = new Float64Array(texts.length)
  const crowdOf = texts.map(({ terms, weights }, i) => {
    const own = unitOf(weights)
    const known = terms.map((term) => holders.get(term))
    const day = days[i] as number
    const near = nearest(own, known, day, crowds, sums)
    const number = near?.number ?? crowds.length
    const crowd = crowds[number] ?? { size: 0, square: 0, day }
    crowds[number] = crowd
    crowd.size++
    crowd.square += 1 + 2 * (near?.sum ?? 0)
    terms.forEach((term, at) => {
      const weight = own[at] as number
      const held = known[at]
      if (held) add(held, number, weight)
      else holders.set(term, { crowds: [number], weights: [weight] })
    })
    return crowd
  })
  return Float64Array.from(crowdOf, ({ size }) => Math.min(1, COUNTED / size))
}

function unitOf(weights: readonly number[]): number[] {
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1
  return weights.map((weight) => weight / length)
}

function add({ crowds, weights }: Holders, number: number, weight: number): void {
  const at = crowds.lastIndexOf(number)
  if (at >= 0) weights[at] = (weights[at] as number) + weight
  else if (crowds.length < MOST) {
    crowds.push(number)
    weights.push(weight)
  }
}

/** The crowd whose middle is most like the text, the first of equals, with what they share; null where none is like enough. Leaves `sums` at 0. */
function nearest(
  own: readonly number[],
  known: readonly (Holders | undefined)[],
  day: number,
  crowds: readonly Crowd[],
  sums: Float64Array,
): { number: number; sum: number } | null {
  const touched: number[] = []
  own.forEach((weight, at) => {
    const held = known[at]
    if (!held) return
    for (let k = 0; k < held.crowds.length; k++) {
      const number = held.crowds[k] as number
      if (sums[number] === 0) touched.push(number)
      sums[number] = (sums[number] as number) + weight * (held.weights[k] as number)
    }
  })
  let best: { number: number; sum: number } | null = null
  let most = CROWDED
  for (const number of touched) {
    const sum = sums[number] as number
    sums[number] = 0
    const crowd = crowds[number] as Crowd
    const like = sum / Math.sqrt(crowd.square)
    if (like < most || Math.abs(crowd.day - day) > DAYS || (best && like === most && number > best.number)) continue
    best = { number, sum }
    most = like
  }
  return best
}
