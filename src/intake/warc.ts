/**
 * Web archives: WARC (ISO 28500) and WET, plain or gzipped, as a stream in constant memory. Pages are the responses that held HTML, text or a paper
 * and the texts of a WET; a record that cannot be read is a notice and the others are read.
 */

import type { Notice } from '../model/notice.js'
import type { Given } from '../model/page.js'
import { ByteReader, Gap } from './byte-reader.js'
import { readGiven } from './given.js'
import { contentType, type Fields, fieldsOf, payloadOf, readResponse } from './http-message.js'
import { binaryKind, HEAD, isFeed, paperKind } from './sniff.js'
import { type PagePlace, takePage } from './take.js'
import { takePaper } from './take-paper.js'
import type { TakenPage } from './taken.js'
import { badRecord, tooLargeInput } from './told.js'

const VERSION = /^WARC\/\d+\.\d+\r?\n$/
const LONGEST_LINE = 64 * 1024
const MOST_LINES = 500
const TYPES = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
])

/** Types under which sites hand out papers without saying so. */
const UNNAMED = /^(?:application|binary)\/(?:x-)?(?:octet-stream|pdf|msword|(?:force-)?download|zip(?:-compressed)?)$/

interface WarcRecord {
  readonly fields: Fields
  readonly at: string
  /** Null for one that is no page, or too large. */
  readonly block: Uint8Array | null
  readonly tooLarge: boolean
}

/**
 * The pages of an archive; null among the chunks is a gap in it. A source is named `FILE#` and the record's id, or its offset where it has none.
 * `common` is given for all records that do not say otherwise.
 */
export async function* readWarc(
  chunks: AsyncIterable<Uint8Array | null>,
  file: string,
  common: Given,
  limit: number,
): AsyncGenerator<TakenPage | Notice> {
  const reader = new ByteReader(chunks)
  let sound = true
  try {
    for (;;) {
      const start = reader.offset
      try {
        const found = await toRecord(reader, sound)
        if (found === null) return
        if (!found) yield badRecord(`${file}#${start}`, 'there is no record where one should begin')
        sound = false
        const record = await readRecord(reader, file, limit)
        sound = true
        if (record) yield* pagesOf(record, file, common, limit)
      } catch (error) {
        if (!(error instanceof Gap || error instanceof BadRecord)) throw error
        yield badRecord(`${file}#${start}`, error instanceof BadRecord ? error.message : 'it is damaged')
        sound = false
      }
    }
  } finally {
    await reader.close()
  }
}

class BadRecord extends Error {}

/** Goes to the first line of the next record: true where it was next, or where it had to be looked for anyway; false where other lines stood before it; null at the end. */
async function toRecord(reader: ByteReader, sound: boolean): Promise<boolean | null> {
  let next = true
  for (;;) {
    const line = await reader.line(LONGEST_LINE)
    if (line === null) return null
    const words = line.toString('latin1')
    if (VERSION.test(words)) return next || !sound
    if (words.trim() !== '') next = false
  }
}

/** The record whose version line was read, up to the empty line behind it. */
async function readRecord(reader: ByteReader, file: string, limit: number): Promise<WarcRecord | null> {
  const start = reader.offset
  const fields = await headerOf(reader)
  const at = `${file}#${(fields.get('warc-record-id') ?? '').replace(/^<|>$/g, '') || start}`
  const length = /^\d{1,15}$/.test(fields.get('content-length') ?? '') ? Number(fields.get('content-length')) : null
  if (length === null) throw new BadRecord('its length is not written')
  const wanted = mayBePage(fields)
  const tooLarge = wanted && length > limit
  const block = wanted && !tooLarge ? await reader.bytes(length) : null
  const whole = wanted && !tooLarge ? block !== null : await reader.skip(length)
  if (!whole) throw new BadRecord('the archive ends within it')
  const end = await reader.line(2)
  if (end !== null && end.toString('latin1').trim() !== '') throw new BadRecord('it is longer or shorter than it says')
  return wanted ? { fields, at, block, tooLarge } : null
}

async function headerOf(reader: ByteReader): Promise<Fields> {
  const lines: string[] = []
  for (;;) {
    const line = await reader.line(LONGEST_LINE)
    if (line === null || lines.length > MOST_LINES) throw new BadRecord('its header does not end')
    const words = line.toString('utf8')
    if (words.trim() === '') return fieldsOf(lines.join(''))
    lines.push(words)
  }
}

/** Whether the record's own header leaves open that it is a page. */
function mayBePage(fields: Fields): boolean {
  const kind = fields.get('warc-type')?.toLowerCase()
  if (kind === undefined) throw new BadRecord('its kind is not written')
  const address = addressOf(fields)
  if (kind === 'conversion') return contentType(fields.get('content-type')).type === 'text/plain'
  if (kind === 'resource') return /^https?:/i.test(address) && TYPES.has(contentType(fields.get('content-type')).type ?? '')
  return kind === 'response' && /^https?:/i.test(address) && !/^https?:\/\/[^/]+\/robots\.txt$/i.test(address)
}

/** Old writers put the address between angle brackets. */
function addressOf(fields: Fields): string {
  return (fields.get('warc-target-uri') ?? '').replace(/^<|>$/g, '')
}

async function* pagesOf(
  { fields, at, block, tooLarge }: WarcRecord,
  file: string,
  common: Given,
  limit: number,
): AsyncGenerator<TakenPage | Notice> {
  if (tooLarge || block === null) {
    yield tooLargeInput(at, limit)
    return
  }
  const { given } = readGiven({ url: addressOf(fields) || null, captured: /^\d{4}-\d\d-\d\d/.exec(fields.get('warc-date') ?? '')?.[0] }, at)
  const place = { file, at, given: { ...common, ...given } }
  const kind = fields.get('warc-type')?.toLowerCase()
  if (kind === 'conversion') yield* takePage(block, { ...place, charset: 'utf-8', mediaType: 'text/plain' })
  else if (kind === 'resource') yield* takeContent(block, { ...place, charset: contentType(fields.get('content-type')).charset })
  else yield* ofResponse(block, place, limit)
}

/** A response that is no page (an image, an error, a feed) gives nothing. */
async function* ofResponse(block: Uint8Array, place: PagePlace, limit: number): AsyncGenerator<TakenPage | Notice> {
  const response = readResponse(block)
  if (!response) {
    yield badRecord(place.at, 'it holds no HTTP response')
    return
  }
  const { type, charset } = contentType(response.fields.get('content-type'))
  const named = type === null || TYPES.has(type)
  if (response.status !== 200 || !(named || UNNAMED.test(type)) || response.body.length === 0) return
  const payload = payloadOf(response, limit)
  if (!payload && named) yield badRecord(place.at, 'its content cannot be unpacked')
  else if (payload && (named || paperKind(payload))) yield* takeContent(payload, { ...place, charset })
}

async function* takeContent(content: Uint8Array, place: PagePlace): AsyncGenerator<TakenPage | Notice> {
  if (paperKind(content)) yield* takePaper(content, place)
  else if (binaryKind(content.subarray(0, HEAD)) === null && !isFeed(content)) yield* takePage(content, place)
}
