/** `dragoman read [--jsonl] [--explain] [FILE]`: pages in, zones and metadata out. */

import { readNothing, readRecord } from '../../export/records.js'
import type { TakenPage } from '../../intake/taken.js'
import { readPage } from '../../page/read.js'
import { loadResources } from '../../pipeline/resources.js'
import { eachPage } from '../records.js'

export async function action([file]: readonly string[], options: Record<string, unknown>): Promise<number> {
  const resources = loadResources()
  const page = ({ input, id }: TakenPage): unknown => {
    const { value, notices } = readPage(input, resources)
    const record = readRecord(id, value.page, value.articles[0] ?? null, notices)
    if (!options.explain) return record
    const zones = value.page.zones.map(({ kind, start, end, by }) => ({ kind, by, words: value.page.text.slice(start, end).trim() }))
    return { ...record, explain: zones.filter((zone) => zone.kind !== 'space') }
  }
  const bad = await eachPage(file, options.jsonl === true, { page, nothing: (id, notice) => readNothing(id, [notice]) })
  return bad > 0 && !options.jsonl ? 2 : 0
}
