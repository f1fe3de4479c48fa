/**
 * Reads sentences through the two bidirectional layers: what comes out for a word depends on its own sentence alone, however sentences are put
 * together for speed.
 */

import { BATCH, type Batch } from './batches.js'
import type { Forms } from './forms.js'
import type { Kernel } from './kernel.js'
import { apply, ONE_BY_ONE, type Recurrent } from './layers.js'
import { CELL_SCALE } from './routines.js'

export interface Encoder {
  /** Address of `BATCH` scales, each what one unit of an encoded word is worth. */
  readonly unit: number
  /** Address of the encoded words: two directions of `hidden` values of 16 bits each. */
  encode(batch: Batch): number
  /** A copy of `words` encoded words, from the one at `first` in the last batch on. */
  copy(first: number, words: number): Int16Array
  /** Sets copies in place of encoding their sentences anew; gives the same address as `encode`. */
  restore(copies: readonly Int16Array[]): number
}

/** An encoder with places of its own in the kernel's memory, `formBytes` of it for what the lower layer makes of the forms met last. */
export function createEncoder(
  kernel: Kernel,
  forms: Forms,
  layers: readonly [Recurrent, Recurrent],
  hidden: number,
  formBytes = FORM_BYTES,
): Encoder {
  const [lower, upper] = layers
  const input = { singles: kernel.place(4 * forms.width), shorts: kernel.place(2 * BATCH * forms.width), scale: kernel.place(4 * BATCH) }
  const mostForms = Math.floor(formBytes / (4 * lower.input.rows))
  const formed = kernel.place(4 * mostForms * lower.input.rows)
  const ahead = kernel.place(4 * BATCH * upper.input.rows)
  const outs = [kernel.place(4 * BATCH * hidden), kernel.place(4 * BATCH * hidden)] as const
  const state = placeState(kernel, hidden, lower.again[0].columns)
  const unit = kernel.place(4 * BATCH)
  kernel.singles.fill(1 / CELL_SCALE, unit / 4, unit / 4 + BATCH)

  const numbers = new Map<string, number>()
  /** Gives for every word the number of its form; what the lower layer makes of a form is at `formed`, worked out when it first comes. */
  const inputs = ({ sentences }: Batch): number[] => {
    if (numbers.size + BATCH > mostForms) numbers.clear()
    const known = numbers.size
    const form: number[] = []
    for (const words of sentences) {
      for (const word of words) {
        const number = numbers.get(word) ?? numbers.size
        form.push(number)
        if (number < numbers.size) continue
        numbers.set(word, number)
        forms.write(word, kernel.singles, input.singles / 4)
        const place = input.shorts + 2 * (number - known) * forms.width
        kernel.singles[input.scale / 4 + number - known] = kernel.quantise(input.singles, 4 * forms.width, place, ONE_BY_ONE, INPUT_LIMIT)
      }
    }
    apply(kernel, lower.input, input.shorts, input.scale, numbers.size - known, formed + 4 * known * lower.input.rows)
    return form
  }
  return {
    unit,
    encode(batch) {
      const form = inputs(batch)
      for (const way of [0, 1] as const)
        recur(kernel, lower, way, batch, (word) => form[word] as number, { ahead: formed, state, unit, out: outs[0] })
      apply(kernel, upper.input, outs[0], unit, batch.words, ahead)
      for (const way of [0, 1] as const) recur(kernel, upper, way, batch, (word) => word, { ahead, state, unit, out: outs[1] })
      return outs[1]
    },
    copy: (first, words) => kernel.shorts.slice(outs[1] / 2 + 2 * hidden * first, outs[1] / 2 + 2 * hidden * (first + words)),
    restore(copies) {
      let at = outs[1] / 2
      for (const copy of copies) {
        kernel.shorts.set(copy, at)
        at += copy.length
      }
      return outs[1]
    },
  }
}

/** Room for 4,096 forms in the small network, for 1,310 in the large one. */
const FORM_BYTES = 1 << 23

/** A sum of 400 products with numbers of eight bits stays below 2^31. */
const INPUT_LIMIT = 16383

interface State {
  readonly gates: number
  readonly memory: number
  readonly output: number
  readonly hidden: number
}

/** `wide` is how many values the layer reads of the last outputs, with padding. */
function placeState(kernel: Kernel, hidden: number, wide: number): State {
  return {
    gates: kernel.place(16 * BATCH * hidden),
    memory: kernel.place(4 * BATCH * hidden),
    output: kernel.place(2 * BATCH * wide),
    hidden,
  }
}

/** One direction of one layer, all sentences of the batch in step. */
function recur(
  kernel: Kernel,
  layer: Recurrent,
  way: 0 | 1,
  { sentences, first }: Batch,
  rowOf: (word: number) => number,
  { ahead, state, unit, out }: { ahead: number; state: State; unit: number; out: number },
): void {
  const { singles, shorts } = kernel
  const { hidden } = state
  const again = layer.again[way]
  const [ahead4, gates4, output2, out2] = [ahead / 4, state.gates / 4, state.output / 2, out / 2] as const
  singles.fill(0, state.memory / 4, state.memory / 4 + sentences.length * hidden)
  shorts.fill(0, output2, output2 + sentences.length * again.columns)
  let active = sentences.length
  for (let step = 0; ; step++) {
    while (active > 0 && (sentences[active - 1] as readonly string[]).length <= step) active--
    if (active === 0) return
    const wordOf = (index: number): number =>
      (first[index] as number) + (way === 0 ? step : (sentences[index] as readonly string[]).length - 1 - step)
    for (let index = 0; index < active; index++) {
      const from = ahead4 + rowOf(wordOf(index)) * layer.input.rows + way * again.rows
      singles.copyWithin(gates4 + index * again.rows, from, from + again.rows)
    }
    if (step > 0) {
      const [width, stride] = [2 * again.columns, 4 * again.rows] as const
      kernel.matmul(again.weights, width, again.rows, state.output, active, state.gates, stride, again.scale, unit, state.gates, stride)
    }
    kernel.cell(state.gates, 4 * hidden, state.memory, state.output, 2 * (again.columns - hidden), active)
    for (let index = 0; index < active; index++) {
      const place = output2 + index * again.columns
      shorts.copyWithin(out2 + (2 * wordOf(index) + way) * hidden, place, place + hidden)
    }
  }
}
