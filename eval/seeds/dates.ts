/** Days of publication of the five seed pages: a day that no page grounds is a false fact, unknown is right where none is. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dossier } from '../../src/model/dossier.js'
import type { EvalResult, Row } from '../report.js'
import { seedOf } from './dossier.js'

interface GoldDate {
  readonly accept: readonly (string | null)[]
  readonly capture: string | null
}

/** Scores the published and captured days of a dossier of the five pages. */
export function score(dossier: Dossier, data: string): EvalResult {
  const gold = JSON.parse(readFileSync(join(data, 'seeds/gold/dates.json'), 'utf8')).pages as Record<string, GoldDate>
  const rows: Row[] = []
  let invented = 0
  for (const page of [...dossier.pages].sort((a, b) => (seedOf(a.sources) < seedOf(b.sources) ? -1 : 1))) {
    const seed = seedOf(page.sources)
    const wanted = gold[seed]
    const published = dossier.articles.find((article) => article.page === page.id)?.published ?? null
    const value = published?.value.slice(0, 10) ?? null
    const right = wanted?.accept.includes(value) ?? false
    if (!right && value !== null) invented++
    rows.push({ id: `${seed} published`, outcome: right ? 'right' : String(value) })
    const captured = page.captured?.value.slice(0, 10) ?? null
    rows.push({ id: `${seed} captured`, outcome: captured === (wanted?.capture ?? null) ? 'right' : String(captured) })
  }
  const right = rows.filter(({ outcome }) => outcome === 'right').length
  return {
    figures: [
      { name: 'days right', value: right, aim: String(rows.length) },
      { name: 'days invented', value: invented, aim: '0' },
    ],
    rows,
    errors: rows.flatMap(({ id, outcome }) => (outcome === 'right' ? [] : [`dates ${id}: ${outcome}`])),
  }
}
