/** The one reader of `knowledge/` and `models/`. Everything the pure rooms need beyond the pages is read here, once. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildGazetteer, type Gazetteer } from '../knowledge/gazetteer.js'
import { readKnowledge } from '../knowledge/load.js'
import type { Knowledge, KnowledgeFiles } from '../knowledge/schema.js'
import { NETWORKS } from '../language/reader.js'
import { DragomanError } from '../model/error.js'
import { type Models, READING_MODES, type ReadingMode } from '../model/models.js'
import type { Ruleset } from '../rules/ruleset.js'
import { packageRoot } from './root.js'
import { rulesetReader } from './rules.js'
import { VERSION } from './version.js'

export interface Resources {
  readonly knowledge: Knowledge
  readonly gazetteer: Gazetteer
  readonly rules: { readonly attribution: Ruleset; readonly events: Ruleset; readonly positions: Ruleset }
  readonly models: Models
  /** Changes whenever the engine, its knowledge, its weights or its mode do: what was read with another one is stale. Worked out when first asked for. */
  readonly fingerprint: string
}

/** How pages are read where nobody says how. */
const DEFAULT_MODE: ReadingMode = 'accurate'

/** The mode of that name; where none is named that of `DRAGOMAN_MODE`, or the default. Throws `DragomanError` `option-unknown`. */
export function readingMode(asked?: unknown): ReadingMode {
  const name = asked ?? process.env.DRAGOMAN_MODE ?? DEFAULT_MODE
  const mode = READING_MODES.find((known) => known === name)
  if (!mode) {
    throw new DragomanError('option-unknown', `There is no mode ${String(name)}.`, `Use --mode ${READING_MODES.join(' or --mode ')}.`)
  }
  return mode
}

/**
 * Reads the folder that holds `knowledge/` and `models/`; without the network of the other mode. Throws `RangeError` naming the file where one is
 * malformed: that is our bug.
 */
export function loadResources(mode: ReadingMode = readingMode(), root: string = packageRoot()): Resources {
  const files = textsBelow(join(root, 'knowledge'))
  const knowledge = readKnowledge(files)
  const models = modelsOf(mode, bytesBelow(join(root, 'models')))
  const read = rulesetReader()
  const ruleset = (name: string) => read(name, files[`rules/${name}.yml`] ?? '')
  let fingerprint: string | null = null
  return {
    knowledge,
    gazetteer: buildGazetteer(knowledge),
    rules: { attribution: ruleset('attribution'), events: ruleset('events'), positions: ruleset('positions') },
    models,
    get fingerprint() {
      fingerprint ??= `${VERSION}-${mode}-${hashOf(files, models)}`
      return fingerprint
    },
  }
}

/** The mode of what was read under this fingerprint; null where it says none. */
export function modeRead(fingerprint: string | null): ReadingMode | null {
  return READING_MODES.find((mode) => fingerprint?.split('-').includes(mode)) ?? null
}

/** The models without the networks of the other modes. */
function modelsOf(mode: ReadingMode, models: Models): Models {
  const others: readonly string[] = READING_MODES.filter((other) => other !== mode).map((other) => NETWORKS[other])
  return Object.fromEntries(Object.entries(models).filter(([path]) => !others.includes(path)))
}

/** Rooms whose code decides what one page says. */
const READING_ROOMS = ['text', 'model', 'language', 'knowledge', 'rules', 'page', 'article']

/** The code itself is hashed, not only its version, so that no result of another engine is ever taken for this one's. */
function hashOf(files: KnowledgeFiles, models: Models): string {
  const hash = createHash('sha256')
  for (const [path, content] of [...Object.entries(files), ...Object.entries(models)]) hash.update(`${path}\n`).update(content)
  const source = join(dirname(fileURLToPath(import.meta.url)), '..')
  for (const room of READING_ROOMS) {
    for (const path of pathsBelow(join(source, room)).filter((file) => /(?<!\.d)\.(js|ts)$/.test(file))) hash.update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 12)
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
