/** Boosted decision trees as trained by `train/pages.ts`: bytes in, probabilities out. The same bytes and rows give the same numbers everywhere. */

export interface Trees {
  /** Features that a row must have. */
  readonly width: number
  readonly base: number
  /** First node of each tree. */
  readonly roots: Uint32Array
  /** Feature that a node asks, `LEAF` for a leaf. */
  readonly feature: Uint8Array
  /** Threshold of a node (left if below or equal); value of a leaf. */
  readonly value: Float32Array
  readonly left: Uint32Array
  readonly right: Uint32Array
}

export const LEAF = 255
const MAGIC = 0x31544744
const NODE_BYTES = 9

/** Reads a model. Throws `RangeError` where the bytes are no such model: that is our bug. */
export function readTrees(bytes: Uint8Array): Trees {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 16 || view.getUint32(0, true) !== MAGIC) throw new RangeError(`no tree model: ${bytes.byteLength} bytes`)
  const count = view.getUint16(6, true)
  const nodes = view.getUint32(12, true)
  const trees: Trees = {
    width: view.getUint16(4, true),
    base: view.getFloat32(8, true),
    roots: new Uint32Array(count),
    feature: new Uint8Array(nodes),
    value: new Float32Array(nodes),
    left: new Uint32Array(nodes),
    right: new Uint32Array(nodes),
  }
  let at = 16
  let node = 0
  for (let tree = 0; tree < count; tree++) {
    const size = view.getUint16(at, true)
    at += 2
    trees.roots[tree] = node
    for (let i = 0; i < size; i++, node++, at += NODE_BYTES) {
      trees.feature[node] = view.getUint8(at)
      trees.value[node] = view.getFloat32(at + 1, true)
      trees.left[node] = (trees.roots[tree] as number) + view.getUint16(at + 5, true)
      trees.right[node] = (trees.roots[tree] as number) + view.getUint16(at + 7, true)
    }
  }
  return trees
}

/** One tree as lists of nodes, children by index within the tree. */
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
  if (rows.length % trees.width !== 0) throw new RangeError(`${rows.length} values are no rows of ${trees.width}`)
  const out = new Float32Array(rows.length / trees.width)
  const { feature, value, left, right, roots } = trees
  for (let row = 0; row < out.length; row++) {
    const offset = row * trees.width
    let sum = trees.base
    for (let tree = 0; tree < roots.length; tree++) {
      let node = roots[tree] as number
      for (let asked = feature[node] as number; asked !== LEAF; asked = feature[node] as number) {
        node = (rows[offset + asked] as number) <= (value[node] as number) ? (left[node] as number) : (right[node] as number)
      }
      sum += value[node] as number
    }
    out[row] = 1 / (1 + Math.exp(-sum))
  }
  return out
}
