/** Processes are found from meetings and from what the pages say of two parties' ties. */

import { describe, expect, it } from 'vitest'
import { joinEvents } from '../../src/corpus/corroborate.js'
import { findProcesses } from '../../src/dossier/rounds.js'
import type { Story } from '../../src/model/lineage.js'
import type { Process } from '../../src/model/process.js'
import { corpusFrom, type Piece } from '../support/corpus.js'

const TIES = ' It was about rebuilding ties between [Varsenia|$country=v] and [Oltmark|$country=o].'
const PIECES: readonly Piece[] = [
  {
    name: 'a',
    published: '2031-03-13',
    text: `Trade ministers of [Varsenia|$country=v], [Oltmark|$country=o] and [Kestria|$country=k] met in [Sael|$place=s] on [Wednesday|$weekday=3].${TIES}`,
  },
  {
    name: 'b',
    published: '2031-06-02',
    text: `Envoys of [Varsenia|$country=v] and [Oltmark|$country=o] held talks in [Sael|$place=s] on [Friday|$weekday=5], hosted by [Kestria|$country=k].${TIES} The host said deputy ministers would be charged with writing a roadmap.`,
  },
  {
    name: 'c',
    text: `[Varsenian|$nationality=v] President [Ilse Tarn|$person=t:president@v] could meet [Oltmarkian|$nationality=o] President [Dov Marek|$person=m:president@o].`,
  },
  {
    name: 'd',
    published: '2031-06-03',
    text: 'Envoys of [Brenn|$country=b] and [Kestria|$country=k] met in [Orm|$place=r] on [Monday|$weekday=1].',
  },
]

function processes(pieces: readonly Piece[]): Process[] {
  const corpus = corpusFrom(pieces)
  return findProcesses({ ...corpus, events: joinEvents(corpus).events, statements: [] })
}

describe('a process', () => {
  const [process, ...others] = processes(PIECES)

  it('is the series of meetings of two parties whose ties the pages speak of', () => {
    expect(others).toEqual([])
    expect(process?.title).toBe('Oltmark and Varsenia: ties, talks in Sael')
    expect(process?.parties).toEqual(['en_o', 'en_v', 'en_k'])
  })

  it('has rounds with level, format and status, numbered where the day is known', () => {
    const rounds = process?.rounds.map((round) => [round.ordinal, round.level, round.format, round.status])
    expect(rounds).toEqual([
      [1, 'minister', 'trilateral', 'held'],
      [2, 'envoy', 'bilateral', 'held'],
      [null, 'head of state or government', 'bilateral', 'proposed'],
    ])
  })

  it('keeps what was promised, in the words for who and what', () => {
    expect(process?.commitments.map((one) => [one.ownerWords, one.task])).toEqual([['deputy ministers', 'writing a roadmap']])
  })
})

describe('the thread of a process', () => {
  it('is the stories that tell its rounds, in time, and no other', () => {
    const corpus = corpusFrom(PIECES)
    const stories = [...corpus.readings].reverse().map(({ article }): Story => {
      const support = corpus.supportOf([article.id])
      return { id: `sy_${article.published?.value ?? 'undated'}`, title: '', articles: [article.id], support }
    })
    const [process] = findProcesses({ ...corpus, events: joinEvents(corpus).events, statements: [], stories })
    expect(process?.stories).toEqual(['sy_2031-03-13', 'sy_2031-06-02', 'sy_undated'])
  })
})

describe('no process', () => {
  it('is made of one meeting, or of a pair that no page speaks of', () => {
    expect(processes(PIECES.slice(3))).toEqual([])
    expect(processes([])).toEqual([])
  })
})
