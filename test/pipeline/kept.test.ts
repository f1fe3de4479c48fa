/** What a store keeps of a page: everything but tags and trees, and the tokens where they stand. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { closedResult, openedResult } from '../../src/pipeline/kept.js'
import type { PageResult } from '../../src/pipeline/read.js'

const tokens = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 12 })), { maxLength: 30 }).map((pieces) => {
  let at = 0
  return pieces.map(([gap, length]) => {
    const start = at + gap
    at = start + length
    return { start, end: at }
  })
})

it('gives tokens back where they stand, and all else as it was', () => {
  fc.assert(
    fc.property(tokens, (places) => {
      const annotation = { article: 'ar_1', tokens: places, mentions: [{ start: 0 }] }
      const result = { page: { id: 'pg_1' }, articles: [], annotations: [annotation, null], notices: [] } as unknown as PageResult
      expect(openedResult(JSON.parse(JSON.stringify(closedResult(result))))).toEqual(result)
    }),
  )
})

it('keeps no tags', () => {
  const tagged = { start: 3, end: 7, lemma: 'meet', upos: 'VERB' }
  const result = { page: {}, articles: [], annotations: [{ tokens: [tagged] }], notices: [] } as unknown as PageResult
  expect(openedResult(closedResult(result)).annotations[0]?.tokens).toEqual([{ start: 3, end: 7 }])
})
