/** Stories of the five seed pages, against the meetings that a careful reader gave each page, and the thread that holds them together. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dossier } from '../../src/model/dossier.js'
import { sortedUnique } from '../../src/text/order.js'
import type { EvalResult, Row } from '../report.js'
import { seedOf } from './dossier.js'

type Gold = Readonly<Record<'process' | 'meeting', Readonly<Record<string, { readonly name: string; readonly pages: readonly string[] }>>>>

/** A meeting is right where one story holds its pages and no other; a process where one thread does. */
export function score(dossier: Dossier, data: string): EvalResult {
  const gold = JSON.parse(readFileSync(join(data, 'seeds/gold/stories.json'), 'utf8')) as Gold
  const seeds = new Map(dossier.pages.map((page) => [page.id, seedOf(page.sources)]))
  const pageOf = new Map(dossier.articles.map((article) => [article.id, seeds.get(article.page) as string]))
  const pagesOf = new Map(dossier.stories.map(({ id, articles }) => [id, sortedUnique(articles.map((id) => pageOf.get(id) as string))]))
  const stories = [...pagesOf.values()].map(String)
  const threads = dossier.processes.map((process) => String(sortedUnique((process.stories ?? []).flatMap((id) => pagesOf.get(id) ?? []))))
  const row =
    (kind: string, found: readonly string[]) =>
    ([id, { pages }]: readonly [string, { readonly pages: readonly string[] }]): Row => ({
      id: `${kind} ${id}`,
      outcome: found.includes(String(sortedUnique(pages))) ? 'right' : found.join(' | '),
    })
  const rows = [...Object.entries(gold.meeting).map(row('story', stories)), ...Object.entries(gold.process).map(row('thread', threads))]
  return {
    figures: [
      { name: 'stories and threads right', value: rows.filter(({ outcome }) => outcome === 'right').length, aim: String(rows.length) },
    ],
    rows,
    errors: rows.flatMap(({ id, outcome }) => (outcome === 'right' ? [] : [`stories ${id}: ${outcome}`])),
  }
}
