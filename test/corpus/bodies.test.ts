/** The words of bodies: the same whether kept or read again, and what counts of them. */

import { describe, expect, it } from 'vitest'
import { Bodies, bodyWords } from '../../src/corpus/bodies.js'
import { DISPATCH, OWN_REPORT, paragraphs } from './readings.js'

describe('bodies', () => {
  const readings = [paragraphs('wire', DISPATCH), paragraphs('own', OWN_REPORT), paragraphs('speech', [`“${DISPATCH[0]}”`])]

  it('give the words that a reading of the page gives, kept or at hand', () => {
    const bodies = new Bodies(readings)
    for (const [i, reading] of readings.entries()) {
      const words = bodies.words(i)
      expect([[...words.hash], [...words.start], [...words.quoted]]).toEqual(
        [bodyWords(reading)].flatMap(({ hash, start, quoted }) => [[...hash], [...start], [...quoted]]),
      )
      expect(bodies.keptOf(reading)?.length).toBe(words.length)
    }
    expect(bodies.keptOf(paragraphs('stranger', DISPATCH))).toBeNull()
  })

  it('know what counts: all words of a text that is little but quotation, else those outside quotation marks', () => {
    const bodies = new Bodies(readings)
    for (const i of readings.keys()) bodies.words(i)
    expect([bodies.isMostlyQuoted(0), bodies.isMostlyQuoted(2)]).toEqual([false, true])
    expect(bodies.countable(2, true)).toBe(bodies.lengths[2])
    expect(bodies.countable(2, false)).toBe(0)
  })
})
