/** Stories that a person joined or parted stay so over rebuilds and new pages, through the log that the desk keeps. */

import { describe, expect, it } from 'vitest'
import { placeJudgements } from '../../src/corpus/judged.js'
import { linkedGroups } from '../../src/corpus/linkage.js'
import { clusterStories } from '../../src/corpus/stories.js'
import { judgedStories } from '../../src/corpus/story-judged.js'
import { catalogue } from '../../src/desk/catalogue.js'
import { judgementOf } from '../../src/desk/judging.js'
import { EMPTY_DOSSIER } from '../../src/model/dossier.js'
import type { Judgement } from '../../src/model/judgement.js'
import type { Story } from '../../src/model/lineage.js'
import type { Reading } from '../../src/model/reading.js'
import { alone, day, paragraphs } from './readings.js'

const ferry = (name: string, more: string) =>
  paragraphs(name, [`Inspectors found cracks in the hull of the island ferry, and the line was halted. ${more}`], {
    published: day('2031-03-12'),
  })
const first = ferry('first', 'Passengers waited in the harbour hall until midnight.')
const second = ferry('second', 'The harbour master called the ferry cracks old news.')
const third = ferry('third', 'The harbour hall was full of ferry passengers by noon.')
const orchard = paragraphs(
  'orchard',
  ['Growers in the valley counted frozen blossoms after the coldest night of April. Cherries suffered most.'],
  {
    published: day('2031-04-02'),
  },
)
const late = ferry('late', 'Passengers slept in the hall of the harbour, inspectors said.')

const stories = (readings: readonly Reading[], log: readonly Judgement[] = []): Story[] =>
  clusterStories(
    readings,
    readings.map(({ article }) => alone(article.id)),
    [],
    [],
    {
      judged: judgedStories(
        placeJudgements(
          log,
          readings.map(({ page }) => page),
        ),
        readings,
      ),
    },
  )
const storyWith = (all: readonly Story[], reading: Reading): Story =>
  all.find(({ articles }) => articles.includes(reading.article.id)) as Story
const namesIn = (story: Story, readings: readonly Reading[]): string[] =>
  readings.filter(({ article }) => story.articles.includes(article.id)).map(({ page }) => page.sources[0] ?? '')

function judge(
  readings: readonly Reading[],
  found: readonly Story[],
  verdict: Judgement['verdict'],
  ids: string[],
  title?: string,
): Judgement {
  const dossier = {
    ...EMPTY_DOSSIER,
    pages: readings.map(({ page }) => page),
    articles: readings.map(({ article }) => article),
    stories: found,
  }
  const decision = { verdict, ids, ...(title ? { property: 'title', value: title } : {}) }
  return judgementOf(catalogue(dossier), decision, '2031-05-01T00:00:00Z')
}

const READINGS = [first, second, third, orchard]
const FOUND = stories(READINGS)

describe('a judgement on stories', () => {
  it('starts from what the machine joined', () => {
    expect(FOUND.map(({ articles }) => articles.length).sort()).toEqual([1, 3])
  })

  it('takes an article out, and a new page changes nothing of it', () => {
    const log = [judge(READINGS, FOUND, 'different', [storyWith(FOUND, first).id, second.article.id])]
    expect(namesIn(storyWith(stories(READINGS, log), second), READINGS)).toEqual([second.page.sources[0]])
    const grown = [...READINGS, late]
    const after = stories(grown, log)
    expect(storyWith(after, first)).not.toBe(storyWith(after, second))
    expect(storyWith(after, first).articles).toContain(third.article.id)
  })

  it('makes one story of two, and a new page joins it', () => {
    const log = [judge(READINGS, FOUND, 'same', [storyWith(FOUND, first).id, storyWith(FOUND, orchard).id])]
    expect(stories(READINGS, log)).toHaveLength(1)
    expect(stories([...READINGS, late], log)).toHaveLength(1)
  })

  it('gives way to a later one on the same texts', () => {
    const merge = judge(READINGS, FOUND, 'same', [storyWith(FOUND, first).id, storyWith(FOUND, orchard).id])
    const merged = stories(READINGS, [merge])
    const part = judge(READINGS, merged, 'different', [orchard.article.id, storyWith(merged, orchard).id])
    expect(
      stories(READINGS, [merge, part])
        .map(({ articles }) => articles.length)
        .sort(),
    ).toEqual([1, 3])
  })

  it('names a story, and the name stays with most of its articles', () => {
    const log = [judge(READINGS, FOUND, 'correct', [storyWith(FOUND, first).id], 'The cracked ferry')]
    expect(storyWith(stories([...READINGS, late], log), first).title).toBe('The cracked ferry')
    expect(storyWith(stories(READINGS, log), orchard).title).not.toBe('The cracked ferry')
  })

  it('is an orphan where its pages are gone, and changes nothing', () => {
    const log = [judge(READINGS, FOUND, 'same', [storyWith(FOUND, first).id, storyWith(FOUND, orchard).id])]
    const left = [first, second, third]
    expect(stories(left, log)).toEqual(stories(left))
  })

  it('is refused with what is no story and no article', () => {
    expect(() => judge(READINGS, FOUND, 'same', [FOUND[0]?.id ?? '', 'en_0'])).toThrow(expect.objectContaining({ code: 'id-unknown' }))
  })
})

describe('linkage with bonds', () => {
  const at = [0, 1, 2, 10]
  const alike = at.map((x, i) => new Map(at.flatMap((y, j) => (j > i ? [[j, 1 / (1 + Math.abs(x - y))] as const] : []))))

  it('keeps apart what is alike and joins what is not', () => {
    expect(linkedGroups(alike, 0.3, { together: [], apart: [[0, 1]] })).not.toContainEqual([0, 1, 2])
    expect(linkedGroups(alike, 0.3, { together: [[0, 3]], apart: [] }).find((group) => group.includes(3))).toContain(0)
  })

  it('never joins by a detour what is kept apart', () => {
    const together: [number, number][] = [
      [0, 3],
      [1, 3],
    ]
    const groups = linkedGroups(alike, 0.3, { together, apart: [[0, 1]] })
    expect(groups.find((group) => group.includes(0))).not.toContain(1)
  })
})
