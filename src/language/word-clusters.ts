/** Clusters of words that are used alike, as the names model is told of them. */

import type { Models } from '../model/models.js'

/** Words that are used alike: the number of a word's cluster among 1024, 256 and 64. */
export type WordClusters = readonly [fine: string, middle: string, coarse: string]

export const NO_CLUSTERS: WordClusters = ['', '', '']

const CLUSTERS = new WeakMap<Uint8Array, ReadonlyMap<string, WordClusters>>()

/** Clusters by word in lower case, read once a process; empty where the models have none (`en/clusters.txt`, made by `train/clusters.ts`). */
export function clustersOf(models: Models): ReadonlyMap<string, WordClusters> {
  const bytes = models['en/clusters.txt']
  if (!bytes) return new Map()
  const known = CLUSTERS.get(bytes) ?? readClusters(new TextDecoder().decode(bytes))
  CLUSTERS.set(bytes, known)
  return known
}

/** A line a fine cluster: its number among 256, its number among 64, its words. */
function readClusters(text: string): Map<string, WordClusters> {
  const known = new Map<string, WordClusters>()
  text.split('\n').forEach((line, fine) => {
    const [middle = '', coarse = '', ...words] = line.split(' ')
    const clusters: WordClusters = [String(fine), middle, coarse]
    for (const word of words) known.set(word, clusters)
  })
  return known
}
