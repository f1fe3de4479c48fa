/** Amounts as news of all countries writes them: scales, fractions, ranges, signs, money, and what is counted by what. */

import { describe, expect, it } from 'vitest'
import { findQuantities } from '../../../src/article/quantities.js'
import { articleText } from '../support.js'

const found = (text: string) => findQuantities(articleText(text))
const read = (text: string) => found(text).map(({ start, end, value, unit, hedge }) => [text.slice(start, end), value, unit, hedge])

describe('numbers', () => {
  it.each([
    ['They sold 20 lakh houses.', '20 lakh houses', 2e6, 'house', null],
    ['They owe Rs 2,500 crore.', 'Rs 2,500 crore', 2.5e10, 'Rs', null],
    ['They owe Rs2,000 crore.', 'Rs2,000 crore', 2e10, 'Rs', null],
    ['It killed one hundred and twenty-three people.', 'one hundred and twenty-three people', 123, 'people', null],
    ['Two hundred and fifty thousand people signed.', 'Two hundred and fifty thousand people', 250_000, 'people', null],
    ['Some three and a half million people left.', 'Some three and a half million people', 3.5e6, 'people', 'some'],
    ['Growth of 1 1/2 percent was seen.', '1 1/2 percent', 1.5, '%', null],
    ['A couple of hundred homes fell.', 'couple of hundred homes', 200, 'home', 'couple'],
    ['It fell by -0.4 percent.', '-0.4 percent', -0.4, '%', null],
    ['It fell to minus 3 degrees.', 'minus 3 degrees', -3, 'degree', null],
  ])('%s', (text, ...expected) => expect(read(text)).toEqual([expected]))
})

describe('parts', () => {
  it.each([
    ['Two-thirds of them left.', [['Two-thirds of', 0.6667, null, null]]],
    ['About half of them left.', [['About half of', 0.5, null, 'about']]],
    ['One in five left.', [['One in five', 0.2, null, null]]],
    ['It fell a quarter of a percentage point.', [['a quarter of a percentage point', 0.25, 'percentage point', null]]],
    ['A third man left.', []],
    ['The first quarter of 2019 was good.', []],
    ['One in May left.', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('ranges', () => {
  it.each([
    ['They need 5 to 10 million tents.', ['5 to 10 million tents', 5e6, 'tent', 'to 10 million'], 1e7],
    ['They need $5-10 million.', ['$5-10 million', 5e6, '$', 'to 10 million'], 1e7],
    ['They sent between 50 and 60 tanks.', ['between 50 and 60 tanks', 50, 'tank', 'between and 60'], 60],
    ['They paid $5 million to $7.5 million.', ['$5 million to $7.5 million', 5e6, '$', 'to 7.5 million'], 7.5e6],
    ['It rose 60 percent to 65 percent.', ['60 percent to 65 percent', 60, '%', 'to 65'], 65],
  ])('%s', (text, expected, high) => {
    expect(read(text)).toEqual([expected])
    expect(found(text)[0]?.high).toBe(high)
  })

  it('makes none of two places', () => expect(read('Between Foo and Bar stand 12 camps.')).toEqual([['12 camps', 12, 'camp', null]]))
})

describe('units', () => {
  it.each([
    ['They owe 3 billion naira.', '3 billion naira', 3e9, 'naira', null],
    ['They owe 2 trillion won.', '2 trillion won', 2e12, 'won', null],
    ['They owe R$400m.', 'R$400m', 4e8, 'R$', null],
    ['It rose 0.25 percentage points.', '0.25 percentage points', 0.25, 'percentage point', null],
    ['It holds 7 billion cubic metres.', '7 billion cubic metres', 7e9, 'cubic metre', null],
    ['It left 45 dead.', '45 dead', 45, 'dead', null],
    ['A 3,000-strong force came.', '3,000', 3000, null, null],
    ['They held 50 or more people.', '50 or more people', 50, 'people', 'or more'],
    ['They held 100+ people.', '100+ people', 100, 'people', 'plus'],
  ])('%s', (text, ...expected) => expect(read(text)).toEqual([expected]))

  it('takes the unit of a part from its whole', () => {
    expect(read('More than 70 of the 150 trucks came.')).toEqual([
      ['More than 70', 70, 'truck', 'more than'],
      ['150 trucks', 150, 'truck', null],
    ])
  })

  it.each([
    ['They pump 500 barrels per day.', 'day'],
    ['It costs $70 a barrel.', 'barrel'],
    ['It runs at 350 km/h there.', 'h'],
    ['It costs 70 dollars.', undefined],
  ])('tells what it is counted by: %s', (text, per) => expect(found(text)[0]?.per).toBe(per))
})

describe('what counts nothing', () => {
  it.each(['The F-16 jets flew.', 'They won 3-1.', 'The odds were 9/10.', 'The 12 won.', 'They met in 10 Foo Street.'])('%s', (text) =>
    expect(read(text)).toEqual([]),
  )
})
