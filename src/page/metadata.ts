/** Outlet, agency, section and address of a page, by vote over its words and its source. Each names what it rests on, or is null. */

import type { Metadatum } from '../model/evidence.js'
import type { Span } from '../text/span.js'
import { outletByAddress } from './dates.js'
import { clean } from './json-ld.js'
import { key } from './names.js'
import { givenValue, ofArticle, ofPage, ofSource, type Sources, stated } from './sources.js'
import type { Zoning } from './zone.js'

/** The first zone of a kind, or null. */
export function firstZone(zoning: Zoning, kind: string): Span | null {
  return zoning.zones.find((zone) => zone.kind === kind) ?? null
}

/** Stated by the source or a credit line; suggested by knowledge from the address or a sign; null where nothing names it. */
export function outletOf(sources: Sources): Metadatum | null {
  const { given, linked, marked, head } = sources
  if (given.outlet) return givenValue(given.outlet, 'outlet')
  const publisher = linked.find((article) => article.publisher !== null)
  if (publisher)
    return stated(publisher.publisher as string, 0.92, [
      ofSource(`json-ld:${publisher.type}.publisher`, publisher.publisher as string, 'outlet.json-ld'),
    ])
  const site = head.metas.find((tag) => tag.key === 'og:site_name' || tag.key === 'application-name')
  if (site) return stated(clean(site.content) as string, 0.9, [ofSource(`meta:${site.key}`, site.content, 'outlet.meta')])
  if (marked?.publisher)
    return stated(marked.publisher, 0.88, [ofSource(`${marked.by}:${marked.type}.publisher`, marked.publisher, `outlet.${marked.by}`)])
  return credited(sources) ?? byAddress(sources) ?? named(sources) ?? bySigns(sources)
}

/** The publisher of an outlet that knowledge names; null where it does not know the outlet. One that has no publisher is its own. */
export function familyOf({ names }: Sources, outlet: Metadatum | null): Metadatum | null {
  const known = outlet && names.outlets.get(key(outlet.value))
  if (!known) return null
  const evidence = [{ in: 'knowledge' as const, entry: `outlets:${known.id}`, by: 'knowledge:outlets' }]
  return { value: known.family ?? known.name, basis: 'suggested', certainty: outlet.certainty, evidence }
}

/** An outlet's name alone under the headline, as reposts print it. */
function credited(sources: Sources): Metadatum | null {
  const { zones } = sources.zoning
  const zone = zones.find((entry) => /^zones\.(known|outlet)-name-under-title$/.test(entry.by))
  if (!zone) return null
  const words = sources.text.slice(zone.start, zone.end)
  if (sources.names.agencies.has(key(words))) return null
  const known = sources.names.outlets.get(key(words))
  return stated(known?.name ?? words, known ? 0.8 : 0.6, [ofArticle(sources, zone, 'outlet.name-under-headline')])
}

/** An outlet's name alone on the first lines of a plain page. */
function named(sources: Sources): Metadatum | null {
  const zone = sources.zoning.zones.find((entry) => entry.by === 'zones.name-above-title')
  if (!zone) return null
  const words = sources.text.slice(zone.start, zone.end)
  const known = sources.names.outlets.get(key(words))
  return stated(known?.name ?? words, known ? 0.8 : 0.6, [ofPage(sources, zone, 'outlet.name-above-headline')])
}

function byAddress(sources: Sources): Metadatum | null {
  const address = sources.given.url ?? sources.head.canonical
  const outlet = address ? outletByAddress(sources, address) : null
  if (!outlet || !address) return null
  const evidence = [
    ofSource(sources.given.url ? 'given:url' : 'link:canonical', address, 'outlet.address'),
    { in: 'knowledge' as const, entry: `outlets:${outlet.id}`, by: 'knowledge:outlets' },
  ]
  return { value: outlet.name, basis: 'suggested', certainty: 0.9, evidence }
}

/** Furniture that only one known outlet shows, such as an index it publishes. Two outlets suggested: none is. */
function bySigns(sources: Sources): Metadatum | null {
  const { zoning, text, names } = sources
  const found = new Map<string, { name: string; spans: Span[] }>()
  for (const zone of zoning.zones) {
    if (!['ticker', 'masthead', 'menu', 'legal', 'other', 'notice'].includes(zone.kind) || zone.end - zone.start > 200) continue
    const words = ` ${key(text.slice(zone.start, zone.end))} `
    for (const [sign, outlet] of names.signs) {
      if (!outlet || !words.includes(` ${sign} `)) continue
      const entry = found.get(outlet.id) ?? { name: outlet.name, spans: [] }
      entry.spans.push(zone)
      found.set(outlet.id, entry)
    }
  }
  if (found.size !== 1) return null
  const [[id, { name, spans }]] = [...found] as [[string, { name: string; spans: Span[] }]]
  const evidence = [
    ...spans.slice(0, 4).map((span) => ofPage(sources, span, 'outlet.sign')),
    { in: 'knowledge' as const, entry: `outlets:${id}`, by: 'knowledge:outlets' },
  ]
  return { value: name, basis: 'suggested', certainty: Math.min(0.5 + 0.1 * spans.length, 0.7), evidence }
}

const SOURCE_LABEL = /^[([]?\s*(?:source|sources|quelle|kaynak|fuente|fonte|via|courtesy|agency|news agency)\s*[:|]\s*/iu

/** The agency named by the dateline, a source line, the credit after the last sentence, or an author that is an agency. */
export function agencyOf(sources: Sources): Metadatum | null {
  const { dateline, tailCredit, zones } = sources.zoning
  if (dateline?.agencySpan) return agencyAt(sources, dateline.agencySpan, 0.97, 'agency.dateline')
  for (const zone of zones) {
    const label = zone.kind === 'credit' ? SOURCE_LABEL.exec(sources.text.slice(zone.start, zone.end)) : null
    const bare = zone.by === 'zones.agency-line' ? /^[(—–\s-]+/.exec(sources.text.slice(zone.start, zone.end)) : null
    if (bare) return agencyAt(sources, { start: zone.start + bare[0].length, end: zone.end }, 0.85, 'agency.bracketed-line')
    if (label) return agencyAt(sources, { start: zone.start + label[0].length, end: zone.end }, 0.9, 'agency.source-line')
  }
  if (tailCredit) return agencyAt(sources, tailCredit, 0.7, 'agency.tail-credit')
  for (const zone of zones) {
    if (zone.kind !== 'credit' && zone.kind !== 'byline') continue
    const known = sources.names.agencies.get(key(sources.text.slice(zone.start, zone.end)))
    if (known) return stated(known.name, 0.9, [ofArticle(sources, zone, 'agency.credit-line')])
  }
  return linkedAgency(sources)
}

function agencyAt(sources: Sources, span: Span, certainty: number, by: string): Metadatum | null {
  const printed = sources.text.slice(span.start, span.end).replace(/[)\].\s]+$/, '')
  const known = sources.names.agencies.get(key(printed))
  const outlet = sources.names.outlets.has(key(printed))
  if (printed === '' || (!known && outlet)) return null
  return stated(known?.name ?? printed, known ? certainty : certainty - 0.25, [
    ofArticle(sources, { start: span.start, end: span.start + printed.length }, by),
  ])
}

function linkedAgency(sources: Sources): Metadatum | null {
  for (const article of sources.linked) {
    for (const name of article.authors) {
      const known = sources.names.agencies.get(key(name))
      if (known) return stated(known.name, 0.85, [ofSource(`json-ld:${article.type}.author`, name, 'agency.json-ld')])
    }
  }
  return null
}

/** The section as the source states it. */
export function sectionOf(sources: Sources): Metadatum | null {
  const linked = sources.linked.find((article) => article.section !== null)
  if (linked)
    return stated(linked.section as string, 0.9, [
      ofSource(`json-ld:${linked.type}.articleSection`, linked.section as string, 'section.json-ld'),
    ])
  const tag = sources.head.metas.find((meta) => meta.key === 'article:section')
  return tag ? stated(clean(tag.content) as string, 0.85, [ofSource('meta:article:section', tag.content, 'section.meta')]) : null
}

/** The page's own address: canonical link, `og:url`, or as given. Only absolute addresses count. */
export function canonicalOf(sources: Sources): Metadatum | null {
  const { head, given } = sources
  if (head.canonical && /^https?:\/\//i.test(head.canonical))
    return stated(head.canonical, 0.95, [ofSource('link:canonical', head.canonical, 'canonical.link')])
  const tag = head.metas.find((meta) => meta.key === 'og:url' && /^https?:\/\//i.test(meta.content))
  if (tag) return stated(tag.content, 0.9, [ofSource('meta:og:url', tag.content, 'canonical.meta')])
  return given.url ? givenValue(given.url, 'url') : null
}
