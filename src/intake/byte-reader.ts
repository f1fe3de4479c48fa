/** Lines and stretches of bytes from a stream, in constant memory. Where the stream has a gap, reading throws `Gap` once and goes on behind it. */

/** Something in the stream could not be read. */
export class Gap extends Error {}

export class ByteReader {
  /** How many bytes were read so far. */
  offset = 0
  #held: Uint8Array = new Uint8Array()
  readonly #source: AsyncIterator<Uint8Array | null>

  constructor(source: AsyncIterable<Uint8Array | null>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** The next line with its end; null at the end of the stream. A line over the limit comes in pieces. */
  async line(limit: number): Promise<Buffer | null> {
    const parts: Uint8Array[] = []
    let size = 0
    while (size < limit && (await this.#some())) {
      const end = this.#held.indexOf(10)
      const part = this.#take(Math.min(end < 0 ? this.#held.length : end + 1, limit - size))
      parts.push(part)
      size += part.length
      if (part.at(-1) === 10) break
    }
    return size === 0 ? null : Buffer.concat(parts)
  }

  /** Exactly so many bytes; null where the stream ends before. */
  async bytes(size: number): Promise<Buffer | null> {
    const parts: Uint8Array[] = []
    let left = size
    while (left > 0 && (await this.#some())) {
      const part = this.#take(Math.min(left, this.#held.length))
      parts.push(part)
      left -= part.length
    }
    return left > 0 ? null : Buffer.concat(parts)
  }

  /** Passes over so many bytes; false where the stream ends before. */
  async skip(size: number): Promise<boolean> {
    let left = size
    while (left > 0 && (await this.#some())) left -= this.#take(Math.min(left, this.#held.length)).length
    return left <= 0
  }

  async close(): Promise<void> {
    await this.#source.return?.()
  }

  async #some(): Promise<boolean> {
    while (this.#held.length === 0) {
      const { done, value } = await this.#source.next()
      if (done) return false
      if (value === null) throw new Gap()
      this.#held = value
    }
    return true
  }

  #take(size: number): Uint8Array {
    const part = this.#held.subarray(0, size)
    this.#held = this.#held.subarray(size)
    this.offset += size
    return part
  }
}
