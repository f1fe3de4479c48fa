/** A difference: two reports that do not fit together, each with its own words. */

import type { Evidence } from './evidence.js'
import type { ArticleId, Id } from './ids.js'
import type { Support } from './support.js'

export const DIFFERENCE_KINDS = [
  'naming',
  'framing',
  'number',
  'date',
  'omission',
  'stale-quotation',
  'superlative',
  'contradiction',
  'credit',
] as const
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number]

export interface Difference {
  readonly id: Id
  readonly kind: DifferenceKind
  /** One sentence in our words; every quoted word is in a side's evidence. */
  readonly summary: string
  readonly sides: readonly { readonly articles: readonly ArticleId[]; readonly evidence: readonly Evidence[] }[]
  /** What stands behind both sides together; absent in a dossier of an older build. */
  readonly support?: Support
}
