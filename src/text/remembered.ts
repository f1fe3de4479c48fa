/** Work on words done once for each word: words come again, and what comes of one depends on it alone. */

/** Words that are remembered before all are forgotten. */
const MOST = 20_000

/** The same work, which must give something other than undefined and look at nothing but the word. */
export function remembered<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= MOST) known.clear()
    const result = work(word)
    known.set(word, result)
    return result
  }
}
