/** Stories for a face: each with its days, its threads and what was judged about it, earliest first. */

import { isTakenBack } from '../corpus/story-judged.js'
import { boundsOf, shownDate } from '../dossier/days.js'
import type { ArticleId, PageId } from '../model/ids.js'
import type { Judgement, JudgementTarget } from '../model/judgement.js'
import type { Story } from '../model/lineage.js'
import { groupBy } from '../text/group.js'
import { byCodeUnit } from '../text/order.js'
import type { Catalogue } from './catalogue.js'
import type { StoryJudgement, StoryRow } from './shapes.js'

/** `log` is the judgement log as it stands. Earliest first; those without a day last. */
export function storyRows(all: Catalogue, log: readonly Judgement[]): StoryRow[] {
  const judged = log.filter(({ targets, verdict }) => verdict !== 'unsure' && targets.some(({ kind }) => kind === 'story'))
  const byPage = groupBy(
    judged.flatMap((judgement) => pagesOf(judgement.targets).map((page) => ({ page, judgement }))),
    ({ page }) => page,
  )
  const threads = threadsOf(all)
  return all.dossier.stories
    .map((story): StoryRow => {
      const articles = inTime(all, story.articles)
      const days = articles.flatMap((id) => all.articles.get(id)?.published ?? []).map(({ value }) => boundsOf(value))
      const [start] = days.flatMap((day) => day.start ?? []).sort(byCodeUnit)
      const end = days
        .flatMap((day) => day.end ?? [])
        .sort(byCodeUnit)
        .at(-1)
      const own = new Set(articles.flatMap((id) => (byPage.get(all.articles.get(id)?.page ?? '') ?? []).map(({ judgement }) => judgement)))
      return {
        ...story,
        articles,
        days: start && end ? spanWords(start, end) : null,
        threads: threads.get(story.id) ?? [],
        judged: [...own].map((judgement) => judgedRow(judgement, log)),
        start: start ?? null,
      }
    })
    .sort((a, b) => byCodeUnit(a.start ?? '9', b.start ?? '9') || byCodeUnit(a.id, b.id))
}

function spanWords(start: string, end: string): string {
  return start === end ? shownDate(start) : `${shownDate(start)} to ${shownDate(end)}`
}

/** The processes whose thread the story is part of. */
function threadsOf({ dossier }: Catalogue): Map<Story['id'], StoryRow['threads'][number][]> {
  const threads = new Map<Story['id'], StoryRow['threads'][number][]>()
  for (const { id, title, stories = [] } of dossier.processes)
    for (const story of stories) threads.set(story, [...(threads.get(story) ?? []), { process: id, title, stories }])
  return threads
}

function inTime(all: Catalogue, articles: readonly ArticleId[]): ArticleId[] {
  const day = (id: ArticleId): string => all.articles.get(id)?.published?.value ?? '9'
  return [...articles].sort((a, b) => byCodeUnit(day(a), day(b)) || all.names.number(a) - all.names.number(b))
}

function pagesOf(targets: readonly JudgementTarget[]): PageId[] {
  return [...new Set(targets.flatMap(({ anchors }) => anchors.map(({ page }) => page)))]
}

function judgedRow(judgement: Judgement, log: readonly Judgement[]): StoryJudgement {
  const { id, verdict, value, who, at, note, targets } = judgement
  return { id, verdict, value, who, at, note, about: targets.map(calledOf), takenBack: isTakenBack(judgement, log) }
}

/** The words that the judgement holds a story or an article by: its title, as a rule. */
function calledOf({ anchors }: JudgementTarget): string {
  const [first] = anchors
  const rest = anchors.length - 1
  const words = first ? first.quote.replace(/\s+/g, ' ') : ''
  return rest > 0 ? `${words} (and ${rest} more)` : words
}
