/** Pages for a face: the list of them, and one whole with its zones and the words that facts rest on. Text is handed on as text, never as markup. */

import { dayOfDate } from '../dossier/days.js'
import type { PageId } from '../model/ids.js'
import { type Page, ZONE_KINDS } from '../model/page.js'
import { groupBy } from '../text/group.js'
import type { Catalogue } from './catalogue.js'
import { articleCard } from './frame.js'
import { noticeRows } from './lists.js'
import type { Marks } from './related.js'
import type { PageRow, PageView } from './shapes.js'

/** Code units of a page that a browser is sent; no news page is longer, and what is longer would freeze it. */
export const PAGE_SHOWN = 1_000_000

/** Null where no page has the id. */
export function pageView(all: Catalogue, marks: Marks, id: PageId): PageView | null {
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
    text: text.slice(0, PAGE_SHOWN),
    length: text.length,
    zones,
    marketRows,
    articles: (all.articlesOf.get(id) ?? []).map((article) => articleCard(all, article)),
    marks: marks.get(id) ?? [],
    notices: noticeRows(all).filter((notice) => notice.page === id),
  }
}

/** All pages, by the name of their first source. */
export function pageRows(all: Catalogue, marks: Marks): PageRow[] {
  const notices = groupBy(noticeRows(all), (notice) => notice.page)
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
