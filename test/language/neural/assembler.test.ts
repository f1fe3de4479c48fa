import { describe, expect, it } from 'vitest'
import { get, I32_ADD, I32_LESS, I32_MUL, int, loop, set, step, unsigned } from '../../../src/language/neural/assembler.js'
import { started } from '../../../src/language/neural/kernel.js'

describe('the assembler', () => {
  it('writes numbers in groups of seven bits', () => {
    expect([0, 127, 128, 624485].map(unsigned)).toEqual([[0], [127], [128, 1], [0xe5, 0x8e, 0x26]])
  })

  it('makes a module that runs: a table of squares, written by a loop, with numbers of either sign', () => {
    const squares = {
      name: 'squares',
      parameters: 'ii',
      locals: 'i',
      result: '' as const,
      body: [
        ...[int(-3), int(3), I32_ADD, set(2)],
        loop(
          [get(2), get(1), I32_LESS],
          [get(0), get(2), get(2), I32_MUL, int(-200), I32_ADD, int(200), I32_ADD, [0x36, 0x02, 0x00], step(0, 4), step(2, 1)],
        ),
      ],
    }
    const { routines, memory } = started<{ squares(at: number, count: number): void }>([squares], 1)
    routines.squares(8, 5)
    expect([...new Int32Array(memory.buffer, 8, 6)]).toEqual([0, 1, 4, 9, 16, 0])
  })
})
