/** Reads marked texts for the tests of attributions. */

import { readFileSync } from 'node:fs'
import { findAttributions } from '../../../src/article/attributions.js'
import type { LocalEntity, Mention, TimeExpression } from '../../../src/model/annotation.js'
import type { Attribution } from '../../../src/model/attribution.js'
import type { Span } from '../../../src/text/span.js'
import { marked, segmented } from '../../support/marked.js'
import { parseRuleset } from '../../support/yaml.js'

export const RULES = parseRuleset(readFileSync(new URL('../../../knowledge/rules/attribution.yml', import.meta.url), 'utf8'), 'attribution')

/** Reads a marked text; `$person:e1` gives a mention of local entity e1, `$pronoun:e1` a pronoun, `$time` a day. */
export function read(source: string): {
  text: string
  found: Attribution[]
  cut: (spans: readonly Span[] | null) => string
  expected: Record<string, string>
} {
  const { text, given, expected } = marked(source)
  const mentions = given.flatMap(({ label, start, end }): Mention[] => {
    const [kind = '', entity] = label.split(':')
    if (kind === 'time') return []
    const form = kind === 'pronoun' ? 'pronoun' : 'name'
    return [
      {
        start,
        end,
        kind: kind === 'pronoun' ? 'person' : (kind as Mention['kind']),
        entity: entity ?? null,
        form,
        certainty: 1,
        by: 'given',
      },
    ]
  })
  const times = given.filter(({ label }) => label === 'time').map(({ start, end }) => ({ start, end, type: 'DATE' }) as TimeExpression)
  const entities: LocalEntity[] = []
  const found = findAttributions({ text, ...segmented(text), mentions, entities, times }, RULES)
  const cut = (spans: readonly Span[] | null) => (spans ?? []).map((span) => text.slice(span.start, span.end)).join(' … ')
  const byLabel: Record<string, string> = {}
  for (const mark of expected)
    byLabel[mark.label] = byLabel[mark.label]
      ? `${byLabel[mark.label]} … ${text.slice(mark.start, mark.end)}`
      : text.slice(mark.start, mark.end)
  return { text, found, cut, expected: byLabel }
}

/** The attributions that are not nested, as words. */
export function told(source: string): { source: string; cue: string; content: string }[] {
  const { found, cut } = read(source)
  return found.filter(({ nested }) => !nested).map((one) => ({ source: cut(one.source), cue: cut(one.cue), content: cut(one.content) }))
}
