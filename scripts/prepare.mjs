/** Parses the rules once, when the program is built: their text is quick to write, and slow to read. What was parsed is used only for the same text. */

import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Writes what the files of `knowledge/rules` say, each with the hash of its text. */
export function prepareRules(path = join(root, 'dist/src/rules.json')) {
  const folder = join(root, 'knowledge/rules')
  const names = readdirSync(folder).filter((name) => name.endsWith('.yml'))
  const prepared = names.sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return [name.slice(0, -'.yml'.length), { hash: createHash('sha256').update(text).digest('hex'), file: parse(text) }]
  })
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(Object.fromEntries(prepared)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) prepareRules(process.argv[2])
