/** Words take in the mark that closes what they open, and no other. */

import { describe, expect, it } from 'vitest'
import { balanced } from '../../src/text/balanced.js'

function taken(text: string, words: string, isWhole = false): string {
  const start = text.indexOf(words)
  const span = balanced(text, { start, end: start + words.length }, isWhole)
  return text.slice(span.start, span.end)
}

describe('balanced words', () => {
  it('take in the mark that closes what they open', () => {
    expect(taken('PORT ELVEN (Meridian) - The ferry', 'ELVEN (Meridian')).toBe('ELVEN (Meridian)')
    expect(taken('She wrote: “We tried.” Nobody', 'wrote: “We tried')).toBe('wrote: “We tried.”')
    expect(taken('He said "no" twice', 'said "no')).toBe('said "no"')
  })

  it('take in the mark that opens what they close', () => {
    expect(taken('the “old” hull', 'old” hull')).toBe('“old” hull')
  })

  it('take in both where they fill them, if asked to', () => {
    expect(taken('at noon (so they said) on Monday', 'so they said', true)).toBe('(so they said)')
    expect(taken('at noon (so they said) on Monday', 'so they said')).toBe('so they said')
  })

  it('leave marks that hold more than the words', () => {
    expect(taken('“We tried twice,” she said', 'We tried', true)).toBe('We tried')
    expect(taken('the “old” hull (of 1998) cracked', '“old” hull')).toBe('“old” hull')
    expect(taken('plain words', 'plain', true)).toBe('plain')
  })
})
