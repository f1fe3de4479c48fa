/** Each block says which rule or model made it what it is, and why; every rule has its sentence and every feature its name. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explainPage } from '../../src/page/explain.js'
import { BLOCK_NAMES, BLOCK_REFINED_NAMES, LINE_NAMES, LINE_REFINED_NAMES } from '../../src/page/feature-names.js'
import { readPage } from '../../src/page/read.js'
import { reasonOf } from '../../src/page/reasons.js'
import { BLOCK_MODEL, BLOCK_REFINER, LINE_MODEL, LINE_REFINER } from '../../src/page/scores.js'
import { readTrees } from '../../src/page/trees.js'
import { CONTEXT, input } from './context.js'

const bytes = (name: string) => new Uint8Array(readFileSync(join('models', name)))
const models = Object.fromEntries([BLOCK_MODEL, BLOCK_REFINER, LINE_MODEL, LINE_REFINER].map((name) => [name, bytes(name)]))
const context = { ...CONTEXT, models }

const SENTENCES = [
  'The envoys of the two coasts met on Wednesday in the old customs house, officials said after the meeting.',
  'They agreed to go on in the summer, when the host will have finished the repairs to the harbour wall.',
  'Nobody expects a deal before the autumn, but both sides said that the tone had changed since their last round.',
  'The fishing season opens in June, and boats from both coasts have stayed in port since the quarrel began.',
  'Harbour masters on either side have asked for a rule on nets, which the envoys promised to take up first.',
  'A joint patrol was tried two years ago and given up after a month, when neither crew would take orders.',
  'The next meeting is to be held inland, so that no coast can say that it received the other, an aide said.',
]
const HTML = `<nav><a href=/>Harbour</a></nav><main><h1>Envoys meet again on the coast</h1>${SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('')}</main><aside class=related><ul><li><a href=/x>Boats stay in port for a third day</a></ul></aside><footer><p>We use cookies. Read our policy.</p></footer>`

const explained = (source: string, mediaType: 'text/html' | 'text/plain') => {
  const page = input(source, { mediaType })
  return explainPage(page, readPage(page, context).value.page, context)
}

describe('explainPage', () => {
  it('gives each block of a page its rule with a sentence, or the model with what moved it', () => {
    const blocks = explained(HTML, 'text/html')
    expect(blocks.map(({ words }) => words)).toEqual(expect.arrayContaining(['Harbour', ...SENTENCES]))
    const menu = blocks.find(({ words }) => words === 'Harbour')
    expect(menu).toMatchObject({ kind: 'menu', by: 'zones.nav-element', reason: 'stands in navigation' })
    const body = blocks.find(({ words }) => words === SENTENCES[1])
    expect(body).toMatchObject({ kind: 'body', reason: null })
    expect(body?.judged.length).toBe(2)
    expect(body?.judged.at(-1)?.probability).toBeGreaterThan(0.5)
    expect(body?.judged[0]?.moved.some(({ by }) => by > 0)).toBe(true)
  })

  it('tells logarithms as the numbers they are of', () => {
    const moved = explained(HTML, 'text/html').flatMap(({ judged }) => judged.flatMap((each) => each.moved))
    expect(moved.some(({ feature }) => feature.includes('(log)'))).toBe(false)
    expect(moved.filter(({ feature }) => feature === 'words').every(({ value }) => Number.isInteger(value))).toBe(true)
  })

  it('does so for plain lines, and without models', () => {
    expect(explained(`Home\n\n${SENTENCES.join('\n\n')}`, 'text/plain').filter(({ judged }) => judged.length === 2).length).toBe(8)
    const page = input(HTML, { mediaType: 'text/html' })
    const bare = explainPage(page, readPage(page, CONTEXT).value.page, CONTEXT)
    expect(bare.every(({ judged, reason }) => judged.length === 0 && reason !== null)).toBe(true)
  })
})

describe('every rule and feature', () => {
  it('has a sentence', () => {
    const sources = readdirSync('src/page').filter((name) => name.endsWith('.ts'))
    const ids = sources.flatMap((name) => readFileSync(join('src/page', name), 'utf8').match(/(?<=')zones\.[a-z-]+(?=')/g) ?? [])
    expect([...new Set(ids)].filter((id) => reasonOf(id) === null)).toEqual([])
    expect(reasonOf('pages-blocks@1')).toBeNull()
  })

  it('has a name, as many as the models see', () => {
    const widths = [LINE_MODEL, LINE_REFINER, BLOCK_MODEL, BLOCK_REFINER].map((name) => readTrees(models[name] as Uint8Array).width)
    const names = [LINE_NAMES, LINE_REFINED_NAMES, BLOCK_NAMES, BLOCK_REFINED_NAMES]
    expect(names.map((each) => each.length)).toEqual(widths)
    for (const each of names) expect(new Set(each).size).toBe(each.length)
  })
})
