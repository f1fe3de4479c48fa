/** What people judged about stories: texts that belong in one or in two, and titles. The last word on a pair of texts counts. */

import type { ArticleId } from '../model/ids.js'
import type { JudgedLog, Judgement, Place } from '../model/judgement.js'
import type { Reading } from '../model/reading.js'
import { byCodeUnit } from '../text/order.js'
import { contains } from '../text/span.js'

export interface JudgedStories {
  /** Pairs of articles, the smaller id first, in log order. */
  readonly together: readonly (readonly [ArticleId, ArticleId])[]
  readonly apart: readonly (readonly [ArticleId, ArticleId])[]
  /** A title and the articles of the story that it was given to, in log order. */
  readonly titles: readonly { readonly title: string; readonly articles: readonly ArticleId[] }[]
}

export const UNJUDGED: JudgedStories = { together: [], apart: [], titles: [] }

/**
 * `same` of two stories, or of a story and an article, makes one of them; `different` of two stories keeps them two, and of a story and an article takes
 * the article's text out; `correct` with `title` names the story. `unsure` about the same things takes back what was judged before.
 */
export function judgedStories(judged: JudgedLog, readings: readonly Reading[]): JudgedStories {
  const last = new Map<string, { readonly pair: readonly [ArticleId, ArticleId]; readonly same: boolean }>()
  const titles: { judgement: Judgement; title: string; articles: ArticleId[] }[] = []
  for (const { judgement, places } of judged.placed) {
    const { verdict, targets, property, value } = judgement
    const kinds = targets.map(({ kind }) => kind)
    if (!kinds.includes('story') || kinds.some((kind) => kind !== 'story' && kind !== 'article')) continue
    const [first = [], second = []] = places.map((found) => articlesAt(found, readings))
    if (verdict === 'correct' && property === 'title' && value !== null) titles.push({ judgement, title: value, articles: first })
    if (verdict !== 'same' && verdict !== 'different' && verdict !== 'unsure') continue
    for (const pair of pairsOf(first, second)) {
      last.delete(pair.join(' '))
      if (verdict !== 'unsure') last.set(pair.join(' '), { pair, same: verdict === 'same' })
    }
  }
  const of = (same: boolean) => [...last.values()].filter((one) => one.same === same).map((one) => one.pair)
  const log = judged.placed.map(({ judgement }) => judgement)
  return {
    together: of(true),
    apart: of(false),
    titles: titles.flatMap(({ judgement, ...given }) => (isTakenBack(judgement, log) ? [] : [given])),
  }
}

/** Whether a later `unsure` of the log is about the same words and the same property. */
export function isTakenBack(judgement: Judgement, log: readonly Judgement[]): boolean {
  const about = JSON.stringify(judgement.targets)
  const later = log.slice(log.findIndex(({ id }) => id === judgement.id) + 1)
  return later.some(
    ({ verdict, property, targets }) => verdict === 'unsure' && property === judgement.property && JSON.stringify(targets) === about,
  )
}

/** Every article of the one with every article of the other; what stands in both belongs to the side that has nothing else. */
function pairsOf(first: readonly ArticleId[], second: readonly ArticleId[]): (readonly [ArticleId, ArticleId])[] {
  const left = first.filter((id) => !second.includes(id))
  const right = second.filter((id) => !first.includes(id))
  if (left.length === 0 && right.length === 0) return []
  const theirs = right.length > 0 ? right : second
  return (left.length > 0 ? left : first).flatMap((a) =>
    theirs.map((b): readonly [ArticleId, ArticleId] => (byCodeUnit(a, b) < 0 ? [a, b] : [b, a])),
  )
}

function articlesAt(places: readonly Place[], readings: readonly Reading[]): ArticleId[] {
  return readings.flatMap(({ page, article }) => {
    const spans = [...article.body, ...(article.titleSpan ? [article.titleSpan] : [])]
    return places.some((place) => place.page === page.id && spans.some((span) => contains(span, place))) ? [article.id] : []
  })
}
