/** What is given is kept as given, and settled alike whatever came first. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedSources, readGiven, settleGiven } from '../../src/intake/given.js'

describe('readGiven', () => {
  it('keeps the four fields as they are', () => {
    const object = {
      url: 'https://a.example/1',
      outlet: ' The A ',
      published: '2024-02-29',
      captured: '2024-03-01T10:00:00+03:00',
      other: 1,
    }
    const { other: _, ...given } = object
    expect(readGiven(object, 'a')).toEqual({ given, notices: [] })
  })

  it.each(['2024', '2024-05', '2024-05-31', '2024-05-31T12:00Z', '2024-05-31 12:00', '2024-05-31T12:00:00.5+0300'])(
    'takes %s for a date',
    (published) => expect(readGiven({ published }, 'a').given).toEqual({ published }),
  )

  it.each(['03/04/2024', '2023-02-29', '2024-13', 'yesterday', '', '20240531', 20240531, true, {}])(
    'leaves out %j as a date, and says so',
    (published) => {
      const { given, notices } = readGiven({ published, outlet: 'A' }, 'a.txt')
      expect(given).toEqual({ outlet: 'A' })
      expect(notices).toMatchObject([{ code: 'given-unreadable', at: 'a.txt' }])
    },
  )

  it('takes null for nothing', () => {
    expect(readGiven({ url: null, outlet: undefined }, 'a')).toEqual({ given: {}, notices: [] })
  })
})

describe('settleGiven', () => {
  const settled = (...sources: [string, object][]) =>
    settleGiven(
      'pg_1',
      sources.map(([source, given]) => ({ source, given })),
    )

  it('joins what different sources give', () => {
    const { given, notices } = settled(['b', { outlet: 'B' }], ['a', { url: 'https://a.example' }])
    expect(given).toEqual({ url: 'https://a.example', outlet: 'B' })
    expect(notices).toMatchObject([{ code: 'page-twice', at: 'pg_1', message: '2 inputs are the same page, byte for byte: a, b.' }])
  })

  it('says nothing of one source', () => {
    expect(settled(['a', { outlet: 'A' }])).toEqual({ given: { outlet: 'A' }, notices: [] })
  })

  it('takes the first source by name where two disagree, and says so', () => {
    const { given, notices } = settled(['b', { outlet: 'B' }], ['a', { outlet: 'A' }], ['c', { outlet: 'B' }])
    expect(given).toEqual({ outlet: 'A' })
    expect(notices.map(({ code }) => code)).toEqual(['page-twice', 'given-conflict'])
    expect(notices[1]?.message).toBe('Different values were given as outlet: “A”, “B”; “A” is used.')
  })

  it('takes the more precise of two days that agree', () => {
    expect(settled(['a', { published: '2024-05' }], ['b', { published: '2024-05-31' }])).toMatchObject({
      given: { published: '2024-05-31' },
      notices: [{ code: 'page-twice' }],
    })
    expect(settled(['a', { published: '2024-06' }], ['b', { published: '2024-05-31' }]).notices).toHaveLength(2)
  })

  it('takes the earliest capture', () => {
    const { given, notices } = settled(['a', { captured: '2024-05-02' }], ['b', { captured: '2024-05-01' }])
    expect([given, notices.length]).toEqual([{ captured: '2024-05-01' }, 1])
  })

  it('does not depend on order', () => {
    const value = fc.option(fc.constantFrom('2024', '2024-05', '2024-05-31', '2024-06-01'), { nil: undefined })
    const one = fc.record({ url: value, outlet: value, published: value, captured: value }, { requiredKeys: [] })
    const source = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), one)
    const many = fc.uniqueArray(source, { selector: ([name]) => name, minLength: 1 })
    fc.assert(
      fc.property(many, fc.infiniteStream(fc.nat()), (sources, _) => {
        const given = sources.map(
          ([name, values]) => [name, Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined))] as [string, object],
        )
        expect(settled(...given)).toEqual(settled(...[...given].reverse()))
      }),
    )
  })
})

describe('changedSources', () => {
  it('tells names that gave two pages, but for standard input', () => {
    const sources = [
      { source: '-', pages: ['pg_1', 'pg_2'] },
      { source: '-#a', pages: ['pg_1', 'pg_2'] },
      { source: '-a.txt', pages: ['pg_1', 'pg_2'] },
      { source: 'a.txt', pages: ['pg_1'] },
    ]
    expect(changedSources(sources)).toMatchObject([{ code: 'source-changed', at: '-a.txt' }])
  })
})
