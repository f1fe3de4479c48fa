/**
 * Pairs of `copies/allsides` that a reader judged: `one` (most of either is the other's text, or it takes over passages of a third of either), `two`
 * (own reports, whatever they quote), `unclear`. Kept by id and verdict, without text.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collate } from '../../src/corpus/collate.js'
import { traceLineages } from '../../src/corpus/lineage.js'
import { packageRoot } from '../../src/pipeline/root.js'
import type { Figure, Row } from '../report.js'
import { articleIdOf, NO_KNOWLEDGE, readingOf } from './readings.js'

interface Raw {
  readonly ID: string
  readonly title: string
  readonly source: string
  readonly date: string
  readonly content_original: string
}

/** Precision and recall of `one` over the pairs that are clear. */
export function judgedPairs(data: string): { readonly figures: Figure[]; readonly rows: Row[] } {
  const lineageOf = lineagesOf(join(data, 'data/copies/allsides/articles.jsonl'))
  const rows: Row[] = []
  const counts = { one: 0, found: 0, right: 0 }
  for (const line of readFileSync(join(packageRoot(), 'eval/cases/allsides.csv'), 'utf8').trim().split('\n').slice(1)) {
    const [a = '', b = '', verdict] = line.split(',')
    if (verdict === 'unclear') continue
    const together = lineageOf.get(articleIdOf(a)) === lineageOf.get(articleIdOf(b))
    if (verdict === 'one') counts.one++
    if (together) counts.found++
    if (together && verdict === 'one') counts.right++
    rows.push({ id: `${a} ${b}`, outcome: together === (verdict === 'one') ? 'right' : together ? 'joined' : 'apart' })
  }
  return {
    figures: [
      { name: 'judged pairs: precision', value: counts.right / counts.found },
      { name: 'judged pairs: recall', value: counts.right / counts.one },
    ],
    rows,
  }
}

function lineagesOf(path: string): ReadonlyMap<string, string> {
  const readings = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Raw)
    .map(({ ID, title, source, date, content_original }) =>
      readingOf({
        id: ID,
        title,
        outlet: source,
        day: /^\d{4}-\d\d-\d\d/.exec(date)?.[0] ?? null,
        paragraphs: content_original.split(/\n+/).filter(Boolean),
      }),
    )
  const { value } = traceLineages(readings, collate(readings), NO_KNOWLEDGE, { placed: [], orphans: [] })
  return new Map(value.flatMap(({ id, witnesses }) => witnesses.map(({ article }) => [article, id] as const)))
}
