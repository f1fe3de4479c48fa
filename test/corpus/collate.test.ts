/** What counts as shared text, and what does not: quotations, standing paragraphs. */

import { describe, expect, it } from 'vitest'
import { collate } from '../../src/corpus/collate.js'
import { DISPATCH, OWN_REPORT, paragraphs } from './readings.js'

const QUOTATION =
  'Brill said: “We asked for the money in March, we asked again in June, and both times the answer was a form letter with no name under it.”'
const STANDING =
  'The line has joined the two islands since 1931. It is run by a company that the state took over after a strike, and it loses money every year.'

/** Another text of the same words. */
function reversed(text: string): string {
  return text.split(' ').reverse().join(' ')
}

describe('collate', () => {
  it('finds a copy by containment, though other text stands around it', () => {
    const whole = paragraphs('whole', DISPATCH)
    const within = paragraphs('within', [...OWN_REPORT, ...DISPATCH])
    const [pair] = collate([whole, within]).pairs
    const ofWhole = pair?.a === whole.article.id ? pair.ofA : pair?.ofB
    expect(ofWhole).toBe(1)
    expect(pair?.kept).toBe(1)
  })

  it('finds nothing between independent reports', () => {
    expect(collate([paragraphs('wire', DISPATCH), paragraphs('own', OWN_REPORT)]).pairs).toEqual([])
  })

  it('does not count a quotation that both print', () => {
    const pairs = collate([paragraphs('wire', [...DISPATCH, QUOTATION]), paragraphs('own', [...OWN_REPORT, QUOTATION])]).pairs
    expect(pairs.filter(({ ofA, ofB }) => Math.max(ofA, ofB) >= 0.2)).toEqual([])
  })

  it('does not count a standing paragraph that four texts share', () => {
    const texts = [DISPATCH, OWN_REPORT, DISPATCH.map(reversed), OWN_REPORT.map(reversed)]
    const readings = texts.map((each, i) => paragraphs(`page-${i}`, [...each, STANDING]))
    expect(collate(readings).pairs).toEqual([])
  })

  it('counts quotations where the article is little else', () => {
    const speech = DISPATCH.map((text) => `“${text}”`)
    expect(collate([paragraphs('speech', speech), paragraphs('speech-again', speech)]).pairs[0]).toMatchObject({ ofA: 1, ofB: 1 })
  })

  it('takes empty articles and one endless line as they come', () => {
    const endless = `${'word '.repeat(40_000)}${DISPATCH[0]}`
    const readings = [paragraphs('empty', []), paragraphs('blank', ['   ']), paragraphs('endless', [endless]), paragraphs('wire', DISPATCH)]
    expect(collate(readings).pairs.length).toBeLessThanOrEqual(1)
    expect(collate([]).pairs).toEqual([])
  })

  it('does not depend on the order of the readings', () => {
    const readings = [paragraphs('a', DISPATCH), paragraphs('b', DISPATCH.slice(0, 2)), paragraphs('c', OWN_REPORT)]
    expect(collate([...readings].reverse())).toEqual(collate(readings))
  })
})
