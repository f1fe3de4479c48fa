/** PolNeAR as it lies on disk: brat spans, one file an annotator. Offsets are counted in code points there and in UTF-16 units here. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/text/span.js'

/** Source, cue, content; each may be discontinuous, and any may be missing. */
export interface Triple {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

export interface PolnearDocument {
  readonly name: string
  readonly text: string
  /** What each annotator marked, by annotator. */
  readonly annotators: readonly { readonly name: string; readonly triples: readonly Triple[] }[]
}

/** The documents of `train` or `dev`, by name. */
export function readPolnear(data: string, split: string): PolnearDocument[] {
  const folder = join(data, 'data/attribution/polnear', split)
  const byName = new Map<string, { name: string; file: string }[]>()
  for (const file of readdirSync(join(folder, 'attributions'))
    .filter((entry) => entry.endsWith('.ann'))
    .sort()) {
    const cut = file.lastIndexOf('_')
    const name = file.slice(0, cut)
    byName.set(name, [...(byName.get(name) ?? []), { name: file.slice(cut + 1, -4), file: join(folder, 'attributions', file) }])
  }
  return [...byName].map(([name, files]) => {
    const text = readFileSync(join(folder, 'text', `${name}.txt`), 'utf8')
    const units = unitsOf(text)
    return {
      name,
      text,
      annotators: files.map(({ name: annotator, file }) => ({ name: annotator, triples: readBrat(readFileSync(file, 'utf8'), units) })),
    }
  })
}

/** UTF-16 offset of each code point; null where they are the same. */
function unitsOf(text: string): number[] | null {
  if (!/[\ud800-\udbff]/.test(text)) return null
  const units: number[] = []
  let at = 0
  for (const point of text) {
    units.push(at)
    at += point.length
  }
  return [...units, at]
}

function readBrat(file: string, units: readonly number[] | null): Triple[] {
  const spans = new Map<string, Span[]>()
  const events: string[] = []
  for (const line of file.split('\n')) {
    const [id = '', body] = line.split('\t')
    if (body === undefined) continue
    if (id.startsWith('T')) {
      const places = body.slice(body.indexOf(' ') + 1).split(';')
      spans.set(
        id,
        places.map((place) => {
          const [start = 0, end = 0] = place.split(' ').map(Number)
          return { start: units?.[start] ?? start, end: units?.[end] ?? end }
        }),
      )
    } else if (id.startsWith('E')) events.push(body)
  }
  return events.map((event) => tripleOf(event, spans))
}

function tripleOf(event: string, spans: ReadonlyMap<string, readonly Span[]>): Triple {
  const of = (role: string): Span[] =>
    event
      .trim()
      .split(' ')
      .filter((part) => part.replace(/\d*:.*/, '') === role)
      .flatMap((part) => spans.get(part.slice(part.indexOf(':') + 1)) ?? [])
      .sort((a, b) => a.start - b.start)
  return { source: of('Source'), cue: of('Cue'), content: of('Content') }
}
