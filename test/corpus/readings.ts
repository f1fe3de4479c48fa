/** Readings for tests of the corpus: sheets whose words were not annotated, and texts long enough to be copied. */

import type { Reading } from '../../src/model/reading.js'
import type { Sheet } from '../support/pages.js'
import { sheet } from '../support/pages.js'

export function reading({ page, article }: Sheet, more: Partial<Reading['article']> = {}): Reading {
  return { page, article: { ...article, ...more }, annotation: null }
}

/** Eight sentences of a dispatch in three paragraphs. */
export const DISPATCH = [
  'PORT ELVEN: The ferry that runs between the two islands was halted on Monday after inspectors found cracks in its hull. About ninety passengers waited in the harbour hall until midnight. The operator said a replacement would arrive within three days.',
  'Harbour master Ona Brill told reporters that the cracks had been known since spring. She called the delay a failure of the ministry, which had refused money for repairs twice. The ministry did not answer questions sent by this agency.',
  'Fishermen offered to carry mail and medicine in their own boats. The last time the line stopped was in the winter of 1998, when ice closed the strait for eleven days.',
] as const

/** Another report of the same day with none of its words but a quotation. */
export const OWN_REPORT = [
  'Islanders woke on Tuesday to an empty quay and a notice taped to the ticket window. Nobody in the fishing village could remember a longer stoppage outside of the frozen months.',
  'At the pharmacy, owner Pell Adair counted what insulin was left and telephoned the hospital across the water. Three skippers had volunteered by noon, one of them aged seventy-four.',
  'Mayor Tove Rann blamed years of thrift in the capital and demanded that a naval launch be lent to the route until the hull was sound again.',
] as const

export function paragraphs(
  name: string,
  texts: readonly string[],
  options: Parameters<typeof sheet>[2] = {},
  more: Partial<Reading['article']> = {},
): Reading {
  return reading(
    sheet(
      name,
      texts.map((text) => ['body', text] as const),
      options,
    ),
    more,
  )
}

export const day = (value: string): { value: string; precision: 'day'; basis: 'stated' } => ({ value, precision: 'day', basis: 'stated' })
