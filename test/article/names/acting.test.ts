/** Towns and papers that people are called like. */

import { describe, expect, it } from 'vitest'
import { named } from '../../support/named.js'

const people = (text: string): string[] =>
  named(text)
    .mentions.filter((one) => one.kind === 'person' && one.form !== 'role')
    .map((one) => text.slice(one.start, one.end))

describe('a name that a paper or a town bears too', () => {
  it.each([
    ['Mayor Michael Bloomberg spoke. Bloomberg has yet to answer.', ['Michael Bloomberg', 'Bloomberg']],
    ['It was said that Mr. Houston left.', ['Houston']],
  ])('is a person: %s', (text, names) => expect(people(text)).toEqual(names))

  it.each(['Shares fell, Bloomberg reported.', 'Mayor Michael Bloomberg left, Bloomberg News said.', 'They flew to Houston.'])(
    'is none: %s',
    (text) => expect(people(text).filter((name) => name === 'Bloomberg' || name === 'Houston')).toEqual([]),
  )
})
