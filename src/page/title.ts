/** The title of a page by vote: the printed headline, JSON-LD, meta tags, the title element without the outlet's name. Two that agree outvote one. */

import type { Evidence, Metadatum } from '../model/evidence.js'
import { clean } from './json-ld.js'
import { key } from './names.js'
import { ofArticle, ofSource, type Sources, stated } from './sources.js'

interface Vote {
  readonly value: string
  readonly weight: number
  readonly evidence: Evidence
}

/** Separators before an outlet's name in a title. */
const SEPARATOR = /\s+[|–—·•»-]+\s+|\s*\|\s*|\s+::\s+/

/** The title with the votes that agree on it as evidence, the printed one first; null where nothing names it. */
export function titleOf(sources: Sources): Metadatum | null {
  const groups = new Map<string, Vote[]>()
  for (const vote of votes(sources)) {
    const words = key(vote.value)
    if (words !== '') groups.set(words, [...(groups.get(words) ?? []), vote])
  }
  let best: Vote[] = []
  for (const group of groups.values()) if (weightOf(group) > weightOf(best)) best = group
  const first = best[0]
  if (!first) return null
  return stated(
    first.value,
    Math.min(0.97, 0.45 + 0.25 * weightOf(best)),
    best.map((vote) => vote.evidence),
  )
}

function weightOf(group: readonly Vote[]): number {
  return group.reduce((sum, vote) => sum + vote.weight, 0)
}

function votes(sources: Sources): Vote[] {
  const { head, linked, zoning, text } = sources
  const found: Vote[] = []
  const put = (value: string | null, weight: number, evidence: Evidence) => {
    if (value !== null && value.trim() !== '') found.push({ value: value.trim(), weight, evidence })
  }
  const printed = zoning.zones.find((zone) => zone.kind === 'title')
  if (printed) put(text.slice(printed.start, printed.end), 1.2, ofArticle(sources, printed, 'title.printed'))
  const article = linked.find((each) => each.headline !== null)
  if (article) put(article.headline, 1.15, ofSource(`json-ld:${article.type}.headline`, article.headline as string, 'title.json-ld'))
  const site = siteNames(sources)
  for (const [name, weight] of [
    ['og:title', 1],
    ['twitter:title', 0.4],
    ['dc.title', 0.4],
  ] as const) {
    const tag = head.metas.find((meta) => meta.key === name)
    if (tag) put(withoutSite(clean(tag.content) as string, site), weight, ofSource(`meta:${name}`, tag.content, 'title.meta'))
  }
  if (head.title !== null) put(withoutSite(head.title, site), 0.7, ofSource('title', head.title, 'title.element'))
  return found
}

/** Names by which the page calls its outlet, folded. */
function siteNames({ head, linked, given }: Sources): Set<string> {
  const names = [given.outlet, head.metas.find((tag) => tag.key === 'og:site_name')?.content, ...linked.map((article) => article.publisher)]
  const address = given.url ?? head.canonical ?? head.metas.find((tag) => tag.key === 'og:url')?.content ?? ''
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/i.exec(address)?.[1] ?? ''
  const keys = new Set(names.flatMap((name) => (name ? [key(name)] : [])))
  if (host) {
    keys.add(key(host))
    keys.add(key(host.split('.')[0] ?? ''))
  }
  return keys
}

/** A title without the outlet's name at its end or beginning; without a short last part where the outlet is not known. */
export function withoutSite(title: string, site: ReadonlySet<string>): string {
  let rest = title.trim()
  for (let cut = cutOnce(rest, site); cut !== rest; cut = cutOnce(rest, site)) rest = cut
  return rest
}

function cutOnce(title: string, site: ReadonlySet<string>): string {
  const parts = title.split(SEPARATOR)
  if (parts.length < 2) return title
  const first = parts[0] as string
  const last = parts.at(-1) as string
  const names = (part: string) => {
    const words = key(part)
    return (
      words === '' || site.has(words) || [...site].some((name) => name.length > 3 && words.replace(/ /g, '') === name.replace(/ /g, ''))
    )
  }
  const before = title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—·•»:-]+$/, '')
  if (names(last)) return before
  if (names(first)) return title.slice(first.length).replace(/^[\s|–—·•»:-]+/, '')
  const short = key(last).split(' ').length <= 4
  const separator = title.slice(before.length, title.length - last.length)
  const enough = key(before).split(' ').length >= (/[|·•»]|::/.test(separator) ? 2 : 4)
  return short && enough ? before : title
}
