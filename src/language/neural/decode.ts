/**
 * The best tree with exactly one word under the root: the heaviest arborescence (Chu and Liu 1965, Edmonds 1967). The best head of each word is mostly
 * a tree at once; only where it is not is there more to do.
 */

/** More than any difference of scores. */
const MUCH = 1e6

/**
 * Heads of `length` words, -1 for the root. `scores[child * stride + head]`: head 0 is the root, head `h` the word `h - 1`. Of equal scores the
 * earlier head wins.
 */
export function bestTree(scores: Float32Array, length: number, stride: number): number[] {
  const heads = bestHeads(scores, length, stride)
  const single = heads.filter((head) => head === 0).length === 1
  const tree = single && cycleOf(heads) === null ? heads : singleRooted(scores, length, stride)
  return tree.map((head) => head - 1)
}

function bestHeads(scores: Float32Array, length: number, stride: number): number[] {
  return Array.from({ length }, (_, child) => {
    let best = -1
    for (let head = 0; head <= length; head++) {
      if (head === child + 1) continue
      if (best < 0 || (scores[child * stride + head] as number) > (scores[child * stride + best] as number)) best = head
    }
    return best
  })
}

/** Nodes of a circle among `heads` (of node `index + 1`), null where there is none. */
function cycleOf(heads: readonly number[]): number[] | null {
  const seen = new Int32Array(heads.length + 1)
  for (let start = 1; start <= heads.length; start++) {
    let node = start
    while (node > 0 && seen[node] === 0) {
      seen[node] = start
      node = heads[node - 1] as number
    }
    if (node === 0 || seen[node] !== start) continue
    const cycle = [node]
    for (let next = heads[node - 1] as number; next !== node; next = heads[next - 1] as number) cycle.push(next)
    return cycle
  }
  return null
}

/** Arcs from the root are made so dear that only one is taken. */
function singleRooted(scores: Float32Array, length: number, stride: number): number[] {
  const size = length + 1
  const weights = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY)
  for (let child = 1; child < size; child++) {
    for (let head = 0; head < size; head++) {
      if (head !== child) weights[child * size + head] = (scores[(child - 1) * stride + head] as number) - (head === 0 ? MUCH : 0)
    }
  }
  return arborescence(weights, size).slice(1)
}

/** Head of each node in the heaviest arborescence over `size` nodes, node 0 on top (its own head reads 0). `weights[child * size + head]`. */
function arborescence(weights: Float64Array, size: number): number[] {
  const heads = Array.from({ length: size }, (_, child) => (child === 0 ? 0 : heaviest(weights, size, child)))
  const cycle = cycleOf(heads.slice(1))
  if (!cycle) return heads
  const inside = new Set(cycle)
  const outside = Array.from({ length: size }, (_, node) => node).filter((node) => !inside.has(node))
  const weight = (child: number, head: number): number => weights[child * size + head] as number
  const kept = (node: number): number => weight(node, heads[node] as number)
  const smaller = outside.length + 1
  const circle = smaller - 1
  const within = new Float64Array(smaller * smaller).fill(Number.NEGATIVE_INFINITY)
  const best = (nodes: readonly number[], value: (node: number) => number): number =>
    nodes.reduce((winner, node) => (value(node) > value(winner) ? node : winner))
  const entry: number[] = []
  const exit: number[] = []
  outside.forEach((node, index) => {
    outside.forEach((head, place) => {
      within[index * smaller + place] = weight(node, head)
    })
    entry[index] = best(cycle, (member) => weight(member, node) - kept(member))
    const first = entry[index] as number
    within[circle * smaller + index] = weight(first, node) - kept(first)
    exit[index] = best(cycle, (member) => weight(node, member))
    within[index * smaller + circle] = node === 0 ? Number.NEGATIVE_INFINITY : weight(node, exit[index] as number)
  })
  const above = arborescence(within, smaller)
  const tree = [...heads]
  outside.forEach((node, index) => {
    const head = above[index] as number
    if (node > 0) tree[node] = head === circle ? (exit[index] as number) : (outside[head] as number)
  })
  const into = above[circle] as number
  tree[entry[into] as number] = outside[into] as number
  return tree
}

function heaviest(weights: Float64Array, size: number, child: number): number {
  let best = child === 0 ? 1 : 0
  for (let head = 0; head < size; head++) {
    if (head !== child && (weights[child * size + head] as number) > (weights[child * size + best] as number)) best = head
  }
  return best
}
