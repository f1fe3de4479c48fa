/**
 * Everything that was named, page by page, in one order whatever order it was named in: files, folders, patterns, standard input, JSON Lines, archives, feeds, mails.
 * A bad input is a notice among the pages; only what leads nowhere at all is an error.
 */

import { createReadStream, readFileSync } from 'node:fs'
import type { Notice } from '../model/notice.js'
import type { Given } from '../model/page.js'
import { takeDocument } from './documents.js'
import { readGiven } from './given.js'
import { gunzip } from './gunzip.js'
import { readLines } from './lines.js'
import { markOf } from './mark.js'
import { binaryKind, HEAD, isDossier, isGzip, isJsonLines, isWarc, paperKind } from './sniff.js'
import type { TakenPage } from './taken.js'
import { badSideFile, binaryInput, nothingReadable, tooLargeInput, unreadableInput } from './told.js'
import { SideFiles, walk } from './walk.js'
import { readWarc } from './warc.js'

export interface InputOptions {
  /** What `-` reads; the process's standard input when absent. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Largest page, in bytes; 64 MB when absent. A JSON Lines file may be larger, its lines may not. */
  readonly maxBytes?: number
  /** Take every input for JSON Lines, whatever it looks like. */
  readonly jsonLines?: boolean
  /** Marks of files whose pages are kept already: a file that still has its mark is passed over. */
  readonly marks?: ReadonlyMap<string, string>
  /** Called with the mark of each file that was read and gave a page. */
  readonly onMark?: (file: string, mark: string) => void
}

const LARGEST = 64 * 2 ** 20
const CHUNK = 2 ** 20

/**
 * Pages and notices, by source name. Two inputs with the same bytes are both given: who keeps them joins them.
 * Throws `DragomanError` `input-missing` before anything is read, and `input-nothing-readable` at the end where folders and patterns gave no page at all.
 */
export async function* readInputs(paths: readonly string[], options: InputOptions = {}): AsyncGenerator<TakenPage | Notice> {
  const { files, notices, named } = walk(paths)
  const tally = new Map<string, number>()
  const note = (item: TakenPage | Notice): void => {
    const code = 'code' in item ? item.code : 'page'
    tally.set(code, (tally.get(code) ?? 0) + 1)
  }
  for (const notice of notices) {
    note(notice)
    yield notice
  }
  const sides = new SideFiles()
  for (const file of files) {
    const side = file === '-' ? null : sides.of(file)
    const mark = file === '-' ? null : markOf(file, side, `${options.jsonLines ?? false}:${options.maxBytes ?? LARGEST}`)
    if (mark !== null && options.marks?.get(file) === mark) {
      tally.set('page', (tally.get('page') ?? 0) + 1)
      continue
    }
    let gave = false
    let broke = false
    for await (const item of readFile(file, side, options, named.has(file))) {
      gave ||= !('code' in item)
      broke ||= 'code' in item && item.code === 'input-unreadable'
      note(item)
      yield item
    }
    if (mark !== null && gave && !broke) options.onMark?.(file, mark)
  }
  if (named.size === 0 && !tally.has('page')) throw nothingReadable(paths, tally)
}

async function* readFile(file: string, side: string | null, options: InputOptions, named: boolean): AsyncGenerator<TakenPage | Notice> {
  const limit = options.maxBytes ?? LARGEST
  const chunks = file === '-' ? (options.stdin ?? process.stdin) : createReadStream(file, { highWaterMark: CHUNK })
  const { given, notices } = side === null ? { given: {}, notices: [] } : sideGiven(file, side)
  try {
    const { head, whole, all } = await beginning(chunks)
    if (!named && isDossier(head)) return
    if (options.jsonLines || isJsonLines(head, whole)) yield* readLines(all, file, given, limit)
    else if (isWarc(head)) yield* readWarc(all, file, given, limit)
    else if (isGzip(head)) yield* readGzip(all, file, given, limit)
    else yield* readPage(await gather(all, limit), head, file, given, limit)
  } catch (error) {
    const { code, syscall, message } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    yield unreadableInput(file, code ?? message)
  }
  yield* notices
}

async function* readPage(
  bytes: Uint8Array | null,
  head: Uint8Array,
  file: string,
  given: Given,
  limit: number,
): AsyncGenerator<TakenPage | Notice> {
  const kind = binaryKind(head)
  if (kind !== null && !(bytes && paperKind(bytes))) yield binaryInput(file, kind === '' ? null : kind)
  else if (bytes === null) yield tooLargeInput(file, limit)
  else yield* takeDocument(bytes, file, given)
}

/** A gzipped archive; anything else in gzip is no page. */
async function* readGzip(chunks: AsyncIterable<Uint8Array>, file: string, given: Given, limit: number): AsyncGenerator<TakenPage | Notice> {
  const { head, all } = await beginning(gunzip(chunks))
  if (isWarc(head)) yield* readWarc(all, file, given, limit)
  else {
    await all.return(undefined)
    yield binaryInput(file, 'a gzip archive')
  }
}

interface Beginning<Chunk> {
  readonly head: Uint8Array
  readonly whole: boolean
  readonly all: AsyncGenerator<Uint8Array | Chunk>
}

/** The first bytes (up to a gap at most), whether they are all, and all bytes again from the start. */
async function beginning<Chunk extends Uint8Array | null>(chunks: AsyncIterable<Chunk>): Promise<Beginning<Chunk>> {
  const iterator = chunks[Symbol.asyncIterator]()
  const read: Uint8Array[] = []
  let size = 0
  let whole = false
  let gap: Chunk | undefined
  while (size < HEAD && !whole && gap === undefined) {
    const { done, value } = await iterator.next()
    if (done) whole = true
    else if (value === null) gap = value
    else {
      read.push(value)
      size += value.length
    }
  }
  const start = Buffer.concat(read)
  async function* all(): AsyncGenerator<Uint8Array | Chunk> {
    try {
      yield start
      if (gap !== undefined) yield gap
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  return { head: start.subarray(0, HEAD), whole: whole && size <= HEAD, all: all() }
}

/** All bytes; null where there are more than `limit`. */
async function gather(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > limit) return null
    parts.push(chunk)
  }
  return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)
}

/** What the side file of an input gives. */
function sideGiven(file: string, side: string): { given: Given; notices: Notice[] } {
  try {
    const value: unknown = JSON.parse(readFileSync(side, 'utf8').replace(/^\ufeff/, ''))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('it is not a JSON object')
    return readGiven(value as Record<string, unknown>, file)
  } catch (error) {
    return { given: {}, notices: [badSideFile(file, side, (error as Error).message)] }
  }
}
