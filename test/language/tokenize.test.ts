/** Tokens: split as the English Web Treebank splits, offsets exact, white space alone between them. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/language/tokenize.js'

const words = (text: string): string[] => tokenize(text).map((token) => text.slice(token.start, token.end))
const split = (text: string): string => words(text).join('|')

describe('tokens', () => {
  it.each([
    ["Norway's envoy didn't say", "Norway|'s|envoy|did|n't|say"],
    ['Norway’s envoy can’t', 'Norway|’s|envoy|ca|n’t'],
    ['they cannot stay', 'they|can|not|stay'],
    ["the ministers' talks", "the|ministers|'|talks"],
    ['Peru-Chile ties', 'Peru|-|Chile|ties'],
    ['a 12-year war', 'a|12|-|year|war'],
    ['mid-May, ex-ministers, anti-ship', 'mid-May|,|ex-ministers|,|anti-ship'],
    ['the U.S. and the U.N.', 'the|U.S.|and|the|U.N.'],
    ['on Dec. 28, 2022', 'on|Dec.|28|,|2022'],
    ['$5.5 million, 1,200 men', '$|5.5|million|,|1,200|men'],
    ['5pm and 10 a.m. sharp', '5|pm|and|10|a.m.|sharp'],
    ['the 1990s, the 3rd day', 'the|1990s|,|the|3rd|day'],
    ['2023-05-10 or 10/05/2023', '2023-05-10|or|10/05/2023'],
    ['wait... or wait…', 'wait|...|or|wait|…'],
    ['“It is,” she said', '“|It|is|,|”|she|said'],
    ['OSLO--The king — and', 'OSLO|--|The|king|—|and'],
    ['see https://example.org/a?b=1.', 'see|https://example.org/a?b=1|.'],
    ['write to a.b@example.org now', 'write|to|a.b@example.org|now'],
    ["Shi'ite groups, Côte d'Ivoire", "Shi'ite|groups|,|Côte|d'Ivoire"],
    ['Ólafur Þór Ağaoğlu', 'Ólafur|Þór|Ağaoğlu'],
    ['J. P. Olsen met Mr. Lie', 'J.|P.|Olsen|met|Mr.|Lie'],
    ['25°C (77%)', '25|°|C|(|77|%|)'],
    ['go\u00advern\u00adment of\u00ad Foo', 'go\u00advern\u00adment|of|Foo'],
    ['the \u2067Foo\u2069 talks', 'the|Foo|talks'],
    ['Jose\u0301 left', 'Jose\u0301|left'],
    ['peace 🇳🇴🇵🇪 now 👩‍⚖️👍🏽!', 'peace|🇳🇴|🇵🇪|now|👩‍⚖️|👍🏽|!'],
    ['Rs2,000 and KSh500, G20', 'Rs|2,000|and|KSh|500|,|G20'],
    ["the '90s", "the|'90s"],
    ["Norway 's envoy , who 'll stay", "Norway|'s|envoy|,|who|'ll|stay"],
    ["the U.N.'s envoy", "the|U.N.|'s|envoy"],
    ["marked 's' and 'd'", "marked|'|s|'|and|'|d|'"],
    ["he said 'sorry'", "he|said|'|sorry|'"],
  ])('%s', (text, expected) => expect(split(text)).toBe(expected))

  it('keeps no stop that ends a sentence on a plain word', () => {
    expect(split('They met in May.')).toBe('They|met|in|May|.')
    expect(split('He said no. Then')).toBe('He|said|no|.|Then')
    expect(split('No. 5 stayed')).toBe('No.|5|stayed')
  })

  it('takes words that are also names of what every object has for words', () => {
    const text = 'The constructor , tostring and cannot'
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'The',
      'constructor',
      ',',
      'tostring',
      'and',
      'can',
      'not',
    ])
    expect(tokenize('a constructor.').every(({ start }) => Number.isInteger(start))).toBe(true)
  })

  it('leaves nothing but white space between tokens, in any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[A-Za-z0-9.'’\-"$@/ ,!?…]*$/)), (text) => {
        let at = 0
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at)
          expect(token.end).toBeGreaterThan(token.start)
          expect(text.slice(at, token.start).replace(/[\s\p{Cc}\p{Zs}\u200b-\u200f\u2060\ufeff]/gu, '')).toBe('')
          at = token.end
        }
        expect(text.slice(at).replace(/[\s\p{Cc}\p{Zs}\u200b-\u200f\u2060\ufeff]/gu, '')).toBe('')
      }),
    )
  })
})
