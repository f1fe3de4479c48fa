import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forMarkdown, forTerminal } from '../../src/export/safe.js'

describe('words of a page on a terminal', () => {
  it('lose escapes, controls and direction overrides', () => {
    expect(forTerminal('a\u001b[2Jb\u0007c\r\nd')).toBe('a [2Jb c d')
    expect(forTerminal('abc\u202ecba')).toBe('abccba')
  })

  it('never contain a control character', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/.test(forTerminal(text))))
  })

  it('keep letters of every script', () => {
    expect(forTerminal('Çavuşoğlu Асад الأسد')).toBe('Çavuşoğlu Асад الأسد')
  })
})

describe('words of a page in Markdown', () => {
  it('cannot make a link, a tag, a heading, a list or a table cell', () => {
    expect(forMarkdown('[x](javascript:alert(1))')).toBe('\\[x\\](javascript:alert(1))')
    expect(forMarkdown('<script>alert(1)</script>')).toBe('\\<script\\>alert(1)\\</script\\>')
    expect(forMarkdown('# not a heading | no cell')).toBe('\\# not a heading \\| no cell')
    expect(forMarkdown('- no list')).toBe('\\- no list')
    expect(forMarkdown('1. no list')).toBe('1\\. no list')
  })

  it('leaves plain prose as it is', () => {
    expect(forMarkdown('The ministers met in Moscow, he said: “We hope so.”')).toBe('The ministers met in Moscow, he said: “We hope so.”')
  })
})
