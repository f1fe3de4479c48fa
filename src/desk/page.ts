/** Pages for a face: the list of them, and one whole with its zones and the words that facts rest on. Text is handed on as text, never as markup. */

import type { Evidence } from '../model/evidence.js'
import type { PageId } from '../model/ids.js'
import { type Page, ZONE_KINDS } from '../model/page.js'
import { bySpan } from '../text/span.js'
import { type Catalogue, grouped, type Thing } from './catalogue.js'
import { dayOfDate } from './days.js'
import { groundsOf } from './fact.js'
import { articleCard } from './frame.js'
import { noticeRows, titleOf } from './lists.js'
import type { Mark, PageRow, PageView } from './shapes.js'

/** Facts that are marked on a page; mentions and metadata would colour every word. */
const MARKED: ReadonlySet<Thing['kind']> = new Set(['event', 'statement', 'difference', 'position', 'commitment', 'review'])

/** Marks of all pages, in text order; worked out once for a dossier. */
export function marksOf(all: Catalogue): ReadonlyMap<PageId, readonly Mark[]> {
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

/** Null where no page has the id. */
export function pageView(all: Catalogue, marks: ReadonlyMap<PageId, readonly Mark[]>, id: PageId): PageView | null {
  const page = all.pages.get(id)
  if (!page) return null
  const { sources, mediaType, sha256, language, versionOf, text, zones, marketRows } = page
  return {
    id,
    sources,
    mediaType,
    sha256,
    language,
    captured: page.captured ? dayOfDate(page.captured) : null,
    versionOf,
    text,
    zones,
    marketRows,
    articles: (all.articlesOf.get(id) ?? []).map((article) => articleCard(all, article)),
    marks: marks.get(id) ?? [],
    notices: noticeRows(all).filter((notice) => notice.page === id),
  }
}

/** All pages, by the name of their first source. */
export function pageRows(all: Catalogue, marks: ReadonlyMap<PageId, readonly Mark[]>): PageRow[] {
  const notices = grouped(noticeRows(all), (notice) => notice.page)
  const rows = all.dossier.pages.map((page) => ({
    id: page.id,
    sources: page.sources,
    mediaType: page.mediaType,
    language: page.language,
    captured: page.captured ? dayOfDate(page.captured) : null,
    versionOf: page.versionOf,
    articles: (all.articlesOf.get(page.id) ?? []).map(({ id }) => id),
    length: page.text.length,
    zones: coverageOf(page),
    facts: new Set((marks.get(page.id) ?? []).map(({ fact }) => fact)).size,
    notices: notices.get(page.id)?.length ?? 0,
  }))
  const key = (row: PageRow): string => row.sources[0] ?? row.id
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

function coverageOf(page: Page): PageRow['zones'] {
  const lengths = new Map<string, number>()
  for (const zone of page.zones) lengths.set(zone.kind, (lengths.get(zone.kind) ?? 0) + zone.end - zone.start)
  return ZONE_KINDS.flatMap((kind) => (kind !== 'space' && lengths.has(kind) ? [{ kind, length: lengths.get(kind) as number }] : []))
}
