import { describe, expect, it } from 'vitest'
import { parseRuleset } from '../support/yaml.js'

const RULE = `
words: {say: 'said, told'}
rules:
  - id: says
    pattern: 'who:_ @say'
    gives: {frame: speech}
    yes: ['[Rivera|who] said']
    no: ['Rivera left']
    note: why not
`

describe('rulesets', () => {
  it('read words and rules', () => {
    const ruleset = parseRuleset(RULE, 'x')
    expect(ruleset.rules.map((rule) => [rule.id, rule.gives])).toEqual([['says', { frame: 'speech' }]])
    expect([...ruleset.words.keys()]).toEqual(['say'])
  })

  it('are empty for an empty file', () => {
    expect(parseRuleset('', 'x').rules).toEqual([])
  })

  it('refuse a rule without a negative example, naming file and rule', () => {
    expect(() => parseRuleset(RULE.replace("no: ['Rivera left']", 'no: []'), 'x')).toThrow(/rules x, rule 1 \(says\).*no:/)
  })

  it('refuse an unknown word list, an unknown key and a doubled id', () => {
    expect(() => parseRuleset(RULE.replace("'who:_ @say'", "'who:_ @sing'"), 'x')).toThrow(/@sing/)
    expect(() => parseRuleset(RULE.replace('note:', 'remark:'), 'x')).toThrow(/remark/)
    expect(() => parseRuleset(RULE + RULE.split('rules:')[1], 'x')).toThrow(/two rules named says/)
  })
})
