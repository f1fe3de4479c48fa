import { describe, expect, it } from 'vitest'
import { settleSubjects } from '../../src/language/subjects.js'

function settled(words: string, heads: number[], labels: string): [number[], string[]] {
  const names = labels.split(' ')
  settleSubjects(words.split(' '), heads, names)
  return [heads, names]
}

describe('two subjects of one verb', () => {
  it('are a subject and a time, and what stands before the subject is its own', () => {
    expect(settled('The chief envoy last week said no', [2, 4, 5, 4, 5, -1, 5], 'det amod nsubj amod nsubj root obj')).toEqual([
      [2, 2, 5, 4, 5, -1, 5],
      ['det', 'amod', 'nsubj', 'amod', 'obl:unmarked', 'root', 'obj'],
    ])
  })

  it('are two that are joined by and', () => {
    expect(settled('The envoy and the chief met', [1, 5, 4, 4, 5, -1], 'det nsubj cc det nsubj root')).toEqual([
      [1, 5, 4, 4, 1, -1],
      ['det', 'nsubj', 'cc', 'det', 'conj', 'root'],
    ])
  })

  it('are left alone where the second is neither, and a time that is the only subject too', () => {
    const two = settled('The envoy deputy said no', [1, 3, 3, -1, 3], 'det nsubj nsubj root obj')
    expect(two[1]).toEqual(['det', 'nsubj', 'nsubj', 'root', 'obj'])
    const one = settled('The week began', [1, 2, -1], 'det nsubj root')
    expect(one[1]).toEqual(['det', 'nsubj', 'root'])
  })
})
