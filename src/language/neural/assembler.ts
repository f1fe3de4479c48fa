/**
 * Writes WebAssembly modules: as much of the binary format (WebAssembly core 2.0, with vectors of 128 bits) as the kernel needs. A body is a list of
 * instructions, each a list of bytes; nothing is checked here, the engine validates the module.
 */

/** Bytes of one instruction, or of several. */
export type Code = readonly number[]

/** A function over 32-bit integers (`i`) and single floats (`f`). */
export interface Routine {
  readonly name: string
  readonly parameters: string
  /** Locals after the parameters: `i` integer, `f` float, `v` vector. */
  readonly locals: string
  readonly result: '' | 'f'
  readonly body: readonly Code[]
}

const TYPES: Readonly<Record<string, number>> = { i: 0x7f, f: 0x7d, v: 0x7b }

/** A module that imports its memory as `host.memory` and exports the routines by name. */
export function assemble(routines: readonly Routine[]): Uint8Array<ArrayBuffer> {
  const signature = ({ parameters, result }: Routine): Code => [0x60, ...listed(types(parameters)), ...listed(types(result))]
  const memory = [...text('host'), ...text('memory'), 0x02, 0x00, ...unsigned(1)]
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, listed(routines.map(signature))),
    ...section(2, listed([memory])),
    ...section(3, listed(routines.map((_, index) => unsigned(index)))),
    ...section(7, listed(routines.map(({ name }, index) => [...text(name), 0x00, ...unsigned(index)]))),
    ...section(10, listed(routines.map(bodyOf))),
  ])
}

const types = (letters: string): number[][] => [...letters].map((letter) => [TYPES[letter] as number])

function bodyOf({ locals, body }: Routine): Code {
  const declared = [...locals].map((letter) => [0x01, TYPES[letter] as number])
  const code = [...listed(declared), ...body.flat(), 0x0b]
  return [...unsigned(code.length), ...code]
}

function section(id: number, content: Code): Code {
  return [id, ...unsigned(content.length), ...content]
}

function listed(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()]
}

function text(value: string): Code {
  return [...unsigned(value.length), ...[...value].map((letter) => letter.charCodeAt(0))]
}

/** LEB128. */
export function unsigned(value: number): Code {
  const out: number[] = []
  let left = value
  do {
    const low = left % 128
    left = Math.floor(left / 128)
    out.push(left > 0 ? low | 0x80 : low)
  } while (left > 0)
  return out
}

function signed(value: number): Code {
  const out: number[] = []
  for (let left = value | 0; ; left >>= 7) {
    const low = left & 0x7f
    const last = (left >> 7 === 0 && (low & 0x40) === 0) || (left >> 7 === -1 && (low & 0x40) !== 0)
    out.push(last ? low : low | 0x80)
    if (last) return out
  }
}

const floatBytes = (value: number): Code => [...new Uint8Array(new Float32Array([value]).buffer)]
const vector = (opcode: number, ...rest: number[]): Code => [0xfd, ...unsigned(opcode), ...rest]

export const get = (local: number): Code => [0x20, ...unsigned(local)]
export const set = (local: number): Code => [0x21, ...unsigned(local)]
export const tee = (local: number): Code => [0x22, ...unsigned(local)]
export const int = (value: number): Code => [0x41, ...signed(value)]
export const float = (value: number): Code => [0x43, ...floatBytes(value)]

export const I32_ADD: Code = [0x6a]
export const I32_MUL: Code = [0x6c]
export const I32_SHL: Code = [0x74]
export const I32_LESS: Code = [0x49]
export const I32_AND: Code = [0x71]
export const I32_SHR: Code = [0x76]
export const I32_LOAD = (offset = 0): Code => [0x28, 0x02, ...unsigned(offset)]
export const I32_LOAD_8: Code = [0x2d, 0x00, 0x00]
export const I32_LOAD_16: Code = [0x2f, 0x01, 0x00]
export const F64_LOAD: Code = [0x2b, 0x03, 0x00]
export const F64_STORE: Code = [0x39, 0x03, 0x00]
export const F64_ADD: Code = [0xa0]
export const F32_LOAD: Code = [0x2a, 0x02, 0x00]
export const F32_STORE: Code = [0x38, 0x02, 0x00]
export const F32_ADD: Code = [0x92]
export const F32_DIVIDE: Code = [0x95]
export const F32_MAX: Code = [0x97]

/** Does `body` as long as `condition`, an unsigned comparison, leaves 1. */
export function loop(condition: readonly Code[], body: readonly Code[]): Code {
  return [...[0x02, 0x40], ...[0x03, 0x40], ...condition.flat(), 0x45, ...[0x0d, 0x01], ...body.flat(), ...[0x0c, 0x00], 0x0b, 0x0b]
}

/** Does `body` once where `condition` leaves another number than 0. */
export function when(condition: readonly Code[], body: readonly Code[]): Code {
  return [...condition.flat(), ...[0x04, 0x40], ...body.flat(), 0x0b]
}

/** Adds a constant to a local. */
export const step = (local: number, by: number): Code => [...get(local), ...int(by), ...I32_ADD, ...set(local)]

export const V_LOAD = (offset = 0): Code => vector(0x00, 0x00, ...unsigned(offset))
/** The four bytes at an address, four times. */
export const V_LOAD_SPLAT: Code = vector(0x09, 0x02, 0x00)
export const V_STORE = (offset = 0): Code => vector(0x0b, 0x00, ...unsigned(offset))
/** The low half alone. */
export const V_STORE_HALF: Code = vector(0x5b, 0x00, 0x00, 0x00)
/** One of the four lanes alone. */
export const V_STORE_LANE = (lane: number): Code => vector(0x5a, 0x01, 0x00, lane)
export const V_ZERO: Code = vector(0x0c, ...new Array<number>(16).fill(0))
export const V_SHUFFLE = (lanes: readonly number[]): Code => vector(0x0d, ...lanes)
export const I32X4_SPLAT: Code = vector(0x11)
export const F32X4_SPLAT: Code = vector(0x13)
export const F32X4_LANE = (lane: number): Code => vector(0x1f, lane)
export const F32X4_NEAREST: Code = vector(0x6a)
export const I16X8_NARROW: Code = vector(0x85)
export const I32X4_SHL: Code = vector(0xab)
export const I32X4_ADD: Code = vector(0xae)
export const I32X4_SUB: Code = vector(0xb1)
export const I32X4_DOT: Code = vector(0xba)
export const F32X4_ABS: Code = vector(0xe0)
export const F32X4_ADD: Code = vector(0xe4)
export const F32X4_SUB: Code = vector(0xe5)
export const F32X4_MUL: Code = vector(0xe6)
export const F32X4_DIV: Code = vector(0xe7)
/** The smaller and the larger of two as a plain comparison finds them: one instruction of the machine, where the minimum and maximum that mind what is no number take eight. */
export const F32X4_SMALLER: Code = vector(0xea)
export const F32X4_LARGER: Code = vector(0xeb)
export const F32X4_FROM_I32X4: Code = vector(0xfa)
