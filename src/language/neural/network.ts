/**
 * Tags, names and trees by one network: words (learned, given and hashed parts), two bidirectional layers, and on them a classifier for each kind
 * of tag and the biaffine scorers of arcs and labels (Dozat, Manning 2017). Made by `train/neural`; the same words give the same reading on every
 * machine, whatever is read beside them.
 */

import { BATCH, type Batch, inBatches } from './batches.js'
import { bestTree } from './decode.js'
import { createEncoder } from './encoder.js'
import { formsOf } from './forms.js'
import { createKernel, type Kernel } from './kernel.js'
import { apply, interleaved, type Layer, ONE_BY_ONE, padded, placeLayer, placeRecurrent } from './layers.js'
import { ABREAST } from './matrix.js'
import { keepApart, type Tail, tailOf } from './tail.js'
import type { Weights } from './weights.js'

/** One sentence as the network reads it. */
export interface NeuralReading {
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  /** Index in the sentence, -1 the root. */
  readonly heads: readonly number[]
  readonly labels: readonly string[]
}

export interface Network {
  /** What the name scores are of: `O`, `B-PER` … */
  readonly names: readonly string[]
  /** Readings in the order of the sentences. A sentence of more than `LONGEST` words is a `RangeError`. */
  read(sentences: readonly (readonly string[])[]): NeuralReading[]
  /** Scores of `names`, one row a word, in the order of the sentences; these too of at most `LONGEST` words. */
  scoreNames(sentences: readonly (readonly string[])[]): Float32Array[]
}

/** Words of the longest sentence that can be read. */
export const LONGEST = BATCH

/** Layers whose results stand side by side, and where each begins. */
const HIDDEN = ['tag', 'arc_child', 'label_child', 'arc_head', 'label_head'] as const
type Hidden = (typeof HIDDEN)[number]

/** Numbers that meet only numbers of eight bits may be this large; those that meet their like must be smaller. */
const LIMIT = 16383
const BOTH_LIMIT = 2047

export function createNetwork(weights: Weights): Network {
  const kernel = createKernel()
  const layers = [placeRecurrent(kernel, weights, 'first'), placeRecurrent(kernel, weights, 'second')] as const
  const encoder = createEncoder(kernel, formsOf(weights), layers, weights.hidden)
  const heads = createHeads(kernel, weights, encoder.unit)
  const names = namesOf(kernel, weights, encoder.unit)
  const lately = new Map<string, Int16Array>()
  const scoreNames = (batch: Batch): Float32Array[] => {
    const scores = names(encoder.encode(batch), batch.words)
    const size = weights.names.length
    return batch.sentences.map((words, index) => {
      const first = batch.first[index] as number
      if (lately.size < MOST_KEPT) lately.set(keyOf(words), encoder.copy(first, words.length))
      return scores.slice(first * size, (first + words.length) * size)
    })
  }
  return {
    names: weights.names,
    read(sentences) {
      const known = sentences.map((words) => lately.has(keyOf(words)))
      const out = sentences.map((): NeuralReading => ({ upos: [], xpos: [], heads: [], labels: [] }))
      inBatches(
        sentences,
        (index) => !known[index],
        (batch) => treesOf(heads, batch, encoder.encode(batch)),
        out,
      )
      const recalled = (batch: Batch): number => encoder.restore(batch.sentences.map((words) => lately.get(keyOf(words)) as Int16Array))
      inBatches(
        sentences,
        (index) => known[index] === true,
        (batch) => treesOf(heads, batch, recalled(batch)),
        out,
      )
      return out
    },
    scoreNames(sentences) {
      lately.clear()
      return inBatches(
        sentences,
        () => true,
        scoreNames,
        sentences.map(() => new Float32Array(0)),
      )
    },
  }
}

/** Tags and trees of sentences whose words begin at `encoded`. */
function treesOf(heads: Heads, batch: Batch, encoded: number): NeuralReading[] {
  heads.begin(encoded, batch.words)
  const tags = heads.tags(batch.words)
  const own = <T>(list: readonly T[], index: number): T[] => {
    const first = batch.first[index] as number
    return list.slice(first, first + (batch.sentences[index] as readonly string[]).length)
  }
  const hung = batch.sentences.flatMap((words, index) =>
    heads.tree(batch.first[index] as number, words.length, tailOf(words, own(tags.xpos, index))),
  )
  const labels = heads.labels(batch, hung)
  return batch.sentences.map((_, index) => ({
    upos: own(tags.upos, index),
    xpos: own(tags.xpos, index),
    heads: own(hung, index),
    labels: own(labels, index),
  }))
}

/** Sentences of the last text whose names were scored that stay encoded: those without names are read as the same words for their trees. */
const MOST_KEPT = 200

function keyOf(words: readonly string[]): string {
  return words.join('\u0000')
}

interface Heads {
  /** Takes in the encoded words at an address. */
  begin(encoded: number, words: number): void
  tags(words: number): { upos: string[]; xpos: string[] }
  /** Heads of the words from `first` on. */
  tree(first: number, length: number, tail: Tail | null): number[]
  /** Labels of a batch's words, given the heads of all. */
  labels(batch: Batch, heads: readonly number[]): string[]
}

function createHeads(kernel: Kernel, weights: Weights, unit: number): Heads {
  const layer = (name: string): Layer => placeLayer(kernel, [weights.table(name)], [weights.list(name)])
  const all = placeLayer(
    kernel,
    HIDDEN.map((name) => weights.table(name)),
    HIDDEN.map((name) => weights.list(name)),
  )
  const place = new Map<Hidden, { at: number; size: number }>()
  let next = 0
  for (const name of HIDDEN) {
    place.set(name, { at: next, size: weights.table(name).rows })
    next += weights.table(name).rows
  }
  /** The root's row comes after those of the words. */
  const hidden = kernel.place(4 * (BATCH + 1) * all.rows)
  const part = (name: Hidden, word: number): number => hidden + 4 * (word * all.rows + (place.get(name)?.at ?? 0))
  const sizeOf = (name: Hidden): number => place.get(name)?.size ?? 0
  const shorts = kernel.place(2 * BATCH * Math.max(...HIDDEN.map(sizeOf)))
  const scales = kernel.place(4 * BATCH)

  /** A part of each word's row in 16 bits, at `shorts` and `scales`. */
  const press = (name: Hidden, first: number, words: number): void => {
    const size = sizeOf(name)
    for (let word = 0; word < words; word++) {
      const scale = kernel.quantise(part(name, first + word), 4 * size, shorts + 2 * word * size, ONE_BY_ONE, LIMIT)
      kernel.singles[scales / 4 + word] = scale
    }
  }
  pressRoot(kernel, weights.list('root'), all, hidden + 4 * BATCH * all.rows)
  const tagger = taggerOf(kernel, weights, (name, words, own, out) => {
    press(name, 0, words)
    apply(kernel, own, shorts, scales, words, out)
  })
  const arcs = arcsOf(kernel, layer('arc'), sizeOf('arc_head'), (first, length, own, out) => {
    press('arc_child', first, length)
    apply(kernel, own, shorts, scales, length, out)
  })
  const relations = relationsOf(kernel, weights, (words) => {
    press('label_child', 0, words)
    return { at: shorts, scale: scales }
  })
  const rowOf = (first: number, head: number): number => (head < 0 ? BATCH : first + head)
  return {
    begin(encoded, words) {
      apply(kernel, all, encoded, unit, words, hidden)
      kernel.leaky(hidden, 4 * words * all.rows)
    },
    tags: tagger,
    tree(first, length, tail) {
      return arcs(first, length, tail, (node) => part('arc_head', rowOf(first, node - 1)))
    },
    labels({ sentences, first }, heads) {
      const begins = sentences.flatMap((words, index) => words.map(() => first[index] as number))
      const labels = relations(heads.map((head, word) => part('label_head', rowOf(begins[word] as number, head))))
      return labels.map((label, word) => ((heads[word] as number) < 0 ? 'root' : label))
    },
  }
}

/** The root is a word with a vector of its own. */
function pressRoot(kernel: Kernel, root: Float32Array, all: Layer, out: number): void {
  const [singles, shorts, scale] = [kernel.place(4 * root.length), kernel.place(2 * all.columns), kernel.place(4)] as const
  kernel.singles.set(root, singles / 4)
  kernel.singles[scale / 4] = kernel.quantise(singles, 4 * root.length, shorts, ONE_BY_ONE, LIMIT)
  apply(kernel, all, shorts, scale, 1, out)
  kernel.leaky(out, 4 * all.rows)
}

function taggerOf(
  kernel: Kernel,
  { upos, xpos, table, list }: Weights,
  pass: (name: Hidden, words: number, layer: Layer, out: number) => void,
): Heads['tags'] {
  const layer = placeLayer(kernel, [table('upos'), table('xpos')], [list('upos'), list('xpos')])
  const out = kernel.place(4 * BATCH * layer.rows)
  return (words) => {
    pass('tag', words, layer, out)
    const best = (from: number, classes: readonly string[]): string[] =>
      Array.from(
        { length: words },
        (_, word) => classes[highest(kernel.singles, out / 4 + word * layer.rows + from, classes.length)] as string,
      )
    return { upos: best(0, upos), xpos: best(upos.length, xpos) }
  }
}

/** Name scores of encoded words, one row a word. */
function namesOf(kernel: Kernel, { names, table, list }: Weights, unit: number): (encoded: number, words: number) => Float32Array {
  const inner = placeLayer(kernel, [table('name')], [list('name')])
  const outer = placeLayer(kernel, [table('names')], [list('names')])
  const hidden = kernel.place(4 * BATCH * inner.rows)
  const [pressed, scale] = [kernel.place(2 * BATCH * inner.rows), kernel.place(4 * BATCH)] as const
  const out = kernel.place(4 * BATCH * outer.rows)
  return (encoded, words) => {
    apply(kernel, inner, encoded, unit, words, hidden)
    kernel.leaky(hidden, 4 * words * inner.rows)
    for (let word = 0; word < words; word++) {
      const [from, to] = [hidden + 4 * word * inner.rows, pressed + 2 * word * inner.rows] as const
      kernel.singles[scale / 4 + word] = kernel.quantise(from, 4 * inner.rows, to, ONE_BY_ONE, LIMIT)
    }
    apply(kernel, outer, pressed, scale, words, out)
    const scores = new Float32Array(words * names.length)
    for (let word = 0; word < words; word++) {
      const from = out / 4 + word * outer.rows
      scores.set(kernel.singles.subarray(from, from + names.length), word * names.length)
    }
    return scores
  }
}

/** Index of the highest of `count` values, counted from `from`; the first of several. */
function highest(values: Float32Array, from: number, count: number, except = -1): number {
  let winner = except === 0 ? 1 : 0
  for (let at = 1; at < count; at++) {
    if (at !== except && (values[from + at] as number) > (values[from + winner] as number)) winner = at
  }
  return winner
}

/** Heads of a sentence, given where the head part of each node (0 the root) stands. */
function arcsOf(
  kernel: Kernel,
  layer: Layer,
  size: number,
  pass: (first: number, length: number, layer: Layer, out: number) => void,
): (first: number, length: number, tail: Tail | null, partOf: (node: number) => number) => number[] {
  const most = padded(LONGEST + 1, ABREAST)
  const left = kernel.place(4 * LONGEST * size)
  const [child, childScale] = [kernel.place(2 * LONGEST * size), kernel.place(4 * LONGEST)] as const
  const [head, headScale] = [kernel.place(2 * most * size), kernel.place(4 * most)] as const
  const scores = kernel.place(4 * LONGEST * most)
  const nought = kernel.place(4 * most)
  return (first, length, tail, partOf) => {
    const { singles, shorts } = kernel
    const nodes = padded(length + 1, ABREAST)
    pass(first, length, layer, left)
    for (let word = 0; word < length; word++) {
      singles[childScale / 4 + word] = kernel.quantise(left + 4 * word * size, 4 * size, child + 2 * word * size, ONE_BY_ONE, BOTH_LIMIT)
    }
    shorts.fill(0, head / 2 + (nodes - ABREAST) * size, head / 2 + nodes * size)
    for (let node = 0; node <= length; node++) {
      singles[headScale / 4 + node] = kernel.quantise(
        partOf(node),
        4 * size,
        head + interleaved(node, size),
        ABREAST * ONE_BY_ONE,
        BOTH_LIMIT,
      )
    }
    kernel.matmul(head, 2 * size, nodes, child, length, scores, 4 * nodes, headScale, childScale, nought, 0)
    const found = singles.subarray(scores / 4, scores / 4 + length * nodes)
    if (tail) keepApart(found, length, nodes, tail)
    return bestTree(found, length, nodes)
  }
}

/** Labels of arcs, given where the head part of each word's head stands. */
function relationsOf(
  kernel: Kernel,
  weights: Weights,
  press: (words: number) => { at: number; scale: number },
): (parts: readonly number[]) => string[] {
  const { labels } = weights
  const root = labels.indexOf('root')
  const size = weights.table('label_head').rows
  const both = placeLayer(kernel, [weights.table('label.both')], [weights.list('label.both')])
  const child = placeLayer(kernel, [weights.table('label.child')], [weights.list('label.child')])
  const heads = kernel.place(4 * BATCH)
  const scores = kernel.place(4 * BATCH * child.rows)
  return (parts) => {
    const words = parts.length
    const { at, scale } = press(words)
    apply(kernel, child, at, scale, words, scores)
    kernel.ints.set(parts, heads / 4)
    const [width, part, row] = [2 * both.columns, 4 * size, 4 * child.rows] as const
    kernel.relate(both.weights, width, both.scale, both.bias, at, scale, heads, part, labels.length, words, scores, row)
    return parts.map((_, word) => labels[highest(kernel.singles, scores / 4 + word * child.rows, labels.length, root)] as string)
  }
}
