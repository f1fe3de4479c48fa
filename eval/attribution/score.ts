/**
 * How two sets of attributions of one text agree. Pairs are made by content: characters in common over characters in either (Jaccard) of .3 or
 * more, best first, one to one. `source`, `cue`, `content` count the pairs whose characters are all the same, out of all attributions.
 */

import type { Span } from '../../src/text/span.js'
import type { PolnearDocument, Triple } from './polnear.js'

export interface Counts {
  readonly gold: number
  readonly ours: number
  readonly matched: number
  readonly source: number
  readonly cue: number
  readonly content: number
  readonly triple: number
}

export const NONE: Counts = { gold: 0, ours: 0, matched: 0, source: 0, cue: 0, content: 0, triple: 0 }
const LEAST = 0.3

export function added(a: Counts, b: Counts): Counts {
  return combined(a, (key) => a[key] + b[key])
}

export function scaled(a: Counts, by: number): Counts {
  return combined(a, (key) => a[key] * by)
}

function combined(a: Counts, value: (key: keyof Counts) => number): Counts {
  return Object.fromEntries((Object.keys(a) as (keyof Counts)[]).map((key) => [key, value(key)])) as unknown as Counts
}

/** Precision, recall and F1 of each part. */
export function figuresOf(counts: Counts) {
  const of = (right: number) => ({
    precision: counts.ours ? right / counts.ours : 1,
    recall: counts.gold ? right / counts.gold : 1,
    f1: counts.gold + counts.ours ? (2 * right) / (counts.gold + counts.ours) : 1,
  })
  return {
    matched: of(counts.matched),
    source: of(counts.source),
    cue: of(counts.cue),
    content: of(counts.content),
    triple: of(counts.triple),
  }
}

/** Every two annotators of every document that several have read. */
export function agreement(documents: readonly PolnearDocument[]): Counts {
  let total = NONE
  for (const { annotators, text } of documents) {
    annotators.forEach((a, index) => {
      for (const b of annotators.slice(index + 1)) total = added(total, compare(a.triples, b.triples, text, null))
    })
  }
  return total
}

/** Fired and right, by rule. */
export type RuleCounts = Map<string, [number, number]>

function count(rules: RuleCounts, by: string, right: boolean): void {
  const [fired, good] = rules.get(by) ?? [0, 0]
  rules.set(by, [fired + 1, good + Number(right)])
}

/** Ours against gold. What is wrong is told into `errors`, if there is one. */
export function compare(
  gold: readonly Triple[],
  ours: readonly (Triple & { by?: string })[],
  text: string,
  errors: string[] | null,
  rules: RuleCounts | null = null,
): Counts {
  const pairs = matchedPairs(gold, ours)
  if (rules)
    for (const one of ours)
      count(
        rules,
        one.by ?? '',
        pairs.some(([, b]) => b === one),
      )
  const counts = { ...NONE, gold: gold.length, ours: ours.length, matched: pairs.length }
  for (const [a, b] of pairs) {
    const same = {
      source: sameCharacters(a.source, b.source),
      cue: sameCharacters(a.cue, b.cue),
      content: sameCharacters(a.content, b.content),
    }
    if (same.source) counts.source++
    if (same.cue) counts.cue++
    if (same.content) counts.content++
    if (same.source && same.cue && same.content) counts.triple++
    else if (errors) errors.push(told(same, a, b, text))
  }
  if (errors) errors.push(...unpaired(gold, ours, pairs, text))
  return counts
}

function matchedPairs(gold: readonly Triple[], ours: readonly Triple[]): [Triple, Triple][] {
  const scored: { a: number; b: number; score: number; source: number }[] = []
  gold.forEach((a, i) => {
    ours.forEach((b, j) => {
      const score = jaccard(a.content, b.content)
      if (score >= LEAST) scored.push({ a: i, b: j, score, source: jaccard(a.source, b.source) })
    })
  })
  scored.sort((x, y) => y.score - x.score || y.source - x.source || x.a - y.a || x.b - y.b)
  const [takenA, takenB] = [new Set<number>(), new Set<number>()]
  const pairs: [Triple, Triple][] = []
  for (const { a, b } of scored) {
    if (takenA.has(a) || takenB.has(b)) continue
    takenA.add(a)
    takenB.add(b)
    pairs.push([gold[a] as Triple, ours[b] as Triple])
  }
  return pairs
}

/** Characters in both over characters in either; 0 where either is empty. */
export function jaccard(a: readonly Span[], b: readonly Span[]): number {
  const [x, y] = [merged(a), merged(b)]
  let common = 0
  for (const one of x) for (const other of y) common += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  const all = sizeOf(x) + sizeOf(y) - common
  return common === 0 ? 0 : common / all
}

function sameCharacters(a: readonly Span[], b: readonly Span[]): boolean {
  const [x, y] = [merged(a), merged(b)]
  return x.length === y.length && x.every((span, at) => span.start === y[at]?.start && span.end === y[at]?.end)
}

function merged(spans: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out[out.length - 1]
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else out.push({ start, end })
  }
  return out
}

function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0)
}

function shown({ source, cue, content }: Triple, text: string): string {
  const cut = (spans: readonly Span[]) => spans.map((span) => text.slice(span.start, span.end).replace(/\s+/g, ' ')).join(' … ')
  return `[${cut(source)}] <${cut(cue)}> {${cut(content)}}`
}

function told(same: { source: boolean; cue: boolean; content: boolean }, a: Triple, b: Triple, text: string): string {
  const wrong = Object.entries(same).flatMap(([part, right]) => (right ? [] : [part]))
  return `wrong ${wrong.join('+')}\n    gold ${shown(a, text)}\n    ours ${shown(b, text)}`
}

function unpaired(gold: readonly Triple[], ours: readonly Triple[], pairs: readonly [Triple, Triple][], text: string): string[] {
  const paired = new Set(pairs.flat())
  return [
    ...gold.filter((triple) => !paired.has(triple)).map((triple) => `missed\n    gold ${shown(triple, text)}`),
    ...ours.filter((triple) => !paired.has(triple)).map((triple) => `extra\n    ours ${shown(triple, text)}`),
  ]
}
