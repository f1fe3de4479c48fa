/** What goes into the network for each word: its own row, the row of its given vector and the sum of its affixes, side by side. */

import type { Table, Weights } from './weights.js'
import { affixesOf, keyOf } from './words.js'

/** Rows of one form in the three tables; -1 where a form has no given vector. */
interface Rows {
  readonly word: number
  readonly vector: number
  readonly affixes: readonly number[]
}

/** Forms that are remembered before all are forgotten. */
const REMEMBERED = 20000

export interface Forms {
  /** Values of one input. */
  readonly width: number
  /** Writes the input of a form to `out` from `at` on. */
  write(form: string, out: Float32Array, at: number): void
}

export function formsOf(weights: Weights): Forms {
  const [word, vector, affix] = [weights.table('word'), weights.table('vector'), weights.table('affix')]
  const known = new Map<string, Rows>()
  const rowsOf = (form: string): Rows => {
    const key = keyOf(form)
    return { word: weights.words.get(key) ?? word.rows - 1, vector: weights.vectors.get(key) ?? -1, affixes: affixesOf(form) }
  }
  const recall = (form: string): Rows => {
    const rows = known.get(form) ?? rowsOf(form)
    if (known.size >= REMEMBERED) known.clear()
    known.set(form, rows)
    return rows
  }
  return {
    width: word.columns + vector.columns + affix.columns,
    write(form, out, at) {
      const rows = recall(form)
      out.fill(0, at, at + word.columns + vector.columns + affix.columns)
      addRow(word, rows.word, out, at)
      if (rows.vector >= 0) addRow(vector, rows.vector, out, at + word.columns)
      for (const row of rows.affixes) addRow(affix, row, out, at + word.columns + vector.columns)
    },
  }
}

/** Adds a row of a table, from `at` on. */
export function addRow({ columns, values, scale }: Table, row: number, out: Float32Array, at: number): void {
  const factor = scale[row] as number
  const from = row * columns
  for (let column = 0; column < columns; column++) {
    out[at + column] = (out[at + column] as number) + (values[from + column] as number) * factor
  }
}
