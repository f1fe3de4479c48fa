/** Months and days that people are called like. */

import { describe, expect, it } from 'vitest'
import { named } from '../../support/named.js'

const people = (text: string): string[] =>
  named(text)
    .mentions.filter((one) => one.kind === 'person' && one.form !== 'role')
    .map((one) => text.slice(one.start, one.end))

describe('a month that a person is called like', () => {
  it.each([
    ['Prime Minister Theresa May spoke. May said no.', ['Theresa May', 'May']],
    ['Prime Minister Theresa May spoke. Critics of May left.', ['Theresa May', 'May']],
    ['It was said that Mrs May left.', ['May']],
    ["Prime Minister Theresa May spoke. It was May's plan.", ['Theresa May', 'May']],
  ])('is a person: %s', (text, names) => expect(people(text)).toEqual(names))

  it.each([
    'In May, talks went on.',
    'On May 3 it rained.',
    'Talks in April and May failed.',
    'The end of May was cold.',
    'By May has it that all are gone.',
    'It was last May that they met.',
  ])('is a month: %s', (text) => expect(people(`Prime Minister Theresa May spoke. ${text}`)).toEqual(['Theresa May']))

  it('is a month where nobody is called so', () => expect(people('May was cold. He met May at last.')).toEqual([]))
})
