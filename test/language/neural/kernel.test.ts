import { describe, expect, it } from 'vitest'
import { createKernel } from '../../../src/language/neural/kernel.js'
import { interleaved } from '../../../src/language/neural/layers.js'
import { CELL_SCALE } from '../../../src/language/neural/routines.js'

/** Numbers without chance in them, from -1 to 1. */
const wave = (length: number, pace: number): number[] => Array.from({ length }, (_, at) => Math.sin(1 + at * pace))

describe('the kernel', () => {
  it.each([1, 2, 3, 8])('multiplies exactly what whole numbers give, for %i tokens', (tokens) => {
    const kernel = createKernel()
    const [rows, columns] = [8, 48]
    const weights = wave(rows * columns, 0.7).map((value) => Math.round(127 * value))
    const x = wave(tokens * columns, 0.31).map((value) => Math.round(16383 * value))
    const at = { weights: kernel.place(2 * rows * columns), x: kernel.place(2 * tokens * columns), out: kernel.place(4 * tokens * rows) }
    const scale = { row: kernel.place(4 * rows), token: kernel.place(4 * tokens) }
    weights.forEach((value, place) => {
      const [row, column] = [Math.floor(place / columns), place % columns]
      kernel.shorts[at.weights / 2 + interleaved(row, columns) / 2 + (column >> 3) * 32 + (column & 7)] = value
    })
    kernel.shorts.set(x, at.x / 2)
    kernel.singles.fill(0.5, scale.row / 4, scale.row / 4 + rows)
    kernel.singles.fill(0.25, scale.token / 4, scale.token / 4 + tokens)
    kernel.singles.fill(1, at.out / 4, at.out / 4 + tokens * rows)
    kernel.matmul(at.weights, 2 * columns, rows, at.x, tokens, at.out, 4 * rows, scale.row, scale.token)
    const wanted = Array.from({ length: tokens * rows }, (_, place) => {
      const [token, row] = [Math.floor(place / rows), place % rows]
      let sum = 0
      for (let k = 0; k < columns; k++) sum += (weights[row * columns + k] as number) * (x[token * columns + k] as number)
      return Math.fround(1 + Math.fround(Math.fround(sum) * 0.125))
    })
    expect([...kernel.singles.subarray(at.out / 4, at.out / 4 + tokens * rows)]).toEqual(wanted)
  })

  it('moves a cell on as the formula says, far out too', () => {
    const kernel = createKernel()
    const size = 8
    const gates = [...wave(4 * size - 2, 0.9).map((value) => 6 * value), 300, -300]
    const memory = wave(size, 0.4)
    const [g, m, out] = [kernel.place(16 * size), kernel.place(4 * size), kernel.place(2 * size)] as const
    kernel.singles.set(gates, g / 4)
    kernel.singles.set(memory, m / 4)
    kernel.cell(g, 4 * size, m, out, 0, 1)
    const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value))
    for (let at = 0; at < size; at++) {
      const [into, forget, fresh, exit] = [0, 1, 2, 3].map((gate) => gates[gate * size + at] as number) as [number, number, number, number]
      const wanted = sigmoid(forget) * (memory[at] as number) + sigmoid(into) * Math.tanh(fresh)
      expect(kernel.singles[m / 4 + at]).toBeCloseTo(wanted, 5)
      expect((kernel.shorts[out / 2 + at] as number) / CELL_SCALE).toBeCloseTo(sigmoid(exit) * Math.tanh(wanted), 4)
    }
  })

  it('moves several cells on, each as if it were alone', () => {
    const size = 4
    const gates = wave(8 * size, 0.9)
    const outputs = (count: number, from: number): number[] => {
      const kernel = createKernel()
      const [g, m, out] = [kernel.place(32 * size), kernel.place(8 * size), kernel.place(8 * size)] as const
      kernel.singles.set(gates.slice(from), g / 4)
      kernel.cell(g, 4 * size, m, out, 16 - 2 * size, count)
      return [...kernel.shorts.subarray(out / 2, out / 2 + 8 * count)]
    }
    expect(outputs(2, 0)).toEqual([...outputs(1, 0), ...outputs(1, 4 * size)])
  })

  it('presses numbers into a range and says what one unit is worth', () => {
    const kernel = createKernel()
    const [from, to] = [kernel.place(32), kernel.place(16)] as const
    kernel.singles.set([0, 1, -2, 0.5, 4, -4, 3, 0.001], from / 4)
    expect(kernel.quantise(from, 32, to, 16, 2047)).toBeCloseTo(4 / 2047, 9)
    expect([...kernel.shorts.subarray(to / 2, to / 2 + 8)]).toEqual([0, 512, -1024, 256, 2047, -2047, 1535, 1])
  })

  it('lets a tenth of what is negative through', () => {
    const kernel = createKernel()
    const at = kernel.place(16)
    kernel.singles.set([-1, 0, 2, -30], at / 4)
    kernel.leaky(at, 16)
    expect([...kernel.singles.subarray(at / 4, at / 4 + 4)]).toEqual([Math.fround(-0.1), 0, 2, -3])
  })

  it('adds the products of rows', () => {
    const kernel = createKernel()
    const [rows, x, out] = [kernel.place(32), kernel.place(16), kernel.place(16)] as const
    kernel.singles.set([1, 2, 3, 4, 5, 6, 7, 8], rows / 4)
    kernel.singles.set([1, 10, 100, 1000], x / 4)
    kernel.singles.set([0.5, 0.25, 7], out / 4)
    kernel.products(rows, 16, x, 2, out)
    expect([...kernel.singles.subarray(out / 4, out / 4 + 3)]).toEqual([4321.5, 8765.25, 7])
  })

  it('keeps what was placed when its memory grows', () => {
    const kernel = createKernel()
    const first = kernel.place(4)
    kernel.singles[first / 4] = 7
    kernel.place(40_000_000)
    expect(kernel.singles[first / 4]).toBe(7)
  })
})
