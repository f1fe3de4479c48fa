/** Looks words up where they stand in a source, upper case or lower, without cutting them out of it. */

/** Letters of either case, digits, `-` and the space have a column in each row of a trie; all else has none. */
const COLUMNS = 38
const NO_COLUMN = 255
export const SPACE = 37
const columns = new Uint8Array(128).fill(NO_COLUMN)
'abcdefghijklmnopqrstuvwxyz0123456789- '.split('').forEach((char, column) => {
  columns[char.charCodeAt(0)] = column
  columns[char.toUpperCase().charCodeAt(0)] = column
})

/** Column of a code unit, `NO_COLUMN` where it has none. */
export function columnOf(code: number): number {
  return code < 128 ? (columns[code] as number) : NO_COLUMN
}

export class Trie {
  /** Row that follows a row over a column; 0, the root, where none does. */
  private readonly rows: Uint16Array
  /** What ends at each row: bits or a number; 0 where nothing does. */
  readonly values: Int32Array

  /** Values of an entry named twice are joined as bits. Throws `RangeError` on a character without a column and on more than 65,535 rows. */
  constructor(entries: readonly (readonly [word: string, value: number])[]) {
    const most = entries.reduce((sum, [word]) => sum + word.length, 1)
    const rows = new Uint16Array(most * COLUMNS)
    const values = new Int32Array(most)
    let count = 1
    for (const [word, value] of entries) {
      let row = 0
      for (let at = 0; at < word.length; at++) {
        const column = columnOf(word.charCodeAt(at))
        if (column === NO_COLUMN || count > 0xffff) throw new RangeError(`${word} at ${at} of ${count} rows`)
        const edge = row * COLUMNS + column
        if (rows[edge] === 0) rows[edge] = count++
        row = rows[edge] as number
      }
      values[row] = (values[row] as number) | value
    }
    this.rows = rows.slice(0, count * COLUMNS)
    this.values = values.slice(0, count)
  }

  /** The row after `row` over a column; 0 where no entry goes on so. */
  next(row: number, column: number): number {
    return this.rows[row * COLUMNS + column] as number
  }

  /** Value of the word that the source has from `start` to `end`; 0 where it is no entry. */
  find(source: string, start: number, end: number): number {
    let row = 0
    for (let at = start; at < end; at++) {
      const column = columnOf(source.charCodeAt(at))
      row = column === NO_COLUMN ? 0 : this.next(row, column)
      if (row === 0) return 0
    }
    return this.values[row] as number
  }
}
