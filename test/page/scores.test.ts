/** The shipped models fit the features that the code writes, and tell an article from its furniture. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BLOCK_WIDTH, blockTable } from '../../src/page/block-features.js'
import { LINE_WIDTH, lineTable, weigh } from '../../src/page/features.js'
import { projectHtml } from '../../src/page/formats/html.js'
import { plainBlocks } from '../../src/page/formats/plain.js'
import { readLines } from '../../src/page/lines.js'
import { REFINE_WIDTH, refineTable } from '../../src/page/refine.js'
import { BLOCK_MODEL, BLOCK_REFINER, LINE_MODEL, LINE_REFINER, scoreLines } from '../../src/page/scores.js'
import { SURROUNDINGS_WIDTH } from '../../src/page/surroundings.js'
import { readTrees } from '../../src/page/trees.js'

const SENTENCES = [
  'The envoys of the two coasts met on Wednesday in the old customs house, officials said after the meeting.',
  'They agreed to go on in the summer, when the host will have finished the repairs to the harbour wall.',
  'Nobody expects a deal before the autumn, but both sides said that the tone had changed since their last round.',
  'The fishing season opens in June, and boats from both coasts have stayed in port since the quarrel began.',
]
const TEXT = [
  'Home',
  'World',
  'Weather',
  '',
  'Envoys of two coasts meet again',
  '',
  SENTENCES.join('\n\n'),
  '',
  'Related stories',
  'Privacy Policy',
  '© 2023 Harbour Media',
].join('\n')

const bytes = (name: string) => new Uint8Array(readFileSync(join('models', name)))
const models = Object.fromEntries(
  [BLOCK_MODEL, BLOCK_REFINER, LINE_MODEL, LINE_REFINER]
    .filter((name) => existsSync(join('models', name)))
    .map((name) => [name, bytes(name)]),
)

describe('features', () => {
  it('fill each row to its width: the last number of a row is written', () => {
    const lines = readLines(TEXT, plainBlocks(TEXT))
    expect(lineTable(weigh(lines)).values.length).toBe(lines.length * LINE_WIDTH)
    expect(refineTable(lines, new Float32Array(lines.length).fill(0.9), null).values.at(-1)).not.toBe(0)
  })

  it('are those the shipped models were trained on', () => {
    expect(readTrees(models[BLOCK_MODEL] as Uint8Array).width).toBe(BLOCK_WIDTH)
    expect(readTrees(models[LINE_MODEL] as Uint8Array).width).toBe(LINE_WIDTH)
    expect(readTrees(models[LINE_REFINER] as Uint8Array).width).toBe(REFINE_WIDTH)
    expect(readTrees(models[BLOCK_REFINER] as Uint8Array).width).toBe(REFINE_WIDTH + SURROUNDINGS_WIDTH)
  })
})

describe('scoreLines', () => {
  it('prefers the article in plain lines', () => {
    const lines = readLines(TEXT, plainBlocks(TEXT))
    const { probability, by } = scoreLines(lines, null, models)
    const of = (line: string) => probability?.[lines.findIndex((each) => each.text === line)] ?? -1
    for (const sentence of SENTENCES.slice(0, 3)) expect(of(sentence)).toBeGreaterThan(0.5)
    for (const furniture of ['Home', 'Related stories', 'Privacy Policy']) expect(of(furniture)).toBeLessThan(0.3)
    expect(by).toMatch(/^pages-lines@/)
  })

  it('prefers the article in HTML', () => {
    const html = `<nav><a href=/>Home</a></nav><main><h1>Envoys meet</h1>${SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('')}</main><aside class=related><ul><li><a href=/x>Boats stay in port for a third day</a></ul></aside><footer><p>We use cookies. Read our policy.</p></footer>`
    const page = projectHtml(html)
    const lines = readLines(page.text, page.blocks)
    const structure = { tree: page, echoes: { articleBody: '', description: '', title: '' } }
    expect(blockTable(lines, page, structure.echoes).values.length).toBe(lines.length * BLOCK_WIDTH)
    const { probability } = scoreLines(lines, structure, models)
    const of = (line: string) => probability?.[lines.findIndex((each) => each.text === line)] ?? -1
    for (const sentence of SENTENCES.slice(0, 3)) expect(of(sentence)).toBeGreaterThan(0.5)
    expect(of('Boats stay in port for a third day')).toBeLessThan(0.3)
  })
})
