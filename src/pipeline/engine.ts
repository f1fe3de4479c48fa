/** Names the whole engine: a dossier that this one made from the same inputs and judgements is not made again. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Resources } from './resources.js'

/** Rooms whose code decides what pages say together, beside those in `Resources.fingerprint`. */
const JOINING_ROOMS = ['corpus', 'dossier', 'intake', 'pipeline', 'store']

const KNOWN = new WeakMap<Resources, string>()

/** Changes whenever knowledge, weights or the code that reads or joins pages do. */
export function engineOf(resources: Resources): string {
  const known = KNOWN.get(resources)
  if (known !== undefined) return known
  const hash = createHash('sha256').update(resources.fingerprint)
  const source = join(dirname(fileURLToPath(import.meta.url)), '..')
  for (const room of JOINING_ROOMS) for (const path of codeBelow(join(source, room))) hash.update(readFileSync(path))
  const engine = hash.digest('hex').slice(0, 16)
  KNOWN.set(resources, engine)
  return engine
}

function codeBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.(js|ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
