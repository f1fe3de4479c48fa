import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginningsOf, createOpeners } from '../../../src/article/times/openers.js'
import { TIME_RULES } from '../../../src/article/times.js'

const beginnings = (pattern: RegExp) => [...beginningsOf(pattern.source)].sort()

describe('what a pattern can begin with', () => {
  it('is read through choices, groups and what may be left out', () => {
    expect(beginnings(/(?:the\s)?(?:mon|tues)day/)).toEqual(['mon', 'the', 'tue'])
    expect(beginnings(/(a|an)[\s\u00a0]week/)).toEqual(['a w', 'an '])
    expect(beginnings(/[1-3]\d?x/)).toEqual(expect.arrayContaining(['1x', '20x', '39x']))
  })

  it('ends where anything may stand', () => {
    expect(beginnings(/\p{L}+ day/u)).toEqual([''])
    expect(beginnings(/a[^b]c/)).toEqual(['a'])
    expect(beginnings(/a{1,3}b/)).toEqual(['a'])
  })

  it('takes no heed of what a look ahead asks for', () => {
    expect(beginnings(/(?<![a-z])may(?!be)/)).toEqual(['may'])
  })
})

describe('the rules of a place', () => {
  const WORDS =
    'the a an late last this next of in ago year years week weekend Monday mon. March may 3 10 1990 2019/20 12:30 1200 GMT two twenty third half past noon midnight night morning ’90s mid-May Q3 3rd century , - the ’ annual fiscal Christmas Eve per day every Easter 10/05 p.m. ſeptember'.split(
      ' ',
    )

  it('leave out no rule that matches', () => {
    const rulesAt = createOpeners(TIME_RULES)
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(' ', '-', '\u00a0', ''),
        (words, gap) => {
          const text = words.join(gap)
          const near = rulesAt(text, 0)
          for (const rule of TIME_RULES) {
            rule.pattern.lastIndex = 0
            if (rule.pattern.test(text)) expect(near).toContain(rule)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('are few', () => {
    const rulesAt = createOpeners(TIME_RULES)
    expect(rulesAt('monday next', 0).length).toBeLessThan(TIME_RULES.length / 4)
    expect(rulesAt('on monday', 3)).toEqual(rulesAt('monday next', 0))
  })
})
