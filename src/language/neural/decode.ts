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
  let roots = 0
  for (let word = 1; word <= length; word++) if (heads[word] === 0) roots++
  const tree = roots === 1 && cycleOf(heads) === null ? heads : singleRooted(scores, length, stride)
  const out: number[] = []
  for (let word = 1; word <= length; word++) out.push((tree[word] as number) - 1)
  return out
}

/** Heads by node; the root is node 0 and its own head reads 0. */
type Heads = Int32Array

function bestHeads(scores: Float32Array, length: number, stride: number): Heads {
  const heads = new Int32Array(length + 1)
  for (let word = 1; word <= length; word++) {
    const row = (word - 1) * stride
    let best = -1
    for (let head = 0; head <= length; head++) {
      if (head === word) continue
      if (best < 0 || (scores[row + head] as number) > (scores[row + best] as number)) best = head
    }
    heads[word] = best
  }
  return heads
}

/** Nodes of a circle among the heads, null where there is none. */
function cycleOf(heads: Heads): number[] | null {
  const seen = new Int32Array(heads.length)
  for (let start = 1; start < heads.length; start++) {
    let node = start
    while (node > 0 && seen[node] === 0) {
      seen[node] = start
      node = heads[node] as number
    }
    if (node === 0 || seen[node] !== start) continue
    const cycle = [node]
    for (let next = heads[node] as number; next !== node; next = heads[next] as number) cycle.push(next)
    return cycle
  }
  return null
}

/** Arcs from the root are made so dear that only one is taken. */
function singleRooted(scores: Float32Array, length: number, stride: number): Heads {
  const size = length + 1
  const weights = roomAt(0, size * size)
  weights.fill(Number.NEGATIVE_INFINITY, 0, size)
  for (let child = 1; child < size; child++) {
    const row = (child - 1) * stride
    for (let head = 0; head < size; head++) weights[child * size + head] = scores[row + head] as number
    weights[child * size] = (scores[row] as number) - MUCH
    weights[child * size + child] = Number.NEGATIVE_INFINITY
  }
  return arborescence(weights, size, 0)
}

/** Weights at each depth of circles within circles, which are in use together; kept for the next sentence. */
const ROOMS: Float64Array[] = []

function roomAt(depth: number, length: number): Float64Array {
  const known = ROOMS[depth]
  if (known && known.length >= length) return known
  const room = new Float64Array(2 * length)
  ROOMS[depth] = room
  return room
}

/** Head of each node in the heaviest arborescence over `size` nodes, node 0 on top. `weights[child * size + head]`. */
function arborescence(weights: Float64Array, size: number, depth: number): Heads {
  const heads = new Int32Array(size)
  for (let child = 1; child < size; child++) heads[child] = heaviest(weights, size, child)
  const cycle = cycleOf(heads)
  if (!cycle) return heads
  const outside: number[] = []
  for (let node = 0; node < size; node++) if (!cycle.includes(node)) outside.push(node)
  const smaller = outside.length + 1
  const { within, entry, exit } = contracted(weights, size, { heads, cycle, outside }, roomAt(depth + 1, smaller * smaller))
  const above = arborescence(within, smaller, depth + 1)
  outside.forEach((node, index) => {
    const head = above[index] as number
    if (node > 0) heads[node] = (head === smaller - 1 ? exit[index] : outside[head]) as number
  })
  const into = above[smaller - 1] as number
  heads[entry[into] as number] = outside[into] as number
  return heads
}

/** A circle among the best heads, and the nodes outside of it. */
interface Circle {
  readonly heads: Heads
  readonly cycle: readonly number[]
  readonly outside: readonly number[]
}

/**
 * The weights between the nodes outside and, as the last node, the whole circle, written to `within`. By node outside: which member of the circle is best
 * entered from it, and which it best hangs on.
 */
function contracted(
  weights: Float64Array,
  size: number,
  { heads, cycle, outside }: Circle,
  within: Float64Array,
): { within: Float64Array; entry: number[]; exit: number[] } {
  const smaller = outside.length + 1
  const circle = smaller - 1
  const [entry, exit]: [number[], number[]] = [[], []]
  outside.forEach((node, index) => {
    for (let place = 0; place < circle; place++)
      within[index * smaller + place] = weights[node * size + (outside[place] as number)] as number
    let [first, gain] = [-1, Number.NEGATIVE_INFINITY]
    let [last, most] = [-1, Number.NEGATIVE_INFINITY]
    for (const member of cycle) {
      const entering = (weights[member * size + node] as number) - (weights[member * size + (heads[member] as number)] as number)
      if (first < 0 || entering > gain) [first, gain] = [member, entering]
      const hanging = weights[node * size + member] as number
      if (last < 0 || hanging > most) [last, most] = [member, hanging]
    }
    entry.push(first)
    exit.push(last)
    within[circle * smaller + index] = gain
    within[index * smaller + circle] = node === 0 ? Number.NEGATIVE_INFINITY : most
  })
  within[circle * smaller + circle] = Number.NEGATIVE_INFINITY
  return { within, entry, exit }
}

function heaviest(weights: Float64Array, size: number, child: number): number {
  let best = 0
  for (let head = 1; head < size; head++) {
    if (head !== child && (weights[child * size + head] as number) > (weights[child * size + best] as number)) best = head
  }
  return best
}
