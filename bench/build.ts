/**
 * From pages on disk to a dossier: articles a second, memory, a second build that has nothing to do, and one page added. Each size in a process of its own.
 * `--large` adds 10,000 pages; `--sizes 50,100` names others. The peer is compromise, which reads names and dates and no more.
 */

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from '../src/pipeline/build.js'
import { loadResources } from '../src/pipeline/resources.js'
import { openStore } from '../src/store/open.js'
import { cpuSeconds, type Measure, seconds } from './measure.js'
import { writtenPages } from './written.js'

const MAIN = fileURLToPath(new URL('./main.js', import.meta.url))
const PEER_PAGES = 100

export async function benchmark(args: readonly string[]): Promise<readonly Measure[]> {
  const [option, value = ''] = args
  if (option === '--one') return measured(Number(value))
  if (option === '--peer') return peer()
  const sizes = option === '--sizes' ? value.split(',').map(Number) : [100, 1000, ...(option === '--large' ? [10_000] : [])]
  process.stdout.write(apart(['--peer']))
  for (const size of sizes) process.stdout.write(apart(['--one', String(size)]))
  return []
}

/** A run of this benchmark in a process of its own, so that memory is that of one size. */
function apart(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...process.execArgv, MAIN, 'build', ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`bench build ${args.join(' ')} ended with ${status}: ${stderr}`)
  return stdout
}

async function measured(size: number): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-build-'))
  try {
    const pages = join(folder, 'pages')
    mkdirSync(pages)
    const [added, ...first] = writtenPages(size + 1).reverse()
    for (const { name, content } of first) writeFileSync(join(pages, name), content)
    const resources = loadResources()
    const path = join(folder, 'a.dossier')
    const run = async (): Promise<{ clock: number; cpu: number }> => {
      const store = openStore(path, 'create')
      const before = process.cpuUsage()
      const clock = await seconds(() => build(store, [pages], {}, resources))
      const { user, system } = process.cpuUsage(before)
      store.close()
      return { clock, cpu: (user + system) / 1e6 }
    }
    const whole = await run()
    const memory = process.resourceUsage().maxRSS / 1024
    const again = await run()
    writeFileSync(join(pages, added?.name ?? ''), added?.content ?? '')
    const one = await run()
    const of = `${size} pages`
    return [
      { name: `${of}: articles by the clock`, value: size / whole.clock, unit: '/s' },
      { name: `${of}: articles`, value: size / whole.cpu, unit: '/CPU-s', aim: '>= 6' },
      { name: `${of}: peak memory`, value: memory, unit: 'MB' },
      { name: `${of}: dossier a page`, value: statSync(path).size / size / 1024, unit: 'kB' },
      { name: `${of}: built again, nothing new`, value: again.cpu, unit: 'CPU-s' },
      { name: `${of}: one page added`, value: one.cpu, unit: 'CPU-s', ...(size >= 10_000 ? { aim: '<= 1 s' } : {}) },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function peer(): Promise<Measure[]> {
  const { default: nlp } = await import('compromise')
  const texts = writtenPages(PEER_PAGES).map(({ content }) => content.replace(/<[^>]+>/g, ' '))
  const read = () => {
    for (const text of texts) {
      const words = nlp(text)
      words.people().json()
      words.places().json()
    }
  }
  read()
  return [{ name: 'compromise, names alone (peer)', value: PEER_PAGES / cpuSeconds(read), unit: 'articles/CPU-s' }]
}
