/** Times: what is one and what is not, its extent, its value on a reference day, and what stays open without one. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTimes, TIME_RULES } from '../../src/article/times.js'
import { resolve } from '../../src/language/calendar.js'
import { articleText } from './support.js'

/** Seconds of this process, so that other work on the machine does not count. */
function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** `[words] value` of a marked sentence; the reference is Thursday 18 June 2020 unless given. */
function read(text: string, reference: string | null = '2020-06-18'): string[] {
  return findTimes(articleText(text), reference).map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`)
}

describe('dates with their year', () => {
  it.each([
    ['It fell on 25 June 1950.', '25 June 1950 = 1950-06-25'],
    ['It fell on June 25, 1950.', 'June 25, 1950 = 1950-06-25'],
    ['It fell on the 25th of June, 1950.', 'the 25th of June, 1950 = 1950-06-25'],
    ['It fell on Sunday, June 25, 1950, at sea.', 'Sunday, June 25, 1950 = 1950-06-25'],
    ['It fell on 1950-06-25.', '1950-06-25 = 1950-06-25'],
    ['He last came in September 2018.', 'September 2018 = 2018-09'],
    ['It has lasted since 2011.', '2011 = 2011'],
    ['It began in early 2011.', 'early 2011 = 2011'],
    ['In the late 1970s it ended.', 'the late 1970s = 197'],
    ['It is a 20th century tale.', '20th century = 19'],
    ['In the third quarter of 2019 it grew.', 'the third quarter of 2019 = 2019-Q3'],
    ['In the summer of 2014 it grew.', 'the summer of 2014 = 2014-SU'],
    ['In fiscal 2019 it grew.', 'fiscal 2019 = 2019'],
    ['They fought in 480 BC.', '480 BC = BC0480'],
    ['It fell on 5 Farvardin 1402.', '5 Farvardin 1402 = 2023-03-25'],
    ['It fell on 25/12/2019.', '25/12/2019 = 2019-12-25'],
  ])('%s', (text, expected) => expect(read(text, null)).toEqual([expected]))

  it.each([
    ['It fell on the tenth of September, 2001.', ['the tenth of September, 2001 = 2001-09-10']],
    ['It fell on May twenty-first, 1999.', ['May twenty-first, 1999 = 1999-05-21']],
    ['They met on 6-7 January 2016.', ['6 = 2016-01-06', '7 January 2016 = 2016-01-07']],
    ['They met on April 24 and 25, 2016.', ['April 24 = 2016-04-24', '25, 2016 = 2016-04-25']],
    ['It ran from 21 March to 21 June 2012.', ['21 March = 2012-03-21', '21 June 2012 = 2012-06-21']],
    ['It ran from December to March 2012.', ['December = 2011-12', 'March 2012 = 2012-03']],
    ['It fell on the first Friday of July 2020.', ['the first Friday of July 2020 = 2020-07-03']],
    ['It fell on the last Monday in May 2020.', ['the last Monday in May 2020 = 2020-05-25']],
    ['It fell on the first Friday of July.', ['the first Friday of July = XXXX-07']],
    ['It fell on Friday the 13th.', ['Friday the 13th = XXXX-XX-13']],
    ['It fell on 2001/9/11 there.', ['2001/9/11 = 2001-09-11']],
    ['They met on May 3, 12 envoys in all, in 2012.', ['May 3 = XXXX-05-03', '2012 = 2012']],
  ])('%s', (text, expected) => expect(read(text, null)).toEqual(expected))

  it('never guesses whether the day or the month comes first', () => {
    expect(read('It fell on 10/05/2019.')).toEqual(['10/05/2019 = 2019-XX-XX'])
    expect(read('It fell on 05/05/2019.')).toEqual(['05/05/2019 = 2019-05-05'])
  })

  it('reads a Hijri day as a day, about then, and no hours', () => {
    const [time] = findTimes(articleText('Saturday | Shawwal 14, 1441 H'), null).slice(-1)
    expect([time?.type, time?.value, time?.edtf, time?.mod]).toEqual(['DATE', '2020-06-06', '2020-06-06~', 'APPROX'])
  })
})

describe('dates told from the reference day', () => {
  it.each([
    ['Ministers met on Wednesday.', 'Wednesday = 2020-06-17'],
    ['Ministers met on Thursday.', 'Thursday = 2020-06-18'],
    ['Ministers will meet on Wednesday.', 'Wednesday = 2020-06-24'],
    ['Ministers are due to meet on Monday.', 'Monday = 2020-06-22'],
    ['The king arrived on Tuesday evening.', 'Tuesday evening = 2020-06-16TEV'],
    ['They met yesterday.', 'yesterday = 2020-06-17'],
    ['They met last week.', 'last week = 2020-W24'],
    ['They will meet next week.', 'next week = 2020-W26'],
    ['They met earlier this month.', 'earlier this month = 2020-06'],
    ['They meet this week.', 'this week = 2020-W25'],
    ['They held talks in December.', 'December = 2019-12'],
    ['They held talks in late December.', 'late December = 2019-12'],
    ['Talks may take place in early July.', 'early July = 2020-07'],
    ['Talks may take place in mid-July.', 'mid-July = 2020-07'],
    ['She was invited to attend the summit on July 19.', 'July 19 = 2020-07-19'],
    ['They met there on Dec. 28.', 'Dec. 28 = 2019-12-28'],
    ['It opened last year.', 'last year = 2019'],
    ['It opened two years ago.', 'two years ago = 2018'],
    ['It opened ten days ago.', 'ten days ago = 2020-06-08'],
    ['It opened in June last year.', 'June last year = 2019-06'],
    ['It opened last fall.', 'last fall = 2019-FA'],
    ['They met over the weekend.', 'the weekend = 2020-W24-WE'],
    ['The talks were extended to Aug. 20.', 'Aug. 20 = 2020-08-20'],
    ['The truce has held since February.', 'February = 2020-02'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))

  it('takes the weekday printed beside a date for its year', () => {
    expect(read('The paper said on Monday, Oct. 26:', '2020-06-18')).toEqual(['Monday, Oct. 26 = 2020-10-26'])
    expect(read('The paper said on Saturday, Oct. 26:', '2020-06-18')).toEqual(['Saturday, Oct. 26 = 2019-10-26'])
  })

  it('counts from the day told of, which need not be the reference day', () => {
    expect(read('They met on March 3, 2015. They signed the same day. They left the next day.')).toEqual([
      'March 3, 2015 = 2015-03-03',
      'the same day = 2015-03-03',
      'the next day = 2015-03-04',
    ])
    expect(read('They met on March 3, 2015. It rained in April. They left that night.').at(-1)).toBe('that night = XXXX-XX-XXTNI')
    expect(read('They signed the same day.')).toEqual(['the same day = XXXX-XX-XX'])
  })

  it('takes a weekday listed behind another for the next after it', () => {
    expect(read('Storms are possible on Thursday and Saturday.')).toEqual(['Thursday = 2020-06-18', 'Saturday = 2020-06-20'])
    expect(read('It was said on Wednesday and Tuesday.')).toEqual(['Wednesday = 2020-06-17', 'Tuesday = 2020-06-16'])
    expect(read('They met from Monday to Wednesday.')).toEqual(['Monday = 2020-06-15', 'Wednesday = 2020-06-17'])
  })

  it('lets no reference day settle some Tuesday, or that Saturday', () => {
    expect(read('Book on a Tuesday.')).toEqual(['Tuesday = XXXX-WXX-2'])
    expect(read('I recall that Saturday.')).toEqual(['Saturday = XXXX-WXX-6'])
  })

  it('means the month told of before by the December talks', () => {
    expect(read('They met in December. A meeting that would build on the December talks may follow.')).toEqual([
      'December = 2019-12',
      'December = 2019-12',
    ])
  })
})

it('reads a history by the year told of, not by the day of writing', () => {
  const told =
    'The war began in 1618. It grew in 1620, 1625, 1629 and 1631. In 1632 the king fell. In May 1635 France came in. In July it lost a town. In February it won one. Peace came in 1648.'
  expect(read(told).slice(-3)).toEqual(['July = 1635-07', 'February = 1635-02', '1648 = 1648'])
})

const WORDS =
  'on in the at last next this early late mid-May May 3 2011 1990s Monday Tuesday evening morning 5 p.m. 1200 GMT noon three days weeks ago later earlier same day following year month quarter third , . and to - of two years before every week now recently met will was due fall summer spring weekend end beginning about nearly more than a decade century 10/05/2023 2023-05-10 Thanksgiving fiscal first half Jan. year-end ’s'.split(
    ' ',
  )

it('gives places in text order that do not overlap, and values that resolve again, for any words', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), (words) => {
      const text = words.join(' ')
      let at = 0
      for (const time of findTimes(articleText(text), '2020-06-18')) {
        expect(time.start).toBeGreaterThanOrEqual(at)
        expect(time.end).toBeGreaterThan(time.start)
        expect(text.slice(time.start, time.end).trim()).toBe(text.slice(time.start, time.end))
        expect(resolve(time.formula, time.mod, time.clock, '2020-06-18').value).toBe(time.value)
        expect(time.value).not.toBe('')
        at = time.end
      }
    }),
    { numRuns: 400 },
  )
})

it('stays linear and shallow however long days are told from one another', () => {
  const long = 'They met on May 3, 2015. '.concat('They left the next day. They came the same day. It fell a week later. '.repeat(2000))
  const before = process.cpuUsage()
  const times = findTimes(articleText(long), '2020-06-18')
  expect(secondsSince(before)).toBeLessThan(10)
  expect(times).toHaveLength(6001)
  expect(JSON.stringify(times.at(-1)?.formula).length).toBeLessThan(1000)
})

describe('clocks', () => {
  it.each([
    ['The talks were due to start around 1200 GMT.', 'around 1200 GMT = 2020-06-18T12:00'],
    ['It struck at 10 p.m. Wednesday.', '10 p.m. Wednesday = 2020-06-17T22:00'],
    ['It struck on Wednesday at 10:35 a.m. sharp.', 'Wednesday at 10:35 a.m. = 2020-06-17T10:35'],
    ['He left at 4 in the morning.', '4 in the morning = 2020-06-18T04:00'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))

  it('gives a clock no day of another clause', () => {
    expect(read('The meeting with Olsen, who arrived on Tuesday evening, was due to start at 1200 GMT.')).toEqual([
      'Tuesday evening = 2020-06-16TEV',
      '1200 GMT = 2020-06-18T12:00',
    ])
  })

  it('keeps the zone with the clock and in EDTF', () => {
    const [time] = findTimes(articleText('It starts at 1200 GMT.'), '2020-06-18')
    expect([time?.clock, time?.edtf]).toEqual(['T12:00Z', '2020-06-18T12:00:00Z'])
  })
})

describe('durations, sets and what has no calendar', () => {
  it.each([
    ['The 12-year civil war ended.', '12-year = P12Y'],
    ['It took three days.', 'three days = P3D'],
    ['In the past two months it fell.', 'the past two months = P2M'],
    ['It took 2 1/2 years.', '2 1/2 years = P2Y6M'],
    ['In recent weeks it fell.', 'recent weeks = PXW'],
    ['It lasted nearly forty years.', 'nearly forty years = P40Y'],
    ['They meet every Monday.', 'every Monday = XXXX-WXX-1'],
    ['They meet every two weeks.', 'every two weeks = P2W'],
    ['It costs $5 million a year.', 'a year = P1Y'],
    ['He has recently said so.', 'recently = PAST_REF'],
    ['It is now open.', 'now = PRESENT_REF'],
    ['It bodes well for the future.', 'the future = FUTURE_REF'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))
})

describe('without a reference day', () => {
  it.each([
    ['Ministers met on Wednesday.', 'Wednesday = XXXX-WXX-3'],
    ['They held talks in December.', 'December = XXXX-12'],
    ['They met last week.', 'last week = XXXX-WXX'],
    ['They met on Dec. 28.', 'Dec. 28 = XXXX-12-28'],
  ])('%s', (text, expected) => expect(read(text, null)).toEqual([expected]))

  it('keeps a formula that gives the value once the day is known', () => {
    const text = articleText('Olsen met Lie on Wednesday. They met in December, too, and a day later.')
    const open = findTimes(text, null)
    const known = findTimes(text, '2020-06-18')
    expect(open.map((time) => resolve(time.formula, time.mod, time.clock, '2020-06-18').value)).toEqual(known.map((time) => time.value))
  })
})

describe('what is no time', () => {
  it.each([
    'Theresa May said so.',
    'They march on the city.',
    'It may rain and the price may fall.',
    'He sat on the second chair.',
    'A 6-year-old boy sang.',
    'It has 1,950 rooms and 2,011 beds.',
    'They won 3-2 at home.',
    'Resolution 1701 passed.',
    'It was not much of a fall.',
    'Boeing 737 jets spring to mind.',
    'Prices are behind the fall.',
    'It was the Spring Revolution.',
    'It began the year the war did.',
    'The Good Friday Agreement held.',
  ])('%s', (text) => expect(read(text)).toEqual([]))
})

it('tells the parts that the words give from those the reference day added', () => {
  const [day, month] = findTimes(articleText('They met on Wednesday and in December.'), '2020-06-18')
  expect([day?.known, day?.implied]).toEqual([['weekday'], ['year', 'month', 'day']])
  expect([month?.known, month?.implied]).toEqual([['month'], ['year']])
})

describe('how far an expression reaches', () => {
  it.each([
    ['They meet this coming Sunday, June 21.', ['this coming Sunday, June 21 = 2020-06-21']],
    ['They met on June 3 of 2019.', ['June 3 of 2019 = 2019-06-03']],
    ['They met in the week of June 3, 2019.', ['the week of June 3, 2019 = 2019-W23']],
    ['They met in the week of the vote.', []],
    ['War came in 2012. They met on May 3 of that year.', ['2012 = 2012', 'May 3 of that year = 2012-05-03']],
    ['They met in the second and fourth quarters of 2019.', ['the second = 2019-Q2', 'fourth quarters of 2019 = 2019-Q4']],
    ['They met in the second and fourth rounds.', []],
    ['They met in the last week of May 2019.', ['the last week of May 2019 = 2019-05']],
    ['They met last week of all weeks.', ['last week = 2020-W24']],
    ['The next spring came late.', ['The next spring = 2021-SP']],
    ['They met on Christmas night.', ['Christmas night = 2019-12-25TNI']],
    ['They may talk for a year or two.', ['a year or two = P1Y']],
    ['They may talk over the next couple of years.', ['the next couple of years = P2Y']],
    ['They talked for another year.', ['another year = P1Y']],
    ['They talked for no more than sixty days.', ['no more than sixty days = P60D']],
    ['A several-year tenure began.', ['several-year = PXY']],
    ['It was a month-long siege.', ['month-long = P1M']],
    ['A quarter of the voters stayed home.', []],
    ['They took more than a quarter of the vote.', []],
    ['They met again weeks later.', ['weeks later = XXXX-XX-XX']],
    ['It was a recent deal.', []],
    ['It rose from the same period a year earlier.', ['the same period a year earlier = 2019']],
    ['It rose from the corresponding month of 2018.', ['the corresponding month of 2018 = 2018']],
    ['It rose in the same period.', []],
    ['They stay for some time.', ['some time = PXX']],
    ['They left after a very short time.', ['a very short time = PXX']],
    ['Once in a while they took some time off.', []],
    ['For the first time they took a long time.', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))

  it('takes words of measure before a count of units from then', () => {
    const mods = (text: string) => findTimes(articleText(text), '2020-06-18').map(({ start, end, mod }) => [text.slice(start, end), mod])
    expect(mods('They met for no more than two days.')).toEqual([['no more than two days', 'EQUAL_OR_LESS']])
    expect(mods('They met for more than two days.')).toEqual([['more than two days', 'MORE_THAN']])
    expect(mods('On 3 May 2019 they met, and more than a year later they signed.')[1]).toEqual(['more than a year later', 'AFTER'])
    expect(mods('On 3 May 2019 they signed; almost two years earlier they met.')[1]).toEqual(['almost two years earlier', 'APPROX'])
    expect(mods('They met more than two years ago.')).toEqual([['more than two years ago', 'BEFORE']])
  })
})

/** One sentence a rule, so that none is silenced by a missing first word. */
const EXAMPLES: Readonly<Record<string, string>> = {
  'calendar.hijri-month-day': 'It fell on Shawwal 14, 1445 H.',
  'calendar.hijri-month': 'It fell in Ramadan.',
  'calendar.persian-month': 'It fell in Khordad.',
  'calendar.feast-1': 'It fell on Islamic New Year.',
  'calendar.feast-2': 'It fell on Ashura.',
  'calendar.feast-3': 'It fell on Arbaeen.',
  'calendar.feast-4': 'It fell on the Prophet’s Birthday.',
  'calendar.feast-5': 'It fell on Eid al-Fitr.',
  'calendar.feast-6': 'It fell on Eid al-Adha.',
  'calendar.hijri-day-month': 'It fell on 14 Shawwal 1445.',
  'calendar.persian-day-month': 'It fell on 5 Farvardin 1402.',
  'calendar.persian-month-day': 'It fell on Farvardin 5, 1402.',
  'date.day-month': 'It fell on 3 May.',
  'date.month-day': 'It fell on May 3.',
  'date.first-of-range': 'It fell on 3-5 May.',
  'date.last-of-range': 'It fell on May 3-5.',
  'date.nth-weekday': 'It fell on the first Friday of May.',
  'date.nth-weekday-of-month': 'It falls on the first Friday of next month.',
  'date.weekday-the-day': 'It fell on Friday the 13th.',
  'date.week-of': 'It fell in the week of May 3.',
  'date.month-told-year': 'War came in 2012. It fell in May of that year.',
  'date.the-day': 'It fell on the 20th.',
  'date.month-year': 'It fell in May 2012.',
  'date.month-relative-year': 'It fell in May last year.',
  'date.relative-month': 'It fell last May.',
  'date.month': 'It fell in May.',
  'date.iso': 'It fell on 2012-05-03.',
  'date.figures': 'It fell on 23/5/2012.',
  year: 'It fell in 2012.',
  'year.before-christ': 'It fell in 480 BC.',
  'year.before-christ-listed': 'It fell in 499-493 BC.',
  'year.of-two': "It fell in '98.",
  'year.second-of-range': 'It fell in 1985-87.',
  'year.anno-domini': 'It fell in AD 79.',
  'year.words': 'It fell in nineteen eighty-four.',
  'period.quarter': 'It fell in the third quarter.',
  'period.quarter-listed': 'It fell in the first and second quarters.',
  'period.last-quarter': 'It fell in the final quarter of 2012.',
  'period.quarter-short': 'It fell in Q3 2012.',
  'period.year-quarter': 'It fell in the 2012 quarter.',
  'period.half': 'It fell in the first half of 2012.',
  'period.the-quarter': 'It earned five cents a share in the third quarter. Net income rose in the quarter.',
  'period.season': 'It fell last summer.',
  'period.fiscal-year': 'It fell in fiscal 2012.',
  'period.year-named': 'It fell in the 2012 calendar year.',
  'period.decade': 'It fell in the 1980s.',
  'period.decade-words': 'It fell in the eighties.',
  'period.century': 'It fell in the 19th century.',
  'period.holiday': 'It fell on Good Friday.',
  'deictic.day': 'It fell yesterday.',
  'deictic.tonight': 'It falls tonight.',
  'deictic.weekday': 'It fell on Monday.',
  'deictic.weekday-short': 'It fell on Mon. there.',
  'deictic.weekday-week': 'It falls on Monday week.',
  'deictic.week-weekday': 'It fell last week on Tuesday.',
  'deictic.unit': 'It fell last week.',
  'deictic.the-unit': 'It fell for the year.',
  'deictic.unit-ahead': 'It falls in the year ahead.',
  'deictic.mid-unit': 'It falls by mid-year.',
  'deictic.later-day': 'It fell later in the day.',
  'deictic.year-end': 'It fell by year-end.',
  'deictic.unit-end': "It fell by the month's end.",
  'deictic.told-unit': 'It fell the next day.',
  'deictic.ago': 'It fell two years ago.',
  'deictic.part-ago': 'It fell half a century ago.',
  'deictic.plural-ago': 'It fell years ago.',
  'deictic.weekday-ago': 'It fell a week ago Monday.',
  'deictic.earlier': 'It fell two days later.',
  'deictic.from-day': 'It falls two days from tomorrow.',
  'deictic.unit-before': 'It fell the day before.',
  'deictic.before-last': 'It fell the week before last.',
  'deictic.weekdays-ago': 'It fell two Fridays ago.',
  'deictic.same-period': 'It fell from the same period last year.',
  'deictic.plural-later': 'It fell weeks later.',
  'deictic.year-earlier': 'It fell from the year-earlier level.',
  'clock.zoned': 'It fell at 1200 GMT.',
  'clock.half-day': 'It fell at 5 p.m. there.',
  'clock.figures': 'It fell at 17:30.',
  'clock.hours': 'It fell at 1730 hours.',
  'clock.noon': 'It fell at noon.',
  'clock.in-the': 'It fell at four in the morning.',
  'clock.o-clock': "It fell at four o'clock.",
  'clock.part': 'It fell in the morning.',
  'set.adverb': 'It falls daily.',
  'set.every-unit': 'It falls every month.',
  'set.per-unit': 'It sheds tonnes per day.',
  'ordinal.day': 'It fell on the second day.',
  'period.feast-unsettled': 'It fell on Election Day.',
  'period.half-short': 'It fell in H1 2019.',
  'set.times-a-unit': 'It rings twice a week.',
  'deictic.range-ago': 'It fell three or four months ago.',
  'clock.hour-zoned': 'It fell at 9 GMT.',
  'clock.past': 'It fell at half past two.',
  'duration.nights': 'It lasted three nights.',
  'period.decade-before-christ': 'It fell in the 470s BC.',
  'period.decade-listed': 'It fell in the 1960s and 70s.',
  'set.every-weekday': 'It falls every Monday.',
  'set.every-month': 'It falls every May.',
  'set.weekdays': 'It falls on Mondays.',
  'set.day-parts': 'It falls on weekends.',
  'duration.counted': 'It took three days.',
  'duration.counted-kind': 'It took three long days.',
  'duration.range': 'It took two to three days.',
  'duration.hyphened': 'It was a three-day fall.',
  'duration.long': 'It was a decades-long fall.',
  'duration.part-of-unit': 'It took half an hour.',
  'duration.compound': 'It took two years and six months.',
  'duration.or-more': 'It took two or more years.',
  'duration.period': 'It fell over a three-year period.',
  'duration.one': 'It took a week.',
  'duration.recent': 'It fell in recent weeks.',
  'duration.while': 'It fell for a while.',
  'duration.plural': 'It fell for weeks.',
  'duration.next-or-two': 'It falls in the next day or two.',
  'vague.present': 'It falls now.',
  'vague.past': 'It fell recently.',
  'vague.future': 'It falls in the near future.',
  'vague.adjective': 'It is the current fall.',
  'clock.minutes-before': 'It fell ten minutes before midnight.',
  'date.following-month': 'It fell the following March.',
  'deictic.ago-today': 'It fell two years ago today.',
  'period.two-years': 'It fell in the 2018/19 budget.',
  'set.nth-weekday': 'It falls on the first Monday of each month.',
  'vague.moment': 'It had not fallen at that time.',
}

describe('each rule', () => {
  it('has an example', () => expect(TIME_RULES.map((rule) => rule.id).sort()).toEqual(Object.keys(EXAMPLES).sort()))

  it.each(Object.entries(EXAMPLES))('%s fires in its example', (id, text) => {
    expect(findTimes(articleText(text), '2020-06-18').map((time) => time.by)).toContain(`times.${id}`)
  })
})
