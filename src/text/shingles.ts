/** Winnowed fingerprints of word n-grams (Schleimer, Wilkerson and Aiken 2003): two texts that share `size + window - 1` words in a row share a print. */

/** Five words in a row are seldom chance; one print in three or four keeps the index small. */
export const SHINGLE_SIZE = 5
export const SHINGLE_WINDOW = 6

const BASE = 0x9e3779b1
/** Rows that every reading fills anew. */
let rolling = new Uint32Array(1024)
let winnows = new Uint32Array(1024)

/**
 * The distinct prints of a sequence of word hashes, ascending. A text with fewer words than `size` has none.
 * The rolling hash is a polynomial modulo 2^32, scrambled so that its order means nothing.
 */
export function fingerprints(hashes: Uint32Array, size: number = SHINGLE_SIZE, window: number = SHINGLE_WINDOW): Uint32Array {
  if (size < 1 || window < 1) throw new RangeError(`shingle size ${size} and window ${window} must be at least 1`)
  const count = shingleHashes(hashes, size)
  if (count === 0) return new Uint32Array(0)
  return distinct(winnowed(rolling, count, window))
}

/** Fills `rolling` with one hash for every n-gram; gives how many there are. */
function shingleHashes(hashes: Uint32Array, size: number): number {
  const count = hashes.length - size + 1
  if (count <= 0) return 0
  if (rolling.length < count) rolling = new Uint32Array(count * 2)
  let power = 1
  for (let i = 1; i < size; i++) power = Math.imul(power, BASE)
  let hash = 0
  for (let i = 0; i < hashes.length; i++) {
    if (i >= size) hash = (hash - Math.imul(hashes[i - size] as number, power)) | 0
    hash = (Math.imul(hash, BASE) + (hashes[i] as number)) | 0
    if (i >= size - 1) rolling[i - size + 1] = scrambled(hash)
  }
  return count
}

function scrambled(hash: number): number {
  let x = hash ^ (hash >>> 16)
  x = Math.imul(x, 0x85ebca6b)
  x ^= x >>> 13
  x = Math.imul(x, 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

/** The rightmost smallest hash of every window. A text shorter than a window gives its smallest. */
function winnowed(hashes: Uint32Array, count: number, window: number): Uint32Array {
  if (winnows.length < count) winnows = new Uint32Array(count * 2)
  const kept = winnows
  let found = 0
  let smallest = -1
  const first = Math.min(window, count) - 1
  for (let end = first; end < count; end++) {
    const from = Math.max(0, end - window + 1)
    if (smallest < from) {
      smallest = from
      for (let i = from + 1; i <= end; i++) if ((hashes[i] as number) <= (hashes[smallest] as number)) smallest = i
    } else if ((hashes[end] as number) <= (hashes[smallest] as number)) smallest = end
    else continue
    kept[found++] = hashes[smallest] as number
  }
  return kept.subarray(0, found)
}

function distinct(values: Uint32Array): Uint32Array {
  values.sort()
  let kept = 0
  for (let i = 0; i < values.length; i++) {
    if (i === 0 || values[i] !== values[i - 1]) values[kept++] = values[i] as number
  }
  return values.slice(0, kept)
}

/** How many prints two ascending lists share. */
export function shared(a: Uint32Array, b: Uint32Array): number {
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] as number
    const y = b[j] as number
    if (x === y) count++
    if (x <= y) i++
    if (y <= x) j++
  }
  return count
}
