/** SHA-256 (FIPS 180-4) over UTF-8 in plain code, because the pure rooms may not import Node's crypto. */

const K = new Int32Array(64)
const INITIAL = new Int32Array(8)
fillConstants()

/** One set of rows serves all digests, which never overlap in time. */
const STATE = new Int32Array(8)
const SCHEDULE = new Int32Array(64)
const ENCODER = new TextEncoder()
let padded = new Uint8Array(1024)

/** Lower-case hex digest of the string's UTF-8 bytes, or of the bytes given. Lone surrogates encode as U+FFFD. */
export function sha256Hex(input: string | Uint8Array): string {
  const length = pad(input)
  STATE.set(INITIAL)
  for (let at = 0; at < length; at += 64) compress(at)
  let hex = ''
  for (let i = 0; i < 8; i++) hex += ((STATE[i] as number) >>> 0).toString(16).padStart(8, '0')
  return hex
}

/** Fills `padded`; gives how many of its bytes count, a multiple of 64. */
function pad(input: string | Uint8Array): number {
  const size = typeof input === 'string' ? encode(input) : copy(input)
  const length = Math.ceil((size + 9) / 64) * 64
  padded.fill(0, size, length)
  padded[size] = 0x80
  const bits = size * 8
  const high = Math.floor(bits / 2 ** 32)
  for (let k = 0; k < 4; k++) {
    padded[length - 1 - k] = (bits >>> (8 * k)) & 0xff
    padded[length - 5 - k] = (high >>> (8 * k)) & 0xff
  }
  return length
}

/** Plain ASCII, as ids are, goes without an encoder. */
function encode(text: string): number {
  room(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x80) return copy(ENCODER.encode(text))
    padded[i] = code
  }
  return text.length
}

function copy(bytes: Uint8Array): number {
  room(bytes.length)
  padded.set(bytes)
  return bytes.length
}

function room(size: number): void {
  if (padded.length < size + 72) padded = new Uint8Array((size + 72) * 2)
}

function compress(at: number): void {
  const w = SCHEDULE
  for (let i = 0, j = at; i < 16; i++, j += 4) {
    w[i] = ((padded[j] as number) << 24) | ((padded[j + 1] as number) << 16) | ((padded[j + 2] as number) << 8) | (padded[j + 3] as number)
  }
  for (let i = 16; i < 64; i++) {
    const a = w[i - 15] as number
    const b = w[i - 2] as number
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10)
    w[i] = ((w[i - 16] as number) + s0 + (w[i - 7] as number) + s1) | 0
  }
  let a = STATE[0] as number
  let b = STATE[1] as number
  let c = STATE[2] as number
  let d = STATE[3] as number
  let e = STATE[4] as number
  let f = STATE[5] as number
  let g = STATE[6] as number
  let h = STATE[7] as number
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[i] as number) + (w[i] as number)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  STATE[0] = ((STATE[0] as number) + a) | 0
  STATE[1] = ((STATE[1] as number) + b) | 0
  STATE[2] = ((STATE[2] as number) + c) | 0
  STATE[3] = ((STATE[3] as number) + d) | 0
  STATE[4] = ((STATE[4] as number) + e) | 0
  STATE[5] = ((STATE[5] as number) + f) | 0
  STATE[6] = ((STATE[6] as number) + g) | 0
  STATE[7] = ((STATE[7] as number) + h) | 0
}

function rotate(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by))
}

/** The first 32 bits of the fractional parts of the cube (K) and square (INITIAL) roots of the first primes. */
function fillConstants(): void {
  let found = 0
  for (let n = 2; found < 64; n++) {
    let prime = true
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false
    if (!prime) continue
    if (found < 8) INITIAL[found] = fraction(Math.sqrt(n))
    K[found++] = fraction(Math.cbrt(n))
  }
}

function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 2 ** 32) >>> 0
}
