/** Builds what runs: the code with tsc, the screens with vite, and parses the rules. Each part is skipped when nothing it reads is newer than what it made. */

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepareRules } from './prepare.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

function newest(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function isFresh(made, reads) {
  const built = join(root, made)
  return existsSync(built) && statSync(built).mtimeMs > Math.max(...reads.map((path) => newest(join(root, path))))
}

function build(made, reads, command, args) {
  if (isFresh(made, reads)) return
  const run = spawnSync(join(root, 'node_modules/.bin', command), args, { cwd: root, stdio: ['ignore', 2, 2] })
  if (run.status !== 0) process.exit(run.status ?? 1)
}

build('.cache/tsbuildinfo.build', ['src', 'eval', 'bench', 'train', 'tsconfig.json', 'tsconfig.build.json'], 'tsc', ['-p', 'tsconfig.build.json'])
if (!isFresh('dist/src/rules.json', ['knowledge/rules', 'scripts/prepare.mjs'])) prepareRules()
build('dist/web/index.html', ['web', 'package-lock.json'], 'vite', ['build', 'web', '--logLevel', 'warn'])
