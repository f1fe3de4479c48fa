/** What bytes or a text are, told by content and never by name. Only the beginning is looked at, so the size of an input does not matter. */

import type { PageInput } from '../model/page.js'

/** How much of an input is looked at, bytes. */
export const HEAD = 64 * 1024

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a ZIP archive, or an office document other than Word'],
  ['{\\rtf', 'a rich text document'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive'],
  ['\x00\x00\x01\x00', 'an icon'],
  ['wOF2', 'a font'],
  ['wOFF', 'a font'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3\x00', 'a database'],
  ['\xd0\xcf\x11\xe0', 'an old or locked office document'],
]

/** What binary thing the bytes begin with, `''` for one without a known signature; null for text. UTF-16 is text. */
export function binaryKind(head: Uint8Array): string | null {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(16, head.length)).toString('latin1')
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature))
  if (known) return known[1]
  if (/^RIFF....WEBP/s.test(start)) return 'a WebP image'
  if (/^....ftyp/s.test(start)) return 'a video'
  if (utf16Of(head) !== null) return null
  let controls = 0
  for (const byte of head) if (isControl(byte)) controls++
  return controls > Math.max(2, head.length / 100) ? '' : null
}

/** Control characters that no text needs. Tab, line ends, form feed and escape are left out. */
function isControl(byte: number): boolean {
  return byte < 9 || byte === 11 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32) || byte === 127
}

/** A PDF (its mark within the first 1,024 bytes, as readers allow) or a Word document, by its content; null for anything else. `bytes`: the head is not enough for Word. */
export function paperKind(bytes: Uint8Array): 'pdf' | 'docx' | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (/^(?:%!PS[^\n]*[\r\n]+)?\s*%PDF-\d/.test(buffer.subarray(0, 1024).toString('latin1'))) return 'pdf'
  return buffer.subarray(0, 4).toString('latin1') === 'PK\x03\x04' && buffer.includes('word/document') ? 'docx' : null
}

/** A dossier of ours, told by the mark in its header: not an input where a folder holds it. */
export function isDossier(head: Uint8Array): boolean {
  return Buffer.from(head.buffer, head.byteOffset, Math.min(72, head.length)).toString('latin1', 68, 72) === 'DRGM'
}

/** UTF-16 by its mark, or without one by zero bytes on one side of most pairs; null for anything else. */
export function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = head
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const pairs = Math.floor(head.length / 2)
  if (pairs < 2) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) even++
    if (head[at + 1] === 0) odd++
  }
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be'
  return null
}

const STRUCTURE =
  'html|head|body|title|meta|link|base|div|p|article|section|main|header|footer|nav|aside|figure|table|ul|ol|dl|h[1-6]|blockquote|form|center|frameset'
const STARTS = new RegExp(`<(?:!doctype\\s+html|(?:${STRUCTURE})(?=[\\s>/]))`, 'iy')
/** What may stand before the structure, and how each of it ends. */
const BEFORE: readonly (readonly [RegExp, string])[] = [
  [/<!--/y, '-->'],
  [/<\?/y, '>'],
  [/<script[\s>]/iy, '</script>'],
  [/<style[\s>]/iy, '</style>'],
]

/**
 * HTML where the text begins with a doctype or an element that structures a page (after comments and scripts), or opens an `html` or `body` element further on and ends with it.
 * A plain text with a tag or a script in it stays plain.
 */
export function mediaTypeOf(source: string): PageInput['mediaType'] {
  const head = source.slice(0, HEAD)
  STARTS.lastIndex = structureStart(head)
  if (STARTS.test(head)) return 'text/html'
  const opens = /<(?:!doctype\s+html|html|body)[\s>]/i.test(head)
  return opens && /<\/(?:html|body)\s*>\s*$/i.test(source.slice(-1024)) ? 'text/html' : 'text/plain'
}

/** Where the first thing stands that is no space, comment, declaration, script or style. One pass, so that no page can make it slow. */
function structureStart(head: string): number {
  const lower = head.toLowerCase()
  let at = 0
  for (;;) {
    while (/\s/.test(head[at] ?? '')) at++
    const found = BEFORE.find(([start]) => {
      start.lastIndex = at
      return start.test(head)
    })
    const end = found ? lower.indexOf(found[1], at) : -1
    if (!found || end < 0) return at
    at = end + found[1].length
  }
}

/** JSON Lines of pages: one of the first lines is an object with `html` or `text`, or the first line is one that goes on beyond the head. `whole`: the head is all there is. */
export function isJsonLines(head: Uint8Array, whole: boolean): boolean {
  const text = Buffer.from(head)
    .toString('utf8')
    .replace(/^\ufeff/, '')
  if (!/^\s*\S/.test(text)) return false
  const lines = text.split('\n')
  if (!whole) lines.pop()
  const filled = lines.filter((line) => line.trim() !== '').slice(0, 20)
  if (filled.length === 0) return /^\s*\{\s*"/.test(text) && /"(?:html|text)"\s*:\s*"/.test(text)
  return filled.some((line) => line.trimStart().startsWith('{') && isRecord(line))
}

function isRecord(line: string): boolean {
  try {
    const { html, text } = JSON.parse(line) as { html?: unknown; text?: unknown }
    return typeof html === 'string' || typeof text === 'string'
  } catch {
    return false
  }
}

/** A web archive (WARC or WET), unpacked. */
export function isWarc(head: Uint8Array): boolean {
  return /^WARC\/\d+\.\d+\r?\n/.test(Buffer.from(head.subarray(0, 16)).toString('latin1'))
}

/** Gzip, whatever is in it. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8
}

/** A feed in XML: RSS, RSS 1.0 or Atom. */
export function isFeed(head: Uint8Array): boolean {
  const text = Buffer.from(head.subarray(0, 8192)).toString(utf16Of(head.subarray(0, HEAD)) ? 'utf16le' : 'utf8')
  return /^<(?:rss|rdf:RDF|feed)[\s>]/.test(text.slice(structureStart(text)))
}

const HEADER_LINE = /^[A-Za-z][A-Za-z0-9-]*:[ \t]?/

/** A mail or a page saved as MHTML: header lines from the first one on, a MIME version or message id among them, and a type or a sender with a date. */
export function isMessage(head: Uint8Array): boolean {
  const text = Buffer.from(head.subarray(0, HEAD)).toString('latin1')
  const end = text.search(/\r?\n\r?\n/)
  const lines = (end < 0 ? text : text.slice(0, end)).split(/\r?\n/)
  const wrong = lines.some((line, index) => !(HEADER_LINE.test(line) || (index > 0 && /^[ \t]/.test(line))))
  if (wrong) return false
  const has = (name: string): boolean => lines.some((line) => line.toLowerCase().startsWith(`${name}:`))
  return (has('mime-version') || has('message-id')) && (has('content-type') || (has('from') && has('date')))
}
