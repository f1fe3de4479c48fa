/** Measures of groups: adjusted Rand index, B-cubed. A grouping is a label for every item; items without one are alone. */

/** Hubert and Arabie 1985; 1 for the same groups, about 0 for chance. */
export function adjustedRand(truth: readonly string[], found: readonly string[]): number {
  const both = new Map<string, number>()
  const ofTruth = new Map<string, number>()
  const ofFound = new Map<string, number>()
  truth.forEach((label, i) => {
    const other = found[i] as string
    count(both, `${label}\u001f${other}`)
    count(ofTruth, label)
    count(ofFound, other)
  })
  const together = pairs(both)
  const expected = (pairs(ofTruth) * pairs(ofFound)) / choose(truth.length)
  const most = (pairs(ofTruth) + pairs(ofFound)) / 2
  return most === expected ? 1 : (together - expected) / (most - expected)
}

export interface Agreement {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Bagga and Baldwin 1998: for each item, how much of its found group is right and how much of its true group was found. */
export function bCubed(truth: readonly string[], found: readonly string[]): Agreement {
  const both = new Map<string, number>()
  const ofTruth = new Map<string, number>()
  const ofFound = new Map<string, number>()
  const keys = truth.map((label, i) => `${label}\u001f${found[i]}`)
  truth.forEach((label, i) => {
    count(both, keys[i] as string)
    count(ofTruth, label)
    count(ofFound, found[i] as string)
  })
  let precision = 0
  let recall = 0
  truth.forEach((label, i) => {
    const common = both.get(keys[i] as string) as number
    precision += common / (ofFound.get(found[i] as string) as number)
    recall += common / (ofTruth.get(label) as number)
  })
  precision /= truth.length
  recall /= truth.length
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function pairs(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, size) => sum + choose(size), 0)
}

function choose(n: number): number {
  return (n * (n - 1)) / 2
}
