/** Takes of one wire: ordered by what their titles say and by the clock of one house, and by nothing else. */

import { describe, expect, it } from 'vitest'
import { collate } from '../../src/corpus/collate.js'
import { traceLineages } from '../../src/corpus/lineage.js'
import { isLaterTake, stageOf, takeOf } from '../../src/corpus/takes.js'
import type { Metadatum } from '../../src/model/evidence.js'
import type { Reading } from '../../src/model/reading.js'
import { sheet } from '../support/pages.js'
import { DISPATCH, reading } from './readings.js'

const stated = (value: string): Metadatum => ({
  value,
  basis: 'stated',
  certainty: 1,
  evidence: [{ in: 'source', path: 'meta', quote: value, by: 'test' }],
})
function page(name: string, title: string, texts: readonly string[], more: Partial<Reading['article']> = {}): Reading {
  const pieces = [['title', title] as const, ...texts.map((text) => ['body', text] as const)]
  return reading(
    sheet(
      name,
      pieces.map(([kind, text]) => [kind, text]),
      { published: { value: '2031-03-12', precision: 'day', basis: 'stated' } },
    ),
    {
      outlet: stated('Meridian'),
      ...more,
    },
  )
}
const at = (time: string): Partial<Reading['article']> => ({
  published: { ...stated(`2031-03-12T${time}Z`), precision: 'minute', zone: 'Z' },
})
const trace = (readings: readonly Reading[]) =>
  traceLineages(
    readings,
    collate(readings),
    { countries: [], agencies: [], outlets: [], offices: [], bodies: [], places: [], givenNames: new Set() },
    { placed: [], orphans: [] },
  ).value

describe('the stage of a take', () => {
  it('is what the title says', () => {
    expect(
      ['FLASH: Ferry halted', 'UPDATE 2-Ferry halted', 'Ferry halted (3rd lead)', 'Second lead: ferry', 'WRITETHRU Ferry'].map(stageOf),
    ).toEqual([0, 2, 3, 2, 90])
  })

  it('is not known where the words mean something else', () => {
    const titles = [
      'Ministers update law',
      'Urgent aid for islands',
      'Ferry takes the lead',
      'An update on the ferry',
      'First leader of the port',
    ]
    expect(titles.map(stageOf)).toEqual(titles.map(() => null))
  })
})

describe('takes', () => {
  it('follow one another by title, then by the clock of one house', () => {
    const flash = takeOf(page('a', 'FLASH: Ferry halted', DISPATCH))
    const plain = takeOf(page('b', 'Ferry halted', DISPATCH))
    const update = takeOf(page('c', 'UPDATE 1-Ferry halted', DISPATCH))
    expect([isLaterTake(plain, flash), isLaterTake(update, plain), isLaterTake(flash, update)]).toEqual([true, true, false])
    const [early, late] = ['08:00', '09:30'].map((time) => takeOf(page(time, 'Ferry halted', DISPATCH, at(time))))
    expect([isLaterTake(late, early), isLaterTake(early, late)]).toEqual([true, false])
  })

  it('of a carrier count where its title says which, and never by its clock', () => {
    const agency = stated('Meridian')
    const carrier = (title: string, time: string) =>
      takeOf(page(title, title, DISPATCH, { ...at(time), outlet: stated('Island Post'), agency }))
    expect(carrier('Ferry halted', '10:00')).toBeNull()
    expect(carrier('UPDATE 3-Ferry halted', '10:00')).toMatchObject({ wire: 'meridian', stage: 3, moment: null })
  })

  it('hang an update from the first take, however full it is, and number both', () => {
    const first = page('first', 'Ferry halted', DISPATCH.slice(0, 2), at('08:00'))
    const update = page('update', 'UPDATE 1-Ferry halted', DISPATCH, at('09:30'))
    const [lineage] = trace([update, first])
    expect(lineage?.witnesses.map(({ article, parent, take }) => [article, parent, take])).toEqual([
      [first.article.id, null, 1],
      [update.article.id, first.article.id, 2],
    ])
  })

  it('are not numbered where their order is not known', () => {
    const [lineage] = trace([page('one', 'Ferry halted', DISPATCH), page('two', 'Ferry stopped', DISPATCH.slice(0, 2))])
    expect(lineage?.witnesses.map(({ take }) => take)).toEqual([undefined, undefined])
  })
})
