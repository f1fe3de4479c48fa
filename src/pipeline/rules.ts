/**
 * Rules as the build parsed them (`scripts/prepare.mjs`), as long as their text is the same; parsed now where it is not, or where nothing was built. Either way
 * the same rules: the parser of their text alone takes longer to load than all of them prepared.
 */

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Ruleset, rulesetOf } from '../rules/ruleset.js'

/** By name of the ruleset. */
type Prepared = Readonly<Record<string, { readonly hash: string; readonly file: unknown }>>

/** Beside the compiled code. */
const PREPARED = join(dirname(fileURLToPath(import.meta.url)), '../rules.json')

/** Gives the ruleset of a name and its text. Throws `RangeError` naming file and rule where one is malformed. */
export function rulesetReader(path = PREPARED): (name: string, yaml: string) => Ruleset {
  const prepared: Prepared = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  return (name, yaml) => {
    const known = prepared[name]
    const isSame = known?.hash === createHash('sha256').update(yaml).digest('hex')
    return rulesetOf(isSame ? known.file : parsed(yaml), name)
  }
}

function parsed(yaml: string): unknown {
  const { parse } = createRequire(import.meta.url)('yaml') as typeof import('yaml')
  return parse(yaml)
}
