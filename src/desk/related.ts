/** The way back from words to facts: which facts rest on which words of a page, and so which facts belong together. */

import type { Evidence } from '../model/evidence.js'
import type { Id, PageId } from '../model/ids.js'
import { bySpan, overlaps, type Span } from '../text/span.js'
import type { Catalogue, Thing } from './catalogue.js'
import { groundsOf } from './grounds.js'
import { titleOf } from './lists.js'
import type { Mark, RelatedFact } from './shapes.js'

/** Marks of each page, in text order. */
export type Marks = ReadonlyMap<PageId, readonly Mark[]>

/** Facts that are marked on a page; mentions and metadata would colour every word. */
const MARKED: ReadonlySet<Thing['kind']> = new Set(['event', 'statement', 'difference', 'position', 'commitment', 'review'])

/** Marks of all pages, in text order; worked out once for a dossier. */
export function marksOf(all: Catalogue): Marks {
  const marks = new Map<PageId, Map<string, Mark>>()
  for (const thing of all.things.values()) {
    if (!MARKED.has(thing.kind)) continue
    const title = titleOf(all, thing.of.id) ?? thing.of.id
    for (const evidence of groundsOf(all, thing).flatMap((ground) => ground.evidence)) {
      for (const place of placesOf(all, evidence)) {
        const onPage = marks.get(place.page) ?? new Map<string, Mark>()
        marks.set(place.page, onPage)
        const { start, end } = place
        onPage.set(`${start} ${end} ${thing.of.id}`, { start, end, fact: thing.of.id, kind: thing.kind, title })
      }
    }
  }
  return new Map([...marks].map(([page, found]) => [page, [...found.values()].sort((a, b) => bySpan(a, b) || (a.fact < b.fact ? -1 : 1))]))
}

function placesOf(all: Catalogue, evidence: Evidence): { page: PageId; start: number; end: number }[] {
  if (evidence.in !== 'text') return []
  const page = evidence.page ?? all.articles.get(evidence.article ?? '')?.page
  return page ? (evidence.spans ?? [evidence]).map(({ start, end }) => ({ page, start, end })) : []
}

/** Facts named beside an open one; more would bury it. */
const MOST = 12

/** What the thing belongs to, then what else rests on its words. */
export function relatedTo(all: Catalogue, marks: Marks, thing: Thing): RelatedFact[] {
  const found = new Map<Id, RelatedFact>()
  const add = (id: Id | null, by: RelatedFact['by']): void => {
    const other = id === null || id === thing.of.id ? undefined : all.things.get(id)
    if (other && !found.has(other.of.id))
      found.set(other.of.id, { id: other.of.id, kind: other.kind, title: titleOf(all, other.of.id) ?? other.of.id, by })
  }
  for (const id of linksOf(all, thing)) add(id, 'link')
  if (MARKED.has(thing.kind)) for (const id of onTheSameWords(all, marks, thing)) add(id, 'words')
  return [...found.values()].slice(0, MOST)
}

/** What is named, then the facts that rest on words of this stretch of a page. */
export function factsOn(all: Catalogue, marks: Marks, page: PageId, span: Span, links: readonly Id[]): RelatedFact[] {
  const resting = (marks.get(page) ?? []).flatMap((mark) => (overlaps(mark, span) ? [mark.fact] : []))
  const found = [...links.map((id) => [id, 'link'] as const), ...[...new Set(resting)].map((id) => [id, 'words'] as const)]
  return found
    .flatMap(([id, by]): RelatedFact[] => {
      const thing = all.things.get(id)
      return thing ? [{ id, kind: thing.kind, title: titleOf(all, id) ?? id, by }] : []
    })
    .slice(0, MOST)
}

function linksOf(all: Catalogue, thing: Thing): (Id | null)[] {
  switch (thing.kind) {
    case 'position':
      return [thing.of.statement, thing.of.holder]
    case 'commitment':
      return [thing.of.event]
    case 'statement':
      return [...thing.of.speakers]
    case 'event':
      return [...thing.of.participants.map(({ entity }) => entity), thing.of.where]
    case 'article':
      return [all.lineageOf.get(thing.of.id)?.id ?? null]
    case 'lineage':
      return thing.of.witnesses.map(({ article }) => article)
    case 'review':
      return [thing.of.about]
    case 'claim':
      return [thing.of.subject]
    case 'entity':
    case 'difference':
      return []
  }
}

function onTheSameWords(all: Catalogue, marks: Marks, thing: Thing): Id[] {
  const places = groundsOf(all, thing).flatMap((ground) => ground.evidence.flatMap((evidence) => placesOf(all, evidence)))
  return places.flatMap((place) => (marks.get(place.page) ?? []).flatMap((mark) => (overlaps(mark, place) ? [mark.fact] : [])))
}
