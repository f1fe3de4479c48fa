/**
 * `npm run eval -- quotations`: direct quotations whose speaker is a named person, sampled from news that no rule was tuned on, judged one by one
 * by a reader. Verdicts stand in `eval/cases/quotations.csv` by document and offset, without text; a reading that has changed since counts as
 * unjudged and is listed (with its words under `--errors`).
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Annotation } from '../src/model/annotation.js'
import type { Attribution } from '../src/model/attribution.js'
import { idOf } from '../src/model/ids.js'
import { annotateText } from '../src/pipeline/read.js'
import { loadResources } from '../src/pipeline/resources.js'
import { packageRoot } from '../src/pipeline/root.js'
import { byCodeUnit } from '../src/text/order.js'
import type { EvalResult, Row } from './report.js'

/** So many quotations are judged, at most so many from one document. */
const SAMPLE = 200
const PER_DOCUMENT = 2

interface Document {
  readonly id: string
  readonly text: string
}

/** A quotation with its speaker as read. */
interface Reading {
  /** Document, place of the content, and where its speaker is first named: what a verdict is about. */
  readonly key: string
  readonly speaker: string
  /** The words around it, for the reader. */
  readonly words: string
}

export function evaluate(data: string): EvalResult {
  const verdicts = readVerdicts()
  const readings = sample(documents(data))
  const judged = readings.flatMap((reading) => verdicts.get(reading.key) ?? [])
  const right = judged.filter((verdict) => verdict === 'right').length
  const open = readings.filter(({ key }) => !verdicts.has(key))
  return {
    figures: [
      { name: 'direct, named speaker: precision', value: judged.length ? right / judged.length : 0, aim: '>= .95' },
      { name: 'judged', value: judged.length, aim: '200' },
      { name: 'unjudged', value: open.length, aim: '0' },
    ],
    rows: readings.map(({ key }): Row => ({ id: key.replaceAll(',', ' '), outcome: verdicts.get(key) ?? 'unjudged' })),
    errors: [
      ...open.map(({ key, speaker, words }) => `unjudged ${key}\n    speaker: ${speaker}\n    ${words}`),
      ...readings
        .filter(({ key }) => verdicts.get(key) === 'wrong')
        .map(({ key, speaker, words }) => `wrong ${key}\n    speaker: ${speaker}\n    ${words}`),
    ],
  }
}

/** `document,start,end,speaker,verdict`; the speaker is the offset of the first mention that names them. */
function readVerdicts(): Map<string, string> {
  const lines = readFileSync(join(packageRoot(), 'eval/cases/quotations.csv'), 'utf8').trim().split('\n').slice(1)
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(',')), line.slice(line.lastIndexOf(',') + 1)]))
}

/** In an order that depends on nothing but their ids. */
function documents(data: string): Document[] {
  const folder = join(data, 'data/stories/news_cluster')
  const cluster = readdirSync(folder).map((name): Document => {
    const { dId, text } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { dId: string; text: string }
    return { id: dId.slice(0, 16), text }
  })
  const sides = readFileSync(join(data, 'data/copies/allsides/articles.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Document => {
      const { ID, content_original } = JSON.parse(line) as { ID: string; content_original: string }
      return { id: ID, text: content_original }
    })
  return byHash([...cluster, ...sides], ({ id }) => id)
}

function byHash<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, hash: idOf('page', key(item)) }))
    .sort((a, b) => byCodeUnit(a.hash, b.hash))
    .map(({ item }) => item)
}

function sample(from: readonly Document[]): Reading[] {
  const resources = loadResources()
  const found: Reading[] = []
  for (const document of from) {
    if (found.length >= SAMPLE) break
    const { annotation } = annotateText(document.text, null, resources)
    if (annotation)
      found.push(...byHash(readingsOf(document, annotation), ({ key }) => key.split(',').slice(0, 2).join()).slice(0, PER_DOCUMENT))
  }
  return found.slice(0, SAMPLE)
}

function readingsOf({ id, text }: Document, annotation: Annotation): Reading[] {
  return annotation.attributions.flatMap((attribution) => {
    const [speaker] = attribution.speakers
    const named = speaker === undefined ? undefined : nameOf(annotation, speaker)
    if (attribution.mode !== 'direct' || attribution.modality !== 'said' || !named || attribution.speakers.length !== 1) return []
    const { start, end } = hull(attribution)
    return [{ key: [id, start, end, named.start].join(','), speaker: text.slice(named.start, named.end), words: shown(text, attribution) }]
  })
}

/** The first mention that names a person; undefined for any other speaker. */
function nameOf(annotation: Annotation, entity: string): { start: number; end: number } | undefined {
  return annotation.mentions.find((mention) => mention.entity === entity && mention.kind === 'person' && mention.form === 'name')
}

function hull({ content }: Attribution): { start: number; end: number } {
  return { start: Math.min(...content.map(({ start }) => start)), end: Math.max(...content.map(({ end }) => end)) }
}

function shown(text: string, attribution: Attribution): string {
  const { start, end } = hull(attribution)
  const one = (from: number, to: number): string => text.slice(Math.max(0, from), to).replace(/\s+/g, ' ')
  const content = end - start > 400 ? `${one(start, start + 180)} […] ${one(end - 180, end)}` : one(start, end)
  return `${one(start - 260, start)} [[${content}]] ${one(end, end + 200)}`
}
