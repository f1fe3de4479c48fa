/** The dossier: everything known from the pages, in the key order of the export. Arrays are ordered so that the same pages give the same bytes. */

import type { Article } from './article.js'
import type { Claim } from './claim.js'
import type { Difference } from './difference.js'
import type { Entity } from './entity.js'
import type { Event } from './event.js'
import type { Judgement } from './judgement.js'
import type { Lineage, Story } from './lineage.js'
import type { Notice } from './notice.js'
import type { Page } from './page.js'
import type { Process } from './process.js'
import type { ReviewItem } from './review.js'
import type { Statement } from './statement.js'

export const DOSSIER_FORMAT = 'dragoman.dossier/1'

export interface Dossier {
  readonly format: typeof DOSSIER_FORMAT
  readonly generator: { readonly name: string; readonly version: string }
  readonly pages: readonly Page[]
  readonly articles: readonly Article[]
  readonly lineages: readonly Lineage[]
  readonly stories: readonly Story[]
  readonly entities: readonly Entity[]
  readonly statements: readonly Statement[]
  readonly events: readonly Event[]
  readonly processes: readonly Process[]
  readonly differences: readonly Difference[]
  readonly claims: readonly Claim[]
  readonly review: readonly ReviewItem[]
  readonly judgements: readonly Judgement[]
  readonly notices: readonly Notice[]
}

/** What stands in a dossier before its first page. */
export const EMPTY_DOSSIER: Dossier = {
  format: DOSSIER_FORMAT,
  generator: { name: 'dragoman', version: '' },
  pages: [],
  articles: [],
  lineages: [],
  stories: [],
  entities: [],
  statements: [],
  events: [],
  processes: [],
  differences: [],
  claims: [],
  review: [],
  judgements: [],
  notices: [],
}
