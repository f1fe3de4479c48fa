/** Ids are hashes of content, so that a second run over the same pages writes the same names for the same things. */

import { sha256Hex } from '../text/sha256.js'

/** Two letters that say what the id names, an underscore, 16 hex digits of a SHA-256. */
export type Id = string
export type PageId = Id
export type ArticleId = Id
export type EntityId = Id
export type StatementId = Id
export type EventId = Id
export type LineageId = Id
export type StoryId = Id
export type ClaimId = Id
export type JudgementId = Id

export const ID_KINDS = {
  page: 'pg',
  article: 'ar',
  entity: 'en',
  statement: 'st',
  event: 'ev',
  lineage: 'li',
  story: 'sy',
  process: 'pr',
  difference: 'di',
  claim: 'cl',
  review: 'rv',
  judgement: 'ju',
} as const

/** Names a thing by what it is made of. Parts are joined by U+001F, so none may contain it; order matters. */
export function idOf(kind: keyof typeof ID_KINDS, ...parts: readonly (string | number)[]): Id {
  return `${ID_KINDS[kind]}_${sha256Hex(parts.join('\u001f')).slice(0, 16)}`
}

/** The id of the page whose bytes have this hex SHA-256. */
export function pageIdOf(sha256: string): PageId {
  return idOf('page', sha256)
}
