/** What the desk needs of a store: what it keeps, and the ways to add to it. `src/store` fits; so does a dossier in memory. */

import type { Annotation } from '../model/annotation.js'
import type { Dossier } from '../model/dossier.js'
import type { PageId } from '../model/ids.js'
import type { Judgement } from '../model/judgement.js'
import { type ParagraphSearch, walk } from './find.js'

export interface Shelf {
  /** Null before the first build. */
  dossier(): Dossier | null
  /** Rises when the dossier changes. */
  revision(): number
  readonly search: ParagraphSearch
  /** In the order of appending. */
  judgements(): readonly Judgement[]
  appendJudgement(judgement: Judgement): boolean
  /** The page's bytes as decoded; null where the page is unknown. */
  input(page: PageId): { readonly source: string; readonly mediaType: string } | null
  /** What is read on the page's articles, with tags and trees; null for one whose language is not read, nothing for an unknown page. */
  annotations(page: PageId): Promise<readonly (Annotation | null)[]>
  close(): void
}

/** A dossier in memory as a shelf, with what its articles were read as where that is known: nothing outlives the process. */
export function shelfOf(dossier: Dossier, annotations: readonly Annotation[] = []): Shelf {
  const log = [...dossier.judgements]
  const pages = new Map(dossier.pages.map((page) => [page.id, page]))
  return {
    dossier: () => dossier,
    revision: () => 1,
    search: walk(dossier),
    judgements: () => log,
    appendJudgement: (judgement) => {
      if (log.some(({ id }) => id === judgement.id)) return false
      log.push(judgement)
      return true
    },
    input: (id) => {
      const page = pages.get(id)
      return page ? { source: page.text, mediaType: page.mediaType } : null
    },
    annotations: async (id) =>
      annotations.filter(({ article }) => dossier.articles.some((each) => each.id === article && each.page === id)),
    close: () => {},
  }
}
