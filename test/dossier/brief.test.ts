/** The brief asks what is open once, however often it stands open, and is named by its process, else by its main story. */

import { describe, expect, it } from 'vitest'
import { briefOf } from '../../src/dossier/brief.js'
import { handmade } from '../support/dossier.js'

describe('open questions', () => {
  const dossier = handmade()
  const item = (id: string, question: string) => ({ id, question, about: id, candidates: [] })

  it('are asked once, with how many places they stand in', () => {
    const review = [item('rv_1', 'Who is meant by “Tarn”?'), item('rv_2', 'Who said “no”?'), item('rv_3', 'Who is meant by “Tarn”?')]
    expect(briefOf({ ...dossier, review }).unsure.map(({ id, question }) => [id, question])).toEqual([
      ['rv_1', 'Who is meant by “Tarn”? (2 places)'],
      ['rv_2', 'Who said “no”?'],
    ])
  })

  it('are left as they are where each stands once', () => {
    expect(briefOf(dossier).unsure).toEqual(dossier.review)
  })
})

describe('the title', () => {
  it('is that of the story which most origins tell, where there is no process', () => {
    const dossier = handmade()
    const [first] = dossier.stories
    if (!first) throw new RangeError('the dossier written by hand has no story')
    const lone = {
      ...first,
      id: 'sy_0',
      title: 'A lone report',
      articles: first.articles.slice(0, 1),
      support: { ...first.support, lineages: [] },
    }
    expect(briefOf({ ...dossier, processes: [], stories: [lone, first] }).title).toBe(first.title)
  })
})
