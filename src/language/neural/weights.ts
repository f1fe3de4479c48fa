/** The file of a trained network, as `train/neural/export.py` writes it: a header in JSON, two lists of words, then tables of bytes and singles. */

import { linesByWord, type WordTable } from '../word-table.js'

/** A matrix of whole numbers from -127 to 127; row `r` is to be multiplied by `scale[r]`. */
export interface Table {
  readonly rows: number
  readonly columns: number
  readonly values: Int8Array
  readonly scale: Float32Array
}

export interface Weights {
  /** Cells of one direction of one layer. */
  readonly hidden: number
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly labels: readonly string[]
  readonly names: readonly string[]
  /** Row of the table `word` by key; words without a row have the last. */
  readonly words: WordTable
  /** Row of the table `vector` by key; words without a row have noughts. */
  readonly vectors: WordTable
  table(name: string): Table
  /** A list of singles. */
  list(name: string): Float32Array
}

const MAGIC = 'DRNET1\n'

const READ = new WeakMap<Uint8Array, Weights>()

/** The same, read once for the same bytes. */
export function weightsOf(bytes: Uint8Array): Weights {
  const weights = READ.get(bytes) ?? readWeights(bytes)
  READ.set(bytes, weights)
  return weights
}

interface Header {
  readonly hidden: number
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly labels: readonly string[]
  readonly names: readonly string[]
  /** Bytes of the two lists of words, one word a line. */
  readonly text: readonly [words: number, vectors: number]
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly columns: number }[]
  readonly lists: readonly { readonly name: string; readonly length: number }[]
}

/** Throws `RangeError` where the bytes are no such file, or cut short. */
export function readWeights(bytes: Uint8Array): Weights {
  const magic = new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length))
  if (magic !== MAGIC) throw new RangeError(`network starts with ${JSON.stringify(magic)}, want ${JSON.stringify(MAGIC)}`)
  let at = MAGIC.length + 4
  const next = (length: number): Uint8Array => {
    at += length
    return bytes.subarray(at - length, at)
  }
  const header = JSON.parse(
    new TextDecoder().decode(next(new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true))),
  ) as Header
  const want = at + sizeOf(header)
  if (want !== bytes.length) throw new RangeError(`network has ${bytes.length} bytes, want ${want}`)
  const words = linesByWord(next(header.text[0]))
  const vectors = linesByWord(next(header.text[1]))
  const singles = (length: number): Float32Array => {
    at += 4 * length
    return new Float32Array(bytes.slice(at - 4 * length, at).buffer)
  }
  const tables = new Map<string, Table>()
  for (const { name, rows, columns } of header.tables) {
    const values = new Int8Array(bytes.buffer, bytes.byteOffset + at, rows * columns)
    at += rows * columns
    tables.set(name, { rows, columns, values, scale: singles(rows) })
  }
  const lists = new Map(header.lists.map(({ name, length }) => [name, singles(length)]))
  return { ...header, words, vectors, table: (name) => named(tables, name), list: (name) => named(lists, name) }
}

function sizeOf({ text, tables, lists }: Header): number {
  const inTables = tables.reduce((sum, { rows, columns }) => sum + rows * (columns + 4), 0)
  return text[0] + text[1] + inTables + lists.reduce((sum, { length }) => sum + 4 * length, 0)
}

function named<T>(things: ReadonlyMap<string, T>, name: string): T {
  const thing = things.get(name)
  if (!thing) throw new RangeError(`network without ${name}`)
  return thing
}
