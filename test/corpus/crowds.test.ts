/** Crowds: many texts of one happening count as few, texts of others in full; a day far off makes another crowd. */

import { describe, expect, it } from 'vitest'
import { crowding } from '../../src/corpus/crowds.js'
import { termsOf } from '../../src/corpus/profile.js'

const report = (about: string, number: number) =>
  termsOf('', `${about} Witness${number} speaks from corner${number} beside gate${number}.`, []).words
const FERRY = 'Cracks in the hull keep the ferry Marrow in the harbour while inspectors count rivets and passengers wait on the pier.'
const texts = Array.from({ length: 40 }, (_, number) => report(FERRY, number))
const on = (day: number): Float64Array => new Float64Array(40).fill(day)

describe('crowds', () => {
  it('let forty texts of one happening count as sixteen', () => {
    const counts = crowding(texts, on(100))
    expect(counts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(16)
  })

  it('leave texts that share little alone', () => {
    const others = Array.from(
      { length: 40 },
      (_, number) => termsOf('', `A${number} b${number}x c${number}yy met d${number}zz over e${number}ww.`, []).words,
    )
    expect([...crowding(others, on(100))].every((count) => count === 1)).toBe(true)
  })

  it('are told apart by the days between them', () => {
    const days = Float64Array.from(texts, (_, number) => (number < 16 ? 100 : 400))
    const counts = crowding(texts, days)
    expect(counts[0]).toBe(1)
    expect(counts[39]).toBeCloseTo(16 / 24)
  })

  it('take texts without a day', () => {
    expect(crowding(texts, on(Number.NaN))[0]).toBeCloseTo(0.4)
  })
})
