/** Things by what they have in common, in the order they come. `Map.groupBy` does this from Node 21 on; we support Node 20. */

/** Keys in the order they first come, each with its items in their order. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
