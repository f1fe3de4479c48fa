/** Copies, variants and counts of origins on the five seed pages, against what a careful reader found. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dossier } from '../../src/model/dossier.js'
import type { Lineage, Variant, Witness } from '../../src/model/lineage.js'
import type { Span } from '../../src/text/span.js'
import type { EvalResult, Row } from '../report.js'
import { seedOf } from './dossier.js'

interface Gold {
  readonly groups: readonly {
    readonly agency: string
    readonly pages: readonly string[]
    readonly fuller: string
    readonly [part: string]: unknown
  }[]
  readonly single_agency: readonly { readonly page: string }[]
  readonly look_alike_but_independent: readonly { readonly pages: readonly [string, string] }[]
  readonly independent_sources: Readonly<Record<string, { readonly pages: readonly string[]; readonly independent: number }>>
}

interface Place extends Span {
  readonly text: string
}

/** Scores lineages, variants and counts of a dossier of the five pages. */
export function score(dossier: Dossier, data: string): EvalResult {
  const gold = JSON.parse(readFileSync(join(data, 'seeds/gold/copies.json'), 'utf8')) as Gold
  const found = lineagesOf(dossier)
  const rows = [...grouped(gold, found), ...variants(gold, found), ...apart(gold, found), ...counted(gold, found)]
  return {
    figures: [
      {
        name: 'copies, variants, origins right',
        value: rows.filter(({ outcome }) => outcome === 'right').length,
        aim: String(rows.length),
      },
      { name: 'lineages', value: dossier.lineages.length, aim: '4' },
    ],
    rows,
    errors: rows.flatMap(({ id, outcome }) => (outcome === 'right' ? [] : [`copies ${id}: ${outcome}`])),
  }
}

interface Found {
  readonly lineage: Lineage
  readonly witness: Witness
}

/** The lineage of each seed, with the seed of every article. */
interface BySeed {
  readonly of: ReadonlyMap<string, Found>
  readonly seedOfArticle: ReadonlyMap<string, string>
}

function lineagesOf(dossier: Dossier): BySeed {
  const pages = new Map(dossier.pages.map((page) => [page.id, seedOf(page.sources)]))
  const seedOfArticle = new Map(dossier.articles.map((article) => [article.id, pages.get(article.page) as string]))
  const of = new Map(
    dossier.lineages.flatMap((lineage) =>
      lineage.witnesses.map((witness): [string, Found] => [seedOfArticle.get(witness.article) as string, { lineage, witness }]),
    ),
  )
  return { of, seedOfArticle }
}

const row = (id: string, right: boolean, else1: string): Row => ({ id, outcome: right ? 'right' : else1 })

function grouped({ groups, single_agency }: Gold, { of }: BySeed): Row[] {
  const rows = groups.flatMap(({ agency, pages, fuller }) => {
    const lineages = new Set(pages.map((page) => of.get(page)?.lineage.id))
    const origin = of.get(fuller)?.lineage.origin
    return [
      row(`${pages.join('+')} one lineage`, lineages.size === 1 && !lineages.has(undefined), 'apart'),
      row(`${pages.join('+')} origin ${agency}`, origin?.kind === 'agency' && origin.name === agency, `${origin?.kind} ${origin?.name}`),
      row(`${fuller} is the source`, of.get(fuller)?.witness.parent === null, 'a copy'),
    ]
  })
  return [
    ...rows,
    ...single_agency.map(({ page }) => row(`${page} its own lineage`, of.get(page)?.lineage.witnesses.length === 1, 'joined')),
  ]
}

/** Parts named `cut_in_SEED`, `inserted_in_SEED`, `changed_in_SEED` of a group. */
function variants({ groups }: Gold, { of }: BySeed): Row[] {
  return groups.flatMap((group) =>
    group.pages.flatMap((page) => {
      const all = of.get(page)?.witness.variants ?? []
      const cut = (group[`cut_in_${page}`] ?? []) as readonly Place[]
      const inserted = (group[`inserted_in_${page}`] ?? []) as readonly Place[]
      const changed = (group[`changed_in_${page}`] ?? []) as readonly { readonly from: Place; readonly to: Place; readonly what: string }[]
      return [
        ...cut.map((place) => row(`${page} cut ${place.start}`, has(all, 'cut', null, place), 'missed')),
        ...inserted.map((place) => row(`${page} inserted ${place.start}`, has(all, 'added', place, null), 'missed')),
        ...changed.map(({ from, to, what }) =>
          what.startsWith('typography')
            ? row(`${page} typography ${to.start}`, !touched(all, to), 'listed')
            : row(`${page} changed ${to.start}`, has(all, 'changed', to, from), 'missed'),
        ),
      ]
    }),
  )
}

function has(variants: readonly Variant[], kind: Variant['kind'], here: Span | null, there: Span | null): boolean {
  return variants.some((variant) => variant.kind === kind && near(variant.here, here) && near(variant.there, there))
}

function near(found: Span | null, wanted: Span | null): boolean {
  if (wanted === null) return true
  if (found === null) return false
  const common = Math.min(found.end, wanted.end) - Math.max(found.start, wanted.start)
  return common >= 0.8 * Math.max(found.end - found.start, wanted.end - wanted.start)
}

function touched(variants: readonly Variant[], place: Span): boolean {
  return variants.some(({ here }) => here !== null && here.start < place.end && place.start < here.end)
}

function apart({ look_alike_but_independent }: Gold, { of }: BySeed): Row[] {
  return look_alike_but_independent.map(({ pages }) => {
    const [a, b] = pages.map((page) => of.get(page)?.lineage.id)
    return row(`${pages.join('+')} look alike`, a !== b, 'one lineage')
  })
}

function counted({ independent_sources }: Gold, { of }: BySeed): Row[] {
  return Object.entries(independent_sources).map(([name, { pages, independent }]) => {
    const count = new Set(pages.map((page) => of.get(page)?.lineage.id)).size
    return row(`${name}: ${independent} independent`, count === independent, String(count))
  })
}
