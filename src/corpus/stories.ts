/** Articles about the same happening: lineages joined by their words, names, main events and days. A lineage is never split over two stories. */

import type { Knowledge } from '../knowledge/schema.js'
import type { Entity } from '../model/entity.js'
import type { Event } from '../model/event.js'
import { type ArticleId, idOf } from '../model/ids.js'
import type { Lineage, Story } from '../model/lineage.js'
import { byArticle, type Reading } from '../model/reading.js'
import { byCodeUnit, sortedUnique } from '../text/order.js'
import { type Bonds, linkedGroups } from './linkage.js'
import { likenesses, profiles, type StoryText } from './profile.js'
import { type JudgedStories, UNJUDGED } from './story-judged.js'
import { supportOf } from './support.js'

/** Two groups of articles this much alike, on average, tell one happening. Chosen on one half of a labelled collection. */
export const STORY_LIKENESS = 0.08

/** Stories in order of id; every article of a lineage in one. */
export function clusterStories(
  readings: readonly Reading[],
  lineages: readonly Lineage[],
  entities: readonly Entity[],
  events: readonly Event[],
  knowledge: Pick<Knowledge, 'outlets'> = { outlets: [] },
  judged: JudgedStories = UNJUDGED,
): Story[] {
  const sorted = [...readings].sort(byArticle)
  const texts = storyTexts(sorted, lineages, entities, events)
  const groups = linkedGroups(likenesses(profiles(texts)), STORY_LIKENESS, bondsOf(judged, texts))
  const byId = new Map(sorted.map((reading) => [reading.article.id, reading]))
  const stories = groups.map((group): Story => {
    const articles = sortedUnique(group.flatMap((i) => (texts[i] as StoryText).articles))
    return {
      id: idOf('story', ...articles),
      title:
        givenTitle(articles, judged) ??
        titleOf(
          group.map((i) => texts[i] as StoryText),
          byId,
        ),
      articles,
      support: supportOf(articles, { readings, lineages, knowledge }),
    }
  })
  return stories.sort((a, b) => byCodeUnit(a.id, b.id))
}

/** A verdict on an article holds for its whole text: a lineage is never split. */
function bondsOf({ together, apart }: JudgedStories, texts: readonly StoryText[]): Bonds {
  const textOf = new Map(texts.flatMap(({ articles }, i) => articles.map((id) => [id, i] as const)))
  const numbered = (pairs: JudgedStories['together']): [number, number][] =>
    pairs.flatMap(([a, b]): [number, number][] => {
      const [one, two] = [textOf.get(a), textOf.get(b)]
      return one === undefined || two === undefined || one === two ? [] : [[one, two]]
    })
  return { together: numbered(together), apart: numbered(apart) }
}

/** The last title that was given to a story of which this one holds more than half. */
function givenTitle(articles: readonly ArticleId[], { titles }: JudgedStories): string | null {
  const own = new Set(articles)
  const fitting = titles.filter((one) => one.articles.filter((id) => own.has(id)).length * 2 > one.articles.length)
  return fitting[fitting.length - 1]?.title ?? null
}

/** One text for each lineage, told by its fullest witness; articles of no lineage stand alone. */
function storyTexts(
  readings: readonly Reading[],
  lineages: readonly Lineage[],
  entities: readonly Entity[],
  events: readonly Event[],
): StoryText[] {
  const byId = new Map(readings.map((reading) => [reading.article.id, reading]))
  const names = namesByArticle(entities)
  const mains = mainEvents(readings, events)
  const taken = new Set<ArticleId>()
  const groups = lineages.map(({ witnesses }) => witnesses.map(({ article }) => article).filter((id) => byId.has(id)))
  for (const group of groups) for (const id of group) taken.add(id)
  for (const { article } of readings) if (!taken.has(article.id)) groups.push([article.id])
  return groups
    .filter((group) => group.length > 0)
    .map((group) => {
      const [first] = group as [ArticleId]
      const reading = byId.get(first) as Reading
      return {
        articles: group,
        title: group.flatMap((id) => byId.get(id)?.article.title?.value ?? []).join('\n'),
        text: reading.article.body.map(({ start, end }) => reading.page.text.slice(start, end)).join('\n\n'),
        day: sortedUnique(group.flatMap((id) => dayOf(byId.get(id) as Reading) ?? []))[0] ?? null,
        names: sortedUnique(group.flatMap((id) => [...(names.get(id) ?? [])])),
        main: sortedUnique(group.flatMap((id) => mains.get(id) ?? [])),
      }
    })
    .sort((a, b) => byCodeUnit(a.articles[0] as string, b.articles[0] as string))
}

function dayOf({ article }: Reading): string | null {
  const value = article.published?.value
  return value !== undefined && /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : null
}

function namesByArticle(entities: readonly Entity[]): Map<ArticleId, Set<string>> {
  const names = new Map<ArticleId, Set<string>>()
  for (const { id, locals } of entities) {
    for (const { article } of locals) names.set(article, (names.get(article) ?? new Set()).add(id))
  }
  return names
}

/** The event that each article tells first, in its own voice. */
function mainEvents(readings: readonly Reading[], events: readonly Event[]): Map<ArticleId, string> {
  const background = new Set(
    readings.flatMap(
      ({ article, annotation }) => annotation?.events.filter((report) => report.background).map(({ id }) => `${article.id} ${id}`) ?? [],
    ),
  )
  const first = new Map<ArticleId, { readonly event: string; readonly at: number }>()
  for (const event of events) {
    for (const { article, report, anchor } of event.reports) {
      const known = first.get(article)
      if (background.has(`${article} ${report}`) || (known && known.at <= anchor.start)) continue
      first.set(article, { event: event.id, at: anchor.start })
    }
  }
  return new Map([...first].map(([article, { event }]) => [article, event]))
}

/** The printed title that shares most words with the other titles of the story; else the first words of its first text. */
function titleOf(texts: readonly StoryText[], byId: ReadonlyMap<ArticleId, Reading>): string {
  const titles = sortedUnique(texts.flatMap(({ articles }) => articles.flatMap((id) => byId.get(id)?.article.title?.value ?? [])))
  const words = titles.map((title) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))
  let best = 0
  let most = -1
  words.forEach((own, i) => {
    const score = words.reduce(
      (sum, other) => sum + [...own].filter((word) => other.has(word)).length / Math.sqrt(own.size * other.size || 1),
      0,
    )
    if (score > most + 1e-9) {
      best = i
      most = score
    }
  })
  const opening = texts[0]?.text.trim().split(/\s+/).slice(0, 12).join(' ') ?? ''
  return titles[best] ?? opening
}
