/** Where the package lies, whether its sources run or what was built from them. */

import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds `knowledge/`, `models/` and `examples/`. */
export function packageRoot(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const root = join(here, '../..')
  return here.includes(`${sep}dist${sep}`) ? join(root, '..') : root
}
