/** A seeded generator of numbers, so that a made corpus is the same on every machine (mulberry32). */

export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  between(low: number, high: number): number
  pick<T>(values: readonly T[]): T
  shuffled<T>(values: readonly T[]): T[]
}

export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let x = Math.imul(state ^ (state >>> 15), 1 | state)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const shuffled = <T>(values: readonly T[]): T[] => {
    const copy = [...values]
    for (let i = copy.length - 1; i > 0; i--) {
      const j = whole(0, i)
      const kept = copy[i] as T
      copy[i] = copy[j] as T
      copy[j] = kept
    }
    return copy
  }
  return {
    next,
    whole,
    between: (low, high) => low + next() * (high - low),
    pick: <T>(values: readonly T[]): T => values[whole(0, values.length - 1)] as T,
    shuffled,
  }
}
