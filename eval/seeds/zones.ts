/** The zones of the five seed pages against the labels a careful reader gave their lines. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dossier } from '../../src/model/dossier.js'
import type { Page, ZoneKind } from '../../src/model/page.js'
import type { EvalResult, Row } from '../report.js'
import { seedOf } from './dossier.js'

interface GoldLine {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly label: ZoneKind
  readonly text: string
}

/** Furniture whose border is soft: one counts as the other. */
const SOFT = new Set(['menu', 'other', 'legal', 'share', 'comment', 'form', 'masthead', 'notice', 'credit'])
/** Lines that the labels' notes allow two kinds. */
const EITHER: Readonly<Record<string, string>> = { 'seed-004:21': 'body' }

/** Scores the pages of a dossier. */
export function score(dossier: Pick<Dossier, 'pages'>, data: string): EvalResult {
  const gold = JSON.parse(readFileSync(join(data, 'seeds/gold/furniture.json'), 'utf8')).pages as Record<string, { lines: GoldLine[] }>
  const rows: Row[] = []
  const errors: string[] = []
  let tickers = 0
  for (const page of dossier.pages) {
    const seed = seedOf(page.sources)
    const lines = gold[seed]?.lines ?? []
    tickers += page.marketRows.filter((row) =>
      lines.some((line) => line.label === 'ticker' && row.start === line.start && row.end === line.end),
    ).length
    for (const line of lines) {
      const { kind, by } = kindOf(page, line)
      const right = same(kind, line.label) || EITHER[`${seed}:${line.line}`] === kind
      rows.push({ id: `${seed}:${line.line}`, outcome: right ? 'right' : kind })
      if (!right) errors.push(`${seed} line ${line.line}: ${line.label} zoned ${kind} by ${by}: ${line.text.slice(0, 80)}`)
    }
  }
  const wanted = Object.values(gold).flatMap((page) => page.lines)
  return {
    figures: [
      { name: 'lines zoned right', value: rows.filter((row) => row.outcome === 'right').length, aim: String(wanted.length) },
      { name: 'market rows read', value: tickers, aim: String(wanted.filter((line) => line.label === 'ticker').length) },
    ],
    rows,
    errors,
  }
}

/** The kind that most of a line's words have, white space and an inline dateline aside. */
function kindOf(page: Page, line: GoldLine): { kind: string; by: string } {
  let best = { kind: 'space', by: 'none', shared: 0 }
  for (const zone of page.zones) {
    const shared = Math.min(zone.end, line.end) - Math.max(zone.start, line.start)
    if (zone.kind !== 'space' && shared > best.shared) best = { kind: zone.kind, by: zone.by, shared }
  }
  return best
}

function same(one: string, other: string): boolean {
  const [a, b] = [merged(one), merged(other)]
  return a === b || (SOFT.has(a) && SOFT.has(b))
}

function merged(kind: string): string {
  return kind === 'lead' || kind === 'dateline' ? 'body' : kind === 'byline' ? 'credit' : kind
}
