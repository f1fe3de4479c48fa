/** What makes an article a history, and which year its dates without one share. */

import { describe, expect, it } from 'vitest'
import { read } from './support.js'

/** A history up to last year: twenty dates with their year, hardly a weekday. */
const CHRONICLE = [
  ...Array.from({ length: 18 }, (_, i) => `The league took a town in ${['March', 'July', 'October'][i % 3]} ${2014 + Math.floor(i / 3)}.`),
  'The league met on 3 February 2019. It split in May 2019.',
].join(' ')

describe('a history that reaches to the day of writing', () => {
  it('lets dates share the year told of', () => {
    expect(read(`${CHRONICLE} It met again on 5 June.`).at(-1)).toBe('5 June = 2019-06-05')
    expect(read(`${CHRONICLE} It split in December 2017. It met in March.`).at(-1)).toBe('March = 2018-03')
    expect(read(`${CHRONICLE} In the spring of 2017 it split. It met in May.`).at(-1)).toBe('May = 2017-05')
  })

  it('takes a year far off for an aside', () => {
    expect(read(`${CHRONICLE} A map of 1911 was found. It met on 5 June.`).at(-1)).toBe('5 June = 2019-06-05')
    expect(read(`${CHRONICLE} The year 2018 was calm. It met on 5 June.`).at(-1)).toBe('5 June = 2018-06-05')
  })

  it('is none where days of the week abound', () => {
    expect(read(`${CHRONICLE} ${'It met on Monday. '.repeat(8)} It met on 5 June.`).at(-1)).toBe('5 June = 2020-06-05')
  })
})

it('takes no article for a history that only names years', () => {
  const years = Array.from({ length: 14 }, (_, i) => `It grew in ${1990 + i}.`).join(' ')
  expect(read(`${years} It met on 5 June.`).at(-1)).toBe('5 June = 2020-06-05')
})

it('shares years before Christ', () => {
  const ancient = Array.from({ length: 10 }, (_, i) => `They fought in ${490 - i} BC.`).join(' ')
  expect(read(`${ancient} They met in August.`).at(-1)).toBe('August = BC0481-08')
})
