/** What `knowledge/` holds, entry by entry. Knowledge helps to read and to join; it is never shown as a fact of the pages. */

import type { EntityKind, Level } from '../model/annotation.js'

export interface CountryEntry {
  /** ISO 3166-1 alpha-3, or `X-…` for what has no code. */
  readonly id: string
  /** The name we show where knowledge names it. */
  readonly name: string
  /** All spellings, `name` among them: `Turkey`, `Turkiye`, `Türkiye`. */
  readonly names: readonly string[]
  /** `Turkish`, `Syrian`. */
  readonly adjectives: readonly string[]
  /** `Turk`, `Turks`, `Syrians`. */
  readonly peoples: readonly string[]
  /** Capitals, which may stand for the government: `Ankara`. */
  readonly capitals: readonly string[]
  /** Seats of government: `Kremlin`. */
  readonly seats: readonly string[]
}

export interface AgencyEntry {
  readonly id: string
  readonly name: string
  readonly names: readonly string[]
  /** Country id; null for an international one. */
  readonly country: string | null
  readonly state: boolean
}

export interface OutletEntry {
  readonly id: string
  readonly name: string
  readonly names: readonly string[]
  /** Publisher family; null where it stands alone or is not known. */
  readonly family: string | null
  /** Registrable domains. */
  readonly hosts: readonly string[]
  readonly country: string | null
  /** How it writes 10/05; null unknown. */
  readonly dateOrder: 'day-first' | 'month-first' | null
  /** Furniture that suggests the outlet without naming it, such as an index it publishes. */
  readonly signs: readonly string[]
}

export interface OfficeEntry {
  readonly id: string
  /** Canonical wording, `foreign minister`. */
  readonly name: string
  readonly names: readonly string[]
  readonly level: Level | null
}

/** A body with a name of its own, or a common name of a body that takes a country: `foreign ministry`. */
export interface BodyEntry {
  readonly id: string
  readonly name: string
  readonly names: readonly string[]
  readonly kind: Extract<EntityKind, 'organization' | 'group'>
  readonly country: string | null
  /** True for `foreign ministry` and the like: many countries have one. */
  readonly generic: boolean
  /** A firm, team, foundation or school from `firms.txt`. */
  readonly firm?: true
  /** Those of its names that are common words, surnames or places as well: `Apple`, `Ford`, `Amazon`. */
  readonly doubtful?: readonly string[]
}

export interface PlaceEntry {
  readonly id: string
  readonly name: string
  readonly names: readonly string[]
  readonly country: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly population: number | null
  /** A town that only counts where the words around say it is a place: `in Akar`. */
  readonly minor: boolean
}

export interface Knowledge {
  readonly countries: readonly CountryEntry[]
  readonly agencies: readonly AgencyEntry[]
  readonly outlets: readonly OutletEntry[]
  readonly offices: readonly OfficeEntry[]
  readonly bodies: readonly BodyEntry[]
  readonly places: readonly PlaceEntry[]
  /** Given names, folded to lower-case ASCII: a word list that helps to tell people from other names. */
  readonly givenNames: ReadonlySet<string>
  /** Those of them that only men, or only women, commonly bear. */
  readonly genders?: ReadonlyMap<string, 'm' | 'f'>
}

/** Raw texts of `knowledge/`, by path below it: `countries.json`, `rules/attribution.yml`. */
export type KnowledgeFiles = Readonly<Record<string, string>>
