/**
 * `npm run bench -- fuzz [--pages N] [--seed S] [--from I]`: real pages of `DRAGOMAN_DATA` and the examples, ruined by seeded chance and read: none may throw, take over
 * a second, lose a word or leave its text untiled. What fails is told with its number; `--from NUMBER --pages 1` reads it again.
 */

import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readPage } from '../src/page/read.js'
import { loadResources } from '../src/pipeline/resources.js'
import { faultsOf } from './hostile/faults.js'
import { ruinedInput, samplesIn } from './hostile/samples.js'
import { cpuSeconds, type Measure } from './measure.js'

const ROOT = resolve(fileURLToPath(import.meta.url), '../../..')
const DATA = resolve(process.env.DRAGOMAN_DATA ?? join(ROOT, '../shared'))
const SETS = ['fundus-dev', 'wcxb-dev-articles', 'trafilatura'].map((name) => join(DATA, 'data/pages', name, 'html'))
const FOLDERS = [join(ROOT, 'examples/pages'), ...SETS]
const LONGEST_READ = 1

export function benchmark(args: readonly string[]): Measure[] {
  const [pages, seed, from] = [option(args, 'pages', 2_000), option(args, 'seed', 1), option(args, 'from', 0)]
  const samples = samplesIn(FOLDERS)
  const resources = loadResources()
  const found = { thrown: 0, slow: 0, faulty: 0, slowest: 0, all: 0 }
  for (let number = from; number < from + pages; number++) {
    const { input, by } = ruinedInput(samples, seed, number)
    const tell = (what: string) => process.stderr.write(`page ${number} (${by.join(', ')}): ${what}\n`)
    let faults: readonly string[] = []
    try {
      let staged = null as ReturnType<typeof readPage> | null
      const took = cpuSeconds(() => {
        staged = readPage(input, resources)
      })
      found.all += took
      found.slowest = Math.max(found.slowest, took)
      if (took > LONGEST_READ) tell(`took ${took.toFixed(2)} s`)
      if (took > LONGEST_READ) found.slow++
      faults = staged ? faultsOf(input, staged.value) : []
    } catch (error) {
      found.thrown++
      tell(error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
    if (faults.length > 0) found.faulty++
    for (const fault of faults) tell(fault)
    if (number > from && number % 5_000 === 0) process.stderr.write(`${number} pages read\n`)
  }
  return [
    { name: `ruined pages read, of ${samples.length} whole ones`, value: pages, unit: 'pages' },
    { name: 'threw', value: found.thrown, unit: 'pages', aim: '0' },
    { name: 'took more than a CPU second', value: found.slow, unit: 'pages', aim: '0' },
    { name: 'not tiled, words lost or misplaced', value: found.faulty, unit: 'pages', aim: '0' },
    { name: 'slowest', value: found.slowest * 1000, unit: 'CPU-ms', aim: '<= 1000' },
    { name: 'mean', value: (found.all / pages) * 1000, unit: 'CPU-ms' },
  ]
}

function option(args: readonly string[], name: string, otherwise: number): number {
  const at = args.indexOf(`--${name}`)
  const value = at < 0 ? otherwise : Number(args[at + 1])
  if (!Number.isInteger(value) || value < 0) throw new RangeError(`--${name} ${args[at + 1]}`)
  return value
}
