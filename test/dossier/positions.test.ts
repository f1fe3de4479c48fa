/** Positions of parties, joined over pages; the matrix has a cell for every party and issue. */

import { describe, expect, it } from 'vitest'
import { positionsOf } from '../../src/dossier/positions.js'
import { corpusFrom } from '../support/corpus.js'

const corpus = corpusFrom([
  { name: 'a', text: '[Varsenian|$nationality=v] President [Ilse Tarn|$person=t:president@v] has rejected the sanctions.' },
  { name: 'b', text: '[Varsenian|$nationality=v] President [Ilse Tarn|$person=t:president@v] has rejected all sanctions.' },
  { name: 'c', text: '[Oltmark|$country=o] has welcomed a reconciliation.' },
])
const positions = positionsOf({ ...corpus, statements: [] }, new Set(['en_v', 'en_o']))

describe('positions', () => {
  it('are one for a holder, issue and stance, with the words of every page', () => {
    expect(positions.map((one) => [one.holder, one.party, one.issue, one.stance, one.evidence.length])).toEqual([
      ['en_o', 'en_o', 'normal ties', 'support', 1],
      ['en_t', 'en_v', 'sanctions', 'rejection', 2],
    ])
  })

  it('of those who are no party are left out', () => {
    expect(positionsOf({ ...corpus, statements: [] }, new Set(['en_k']))).toEqual([])
  })
})
