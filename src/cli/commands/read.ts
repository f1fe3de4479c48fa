/** `dragoman read [--jsonl] [--explain [--json]] [FILE]`: pages in, zones and metadata out; or for each block what made it what it is. */

import { readNothing, readRecord } from '../../export/records.js'
import type { TakenPage } from '../../intake/taken.js'
import { type Explained, explainPage } from '../../page/explain.js'
import { readPage } from '../../page/read.js'
import type { Judgement, Move } from '../../page/scores.js'
import { loadResources } from '../../pipeline/resources.js'
import { bold, columns } from '../print.js'
import { eachPage } from '../records.js'

export async function action([file]: readonly string[], options: Record<string, unknown>): Promise<number> {
  const resources = loadResources()
  const asJson = options.json === true || options.jsonl === true
  const page = ({ input, id }: TakenPage): unknown => {
    const { value, notices } = readPage(input, resources)
    const record = readRecord(id, value.page, value.articles[0] ?? null, notices)
    if (!options.explain) return record
    const explain = explainPage(input, value.page, resources)
    return asJson ? { ...record, explain } : `${[bold(id ?? value.page.id), ...explain.flatMap(explainedLines), ''].join('\n')}\n`
  }
  const bad = await eachPage(file, options.jsonl === true, { page, nothing: (id, notice) => readNothing(id, [notice]) })
  return bad > 0 && !options.jsonl ? 2 : 0
}

/** How many code units of a block are shown. */
const SHOWN = 120
const KIND_WIDTH = 8

function explainedLines({ kind, by, words, reason, judged }: Explained): string[] {
  const shown = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words
  const last = judged.at(-1)
  const why = reason ?? 'the learned model'
  const rows = [
    [kind.padEnd(KIND_WIDTH), `“${shown}”`],
    [''.padEnd(KIND_WIDTH), `${by}: ${why}${last ? `; ${percent(last)} likely to be the article’s` : ''}`],
    ...(reason === null ? judged.map((judgement, at) => [''.padEnd(KIND_WIDTH), judgementLine(judgement, judged.length - at)]) : []),
  ]
  return columns(rows)
}

function judgementLine(judgement: Judgement, left: number): string {
  const who = left > 1 ? 'by itself' : 'among its neighbours'
  return `${who} ${percent(judgement)}: ${judgement.moved.map(moveOf).join(', ') || 'nothing moved it'}`
}

function moveOf({ feature, value, by }: Move): string {
  return `${by > 0 ? '+' : '−'}${Math.abs(by).toFixed(1)} ${feature} (${Number(value.toFixed(2))})`
}

function percent({ probability }: Judgement): string {
  return `${Math.round(100 * probability)} %`
}
