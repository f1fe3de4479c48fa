/** Stories: one happening together, another apart; a lineage is never split. */

import { describe, expect, it } from 'vitest'
import { LARGE, madePress } from '../../eval/stories/world.js'
import { linkedGroups } from '../../src/corpus/linkage.js'
import { clusterStories } from '../../src/corpus/stories.js'
import { ranksOf } from '../../src/language/word-ranks.js'
import type { Event } from '../../src/model/event.js'
import type { Lineage } from '../../src/model/lineage.js'
import { loadResources } from '../../src/pipeline/resources.js'
import { Memos } from '../../src/text/memos.js'
import { alone, annotated, DISPATCH, day, eventOf, OWN_REPORT, paragraphs } from './readings.js'

const COMMON = ranksOf(loadResources().models)

const ferry = paragraphs('ferry', DISPATCH, { published: day('2031-03-12') })
const copy = paragraphs('copy', ['Completely other words that share nothing.'], { published: day('2031-03-12') })
const again = paragraphs(
  'again',
  [
    'Inspectors who found cracks in the hull of the ferry told the ministry that repairs will take eleven days. Passengers waited in the harbour.',
  ],
  { published: day('2031-03-13') },
)
const orchard = paragraphs(
  'orchard',
  ['Growers in the valley counted frozen blossoms after the coldest night of April. Cherries suffered most, the cooperative estimated.'],
  { published: day('2031-03-13') },
)

describe('stories', () => {
  it('join reports of one happening and keep others apart', () => {
    const readings = [ferry, again, orchard]
    const stories = clusterStories(
      readings,
      readings.map(({ article }) => alone(article.id)),
      [],
      [],
    )
    expect(stories.map(({ articles }) => articles.length).sort()).toEqual([1, 2])
  })

  it('hold a happening of two hundred reports together, whose words drift, and let nothing else in', () => {
    const press = madePress({ seed: 3, reports: 200, days: 10, others: 40 }, COMMON)
    const readings = press.map(({ id, paragraphs: told, day: on }) => paragraphs(id, [...told], { published: day(on) }))
    const large = new Set(readings.filter((_, i) => press[i]?.happening === LARGE).map(({ article }) => article.id))
    const stories = clusterStories(readings, [], [], [], { ranks: COMMON })
    const whole = stories.filter(({ articles }) => articles.some((id) => large.has(id)))
    expect(whole.map(({ articles }) => articles.length)).toEqual([200])
  })

  it('tell the meetings of one process apart by what each text has as its news', () => {
    const background = 'Arlen and Brume first talked in spring, after a war over mills.'
    const first = annotated(
      'first',
      [
        `Envoys met in the castle on Monday behind closed gates. Two pages of proposals on tolls, dredging and prisoners were exchanged before supper. ${background}`,
      ],
      {
        events: [{ words: 'Envoys met in the castle' }],
      },
    )
    const second = annotated(
      'second',
      [
        `Engineers met in the harbour later to measure silt. Divers inspected six pillars while a survey boat charted channels for barges. ${background}`,
      ],
      {
        events: [{ words: 'Engineers met in the harbour' }],
      },
    )
    const lineages = [first, second].map(({ article }) => alone(article.id))
    const stories = (events: readonly Event[]) => clusterStories([first, second], lineages, [], events).length
    expect(stories([eventOf([first], ['castle']), eventOf([second], ['harbour'])])).toBe(2)
    expect(stories([eventOf([first, second], ['castle'])])).toBe(1)
    expect(stories([])).toBe(1)
  })

  it('never split a lineage', () => {
    const base = alone(ferry.article.id)
    const lineage: Lineage = {
      ...base,
      witnesses: [
        ...base.witnesses,
        { ...alone(copy.article.id).witnesses[0], parent: ferry.article.id, relation: 'rewrite' } as Lineage['witnesses'][0],
      ],
    }
    expect(clusterStories([ferry, copy], [lineage], [], [])).toHaveLength(1)
  })

  it('do not depend on the order of the readings', () => {
    const readings = [ferry, again, orchard, paragraphs('own', OWN_REPORT)]
    const lineages = readings.map(({ article }) => alone(article.id))
    expect(clusterStories([...readings].reverse(), [...lineages].reverse(), [], [])).toEqual(clusterStories(readings, lineages, [], []))
  })

  it('take their title from the articles', () => {
    const [story] = clusterStories([ferry], [alone(ferry.article.id)], [], [])
    expect(story?.title).toMatch(/ …$/)
    expect(DISPATCH[0].startsWith(story?.title.slice(0, -2) ?? '?')).toBe(true)
  })
})

describe('stories of a growing pile', () => {
  /** Reports of twenty happenings, five of each, in words of their own. */
  const pile = Array.from({ length: 100 }, (_, i) => {
    const at = i % 20
    const word = (k: number): string =>
      `${'bdfgklmnprst'[(at + k) % 12]}${'aeiou'[k % 5]}${'lmnrstv'[(at * 3 + k) % 7]}${'aeiou'[(at + k) % 5]}${'dgknrt'[k % 6]}`
    const own = Array.from({ length: 12 }, (_, k) => word((k + i) % 14)).join(' ')
    return paragraphs(`pile-${i}`, [`Officials met again while ${own} and the market town waited ${i} hours.`], {
      published: day(`2031-03-${String(1 + (i % 28)).padStart(2, '0')}`),
    })
  })
  const found = (readings: typeof pile, memos = new Memos()) =>
    clusterStories(
      readings,
      readings.map(({ article }) => alone(article.id)),
      [],
      [],
      { memos },
    )

  it('are the same whether the articles came one by one or at once, in any order', () => {
    const shelves = new Map<string, Map<string, string>>()
    for (let size = 90; size <= pile.length; size++) {
      const memos = new Memos(
        (text) => text,
        (name) => shelves.get(name) ?? new Map(),
      )
      const readings = pile.slice(0, size)
      expect(found(readings, memos)).toEqual(found([...readings].reverse()))
      for (const name of memos.names()) {
        const { fresh, gone } = memos.kept(name)
        const rows = new Map([...(shelves.get(name) ?? []), ...fresh])
        for (const key of gone) rows.delete(key)
        shelves.set(name, rows)
      }
    }
  })

  it('stay as they are when an article about something else comes', () => {
    const before = found(pile)
    const after = found([...pile, orchard])
    expect(before.some(({ articles }) => articles.length > 1)).toBe(true)
    expect(after.filter(({ articles }) => !articles.includes(orchard.article.id))).toEqual(before)
  })
})

describe('average linkage', () => {
  it('joins the nearest first and stops where groups are too far apart', () => {
    const at = [0, 1, 2, 10, 11]
    const alike = at.map((x, i) => new Map(at.flatMap((y, j) => (j > i ? [[j, 1 / (1 + Math.abs(x - y))] as const] : []))))
    expect(linkedGroups(alike, 0.3)).toEqual([
      [0, 1, 2],
      [3, 4],
    ])
    expect(linkedGroups(alike, 0.9)).toEqual([[0], [1], [2], [3], [4]])
    expect(linkedGroups([], 0.3)).toEqual([])
  })
})
