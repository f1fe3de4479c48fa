/** The network's weights, laid out in the kernel's memory. Widths are padded with noughts to what the kernel reads at a time. */

import type { Kernel } from './kernel.js'
import { ABREAST, TOGETHER } from './matrix.js'
import type { Table, Weights } from './weights.js'

/** A matrix with what is added to its products. */
export interface Layer {
  readonly weights: number
  /** Values of an input, with padding. */
  readonly columns: number
  /** Results, with padding. */
  readonly rows: number
  readonly scale: number
  readonly bias: number
}

/** Inputs are pressed eight values at a time. */
const WIDE = 8

/** Bytes from two pressed values to the next two, where nothing stands between them. */
export const ONE_BY_ONE = 2 * TOGETHER

/** Where row `row` of so many columns begins, in bytes, among rows that lie interleaved as the kernel wants a matrix. */
export function interleaved(row: number, columns: number): number {
  return 2 * (row - (row % ABREAST)) * columns + (row % ABREAST) * ONE_BY_ONE
}

export const padded = (size: number, to: number): number => Math.ceil(size / to) * to

/** Lays tables one above the other, as one matrix; rows without bias have nought. */
export function placeLayer(kernel: Kernel, tables: readonly Table[], biases: readonly Float32Array[] = []): Layer {
  const wide = padded(tables[0]?.columns ?? 0, WIDE)
  const rows = padded(
    tables.reduce((sum, table) => sum + table.rows, 0),
    ABREAST,
  )
  const [weights, scale, bias] = [kernel.place(2 * rows * wide), kernel.place(4 * rows), kernel.place(4 * rows)] as const
  let row = 0
  for (const table of tables) {
    for (let own = 0; own < table.rows; own++) spread(table, own, kernel.shorts, (weights + interleaved(row + own, wide)) / 2)
    kernel.singles.set(table.scale, scale / 4 + row)
    row += table.rows
  }
  let next = bias / 4
  for (const values of biases) {
    kernel.singles.set(values, next)
    next += values.length
  }
  return { weights, columns: wide, rows, scale, bias }
}

/** Writes a row in groups of `TOGETHER`, with room for those of the rows that go with it between them. */
function spread({ columns, values }: Table, row: number, out: Int16Array, place: number): void {
  let at = row * columns
  for (let left = columns, to = place; left > 0; left -= TOGETHER, to += TOGETHER * ABREAST) {
    const count = Math.min(left, TOGETHER)
    for (let step = 0; step < count; step++) out[to + step] = values[at++] as number
  }
}

/** A bidirectional layer: the part that looks at its input, for both directions at once, and the part that looks back, one a direction. */
export interface Recurrent {
  readonly input: Layer
  readonly again: readonly [forward: Layer, backward: Layer]
}

export function placeRecurrent(kernel: Kernel, weights: Weights, name: string): Recurrent {
  const again = weights.table(`${name}.again`)
  const half = (which: 0 | 1): Layer => {
    const rows = again.rows / 2
    const part = {
      rows,
      columns: again.columns,
      values: again.values.subarray(which * rows * again.columns, (which + 1) * rows * again.columns),
      scale: again.scale.subarray(which * rows, (which + 1) * rows),
    }
    return placeLayer(kernel, [part])
  }
  return {
    input: placeLayer(kernel, [weights.table(`${name}.in`)], [weights.list(`${name}.bias`)]),
    again: [half(0), half(1)],
  }
}

/** `out` (one row of `layer.rows` singles a token) = bias + layer · x. */
export function apply(
  kernel: Kernel,
  { weights, columns, rows, scale, bias }: Layer,
  x: number,
  xScale: number,
  tokens: number,
  out: number,
): void {
  kernel.matmul(weights, 2 * columns, rows, x, tokens, out, 4 * rows, scale, xScale, bias, 0)
}
