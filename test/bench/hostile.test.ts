/** Ruined pages are read without a throw, tiled, with no word lost; `npm run bench -- fuzz --pages 100000` is the whole of it. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../bench/hostile/faults.js'
import { MUTATIONS } from '../../bench/hostile/mutations.js'
import { ruinedInput, samplesIn } from '../../bench/hostile/samples.js'
import { seeded } from '../../eval/copies/random.js'
import { readPage } from '../../src/page/read.js'
import { CONTEXT, input } from '../page/context.js'

const MODELS = ['lines', 'lines-second', 'blocks', 'blocks-second'].map((name) => [`pages/${name}.bin`, `models/pages/${name}.bin`])
const context = {
  ...CONTEXT,
  models: Object.fromEntries(MODELS.map(([name, path]) => [name, new Uint8Array(readFileSync(path as string))])),
}
const samples = samplesIn(['examples/pages'])

describe('ruined pages', () => {
  it('are read: 300 by seeded chance', () => {
    for (let number = 0; number < 300; number++) {
      const { input: page, by } = ruinedInput(samples, 7, number)
      const { value } = readPage(page, context)
      expect(faultsOf(page, value), `page ${number}: ${by.join(', ')}`).toEqual([])
    }
  })

  it.each(Object.keys(MUTATIONS))('are read: %s', (name) => {
    for (const { mediaType, source } of samples.slice(0, 2)) {
      const page = input(MUTATIONS[name]?.(source, seeded(3)) ?? '', { mediaType })
      expect(faultsOf(page, readPage(page, context).value)).toEqual([])
    }
  })

  it.each([
    ['meta name=author content', '">'],
    ['meta property="og:title" content', '">'],
    ['p itemprop="author"><b class', '">Ann Lee</b></p>'],
  ])('are read in a second with a value of 200,000 signs (%s)', (opening, closing) => {
    const page = input(`<${opening}="${' : '.repeat(66_000)}x${closing}${samples[0]?.source ?? ''}`, { mediaType: 'text/html' })
    const before = process.cpuUsage()
    readPage(page, context)
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(1)
  })

  it('are the same for the same seed and number', () => {
    expect(ruinedInput(samples, 7, 11)).toEqual(ruinedInput(samples, 7, 11))
    expect(ruinedInput(samples, 7, 11)).not.toEqual(ruinedInput(samples, 8, 11))
  })
})

describe('faultsOf', () => {
  const page = input('<p>Two words &amp; one more.</p>', { mediaType: 'text/html' })
  const { page: whole, articles } = readPage(page, context).value

  it('finds none on a page as it was read', () => {
    expect(faultsOf(page, { page: whole, articles })).toEqual([])
  })

  it.each([
    ['a zone left out', { zones: [] }],
    ['a lost word', { text: 'Two words & one', zones: [{ ...whole.zones[0], end: 15 } as (typeof whole.zones)[number]], toSource: [] }],
    ['a run that goes back', { toSource: [0, 9, 1, 1, 3, 1] }],
    ['a run with other words', { toSource: [0, 4, 3] }],
  ])('tells %s', (_, change) => {
    expect(faultsOf(page, { page: { ...whole, ...change }, articles })).toHaveLength(1)
  })
})
