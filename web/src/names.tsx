/** The names behind ids, for every screen: asked for once and handed down. */

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { ArticleCard, EntityCard, Frame, LineageCard } from '../../src/desk/shapes.js'

export interface Names {
  readonly frame: Frame
  article(id: string): ArticleCard | null
  entity(id: string): EntityCard | null
  lineage(id: string): LineageCard | null
  /** The entity's name; a dash where it is gone. */
  name(id: string | null): string
  /** `Russia, Syria and Iran`. */
  list(ids: readonly string[]): string
  /** The outlet as far as it is known. */
  carrier(article: ArticleCard): string
}

const Context = createContext<Names | null>(null)

export function NamesProvider({ frame, children }: { readonly frame: Frame; readonly children: ReactNode }) {
  const names = useMemo(() => namesOf(frame), [frame])
  return <Context value={names}>{children}</Context>
}

/** Throws where a screen stands outside the frame: our bug. */
export function useNames(): Names {
  const names = useContext(Context)
  if (!names) throw new RangeError('names asked for outside the frame')
  return names
}

function namesOf(frame: Frame): Names {
  const articles = new Map(frame.articles.map((article) => [article.id, article]))
  const entities = new Map(frame.entities.map((entity) => [entity.id, entity]))
  const lineages = new Map(frame.lineages.map((lineage) => [lineage.id, lineage]))
  const name = (id: string | null): string => entities.get(id ?? '')?.name ?? '–'
  return {
    frame,
    article: (id) => articles.get(id) ?? null,
    entity: (id) => entities.get(id) ?? null,
    lineage: (id) => lineages.get(id) ?? null,
    name,
    list: (ids) => listed(ids.map(name)),
    carrier: (article) => article.outlet?.name ?? 'unknown outlet',
  }
}

export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`
}
