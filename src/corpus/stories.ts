/**
 * Articles about the same happening: lineages joined by their words, names, main events and days. A lineage is never split over two stories. What a text
 * is about is worked out once, and groups only where something is alike: the result is that of all texts at once, in any order.
 */

import type { Knowledge } from '../knowledge/schema.js'
import type { Entity } from '../model/entity.js'
import type { Event } from '../model/event.js'
import { type ArticleId, idOf } from '../model/ids.js'
import type { Lineage, Story } from '../model/lineage.js'
import { byArticle, type Reading } from '../model/reading.js'
import { Memos } from '../text/memos.js'
import { byCodeUnit, sortedUnique } from '../text/order.js'
import { type Bonds, linkedGroups } from './linkage.js'
import { daysOf, likenesses, type StoryText, type Terms, termsOf } from './profile.js'
import { seasonsOf } from './seasons.js'
import { type JudgedStories, UNJUDGED } from './story-judged.js'
import { supportOf } from './support.js'

/** Two groups of articles this much alike, on average, tell one happening. Chosen on one half of a labelled collection. */
export const STORY_LIKENESS = 0.05

/** What stories are made with beside the articles; all of it may be left out. */
export interface StoryAids {
  readonly knowledge?: Pick<Knowledge, 'outlets'>
  readonly judged?: JudgedStories
  /** English words from the commonest on. */
  readonly ranks?: readonly string[]
  readonly memos?: Memos
}

/** Stories in order of id; every article of a lineage in one. */
export function clusterStories(
  readings: readonly Reading[],
  lineages: readonly Lineage[],
  entities: readonly Entity[],
  events: readonly Event[],
  { knowledge = { outlets: [] }, judged = UNJUDGED, ranks = [], memos = new Memos() }: StoryAids = {},
): Story[] {
  const sorted = [...readings].sort(byArticle)
  const byId = new Map(sorted.map((reading) => [reading.article.id, reading]))
  const texts = storyTexts(sorted, byId, lineages, entities, events, ranks, memos)
  const alike = likenesses(texts, ranks)
  const bonds = bondsOf(judged, texts)
  const days = daysOf(texts)
  const groups = linkedGroups(alike, STORY_LIKENESS, bonds).flatMap((group) => seasonsOf(group, days, alike, bonds))
  const stories = groups.map((group): Story => {
    const articles = sortedUnique(group.flatMap((i) => (texts[i] as StoryText).articles))
    return {
      id: idOf('story', ...articles),
      title:
        givenTitle(articles, judged) ?? titleOf(articles, byId.get((texts[group[0] as number] as StoryText).articles[0] as string), byId),
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
  byId: ReadonlyMap<ArticleId, Reading>,
  lineages: readonly Lineage[],
  entities: readonly Entity[],
  events: readonly Event[],
  ranks: readonly string[],
  memos: Memos,
): StoryText[] {
  const taken = new Set<ArticleId>()
  const groups = lineages.map(({ witnesses }) => witnesses.map(({ article }) => article).filter((id) => byId.has(id)))
  for (const group of groups) for (const id of group) taken.add(id)
  for (const { article } of readings) if (!taken.has(article.id)) groups.push([article.id])
  const told = groups
    .filter((group) => group.length > 0)
    .map((group) => {
      const own = group.map((id) => byId.get(id) as Reading)
      return { group, own, words: memos.of('stories/words', memos.keyOfAll(own), () => wordsOf(own, ranks)) }
    })
  const names = namesByArticle(entities)
  const mains = mainEvents(events, new Set(told.flatMap(({ words }) => words.background)))
  return told
    .map(
      ({ group, own, words }): StoryText => ({
        articles: group,
        day: sortedUnique(own.flatMap((reading) => dayOf(reading) ?? []))[0] ?? null,
        terms: words.terms,
        names: new Map(group.flatMap((id) => names.get(id) ?? []).map(({ id, name }) => [id, name])),
        main: sortedUnique(group.flatMap((id) => mains.get(id) ?? [])),
      }),
    )
    .sort((a, b) => byCodeUnit(a.articles[0] as string, b.articles[0] as string))
}

/** What one text says by itself. */
interface OwnWords {
  readonly terms: Terms
  /** Reports of its articles that are no news of theirs, as `article report`. */
  readonly background: readonly string[]
}

/** The terms of all titles and of the first text that was read: the first of all may be of another language. */
function wordsOf(witnesses: readonly Reading[], ranks: readonly string[]): OwnWords {
  const titles = witnesses.flatMap(({ article }) => article.title?.value ?? [])
  const background = witnesses.flatMap(({ article, annotation }) =>
    (annotation?.events ?? []).filter((report) => report.background).map(({ id }) => `${article.id} ${id}`),
  )
  const read = witnesses.find(({ annotation }) => annotation !== null) ?? (witnesses[0] as Reading)
  return { terms: termsOf(titles.join('\n'), textOf(read), ranks), background }
}

function textOf({ article, page }: Reading): string {
  return article.body.map(({ start, end }) => page.text.slice(start, end)).join('\n\n')
}

function dayOf({ article }: Reading): string | null {
  const value = article.published?.value
  return value !== undefined && /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : null
}

/** What each article speaks of. */
function namesByArticle(entities: readonly Entity[]): Map<ArticleId, Entity[]> {
  const names = new Map<ArticleId, Entity[]>()
  for (const entity of entities) {
    for (const { article } of entity.locals) {
      const own = names.get(article)
      if (own) own.push(entity)
      else names.set(article, [entity])
    }
  }
  return names
}

/** The event that each article tells first, in its own voice. */
function mainEvents(events: readonly Event[], background: ReadonlySet<string>): Map<ArticleId, string> {
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
function titleOf(articles: readonly ArticleId[], first: Reading | undefined, byId: ReadonlyMap<ArticleId, Reading>): string {
  const titles = sortedUnique(articles.flatMap((id) => byId.get(id)?.article.title?.value ?? []))
  const words = titles.map((title) => [...new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])])
  const held = new Map<string, number>()
  for (const own of words) for (const word of own) held.set(word, (held.get(word) ?? 0) + 1 / Math.sqrt(own.length))
  let best = 0
  let most = -1
  words.forEach((own, i) => {
    const score = own.reduce((sum, word) => sum + (held.get(word) as number), 0) / Math.sqrt(own.length || 1)
    if (score > most + 1e-9) {
      best = i
      most = score
    }
  })
  return titles[best] ?? (first ? firstWords(textOf(first)) : '')
}

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/)
  return words.length > TITLE_WORDS ? `${words.slice(0, TITLE_WORDS).join(' ')} …` : words.join(' ')
}

const TITLE_WORDS = 12
