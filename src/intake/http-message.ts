/** An HTTP response as it stands in an archive: header fields and the payload behind its codings. Codings that were undone before it was kept are passed over. */

import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

/** Names in lower case; the last of several values holds. */
export type Fields = ReadonlyMap<string, string>

export interface HttpResponse {
  readonly status: number
  readonly fields: Fields
  readonly body: Uint8Array
}

/** `NAME: value` lines, folded lines joined (RFC 9112, RFC 5322, ISO 28500). */
export function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return fields
}

/** Where the header ends and the body begins; null where there is no empty line. */
export function headerEnd(bytes: Uint8Array): { end: number; body: number } | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const wide = buffer.indexOf('\r\n\r\n')
  const narrow = buffer.indexOf('\n\n')
  if (wide < 0 && narrow < 0) return null
  return wide >= 0 && (narrow < 0 || wide < narrow) ? { end: wide, body: wide + 4 } : { end: narrow, body: narrow + 2 }
}

/** The response; null where the bytes are none. */
export function readResponse(bytes: Uint8Array): HttpResponse | null {
  const place = headerEnd(bytes)
  const head = Buffer.from(bytes.subarray(0, place?.end ?? 0)).toString('latin1')
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(head)
  if (!place || !status) return null
  return { status: Number(status[1]), fields: fieldsOf(head.slice(head.indexOf('\n') + 1)), body: bytes.subarray(place.body) }
}

/** The payload; null where a coding cannot be undone or the payload is over `limit` bytes. */
export function payloadOf({ fields, body }: Pick<HttpResponse, 'fields' | 'body'>, limit: number): Uint8Array | null {
  const chunked = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '')
  let payload = chunked ? (unchunk(body) ?? body) : body
  const codings = (fields.get('content-encoding') ?? '').toLowerCase().split(',').reverse()
  for (const coding of codings.map((name) => name.trim())) {
    if (coding === '' || coding === 'identity') continue
    const undone = undo(coding, payload, limit)
    if (!undone) return null
    payload = undone
  }
  return payload.length > limit ? null : payload
}

function undo(coding: string, bytes: Uint8Array, limit: number): Uint8Array | null {
  const options = { maxOutputLength: limit }
  try {
    if (coding === 'gzip' || coding === 'x-gzip') return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, options) : bytes
    if (coding === 'deflate') return ((bytes[0] ?? 0) & 15) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options)
    if (coding === 'br') return brotliDecompressSync(bytes, options)
  } catch {
    return isMarkup(bytes) ? bytes : null
  }
  return isMarkup(bytes) ? bytes : null
}

/** Whether the coding was undone before: the bytes begin as markup does. */
function isMarkup(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*<[!?a-z]/i.test(Buffer.from(bytes.subarray(0, 256)).toString('latin1'))
}

/** Null where the chunks do not fit: it was undone before. */
function unchunk(body: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
  const parts: Uint8Array[] = []
  for (let at = 0; ; ) {
    const end = bytes.indexOf('\n', at)
    const size =
      end < 0 || end - at > 1024 ? null : /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?$/i.exec(bytes.subarray(at, end).toString('latin1'))
    if (!size) return null
    const length = Number.parseInt(size[1] as string, 16)
    if (length === 0) return Buffer.concat(parts)
    if (end + 1 + length > bytes.length) return null
    parts.push(bytes.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    if (bytes[at] === 13) at++
    if (bytes[at] !== 10) return null
    at++
  }
}

/** Type and encoding of a Content-Type field; both lower-case, null where it names none. */
export function contentType(field: string | undefined): { type: string | null; charset: string | null } {
  const type = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(field ?? '')?.[1]?.toLowerCase() ?? null
  const charset = /;\s*charset\s*=\s*["']?([\w:.-]+)/i.exec(field ?? '')?.[1]?.toLowerCase() ?? null
  return { type, charset }
}
