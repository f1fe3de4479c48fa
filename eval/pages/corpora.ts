/** Development pages with their labels: fundus-dev, wcxb-dev articles, trafilatura's pages, and the first two as plain lines. */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { PageInput } from '../../src/model/page.js'

export interface LabelledPage {
  readonly id: string
  /** Publisher or host: pages of one site stay in one fold. */
  readonly site: string
  readonly url: string | null
  readonly html: string
  /** Body text; null where only snippets are labelled. */
  readonly body: string | null
  readonly title: string | null
  readonly authors: readonly string[]
  /** As labelled: `2023-05-10…`; null where the page is labelled as having none. */
  readonly date: string | null
  /** Snippets that must and must not be in the text. */
  readonly with: readonly string[]
  readonly without: readonly string[]
  readonly captions: readonly string[]
  readonly summary: readonly string[]
  readonly subheads: readonly string[]
}

interface Entry {
  id: string
  url?: string
  file: string
  publisher?: string
  text?: string
  title?: string | null
  author?: string | readonly string[] | null
  date?: string | null
  with?: readonly string[]
  without?: readonly string[]
  captions?: readonly (string | null)[]
  summary?: readonly (string | null)[]
  sections?: readonly { headline: readonly (string | null)[]; paragraphs: readonly (string | null)[] }[]
}

export type Corpus = 'fundus-dev' | 'wcxb-dev-articles' | 'trafilatura'

/** The pages of a corpus, in the order of its index. */
export function pagesOf(data: string, corpus: Corpus): LabelledPage[] {
  const folder = join(data, 'data/pages', corpus)
  return jsonLines<Entry>(readFileSync(join(folder, 'index.jsonl'), 'utf8')).map((entry) => ({
    id: entry.id,
    site: entry.publisher ?? hostOf(entry.url ?? entry.id),
    url: entry.url ?? null,
    html: decode(gunzipSync(readFileSync(join(folder, entry.file)))),
    body: entry.text ?? null,
    title: entry.title ?? null,
    authors: typeof entry.author === 'string' ? [entry.author] : (entry.author ?? []),
    date: entry.date ?? null,
    with: entry.with ?? [],
    without: entry.without ?? [],
    captions: words(entry.captions),
    summary: words(entry.summary),
    subheads: words(entry.sections?.flatMap((section) => section.headline)),
  }))
}

export interface LabelledLines {
  readonly id: string
  readonly site: string
  readonly lines: readonly { readonly gap: boolean; readonly t: string; readonly label: 'body' | 'furniture' | 'mixed' }[]
}

/** The pages of a set as plain lines. */
export function linesOf(data: string, set: 'fundus-dev' | 'wcxb-dev'): LabelledLines[] {
  const text = gunzipSync(readFileSync(join(data, 'data/pages/text-only', `${set}.jsonl.gz`))).toString('utf8')
  return jsonLines<{ id: string; url?: string; lines: LabelledLines['lines'] }>(text).map((entry) => ({
    id: entry.id,
    site: set === 'fundus-dev' ? entry.id.replace(/_.*/, '') : hostOf(entry.url ?? entry.id),
    lines: entry.lines,
  }))
}

/** A page as intake hands it over, without what the labels know. */
export function inputFor(source: string, mediaType: PageInput['mediaType']): PageInput {
  return { sha256: createHash('sha256').update(source).digest('hex'), mediaType, source, sources: ['page'], given: {}, encoding: 'utf-8' }
}

/** Lines as one plain text, blank lines where the set has gaps. */
export function textOf(page: LabelledLines): string {
  return page.lines.map((line, at) => `${line.gap && at > 0 ? '\n' : ''}${line.t.replace(/\n/g, ' ')}`).join('\n')
}

function words(values: readonly (string | null)[] | undefined): string[] {
  return (values ?? []).filter((value): value is string => typeof value === 'string' && value.trim() !== '')
}

/** UTF-8 where it decodes but for a stray byte, else as declared. */
function decode(bytes: Buffer): string {
  const utf8 = bytes.toString('utf8')
  const broken = utf8.match(/\ufffd/g)?.length ?? 0
  const foreign = utf8.match(/[\u0080-\uffff]/g)?.length ?? 0
  if (broken * 20 <= foreign) return utf8
  const declared = /charset=["']?([\w-]+)/i.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(declared).decode(bytes)
  } catch {
    return utf8
  }
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/:]+)/.exec(url)?.[1] ?? url
}

function jsonLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}
