/** Every line rule takes its own examples and leaves the others; the rules' order never hides one. */

import { describe, expect, it } from 'vitest'
import { LINE_RULES, lineRule } from '../../src/page/line-rules.js'

describe('line rules', () => {
  for (const rule of LINE_RULES) {
    it(`${rule.id} takes what it must and no more`, () => {
      expect(rule.yes.length).toBeGreaterThan(0)
      expect(rule.no.length).toBeGreaterThan(0)
      for (const line of rule.yes) expect([line, lineRule(line)?.kind]).toEqual([line, rule.kind])
      for (const line of rule.no) expect([line, lineRule(line)?.id === rule.id]).toEqual([line, false])
    })
  }
})
