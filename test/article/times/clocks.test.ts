/** Times of the day: spoken ones, their half of the day, small hours, dawn. */

import { describe, expect, it } from 'vitest'
import { read } from './support.js'

describe('which half of the day', () => {
  it.each([
    ["It fell at 10 o'clock on Tuesday night.", ["10 o'clock on Tuesday night = 2020-06-16T22:00"]],
    ["It fell at three o'clock Tuesday afternoon.", ["three o'clock Tuesday afternoon = 2020-06-16T15:00"]],
    ["It fell at ten o'clock Tuesday morning.", ["ten o'clock Tuesday morning = 2020-06-16T10:00"]],
    ["It fell at two o'clock Tuesday night.", ["two o'clock Tuesday night = 2020-06-16T02:00"]],
    ['It fell at half past two on Tuesday afternoon.', ['half past two on Tuesday afternoon = 2020-06-16T14:30']],
    ['It fell at a quarter of a mile.', []],
    ['It rose by half past the mark.', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('parts of the day', () => {
  it.each([
    ['He died in the early hours of Tuesday.', ['the early hours of Tuesday = 2020-06-16TMO']],
    ['He died in the early hours of Tuesday morning.', ['the early hours of Tuesday morning = 2020-06-16TMO']],
    ['They crossed in the early morning hours of May 3.', ['the early morning hours of May 3 = 2020-05-03TMO']],
    ['They crossed in the late evening hours of Sunday.', ['the late evening hours of Sunday = 2020-06-14TEV']],
    ['They struck before dawn on Tuesday.', ['dawn on Tuesday = 2020-06-16TMO']],
    ['They struck at dusk.', ['dusk = 2020-06-18TEV']],
    ['Operation Dawn failed at Dawn.', []],
    ['It was the dawn of a new age.', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('two clocks stay two', () => {
  it.each([['It fell at 3 a.m. on Sunday, at 4 p.m. it was over.', ['3 a.m. on Sunday = 2020-06-14T03:00', '4 p.m. = 2020-06-14T16:00']]])(
    '%s',
    (text, expected) => expect(read(text)).toEqual(expected),
  )
})
