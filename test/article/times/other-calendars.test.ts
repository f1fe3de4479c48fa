/** The Islamic and the Solar Hijri calendar: days, months and feasts, with a printed year, by the tense, or left open; names of people are none of them. */

import { describe, expect, it } from 'vitest'
import { read, readEdtf } from './support.js'

const MAY = '2023-05-10'

describe('with the year printed', () => {
  it.each([
    ['It fell on 27 Rajab 1444.', ['27 Rajab 1444 = 2023-02-18~']],
    ['It fell on the tenth of Muharram, 1445 AH.', ['the tenth of Muharram, 1445 AH = 2023-07-28~']],
    ['They met in Ramadan 1438.', ['Ramadan 1438 = 2017-05-27~/2017-06-25~']],
    ['They met in Ramadan 2017.', ['Ramadan 2017 = 2017-05-27~/2017-06-25~']],
    ['It fell on 13 Aban 1358.', ['13 Aban 1358 = 1979-11-04']],
    ['Mehr 1402 was dry.', ['Mehr 1402 = 2023-09-23/2023-10-22']],
    ['It fell on 31 Mehr 1402.', ['Mehr 1402 = 2023-09-23/2023-10-22']],
  ])('%s', (text, expected) => expect(readEdtf(text, null)).toEqual(expected))
})

describe('with the year left to tense and nearness', () => {
  it.each([
    ['The truce held during Ramadan.', ['Ramadan = 2023-03-23~/2023-04-21~']],
    ['The truce will hold during Ramadan.', ['Ramadan = 2024-03-11~/2024-04-09~']],
    ['They met in the Muslim holy month of Ramadan.', ['the Muslim holy month of Ramadan = 2023-03-23~/2023-04-21~']],
    ['They met at the end of Ramadan.', ['the end of Ramadan = 2023-04-12/2023-04-21']],
    ['Last Ramadan they fought.', ['Last Ramadan = 2023-03-23~/2023-04-21~']],
    ['The Ramadan truce broke.', ['Ramadan = 2023-03-23~/2023-04-21~']],
    ['It fell on Muharram 10.', ['Muharram 10 = 2022-08-08~']],
    ['It fell on 22 Bahman.', ['22 Bahman = 2023-02-11']],
    ['They met in Khordad.', ['Khordad = 2022-05-22/2022-06-21']],
    ['They met before Eid al-Fitr.', ['Eid al-Fitr = 2023-04-22~']],
  ])('%s', (text, expected) => expect(readEdtf(text, MAY)).toEqual(expected))

  it('takes the month that lies around the reference day', () => {
    expect(readEdtf('They fought during Ramadan.', '2023-04-01')).toEqual(['Ramadan = 2023-03-23~/2023-04-21~'])
    expect(readEdtf('They fought last Ramadan.', '2023-04-01')).toEqual(['last Ramadan = 2022-04-03~/2022-05-02~'])
  })

  it('stays open without a reference, or where nothing settles the year', () => {
    expect(read('The truce held during Ramadan.', null)).toEqual(['Ramadan = XXXX-XX'])
    expect(read('It fell on 22 Bahman.', null)).toEqual(['22 Bahman = XXXX-XX-XX'])
    expect(read('A truce for Ramadan.', '2023-11-01')).toEqual(['Ramadan = XXXX-XX'])
    expect(read('The truce of Ramadan last year broke.', MAY)[0]).toBe('Ramadan = XXXX-XX')
  })
})

it.each([
  'Ramadan Shalah said so.',
  'Tariq Ramadan said so.',
  'Safar Ali came with Rajab Tayeb.',
  'Mehr News Agency said so.',
  'The Bahman group and Aban spoke.',
  'Every Ramadan they meet.',
  'They wore azar and tir.',
])('%s', (text) => expect(read(text, MAY)).toEqual([]))
