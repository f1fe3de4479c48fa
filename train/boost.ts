/** Gradient boosting of decision trees for a yes-or-no question, by histograms (as LightGBM and XGBoost do it). Deterministic: the same rows give the same trees. */

import { LEAF, type TreeNodes } from '../src/page/trees.js'

export interface Examples {
  readonly width: number
  /** Rows one after another. */
  readonly values: Float32Array
  /** 0 or 1. */
  readonly labels: Float32Array
  readonly weights: Float32Array
}

export interface BoostOptions {
  readonly trees: number
  readonly leaves: number
  readonly rate: number
  /** Least sum of second derivatives in a leaf. */
  readonly least: number
  /** Share of features each tree may use. */
  readonly features: number
  /** Share of rows each tree sees. */
  readonly rows: number
}

const BINS = 64
const RIDGE = 1

interface Leaf {
  readonly node: number
  readonly rows: Int32Array
  readonly gradients: Float64Array
  readonly hessians: Float64Array
  split: Split | null
}

interface Split {
  readonly feature: number
  readonly bin: number
  readonly gain: number
}

/** Trains and returns the base score and the trees. */
export function boost(examples: Examples, options: BoostOptions): { base: number; trees: TreeNodes[] } {
  const { edges, bins } = binned(examples)
  const count = examples.labels.length
  const base = logit(examples)
  const scores = new Float64Array(count).fill(base)
  const gradient = new Float64Array(count)
  const hessian = new Float64Array(count)
  const random = generator(20231)
  const trees: TreeNodes[] = []
  for (let round = 0; round < options.trees; round++) {
    for (let row = 0; row < count; row++) {
      const p = 1 / (1 + Math.exp(-(scores[row] as number)))
      const weight = examples.weights[row] as number
      gradient[row] = weight * (p - (examples.labels[row] as number))
      hessian[row] = Math.max(1e-6, weight * p * (1 - p))
    }
    const features = chosen(examples.width, options.features, random)
    const rows = sampled(count, options.rows, random)
    const tree = grow({ bins, edges, count, gradient, hessian, features, rows, options })
    trees.push(tree)
    addTo(scores, tree, bins, count, edges)
  }
  return { base, trees }
}

interface Growing {
  readonly bins: Uint8Array
  readonly edges: readonly Float32Array[]
  readonly count: number
  readonly gradient: Float64Array
  readonly hessian: Float64Array
  readonly features: readonly number[]
  readonly rows: Int32Array
  readonly options: BoostOptions
}

/** Grows one tree, always splitting the leaf that gains most. */
function grow(growing: Growing): TreeNodes {
  const tree = { feature: [LEAF], value: [0], left: [0], right: [0] }
  const leaves: Leaf[] = [leafOf(growing, 0, growing.rows, null)]
  while (leaves.length < growing.options.leaves) {
    let best: Leaf | null = null
    for (const leaf of leaves) if (leaf.split && (!best?.split || leaf.split.gain > best.split.gain)) best = leaf
    if (!best?.split) break
    leaves.splice(leaves.indexOf(best), 1, ...divide(growing, tree, best, best.split))
  }
  for (const leaf of leaves) tree.value[leaf.node] = leafValue(growing, leaf.rows)
  return tree
}

function leafValue({ gradient, hessian, options }: Growing, rows: Int32Array): number {
  let g = 0
  let h = 0
  for (const row of rows) {
    g += gradient[row] as number
    h += hessian[row] as number
  }
  return (-g / (h + RIDGE)) * options.rate
}

function divide(
  growing: Growing,
  tree: { feature: number[]; value: number[]; left: number[]; right: number[] },
  leaf: Leaf,
  split: Split,
): Leaf[] {
  const offset = split.feature * growing.count
  let lower = 0
  for (const row of leaf.rows) if ((growing.bins[offset + row] as number) <= split.bin) lower++
  const left = new Int32Array(lower)
  const right = new Int32Array(leaf.rows.length - lower)
  let l = 0
  let r = 0
  for (const row of leaf.rows) {
    if ((growing.bins[offset + row] as number) <= split.bin) left[l++] = row
    else right[r++] = row
  }
  const at = tree.feature.length
  tree.feature[leaf.node] = split.feature
  tree.value[leaf.node] = (growing.edges[split.feature] as Float32Array)[split.bin] as number
  tree.left[leaf.node] = at
  tree.right[leaf.node] = at + 1
  for (const list of [tree.left, tree.right, tree.value]) list.push(0, 0)
  tree.feature.push(LEAF, LEAF)
  const small = left.length <= right.length
  const first = leafOf(growing, small ? at : at + 1, small ? left : right, null)
  const second = leafOf(growing, small ? at + 1 : at, small ? right : left, { whole: leaf, part: first })
  return [first, second]
}

function leafOf(growing: Growing, node: number, rows: Int32Array, difference: { whole: Leaf; part: Leaf } | null): Leaf {
  const size = growing.features.length * BINS
  const gradients = difference ? difference.whole.gradients : new Float64Array(size)
  const hessians = difference ? difference.whole.hessians : new Float64Array(size)
  if (difference) {
    for (let i = 0; i < size; i++) {
      gradients[i] = (gradients[i] as number) - (difference.part.gradients[i] as number)
      hessians[i] = (hessians[i] as number) - (difference.part.hessians[i] as number)
    }
  } else fill(growing, rows, gradients, hessians)
  const leaf: Leaf = { node, rows, gradients, hessians, split: null }
  leaf.split = bestSplit(growing, leaf)
  return leaf
}

function fill(
  { features, bins, count, gradient, hessian }: Growing,
  rows: Int32Array,
  gradients: Float64Array,
  hessians: Float64Array,
): void {
  for (let f = 0; f < features.length; f++) {
    const offset = (features[f] as number) * count
    const start = f * BINS
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number
      const bin = start + (bins[offset + row] as number)
      gradients[bin] = (gradients[bin] as number) + (gradient[row] as number)
      hessians[bin] = (hessians[bin] as number) + (hessian[row] as number)
    }
  }
}

function bestSplit({ features, options }: Growing, leaf: Leaf): Split | null {
  let best: Split | null = null
  for (let f = 0; f < features.length; f++) {
    let g = 0
    let h = 0
    for (let bin = f * BINS; bin < (f + 1) * BINS; bin++) {
      g += leaf.gradients[bin] as number
      h += leaf.hessians[bin] as number
    }
    let lg = 0
    let lh = 0
    for (let bin = 0; bin < BINS - 1; bin++) {
      lg += leaf.gradients[f * BINS + bin] as number
      lh += leaf.hessians[f * BINS + bin] as number
      if (lh < options.least || h - lh < options.least) continue
      const gain = (lg * lg) / (lh + RIDGE) + ((g - lg) * (g - lg)) / (h - lh + RIDGE) - (g * g) / (h + RIDGE)
      if (gain > 1e-6 && gain > (best?.gain ?? 0)) best = { feature: features[f] as number, bin, gain }
    }
  }
  return best
}

function addTo(scores: Float64Array, tree: TreeNodes, bins: Uint8Array, count: number, edges: readonly Float32Array[]): void {
  const cut = tree.feature.map((feature, node) =>
    feature === LEAF ? 0 : (edges[feature] as Float32Array).indexOf(tree.value[node] as number),
  )
  for (let row = 0; row < count; row++) {
    let node = 0
    for (let feature = tree.feature[0] as number; feature !== LEAF; feature = tree.feature[node] as number) {
      node = ((bins[feature * count + row] as number) <= (cut[node] as number) ? tree.left[node] : tree.right[node]) as number
    }
    scores[row] = (scores[row] as number) + (tree.value[node] as number)
  }
}

/** Quantile edges of each feature, and each value's bin, by columns. */
function binned({ width, values, labels }: Examples): { edges: Float32Array[]; bins: Uint8Array } {
  const count = labels.length
  const bins = new Uint8Array(width * count)
  const edges: Float32Array[] = []
  const step = Math.max(1, Math.floor(count / 20_000))
  for (let feature = 0; feature < width; feature++) {
    const sample: number[] = []
    for (let row = 0; row < count; row += step) sample.push(values[row * width + feature] as number)
    const cuts = edgesOf(sample)
    edges.push(cuts)
    for (let row = 0; row < count; row++) bins[feature * count + row] = binOf(cuts, values[row * width + feature] as number)
  }
  return { edges, bins }
}

function edgesOf(sample: number[]): Float32Array {
  const sorted = [...new Set(sample)].sort((a, b) => a - b)
  if (sorted.length <= BINS - 1) return Float32Array.from(sorted.slice(0, -1))
  const all = sample.sort((a, b) => a - b)
  const cuts = new Set<number>()
  for (let i = 1; i < BINS - 1; i++) cuts.add(all[Math.floor((i * all.length) / (BINS - 1))] as number)
  return Float32Array.from([...cuts].sort((a, b) => a - b))
}

/** Index of the first edge that is not below the value; the number of edges where all are. */
function binOf(edges: Float32Array, value: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value <= (edges[middle] as number)) high = middle
    else low = middle + 1
  }
  return low
}

function logit({ labels, weights }: Examples): number {
  let yes = 0
  let all = 0
  labels.forEach((label, row) => {
    yes += label * (weights[row] as number)
    all += weights[row] as number
  })
  const p = Math.min(0.99, Math.max(0.01, yes / Math.max(1e-9, all)))
  return Math.log(p / (1 - p))
}

function chosen(width: number, share: number, random: () => number): number[] {
  return Array.from({ length: width }, (_, feature) => feature).filter(() => random() < share)
}

function sampled(count: number, share: number, random: () => number): Int32Array {
  const rows: number[] = []
  for (let row = 0; row < count; row++) if (random() < share) rows.push(row)
  return Int32Array.from(rows)
}

/** Park-Miller: the same numbers on every machine. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
