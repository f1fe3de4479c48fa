/** Our reader as the evaluations run it: a page in, the text of its article out. */

import { BODY_KINDS } from '../../src/model/page.js'
import type { ReadPage } from '../../src/model/reading.js'
import { readPage } from '../../src/page/read.js'
import { loadResources } from '../../src/pipeline/resources.js'
import { inputFor } from './corpora.js'
import { modelsWithout } from './folds.js'

let resources: Pick<ReturnType<typeof loadResources>, 'knowledge' | 'models'> | null = null

/** Reads one source with the repository's knowledge; `site` keeps out models trained on its pages. */
export function read(source: string, mediaType: 'text/plain' | 'text/html', site: string): ReadPage {
  resources ??= loadResources()
  const { knowledge, models } = resources
  return readPage(inputFor(source, mediaType), { knowledge, models: modelsWithout(site, models) }).value
}

/** Lead, dateline, subhead and body zones, joined by blank lines: what `dragoman read` calls body. */
export function bodyOf({ page }: ReadPage): string {
  return page.zones.flatMap((zone) => (BODY_KINDS.has(zone.kind) ? [page.text.slice(zone.start, zone.end).trim()] : [])).join('\n\n')
}
