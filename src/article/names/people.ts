/** Puts the names of people in one article together: full name, title with surname, surname alone. Two who could be meant stay two. */

import { isCapitalised, type Word } from '../../text/name-words.js'
import { PARTICLES } from './cues.js'

/** The words of a name that tell people apart, folded, without particles: `Bashar al-Assad` → `bashar`, `assad`. */
export function partsOf(words: readonly Word[]): string[] {
  const parts = words.filter((word, i) => !(PARTICLES.has(word.key) && (!isCapitalised(word) || i > 0 || words[i + 1]?.gap === 'hyphen')))
  return (parts.length ? parts : words).map((word) => word.key)
}

export interface Cluster {
  /** Parts of the fullest name. */
  readonly parts: readonly string[]
}

/** Clusters of full names, given with the surest first; single words make one only where none of the full names holds them. */
export function clustersOf(names: readonly (readonly string[])[]): Cluster[] {
  const clusters: Cluster[] = []
  const byLength = names.map((parts, order) => ({ parts, order })).sort((a, b) => b.parts.length - a.parts.length || a.order - b.order)
  for (const { parts } of byLength) if (meant(parts, clusters).length === 0) clusters.push({ parts })
  return clusters
}

/** The clusters that a name may mean: by all its words in order and the surname, or by the surname alone, else by the first name alone. */
export function meant(parts: readonly string[], clusters: readonly Cluster[]): Cluster[] {
  if (parts.length > 1) return clusters.filter((cluster) => isPartOf(parts, cluster.parts))
  const by = (at: number): Cluster[] => clusters.filter((cluster) => cluster.parts.at(at) === parts[0])
  const surname = by(-1)
  return surname.length ? surname : by(0)
}

function isPartOf(parts: readonly string[], whole: readonly string[]): boolean {
  if (parts.at(-1) !== whole.at(-1)) return false
  let at = 0
  for (const part of whole) if (part === parts[at] || (part.length === 1 && parts[at]?.startsWith(part))) at++
  return at === parts.length
}
