/** Dates counted from others: ranges of numbers, spans that a time is given, what comes moments later. */

import { describe, expect, it } from 'vitest'
import { read } from './support.js'

describe('a range of numbers counted back or on', () => {
  it.each([
    ['He left 40 or 50 years ago.', ['40 or 50 years ago = PAST_REF']],
    ['He left three to four months ago.', ['three to four months ago = PAST_REF']],
    ['He left six-to-eight weeks ago.', ['six-to-eight weeks ago = PAST_REF']],
    ['One or two days later he left.', ['One or two days later = FUTURE_REF']],
    ['He left a full year ago.', ['a full year ago = 2019']],
    ['He stayed 40 or 50 years.', ['40 or 50 years = P40Y']],
    ['He left seconds later.', ['seconds later = XXXX-XX-XX']],
    ['It took seconds.', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('words before last, past and coming', () => {
  it.each([
    ['He left this past week.', ['this past week = 2020-W24']],
    ['He left this past weekend.', ['this past weekend = 2020-W24-WE']],
    ['He ruled this past seven years.', ['this past seven years = P7Y']],
    ['He spoke to this next envoy.', []],
    ['In its first two years it grew.', ['first two years = P2Y']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('how often', () => {
  it.each([
    ['It rings twice a week.', ['twice a week = P1W']],
    ['It rings three times every month.', ['three times every month = P1M']],
    ['It is open 24 hours a day.', ['24 hours a day = P1D']],
    ['It shows every fiscal year.', ['every fiscal year = P1Y']],
    ['They meet every weekend.', ['every weekend = XXXX-WXX-WE']],
    ['They stay over the coming fortnight.', ['the coming fortnight = P2W']],
    ['He gave an hour-long talk.', ['hour-long = PT1H']],
    ['It was once a small shop.', []],
    ['It was his finest hour.', []],
    ['It rang twice.', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('nights and weekends', () => {
  it.each([
    ['After three nights of riots they left.', ['three nights = P3NI']],
    ['For several nights they sang.', ['several nights = PXNI']],
    ['For two weekends they sang.', ['two weekends = P2WE']],
    ['They sang on two good nights.', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})
