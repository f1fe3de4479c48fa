/** `npm run eval -- stories`: B-cubed of stories on labelled news; the one setting was chosen on the first half of the happenings, the figure to believe is the second's. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collate } from '../src/corpus/collate.js'
import { traceLineages } from '../src/corpus/lineage.js'
import { linkedGroups } from '../src/corpus/linkage.js'
import { clusterStories } from '../src/corpus/stories.js'
import { ranksOf } from '../src/language/word-ranks.js'
import { loadResources } from '../src/pipeline/resources.js'
import { wordsOf } from '../src/text/words.js'
import { bCubed } from './copies/measures.js'
import { articleIdOf, NO_KNOWLEDGE, readingOf } from './copies/readings.js'
import type { EvalResult, Figure, Row } from './report.js'
import { LARGE, madePress } from './stories/world.js'

/** An article of a known happening. */
interface Labelled {
  readonly id: string
  readonly happening: string
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly day: string | null
  readonly outlet: string | null
}

export function evaluate(data: string): EvalResult {
  const all = labelled(join(data, 'data/stories/news_cluster'))
  const happenings = [...new Set(all.map(({ happening }) => happening))].sort()
  const first = new Set(happenings.filter((_, i) => i % 2 === 0))
  const halves = [all.filter(({ happening }) => first.has(happening)), all.filter(({ happening }) => !first.has(happening))] as const
  const found = storiesOf(halves[1])
  return {
    figures: [
      { name: 'labels: B-cubed F1', value: bCubed(labels(all), labels(all)).f1, aim: '1.000' },
      ...scored('words alone, second half', halves[1], wordsAlone(halves[1])),
      ...scored('chosen on, first half', halves[0], storiesOf(halves[0])),
      ...scored('second half', halves[1], found, '>= .95'),
      ...scored('all', all, storiesOf(all)),
      ...pressFigures(),
    ],
    rows: rowsOf(halves[1], found),
    errors: mistakes(halves[1], found),
  }
}

/** Happenings of 200 and 1,000 reports among others, on a made press: how all are found, and in how many stories the large one is. */
function pressFigures(): Figure[] {
  const ranks = ranksOf(loadResources().models)
  return [
    { seed: 7, reports: 200, days: 10, others: 60 },
    { seed: 8, reports: 200, days: 30, others: 60 },
    { seed: 9, reports: 1000, days: 10, others: 150 },
    { seed: 10, reports: 1000, days: 40, others: 150 },
  ].flatMap((size) => {
    const press = madePress(size, ranks)
    const found = storiesOf(press)
    const parts = new Set(found.filter((_, i) => press[i]?.happening === LARGE)).size
    const name = `${size.reports} reports in ${size.days} days among ${press.length - size.reports} others`
    return [
      { name: `${name}: B-cubed F1`, value: bCubed(labels(press), found).f1 },
      { name: `${name}: stories of the large happening`, value: parts, aim: '1' },
    ]
  })
}

function labelled(folder: string): Labelled[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const read = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        dId: string
        title: string
        text: string
        date_publish: string | null
        source_domain: string | null
        newsCluster: { CategoryId: number; TopicId: number; EventId: number }
      }
      const { CategoryId, TopicId, EventId } = read.newsCluster
      return {
        id: read.dId.slice(0, 16),
        happening: `${CategoryId}-${TopicId}-${EventId}`,
        title: read.title,
        paragraphs: read.text.split('\n').filter(Boolean),
        day: /^\d{4}-\d\d-\d\d/.exec(read.date_publish ?? '')?.[0] ?? null,
        outlet: read.source_domain,
      }
    })
}

function labels(articles: readonly Labelled[]): string[] {
  return articles.map(({ happening }) => happening)
}

function storiesOf(articles: readonly Labelled[]): string[] {
  const readings = articles.map(readingOf)
  const { value: lineages } = traceLineages(readings, collate(readings), NO_KNOWLEDGE, { placed: [], orphans: [] })
  const stories = clusterStories(readings, lineages, [], [], { ranks: ranksOf(loadResources().models) })
  const storyOf = new Map(stories.flatMap((story) => story.articles.map((article) => [article, story.id])))
  return articles.map(({ id }) => storyOf.get(articleIdOf(id)) as string)
}

/** The baseline: cosine of plain word counts, single linkage by average, one threshold. */
function wordsAlone(articles: readonly Labelled[]): string[] {
  const counts = articles.map(({ title, paragraphs }) => {
    const own = new Map<number, number>()
    for (const hash of wordsOf([title, ...paragraphs].join('\n\n')).hash) own.set(hash, (own.get(hash) ?? 0) + 1)
    const length = Math.sqrt([...own.values()].reduce((sum, count) => sum + count * count, 0))
    return { own, length }
  })
  const alike = (i: number, j: number): number => {
    const [a, b] = [counts[i], counts[j]]
    if (!a || !b) return 0
    let sum = 0
    for (const [hash, count] of a.own) sum += count * (b.own.get(hash) ?? 0)
    return sum / (a.length * b.length || 1)
  }
  const found: string[] = []
  const rows = articles.map((_, i) => new Map(articles.flatMap((_, j) => (j > i ? [[j, alike(i, j)] as const] : []))))
  linkedGroups(rows, 0.8).forEach((group, name) => {
    for (const i of group) found[i] = String(name)
  })
  return found
}

/** `3 of 4 and 5`: of the four articles found with this one three are of its happening, which has five. */
function rowsOf(articles: readonly Labelled[], found: readonly string[]): Row[] {
  return articles.map(({ id, happening }, i) => {
    const group = articles.filter((_, j) => found[j] === found[i])
    const common = group.filter((other) => other.happening === happening).length
    const whole = articles.filter((other) => other.happening === happening).length
    return { id, outcome: `${common} of ${group.length} and ${whole}` }
  })
}

function scored(name: string, articles: readonly Labelled[], found: readonly string[], aim?: string): Figure[] {
  const { precision, recall, f1 } = bCubed(labels(articles), found)
  return [
    { name: `${name}: B-cubed F1`, value: f1, ...(aim ? { aim } : {}) },
    { name: `${name}: precision`, value: precision },
    { name: `${name}: recall`, value: recall },
  ]
}

function mistakes(articles: readonly Labelled[], found: readonly string[]): string[] {
  const groups = new Map<string, Labelled[]>()
  articles.forEach((article, i) => {
    groups.set(found[i] as string, [...(groups.get(found[i] as string) ?? []), article])
  })
  const mixed = [...groups.values()].filter((group) => new Set(group.map(({ happening }) => happening)).size > 1)
  const lines = mixed.map((group) => `mixed: ${group.map(({ happening, id, day }) => `${happening} ${id} ${day}`).join(' | ')}`)
  const split = new Map<string, Set<string>>()
  articles.forEach(({ happening }, i) => {
    split.set(happening, (split.get(happening) ?? new Set()).add(found[i] as string))
  })
  return [
    ...lines,
    ...[...split].filter(([, parts]) => parts.size > 1).map(([happening, parts]) => `split: ${happening} into ${parts.size}`),
  ]
}
