/** A longest ascending subsequence, in rows that the caller keeps: n log n, no memory of its own. */

/** Of at least as many entries as are read; what they hold before does not matter. */
export interface AscentRows {
  readonly tails: Int32Array
  readonly before: Int32Array
  readonly inOrder: Uint8Array
}

/** 1 for every one of the first entries that belongs to a longest ascending subsequence of those that are not negative. `rows.inOrder`, good until its next use. */
export function longestAscending(values: Int32Array, count: number, { tails, before, inOrder }: AscentRows): Uint8Array {
  inOrder.fill(0, 0, count)
  let longest = 0
  for (let i = 0; i < count; i++) {
    const value = values[i] as number
    if (value < 0) continue
    let low = 0
    let high = longest
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] as number] as number) < value) low = middle + 1
      else high = middle
    }
    before[i] = low > 0 ? (tails[low - 1] as number) : -1
    tails[low] = i
    if (low === longest) longest++
  }
  for (let at = longest > 0 ? (tails[longest - 1] as number) : -1; at >= 0; at = before[at] as number) inOrder[at] = 1
  return inOrder
}
