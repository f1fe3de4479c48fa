/** `npm run eval -- NAME [--freeze] [--errors]`: prints a figure from development data and what changed since the frozen run. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { changes, type EvalResult, type Evaluation, printed } from './report.js'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const DATA = resolve(process.env.DRAGOMAN_DATA ?? join(ROOT, '../shared'))

/** Each evaluation is a file that exports `evaluate`. */
const EVALUATIONS: Readonly<Record<string, () => Promise<{ evaluate: Evaluation }>>> = {
  seeds: () => import('./seeds.js'),
  zones: () => import('./zones.js'),
  pages: () => import('./pages.js'),
  lines: () => import('./lines.js'),
  metadata: () => import('./metadata.js'),
  copies: () => import('./copies.js'),
  stories: () => import('./stories.js'),
  attribution: () => import('./attribution.js'),
  quotations: () => import('./quotations.js'),
  events: () => import('./events.js'),
  names: () => import('./names.js'),
  coreference: () => import('./coreference.js'),
  language: () => import('./language.js'),
  times: () => import('./times.js'),
}

async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args.filter((arg) => !arg.startsWith('--'))
  const load = EVALUATIONS[name]
  if (!load) {
    process.stderr.write(`eval: name one of ${Object.keys(EVALUATIONS).join(', ')}\n`)
    return 2
  }
  if (!existsSync(DATA)) {
    process.stderr.write(`eval ${name}: SKIPPED, no data at DRAGOMAN_DATA\n`)
    return 0
  }
  const { evaluate } = await load()
  const result = await evaluate(DATA, [...rest, ...args.filter((arg) => arg.startsWith('--'))])
  return report(name, result, args)
}

function report(name: string, result: EvalResult, args: readonly string[]): number {
  process.stdout.write(`${printed(name, result)}\n`)
  if (args.includes('--errors')) for (const line of result.errors ?? []) process.stdout.write(`${line}\n`)
  for (const rule of args.includes('--rules') ? (result.rules ?? []) : []) {
    process.stdout.write(`  ${rule.rule.padEnd(40)} fired ${rule.fired}  right ${rule.right}  wrong ${rule.fired - rule.right}\n`)
  }
  const path = join(ROOT, 'eval/frozen', `${name}.csv`)
  const frozen = existsSync(path) ? parse(readFileSync(path, 'utf8')) : new Map<string, string>()
  const changed = changes(result.rows, frozen)
  process.stdout.write(
    `${frozen.size ? `${changed.length} rows changed since the frozen run` : 'no frozen run'}\n${changed.slice(0, 60).join('\n')}\n`,
  )
  if (args.includes('--freeze')) freeze(path, result)
  return args.includes('--check') ? worse(result, frozen) : 0
}

/** `figure:` rows of the frozen run must be held within a thousandth: CI fails on a figure that fell. */
function worse(result: EvalResult, frozen: ReadonlyMap<string, string>): number {
  const fallen = result.figures.filter((figure) => {
    const before = frozen.get(`figure:${figure.name}`)
    if (before === undefined) return false
    return figure.aim === '0' ? figure.value > Number(before) : figure.value < Number(before) - 0.001
  })
  for (const figure of fallen) process.stdout.write(`FELL ${figure.name}: ${frozen.get(`figure:${figure.name}`)} -> ${figure.value}\n`)
  return fallen.length ? 1 : 0
}

function freeze(path: string, result: EvalResult): void {
  mkdirSync(dirname(path), { recursive: true })
  const figures = result.figures.map((figure) => `figure:${figure.name},${figure.value}`)
  writeFileSync(path, `${['id,outcome', ...figures, ...result.rows.map((row) => `${row.id},${row.outcome}`)].join('\n')}\n`)
}

/** Two columns; the outcome is what follows the last comma. */
function parse(csv: string): Map<string, string> {
  const rows = csv.split('\n').slice(1).filter(Boolean)
  return new Map(rows.map((row) => [row.slice(0, row.lastIndexOf(',')), row.slice(row.lastIndexOf(',') + 1)]))
}

process.exitCode = await main(process.argv.slice(2))
