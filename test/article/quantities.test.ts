/** Quantities: value, unit and hedge, and the numbers that count nothing. */

import { describe, expect, it } from 'vitest'
import { findQuantities } from '../../src/article/quantities.js'
import { articleText } from './support.js'

const read = (text: string) =>
  findQuantities(articleText(text)).map(({ start, end, value, unit, hedge }) => [text.slice(start, end), value, unit, hedge])

describe('quantities', () => {
  it.each([
    ['It hosts more than 3.5 million refugees.', 'more than 3.5 million refugees', 3_500_000, 'refugee', 'more than'],
    ['A quake killed tens of thousands of people there.', 'tens of thousands of people', 20_000, 'people', 'tens of'],
    ['Hundreds of homes burned.', 'Hundreds of homes', 200, 'home', 'hundreds'],
    ['At least 1,200 Chadian soldiers left.', 'At least 1,200 Chadian soldiers', 1200, 'soldier', 'at least'],
    ['The firm paid $5.5 billion in all.', '$5.5 billion', 5.5e9, '$', null],
    ['Prices rose about 12 percent.', 'about 12 percent', 12, '%', 'about'],
    ['Prices rose 3.4%.', '3.4%', 3.4, '%', null],
    ['They sent 50 to 60 tanks.', '50 to 60 tanks', 50, 'tank', 'to 60'],
    ['They signed a $100-million contract.', '$100-million', 1e8, '$', null],
    ['They lost five Agora Airlines flights.', 'five Agora Airlines flights', 5, 'flight', null],
    ['The four countries agreed.', 'four countries', 4, 'country', null],
    ['Twenty-five ships sailed.', 'Twenty-five ships', 25, 'ship', null],
    ['A 40-member team came.', '40-member', 40, 'member', null],
    ['It killed at least 12.', 'at least 12', 12, null, 'at least'],
    ['Nearly half a million votes were lost.', 'Nearly half a million votes', 500_000, 'vote', 'nearly'],
  ])('%s', (text, words, value, unit, hedge) => expect(read(text)).toEqual([[words, value, unit, hedge]]))

  it.each([
    'They met on May 10, 2023.',
    'It began in 2011 and went on.',
    'A 12-year war ended.',
    'The talks start at 12:30 or 1200 GMT.',
    'No. 5 stayed.',
    'One of them said so.',
    'The 2030 emissions fell.',
    'It was an old idea.',
    'They stayed fourteen nights.',
    'The constructor came.',
  ])('counts nothing in: %s', (text) => expect(read(text)).toEqual([]))
})
