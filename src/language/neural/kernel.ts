/** The routines with the memory that they work in: places are handed out once and never given back. */

import { assemble, type Routine } from './assembler.js'
import { ROUTINES } from './routines.js'

/** As much of the engine's interface as is used: the pure rooms know neither Node's types nor a browser's. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number }) => Memory
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown }
}

interface Memory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

interface Exports {
  matmul(
    weights: number,
    width: number,
    rows: number,
    x: number,
    tokens: number,
    out: number,
    outStride: number,
    scale: number,
    xScale: number,
    base: number,
    baseStride: number,
  ): void
  relate(
    weights: number,
    width: number,
    scale: number,
    bias: number,
    x: number,
    xScale: number,
    heads: number,
    size: number,
    labels: number,
    tokens: number,
    out: number,
    outStride: number,
  ): void
  cell(gates: number, size: number, memory: number, out: number, skip: number, count: number): void
  leaky(at: number, size: number): void
  quantise(from: number, size: number, to: number, stride: number, limit: number): number
}

export interface Kernel extends Exports {
  /** Address of so many bytes, all nought. */
  place(bytes: number): number
  /** Views of the whole memory; new ones after a `place`. */
  readonly singles: Float32Array
  readonly shorts: Int16Array
  readonly ints: Int32Array
}

const PAGE = 65536
/** Memory that a module is given to begin with, and beyond what it asks for later. */
const PAGES = 128
const MORE_PAGES = 8

/** Modules that were compiled before: kernels share their code, not their memory. */
const COMPILED = new WeakMap<readonly Routine[], object>()

/** The routines ready to run, by name, and the memory that they share, of so many pages. */
export function started<T>(routines: readonly Routine[], pages: number): { routines: T; memory: Memory } {
  const memory = new WebAssembly.Memory({ initial: pages })
  const module = COMPILED.get(routines) ?? new WebAssembly.Module(assemble(routines))
  COMPILED.set(routines, module)
  return { routines: new WebAssembly.Instance(module, { host: { memory } }).exports as T, memory }
}

/** A fresh kernel. It begins with so many pages of memory: a small network should ask for few, since much memory sets off the collector. */
export function createKernel(pages = PAGES): Kernel {
  const { routines, memory } = started<Exports>(ROUTINES, pages)
  let used = 0
  const kernel = {
    ...routines,
    singles: new Float32Array(memory.buffer),
    shorts: new Int16Array(memory.buffer),
    ints: new Int32Array(memory.buffer),
    place(bytes: number): number {
      const at = used
      used += Math.ceil(bytes / 16) * 16
      if (used <= memory.buffer.byteLength) return at
      memory.grow(Math.ceil((used - memory.buffer.byteLength) / PAGE) + MORE_PAGES)
      kernel.singles = new Float32Array(memory.buffer)
      kernel.shorts = new Int16Array(memory.buffer)
      kernel.ints = new Int32Array(memory.buffer)
      return at
    },
  }
  return kernel
}
