import { describe, expect, it } from 'vitest'
import { compare, figuresOf, jaccard } from '../../../eval/attribution/score.js'

const at = (start: number, end: number) => [{ start, end }]
const TEXT = 'Ortega said the ferry was safe and sound.'

describe('the scorer of attributions', () => {
  const gold = [{ source: at(0, 6), cue: at(7, 11), content: at(12, 30) }]

  it('gives 1 to the labels themselves and counts each part', () => {
    expect(figuresOf(compare(gold, gold, TEXT, null)).triple).toEqual({ precision: 1, recall: 1, f1: 1 })
  })

  it('pairs by content and then counts what is exactly the same', () => {
    const errors: string[] = []
    const counts = compare(gold, [{ source: at(0, 6), cue: at(7, 11), content: at(12, 40) }], TEXT, errors)
    expect(counts).toMatchObject({ matched: 1, source: 1, cue: 1, content: 0, triple: 0 })
    expect(errors[0]).toContain('wrong content')
  })

  it('does not pair what shares less than three tenths', () => {
    expect(compare(gold, [{ source: at(0, 6), cue: at(7, 11), content: at(28, 40) }], TEXT, null).matched).toBe(0)
  })

  it('pairs one to one', () => {
    expect(compare(gold, [...gold, ...gold], TEXT, null)).toMatchObject({ ours: 2, matched: 1 })
  })

  it('measures overlap in characters of all parts', () => {
    expect(jaccard([...at(0, 5), ...at(10, 15)], at(0, 15))).toBeCloseTo(10 / 15)
    expect(jaccard([], at(0, 5))).toBe(0)
  })
})
