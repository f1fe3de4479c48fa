/** JSON Lines: one page a line. A bad line is a notice and the others are read. A line may be long, the file of any length: it is read as a stream. */

import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { Notice } from '../model/notice.js'
import type { Given } from '../model/page.js'
import { readGiven } from './given.js'
import type { TakenPage } from './taken.js'
import { badLine, brokenEncoding, emptyInput, tooLargeInput } from './told.js'

const LINE_END = 10

/** The pages of the lines of `chunks`. `file` names them: `FILE#id`, or `FILE:line` where a line has no id. `common` is given for all lines that do not say otherwise. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  common: Given,
  limit: number,
): AsyncGenerator<TakenPage | Notice> {
  let number = 0
  for await (const line of linesOf(chunks, limit)) {
    number++
    if (line === null) yield tooLargeInput(`${file}:${number}`, limit)
    else yield* readLine(line, file, number, common)
  }
}

/** Lines as bytes without their ends; null for a line over the limit, whose rest is passed over. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = []
  let size = 0
  const take = (): Uint8Array | null => {
    const line = size > limit ? null : Buffer.concat(parts)
    parts = []
    size = 0
    return line
  }
  const add = (part: Uint8Array): void => {
    size += part.length
    if (size > limit) parts = []
    else parts.push(part)
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, from)) {
      add(chunk.subarray(from, end))
      yield take()
      from = end + 1
    }
    add(chunk.subarray(from))
  }
  if (size > 0) yield take()
}

function* readLine(line: Uint8Array, file: string, number: number, common: Given): Generator<TakenPage | Notice> {
  const text = new TextDecoder().decode(line)
  if (text.trim() === '') return
  const record = parse(text)
  const id = record && (typeof record.id === 'string' || typeof record.id === 'number') ? String(record.id) : null
  const at = id === null ? `${file}:${number}` : `${file}#${id}`
  if (!record) {
    yield badLine(at, 'it is not a JSON object')
    return
  }
  const { html, text: plain } = record
  const words = typeof html === 'string' ? html : plain
  if (typeof words !== 'string') yield badLine(at, 'it has neither "html" nor "text"')
  else if (words.trim() === '') yield emptyInput(at)
  else yield* taken(words, typeof html === 'string' ? 'text/html' : 'text/plain', record, { file, at, id, common, broken: !isUtf8(line) })
}

interface Place {
  readonly file: string
  readonly at: string
  readonly id: string | null
  readonly common: Given
  /** Whether the line's bytes were not UTF-8. */
  readonly broken: boolean
}

function* taken(
  words: string,
  mediaType: TakenPage['input']['mediaType'],
  record: Readonly<Record<string, unknown>>,
  { file, at, id, common, broken }: Place,
): Generator<TakenPage | Notice> {
  const { given, notices } = readGiven(record, at)
  const bytes = Buffer.from(words, 'utf8')
  const source = bytes.toString('utf8')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  yield { file, id, bytes, input: { sha256, mediaType, source, sources: [at], given: { ...common, ...given }, encoding: 'utf-8' } }
  if (broken || source !== words) yield brokenEncoding(at, 'utf-8', source.split('\ufffd').length - 1)
  yield* notices
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
