import { describe, expect, it } from 'vitest'
import { remembered } from '../../src/text/remembered.js'

describe('work that is remembered', () => {
  it('is done once for a word', () => {
    const done: string[] = []
    const upper = remembered((word) => {
      done.push(word)
      return word.toUpperCase()
    })
    expect(['vale', 'oster', 'vale'].map(upper)).toEqual(['VALE', 'OSTER', 'VALE'])
    expect(done).toEqual(['vale', 'oster'])
  })

  it('stays right when there are more words than are kept', () => {
    const length = remembered((word) => word.length)
    for (let at = 0; at < 30_000; at++) length(`${at}`)
    expect([length('7'), length('29999'), length('')]).toEqual([1, 5, 0])
  })
})
