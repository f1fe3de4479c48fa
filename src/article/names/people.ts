/** Puts the names of people in one article together: full name, title with surname, surname alone. Two who could be meant stay two. */

import { isShortFor, withoutParticle } from '../../text/name-parts.js'

export interface Cluster {
  /** Parts of the fullest name. */
  readonly parts: readonly string[]
  /** That, and those of the other full names that the article says are the same person's. */
  readonly names: readonly (readonly string[])[]
}

/** Two full names of one person, as the article says: `Ann Vale, born Ann Oduya`. */
export type Alias = readonly [readonly string[], readonly string[]]

/** Clusters of full names, given with the surest first; single words make one only where none of the full names holds them. */
export function clustersOf(names: readonly (readonly string[])[], aliases: readonly Alias[] = []): Cluster[] {
  const clusters: Cluster[] = []
  const byLength = names.map((parts, order) => ({ parts, order })).sort((a, b) => b.parts.length - a.parts.length || a.order - b.order)
  for (const { parts } of byLength) if (meant(parts, clusters).length === 0) clusters.push({ parts, names: [parts] })
  return aliases.reduce(united, clusters)
}

/** The clusters with those of two names made one, where each name means one of them. */
function united(clusters: Cluster[], [one, other]: Alias): Cluster[] {
  const [a, b] = [meant(one, clusters), meant(other, clusters)]
  const [first, second] = [a[0], b[0]]
  if (a.length !== 1 || b.length !== 1 || !first || !second || first === second) return clusters
  return clusters.flatMap((cluster) =>
    cluster === second ? [] : cluster === first ? [{ parts: first.parts, names: [...first.names, ...second.names] }] : [cluster],
  )
}

/**
 * The clusters that a name may mean: by all its words in order and the surname, or turned about (`Vale Ann`); a single word by the surname, else by the
 * first name. `isGiven` says which words are known for given names: another that begins a name may be the surname of one who is called by it first.
 */
export function meant(parts: readonly string[], clusters: readonly Cluster[], isGiven: (part: string) => boolean = () => true): Cluster[] {
  const by = (holds: (name: readonly string[]) => boolean): Cluster[] => clusters.filter(({ names }) => names.some(holds))
  if (parts.length > 1) {
    const short = by((name) => isShortFor(parts, name))
    const turned = short.length ? short : by((name) => isTurned(parts, name))
    const bare = withoutParticle(parts)
    return turned.length || bare === parts ? turned : meant(bare, clusters, isGiven)
  }
  const [part = ''] = parts
  const surname = by((name) => name.at(-1) === part || (name[0] === part && name.length > 1 && !isNumeral(name[1]) && !isGiven(part)))
  return surname.length
    ? surname
    : by((name) => name[0] === part).filter(({ parts: [, second] }, _, all) => all.length === 1 || !isNumeral(second))
}

/** `Vale Ann` for `Ann Vale`, as names are written that begin with the surname. */
function isTurned(parts: readonly string[], name: readonly string[]): boolean {
  return parts.length === 2 && name.length === 2 && parts[0] === name[1] && parts[1] === name[0]
}

/** `Vale II` is told from a Vale without a number. */
function isNumeral(part: string | undefined): boolean {
  return part !== undefined && /^[ivx]+$/.test(part)
}
