/** Initials before a surname make a person; letters that tell groups, cities and bodies apart make none. */

import { describe, expect, it } from 'vitest'
import { named } from '../../support/named.js'

const people = (text: string): string[] =>
  named(text)
    .mentions.filter((one) => one.kind === 'person' && one.form !== 'role')
    .map((one) => text.slice(one.start, one.end))

describe('initials', () => {
  it.each([
    ['They met J.K. Quorring and A.P.J. Oduyalam.', ['J.K. Quorring', 'A.P.J. Oduyalam']],
    ['M.K. Quorrin told B.S. Valeppa so.', ['M.K. Quorrin', 'B.S. Valeppa']],
    ['A letter to V K Quorrhry came back.', ['V K Quorrhry']],
    ['The talks between P Quorrambaram and others began.', ['P Quorrambaram']],
    ['R.E. Quorlenn was there.', ['R.E. Quorlenn']],
  ])('%s', (text, names) => expect(people(text)).toEqual(names))

  it.each([
    'The shares of J.M. Quorver Corporation fell.',
    'In group B Quorra lost.',
    'The L.A. Quorrers won.',
    'They sold plan B Quorras.',
    'It stood in G. W. Quorra Avenue.',
  ])('make none in: %s', (text) => expect(people(text)).toEqual([]))
})
