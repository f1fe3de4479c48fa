/** Which two parties a pile of pages is about: those it names around words of ties, `ties between A and B`, `A-B talks`, and what it calls the matter. */

import type { Corpus } from '../../corpus/corpus.js'
import type { EntityId } from '../../model/ids.js'
import type { Reading } from '../../model/reading.js'

/** Words for what two parties have or seek, the more telling first: the first that is common enough names the process. */
const MATTERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:normali[sz](?:ation|ing|e))$/, 'normalisation'],
  [/^(?:reconciliation|reconcile|reconciling)$/, 'reconciliation'],
  [/^(?:rapprochement)$/, 'rapprochement'],
  [/^(?:ceasefire|truce|armistice)$/, 'ceasefire'],
  [/^(?:peace)$/, 'peace'],
  [/^(?:border|borders|demarcation)$/, 'border'],
  [/^(?:merger|takeover)$/, 'merger'],
  [/^(?:trade|tariffs|tariff)$/, 'trade'],
  [/^(?:ties|relations)$/, 'ties'],
  [/^(?:dialogue|talks|negotiations)$/, 'talks'],
  [/^(?:dispute|conflict|war|standoff)$/, 'dispute'],
]

/** How far from the pair a word of ties may stand, in tokens. */
const NEAR = 8

export interface Pair {
  readonly a: EntityId
  readonly b: EntityId
  /** Lineages that name the two around words of ties. */
  readonly origins: ReadonlySet<string>
  /** Mentions of each matter near the pair. */
  readonly matters: ReadonlyMap<string, number>
}

/** `a b` with the smaller id first. */
export const pairOf = (a: EntityId, b: EntityId): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** All pairs of parties that stand next to each other near a word of ties, by `pairOf`. */
export function tiedPairs(corpus: Corpus): Map<string, Pair> {
  const pairs = new Map<string, { a: EntityId; b: EntityId; origins: Set<string>; matters: Map<string, number> }>()
  const lineageOf = new Map(corpus.lineages.flatMap((lineage) => lineage.witnesses.map(({ article }) => [article, lineage.id] as const)))
  for (const reading of corpus.readings) {
    for (const { a, b, matter } of pairsIn(corpus, reading)) {
      const key = pairOf(a, b)
      const known = pairs.get(key) ?? { a, b, origins: new Set(), matters: new Map() }
      known.origins.add(lineageOf.get(reading.article.id) ?? reading.article.id)
      known.matters.set(matter, (known.matters.get(matter) ?? 0) + 1)
      pairs.set(key, known)
    }
  }
  return pairs
}

interface Named {
  readonly a: EntityId
  readonly b: EntityId
  readonly matter: string
}

function pairsIn(corpus: Corpus, { annotation, article, page }: Reading): Named[] {
  if (!annotation) return []
  const found: Named[] = []
  const countries = annotation.mentions.filter((mention) => mention.kind === 'country' || mention.kind === 'organization')
  for (let i = 0; i + 1 < countries.length; i++) {
    const [x, y] = [countries[i], countries[i + 1]]
    if (!x || !y || x.entity === null || y.entity === null) continue
    const between = page.text.slice(x.end, y.start)
    if (!/^(?:\s*(?:and|-|–|with|to|\/)\s*(?:the\s+)?(?:\p{L}+['’]s\s+ally\s+)?)$/u.test(between)) continue
    const [a, b] = [corpus.entityOf(article.id, x.entity), corpus.entityOf(article.id, y.entity)]
    if (a === null || b === null || a === b) continue
    for (const matter of mattersNear(annotation.tokens, page.text, x.start, y.end)) found.push({ a, b, matter })
  }
  return found
}

/** Matters named up to `NEAR` tokens on either side, in one sentence's reach. */
function mattersNear(
  tokens: readonly { readonly start: number; readonly end: number }[],
  text: string,
  start: number,
  end: number,
): string[] {
  const first = tokens.findIndex((token) => token.start >= start)
  const last = tokens.findIndex((token) => token.end >= end)
  if (first < 0 || last < 0) return []
  const words = tokens.slice(Math.max(0, first - NEAR), last + 1 + NEAR).map((token) => text.slice(token.start, token.end).toLowerCase())
  return [...new Set(words.flatMap((word) => MATTERS.find(([pattern]) => pattern.test(word))?.[1] ?? []))]
}

/** What the matter is called: the first of the list that stands in a third of the cases the commonest has. */
export function matterOf(pair: Pair): string | null {
  const most = Math.max(0, ...pair.matters.values())
  return MATTERS.map(([, matter]) => matter).find((matter) => (pair.matters.get(matter) ?? 0) * 3 >= most && most > 0) ?? null
}
