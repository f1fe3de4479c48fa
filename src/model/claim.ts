/** A claim: one fact with its grounds. No words, no fact: grounds are never empty. */

import type { Evidence } from './evidence.js'
import type { ClaimId, Id } from './ids.js'

export type Grounds =
  | { readonly stated: readonly [Evidence, ...Evidence[]] }
  | { readonly derived: readonly [ClaimId, ...ClaimId[]]; readonly by: string }

export interface Claim {
  readonly id: ClaimId
  /** Id of the article, entity, event, statement, lineage … it is about. */
  readonly subject: Id
  /** `published`, `speaker`, `when`, `participant`, `office` … */
  readonly property: string
  /** Canonical wording or id; the screens render it. */
  readonly value: string
  readonly grounds: Grounds
}
