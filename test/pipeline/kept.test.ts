/** What a store keeps of a page: everything but tags and trees, and the tokens where they stand. Long parts are opened when they are asked for. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bodyOf, openedResult, outlineOf } from '../../src/pipeline/kept.js'
import type { PageResult } from '../../src/pipeline/read.js'

const tokens = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 12 })), { maxLength: 30 }).map((pieces) => {
  let at = 0
  return pieces.map(([gap, length]) => {
    const start = at + gap
    at = start + length
    return { start, end: at }
  })
})

const part = (words: string) => [{ words }]
const page = { id: 'pg_1', sources: ['a'], sha256: '0', mediaType: 'text/plain', text: 'Words.', toSource: null, zones: part('zone') }
const parts = {
  sentences: [],
  entities: part('e1'),
  times: part('May'),
  quantities: [],
  attributions: part('said'),
  events: [],
  positions: [],
}

function resultOf(places: readonly object[]): PageResult {
  const annotation = { article: 'ar_1', ...parts, tokens: places, mentions: [{ start: 0 }] }
  const furniture = { marketRows: [], language: 'en', captured: null, given: {}, versionOf: null }
  const articles = [{ id: 'ar_1' }, { id: 'ar_2' }]
  return { page: { ...page, ...furniture }, articles, annotations: [annotation, null], notices: part('n') } as unknown as PageResult
}

const reopened = (result: PageResult, open = () => JSON.parse(JSON.stringify(bodyOf(result)))) =>
  openedResult(JSON.parse(JSON.stringify(outlineOf(result))), open)

it('gives tokens back where they stand, and all else as it was', () => {
  fc.assert(
    fc.property(tokens, (places) => {
      const result = resultOf(places)
      const again = reopened(result)
      expect({ ...again, annotations: again.annotations.map((each) => each && { ...each }) }).toEqual(result)
      expect(JSON.stringify(again.page)).toBe(JSON.stringify(result.page))
    }),
  )
})

it('keeps no tags', () => {
  const tagged = { start: 3, end: 7, lemma: 'meet', upos: 'VERB' }
  expect(reopened(resultOf([tagged])).annotations[0]?.tokens).toEqual([{ start: 3, end: 7 }])
})

it('opens what is long once, and not before it is asked for', () => {
  const result = resultOf([])
  let opened = 0
  const again = reopened(result, () => {
    opened++
    return bodyOf(result)
  })
  expect([again.page.id, again.articles.length, again.annotations[1], again.annotations[0]?.article, opened]).toEqual([
    'pg_1',
    2,
    null,
    'ar_1',
    0,
  ])
  expect([again.page.text, again.annotations[0]?.mentions, opened]).toEqual(['Words.', [{ start: 0 }], 1])
})
