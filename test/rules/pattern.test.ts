import { describe, expect, it } from 'vitest'
import { matchRule } from '../../src/rules/match.js'
import { compilePattern } from '../../src/rules/pattern.js'
import { wordList } from '../../src/rules/words.js'
import { marked, markedText } from '../support/marked.js'

const LISTS = new Map([
  ['say', wordList('say', ['said', 'told', 'was quoted as saying'])],
  ['day', wordList('day', ['Monday', 'Tuesday'])],
])

/** The words each match took, and its captures. */
function found(pattern: string, sentence: string): { words: string; captures: Record<string, string[]> }[] {
  const text = markedText(marked(sentence))
  const rule = { id: 'r', pattern: compilePattern(pattern), gives: {}, yes: [], no: [], note: '' }
  const cut = (span: { start: number; end: number }) => text.text.slice(span.start, span.end)
  return matchRule(rule, text, LISTS).map((match) => ({
    words: cut(match),
    captures: Object.fromEntries(Object.entries(match.captures).map(([name, spans]) => [name, spans.map(cut)])),
  }))
}
const words = (pattern: string, sentence: string) => found(pattern, sentence).map((match) => match.words)

describe('patterns', () => {
  it('match words whatever their case and quotation marks', () => {
    expect(words('the minister', 'The Minister spoke.')).toEqual(['The Minister'])
    expect(words('the ministry', 'The minister spoke.')).toEqual([])
  })

  it('capture stretches by name', () => {
    expect(found('who:_ cue:@say that', 'Rivera said that it rained.')[0]?.captures).toEqual({ who: ['Rivera'], cue: ['said'] })
  })

  it('take the longest phrase of a word list', () => {
    expect(words('@say', 'She was quoted as saying so.')).toEqual(['was quoted as saying'])
  })

  it('repeat greedily, or lazily where asked', () => {
    expect(words('(so | very)* tired', 'so very very tired')).toEqual(['so very very tired'])
    expect(found('a:(_{1,3}) that', 'he said that that that')[0]?.captures.a).toEqual(['he said that'])
    expect(found('a:(_{1,3}?) that', 'he said that that that')[0]?.captures.a).toEqual(['he said'])
  })

  it('bridge a bounded gap within a sentence only', () => {
    expect(words('talks ..3 Geneva', 'The talks were held in Geneva.')).toEqual(['talks were held in Geneva'])
    expect(words('talks ..2 Geneva', 'The talks were held in Geneva.')).toEqual([])
    expect(words('talks ..8 Geneva', 'He left the talks. Geneva was cold.')).toEqual([])
  })

  it('take a whole annotation, or ask whether a token lies in one', () => {
    expect(words('$person said', '[Ana Rivera|$person] said no.')).toEqual(['Ana Rivera said'])
    expect(words('~person said', '[Ana Rivera|$person] said no.')).toEqual(['Rivera said'])
    expect(words('!~person said', '[Ana Rivera|$person] said no.')).toEqual([])
  })

  it('join tests on one token and negate them', () => {
    expect(words('_&!@day came', 'Monday came and Rivera came')).toEqual(['Rivera came'])
    expect(words('/un.*ed/', 'an unsigned letter')).toEqual(['unsigned'])
  })

  it('look ahead without moving', () => {
    expect(words('met (?! @day)', 'They met Monday, they met Rivera.')).toEqual(['met'])
    expect(words('met (?= with)', 'They met with him.')).toEqual(['met'])
  })

  it('know the edges of a sentence', () => {
    expect(words('^ he', 'Then he left. He came.')).toEqual(['He'])
    expect(words('left . $', 'He left. She came.')).toEqual(['left.'])
  })

  it('say where a pattern cannot be read', () => {
    expect(() => compilePattern('a (b')).toThrow(/missing \)/)
    expect(() => compilePattern('a | | b')).toThrow(/nothing to match/)
    expect(() => compilePattern('a{5,2}')).toThrow(/5\.\.2/)
    expect(() => compilePattern('')).toThrow(RangeError)
  })

  it('stay quick where backtracking would explode', () => {
    const sentence = `${'a '.repeat(400)}b`
    const before = performance.now()
    expect(words('(a* a*)* (a | a)* c', sentence)).toEqual([])
    expect(performance.now() - before).toBeLessThan(3000)
  })
})
