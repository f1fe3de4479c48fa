/** Where two words stand side by side in a text: finds the sentences that are worth comparing. */

import type { Words } from './words.js'

/** Pairs of neighbouring words of free sentences, in chains by hash. */
export interface NeighbourIndex {
  readonly count: number
  readonly mask: number
  readonly heads: Int32Array
  readonly keys: Int32Array
  readonly sentences: Int32Array
  readonly next: Int32Array
}

/** One set of rows serves all alignments, which never overlap in time. */
let rows = indexRows(4096)

function indexRows(size: number): {
  readonly heads: Int32Array
  readonly keys: Int32Array
  readonly sentences: Int32Array
  readonly next: Int32Array
} {
  return { heads: new Int32Array(size), keys: new Int32Array(size), sentences: new Int32Array(size), next: new Int32Array(size) }
}

/** Index of the sentences that have no mate yet. Good until the next call. */
export function neighbourIndex(words: Words, mates: Int32Array): NeighbourIndex {
  let size = 256
  while (size < words.length) size *= 2
  if (rows.keys.length < size) rows = indexRows(size)
  const { heads, keys, sentences, next } = rows
  heads.fill(0, 0, size)
  let count = 0
  for (let j = 0; j < words.sentences.length - 1; j++) {
    if ((mates[j] as number) >= 0) continue
    const end = (words.sentences[j + 1] as number) - 1
    for (let at = words.sentences[j] as number; at < end; at++) {
      const key = neighbours(words, at)
      const slot = slotOf(key, size - 1)
      keys[count] = key
      sentences[count] = j
      next[count] = heads[slot] as number
      heads[slot] = ++count
    }
  }
  return { count, mask: size - 1, heads, keys, sentences, next }
}

/** Chain that a key is in. */
export function slotOf(key: number, mask: number): number {
  return (key ^ (key >>> 15)) & mask
}

/** Hash of the word at a place and the next. */
export function neighbours(words: Words, at: number): number {
  return (Math.imul(words.hash[at] as number, 0x9e3779b1) + (words.hash[at + 1] as number)) | 0
}
