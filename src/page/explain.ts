/** Why each block of a page was zoned as it was: the rule with what it says, the model with what moved it. Reads the page anew; the page itself is not changed. */

import type { Page, PageInput, ZoneKind } from '../model/page.js'
import { echoesOf } from './echoes.js'
import { inSight, type PageContext } from './read.js'
import { reasonOf } from './reasons.js'
import { type Judgement, judgementsOf } from './scores.js'

export interface Explained {
  readonly kind: ZoneKind
  /** Rule id or `model@version`. */
  readonly by: string
  readonly start: number
  readonly end: number
  readonly words: string
  /** What the rule says; null where a model decided. */
  readonly reason: string | null
  /** How the models judged the block that the words stand in, first and last; empty where none was asked. */
  readonly judged: readonly Judgement[]
}

/** Each zone of a page but white space, in text order. */
export function explainPage(input: PageInput, page: Page, context: PageContext): Explained[] {
  const { raw, linked, zoning } = inSight(input, context)
  const structure = raw.tree && { tree: raw.tree, echoes: echoesOf(raw.head, linked) }
  const judgements = judgementsOf(zoning.lines, structure, context.models)
  let line = 0
  return page.zones.flatMap(({ kind, by, start, end }) => {
    if (kind === 'space') return []
    while (line < zoning.lines.length && (zoning.lines[line]?.block.end ?? 0) <= start) line++
    return [{ kind, by, start, end, words: page.text.slice(start, end).trim(), reason: reasonOf(by), judged: judgements[line] ?? [] }]
  })
}
