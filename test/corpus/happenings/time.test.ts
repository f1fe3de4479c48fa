/** Times of reports: how two fit, and the one that stands for the event. */

import { describe, expect, it } from 'vitest'
import { eventTime, type TimeClaim, timeFit } from '../../../src/corpus/happenings/time.js'
import { resolve } from '../../../src/language/calendar.js'
import type { TimeExpression, TimeFormula } from '../../../src/model/annotation.js'

function claim(formula: TimeFormula, reference: string | null, mod: TimeExpression['mod'] = null): TimeClaim {
  const resolved = resolve(formula, mod, null, reference)
  const { value, edtf, known, implied } = resolved
  const expression: TimeExpression = { type: 'DATE', value, edtf, known, implied, formula, mod, clock: null, by: 'test', start: 0, end: 4 }
  return { expression, resolved, evidence: { in: 'text', article: 'ar', start: 0, end: 4, quote: 'then', by: 'test' } }
}
const on = (edtf: string) => claim({ kind: 'absolute', edtf }, null)
const weekday = (day: number, reference: string | null) => claim({ kind: 'weekday', weekday: day, direction: 'past' }, reference)
const month = (number: number, reference: string | null) =>
  claim({ kind: 'month-day', month: number, day: null, direction: 'past' }, reference)

describe('two times', () => {
  it('are the same, one within the other, or apart', () => {
    expect(timeFit(on('2031-03-12'), weekday(3, '2031-03-13'))).toBe('same')
    expect(timeFit(on('2031-03'), on('2031-03-12'))).toBe('within')
    expect(timeFit(on('2031-03-12'), on('2031-03-13'))).toBe('apart')
  })

  it('agree in part where one has no year or no week', () => {
    expect(timeFit(month(12, null), on('2030-12-28'))).toBe('partial')
    expect(timeFit(month(11, null), on('2030-12-28'))).toBe('apart')
    expect(timeFit(weekday(3, null), on('2031-03-12'))).toBe('partial')
    expect(timeFit(weekday(2, null), on('2031-03-12'))).toBe('apart')
  })

  it('are not comparable where they share no part', () => {
    expect(timeFit(weekday(3, null), month(12, null))).toBe('unknown')
    expect(timeFit(null, on('2031-03-12'))).toBe('unknown')
  })
})

describe('the time of an event', () => {
  it('is the most precise, with its basis', () => {
    expect(eventTime([on('2031-03'), weekday(3, '2031-03-13')])).toMatchObject({ edtf: '2031-03-12', precision: 'day', basis: 'derived' })
    expect(eventTime([on('2031-03-12')])).toMatchObject({ basis: 'stated' })
  })

  it('has no day where only a weekday is known', () => {
    expect(eventTime([weekday(3, null)])).toMatchObject({ edtf: 'XXXX-XX-XX', start: null, precision: 'day' })
  })

  it('takes the year of one page and the day of another', () => {
    expect(eventTime([on('2030-12'), claim({ kind: 'month-day', month: 12, day: 28, direction: null }, null)])).toMatchObject({
      edtf: '2030-12-28',
      basis: 'derived',
    })
  })

  it('is none without claims', () => {
    expect(eventTime([])).toBeNull()
  })
})
