/** A page's text cut for the screen: nothing is lost, and each piece has one look. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mark } from '../../src/desk/shapes.js'
import { blocksOf, segmentsOf } from '../../web/src/screens/segments.js'

const zone = (kind: 'title' | 'body' | 'link' | 'space', start: number, end: number) => ({ kind, start, end, by: 'test' })
const mark = (start: number, end: number, fact: string): Mark => ({ start, end, fact, kind: 'event', title: fact })

describe('blocks', () => {
  it('join neighbours of one kind over the space between them', () => {
    expect(
      blocksOf([
        zone('title', 0, 5),
        zone('space', 5, 6),
        zone('body', 6, 9),
        zone('space', 9, 10),
        zone('body', 10, 12),
        zone('link', 12, 15),
      ]),
    ).toEqual([
      { kind: 'title', start: 0, end: 6 },
      { kind: 'body', start: 6, end: 12 },
      { kind: 'link', start: 12, end: 15 },
    ])
  })

  it('give leading space to what follows', () => {
    expect(blocksOf([zone('space', 0, 2), zone('body', 2, 5)])).toEqual([{ kind: 'body', start: 0, end: 5 }])
  })
})

describe('segments', () => {
  const text = 'They met on Wednesday and parted.  '
  const block = { kind: 'body' as const, start: 0, end: text.length }

  it('open the narrowest fact on the words', () => {
    const found = segmentsOf(text, block, [mark(0, 33, 'wide'), mark(5, 21, 'narrow')], [], null)
    expect(found.map(({ text: words, fact }) => [words, fact])).toEqual([
      ['They ', 'wide'],
      ['met on Wednesday', 'narrow'],
      [' and parted.', 'wide'],
    ])
  })

  it('light the open fact and what the address asks for', () => {
    const found = segmentsOf(text, block, [], [{ start: 5, end: 8 }], { start: 26, end: 32 })
    expect(found.map(({ text: words, lit, looked }) => [words, lit, looked])).toEqual([
      ['They ', false, false],
      ['met', true, false],
      [' on Wednesday and ', false, false],
      ['parted', false, true],
      ['.', false, false],
    ])
  })

  it('join to the text, less the space at its end, wherever the marks are', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    fc.assert(
      fc.property(fc.array(span), fc.array(span), fc.option(span), (marks, lit, at) => {
        const found = segmentsOf(
          text,
          block,
          marks.map(({ start, end }, index) => mark(start, end, `f${index}`)),
          lit,
          at,
        )
        expect(found.map(({ text: words }) => words).join('')).toBe(text.trimEnd())
      }),
    )
  })
})
