/**
 * `eval events`: what is told against hand-coded sentences. PLOVER gold records (root told among the roots found, and how many found are the record's);
 * PLV sentences with a marked source and target (root of the report that holds both, macro-F1 over the roots; every tenth sentence is kept apart).
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Annotation } from '../src/model/annotation.js'
import type { EventReport } from '../src/model/event.js'
import { annotateText } from '../src/pipeline/read.js'
import { loadResources, type Resources } from '../src/pipeline/resources.js'
import { overlaps, type Span } from '../src/text/span.js'
import type { EvalResult, Evaluation, Row } from './report.js'

/** Older root names, and PLV's joined one. */
const ROOTS: Readonly<Record<string, string>> = {
  DEMAND: 'REQUEST',
  FIGHT: 'ASSAULT',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  CONCEDE: 'YIELD',
  RETREAT: 'YIELD',
}
const rootOf = (code: string): string => ROOTS[code] ?? code

export const evaluate: Evaluation = (data, args) => {
  const resources = loadResources()
  const whole = args.includes('--all')
  const [gold, plv] = [ploverRecords(data, resources), plvSentences(data, resources, whole)]
  return {
    figures: [...gold.figures, ...plv.figures],
    rows: [...gold.rows, ...plv.rows],
    errors: [...(gold.errors ?? []), ...(plv.errors ?? [])],
  }
}

function read(text: string, resources: Resources): Annotation | null {
  return annotateText(text, null, resources).annotation
}

const rootsOf = (events: readonly EventReport[]): string[] =>
  events.flatMap((event) => (event.plover ? [rootOf(event.plover.split('/')[0] as string)] : []))

interface PloverRecord {
  readonly id: string
  readonly event: string
  readonly text: string
}

function ploverRecords(data: string, resources: Resources): EvalResult {
  const source = readFileSync(join(data, 'data/events/plover-gsr/PLOVER_GSR_CAMEO.txt'), 'utf8')
  const records = (JSON.parse(source) as PloverRecord[]).filter((record) => record.event !== 'DOCUMENT')
  const rows: Row[] = []
  const errors: string[] = []
  let told = 0
  let found = 0
  let right = 0
  for (const record of records) {
    const roots = rootsOf(read(record.text, resources)?.events ?? [])
    const hit = roots.includes(rootOf(record.event))
    found += roots.length
    right += roots.filter((root) => root === rootOf(record.event)).length
    if (hit) told++
    rows.push({ id: record.id, outcome: hit ? 'right' : roots.length > 0 ? 'wrong' : 'missed' })
    if (!hit && roots.length > 0) errors.push(`${record.id} ${record.event}, told ${roots.join(' ')}: ${record.text}`)
  }
  return {
    figures: [
      { name: 'PLOVER records told', value: told / records.length },
      { name: 'PLOVER precision of roots', value: found ? right / found : 0 },
    ],
    rows,
    errors,
  }
}

interface PlvRow {
  readonly id: string
  readonly text: string
  readonly source: Span
  readonly target: Span
  readonly root: string
}

function plvSentences(data: string, resources: Resources, whole: boolean): EvalResult {
  const rows = plvRows(readFileSync(join(data, 'data/events/plv/PLV_train.tsv'), 'utf8')).filter((_, at) => whole || at % 10 === 0)
  const outcomes = rows.map((row) => ({ row, root: rootBetween(read(row.text, resources), row) }))
  const told = outcomes.filter(({ root }) => root !== null)
  const right = told.filter(({ row, root }) => root === row.root)
  return {
    figures: [
      { name: `PLV root macro-F1 (${rows.length})`, value: macroF1(outcomes), aim: '>= .75' },
      { name: 'PLV told', value: told.length / rows.length },
      { name: 'PLV precision of roots', value: told.length ? right.length / told.length : 0 },
    ],
    rows: outcomes.map(({ row, root }) => ({
      id: `plv ${row.id}`,
      outcome: root === null ? 'missed' : root === row.root ? 'right' : `wrong ${root}`,
    })),
    errors: told
      .filter(({ row, root }) => root !== row.root)
      .map(({ row, root }) => `plv ${row.id} ${row.root}, told ${root}: ${row.text}`),
  }
}

function plvRows(tsv: string): PlvRow[] {
  const [head = '', ...lines] = tsv.replace(/\n+$/, '').split('\n')
  const columns = head.split('\t')
  const at = (cells: readonly string[], name: string): string => cells[columns.indexOf(name)] ?? ''
  return lines.map((line) => {
    const cells = line.split('\t')
    const marked = at(cells, 'marked_sentence')
    const bare = marked.replace(/<\/?[st]>/g, '')
    const span = (tag: string): Span => {
      const start = marked.slice(0, marked.indexOf(`<${tag}>`)).replace(/<\/?[st]>/g, '').length
      const words = marked.slice(marked.indexOf(`<${tag}>`) + 3, marked.indexOf(`</${tag}>`))
      return { start, end: start + words.replace(/<\/?[st]>/g, '').length }
    }
    return { id: at(cells, 'sentence_id'), text: bare, source: span('s'), target: span('t'), root: rootOf(at(cells, 'gold_root')) }
  })
}

/** Root of the report that names both, else of one that names one of them with its anchor near; null where none does. */
function rootBetween(annotation: Annotation | null, row: PlvRow): string | null {
  const events = (annotation?.events ?? []).filter((event) => event.plover !== null)
  const names = (event: EventReport, span: Span): boolean =>
    event.participants.some((one) => overlaps(one, span)) || overlaps(event.anchor, span)
  const event =
    events.find((one) => names(one, row.source) && names(one, row.target)) ??
    events.find((one) => names(one, row.source) || names(one, row.target))
  return event?.plover ? rootOf(event.plover.split('/')[0] as string) : null
}

function macroF1(outcomes: readonly { readonly row: PlvRow; readonly root: string | null }[]): number {
  const roots = [...new Set(outcomes.map(({ row }) => row.root))]
  const scores = roots.map((root) => {
    const hits = outcomes.filter((one) => one.root === root && one.row.root === root).length
    const told = outcomes.filter((one) => one.root === root).length
    const wanted = outcomes.filter((one) => one.row.root === root).length
    return hits === 0 ? 0 : (2 * hits) / (told + wanted)
  })
  return scores.length ? scores.reduce((sum, score) => sum + score, 0) / scores.length : 0
}
