/** How long a command takes from nothing: `--version`, and a brief of an existing dossier. Medians by the clock, beside Node doing nothing. */

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Measure, median } from './measure.js'
import { writtenPages } from './written.js'

const MAIN = join(dirname(fileURLToPath(import.meta.url)), '../src/cli/main.js')
const RUNS = 9
const SIZES = [14, 200]

export function benchmark(): Measure[] {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-start-'))
  try {
    const dossiers = SIZES.map((size) => ({ size, path: dossierOf(folder, size) }))
    return [
      { name: 'node -e 0 (baseline)', value: middle(['-e', '0']), unit: 'ms' },
      { name: 'dragoman --version', value: middle([MAIN, '--version']), unit: 'ms', aim: '<= 60 ms' },
      ...dossiers.map(({ size, path }) => ({
        name: `dragoman brief, ${size} pages`,
        value: middle([MAIN, 'brief', path]),
        unit: 'ms',
        aim: '<= 300 ms',
      })),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function dossierOf(folder: string, size: number): string {
  const pages = join(folder, String(size))
  mkdirSync(pages)
  for (const { name, content } of writtenPages(size)) writeFileSync(join(pages, name), content)
  const path = join(folder, `${size}.dossier`)
  run([MAIN, 'build', pages, '--out', path])
  return path
}

function middle(args: readonly string[]): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    run(args)
    return performance.now() - start
  })
  return median(times)
}

function run(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
}
