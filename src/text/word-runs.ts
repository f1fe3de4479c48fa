/** The words that two sentences have in common, in order. Memory is bounded by the greatest length of a sentence. */

import { LONGEST_SENTENCE, type Words } from './words.js'

/** Words `[a, a + length)` of the one text are, one by one, words `[b, b + length)` of the other. */
export interface WordRun {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** Runs in rows of three numbers: `a`, `b`, length. */
export interface WordRunRows {
  readonly count: number
  readonly rows: Int32Array
}

type Hashed = Pick<Words, 'hash'>

/** One set of rows serves all comparisons, which never overlap in time. */
const found = { count: 0, rows: new Int32Array(3 * (LONGEST_SENTENCE + 1)) }

const CELLS = new Uint16Array((LONGEST_SENTENCE + 2) * (LONGEST_SENTENCE + 2))

/**
 * The longest common sequence of words of two ranges, as runs in order. Throws `RangeError` where a range is longer than a sentence may be.
 * Of equally long ones it takes the one that begins earliest in both.
 */
export function wordRuns(a: Hashed, fromA: number, toA: number, b: Hashed, fromB: number, toB: number): WordRun[] {
  const { count, rows } = wordRunRows(a, fromA, toA, b, fromB, toB)
  return Array.from({ length: count }, (_, i) => ({
    a: rows[i * 3] as number,
    b: rows[i * 3 + 1] as number,
    length: rows[i * 3 + 2] as number,
  }))
}

/** The same for who needs no objects: good until the next call of either. */
export function wordRunRows(a: Hashed, fromA: number, toA: number, b: Hashed, fromB: number, toB: number): WordRunRows {
  if (toA - fromA > LONGEST_SENTENCE || toB - fromB > LONGEST_SENTENCE) {
    throw new RangeError(`ranges of ${toA - fromA} and ${toB - fromB} words, at most ${LONGEST_SENTENCE}`)
  }
  let head = 0
  while (fromA + head < toA && fromB + head < toB && a.hash[fromA + head] === b.hash[fromB + head]) head++
  let tail = 0
  while (toA - tail > fromA + head && toB - tail > fromB + head && a.hash[toA - tail - 1] === b.hash[toB - tail - 1]) tail++
  found.count = 0
  if (head > 0) pushRun(fromA, fromB, head)
  commonRuns(a, fromA + head, toA - tail, b, fromB + head, toB - tail)
  if (tail > 0) pushRun(toA - tail, toB - tail, tail)
  return found
}

/** Dynamic programme over suffixes, so that the walk forwards meets the earliest choice first. The ranges begin and end with other words. */
function commonRuns(a: Hashed, fromA: number, toA: number, b: Hashed, fromB: number, toB: number): void {
  const rows = toA - fromA
  const columns = toB - fromB
  if (rows === 0 || columns === 0 || (rows === 1 && columns === 1)) return
  const width = columns + 1
  const left = a.hash
  const right = b.hash
  CELLS.fill(0, rows * width, rows * width + width)
  for (let i = rows - 1; i >= 0; i--) {
    const hash = left[fromA + i] as number
    const row = i * width
    CELLS[row + columns] = 0
    for (let j = columns - 1; j >= 0; j--) {
      const below = CELLS[row + width + j] as number
      const beside = CELLS[row + j + 1] as number
      if (hash === right[fromB + j]) CELLS[row + j] = (CELLS[row + width + j + 1] as number) + 1
      else CELLS[row + j] = below > beside ? below : beside
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (left[fromA + i] === right[fromB + j]) pushRun(fromA + i++, fromB + j++, 1)
    else if ((CELLS[(i + 1) * width + j] as number) >= (CELLS[i * width + j + 1] as number)) i++
    else j++
  }
}

/** Lengthens the last run where it goes on. */
function pushRun(a: number, b: number, length: number): void {
  const { rows } = found
  const last = found.count * 3 - 3
  if (last >= 0) {
    const before = rows[last + 2] as number
    if ((rows[last] as number) + before === a && (rows[last + 1] as number) + before === b) {
      rows[last + 2] = before + length
      return
    }
  }
  const row = found.count++ * 3
  rows[row] = a
  rows[row + 1] = b
  rows[row + 2] = length
}
