/** Stories on the desk: their days and threads, what was judged about them, and that a judgement can be taken back. */

import { describe, expect, it } from 'vitest'
import { placeJudgements } from '../../src/corpus/judged.js'
import { judgedStories } from '../../src/corpus/story-judged.js'
import { type Desk, deskOver } from '../../src/desk/desk.js'
import { shelfOf } from '../../src/desk/shelf.js'
import type { Dossier } from '../../src/model/dossier.js'
import { idOf } from '../../src/model/ids.js'
import type { Reading } from '../../src/model/reading.js'
import { gazette, handmade, herald, sheets, wire } from '../support/dossier.js'

const one = handmade().stories[0] as Dossier['stories'][number]
const other = { ...one, id: idOf('story', 'gazette'), title: 'Ministers gather', articles: [gazette.article.id] }
const dossier: Dossier = {
  ...handmade(),
  stories: [{ ...one, articles: one.articles.filter((id) => id !== gazette.article.id) }, other],
  processes: handmade().processes.map((process) => ({ ...process, stories: [one.id, other.id] })),
}
let clock = 0
const open = (): Desk => deskOver(shelfOf(dossier), { now: () => `2031-04-01T00:00:${String(clock++).padStart(2, '0')}.000Z` })
const readings = sheets.map(({ page, article }) => ({ page, article, annotation: null })) as unknown as Reading[]
const judgedIn = (desk: Desk) =>
  judgedStories(
    placeJudgements(
      desk.judgements(),
      sheets.map(({ page }) => page),
    ),
    readings,
  )
const judgedOf = (desk: Desk, id: string) => desk.stories().find((row) => row.id === id)?.judged ?? []

describe('stories', () => {
  it('stand in time, with their days and threads', () => {
    const rows = open().stories()
    expect(rows.map(({ start }) => start)).toEqual([...rows.map(({ start }) => start)].sort())
    expect(rows.find(({ id }) => id === other.id)).toMatchObject({ days: '13 March 2031', threads: [{ stories: [one.id, other.id] }] })
  })

  it('have their articles in time, those without a day last', () => {
    const [row] = open()
      .stories()
      .filter(({ id }) => id === one.id)
    expect(row?.articles.indexOf(herald.article.id)).toBeLessThan(row?.articles.indexOf(wire.article.id) ?? -1)
  })

  it('show what was judged, by the titles of what it is about', async () => {
    const desk = open()
    await desk.judge({ verdict: 'same', ids: [one.id, other.id] })
    expect(judgedOf(desk, other.id)).toEqual([expect.objectContaining({ verdict: 'same', takenBack: false })])
    expect(judgedOf(desk, other.id)[0]?.about).toContain('Ministers gather for the lake')
  })

  it('are joined no more once the judgement is taken back, and the log keeps both', async () => {
    const desk = open()
    const judgement = await desk.judge({ verdict: 'same', ids: [one.id, other.id] })
    expect(judgedIn(desk).together.length).toBeGreaterThan(0)
    await desk.judge({ verdict: 'unsure', ids: [judgement.id] })
    expect([judgedIn(desk).together, judgedIn(desk).apart]).toEqual([[], []])
    expect(judgedOf(desk, other.id)).toEqual([expect.objectContaining({ verdict: 'same', takenBack: true })])
    expect(desk.judgements()).toHaveLength(2)
  })

  it('lose a given title that is taken back, and only that one', async () => {
    const desk = open()
    const first = await desk.judge({ verdict: 'correct', ids: [one.id], property: 'title', value: 'The lake' })
    await desk.judge({ verdict: 'correct', ids: [other.id], property: 'title', value: 'The gathering' })
    await desk.judge({ verdict: 'unsure', ids: [first.id] })
    expect(judgedIn(desk).titles.map(({ title }) => title)).toEqual(['The gathering'])
  })

  it('are the only things whose judgements are taken back: others are judged again', async () => {
    const desk = open()
    const judgement = await desk.judge({ verdict: 'accept', ids: [dossier.events[0]?.id ?? ''] })
    await expect(desk.judge({ verdict: 'unsure', ids: [judgement.id] })).rejects.toMatchObject({ code: 'judgement-kind' })
  })
})
