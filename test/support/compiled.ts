/** The program as users run it. Compiles what is newer than `dist/` first, one test file at a time. */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const LOCK = join(ROOT, '.cache/compiling')
const STAMP = join(ROOT, '.cache/tsbuildinfo.build')
/** Longer than any compilation: a lock older than this was left by a killed run. */
const STALE = 120_000

/** The path of the compiled module for a path below the root, `src/cli/main.js`. */
export function compiled(path: string): string {
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  locked(() => {
    if (isOld(path)) spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.build.json'], { cwd: ROOT })
  })
  const built = join(ROOT, 'dist', path)
  if (!existsSync(built)) throw new Error(`${path} was not compiled; see npx tsc -p tsconfig.build.json`)
  return built
}

/** The compiled module itself: the same code, and so the same engine, as the command line runs. */
export async function compiledModule<T>(path: string): Promise<T> {
  return (await import(/* @vite-ignore */ pathToFileURL(compiled(path)).href)) as T
}

function isOld(path: string): boolean {
  if (!existsSync(STAMP) || !existsSync(join(ROOT, 'dist', path))) return true
  const made = statSync(STAMP).mtimeMs
  return ['src', 'eval', 'bench', 'train'].some((room) => newest(join(ROOT, room)) > made)
}

function newest(folder: string): number {
  if (!existsSync(folder)) return 0
  return Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  )
}

function locked(work: () => void): void {
  for (;;) {
    try {
      mkdirSync(LOCK)
      break
    } catch {
      const age = existsSync(LOCK) ? Date.now() - statSync(LOCK).mtimeMs : 0
      if (age > STALE) rmdirSync(LOCK)
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    }
  }
  try {
    work()
  } finally {
    rmdirSync(LOCK)
  }
}
