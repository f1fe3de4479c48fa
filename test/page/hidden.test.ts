/** Articles that a page keeps in its scripts: found, shown at their own offsets, and left alone where there is none. */

import { describe, expect, it } from 'vitest'
import { withHiddenArticle } from '../../src/page/hidden.js'
import { readPage } from '../../src/page/read.js'
import { CONTEXT, input } from './context.js'

const SENTENCES = [
  'The envoys of the two coasts met on Wednesday in the old customs house, officials said after the meeting.',
  'They agreed to go on in the summer, when the host will have finished the repairs to the harbour wall.',
  'Nobody expected the talks to last longer than the ferry season, a harbour master told the paper.',
  'The ministry called the meeting useful. It gave no date for the next one, and none was asked for.',
  'Fishermen who had waited outside went home before dark, and the square was empty by the evening.',
]
const html = SENTENCES.map((sentence) => `<p class="text">${sentence}</p>`).join('')
const escaped = JSON.stringify(html).replace(/</g, '\\u003c').replace(/>/g, '\\u003e').replace(/\//g, '\\/')
const page = (script: string) => `<html><head><title>Envoys meet</title></head><body><div id="root"></div>${script}</body></html>`
const bodyOf = (source: string) => {
  const { page: read } = readPage(input(source, { mediaType: 'text/html' }), CONTEXT).value
  return { read, body: read.zones.filter((zone) => zone.kind === 'body').map((zone) => read.text.slice(zone.start, zone.end)) }
}

describe('withHiddenArticle', () => {
  it.each([
    ['a string of JSON', `<script>window.state = {"id":7,"html":${escaped},"tags":["a","b"]}</script>`],
    ['a template', `<script type="text/template">${html}</script>`],
    ['what is shown without scripts', `<noscript>${html}</noscript>`],
    [
      'JSON-LD',
      `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":${JSON.stringify(SENTENCES.join('\n\n'))}}</script>`,
    ],
  ])('reads %s', (_, script) => expect(bodyOf(page(script)).body).toEqual(SENTENCES))

  it('keeps every offset: the way back leads to the words', () => {
    const source = page(`<script>window.state = {"html":${escaped}}</script>`)
    expect(withHiddenArticle(source)).toHaveLength(source.length)
    const { read } = bodyOf(source)
    const runs = read.toSource as readonly number[]
    const at = runs.findIndex((start, index) => index % 3 === 0 && start === read.text.indexOf('The envoys'))
    expect(source.slice(runs[at + 1], (runs[at + 1] as number) + 10)).toBe('The envoys')
  })

  it.each([
    ['code', page(`<script>${'function go(a){return a.map(function(b){return b+1;});}'.repeat(40)}</script>`)],
    ['labels', page(`<script>{"a":"${'Read more '.repeat(90)}"}</script>`)],
    ['no script', page('')],
    ['a script that never ends', '<script>{"a":"'],
  ])('finds none in %s', (_, source) => expect(withHiddenArticle(source)).toBeNull())

  it('leaves a page that shows its article as it is', () => {
    const { read } = bodyOf(page(`<article>${html}${html.replace(/harbour/g, 'river')}</article><script>{"html":${escaped}}</script>`))
    expect(read.text.match(/old customs house/g)).toHaveLength(2)
  })
})
