/** Years and days that stand beside, are a state's own, are of every year, or count from the day of speaking. */

import { describe, expect, it } from 'vitest'
import { read, readEdtf } from './support.js'

describe('years that are no calendar years', () => {
  it.each([
    ['Profit fell in fiscal 2019.', ['fiscal 2019 = null']],
    ['Profit fell in FY19.', ['FY19 = null']],
    ['Profit fell in the fourth quarter of fiscal 2019.', ['the fourth quarter of fiscal 2019 = null']],
    ['Second-quarter results of fiscal 2019 were poor.', ['Second-quarter = null', 'fiscal 2019 = null']],
    ['Exports rose in the 2018/19 fiscal year.', ['the 2018/19 fiscal year = 2018/2019']],
    ['Exports rose in fiscal year 2018-19.', ['fiscal year 2018-19 = 2018/2019']],
    ['The 2018-19 season was long.', ['2018-19 = 2018/2019']],
    ['He ruled in 2015-19.', ['2015 = 2015', '19 = 2019']],
    ['Profit fell in calendar year 2019.', ['calendar year 2019 = 2019']],
    ['Profit fell in the fourth quarter of 2019.', ['the fourth quarter of 2019 = 2019-36']],
  ])('%s', (text, expected) => expect(readEdtf(text)).toEqual(expected))

  it('keeps the label as the value', () => {
    expect(read('Profit fell in Q2 FY19 and in fiscal 2018.')).toEqual(['Q2 FY19 = 2019-Q2', 'fiscal 2018 = 2018'])
  })
})

describe('counted from today', () => {
  it.each([
    ['He fell two years ago today.', ['two years ago today = 2018-06-18']],
    ['He fell a year ago this month.', ['a year ago this month = 2019-06']],
    ['He fell three weeks ago yesterday.', ['three weeks ago yesterday = 2020-05-27']],
    ['He fell two years ago in Foo.', ['two years ago = 2018']],
    ['He came six months later than planned.', ['six months = P6M']],
    ['It was to last 42 days.', ['42 days = P42D']],
    ['The last 42 days were calm.', ['The last 42 days = P42D']],
    ['He left two days before Easter Sunday.', ['two days = P2D', 'Easter Sunday = 2020-04-12']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('of every year, of every day', () => {
  it.each([
    ['The rains usually begin in May.', ['May = XXXX-05']],
    ['They march every year on 3 May.', ['every year = P1Y', '3 May = XXXX-05-03']],
    ['The rains began in May.', ['May = 2020-05']],
    [
      'A curfew runs from 10 pm to 5 am every night.',
      ['10 pm = XXXX-XX-XXT22:00', '5 am = XXXX-XX-XXT05:00', 'every night = XXXX-XX-XXTNI'],
    ],
    ['They meet on the first Monday of each month.', ['the first Monday of each month = P1M']],
    ['A Monday-to-Friday service runs.', ['Monday = XXXX-WXX-1', 'Friday = XXXX-WXX-5']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('the year told beside', () => {
  it.each([
    ['They met in 2016. That year, in December, talks failed.', ['2016 = 2016', 'That year = 2016', 'December = 2016-12']],
    ['It lasts until 2022 and ends by Christmas that year.', ['2022 = 2022', 'Christmas that year = 2022-12-25']],
    ['It began in December 2017; by the following March it was over.', ['December 2017 = 2017-12', 'the following March = 2018-03']],
    ['By the following March it was over.', ['the following March = XXXX-03']],
    ['From January to March last year it grew.', ['January = 2019-01', 'March last year = 2019-03']],
    ['Talks on Monday and Thursday of last week failed.', ['Monday = 2020-06-08', 'Thursday of last week = 2020-06-11']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('the day of speaking', () => {
  it.each([
    ['“We met yesterday,” she said on Tuesday.', ['yesterday = 2020-06-15', 'Tuesday = 2020-06-16']],
    ['"I will go tomorrow," he told Foo on Monday.', ['tomorrow = 2020-06-16', 'Monday = 2020-06-15']],
    ['He said late on Monday that "tomorrow" was a holiday.', ['Monday = 2020-06-15', 'tomorrow = 2020-06-16']],
    ['He left on Monday and “tomorrow” is a song.', ['Monday = 2020-06-15', 'tomorrow = 2020-06-19']],
    ['“We met yesterday,” she said.', ['yesterday = 2020-06-17']],
    ['We met yesterday, and she left on Tuesday.', ['yesterday = 2020-06-17', 'Tuesday = 2020-06-16']],
    ['“We met yesterday,” said Vale, who had won on Sunday.', ['yesterday = 2020-06-17', 'Sunday = 2020-06-14']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('what is to come', () => {
  it.each([
    ['The talks resume on Tuesday.', ['Tuesday = 2020-06-23']],
    ['Polls open at 7 a.m. (1000 GMT) on Sunday.', ['7 a.m. = 2020-06-21T07:00', '1000 GMT = 2020-06-21T10:00', 'Sunday = 2020-06-21']],
    ['The strike enters its third week on Monday.', ['Monday = 2020-06-22']],
    ['The vote is on Sunday.', ['Sunday = 2020-06-21']],
    ['On Sunday, they elect a mayor.', ['Sunday = 2020-06-21']],
    ['He met her on Monday, and on Friday she is to leave.', ['Monday = 2020-06-15', 'Friday = 2020-06-19']],
    ["Foo's new king, crowned on Friday, will speak.", ['Friday = 2020-06-12']],
    ['They gave the bank until the end of August.', ['the end of August = 2020-08']],
    ['He had been due to leave on Tuesday but stayed.', ['Tuesday = 2020-06-16']],
    ['On Sunday, they elected a mayor.', ['Sunday = 2020-06-14']],
    ['She was in Foo on Sunday.', ['Sunday = 2020-06-14']],
    ['They will publish results for the second quarter on Friday.', ['the second quarter = 2020-Q2', 'Friday = 2020-06-19']],
    ['They will publish results for the fourth quarter on Friday.', ['the fourth quarter = 2019-Q4', 'Friday = 2020-06-19']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('spans and clocks', () => {
  it.each([
    ['For the year ending 31 March 2021 it grew.', ['the year = P1Y', '31 March 2021 = 2021-03-31']],
    ['In the year to January it grew.', ['the year = P1Y', 'January = 2020-01']],
    ['It was up 4% on the year.', []],
    ['It fell ten minutes before midnight on Monday.', ['ten minutes before midnight on Monday = 2020-06-15T23:50']],
    ['At 2:30 in the morning he left.', ['2:30 in the morning = 2020-06-18T02:30']],
    [
      'Polls close at 8 p.m. on Sunday, and the count begins after midnight.',
      ['8 p.m. on Sunday = 2020-06-21T20:00', 'midnight = 2020-06-21T24:00'],
    ],
    ['It was lower by end-May.', ['end-May = 2020-05']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})
