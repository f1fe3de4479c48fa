/** English words from the commonest on: how rare a word is in news at large. */

import type { Models } from '../model/models.js'

const RANKS = new WeakMap<Uint8Array, readonly string[]>()

/** Words in lower case, commonest first, read once a process; empty where the models have none (`en/ranks.txt`, made by `train/ranks.ts`). */
export function ranksOf(models: Models): readonly string[] {
  const bytes = models['en/ranks.txt']
  if (!bytes) return []
  const known = RANKS.get(bytes) ?? new TextDecoder().decode(bytes).trim().split('\n')
  RANKS.set(bytes, known)
  return known
}
