/** Zones behind a clock: what belongs to the expression, which offset it has, and what is no zone. */

import { describe, expect, it } from 'vitest'
import { isZone, offsetOf } from '../../../src/article/times/zones.js'
import { readEdtf } from './support.js'

describe('a clock with its zone', () => {
  it.each([
    ['The raid began on May 3, 2020 at 0630 GMT.', '2020-05-03T06:30:00Z'],
    ['The raid began on May 3, 2020 at 0630GMT.', '2020-05-03T06:30:00Z'],
    ['The raid began on May 3, 2020 at 06:30 UTC.', '2020-05-03T06:30:00Z'],
    ['The raid began on May 3, 2020 at 06.30 GMT.', '2020-05-03T06:30:00Z'],
    ['The raid began on May 3, 2020 at 06h30 GMT.', '2020-05-03T06:30:00Z'],
    ['The raid began on May 3, 2020 at 0630Z.', '2020-05-03T06:30:00Z'],
    ['The raid began on May 3, 2020 at 9 GMT.', '2020-05-03T09:00:00Z'],
    ['The raid began on May 3, 2020 at 06:30 UTC+3.', '2020-05-03T06:30:00+03:00'],
    ['The raid began on May 3, 2020 at 06:30 GMT-04:30.', '2020-05-03T06:30:00-04:30'],
    ['The raid began on May 3, 2020 at 6:30 a.m. EDT.', '2020-05-03T06:30:00-04:00'],
    ['The raid began on May 3, 2020 at 6:30 pm (CEST).', '2020-05-03T18:30:00+02:00'],
    ['The raid began on May 3, 2020 at 6:30pm Pacific Daylight Time.', '2020-05-03T18:30:00-07:00'],
    ['The raid began on May 3, 2020 at 18:30 MSK.', '2020-05-03T18:30:00+03:00'],
    ['The raid began on May 3, 2020 at 18:30 JST.', '2020-05-03T18:30:00+09:00'],
    ['The raid began on May 3, 2020 at 18:30 NPT.', '2020-05-03T18:30:00+05:45'],
    ['The raid began on May 3, 2020 at noon GMT.', '2020-05-03T12:00:00Z'],
    ['The raid began on May 3, 2020 at 6:30 p.m. ET.', '2020-05-03T18:30:00'],
    ['The raid began on May 3, 2020 at 6:30 p.m. local time.', '2020-05-03T18:30:00'],
    ['The raid began on May 3, 2020 at 6:30 p.m. Moscow time.', '2020-05-03T18:30:00'],
    ['The raid began on May 3, 2020 at 6:30 p.m. IST.', '2020-05-03T18:30:00'],
  ])('%s', (text, edtf) => {
    const words = text.slice('The raid began on '.length, -1)
    expect(readEdtf(text)).toEqual([`${words} = ${edtf}`])
  })

  it.each([
    ['It fell around midnight local time.', 'around midnight local time'],
    ['He came on Friday morning local time.', 'Friday morning local time'],
  ])('%s', (text, words) => expect(readEdtf(text).map((one) => one.split(' = ')[0])).toEqual([words]))

  it.each([
    ['He left at 10 a.m. this time.', ['10 a.m. = 2020-06-18T10:00:00']],
    ['He left at 10 a.m. (the time was short).', ['10 a.m. = 2020-06-18T10:00:00']],
    ['It fell on 19 January, 1300 GMT.', ['19 January, 1300 GMT = 2020-01-19T13:00:00Z']],
    ['About 1200 eat there, 1500 cat owners among them.', []],
    ['It has 1200 west windows.', []],
    ['He left at 10:30 (in a taxi) on Sunday.', ['10:30 = 2020-06-14T10:30:00', 'Sunday = 2020-06-14']],
  ])('%s', (text, expected) => expect(readEdtf(text)).toEqual(expected))
})

it('tells zones from other words', () => {
  expect(['Moscow time', 'local time', 'EDT', 'Z', 'GMT+3', 'Eastern'].filter(isZone)).toHaveLength(6)
  expect(['this time', 'the time', 'est', 'art', 'his summer time'].filter(isZone)).toEqual([])
})

it('gives no offset where several are meant', () => {
  expect(['IST', 'AST', 'ET', 'local time', 'GMT+25'].map(offsetOf)).toEqual(['', '', '', '', ''])
})
