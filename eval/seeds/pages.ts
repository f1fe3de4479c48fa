/** The five seed pages through the page room alone. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '../../src/model/page.js'
import { readPage } from '../../src/page/read.js'
import { loadResources } from '../../src/pipeline/resources.js'
import { inputFor } from '../pages/corpora.js'

/** Pages in the order of their names. */
export function readSeeds(data: string): Page[] {
  const resources = loadResources()
  const folder = join(data, 'seeds')
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
  return names.map(
    (name) =>
      readPage({ ...inputFor(readFileSync(join(folder, name), 'utf8'), 'text/plain'), sources: [`seeds/${name}`] }, resources).value.page,
  )
}
