/**
 * How well times are read: TIMEX3 strict, relaxed and value F1 as TempEval-3 counts them (Uzzaman et al. 2013: relaxed is any overlap, a value counts
 * where the relaxed match has the same string), on TempEval-3 training, each document by its hash kept apart or not; WikiWars; the gold against itself;
 * chrono-node as the peer in the same run.
 */

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as chrono from 'chrono-node'
import { readText } from '../src/article/text.js'
import { findTimes } from '../src/article/times.js'
import { taggerOf, tagTokens } from '../src/language/tag.js'
import { plainArticle } from '../src/model/article.js'
import { loadResources } from '../src/pipeline/resources.js'
import type { Span } from '../src/text/span.js'
import type { EvalResult, Figure, Row, RuleCount } from './report.js'
import { scoreRecognizers } from './times/recognizers.js'

interface Timex {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly value: string
  readonly by?: string
}

interface Doc {
  readonly name: string
  readonly created: string
  readonly text: string
  readonly gold: readonly Timex[]
}

interface Tally {
  gold: number
  system: number
  strict: number
  relaxed: number
  type: number
  value: number
}

type System = (doc: Doc) => readonly Timex[]

/** A tenth, by the name's hash: kept apart from the first day and never looked at. */
export function keptApart(name: string): boolean {
  return Number.parseInt(createHash('sha256').update(name).digest('hex').slice(0, 8), 16) % 10 === 0
}

export function evaluate(data: string, args: readonly string[]): EvalResult {
  const newswire = readFolder(join(data, 'data/time/tempeval3-train'))
  const wars = readFolder(join(data, 'data/time/wikiwars-train'))
  const ours = dragoman()
  const dev = newswire.filter((doc) => !keptApart(doc.name))
  const apart = newswire.filter((doc) => keptApart(doc.name))
  const report = { errors: [] as string[], rows: [] as Row[], rules: new Map<string, { fired: number; right: number }>() }
  const figures = [
    ...figuresOf(
      'gold against itself',
      score(newswire, (doc) => doc.gold),
    ),
    ...figuresOf('chrono-node, dev', score(dev, peer)),
    ...figuresOf('dev', score(dev, ours, report)),
    ...figuresOf('kept apart', score(apart, ours), { strict: '>= .90', relaxed: '>= .94', value: '>= .80' }),
    ...figuresOf('wikiwars', score(wars, ours, args.includes('--wars') ? report : undefined)),
    ...assistantFigures(join(data, 'data/time/recognizers'), ours),
  ]
  const rules: RuleCount[] = [...report.rules]
    .map(([rule, count]) => ({ rule, ...count }))
    .sort((a, b) => b.fired - b.right - (a.fired - a.right))
  return { figures, rows: report.rows, rules, errors: report.errors }
}

function assistantFigures(folder: string, system: System): Figure[] {
  const { cases, found, value } = scoreRecognizers(folder, (text, created) => system({ name: '', created, text, gold: [] }))
  return [
    { name: 'recognizers: found', value: found / Math.max(1, cases) },
    { name: 'recognizers: value', value: value / Math.max(1, cases) },
  ]
}

function figuresOf(name: string, tally: Tally, aims: Partial<Record<'strict' | 'relaxed' | 'value', string>> = {}): Figure[] {
  const f1 = (right: number): number => (2 * right) / Math.max(1, tally.gold + tally.system)
  const figure = (what: 'strict' | 'relaxed' | 'value', right: number): Figure => ({
    name: `${name}: ${what} F1`,
    value: f1(right),
    ...(aims[what] ? { aim: aims[what] } : {}),
  })
  return [figure('strict', tally.strict), figure('relaxed', tally.relaxed), figure('value', tally.value)]
}

function score(
  docs: readonly Doc[],
  system: System,
  report?: { errors: string[]; rows: Row[]; rules: Map<string, { fired: number; right: number }> },
): Tally {
  const tally: Tally = { gold: 0, system: 0, strict: 0, relaxed: 0, type: 0, value: 0 }
  for (const doc of docs) {
    const found = system(doc)
    const used = new Set<Timex>()
    tally.gold += doc.gold.length
    tally.system += found.length
    for (const one of found) {
      const match = doc.gold.find((gold) => !used.has(gold) && gold.start < one.end && one.start < gold.end)
      if (match) used.add(match)
      const strict = match !== undefined && match.start === one.start && match.end === one.end
      if (match) tally.relaxed++
      if (strict) tally.strict++
      if (match?.type === one.type) tally.type++
      if (match?.value === one.value) tally.value++
      if (report) note(report, doc, one, match)
    }
    if (report) for (const gold of doc.gold) if (!used.has(gold)) missed(report, doc, gold)
  }
  return tally
}

function note(
  report: { errors: string[]; rows: Row[]; rules: Map<string, { fired: number; right: number }> },
  doc: Doc,
  one: Timex,
  match: Timex | undefined,
): void {
  const rule = report.rules.get(one.by ?? '') ?? { fired: 0, right: 0 }
  report.rules.set(one.by ?? '', { fired: rule.fired + 1, right: rule.right + (match?.value === one.value ? 1 : 0) })
  const outcome = !match
    ? 'spurious'
    : match.value !== one.value
      ? 'value'
      : match.start !== one.start || match.end !== one.end
        ? 'extent'
        : 'right'
  report.rows.push({ id: `${doc.name}:${one.start}-${one.end}`, outcome })
  if (outcome === 'right') return
  const gold = match ? `${doc.text.slice(match.start, match.end)} ${match.type} ${match.value}` : '-'
  report.errors.push(
    `${outcome} | ${doc.created} | ${context(doc.text, one)} | ${one.type} ${one.value} ${one.by} | gold ${gold.replace(/\s+/g, ' ')}`,
  )
}

function missed(report: { errors: string[]; rows: Row[] }, doc: Doc, gold: Timex): void {
  report.rows.push({ id: `${doc.name}:${gold.start}-${gold.end}`, outcome: 'missed' })
  report.errors.push(`missed | ${doc.created} | ${context(doc.text, gold)} | gold ${gold.type} ${gold.value}`)
}

function context(text: string, { start, end }: Timex): string {
  return `${text.slice(Math.max(0, start - 70), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 45)}`.replace(/\s+/g, ' ')
}

/** Our reading of a document: its paragraphs are what blank lines separate. */
function dragoman(): System {
  const tagger = taggerOf(loadResources().models)
  return (doc) => {
    const read = readText(plainArticle('ar_0', 'pg_0', paragraphsOf(doc.text)), doc.text).value
    const tokens = tagger ? tagTokens(tagger, doc.text, read.tokens, read.sentences) : read.tokens
    return findTimes({ ...read, tokens }, doc.created.slice(0, 10))
  }
}

function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n](?:[^\n]|\n(?!\s*\n))*/g)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
}

/** chrono-node with the creation time as reference, its known parts cut to the smallest certain one. */
const peer: System = (doc) =>
  chrono.parse(doc.text, new Date(`${doc.created.slice(0, 10)}T12:00:00Z`)).map(({ index, text, start }) => {
    const iso = `${start.get('year')}-${String(start.get('month')).padStart(2, '0')}-${String(start.get('day')).padStart(2, '0')}`
    const value = start.isCertain('hour')
      ? `${iso}T${String(start.get('hour')).padStart(2, '0')}:${String(start.get('minute')).padStart(2, '0')}`
      : start.isCertain('day') || start.isCertain('weekday')
        ? iso
        : start.isCertain('month')
          ? iso.slice(0, 7)
          : start.isCertain('year')
            ? iso.slice(0, 4)
            : iso
    return { start: index, end: index + text.length, type: value.includes('T') ? 'TIME' : 'DATE', value }
  })

function readFolder(folder: string): Doc[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tml'))
    .sort()
    .map((name) => readDoc(name, readFileSync(join(folder, name), 'utf8')))
}

function readDoc(name: string, source: string): Doc {
  const created = /<DCT>[\s\S]*?value="([^"]*)"/.exec(source)?.[1] ?? '1900-01-01'
  const body = source.slice(source.indexOf('<TEXT>') + 6, source.indexOf('</TEXT>'))
  const gold: Timex[] = []
  const open: { start: number; attributes: string }[] = []
  let text = ''
  let at = 0
  for (const tag of body.matchAll(/<(\/?)([A-Z0-9]+)([^>]*)>/g)) {
    text += unescaped(body.slice(at, tag.index))
    at = tag.index + tag[0].length
    if (tag[2] !== 'TIMEX3') continue
    if (tag[1] === '') open.push({ start: text.length, attributes: tag[3] ?? '' })
    else {
      const begun = open.pop()
      const attribute = (key: string): string => new RegExp(`\\b${key}="([^"]*)"`).exec(begun?.attributes ?? '')?.[1] ?? ''
      if (begun) gold.push({ start: begun.start, end: text.length, type: attribute('type'), value: attribute('value') })
    }
  }
  return { name, created, text: text + unescaped(body.slice(at)), gold: gold.sort((a, b) => a.start - b.start) }
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}
