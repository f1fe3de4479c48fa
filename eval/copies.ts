/** `npm run eval -- copies`: recall of copies by class, precision of pairs, groups and parents, on a corpus made with known copies. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collate } from '../src/corpus/collate.js'
import { traceLineages } from '../src/corpus/lineage.js'
import { CLASSES, type CopyClass, generate, type MadeArticle, type Source } from './copies/generator.js'
import { judgedPairs } from './copies/judged.js'
import { adjustedRand } from './copies/measures.js'
import { containmentGroups, minHashGroups } from './copies/peers.js'
import { articleIdOf, NO_KNOWLEDGE, readingOf } from './copies/readings.js'
import type { EvalResult, Figure, Row } from './report.js'

const AIMS: Readonly<Partial<Record<CopyClass, string>>> = { A: '>= .98', B: '>= .98', C: '>= .98', D: '>= .80', E: '>= .95' }
/** What the notes measured on another generator with the same classes: near, never equal. */
const PEERS = { minHash: { A: 1, B: 0.86, C: 0.79, D: 0, E: 0, ari: 0.52 }, contained: { A: 1, B: 1, C: 0.99, D: 0, E: 0.68, ari: 0.72 } }

export function evaluate(data: string): EvalResult {
  const made = generate(freeSources(data))
  const classic = made.filter((article) => 'ABCDE'.includes(article.made) || article.made === 'base')
  const texts = classic.map(({ paragraphs }) => paragraphs.join('\n\n'))
  const found = ours(made)
  const judged = judgedPairs(data)
  return {
    figures: [
      { name: 'labels: ARI', value: adjustedRand(labels(made), labels(made)), aim: '1.000' },
      ...peer('minhash J>=.5', classic, minHashGroups(texts), PEERS.minHash),
      ...peer('winnowed contained>=.5', classic, containmentGroups(texts, 0.5), PEERS.contained),
      ...figures(made, found),
      ...judged.figures,
    ],
    rows: [...made.map((article) => row(article, found)), ...judged.rows],
    errors: made.flatMap((article) => (row(article, found).outcome === 'right' ? [] : [`${article.id}: ${describe(article, found)}`])),
  }
}

/** Documents that share no eight 5-grams with any other. */
export function freeSources(data: string): Source[] {
  const folder = join(data, 'data/copies/t17')
  const pairs = JSON.parse(readFileSync(join(folder, 'pairs.json'), 'utf8')) as { a: string; b: string }[]
  const related = new Set(pairs.flatMap(({ a, b }) => [a, b]))
  return readFileSync(join(folder, 'documents.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; text: string })
    .filter(({ id }) => !related.has(id))
    .map(({ id, text }) => ({
      id,
      sentences: text
        .replace(/``/g, '“')
        .replace(/''/g, '”')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    }))
}

interface Found {
  /** Name of the lineage by article. */
  readonly group: ReadonlyMap<string, string>
  readonly parent: ReadonlyMap<string, string | null>
}

function ours(made: readonly MadeArticle[]): Found {
  const readings = made.map(readingOf)
  const { value } = traceLineages(readings, collate(readings), NO_KNOWLEDGE, { placed: [], orphans: [] })
  const names = new Map(made.map(({ id }) => [articleIdOf(id), id]))
  const group = new Map<string, string>()
  const parent = new Map<string, string | null>()
  for (const { id, witnesses } of value) {
    for (const witness of witnesses) {
      const name = names.get(witness.article) as string
      group.set(name, id)
      parent.set(name, witness.parent === null ? null : (names.get(witness.parent) as string))
    }
  }
  return { group, parent }
}

function labels(made: readonly MadeArticle[]): string[] {
  return made.map(({ lineage }) => String(lineage))
}

function peer(name: string, made: readonly MadeArticle[], groups: readonly string[], known: Readonly<Record<string, number>>): Figure[] {
  const group = new Map(made.map(({ id }, i) => [id, groups[i] as string]))
  return [
    ...(['A', 'B', 'C', 'D', 'E'] as const).map((each) => ({
      name: `${name}: recall ${each}`,
      value: recall(made, group, each),
      aim: `near ${known[each]}`,
    })),
    { name: `${name}: ARI`, value: adjustedRand(labels(made), groups), aim: `near ${known.ari}` },
  ]
}

function recall(made: readonly MadeArticle[], group: ReadonlyMap<string, string>, each: CopyClass): number {
  const all = made.filter((article) => article.made === each)
  return all.filter(({ id, lineage }) => group.get(id) === group.get(`base-${lineage}`)).length / all.length
}

function figures(made: readonly MadeArticle[], found: Found): Figure[] {
  const copies = made.filter((article) => article.parent !== null)
  const attached = copies.filter(({ id }) => found.parent.get(id) !== null)
  const right = copies.filter(({ id, parent }) => found.parent.get(id) === parent)
  return [
    ...CLASSES.filter((each) => 'ABCDEFP'.includes(each)).map((each) => {
      const figure = { name: `recall ${each}`, value: recall(made, found.group, each) }
      const aim = AIMS[each]
      return aim ? { ...figure, aim } : figure
    }),
    { name: 'pair precision', value: pairPrecision(made, found.group), aim: '>= .99' },
    {
      name: 'ARI of lineages',
      value: adjustedRand(
        labels(made),
        made.map(({ id }) => found.group.get(id) as string),
      ),
      aim: '>= .95',
    },
    { name: 'right parent', value: right.length / copies.length, aim: '>= .9' },
    { name: 'right parent, of those attached', value: right.length / attached.length },
  ]
}

/** Of all pairs put into one lineage, those that share a source. */
function pairPrecision(made: readonly MadeArticle[], group: ReadonlyMap<string, string>): number {
  let together = 0
  let right = 0
  made.forEach((a, i) => {
    for (const b of made.slice(i + 1)) {
      if (group.get(a.id) !== group.get(b.id)) continue
      together++
      const sources = [a.lineage, a.second]
      if (sources.includes(b.lineage) || (b.second !== null && sources.includes(b.second))) right++
    }
  })
  return together === 0 ? 1 : right / together
}

function row(article: MadeArticle, found: Found): Row {
  const own = found.group.get(article.id)
  const alone = [...found.group.values()].filter((group) => group === own).length === 1
  const grouped = article.made === 'G' || article.made === 'H' ? alone : own === found.group.get(`base-${article.lineage}`)
  return {
    id: article.id,
    outcome: !grouped ? 'wrong lineage' : found.parent.get(article.id) === article.parent ? 'right' : 'wrong parent',
  }
}

function describe(article: MadeArticle, found: Found): string {
  const root = [...found.group].find(([id, group]) => group === found.group.get(article.id) && found.parent.get(id) === null)?.[0]
  return `${row(article, found).outcome}; of ${article.parent}, found ${found.parent.get(article.id)} in the lineage of ${root}; ${article.paragraphs.join(' ').split(' ').length} words, ${article.day}`
}
