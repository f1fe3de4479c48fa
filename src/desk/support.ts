/** What stands behind each thing of the dossier: as its own record says, else counted from the articles that tell it. */

import type { Difference } from '../model/difference.js'
import type { Position } from '../model/process.js'
import type { Support } from '../model/support.js'
import type { Catalogue, Thing } from './catalogue.js'

/** Null for a question and a claim, which are parts of other facts. */
export function supportOfThing(all: Catalogue, thing: Thing): Support | null {
  switch (thing.kind) {
    case 'event':
    case 'statement':
      return thing.of.support
    case 'difference':
      return supportOfDifference(all, thing.of)
    case 'position':
    case 'commitment':
      return supportOfGrounds(all, thing.of)
    case 'entity':
      return all.count(thing.of.mentions.map(({ article }) => article))
    case 'article':
      return all.count([thing.of.id])
    case 'lineage':
      return all.count(thing.of.witnesses.map(({ article }) => article))
    case 'review':
    case 'claim':
      return null
  }
}

/** Support of a position or a commitment. */
export function supportOfGrounds(all: Catalogue, { support, evidence }: Pick<Position, 'support' | 'evidence'>): Support {
  return support ?? all.count(evidence.flatMap((each) => (each.in === 'text' && each.article ? [each.article] : [])))
}

/** Support of both sides of a difference together. */
export function supportOfDifference(all: Catalogue, { support, sides }: Difference): Support {
  return support ?? all.count(sides.flatMap(({ articles }) => articles))
}
