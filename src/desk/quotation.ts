/** A quotation looked up, with what stands behind the words: the pages that carry them, their origins, and carriers that two of these name. */

import type { QuoteAnswer } from '../dossier/quote/answer.js'
import type { Support } from '../model/support.js'
import { sortedUnique } from '../text/order.js'
import type { Catalogue } from './catalogue.js'

export interface QuoteView extends QuoteAnswer {
  /** Of the words as asked for; of no page where they were not found. */
  readonly support: Support
}

export function quoteView(all: Catalogue, answer: QuoteAnswer): QuoteView {
  const support = all.count(answer.road.flatMap(({ stops }) => stops.map(({ article }) => article)))
  const carriers = answer.road.flatMap(({ via }) => sortedUnique(via))
  const sharedCarriers = sortedUnique(carriers.filter((name, index) => carriers.indexOf(name) < index))
  return { ...answer, support: { ...support, sharedCarriers } }
}
