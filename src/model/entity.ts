/** An entity of the dossier: the person, country, body or place that mentions of several articles name. */

import type { Span } from '../text/span.js'
import type { EntityKind, Level } from './annotation.js'
import type { Evidence } from './evidence.js'
import type { ArticleId, EntityId } from './ids.js'

export interface EntityRole {
  readonly office: string
  /** Entity id; null where no page says for whom. */
  readonly for: EntityId | null
  readonly level: Level | null
  /** EDTF days between which the pages show the office held; null unknown. */
  readonly from: string | null
  readonly to: string | null
  readonly time: 'then' | 'former' | 'acting' | 'outgoing' | 'designate' | null
  readonly evidence: readonly Evidence[]
}

export interface Entity {
  readonly id: EntityId
  readonly kind: EntityKind
  /** The fullest name any page prints; of equals the commonest, then the first by code unit. */
  readonly name: string
  /** All printed name forms, sorted. */
  readonly aliases: readonly string[]
  /** What knowledge data adds, marked as such: `countries:TUR`; null none. */
  readonly known: string | null
  /** For a body without a name of its own: whose it is. */
  readonly of: EntityId | null
  readonly roles: readonly EntityRole[]
  readonly mentions: readonly (Span & { readonly article: ArticleId })[]
  /** Local id per article: how annotations point here. */
  readonly locals: readonly { readonly article: ArticleId; readonly local: string }[]
}
