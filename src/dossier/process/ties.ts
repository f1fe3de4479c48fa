/** Which two parties a pile of pages is about: those it names around words of ties, `ties between A and B`, `A-B talks`, and what it calls the matter. */

import type { Corpus } from '../../corpus/corpus.js'
import type { ArticleId, EntityId } from '../../model/ids.js'
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
export function tiedPairs(corpus: Corpus, said: ReadonlyMap<ArticleId, { readonly ties: readonly Tie[] }>): Map<string, Pair> {
  const pairs = new Map<string, { a: EntityId; b: EntityId; origins: Set<string>; matters: Map<string, number> }>()
  const lineageOf = new Map(corpus.lineages.flatMap((lineage) => lineage.witnesses.map(({ article }) => [article, lineage.id] as const)))
  for (const { article } of corpus.readings) {
    const { id } = article
    for (const { x, y, matter } of said.get(id)?.ties ?? []) {
      const [a, b] = [corpus.entityOf(id, x), corpus.entityOf(id, y)]
      if (a === null || b === null || a === b) continue
      const key = pairOf(a, b)
      const known = pairs.get(key) ?? { a, b, origins: new Set(), matters: new Map() }
      known.origins.add(lineageOf.get(id) ?? id)
      known.matters.set(matter, (known.matters.get(matter) ?? 0) + 1)
      pairs.set(key, known)
    }
  }
  return pairs
}

/** Two parties named next to each other, by their local ids, and a matter named near them. */
export interface Tie {
  readonly x: string
  readonly y: string
  readonly matter: string
}

export function tiesIn({ annotation, page }: Reading): Tie[] {
  if (!annotation) return []
  const found: Tie[] = []
  const countries = annotation.mentions.filter((mention) => mention.kind === 'country' || mention.kind === 'organization')
  for (let i = 0; i + 1 < countries.length; i++) {
    const [x, y] = [countries[i], countries[i + 1]]
    if (!x || !y || x.entity === null || y.entity === null || x.entity === y.entity) continue
    const between = page.text.slice(x.end, y.start)
    if (!/^(?:\s*(?:and|-|–|with|to|\/)\s*(?:the\s+)?(?:\p{L}+['’]s\s+ally\s+)?)$/u.test(between)) continue
    for (const matter of mattersNear(annotation.tokens, page.text, x.start, y.end)) found.push({ x: x.entity, y: y.entity, matter })
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
