/** Days that other days are counted from: the date told of last, and so many units on from it. The road of days told from one another stays short. */

import type { TimeFormula } from '../../model/annotation.js'
import { lastTold, roadOf, type Scene } from './found.js'

/** A unit of the calendar, a day and longer. */
export type Unit = Extract<TimeFormula, { kind: 'shift' }>['unit']

/** `amount` units from the reference day. */
export const shift = (unit: Unit, amount: number): TimeFormula => ({ kind: 'shift', unit, amount })

/** The date told of last, as a formula: a day, or with `coarse` any. Null where the text told none, or something coarser since: then the day is not known. */
export function toldDay(scene: Scene, coarse = false): TimeFormula | null {
  const told = lastTold(scene.before, ({ type, formula }) =>
    (type === 'DATE' || type === 'TIME') && formula.kind !== 'open' ? formula : null,
  )
  return told && (coarse || isDay(told)) ? told : null
}

/** Longest road of days that are told from one another; beyond it the day is unknown. */
const LONGEST_ROAD = 6

/** `amount` units on from a told date: days counted from days are added up, so that the road stays short. */
export function countedFrom(from: TimeFormula, unit: Unit, amount: number): TimeFormula {
  if (from.kind === 'told-day' && from.from) return countedFrom(from.from, unit, amount)
  if (from.kind === 'fiscal') return { kind: 'fiscal', of: countedFrom(from.of, unit, amount) }
  if (from.kind === 'shift' && from.unit === unit) {
    const { from: origin } = from
    return { kind: 'shift', unit, amount: amount + from.amount, ...(origin ? { from: origin } : {}) }
  }
  return roadOf(from) >= LONGEST_ROAD ? { kind: 'told-day' } : { kind: 'shift', unit, amount, from }
}

function isDay(formula: TimeFormula): boolean {
  switch (formula.kind) {
    case 'absolute':
      return /^-?\d{4}-\d\d-\d\d$/.test(formula.edtf)
    case 'month-day':
    case 'other-calendar':
      return formula.day !== null
    case 'shift':
      return formula.unit === 'day'
    case 'told-day':
      return formula.from !== undefined
    default:
      return formula.kind === 'weekday' || formula.kind === 'holiday'
  }
}
