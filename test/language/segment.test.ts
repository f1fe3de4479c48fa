/** Sentences: end where a reader ends them, tile the tokens, never cross a paragraph, and never stall. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segment } from '../../src/language/segment.js'

const sentences = (text: string): string[] =>
  segment(text, [{ start: 0, end: text.length, zone: 'body' }]).sentences.map((sentence) => text.slice(sentence.start, sentence.end))

/** Seconds of this process, so that other work on the machine does not count. */
function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

describe('sentences', () => {
  it.each([
    ['The king left. The queen stayed.', 2],
    ['Mr. Lie met Gen. Berg on Dec. 28 in St. Olav.', 1],
    ['It moved to the U.S. The firm stayed.', 2],
    ['It moved to the U.S. Senate in March.', 1],
    ['J. P. Olsen of Berg Corp. said so.', 1],
    ['Talks start at 5 p.m. on Monday. They end at 7 p.m. Then all leave.', 3],
    ['“We came. We stayed,” she said. “It was cold.”', 3],
    ['"Will you go?" Olsen asked. "No!" she said.', 2],
    ['"Will you go?" The minister left.', 2],
    ['He waited... and left.', 1],
    ['He waited… Then he left.', 2],
    ['Growth was 3.5 percent. Prices rose.', 2],
    ['OSLO, May 10 (Agency) - Ministers met. No. 4 of the list stayed.', 2],
    ['1. Open the door.', 1],
    ['They met in 1905.[4] It failed.', 2],
    ['It ended at 10 a.m. EST. The minister left.', 2],
    ['They spoke of the road map. van der Vale said no.', 2],
    ['They spoke of the road. al-Quorra left.', 2],
    ['They spoke of the road. de facto rulers left.', 1],
    ['It was Quorra Inc. von Vale bought.', 1],
  ])('%s', (text, count) => expect(sentences(text)).toHaveLength(count))

  it('keeps the closing mark with the words it closes', () => {
    expect(sentences('He said: “We go.” They went.')).toEqual(['He said: “We go.”', 'They went.'])
  })

  it('names the paragraph and its zone, and stays inside it', () => {
    const text = 'Title here\nA body. Of two'
    const { sentences: found } = segment(text, [
      { start: 11, end: text.length, zone: 'body' },
      { start: 0, end: 10, zone: 'title' },
    ])
    expect(found.map((sentence) => [sentence.paragraph, sentence.zone, text.slice(sentence.start, sentence.end)])).toEqual([
      [0, 'body', 'A body.'],
      [0, 'body', 'Of two'],
      [1, 'title', 'Title here'],
    ])
  })

  it('tiles the tokens whatever the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9.'’\-"“” ,!?…()]*$/), (text) => {
        const read = segment(text, [{ start: 0, end: text.length, zone: 'body' }])
        let next = 0
        for (const sentence of read.sentences) {
          expect(sentence.firstToken).toBe(next)
          expect(sentence.lastToken).toBeGreaterThan(next)
          next = sentence.lastToken
        }
        expect(next).toBe(read.tokens.length)
      }),
    )
  })

  it('cuts a sentence of more than 100,000 characters, says so, and takes time in proportion', () => {
    const text = 'word-a.b@c '.repeat(60_000)
    const before = process.cpuUsage()
    const read = segment(text, [{ start: 0, end: text.length, zone: 'body' }])
    expect(secondsSince(before)).toBeLessThan(8)
    expect(read.cut.length).toBeGreaterThan(3)
    expect(Math.max(...read.sentences.map((sentence) => sentence.end - sentence.start))).toBeLessThan(100_100)
  })

  it.each(['a', '.', 'a.', "'", '-', '1', '1,', '@', '“', 'http://a'])('does not stall on a million of %j', (unit) => {
    const text = unit.repeat(Math.floor(300_000 / unit.length))
    const before = process.cpuUsage()
    segment(text, [{ start: 0, end: text.length, zone: 'body' }])
    expect(secondsSince(before)).toBeLessThan(8)
  })
})
