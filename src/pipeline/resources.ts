/** The one reader of `knowledge/` and `models/`. Everything the pure rooms need beyond the pages is read here, once. */

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ArticleContext } from '../article/annotate.js'
import { buildGazetteer } from '../knowledge/gazetteer.js'
import { readKnowledge } from '../knowledge/load.js'
import type { Knowledge, KnowledgeFiles } from '../knowledge/schema.js'
import type { Models } from '../model/models.js'
import { parseRuleset } from '../rules/ruleset.js'
import { sha256Hex } from '../text/sha256.js'
import { VERSION } from './version.js'

export interface Resources extends ArticleContext {
  readonly knowledge: Knowledge
  readonly models: Models
  /** Changes whenever the engine, its knowledge or its weights do: what was read with another one is stale. */
  readonly fingerprint: string
}

/** The package's folder, from `src/` as well as from `dist/src/`. */
export function packageRoot(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const root = join(here, '../..')
  return here.includes(`${sep}dist${sep}`) ? join(root, '..') : root
}

/** Reads the folder that holds `knowledge/` and `models/`. Throws `RangeError` naming the file where one is malformed: that is our bug. */
export function loadResources(root: string = packageRoot()): Resources {
  const files = textsBelow(join(root, 'knowledge'))
  const knowledge = readKnowledge(files)
  const models = bytesBelow(join(root, 'models'))
  const ruleset = (name: string) => parseRuleset(files[`rules/${name}.yml`] ?? '', name)
  return {
    knowledge,
    gazetteer: buildGazetteer(knowledge),
    rules: { attribution: ruleset('attribution'), events: ruleset('events'), positions: ruleset('positions') },
    models,
    fingerprint: fingerprintOf(files, models),
  }
}

function fingerprintOf(files: KnowledgeFiles, models: Models): string {
  const parts = [...Object.entries(files).map(([path, text]) => path + text.length + sha256Hex(text)), ...Object.entries(models).map(([path, bytes]) => path + sha256Hex(bytes))]
  return `${VERSION}-${sha256Hex(parts.sort().join('\n')).slice(0, 12)}`
}

function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function textsBelow(folder: string): KnowledgeFiles {
  const paths = pathsBelow(folder).filter((path) => /\.(json|yml|txt|tsv|csv)$/.test(path))
  return Object.fromEntries(paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]))
}

function bytesBelow(folder: string): Models {
  const paths = pathsBelow(folder).filter((path) => !path.endsWith('.md'))
  return Object.fromEntries(paths.map((path) => [relative(folder, path).split(sep).join('/'), new Uint8Array(readFileSync(path))]))
}
