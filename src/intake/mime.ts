/** Mails (RFC 5322, 2045 to 2047) and pages saved as MHTML (RFC 2557): the part that is the page, what the header says of it, and the papers that hang on a mail. */

import iconv from 'iconv-lite'
import { contentType, type Fields, fieldsOf, headerEnd } from './http-message.js'
import { paperKind } from './sniff.js'

export interface Message {
  readonly kind: 'mail' | 'mhtml'
  readonly subject: string | null
  /** As written; for MHTML the day it was saved. */
  readonly date: string | null
  /** Null for a mail of attachments alone. */
  readonly page: MessagePage | null
  /** PDF and Word documents, in their order, each name once; null for one without a name. */
  readonly papers: readonly { readonly name: string | null; readonly bytes: Uint8Array }[]
}

export interface MessagePage {
  /** The address the page had; null where none stands. */
  readonly location: string | null
  readonly bytes: Uint8Array
  readonly charset: string | null
  readonly mediaType: 'text/html' | 'text/plain'
}

interface Part {
  readonly fields: Fields
  readonly body: Buffer
  readonly type: string
}

/** How deep parts within parts are followed, and how many are looked at. */
const DEEPEST = 10
const MOST = 2000

/** The message; null where it has neither HTML nor text nor a paper. */
export function readMessage(bytes: Uint8Array): Message | null {
  const whole = partOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  const parts: Part[] = []
  collect(whole, parts, 0)
  const mhtml = whole.type === 'multipart/related' && !whole.fields.has('to')
  const part = (mhtml && startOf(whole, parts)) || parts.find(isType('text/html')) || parts.find(isType('text/plain'))
  const papers = mhtml ? [] : papersOf(parts)
  if (!part && papers.length === 0) return null
  const own = {
    kind: mhtml ? 'mhtml' : 'mail',
    subject: words(whole.fields.get('subject')),
    date: whole.fields.get('date') ?? null,
  } as const
  return { ...own, page: part ? pageOf(part, whole) : null, papers }
}

function pageOf(part: Part, whole: Part): MessagePage {
  const location = part.fields.get('content-location') ?? whole.fields.get('snapshot-content-location') ?? null
  return {
    location: location && /^https?:/i.test(location) ? location.replace(/\s+/g, '') : null,
    bytes: unwrapped(part),
    charset: contentType(part.fields.get('content-type')).charset,
    mediaType: part.type === 'text/plain' ? 'text/plain' : 'text/html',
  }
}

/** Parts that are papers by what they hold, whatever they are called. */
function papersOf(parts: readonly Part[]): Message['papers'] {
  const names = new Set<string>()
  return parts.flatMap((part) => {
    if (/^(?:text|image|audio|video|multipart)\//.test(part.type)) return []
    const bytes = unwrapped(part)
    if (paperKind(bytes) === null) return []
    const written = parameter(part.fields.get('content-disposition'), 'filename') ?? parameter(part.fields.get('content-type'), 'name')
    const name = words(written ?? undefined)?.replace(/[\\/#\p{Cc}]+/gu, '_') ?? null
    const fresh = name !== null && !names.has(name)
    if (fresh) names.add(name)
    return [{ name: fresh ? name : null, bytes }]
  })
}

function isType(type: string): (part: Part) => boolean {
  return (part) => part.type === type && !/^\s*attachment/i.test(part.fields.get('content-disposition') ?? '')
}

/** The part that the header names as the root; else the first of HTML. */
function startOf(whole: Part, parts: readonly Part[]): Part | undefined {
  const start = parameter(whole.fields.get('content-type'), 'start')
  return parts.find((part) => start !== null && part.fields.get('content-id') === start && /html|plain/.test(part.type))
}

function partOf(bytes: Buffer): Part {
  const place = /^\r?\n/.test(bytes.subarray(0, 2).toString('latin1')) ? { end: 0, body: bytes[0] === 13 ? 2 : 1 } : headerEnd(bytes)
  const fields = fieldsOf(bytes.subarray(0, place?.end ?? 0).toString('utf8'))
  return {
    fields,
    body: place ? bytes.subarray(place.body) : Buffer.alloc(0),
    type: contentType(fields.get('content-type')).type ?? 'text/plain',
  }
}

/** Parts in their order, those within others in their place. */
function collect(part: Part, parts: Part[], depth: number): void {
  if (parts.length >= MOST) return
  const boundary = part.type.startsWith('multipart/') ? parameter(part.fields.get('content-type'), 'boundary') : null
  if (boundary === null) parts.push(part)
  else if (depth < DEEPEST) for (const piece of piecesOf(part.body, boundary)) collect(partOf(piece), parts, depth + 1)
}

/** What stands between boundary lines. A last piece without its closing line is taken too. */
function piecesOf(body: Buffer, boundary: string): Buffer[] {
  const pieces: Buffer[] = []
  const mark = `--${boundary}`
  let from = -1
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== 10) continue
    const after = body.subarray(at + mark.length, at + mark.length + 2).toString('latin1')
    if (!/^(?:--|[\r\n \t]|$)/.test(after)) continue
    if (from >= 0) pieces.push(body.subarray(from, Math.max(from, at - (body[at - 2] === 13 ? 2 : 1))))
    const line = body.indexOf(10, at)
    from = after.startsWith('--') || line < 0 ? -1 : line + 1
    if (after.startsWith('--') || pieces.length >= MOST) return pieces
  }
  if (from >= 0) pieces.push(body.subarray(from))
  return pieces
}

function unwrapped({ fields, body }: Part): Uint8Array {
  const coding = fields.get('content-transfer-encoding')?.trim().toLowerCase()
  if (coding === 'base64') return Buffer.from(body.toString('latin1'), 'base64')
  return coding === 'quoted-printable' ? unquoted(body.toString('latin1')) : body
}

function unquoted(text: string): Buffer {
  const joined = text.replace(/=[ \t]*\r?\n/g, '')
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}

function parameter(field: string | undefined, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(field ?? '')
  return match?.[1] ?? match?.[2] ?? null
}

/** A header's words with its encoded words undone; null where there are none. */
function words(field: string | undefined): string | null {
  const joined = (field ?? '').replace(/(\?=)\s+(=\?)/g, '$1$2')
  const text = joined.replace(/=\?([\w-]+)(?:\*[\w-]*)?\?([bq])\?([^?\s]*)\?=/gi, (all, charset: string, coding: string, coded: string) => {
    if (!iconv.encodingExists(charset)) return all
    const bytes = coding.toLowerCase() === 'b' ? Buffer.from(coded, 'base64') : unquoted(coded.replaceAll('_', ' '))
    return iconv.decode(bytes, charset)
  })
  return text.trim() === '' ? null : text.trim()
}
