/**
 * Products of a matrix with words, as WebAssembly. They are sums of 16-bit integers and so exact in any order. Sixteen rows of a matrix lie interleaved, two
 * values of each in turn: two values of a word meet them all at once, and each row's sum grows in a place of its own. Two words are read at a time; more of
 * either and the sums would not fit the registers.
 */

import * as wasm from './assembler.js'
import { type Code, get, int, loop, type Routine, set, step } from './assembler.js'

/** Values of a row that stand together: the next ones after those of the rows that go with it. */
export const TOGETHER = 2
/** Rows that go together. */
export const ABREAST = 16
/** Rows of one vector. */
const LANES = 4
const LINES = Array.from({ length: ABREAST / LANES }, (_, line) => line)

/** One of the two words. */
type Which = 0 | 1
const words = (count: 1 | 2): readonly Which[] => (count === 2 ? [0, 1] : [0])

/** Locals that the products of the rows at `w` with one word or two are made in: integers, then vectors. */
interface Places {
  /** Where the rows begin; afterwards where they end. */
  readonly w: number
  /** Where the values of the words stand; afterwards where those end. */
  readonly at: readonly [number, number]
  readonly end: number
  /** Those of the first word, then those of the second. */
  readonly sums: readonly number[]
  readonly input: readonly [number, number]
  readonly factor: number
}

const sumOf = ({ sums }: Places, word: Which, line: number): number => sums[word * LINES.length + line] as number

/** Fills the sums; the words' values follow each other, `width` bytes each. */
function products(count: 1 | 2, places: Places, width: number): Code[] {
  const { w, at, end, sums, input, factor } = places
  const loads = words(count).flatMap((word) => [get(at[word]), wasm.V_LOAD_SPLAT, set(input[word])])
  const dot = (word: Which, line: number): Code[] => {
    const sum = sumOf(places, word, line)
    return [get(factor), get(input[word]), wasm.I32X4_DOT, get(sum), wasm.I32X4_ADD, set(sum)]
  }
  const dots = LINES.flatMap((line) => [get(w), wasm.V_LOAD(16 * line), set(factor), ...words(count).flatMap((word) => dot(word, line))])
  const moved = [step(w, 2 * TOGETHER * ABREAST), ...words(count).map((word) => step(at[word], 2 * TOGETHER))]
  return [
    ...sums.slice(0, count * LINES.length).flatMap((sum) => [wasm.V_ZERO, set(sum)]),
    ...[get(at[0]), get(width), wasm.I32_ADD, set(end), ...(count === 2 ? [get(end), set(at[1])] : [])],
    loop([get(at[0]), get(end), wasm.I32_LESS], [...loads, ...dots, ...moved]),
  ]
}

/** What a sum is worth: times the scales of its rows, times the scale of its word, which stands at `own`. */
const scaled = (sum: number, scales: readonly Code[], own: readonly Code[]): Code[] => [
  ...[get(sum), wasm.F32X4_FROM_I32X4, ...scales, wasm.F32X4_MUL, ...own, wasm.F32_LOAD, wasm.F32X4_SPLAT, wasm.F32X4_MUL],
]

/** An address, moved on for the second word. */
const addressed = (base: number, stride: readonly Code[], word: Which): Code[] => [
  get(base),
  ...(word === 1 ? [...stride, wasm.I32_ADD] : []),
]

/** Does `block` for two words at a time, then for the one that may be left. */
const byTwo = (token: number, tokens: number, block: (count: 1 | 2) => readonly Code[]): Code[] => [
  ...[int(0), set(token)],
  loop([get(token), int(1), wasm.I32_ADD, get(tokens), wasm.I32_LESS], [...block(2), step(token, 2)]),
  loop([get(token), get(tokens), wasm.I32_LESS], [...block(1), step(token, 1)]),
]

/**
 * `out[t][r] = base[t][r] + scale[r] * xScale[t] * (weights[r] · x[t])` for `rows` rows (a multiple of 16) of `width` bytes (a multiple of 4) and `tokens`
 * tokens; strides are bytes from one token to the next.
 */
export const MATMUL: Routine = (() => {
  const [weights, width, rows, x, tokens, out, outStride, scale, xScale, base, baseStride] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
  const [row, token, end, x0, x1, o0, b0, s0, w] = [11, 12, 13, 14, 15, 16, 17, 18, 19] as const
  const places: Places = { w, at: [x0, x1], end, sums: [20, 21, 22, 23, 24, 25, 26, 27], input: [28, 29], factor: 30 }
  const finish = (word: Which): Code[] =>
    LINES.flatMap((line) => [
      ...[...addressed(o0, [get(outStride)], word), ...addressed(b0, [get(baseStride)], word), wasm.V_LOAD(16 * line)],
      ...scaled(sumOf(places, word, line), [get(scale), wasm.V_LOAD(16 * line)], addressed(s0, [int(4)], word)),
      ...[wasm.F32X4_ADD, wasm.V_STORE(16 * line)],
    ])
  const block = (count: 1 | 2): Code[] => [
    ...[
      get(weights),
      set(w),
      ...products(count, places, width),
      ...words(count).flatMap(finish),
      get(places.at[count - 1] as number),
      set(x0),
    ],
    ...[get(o0), get(outStride), int(count), wasm.I32_MUL, wasm.I32_ADD, set(o0)],
    ...[get(b0), get(baseStride), int(count), wasm.I32_MUL, wasm.I32_ADD, set(b0), step(s0, 4 * count)],
  ]
  const rowBlock: Code[] = [
    ...[get(x), set(x0), get(out), set(o0), get(base), set(b0), get(xScale), set(s0), ...byTwo(token, tokens, block)],
    ...[get(w), set(weights), step(scale, 4 * ABREAST), step(out, 4 * ABREAST), step(base, 4 * ABREAST), step(row, ABREAST)],
  ]
  const body = [loop([get(row), get(rows), wasm.I32_LESS], rowBlock)]
  return { name: 'matmul', parameters: 'i'.repeat(11), locals: `${'i'.repeat(9)}${'v'.repeat(11)}`, result: '', body }
})()

/**
 * `out[t][l] += head[t] · (bias[l] + scale[l] * xScale[t] * (weights[l] · x[t]))` for `labels` matrices of `size` / 4 rows each (a multiple of 16), laid out as
 * one. `width` are the bytes of a row, `size` those of a head part; the addresses of these stand at `heads`; `outStride` as above.
 */
export const RELATE: Routine = (() => {
  const [weights, width, scale, bias, x, xScale, heads, size, labels, tokens, out, outStride] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
  ] as const
  const [token, end, x0, x1, start, o0, s0, h0, w, row] = [12, 13, 14, 15, 16, 17, 18, 19, 20, 21] as const
  const places: Places = { w, at: [x0, x1], end, sums: [22, 23, 24, 25, 26, 27, 28, 29], input: [30, 31], factor: 32 }
  const totals = [33, 34] as const
  const met = (word: Which): Code[] =>
    LINES.flatMap((line) => {
      const at = (base: readonly Code[]): Code[] => [...base, get(row), wasm.I32_ADD, wasm.V_LOAD(16 * line)]
      return [
        ...[...scaled(sumOf(places, word, line), at([get(scale)]), addressed(s0, [int(4)], word)), ...at([get(bias)]), wasm.F32X4_ADD],
        ...[...at([get(h0), wasm.I32_LOAD(4 * word)]), wasm.F32X4_MUL, get(totals[word]), wasm.F32X4_ADD, set(totals[word])],
      ]
    })
  const told = (word: Which): Code[] => {
    const lane = (index: number): Code[] => [get(totals[word]), wasm.F32X4_LANE(index)]
    const sum = [...lane(0), ...lane(1), wasm.F32_ADD, ...lane(2), ...lane(3), wasm.F32_ADD, wasm.F32_ADD]
    return [get(o0), get(o0), wasm.F32_LOAD, ...sum, wasm.F32_ADD, wasm.F32_STORE, get(o0), get(outStride), wasm.I32_ADD, set(o0)]
  }
  const block = (count: 1 | 2): Code[] => [
    ...[get(weights), set(w), int(0), set(row), ...words(count).flatMap((word) => [wasm.V_ZERO, set(totals[word])])],
    loop(
      [get(row), get(size), wasm.I32_LESS],
      [get(start), set(x0), ...products(count, places, width), ...words(count).flatMap(met), step(row, 4 * ABREAST)],
    ),
    ...[...words(count).flatMap(told), get(places.at[count - 1] as number), set(start), step(s0, 4 * count), step(h0, 4 * count)],
  ]
  const label: Code[] = [
    ...[get(x), set(start), get(out), set(o0), get(xScale), set(s0), get(heads), set(h0), ...byTwo(token, tokens, block)],
    ...[get(w), set(weights), get(scale), get(size), wasm.I32_ADD, set(scale), get(bias), get(size), wasm.I32_ADD, set(bias)],
    ...[step(out, 4), step(labels, -1)],
  ]
  const body = [loop([int(0), get(labels), wasm.I32_LESS], label)]
  return { name: 'relate', parameters: 'i'.repeat(12), locals: `${'i'.repeat(10)}${'v'.repeat(13)}`, result: '', body }
})()
