/** Boosted decision trees as trained by `train/pages.ts`: bytes in, probabilities out. The same bytes and rows give the same numbers everywhere. */

export interface Trees {
  /** Features that a row must have. */
  readonly width: number
  readonly base: number
  /** First node of each tree. */
  readonly roots: Uint32Array
  /** For each node the feature that it asks, `LEAF` for a leaf, in the lowest eight bits, and above them the node to its left; the right one is the next. */
  readonly nodes: Uint32Array
  /** Threshold of a node (left if below or equal); value of a leaf. */
  readonly value: Float32Array
}

export const LEAF = 255
const MAGIC = 0x31544744
const NODE_BYTES = 9

/** Reads a model. Throws `RangeError` where the bytes are no such model: that is our bug. */
export function readTrees(bytes: Uint8Array): Trees {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 16 || view.getUint32(0, true) !== MAGIC) throw new RangeError(`no tree model: ${bytes.byteLength} bytes`)
  const [count, size] = [view.getUint16(6, true), view.getUint32(12, true)]
  const roots = new Uint32Array(count)
  const nodes = new Uint32Array(size)
  const value = new Float32Array(size)
  let at = 16
  for (let tree = 0, node = 0; tree < count; tree++) {
    roots[tree] = node
    const end = node + view.getUint16(at, true)
    for (at += 2; node < end; node++, at += NODE_BYTES) {
      const [feature, left, right] = [view.getUint8(at), view.getUint16(at + 5, true), view.getUint16(at + 7, true)]
      if (feature !== LEAF && right !== left + 1) throw new RangeError(`node ${node} of a tree model parts into ${left} and ${right}`)
      nodes[node] = feature | (((roots[tree] as number) + left) << 8)
      value[node] = view.getFloat32(at + 1, true)
    }
  }
  return { width: view.getUint16(4, true), base: view.getFloat32(8, true), roots, nodes, value }
}

/** One tree as lists of nodes, children by index within the tree, the right one next to the left. */
export interface TreeNodes {
  readonly feature: readonly number[]
  readonly value: readonly number[]
  readonly left: readonly number[]
  readonly right: readonly number[]
}

/** Writes a model as `readTrees` reads it. */
export function writeTrees(width: number, base: number, trees: readonly TreeNodes[]): Uint8Array {
  const nodes = trees.reduce((sum, tree) => sum + tree.feature.length, 0)
  const bytes = new Uint8Array(16 + trees.length * 2 + nodes * NODE_BYTES)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint16(4, width, true)
  view.setUint16(6, trees.length, true)
  view.setFloat32(8, base, true)
  view.setUint32(12, nodes, true)
  let at = 16
  for (const tree of trees) {
    view.setUint16(at, tree.feature.length, true)
    at += 2
    for (let i = 0; i < tree.feature.length; i++, at += NODE_BYTES) {
      view.setUint8(at, tree.feature[i] as number)
      view.setFloat32(at + 1, tree.value[i] as number, true)
      view.setUint16(at + 5, tree.left[i] as number, true)
      view.setUint16(at + 7, tree.right[i] as number, true)
    }
  }
  return bytes
}

/** Probability of each row of a flat table. Throws `RangeError` on a table of another width. */
export function probabilities(trees: Trees, rows: Float32Array): Float32Array {
  const { width, roots } = trees
  if (rows.length % width !== 0) throw new RangeError(`${rows.length} values are no rows of ${width}`)
  const sums = new Float64Array(rows.length / width).fill(trees.base)
  for (let tree = 0; tree < roots.length; tree++) addAnswers(trees, roots[tree] as number, rows, sums)
  return Float32Array.from(sums, (sum) => 1 / (1 + Math.exp(-sum)))
}

/** Adds what one tree answers to each row. */
function addAnswers({ nodes, value, width }: Trees, root: number, rows: Float32Array, sums: Float64Array): void {
  for (let row = 0, offset = 0; row < sums.length; row++, offset += width) {
    let node = root
    let asked = nodes[node] as number
    for (let feature = asked & 255; feature !== LEAF; feature = asked & 255) {
      node = (rows[offset + feature] as number) <= (value[node] as number) ? asked >>> 8 : (asked >>> 8) + 1
      asked = nodes[node] as number
    }
    sums[row] = (sums[row] as number) + (value[node] as number)
  }
}

/**
 * How far each feature moves the sum of each row, as a table of the rows' shape: at each question from the mean answer of the rows that come to it to that of
 * those which take the same way (after Saabas, 2014, with the table itself for what is expected). A row's moves add up to its sum less the mean of all sums.
 */
export function movesOf(trees: Trees, rows: Float32Array): Float32Array {
  const { nodes, value, roots, width } = trees
  const means = meansOf(trees, rows)
  const moves = new Float32Array(rows.length)
  for (let offset = 0; offset < rows.length; offset += width) {
    for (const root of roots) {
      let node = root
      for (let asked = nodes[node] as number; (asked & 255) !== LEAF; asked = nodes[node] as number) {
        const at = offset + (asked & 255)
        const next = (rows[at] as number) <= (value[node] as number) ? asked >>> 8 : (asked >>> 8) + 1
        moves[at] = (moves[at] as number) + (means[next] as number) - (means[node] as number)
        node = next
      }
    }
  }
  return moves
}

/** For each node the mean answer of the rows that come to it. */
function meansOf({ nodes, value, roots, width }: Trees, rows: Float32Array): Float64Array {
  const sums = new Float64Array(nodes.length)
  const counts = new Uint32Array(nodes.length)
  const path: number[] = []
  for (let offset = 0; offset < rows.length; offset += width) {
    for (const root of roots) {
      path.length = 0
      let node = root
      for (let asked = nodes[node] as number; (asked & 255) !== LEAF; asked = nodes[node] as number) {
        path.push(node)
        node = (rows[offset + (asked & 255)] as number) <= (value[node] as number) ? asked >>> 8 : (asked >>> 8) + 1
      }
      path.push(node)
      for (const each of path) {
        sums[each] = (sums[each] as number) + (value[node] as number)
        counts[each] = (counts[each] as number) + 1
      }
    }
  }
  return sums.map((sum, node) => sum / Math.max(1, counts[node] as number))
}
