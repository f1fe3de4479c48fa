/** `npm run bench -- NAME [options]`: prints speed and memory, beside a peer or a baseline measured in the same run. */

import { type Benchmark, printed } from './measure.js'

/** Each benchmark is a file that exports `benchmark`. */
const BENCHMARKS: Readonly<Record<string, () => Promise<{ benchmark: Benchmark }>>> = {
  read: () => import('./read.js'),
  build: () => import('./build.js'),
  annotate: () => import('./annotate.js'),
  start: () => import('./start.js'),
  fuzz: () => import('./fuzz.js'),
  copies: () => import('./copies.js'),
}

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const load = BENCHMARKS[name]
  if (!load) {
    process.stderr.write(`bench: name one of ${Object.keys(BENCHMARKS).join(', ')}\n`)
    return 2
  }
  const { benchmark } = await load()
  process.stdout.write(`${printed(await benchmark(args))}\n`)
  return 0
}

process.exitCode = await main(process.argv.slice(2))
