/** Days told by their number: expressions of their own, of no day that is known, and no anchor for others. */

import { describe, expect, it } from 'vitest'
import { read } from './support.js'

describe('numbered days', () => {
  it.each([
    ['It was the second day of talks.', ['the second day = XXXX-XX-XX']],
    ['He left on his first day.', ['first day = XXXX-XX-XX']],
    ['They sang for a third straight night.', ['a third straight night = XXXX-XX-XXTNI']],
    ['They met on the final day.', ['the final day = XXXX-XX-XX']],
    ['He spent his 44th day there.', ['44th day = XXXX-XX-XX']],
    ['It fell on the first day of May.', ['the first day of May = 2020-05-01']],
    ['It was a first-day rally.', []],
    ['It was the second dayshift.', []],
    ['They read the Seventh Day.', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))

  it('leave the day told of before them to those that follow', () => {
    expect(read('They met on Monday. It was the second day of talks. The next day they left.')).toEqual([
      'Monday = 2020-06-15',
      'the second day = XXXX-XX-XX',
      'The next day = 2020-06-16',
    ])
  })
})
