/** Patterns fit names as a shell's would. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fits, isPattern } from '../../src/intake/glob.js'

describe('fits', () => {
  it.each([
    ['page.html', '*.html', true],
    ['page.html', 'page.*', true],
    ['page.html', '*', true],
    ['page.html', 'p?ge.html', true],
    ['page.html', '*g*e*h*l', true],
    ['😀.html', '?.html', true],
    ['page.html', '*.htm', false],
    ['page.html', '?', false],
    ['page.html', 'PAGE.html', false],
    ['pageXhtml', 'page.html', false],
    ['', '*', true],
    ['', '?', false],
    ['.hidden', '*', false],
    ['.hidden', '?hidden', false],
    ['.hidden', '.*', true],
  ])('%s, %s: %s', (name, pattern, expected) => expect(fits(name, pattern)).toBe(expected))

  it('agrees with a regular expression', () => {
    const chars = fc.constantFrom('a', 'b', '.', '*', '?')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '.') }), fc.string({ unit: chars }), (name, pattern) => {
        const source = pattern.replaceAll('.', '\\.').replaceAll('?', '.').replace(/\*+/g, '.*')
        const hidden = name.startsWith('.') && !pattern.startsWith('.')
        expect(fits(name, pattern)).toBe(!hidden && new RegExp(`^${source}$`).test(name))
      }),
    )
  })

  it('takes no exponential time', () => {
    expect(fits('a'.repeat(5000), `${'*a'.repeat(50)}b`)).toBe(false)
  })
})

it('knows a pattern', () => {
  expect(['a*', 'a/**/b', 'a?', 'a.html', 'a[1]'].map(isPattern)).toEqual([true, true, true, false, false])
})
