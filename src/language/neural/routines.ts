/**
 * The arithmetic of the network as WebAssembly. Products are sums of 16-bit integers and so exact in any order; everything else is a fixed sequence
 * of single-precision operations: the same weights and words give the same numbers on every machine. Addresses and strides are bytes.
 */

import * as wasm from './assembler.js'
import { type Code, float, get, int, loop, type Routine, set, step, tee } from './assembler.js'
import { MATMUL, RELATE } from './matrix.js'

const LN2 = Math.LN2
/** Taylor's series of 2^f for |f| <= 1/2, highest power first: right to 2e-7. */
const EXP2 = [LN2 ** 6 / 720, LN2 ** 5 / 120, LN2 ** 4 / 24, LN2 ** 3 / 6, LN2 ** 2 / 2, LN2, 1]

const splat = (value: number): Code[] => [float(value), wasm.F32X4_SPLAT]

/** The nearest whole numbers, the even one of two as near, of singles below 2^22: added to this number they stand in its lowest bits. */
const HOLDER = 1.5 * 2 ** 23
const HOLDER_BITS = 0x4b400000
const WHOLE: Code[] = [...splat(HOLDER), wasm.F32X4_ADD, int(HOLDER_BITS), wasm.I32X4_SPLAT, wasm.I32X4_SUB]

/**
 * 1 / (1 + e^-(slope x)) of the vector on top; `part` and `whole` are locals to work in. The power of two is written as a single's exponent: `whole` + 127
 * stands in the lowest bits of `whole` + 127 + 2^23.
 */
function sigmoid(slope: number, part: number, whole: number): Code[] {
  const [first, ...rest] = EXP2 as [number, ...number[]]
  return [
    ...[...splat(-slope / LN2), wasm.F32X4_MUL, ...splat(-126), wasm.F32X4_LARGER, ...splat(126), wasm.F32X4_SMALLER, set(part)],
    ...[get(part), wasm.F32X4_NEAREST, set(whole), get(part), get(whole), wasm.F32X4_SUB, set(part)],
    ...splat(first),
    ...rest.flatMap((coefficient) => [get(part), wasm.F32X4_MUL, ...splat(coefficient), wasm.F32X4_ADD]),
    ...[get(whole), ...splat(2 ** 23 + 127), wasm.F32X4_ADD, int(23), wasm.I32X4_SHL, wasm.F32X4_MUL, set(part)],
    ...[...splat(1), ...splat(1), get(part), wasm.F32X4_ADD, wasm.F32X4_DIV],
  ]
}

/** tanh x = 2 / (1 + e^-2x) - 1. */
function tanh(part: number, whole: number): Code[] {
  return [...sigmoid(2, part, whole), ...splat(2), wasm.F32X4_MUL, ...splat(1), wasm.F32X4_SUB]
}

/** What an output of a cell is multiplied by to be kept in 16 bits. */
export const CELL_SCALE = 32767

/**
 * One step of `count` long short-term memories that follow each other: `gates` holds in, forget, new, out, each `size` bytes long (a multiple of 16);
 * `memory` is brought up to date; the outputs go to `out` in 16 bits, with `skip` bytes after those of one memory. First all of a memory is brought up to
 * date, then all its outputs are made: one after the other for four values would be so long that the machine could not work ahead.
 */
const CELL: Routine = (() => {
  const [gates, size, memory, out, skip, count] = [0, 1, 2, 3, 4, 5] as const
  const [end, forget, fresh, from] = [6, 7, 8, 9] as const
  const [part, whole, kept] = [10, 11, 12] as const
  const memorise: Code[] = [
    ...[get(forget), wasm.V_LOAD(), ...sigmoid(1, part, whole), get(memory), wasm.V_LOAD(), wasm.F32X4_MUL, set(kept)],
    ...[get(memory), get(gates), wasm.V_LOAD(), ...sigmoid(1, part, whole), get(fresh), wasm.V_LOAD(), ...tanh(part, whole)],
    ...[wasm.F32X4_MUL, get(kept), wasm.F32X4_ADD, wasm.V_STORE()],
    ...[step(gates, 16), step(forget, 16), step(fresh, 16), step(memory, 16)],
  ]
  const tell: Code[] = [
    ...[get(fresh), wasm.V_LOAD(), ...sigmoid(1, part, whole), get(from), wasm.V_LOAD(), ...tanh(part, whole), wasm.F32X4_MUL],
    ...[...splat(CELL_SCALE), wasm.F32X4_MUL, ...WHOLE, set(part), get(out), get(part), get(part), wasm.I16X8_NARROW, wasm.V_STORE_HALF],
    ...[step(fresh, 16), step(from, 16), step(out, 8)],
  ]
  const one: Code[] = [
    ...[get(gates), get(size), wasm.I32_ADD, tee(forget), tee(end), get(size), wasm.I32_ADD, set(fresh), get(memory), set(from)],
    loop([get(gates), get(end), wasm.I32_LESS], memorise),
    loop([get(from), get(memory), wasm.I32_LESS], tell),
    ...[get(fresh), set(gates), get(out), get(skip), wasm.I32_ADD, set(out), step(count, -1)],
  ]
  const body = [loop([int(0), get(count), wasm.I32_LESS], one)]
  return { name: 'cell', parameters: 'iiiiii', locals: 'iiiivvv', result: '', body }
})()

/** `max(x, x / 10)` in place, `size` bytes. */
const LEAKY: Routine = {
  name: 'leaky',
  parameters: 'ii',
  locals: 'iv',
  result: '',
  body: [
    ...[get(0), get(1), wasm.I32_ADD, set(2)],
    loop(
      [get(0), get(2), wasm.I32_LESS],
      [
        ...[get(0), wasm.V_LOAD(), set(3), get(0), get(3), get(3), ...splat(0.1), wasm.F32X4_MUL, wasm.F32X4_LARGER, wasm.V_STORE()],
        step(0, 16),
      ],
    ),
  ],
}

/**
 * Singles as integers from -limit to limit, in 16 bits, `size` bytes of singles (a multiple of 32), two values every `stride` bytes; gives what
 * one unit is worth.
 */
const QUANTISE: Routine = (() => {
  const [from, size, to, stride, limit] = [0, 1, 2, 3, 4] as const
  const [at, end, most, v, eight] = [5, 6, 7, 8, 9] as const
  const whole = (offset: number): Code[] => [get(from), wasm.V_LOAD(offset), get(v), wasm.F32X4_MUL, ...WHOLE]
  const largest: Code[] = [0, 1, 2, 3].flatMap((lane) => [get(v), wasm.F32X4_LANE(lane), ...(lane > 0 ? [wasm.F32_MAX] : [])])
  const written = [0, 1, 2, 3].flatMap((lane) => [
    get(to),
    get(eight),
    wasm.V_STORE_LANE(lane),
    get(to),
    get(stride),
    wasm.I32_ADD,
    set(to),
  ])
  return {
    name: 'quantise',
    parameters: 'iiiif',
    locals: 'iifvv',
    result: 'f',
    body: [
      ...[get(from), set(at), get(from), get(size), wasm.I32_ADD, set(end), ...splat(1e-20), set(v)],
      loop([get(at), get(end), wasm.I32_LESS], [get(at), wasm.V_LOAD(), wasm.F32X4_ABS, get(v), wasm.F32X4_LARGER, set(v), step(at, 16)]),
      ...[...largest, set(most), get(limit), get(most), wasm.F32_DIVIDE, wasm.F32X4_SPLAT, set(v)],
      loop([get(from), get(end), wasm.I32_LESS], [...whole(0), ...whole(16), wasm.I16X8_NARROW, set(eight), ...written, step(from, 32)]),
      ...[get(most), get(limit), wasm.F32_DIVIDE],
    ],
  }
})()

export const ROUTINES: readonly Routine[] = [MATMUL, RELATE, CELL, LEAKY, QUANTISE]
