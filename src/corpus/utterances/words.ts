/** What two remarks are compared by: the stems of the words that carry meaning. */

import { fold } from '../../text/fold.js'
import { sortedUnique } from '../../text/order.js'

/** Words too common to tell one remark from another. */
const COMMON = new Set(
  `a an the and or but if of to in on at by for from with without as is are was were be been being has have had do does did will would could should may might
  can that this these those it its he she they we you i his her their our your not no nor so than then there here which who whom whose what when where while after
  before during over under between into out up down also only very more most other such said says say`.split(/\s+/),
)

/** Words that carry meaning, folded and stemmed, sorted, distinct. */
export function meaningful(content: string): string[] {
  const words = fold(content).match(/[\p{L}\p{N}]+/gu) ?? []
  return sortedUnique(words.filter((word) => word.length > 1 && !COMMON.has(word)).map(stem))
}

/** Enough of a stem to join `returns` with `return` and `normalising` with `normalise`. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ations?|ings?|ised?|ized?|es|ed|s)$/, '') : word
}
