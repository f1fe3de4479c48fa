/** Where reports do not fit together, each difference with both sides' words, what matters most first. Two statements that can both hold are none. */

import { DIFFERENCE_KINDS, type Difference, type DifferenceKind } from '../model/difference.js'
import { Memos } from '../text/memos.js'
import { byCodeUnit } from '../text/order.js'
import { copyDifferences } from './differences/copied.js'
import { framingDifferences } from './differences/framing.js'
import { eventDifferences } from './differences/happening.js'
import { lateVisits, staleQuotations } from './differences/late.js'
import { namingDifferences } from './differences/naming.js'
import { printedDays } from './differences/printed-days.js'
import { twoSpeakers } from './differences/speakers.js'
import { superlativeDifferences } from './differences/superlative.js'
import { type DifferenceContext, toldBy } from './differences/told.js'

const FINDERS = [
  eventDifferences,
  printedDays,
  lateVisits,
  twoSpeakers,
  superlativeDifferences,
  staleQuotations,
  copyDifferences,
  framingDifferences,
  namingDifferences,
] as const

/** How much a kind matters to a reader who must decide what to believe. */
const RANK: readonly DifferenceKind[] = [
  'contradiction',
  'number',
  'date',
  'superlative',
  'stale-quotation',
  'omission',
  'credit',
  'framing',
  'naming',
]

/** Ordered by rank of the kind, then by id; each once. */
export function findDifferences(context: DifferenceContext, memos: Memos = new Memos()): Difference[] {
  const told = toldBy(context, memos)
  const found = new Map(FINDERS.flatMap((find) => find(told)).map((difference) => [difference.id, difference]))
  return [...found.values()]
    .filter(hasTwoSides)
    .map((each) => ({ ...each, support: context.supportOf(each.sides.flatMap(({ articles }) => articles)) }))
    .sort((a, b) => rankOf(a) - rankOf(b) || byCodeUnit(a.id, b.id))
}

function rankOf({ kind }: Difference): number {
  const rank = RANK.indexOf(kind)
  if (rank < 0) throw new RangeError(`difference of kind ${kind} has no rank among ${DIFFERENCE_KINDS.join(', ')}`)
  return rank
}

/** No words, no difference: each of two sides at least shows its own. */
function hasTwoSides({ sides }: Difference): boolean {
  return sides.length >= 2 && sides.every(({ articles, evidence }) => articles.length > 0 && evidence.length > 0)
}
