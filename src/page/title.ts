/** The title of a page by vote: the printed headline, JSON-LD, meta tags, the title element without the outlet's name. Two that agree outvote one. */

import type { Evidence, Metadatum } from '../model/evidence.js'
import type { Span } from '../text/span.js'
import { clean } from './json-ld.js'
import { key } from './names.js'
import { ofArticle, ofSource, type Sources, stated } from './sources.js'

interface Vote {
  readonly value: string
  readonly weight: number
  readonly evidence: Evidence
}

/** Separators before an outlet's name in a title. */
const SEPARATOR = /\s+[|–—·•›»-]+\s+|\s*[|ㅣ]\s*|\s+::\s+/

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

/** Meta tags that give the title, with their weights. */
const TAGS: readonly (readonly [name: string, weight: number])[] = [
  ['og:title', 1],
  ['headline', 0.7],
  ['twitter:title', 0.4],
  ['dc.title', 0.4],
  ['parsely-title', 0.2],
  ['sailthru.title', 0.2],
]

function votes(sources: Sources): Vote[] {
  const { head, linked, marked, text } = sources
  const found: Vote[] = []
  const put = (value: string | null, weight: number, evidence: Evidence) => {
    if (value !== null && value.trim() !== '') found.push({ value: value.trim(), weight, evidence })
  }
  const site = siteNames(sources)
  const article = linked.find((each) => each.headline !== null)
  const tag = (name: string) => head.metas.find((meta) => meta.key === name)
  const shared = clean(tag('og:title')?.content ?? null)
  const printed = printedTitle(sources, site)
  const said = [printed && text.slice(printed.start, printed.end), article?.headline ?? null, clean(tag('headline')?.content ?? null)]
  const outside = (title: string) => withoutSite(alone(title, said), site)
  const span = printed && !article && shared !== null ? withoutKicker(text, printed, outside(shared)) : printed
  const core = span && span !== printed ? text.slice(span.start, span.end) : null
  const bare = (title: string) => {
    const words = outside(title)
    return core !== null && words.endsWith(core) ? core : words
  }
  if (span) put(text.slice(span.start, span.end), 1.2, ofArticle(sources, span, 'title.printed'))
  if (article) put(article.headline, 1.15, ofSource(`json-ld:${article.type}.headline`, article.headline as string, 'title.json-ld'))
  if (marked?.headline) put(marked.headline, 1, ofSource(`${marked.by}:${marked.type}.headline`, marked.headline, `title.${marked.by}`))
  for (const [name, weight] of TAGS) {
    const content = tag(name)?.content
    if (content !== undefined) put(bare(clean(content) as string), weight, ofSource(`meta:${name}`, content, 'title.meta'))
  }
  if (head.title !== null) put(bare(head.title), 0.7, ofSource('title', head.title, 'title.element'))
  return found
}

/** The printed headline; null where there is none or where it is the site's own name above an article that has another. */
function printedTitle({ zoning, text, head }: Sources, site: ReadonlySet<string>): Span | null {
  const zone = zoning.zones.find((each) => each.kind === 'title')
  if (!zone) return null
  const words = key(text.slice(zone.start, zone.end))
  const other = head.title !== null && key(withoutSite(head.title, new Set([words]))) !== words && key(head.title) !== words
  return site.has(words) && other ? null : zone
}

/** A title that goes on behind one of these, after a separator, is that one. */
function alone(title: string, headlines: readonly (string | null)[]): string {
  const held = headlines.find(
    (headline) =>
      headline !== null && headline !== '' && title.startsWith(headline) && /^\s*[|ㅣ–—·•›»-]/.test(title.slice(headline.length)),
  )
  return held ?? title
}

/** Fewest words that make a headline by themselves, and most that stand above one on its line. */
const HEADLINE = 3
const KICKER = 4

/** The printed headline without the words above it on its line, where the title that the page gives to others leaves them out or has other words there. */
function withoutKicker(text: string, printed: Span, shared: string): Span {
  const words = text.slice(printed.start, printed.end)
  const length = (of: string) => key(of).split(' ').length
  for (const [title, above] of [[shared, ''] as const, ...parted(shared)]) {
    const start = printed.end - title.length
    const kicker = text.slice(printed.start, start)
    const cut = words.length > title.length && words.endsWith(title) && /[\s:–—|-]$/.test(kicker)
    const another = above === '' || (key(kicker) !== key(above) && Math.max(length(kicker), length(above)) <= KICKER)
    if (cut && another && length(title) >= Math.max(HEADLINE, length(kicker))) return { start, end: printed.end }
  }
  return printed
}

/** A title parted at its first colon or dash: what follows, and what stands before. */
function parted(title: string): (readonly [string, string])[] {
  const parting = /:\s+|\s+[–—|-]\s+/.exec(title)
  return parting ? [[title.slice(parting.index + parting[0].length), title.slice(0, parting.index)]] : []
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
