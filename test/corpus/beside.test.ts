/** What stands beside two bodies: only what one of them lacks, titles as one change. */

import { describe, expect, it } from 'vitest'
import { beside, isSameLine } from '../../src/corpus/beside.js'
import { VariantGathering } from '../../src/corpus/variant-rows.js'
import type { Reading } from '../../src/model/reading.js'
import { sheet } from '../support/pages.js'
import { DISPATCH, reading } from './readings.js'

type SheetLine = Parameters<typeof sheet>[1][number]

function shown(witness: readonly SheetLine[], parent: readonly SheetLine[]): unknown[] {
  const [here, there] = [reading(sheet('here', witness)), reading(sheet('there', parent))]
  const found = new VariantGathering()
  beside(here, there, found)
  const words = (of: Reading, span: { readonly start: number; readonly end: number } | null): string | null =>
    span && of.page.text.slice(span.start, span.end)
  return found
    .sorted(there.article.id)
    .opened()
    .map((variant) => [variant.kind, words(here, variant.here), words(there, variant.there), variant.note])
}

const body = DISPATCH.map((text): SheetLine => ['body', text])

describe('what stands beside the body', () => {
  it('is no variant where both have it, in whatever typography', () => {
    const lines = (title: string, credit: string): SheetLine[] => [['title', title], ...body, ['credit', credit]]
    expect(shown(lines('FERRY HALTED', 'Reporting by Ida Roe.'), lines('Ferry halted', 'Reporting by Ida Roe'))).toEqual([])
  })

  it('is one change of two titles, and an addition or a cut of all else', () => {
    const witness: SheetLine[] = [['title', 'Islands cut off'], ['byline', 'By Tom Ash'], ...body]
    const parent: SheetLine[] = [['title', 'Ferry halted'], ...body, ['credit', 'Reporting by Ida Roe']]
    expect(shown(witness, parent)).toEqual([
      ['changed', 'Islands cut off', 'Ferry halted', 'title'],
      ['added', 'By Tom Ash', null, 'credit'],
      ['cut', null, 'Reporting by Ida Roe', 'credit'],
    ])
  })

  it('is not what stands behind the body, but for credits', () => {
    expect(shown([...body, ['link', 'More news']], body)).toEqual([])
  })

  it('knows a line again whatever its typography', () => {
    expect([isSameLine('PORT ELVEN:', 'Port Elven —'), isSameLine('PORT ELVEN:', 'PORT ELVEN, June 3')]).toEqual([true, false])
  })
})
