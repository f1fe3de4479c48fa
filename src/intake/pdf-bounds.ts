/** What a PDF may make of itself, looked at before pdf.js does: streams that unpack to more than any paper holds, and fonts that map more letters than there are. */

import { inflateSync } from 'node:zlib'
import { Unzlib } from 'fflate'

/** How often packing may be nested, and how much of an unpacked stream is looked at for maps, bytes. */
const DEEPEST = 4
const LONGEST_MAP = 4 * 2 ** 20
/** Bytes unpacked at a time, so that little is lost at a damage. */
const CHUNK = 256
/** A map goes from codes of two bytes to letters. */
const MOST_CODES = 0xffff
const TOKEN = /begin(bf|cid|notdef|codespace)range|end(?:bf|cid|notdef|codespace)range|<([0-9a-f]{1,12})>\s{0,9}<([0-9a-f]{1,12})>/gi

/** Why the PDF is not read; null where nothing speaks against it. Streams are found by their keyword, whatever the file's index says. */
export function refusalOf(bytes: Uint8Array, largest: number): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    const closes = buffer[at - 1] === 100
    if (closes) continue
    let start = at + 6
    while (buffer[start] === 13 || buffer[start] === 10) start++
    const why = refusalOfStream(buffer.subarray(start), largest, DEEPEST)
    if (why) return why
  }
  return mapsTooFar(buffer) ? MAPS : null
}

const MAPS = 'a font of it maps more letters than there are'

function refusalOfStream(packed: Buffer, largest: number, depth: number): string | null {
  const [first = 0, second = 0] = packed
  if ((first & 15) !== 8 || ((first << 8) | second) % 31 !== 0) return null
  try {
    const unpacked = inflateSync(packed, { maxOutputLength: largest, finishFlush: 2 })
    if (mapsTooFar(unpacked)) return MAPS
    return depth > 1 ? refusalOfStream(unpacked, largest, depth - 1) : null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      return `a stream of it unpacks to more than ${largest / 2 ** 20} MB`
    return mapsTooFar(beforeDamage(packed)) ? MAPS : null
  }
}

/** What a damaged stream gives before the damage: pdf.js reads on with that. */
function beforeDamage(packed: Buffer): Buffer {
  const parts: Uint8Array[] = []
  const unzlib = new Unzlib((part) => parts.push(part))
  let size = 0
  try {
    for (let at = 0; at < packed.length && size < LONGEST_MAP; at += CHUNK) {
      unzlib.push(packed.subarray(at, at + CHUNK))
      size = parts.reduce((sum, { length }) => sum + length, 0)
    }
  } catch {}
  return Buffer.concat(parts)
}

/** Whether a map of letters (ISO 32000-1, 9.10.3) holds a range that no font needs: each code of it would take memory. */
function mapsTooFar(unpacked: Buffer): boolean {
  if (!unpacked.includes('range')) return false
  for (let at = unpacked.indexOf('begin'); at >= 0; at = unpacked.indexOf('begin', at + LONGEST_MAP)) {
    const words = unpacked.subarray(at, at + LONGEST_MAP).toString('latin1')
    let mapping = false
    for (const [token, section, low = '', high = ''] of words.matchAll(TOKEN)) {
      if (!token.startsWith('<')) mapping = section !== undefined && section !== 'codespace'
      else if (mapping && Number.parseInt(high, 16) - Number.parseInt(low, 16) > MOST_CODES) return true
    }
  }
  return false
}
