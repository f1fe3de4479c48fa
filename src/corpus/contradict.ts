/** Where reports do not fit together, each difference with both sides' words, what matters most first. Two statements that can both hold are none. */

import { DIFFERENCE_KINDS, type Difference, type DifferenceKind } from '../model/difference.js'
import type { ArticleId } from '../model/ids.js'
import { Memos } from '../text/memos.js'
import { byCodeUnit } from '../text/order.js'
import { type Credit, creditsAt, creditsIn } from './credits.js'
import { copyDifferences } from './differences/copied.js'
import { framingDifferences } from './differences/framing.js'
import { eventDifferences } from './differences/happening.js'
import { lateVisits, staleQuotations } from './differences/late.js'
import { namingDifferences } from './differences/naming.js'
import { printedDays } from './differences/printed-days.js'
import { twoSpeakers } from './differences/speakers.js'
import { superlativeDifferences } from './differences/superlative.js'
import { type DifferenceContext, type Told, toldBy } from './differences/told.js'

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
    .map((each) => ({
      ...each,
      support: context.supportOf(
        each.sides.flatMap(({ articles }) => articles),
        creditsOf(told, each),
      ),
    }))
    .sort((a, b) => rankOf(a) - rankOf(b) || byCodeUnit(a.id, b.id))
}

/** Kinds whose sides tell facts, which an article may have from somebody. */
const OF_FACTS: ReadonlySet<DifferenceKind> = new Set(['contradiction', 'number', 'date', 'superlative'])

/** Whom the articles of both sides credit for the words that do not fit. */
function creditsOf({ corpus, memos, readings }: Told, { kind, sides }: Difference): Map<ArticleId, Credit[]> {
  const found = new Map<ArticleId, Credit[]>()
  if (!OF_FACTS.has(kind)) return found
  for (const words of sides.flatMap(({ evidence }) => evidence)) {
    const reading = words.in === 'text' && words.article !== undefined ? readings.get(words.article) : undefined
    if (!reading || words.in !== 'text') continue
    const { id } = reading.article
    const credited = memos.of('differences/credits', memos.keyOf(reading), () => creditsIn(reading))
    found.set(id, [...(found.get(id) ?? []), ...corpus.creditsOf(id, creditsAt(credited, words))])
  }
  return found
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
