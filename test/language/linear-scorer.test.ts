import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type LinearModel, readLinear, writeLinear } from '../../src/language/linear.js'
import { scorerOf } from '../../src/language/linear-scorer.js'
import { FEATURES, featuresAt, traitsOf } from '../../src/language/tag-features.js'

const SMALL = readLinear(writeLinear(['a', 'b', 'c'], 4, (bucket) => Float32Array.from([bucket, -2 * bucket, bucket === 3 ? 8 : 0]), 0.5))

function addRow({ from, of, number, weights }: LinearModel, bucket: number, into: Float64Array): void {
  for (let at = from[bucket] as number; at < (from[bucket + 1] as number); at++)
    into[of[at] as number]! += weights[number[at] as number] as number
}

describe('the scorer of a linear model', () => {
  it('adds up the rows of the features, one score a class', () => {
    const { features, scores, score } = scorerOf(SMALL)
    features.set([1, 3])
    score(2)
    const wanted = new Float64Array(3)
    for (const bucket of [1, 3]) addRow(SMALL, bucket, wanted)
    expect([...scores.subarray(0, 3)]).toEqual([...wanted])
    expect(wanted[2]).toBeCloseTo(8, 5)
  })

  it('begins anew each time, and gives noughts for no feature', () => {
    const { features, scores, score } = scorerOf(SMALL)
    features.set([2, 2])
    score(2)
    score(0)
    expect([...scores.subarray(0, 3)]).toEqual([0, 0, 0])
  })

  it('gives the sums of a plain loop to the bit', () => {
    const tagger = readLinear(new Uint8Array(readFileSync(join(import.meta.dirname, '../../models/en/tagger.bin'))))
    const { features, scores, score } = scorerOf(tagger)
    const words = 'The 3 envoys didn’t re-open talks in Geneva on Monday .'.split(' ').map(traitsOf)
    words.forEach((_, at) => {
      featuresAt(words, [5, 7, 9], at, tagger.buckets, features)
      score(FEATURES)
      const wanted = new Float64Array(tagger.classes.length)
      for (const bucket of features.subarray(0, FEATURES)) addRow(tagger, bucket, wanted)
      expect([...scores.subarray(0, wanted.length)]).toEqual([...wanted])
    })
  })
})
