/** The dossier of the five seed pages, built in memory. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dossier } from '../../src/model/dossier.js'
import type { PageInput } from '../../src/model/page.js'
import { assemble } from '../../src/pipeline/assemble.js'
import { readInput } from '../../src/pipeline/read.js'
import type { Resources } from '../../src/pipeline/resources.js'

/** `change` rewrites each page's text before it is read. */
export function seedDossier(data: string, resources: Resources, change: (text: string) => string = (text) => text): Dossier {
  const folder = join(data, 'seeds')
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
  const results = names.map((name) => readInput(inputOf(`seeds/${name}`, change(readFileSync(join(folder, name), 'utf8'))), resources))
  return assemble(results, [], [], resources)
}

/** A UTF-8 text as an input. */
export function inputOf(source: string, text: string): PageInput {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { sha256, mediaType: 'text/plain', source: text, sources: [source], given: {}, encoding: 'utf-8' }
}

/** The seed a page is: `seed-000`. Gold files name them so. */
export function seedOf(sources: readonly string[]): string {
  const name = sources.find((source) => /\d{3}_[0-9a-f]+\.txt$/.test(source)) ?? ''
  return `seed-${/(\d{3})_[0-9a-f]+\.txt$/.exec(name)?.[1] ?? '???'}`
}
