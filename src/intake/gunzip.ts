/**
 * Gzip member by member, in constant memory (RFC 1952). A damaged member costs itself: the next one is looked for. The last piece of a member
 * is held back until its checksum holds, so what a damaged member says last never comes through.
 */

import { once } from 'node:events'
import { crc32, createInflateRaw } from 'node:zlib'

const SLICE = 64 * 1024
const MAGIC = Buffer.from([0x1f, 0x8b, 0x08])
/** Longest member header that is looked for: name and comment may stand in it. */
const LONGEST_HEADER = 64 * 1024

/** What the members hold; null stands where something could not be read. */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  const raw = new RawBytes(slices(chunks))
  try {
    while (await raw.fill(1)) {
      const header = await headerOf(raw)
      const whole = header > 0 && (yield* member(raw, header))
      if (whole) continue
      yield null
      await toNextMember(raw)
    }
  } finally {
    await raw.close()
  }
}

/** Passes over what cannot begin a member. Zero bytes after the last member are padding. */
async function toNextMember(raw: RawBytes): Promise<void> {
  raw.take(Math.min(1, raw.held.length))
  while (await raw.fill(MAGIC.length)) {
    const at = raw.held.indexOf(MAGIC)
    raw.take(at >= 0 ? at : raw.held.length - MAGIC.length + 1)
    if (at >= 0) return
  }
  raw.take(raw.held.length)
}

/** Length of the member's header; 0 where there is none. */
async function headerOf(raw: RawBytes): Promise<number> {
  await raw.fill(10)
  const { held } = raw
  if (held.length < 10 || !held.subarray(0, 3).equals(MAGIC)) return 0
  const flags = held[3] as number
  let at = 10
  if (flags & 4) {
    await raw.fill(12)
    at += 2 + (raw.held.length >= 12 ? raw.held.readUInt16LE(10) : LONGEST_HEADER)
  }
  for (const flag of [8, 16]) if (flags & flag) at = await afterZero(raw, at)
  if (flags & 2) at += 2
  return at < LONGEST_HEADER && (await raw.fill(at)) ? at : 0
}

async function afterZero(raw: RawBytes, from: number): Promise<number> {
  for (let size = from + 256; size < LONGEST_HEADER; size *= 2) {
    await raw.fill(size)
    const end = raw.held.indexOf(0, from)
    if (end >= 0) return end + 1
  }
  return LONGEST_HEADER
}

/** One member's words; false where it is damaged, with what may hold the next member left in `raw`. */
async function* member(raw: RawBytes, header: number): AsyncGenerator<Uint8Array, boolean> {
  const engine = createInflateRaw({ chunkSize: SLICE })
  let out: Uint8Array[] = []
  let last: Uint8Array | null = null
  let sum = 0
  let failed = false
  let ended = false
  engine.on('data', (piece: Uint8Array) => out.push(piece))
  engine.on('error', () => {
    failed = true
  })
  engine.on('end', () => {
    ended = true
  })
  let before = header
  try {
    while (await raw.fill(before + 1)) {
      const piece = raw.held.subarray(before)
      const done = engine.bytesWritten
      await new Promise<void>((resolve) => {
        engine.once('error', () => resolve())
        engine.write(piece, () => resolve())
      })
      if (!failed && engine.bytesWritten - done < piece.length && !ended) await once(engine, 'end').catch(() => undefined)
      if (failed) return false
      for (const words of out) {
        sum = crc32(words, sum)
        if (last) yield last
        last = words
      }
      out = []
      raw.take(before + engine.bytesWritten - done)
      before = 0
      if (ended) break
    }
    if (!ended || !(await raw.fill(8)) || raw.held.readUInt32LE(0) !== sum) return false
    raw.take(8)
    if (last) yield last
    return true
  } finally {
    engine.destroy()
  }
}

/** Bytes that are read ahead and taken from the front. */
class RawBytes {
  held: Buffer = Buffer.alloc(0)
  readonly #source: AsyncIterator<Uint8Array>

  constructor(source: AsyncIterator<Uint8Array>) {
    this.#source = source
  }

  /** Holds at least `size` bytes where there are so many. */
  async fill(size: number): Promise<boolean> {
    while (this.held.length < size) {
      const { done, value } = await this.#source.next()
      if (done) return false
      this.held = this.held.length === 0 ? Buffer.from(value.buffer, value.byteOffset, value.length) : Buffer.concat([this.held, value])
    }
    return true
  }

  take(size: number): void {
    this.held = this.held.subarray(size)
  }

  async close(): Promise<void> {
    await this.#source.return?.()
  }
}

async function* slices(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) for (let at = 0; at < chunk.length; at += SLICE) yield chunk.subarray(at, at + SLICE)
}
