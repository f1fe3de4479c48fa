/** How far time expressions reach: every unit with every modifier, ordinal, article and ending, from generated sentences. */

import { describe, expect, it } from 'vitest'
import { findTimes } from '../../../src/article/times.js'
import { articleText } from '../support.js'

/** The expressions of a sentence on Thursday 18 June 2020. */
function spans(text: string): string[] {
  return findTimes(articleText(text), '2020-06-18').map(({ start, end }) => text.slice(start, end))
}

function values(text: string): string[] {
  return findTimes(articleText(text), '2020-06-18').map(({ value }) => value)
}

/** Every combination of one of each list, joined by spaces. */
function combinations(...lists: readonly (readonly string[])[]): string[] {
  return lists.reduce<string[]>((made, list) => made.flatMap((start) => list.map((end) => (start === '' ? end : `${start} ${end}`))), [''])
}

/** Fails with the phrases whose whole is not the one expression of its sentence. */
function expectWhole(phrases: readonly string[], sentence: (phrase: string) => string): void {
  const wrong = phrases.filter((phrase) => {
    const found = spans(sentence(phrase))
    return found.length !== 1 || found[0] !== phrase
  })
  expect(wrong.map((phrase) => `${phrase} -> ${spans(sentence(phrase)).join(' | ') || 'nothing'}`)).toEqual([])
}

const PLURALS = ['minutes', 'hours', 'days', 'weeks', 'months', 'years', 'decades']
const SINGULARS = ['hour', 'day', 'week', 'month', 'year', 'decade']
const NUMBERS = ['two', '12', 'several', 'a few', 'twenty-five', 'two and a half', 'a dozen', 'a couple of']

describe('durations', () => {
  it('take their measure before the number', () =>
    expectWhole(
      combinations(
        [
          'more than',
          'less than',
          'at least',
          'up to',
          'nearly',
          'almost',
          'roughly',
          'some',
          'close to',
          'well over',
          'another',
          'an additional',
          'a further',
        ],
        ['two', '12', 'twenty-five'],
        PLURALS,
      ),
      (phrase) => `The walk took ${phrase}.`,
    ))

  it('leave out words that only look at them', () => {
    for (const outside of ['only', 'just', 'about', 'barely', 'as long as'])
      for (const unit of PLURALS) expect(spans(`The walk took ${outside} two ${unit}.`)).toEqual([`two ${unit}`])
  })

  it('take which of them is meant', () =>
    expectWhole(
      combinations(
        ['the past', 'the last', 'the next', 'the first', 'the final', 'the coming', 'the previous', 'the following'],
        NUMBERS,
        PLURALS,
      ).filter((phrase) => !/the \S+ (?:a|several)\b/.test(phrase)),
      (phrase) => `It rained over ${phrase}.`,
    ))

  it('take what kind of units they are', () =>
    expectWhole(
      combinations(NUMBERS, ['more', 'full', 'straight', 'consecutive', 'long', 'whole'], PLURALS),
      (phrase) => `It rained for ${phrase}.`,
    ))

  it('take what is added behind', () =>
    expectWhole(combinations(['two', '12'], PLURALS, ['or so', 'or more', 'or longer', 'or less']), (phrase) => `It rained for ${phrase}.`))

  it('reach from the first number to the unit', () =>
    expectWhole(
      combinations(['two to three', 'two or three', '10 to 12', 'ten or twelve', 'two-to-three', 'two or more'], PLURALS),
      (phrase) => `It takes ${phrase}.`,
    ))

  it('are one where units grow smaller', () => {
    expectWhole(
      ['two years and six months', 'three weeks and two days', '2 hours, 30 minutes', 'one year, two months and four days'],
      (phrase) => `It took ${phrase}.`,
    )
    expect(values('It took two years and six months.')).toEqual(['P2Y6M'])
    expect(values('It took 2 hours and 30 minutes.')).toEqual(['PT2H30M'])
    expect(spans('It took six months and two years.')).toEqual(['six months', 'two years'])
  })

  it('count halves and quarters', () => {
    expectWhole(combinations(['half an', 'a quarter of an'], ['hour']), (phrase) => `It took ${phrase}.`)
    expectWhole(combinations(['half a', 'a quarter of a'], ['century', 'decade', 'year']), (phrase) => `It took ${phrase}.`)
    expect(values('It took half a century.')).toEqual(['P50Y'])
    expect(values('It took a quarter-century.')).toEqual(['P25Y'])
    expect(spans('He scored a half-century on the way.')).toEqual([])
  })

  it('with a hyphen stand before a noun without their article, before `period` with it', () => {
    for (const unit of SINGULARS) {
      expect(spans(`It was a two-${unit} walk.`)).toEqual([`two-${unit}`])
      expect(spans(`It fell in a two-${unit} period.`)).toEqual([`a two-${unit} period`])
    }
    expect(spans('He serves a five-year term.')).toEqual(['a five-year term'])
  })

  it('are no ages', () => {
    expect(spans('A 10-year-old boy and a 6-month-old son came.')).toEqual([])
    expect(spans('The 8-month-old truce held.')).toEqual(['8-month-old'])
  })
})

describe('dates counted in units', () => {
  it('take number, rest and measure', () =>
    expectWhole(
      combinations(
        ['two', 'about two', 'nearly two', 'more than two', 'two and a half', 'a few', 'several'],
        ['months', 'years', 'weeks'],
        ['ago', 'or so ago', 'earlier', 'later'],
      ).filter((phrase) => !/half weeks/.test(phrase)),
      (phrase) => `They met ${phrase}.`,
    ))

  it('take spans without a number', () =>
    expectWhole(
      [
        'a long time ago',
        'a short time ago',
        'some time ago',
        'a while ago',
        'a little while ago',
        'not long ago',
        'years ago',
        'moments ago',
        'half a century ago',
        'a year and a half ago',
      ],
      (phrase) => `They met ${phrase}.`,
    ))

  it.each(['day', 'week', 'month', 'year', 'night', 'morning'])(
    'the %s before, at the end of its clause, and the one before a happening',
    (unit) => {
      expect(spans(`They met the ${unit} before.`)).toEqual([`the ${unit} before`])
      expect(spans(`They met the ${unit} after, by the sea.`)).toEqual([`the ${unit} after`])
    },
  )

  it('count from the day told of, and from none where a happening tells', () => {
    expect(values('He came on 3 May 2019. She had left the day before.')).toEqual(['2019-05-03', '2019-05-02'])
    expect(values('He came in 2019. She had left the year before.')).toEqual(['2019', '2018'])
    expect(values('She left the day before the vote.')).toEqual([])
    expect(values('She left the week before last.')).toEqual(['2020-W23'])
    expect(values('She left two Fridays ago.')).toEqual(['2020-06-05'])
  })
})

describe('parts of a unit', () => {
  const PARTS = [
    'the beginning of',
    'the start of',
    'the middle of',
    'the end of',
    'the close of',
    'the rest of',
    'the remainder of',
    'the first half of',
    'the latter part of',
    'late in',
    'early in',
    'later in',
  ]

  it('are taken with the unit', () => {
    expectWhole(
      combinations(PARTS, ['the year', 'this year', 'next year', 'last year', '2019', 'the month', 'the week', 'this week']),
      (phrase) => `It is planned for ${phrase}.`,
    )
    expectWhole(
      combinations(['the beginning of', 'the middle of', 'the end of', 'early', 'late'], ['May', 'last May', 'May 2019', 'June 2019']),
      (phrase) => `It fell in ${phrase}.`,
    )
    expectWhole(
      combinations(['the end of', 'the start of', 'the middle of'], ['summer', 'the summer', 'the decade', 'the century', 'the quarter']),
      (phrase) => `It fell by ${phrase}.`,
    )
    expectWhole(
      combinations(['the early', 'the late', 'the mid-'], ['1990s', '1980s']).map((phrase) => phrase.replace('- ', '-')),
      (phrase) => `It fell in ${phrase}.`,
    )
  })

  it('of the day stand with their date', () =>
    expectWhole(
      combinations(['the morning of', 'the night of', 'the early evening of', 'the late afternoon of'], ['May 3', '3 May 2019', 'Friday']),
      (phrase) => `It fell on ${phrase}.`,
    ))

  it('in the middle', () => {
    expectWhole(
      ['mid-year', 'midyear', 'midweek', 'mid-May', 'mid-2019', 'midsummer', 'midsummer 2019', 'mid-summer'],
      (phrase) => `It falls in ${phrase}.`,
    )
    expect(spans('The mid-year review fell.')).toEqual([])
  })

  it('by their name', () =>
    expectWhole(
      ['the month of May', 'the month of May 2019', 'the year 2019', 'the weekend of May 3', 'the week of May 3'],
      (phrase) => `It fell in ${phrase}.`,
    ))
})

describe('what a news reader met', () => {
  it.each([
    ['They met in the final days of the year.', ['the final days of the year = 2020']],
    ['They met in the opening weeks of 2019.', ['the opening weeks of 2019 = 2019']],
    ['It rose in the first two weeks of May.', ['the first two weeks = P2W', 'May = 2020-05']],
    ['Book on a Tuesday, Wednesday or Sunday.', ['Tuesday = XXXX-WXX-2', 'Wednesday = XXXX-WXX-3', 'Sunday = XXXX-WXX-7']],
    ['I will never forget that Saturday evening.', ['Saturday = XXXX-WXX-6']],
    ['He spoke the Monday before the vote.', ['Monday = XXXX-WXX-1']],
    ['He was called to the hospital on 3 May.', ['3 May = 2020-05-03']],
    ['He was ordered to leave on 3 May.', ['3 May = 2021-05-03']],
    ['She works a twenty-four-hour day.', ['twenty-four-hour = PT24H']],
    ['In the fiscal year 2016/17 it rose.', ['the fiscal year 2016/17 = 2016']],
    ['It missed its 2030 targets.', ['2030 = 2030']],
    ['It ended. 1925 was no better.', ['1925 = 1925']],
    ['It cost 2000 people their work.', []],
    ['It makes ten turns per day at 20 km per hour.', ['per day = P1D']],
    ['He said so the other day.', ['the other day = PAST_REF']],
    ['It will one day fall.', ['one day = FUTURE_REF']],
    ['It fell on the 20th.', ['the 20th = XXXX-XX-20']],
    ['He lives on the 20th floor.', []],
    ['Nowruz 1402 came.', ['Nowruz 1402 = 2023-03-21']],
    ['It came as recently as last week.', ['last week = 2020-W24']],
    ['The 21 January attack hit them.', ['21 January = 2020-01-21']],
    ['It is expected to last six weeks.', ['six weeks = P6W']],
    ['Two 56 year-old women came.', []],
    ['It happened two centuries ago.', ['two centuries ago = 18']],
    ['It is a 19th-century tale. That year he left.', ['19th-century = 18', 'That year = XXXX']],
    ['In 2004 of all years it fell.', ['2004 = 2004']],
    ['He spoke last week on Tuesday.', ['last week on Tuesday = 2020-06-09']],
    ['He will speak next week, on Friday, there.', ['next week, on Friday = 2020-06-26']],
    ['He will speak three days from tomorrow.', ['three days from tomorrow = 2020-06-22']],
    ['He left two days before yesterday.', ['two days before yesterday = 2020-06-15']],
    ['It is due on the first Friday of next month.', ['the first Friday of next month = 2020-07']],
    ['They marched on Independence Day.', ['Independence Day = XXXX-XX-XX']],
    ['She works 20 hour days.', ['20 hour = PT20H']],
    ['They lost their week-long fight.', ['week-long = P1W']],
    ['It sold one-quarter of it.', []],
    ['It fell 12 hrs ago.', ['12 hrs ago = 2020-06-18']],
    ['It will fall on Monday week.', ['Monday week = 2020-06-29']],
  ])('%s', (text, expected) => {
    const found = findTimes(articleText(text), '2020-06-18')
    expect(found.map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`)).toEqual(expected)
  })

  it('shows by one date in which order it writes the others', () => {
    expect(values('They met on 10/05/2019 and on 25/12/2018.')).toEqual(['2019-05-10', '2018-12-25'])
    expect(values('They met on 10/05/2019 and on 12/25/2018.')).toEqual(['2019-10-05', '2018-12-25'])
    expect(values('They met on 10/05/2019, 25/12/2018 and 12/25/2018.')).toEqual(['2019-XX-XX', '2018-12-25', '2018-12-25'])
  })
})

describe('years', () => {
  it('in two figures', () => {
    expect(values("It fell in '98.")).toEqual(['1998'])
    expect(values("In the summer of '98 it fell.")).toEqual(['1998-SU'])
    expect(values('It lasted from 1985-87.')).toEqual(['1985', '1987'])
    expect(spans("They sold '98 percent' of it.")).toEqual([])
  })

  it('with their owner', () => {
    expect(values("It fell in 1990's third quarter.")).toEqual(['1990-Q3'])
    expect(values("It fell in the 1990's.")).toEqual(['199'])
    expect(values('It fell in April 480 BC.')).toEqual(['BC0480-04'])
    expect(values('It fell in the spring of 480 BC.')).toEqual(['BC0480-SP'])
  })

  it('are not those of our age', () => expect(spans("It is a thing of today's world.")).toEqual([]))
})
