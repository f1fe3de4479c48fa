/** Clusters of words that are used alike, as the names model is told of them. */

import type { Models } from '../model/models.js'
import { createWordTable } from './word-table.js'

/** Words that are used alike: the number of a word's cluster among 1024, 256 and 64. */
export type WordClusters = readonly [fine: string, middle: string, coarse: string]

/** Clusters by word in lower case. */
export interface KnownClusters {
  get(word: string): WordClusters | undefined
}

export const NO_CLUSTERS: WordClusters = ['', '', '']

const CLUSTERS = new WeakMap<Uint8Array, KnownClusters>()

/** Read once a process; empty where the models have none (`en/clusters.txt`, made by `train/clusters.ts`). */
export function clustersOf(models: Models): KnownClusters {
  const bytes = models['en/clusters.txt']
  if (!bytes) return new Map()
  const known = CLUSTERS.get(bytes) ?? readClusters(bytes)
  CLUSTERS.set(bytes, known)
  return known
}

const SPACE = 32
const LINE_END = 10

/** A line a fine cluster: its number among 256, its number among 64, its words. */
function readClusters(bytes: Uint8Array): KnownClusters {
  const clusters: WordClusters[] = []
  const table = createWordTable(bytes, wordsIn(bytes))
  for (let at = 0; at <= bytes.length; ) {
    const found = bytes.indexOf(LINE_END, at)
    const end = found < 0 ? bytes.length : found
    const middle = partEnd(bytes, at, end)
    const coarse = partEnd(bytes, middle + 1, end)
    clusters.push([String(clusters.length), textOf(bytes, at, middle), textOf(bytes, middle + 1, coarse)])
    for (let start = coarse + 1; start <= end; ) {
      const stop = partEnd(bytes, start, end)
      table.add(start, stop, clusters.length - 1)
      start = stop + 1
    }
    at = end + 1
  }
  return {
    get(word) {
      const fine = table.get(word)
      return fine === undefined ? undefined : clusters[fine]
    },
  }
}

/** At most so many. */
function wordsIn(bytes: Uint8Array): number {
  let words = 1
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === SPACE || bytes[at] === LINE_END) words++
  return words
}

/** Where the part that begins at `start` ends, at the line's end at the latest. */
function partEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && bytes[at] !== SPACE) at++
  return at
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder().decode(bytes.subarray(start, end))
}
