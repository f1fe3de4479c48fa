/** What surrounds a block: blocks set alike, headings, and what lies between it and the heart of the article. */

import { describe, expect, it } from 'vitest'
import { RowWriter } from '../../src/page/features.js'
import { projectHtml } from '../../src/page/formats/html.js'
import { readLines } from '../../src/page/lines.js'
import { SURROUNDINGS_WIDTH, surroundingsOf, writeSurroundings } from '../../src/page/surroundings.js'

const paragraph = 'The envoys of the two coasts met on Wednesday in the old customs house, officials said after the meeting.'
const HTML = `<main><h1>Envoys meet again</h1><div class="text"><p>${paragraph}</p><p>${paragraph}</p></div>
<ul><li>Boats stay in port</li><li>Wall mended</li></ul><h2>More news</h2><div class="text"><p>${paragraph}</p></div></main>`

function surroundings(likelihoods: readonly number[]) {
  const page = projectHtml(HTML)
  const lines = readLines(page.text, page.blocks)
  const size = Float32Array.from(lines, (line) => line.shape.words)
  return { lines, size, first: Float32Array.from(likelihoods), around: surroundingsOf(lines, Float32Array.from(likelihoods), size, page) }
}

describe('surroundingsOf', () => {
  const LIKELY = [0.3, 0.9, 0.95, 0.1, 0.1, 0.2, 0.6]
  const { lines, around } = surroundings(LIKELY)

  it('puts blocks of one path and name in one group', () => {
    expect(lines).toHaveLength(LIKELY.length)
    expect(around.near[1]).toBe(around.near[2])
    expect(around.near[1]).toBe(around.near[6])
    expect(around.near[1]).not.toBe(around.near[3])
    expect(around.near[1]?.count).toBe(3)
  })

  it('knows the headings around each line', () => {
    expect([...around.headingBefore]).toEqual([0, 0, 0, 0, 0, 5, 5])
    expect([...around.headingAfter]).toEqual([0, 5, 5, 5, 5, 5, -1])
  })

  it('counts the words to the nearest likely paragraph', () => {
    expect(around.gapBefore[0]).toBe(-1)
    expect(around.gapBefore[2]).toBe(0)
    expect(around.gapBefore[6]).toBe((lines[3]?.shape.words ?? 0) + (lines[4]?.shape.words ?? 0) + (lines[5]?.shape.words ?? 0))
  })

  it('sees the weakest passage on the way to the heart of the article', () => {
    expect(around.weakest[6]).toBeLessThan(around.weakest[1] as number)
    expect(around.unlikely[6]).toBeGreaterThan(around.unlikely[3] as number)
  })

  it('writes its whole width', () => {
    const { lines: all, size, first, around: seen } = surroundings(LIKELY)
    const writer = new RowWriter(all.length, SURROUNDINGS_WIDTH)
    all.forEach((_, at) => {
      writer.begin(at)
      writeSurroundings(writer, seen, first, size, at)
    })
    expect(writer.values).toHaveLength(all.length * SURROUNDINGS_WIDTH)
    expect(writer.values.at(-1)).toBeGreaterThan(0)
  })
})
