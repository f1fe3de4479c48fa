/** Numbers by word over the bytes of a list of words: looked up without a text of each word being made, since a list is long and few of its words are asked for. */

export interface WordTable {
  /** The number of a word; of a word added twice the last one. */
  get(word: string): number | undefined
}

interface Growing extends WordTable {
  /** Adds the word whose UTF-8 bytes are `[start, end)`. */
  add(start: number, end: number, number: number): void
}

const BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** An empty table over `bytes` with room for `most` words. */
export function createWordTable(bytes: Uint8Array, most: number): Growing {
  const mask = 2 ** Math.ceil(Math.log2(2 * most + 2)) - 1
  /** One more than the place of the word, 0 where there is none. */
  const slots = new Int32Array(mask + 1)
  const [starts, ends, hashes, numbers] = [new Int32Array(most), new Int32Array(most), new Int32Array(most), new Int32Array(most)]
  let size = 0
  const slotOf = (own: Uint8Array, start: number, end: number, hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & mask
    for (; ; slot = (slot + 1) & mask) {
      const at = (slots[slot] as number) - 1
      if (at < 0) return slot
      const from = starts[at] as number
      if (hashes[at] !== hash || (ends[at] as number) - from !== end - start) continue
      let same = 0
      while (same < end - start && bytes[from + same] === own[start + same]) same++
      if (same === end - start) return slot
    }
  }
  return {
    add(start, end, number) {
      const hash = hashOf(bytes, start, end)
      const slot = slotOf(bytes, start, end, hash)
      const at = (slots[slot] as number) - 1
      if (at >= 0) {
        numbers[at] = number
        return
      }
      if (size === most) throw new RangeError(`more than ${most} words`)
      starts[size] = start
      ends[size] = end
      hashes[size] = hash
      numbers[size] = number
      slots[slot] = ++size
    },
    get(word) {
      const [own, length] = bytesOf(word)
      const at = (slots[slotOf(own, 0, length, hashOf(own, 0, length))] as number) - 1
      return at < 0 ? undefined : numbers[at]
    },
  }
}

const ENCODER = new TextEncoder()
/** Words of plain letters are written here: the encoder costs more than the look-up. */
const PLAIN = new Uint8Array(64)

/** UTF-8 of a word at the beginning of bytes that stay until the next call, and how many they are. */
function bytesOf(word: string): [bytes: Uint8Array, length: number] {
  let at = 0
  for (; at < word.length && at < PLAIN.length; at++) {
    const code = word.charCodeAt(at)
    if (code > 127) break
    PLAIN[at] = code
  }
  if (at === word.length) return [PLAIN, at]
  const encoded = ENCODER.encode(word)
  return [encoded, encoded.length]
}

/** FNV-1a over bytes. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = BASIS | 0
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), PRIME)
  return hash
}

const LINE_END = 10

/** Lines of `bytes`, numbered from 0. */
export function linesByWord(bytes: Uint8Array): WordTable {
  let lines = 1
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === LINE_END) lines++
  const table = createWordTable(bytes, lines)
  let start = 0
  for (let line = 0; line < lines; line++) {
    const found = line + 1 < lines ? bytes.indexOf(LINE_END, start) : bytes.length
    table.add(start, found, line)
    start = found + 1
  }
  return table
}
