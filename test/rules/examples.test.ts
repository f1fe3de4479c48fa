/** Every rule of `knowledge/rules` does what its own examples say, and keeps off what they say it must. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { matchRule } from '../../src/rules/match.js'
import type { Rule, Ruleset } from '../../src/rules/ruleset.js'
import { marked, markedText } from '../support/marked.js'
import { parseRuleset } from '../support/yaml.js'

const FOLDER = join(import.meta.dirname, '../../knowledge/rules')

/** Captures of the first match that has all expected words, as `name: words`. */
function captured(rule: Rule, ruleset: Ruleset, example: string): string[][] {
  const source = marked(example)
  const text = markedText(source)
  return matchRule(rule, text, ruleset.words).map((match) =>
    Object.entries(match.captures).flatMap(([name, spans]) => spans.map((span) => `${name}: ${text.text.slice(span.start, span.end)}`)),
  )
}

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.yml'))) {
  const ruleset = parseRuleset(readFileSync(join(FOLDER, file), 'utf8'), file.replace('.yml', ''))
  describe(`examples of ${file}`, () => {
    for (const rule of ruleset.rules) {
      it(rule.id, () => {
        for (const example of rule.yes) {
          const { text, expected } = marked(example)
          const wanted = expected.map((mark) => `${mark.label}: ${text.slice(mark.start, mark.end)}`)
          const found = captured(rule, ruleset, example)
          expect(found.length, `no match in: ${example}`).toBeGreaterThan(0)
          expect(found.flat().sort(), example).toEqual(expect.arrayContaining(wanted))
        }
        for (const example of rule.no) expect(captured(rule, ruleset, example), `should not match: ${example}`).toEqual([])
      })
    }
  })
}
