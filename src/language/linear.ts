/** Sparse weights of a linear classifier over hashed features: one file format for tagger and parser, read by typed arrays. */

export interface LinearModel {
  /** What the classes stand for, in the trainer's words. */
  readonly classes: readonly string[]
  /** A power of two. */
  readonly buckets: number
  /** Entries of bucket `b`: `[from[b], from[b+1])` of `of` (class) and `number` (of a weight). */
  readonly from: Uint32Array
  readonly of: Uint8Array
  readonly number: Uint8Array
  /** The 256 weights there are. */
  readonly weights: Float32Array
}

const MAGIC = 'DRLIN1\n'

/** Reads what `writeLinear` wrote. Throws `RangeError` where it is no such file or cut short. */
export function readLinear(bytes: Uint8Array): LinearModel {
  const magic = new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length))
  if (magic !== MAGIC) throw new RangeError(`model starts with ${JSON.stringify(magic)}, want ${JSON.stringify(MAGIC)}`)
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true)
  let at = MAGIC.length + 4
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(at, at + headerLength))) as {
    classes: string[]
    buckets: number
    entries: number
    largest: number
  }
  at += headerLength
  const want = at + header.buckets + 2 * header.entries
  if (want !== bytes.length) throw new RangeError(`model has ${bytes.length} bytes, want ${want}`)
  const from = new Uint32Array(header.buckets + 1)
  let entries = 0
  for (let bucket = 0; bucket < header.buckets; bucket++) {
    entries += bytes[at + bucket] as number
    from[bucket + 1] = entries
  }
  at += header.buckets
  const of = bytes.subarray(at, at + header.entries)
  const number = bytes.subarray(at + header.entries, at + 2 * header.entries)
  const weights = Float32Array.from({ length: 256 }, (_, byte) => expanded(byte, header.largest))
  return { classes: header.classes, buckets: header.buckets, from, of, number, weights }
}

/** Bytes of a model; weights are kept as square roots in seven bits and a sign, small ones left out. */
export function writeLinear(
  classes: readonly string[],
  buckets: number,
  rows: (bucket: number) => Float32Array,
  least: number,
): Uint8Array {
  const counts = new Uint8Array(buckets)
  const kept: { of: number; weight: number }[] = []
  let largest = 0
  for (let bucket = 0; bucket < buckets; bucket++) {
    rows(bucket).forEach((weight, of) => {
      if (Math.abs(weight) < least) return
      kept.push({ of, weight })
      counts[bucket] = (counts[bucket] as number) + 1
      largest = Math.max(largest, Math.abs(weight))
    })
  }
  const header = new TextEncoder().encode(JSON.stringify({ classes, buckets, entries: kept.length, largest }))
  const start = MAGIC.length + 4 + header.length
  const bytes = new Uint8Array(start + buckets + 2 * kept.length)
  bytes.set(new TextEncoder().encode(MAGIC))
  new DataView(bytes.buffer).setUint32(MAGIC.length, header.length, true)
  bytes.set(header, MAGIC.length + 4)
  bytes.set(counts, start)
  kept.forEach(({ of, weight }, index) => {
    bytes[start + buckets + index] = of
    bytes[start + buckets + kept.length + index] = pressed(weight, largest)
  })
  return bytes
}

function pressed(weight: number, largest: number): number {
  const size = Math.round(Math.sqrt(Math.abs(weight) / largest) * 127)
  return weight < 0 ? size | 128 : size
}

function expanded(byte: number, largest: number): number {
  const size = (byte & 127) / 127
  return (byte & 128 ? -1 : 1) * size * size * largest
}
