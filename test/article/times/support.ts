/** Expressions of a text as `words = value`; the reference is Thursday 18 June 2020 unless given. */

import { findTimes } from '../../../src/article/times.js'
import { articleText } from '../support.js'

export function read(text: string, reference: string | null = '2020-06-18'): string[] {
  return findTimes(articleText(text), reference).map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`)
}

/** The same with EDTF in place of the value. */
export function readEdtf(text: string, reference: string | null = '2020-06-18'): string[] {
  return findTimes(articleText(text), reference).map(({ start, end, edtf }) => `${text.slice(start, end)} = ${edtf}`)
}
