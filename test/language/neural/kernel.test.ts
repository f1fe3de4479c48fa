import { describe, expect, it } from 'vitest'
import { createKernel, type Kernel } from '../../../src/language/neural/kernel.js'
import { interleaved } from '../../../src/language/neural/layers.js'
import { CELL_SCALE } from '../../../src/language/neural/routines.js'

/** Numbers without chance in them, from -1 to 1. */
const wave = (length: number, pace: number): number[] => Array.from({ length }, (_, at) => Math.sin(1 + at * pace))

describe('the kernel', () => {
  /** A matrix laid out as the kernel wants it. */
  const laid = (kernel: Kernel, rows: number, columns: number, weights: readonly number[]): number => {
    const at = kernel.place(2 * rows * columns)
    weights.forEach((value, place) => {
      const [row, column] = [Math.floor(place / columns), place % columns]
      kernel.shorts[(at + interleaved(row, columns)) / 2 + (column >> 1) * 32 + (column & 1)] = value
    })
    return at
  }
  const filled = (kernel: Kernel, values: readonly number[]): number => {
    const at = kernel.place(4 * values.length)
    kernel.singles.set(values, at / 4)
    return at
  }
  const pressed = (kernel: Kernel, values: readonly number[]): number => {
    const at = kernel.place(2 * values.length)
    kernel.shorts.set(values, at / 2)
    return at
  }
  const row = (values: readonly number[], index: number, columns: number) => values.slice(index * columns, (index + 1) * columns)
  const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, at) => sum + value * (b[at] as number), 0)

  it.each([1, 2, 3, 8])('multiplies exactly what whole numbers give, for %i tokens', (tokens) => {
    const kernel = createKernel()
    const [rows, columns] = [32, 48]
    const weights = wave(rows * columns, 0.7).map((value) => Math.round(127 * value))
    const x = wave(tokens * columns, 0.31).map((value) => Math.round(16383 * value))
    const base = wave(rows, 0.9).map(Math.fround)
    const [scale, own, at, from] = [
      filled(
        kernel,
        base.map(() => 0.5),
      ),
      filled(
        kernel,
        x.map(() => 0.25),
      ),
      pressed(kernel, x),
      filled(kernel, base),
    ]
    const out = kernel.place(4 * tokens * rows)
    kernel.matmul(laid(kernel, rows, columns, weights), 2 * columns, rows, at, tokens, out, 4 * rows, scale, own, from, 0)
    const wanted = Array.from({ length: tokens * rows }, (_, place) => {
      const [token, line] = [Math.floor(place / rows), place % rows]
      return Math.fround(
        (base[line] as number) + Math.fround(Math.fround(dot(row(weights, line, columns), row(x, token, columns))) * 0.125),
      )
    })
    expect([...kernel.singles.subarray(out / 4, out / 4 + tokens * rows)]).toEqual(wanted)
  })

  it.each([1, 2, 3])('scores labels by what a word and its head give together, for %i words', (words) => {
    const kernel = createKernel()
    const [labels, size, columns] = [3, 16, 8]
    const weights = wave(labels * size * columns, 0.7).map((value) => Math.round(127 * value))
    const [x, heads] = [wave(words * columns, 0.31).map((value) => Math.round(2047 * value)), wave(words * size, 0.53)]
    const bias = wave(labels * size, 0.9)
    const [scale, own] = [
      filled(
        kernel,
        bias.map(() => 0.001),
      ),
      filled(
        kernel,
        x.map(() => 0.01),
      ),
    ]
    const [matrix, at, parts] = [laid(kernel, labels * size, columns, weights), pressed(kernel, x), filled(kernel, heads)]
    const list = kernel.place(4 * words)
    kernel.ints.set(
      Array.from({ length: words }, (_, word) => parts + 4 * size * (words - 1 - word)),
      list / 4,
    )
    const out = filled(kernel, wave(words * labels, 0.2))
    const before = [...kernel.singles.subarray(out / 4, out / 4 + words * labels)]
    kernel.relate(matrix, 2 * columns, scale, filled(kernel, bias), at, own, list, 4 * size, labels, words, out, 4 * labels)
    before.forEach((score, place) => {
      const [word, label] = [Math.floor(place / labels), place % labels]
      const through = row(bias, label, size).map(
        (value, line) => value + 0.00001 * dot(row(weights, label * size + line, columns), row(x, word, columns)),
      )
      expect(kernel.singles[out / 4 + place]).toBeCloseTo(score + dot(through, row(heads, words - 1 - word, size)), 3)
    })
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
    const [from, to] = [kernel.place(32), kernel.place(32)] as const
    kernel.singles.set([0, 1, -2, 0.5, 4, -4, 3, 0.001], from / 4)
    expect(kernel.quantise(from, 32, to, 4, 2047)).toBeCloseTo(4 / 2047, 9)
    expect([...kernel.shorts.subarray(to / 2, to / 2 + 8)]).toEqual([0, 512, -1024, 256, 2047, -2047, 1535, 1])
    kernel.shorts.fill(0, to / 2, to / 2 + 8)
    kernel.quantise(from, 32, to, 8, 2047)
    expect([...kernel.shorts.subarray(to / 2, to / 2 + 16)]).toEqual([0, 512, 0, 0, -1024, 256, 0, 0, 2047, -2047, 0, 0, 1535, 1, 0, 0])
  })

  it('lets a tenth of what is negative through', () => {
    const kernel = createKernel()
    const at = kernel.place(16)
    kernel.singles.set([-1, 0, 2, -30], at / 4)
    kernel.leaky(at, 16)
    expect([...kernel.singles.subarray(at / 4, at / 4 + 4)]).toEqual([Math.fround(-0.1), 0, 2, -3])
  })

  it('keeps what was placed when its memory grows', () => {
    const kernel = createKernel()
    const first = kernel.place(4)
    kernel.singles[first / 4] = 7
    kernel.place(40_000_000)
    expect(kernel.singles[first / 4]).toBe(7)
  })
})
