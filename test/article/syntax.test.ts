import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSyntax } from '../../src/article/syntax.js'
import { segment } from '../../src/language/segment.js'
import type { Mention } from '../../src/model/annotation.js'
import { marked } from '../support/marked.js'

const MODELS = { 'en/network.bin': new Uint8Array(readFileSync(new URL('../../models/en/network.bin', import.meta.url))) }

/** The marked names are given to the reader; gives `word<relation head` for each token. */
function tree(source: string): string[] {
  const { text, given } = marked(source)
  const mentions = given.map(
    ({ start, end, label }, index) => ({ id: `m${index}`, start, end, kind: label, form: 'name' }) as unknown as Mention,
  )
  const { tokens } = readSyntax({ text, ...segment(text, [{ start: 0, end: text.length, zone: 'body' }]) }, MODELS, mentions)
  const word = (at: number) => (at < 0 ? 'ROOT' : text.slice(tokens[at]?.start, tokens[at]?.end))
  return tokens.map((token, at) => `${word(at)}<${token.deprel} ${word(token.head)}`)
}

describe('names in a tree', () => {
  it('hang on their first word where they are people, on their last where they are lands', () => {
    expect(tree('[Omar al-Harun|$person] left [South Varsenia|$country] on Monday.')).toEqual([
      'Omar<nsubj left',
      'al<flat Omar',
      '-<punct Omar',
      'Harun<flat Omar',
      'left<root ROOT',
      'South<compound Varsenia',
      'Varsenia<obj left',
      'on<case Monday',
      'Monday<obl left',
      '.<punct left',
    ])
  })

  it('change nothing around them, however long and whoever they are', () => {
    const around = (source: string) => tree(source).filter((row) => /^(?:The|envoy|told|would|meet|soon|\.)</.test(row))
    const long = around('The envoy told [Omar al-Harun|$person] that [Ilse Maria van der Tarn|$person] would meet him soon.')
    const short = around('The envoy told [Pike|$person] that [Tarn|$person] would meet him soon.')
    expect(long.map((row) => row.replace(/ \S+$/, ''))).toEqual(short.map((row) => row.replace(/ \S+$/, '')))
  })

  it('keep their own words and tags where none is given', () => {
    expect(tree('Tarn left.')).toEqual(['Tarn<nsubj left', 'left<root ROOT', '.<punct left'])
  })

  it('leave the text unread without models', () => {
    const read = { text: 'Tarn left.', ...segment('Tarn left.', [{ start: 0, end: 10, zone: 'body' as const }]) }
    expect(readSyntax(read, {})).toBe(read)
  })
})
