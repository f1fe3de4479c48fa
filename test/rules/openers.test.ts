/** Passing tokens over leaves out no match: with and without openers, rules find the same. */

import { describe, expect, it } from 'vitest'
import { matchRule } from '../../src/rules/match.js'
import { openersOf } from '../../src/rules/openers.js'
import { compilePattern } from '../../src/rules/pattern.js'
import { wordList } from '../../src/rules/words.js'
import { marked, markedText } from '../support/marked.js'

const LISTS = new Map([['day', wordList('day', ['Monday', 'next week'])]])

function openers(pattern: string): string[] | null {
  const found = openersOf(compilePattern(pattern), LISTS)
  return found && [...found.keys, ...[...found.lemmas].map((lemma) => `<${lemma}>`), ...[...found.labels].map((label) => `$${label}`)]
}

describe('openers', () => {
  it('are the words of every alternative', () => {
    expect(openers('(met | <hold> talks) _')).toEqual(['met', '<hold>'])
    expect(openers('@day came')).toEqual(['monday', 'next', '<monday>', '<next>'])
    expect(openers('the? $person said')).toEqual(['the', '$person'])
    expect(openers('verb:(<meet>&!#NOUN)')).toEqual(['<meet>'])
  })

  it('are none where any token may open', () => {
    for (const pattern of ['_ said', '... said', '#VERB that', '!the said', '/un.*/', 'so? _']) expect(openers(pattern)).toBeNull()
  })

  it('look over what takes nothing', () => {
    expect(openers('^ (?! so) met')).toEqual(['met'])
  })

  it('leave out no match', () => {
    const text = markedText(marked('On Monday they met [Rivera|$person], and next week they met.'))
    const rule = { id: 'r', pattern: compilePattern('(met | @day | $person)'), gives: {}, yes: [], no: [], note: '' }
    expect(matchRule(rule, text, LISTS).map((match) => text.text.slice(match.start, match.end))).toEqual([
      'Monday',
      'met',
      'Rivera',
      'next week',
      'met',
    ])
  })
})
