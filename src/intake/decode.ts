/**
 * Bytes to text. A byte order mark decides, then valid UTF-8, then what the page says of itself, then what the bytes look like;
 * what fits nothing is read as UTF-8 with U+FFFD where it breaks. `TextDecoder('windows-1252')` is wrong on Node 20.18.3 and later, so iconv-lite does the rest.
 */

import chardet from 'chardet'
import iconv from 'iconv-lite'
import { HEAD, utf16Of } from './sniff.js'

export interface Decoding {
  /** Without a byte order mark. No lone surrogates. */
  readonly source: string
  /** Lower-case: `utf-8`, `windows-1252`. */
  readonly encoding: string
  /** How many places could not be decoded and are U+FFFD now. */
  readonly broken: number
  /** Whether nothing but the look of the bytes speaks for the encoding. */
  readonly guessed: boolean
}

/** Decodes any bytes; never throws. `header`: the encoding that a header outside the bytes names; null where none does. */
export function decode(bytes: Uint8Array, header: string | null = null): Decoding {
  const wide = utf16Of(bytes.subarray(0, HEAD))
  if (wide) return decoding(bytes, wide, false)
  const text = validUtf8(bytes)
  if (text !== null) return { source: text, encoding: 'utf-8', broken: 0, guessed: false }
  const declared = (header && encodingOf(header)) ?? declaredIn(bytes)
  if (declared && declared !== 'utf-8') return decoding(bytes, declared, false)
  if (isMostlyUtf8(bytes)) return decoding(bytes, 'utf-8', false)
  const guess = guessOf(bytes)
  return guess ? decoding(bytes, guess, true) : decoding(bytes, 'utf-8', false)
}

function decoding(bytes: Uint8Array, encoding: string, guessed: boolean): Decoding {
  const decoded = encoding === 'utf-8' ? new TextDecoder().decode(bytes) : iconv.decode(Buffer.from(bytes), encoding)
  const source = Buffer.from(decoded, 'utf8').toString('utf8')
  return { source, encoding, broken: count(source, '\ufffd'), guessed }
}

function validUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function count(text: string, mark: string): number {
  let found = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++
  return found
}

/** Labels that browsers read as another encoding than they name (https://encoding.spec.whatwg.org/#names-and-labels). */
const READ_AS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    'iso-8859-1': 'windows-1252',
    latin1: 'windows-1252',
    ascii: 'windows-1252',
    'us-ascii': 'windows-1252',
    'iso-8859-9': 'windows-1254',
    'iso-8859-11': 'windows-874',
    'tis-620': 'windows-874',
    gb2312: 'gb18030',
    gbk: 'gb18030',
    utf8: 'utf-8',
    'ks_c_5601-1987': 'euc-kr',
  }),
)

/** The encoding a page names in a meta tag or XML declaration, as browsers read that name; null where it names none that we know. UTF-16 there is a mistake: the bytes were read to find it. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const match =
    /<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head) ??
    /^\s*<\?xml\b[^>]{0,500}?\bencoding\s*=\s*["']([\w:.-]+)/i.exec(head)
  return match?.[1] ? encodingOf(match[1]) : null
}

/** An encoding by its label; null for one we do not know. */
function encodingOf(name: string): string | null {
  const label = name.toLowerCase()
  if (label.startsWith('utf-16')) return null
  const encoding = READ_AS.get(label) ?? label
  return iconv.encodingExists(encoding) ? encoding : null
}

/** UTF-8 with a few broken places: more well-formed characters beyond ASCII than places that break. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  const broken = count(text, '\ufffd')
  let whole = 0
  for (const char of text) if (char > '\u007f' && char !== '\ufffd' && ++whole > broken) return true
  return false
}

/** Bytes of windows-1252 that are punctuation and signs in ordinary print. */
const WESTERN_SIGNS = new Set([
  0x80, 0x82, 0x84, 0x85, 0x8b, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9b, 0xa0, 0xa1, 0xa3, 0xa5, 0xa7, 0xa9, 0xab, 0xad, 0xae,
  0xb0, 0xb1, 0xb2, 0xb3, 0xb4, 0xb7, 0xba, 0xbb, 0xbc, 0xbd, 0xbe, 0xbf,
])
/** Where chardet's certainty, in percent, is enough for an encoding other than windows-1252, and the fewest bytes beyond ASCII it may rest on. */
const SURE = 50
const FEWEST = 12

/** Null where nothing fits: better U+FFFD than made-up letters. */
function guessOf(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, HEAD)
  const other = beyondAscii(sample) < FEWEST ? undefined : chardet.analyse(sample).find(({ name }) => !/^(?:UTF|ASCII)/i.test(name))
  const name = other && other.confidence >= SURE ? (READ_AS.get(other.name.toLowerCase()) ?? other.name.toLowerCase()) : 'windows-1252'
  if (name === 'windows-1252') return looksWestern(sample) ? name : null
  return iconv.encodingExists(name) ? name : null
}

function beyondAscii(bytes: Uint8Array): number {
  let found = 0
  for (const byte of bytes) if (byte > 0x7f) found++
  return found
}

/** Whether nine in ten bytes beyond ASCII read well in windows-1252: signs, small letters in words, capitals at the start of words. */
function looksWestern(bytes: Uint8Array): boolean {
  let high = 0
  let well = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte < 0x80) continue
    high++
    if (WESTERN_SIGNS.has(byte) || readsWell(byte, bytes[at - 1] ?? 32, bytes[at + 1] ?? 32)) well++
  }
  return high > 0 && well >= high * 0.9
}

function readsWell(byte: number, before: number, after: number): boolean {
  if (byte < 0xc0 || byte === 0xd7 || byte === 0xf7 || byte === 0xff) return false
  const small = byte >= 0xdf
  return small ? isLetter(before) || isLetter(after) : isLetter(after) && !isSmall(before)
}

function isLetter(byte: number): boolean {
  return isSmall(byte) || (byte >= 65 && byte <= 90)
}

function isSmall(byte: number): boolean {
  return byte >= 97 && byte <= 122
}
