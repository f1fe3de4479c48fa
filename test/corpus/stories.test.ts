/** Stories: one happening together, another apart; a lineage is never split. */

import { describe, expect, it } from 'vitest'
import { linkedGroups } from '../../src/corpus/linkage.js'
import { clusterStories } from '../../src/corpus/stories.js'
import type { Lineage } from '../../src/model/lineage.js'
import { alone, DISPATCH, day, OWN_REPORT, paragraphs } from './readings.js'

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
    expect(DISPATCH[0].startsWith(story?.title ?? '?')).toBe(true)
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
