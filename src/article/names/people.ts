/** Puts the names of people in one article together: full name, title with surname, surname alone. Two who could be meant stay two. */

import { isShortFor } from '../../text/name-parts.js'

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
  if (parts.length > 1) return clusters.filter((cluster) => isShortFor(parts, cluster.parts))
  const by = (at: number): Cluster[] => clusters.filter((cluster) => cluster.parts.at(at) === parts[0])
  const surname = by(-1)
  return surname.length ? surname : by(0).filter(({ parts: [, second] }, _, all) => all.length === 1 || !isNumeral(second))
}

/** `Vale II` is told from a Vale without a number. */
function isNumeral(part: string | undefined): boolean {
  return part !== undefined && /^[ivx]+$/.test(part)
}
