/**
 * Names by a small network of their own: two bidirectional layers over what is known of each word, scores of the kinds of names on them, and what it costs
 * to go from one to the next. Made by `train/neural/names.py`, on the given vectors of the large network, which it shares.
 */

import { BATCH, type Batch, inBatches } from './batches.js'
import { createEncoder } from './encoder.js'
import { addRow, type Forms } from './forms.js'
import { createKernel } from './kernel.js'
import { apply, placeLayer, placeRecurrent } from './layers.js'
import type { Table, Weights } from './weights.js'
import { affixesOf, keyOf } from './words.js'

/** A word as this network reads it. */
export interface NameInput {
  readonly text: string
  /** What knowledge says of it; empty where nothing. */
  readonly hint: string
  /** Yes or no to as many questions as the network was trained with. */
  readonly flags: readonly boolean[]
}

export interface NameNetwork {
  /** What the scores are of: `O`, `B-PER` … */
  readonly names: readonly string[]
  /** What it adds to go from one to the next: `transitions[before * names.length + name]`. */
  readonly transitions: Float32Array
  /** What it adds to begin with one. */
  readonly begin: Float32Array
  /** Scores of `names`, one row a word, in the order of the sentences. A sentence of more than `BATCH` words is a `RangeError`. */
  score(sentences: readonly (readonly NameInput[])[]): Float32Array[]
}

/** Pages of memory that the network and its sentences fill. */
const PAGES = 64
/** Room for a thousand forms. */
const FORM_BYTES = 1 << 21

/** `given` holds the vectors of words that `weights` was trained with. */
export function createNameNetwork(weights: Weights, given: Weights): NameNetwork {
  const kernel = createKernel(PAGES)
  const layers = [placeRecurrent(kernel, weights, 'first'), placeRecurrent(kernel, weights, 'second')] as const
  const encoder = createEncoder(kernel, formsOf(weights, given), layers, weights.hidden, FORM_BYTES)
  const outer = placeLayer(kernel, [weights.table('names')], [weights.list('names')])
  const out = kernel.place(4 * BATCH * outer.rows)
  const size = weights.names.length
  const work = (batch: Batch): Float32Array[] => {
    apply(kernel, outer, encoder.encode(batch), encoder.unit, batch.words, out)
    return batch.sentences.map((words, index) => {
      const scores = new Float32Array(words.length * size)
      words.forEach((_, at) => {
        const from = out / 4 + ((batch.first[index] as number) + at) * outer.rows
        scores.set(kernel.singles.subarray(from, from + size), at * size)
      })
      return scores
    })
  }
  return {
    names: weights.names,
    transitions: weights.list('transitions'),
    begin: weights.list('begin'),
    score: (sentences) =>
      inBatches(
        sentences.map((words) => words.map(packed)),
        () => true,
        work,
        sentences.map(() => new Float32Array(0)),
      ),
  }
}

/** Everything that is known of a word as one string, so that words known alike are written once. */
function packed({ text, hint, flags }: NameInput): string {
  return `${flags.map(Number).join('')}\n${hint}\n${text}`
}

/** Rows of a text and hint that are remembered before all are forgotten. */
const REMEMBERED = 20000

interface Rows {
  readonly vector: number
  readonly affixes: readonly number[]
}

/** Side by side: the given vector, the sum of the affixes, the row of the hint, the flags. */
function formsOf(weights: Weights, given: Weights): Forms {
  const [vector, affix, hint] = [given.table('vector'), weights.table('affix'), weights.table('hint')]
  const factor = weights.list('vector')[0] as number
  const flags = weights.list('flags')[0] as number
  const known = new Map<string, Rows>()
  const recall = (text: string): Rows => {
    const rows = known.get(text) ?? { vector: given.vectors.get(keyOf(text)) ?? -1, affixes: affixesOf(text) }
    if (known.size >= REMEMBERED) known.clear()
    known.set(text, rows)
    return rows
  }
  const places = { affix: vector.columns, hint: vector.columns + affix.columns, flags: vector.columns + affix.columns + hint.columns }
  const width = Math.ceil((places.flags + flags) / WIDE) * WIDE
  return {
    width,
    write(form, out, at) {
      const [answers = '', kind = '', ...text] = form.split('\n')
      const rows = recall(text.join('\n'))
      out.fill(0, at, at + width)
      if (rows.vector >= 0) addScaled(vector, rows.vector, factor, out, at)
      for (const row of rows.affixes) addRow(affix, row, out, at + places.affix)
      addRow(hint, weights.words.get(kind) ?? hint.rows - 1, out, at + places.hint)
      for (let flag = 0; flag < flags; flag++) out[at + places.flags + flag] = answers[flag] === '1' ? 1 : 0
    },
  }
}

/** Inputs are as wide as the kernel reads at a time. */
const WIDE = 16

function addScaled({ columns, values, scale }: Table, row: number, factor: number, out: Float32Array, at: number): void {
  for (let column = 0; column < columns; column++) {
    out[at + column] = (values[row * columns + column] as number) * ((scale[row] as number) * factor)
  }
}
