/** Proves the laws of the house over a whole dossier: zones tile, every quote is in its page, no fact is without grounds, every name leads somewhere. */

import type { Claim } from '../model/claim.js'
import type { Dossier } from '../model/dossier.js'
import type { Evidence } from '../model/evidence.js'
import type { Id } from '../model/ids.js'
import type { Page } from '../model/page.js'
import { quoteOf, type Span } from '../text/span.js'

export interface Fault {
  readonly law: 'zones tile' | 'words' | 'grounds' | 'names' | 'lineages' | 'order' | 'spans'
  readonly at: Id
  readonly what: string
}

/** All faults, in the order of the export; empty for a sound dossier. */
export function check(dossier: Dossier): Fault[] {
  const texts = textsOf(dossier)
  return [
    ...dossier.pages.flatMap(tiling),
    ...evidences(dossier).flatMap(({ at, evidence }) => wordsOf(at, evidence, texts)),
    ...claimFaults(dossier.claims),
    ...spanFaults(dossier, texts),
    ...nameFaults(dossier),
    ...lineageFaults(dossier),
    ...orderFaults(dossier),
  ]
}

function textsOf(dossier: Dossier): ReadonlyMap<Id, string> {
  const pages = new Map(dossier.pages.map((page) => [page.id, page.text]))
  const articles = dossier.articles.flatMap(({ id, page }) => {
    const text = pages.get(page)
    return text === undefined ? [] : [[id, text] as const]
  })
  return new Map([...pages, ...articles])
}

function tiling(page: Page): Fault[] {
  let at = 0
  for (const zone of page.zones) {
    if (zone.start !== at || zone.end <= zone.start)
      return [fault('zones tile', page.id, `a zone ${zone.start}..${zone.end} follows ${at}`)]
    at = zone.end
  }
  return at === page.text.length ? [] : [fault('zones tile', page.id, `zones end at ${at} of ${page.text.length}`)]
}

/** Every evidence anywhere in the dossier, with the id of the nearest thing that holds it. */
function evidences(dossier: Dossier): { at: Id; evidence: Evidence }[] {
  const found: { at: Id; evidence: Evidence }[] = []
  const visit = (value: unknown, at: Id): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, at)
    else if (value !== null && typeof value === 'object') {
      const record = value as Record<string, unknown>
      if (isEvidence(record)) found.push({ at, evidence: record })
      else for (const item of Object.values(record)) visit(item, typeof record.id === 'string' ? record.id : at)
    }
  }
  const { pages: _pages, ...rest } = dossier
  visit(rest, 'dossier')
  return found
}

function isEvidence(value: Record<string, unknown>): value is Record<string, unknown> & Evidence {
  return (value.in === 'text' || value.in === 'source' || value.in === 'knowledge') && typeof value.by === 'string'
}

function wordsOf(at: Id, evidence: Evidence, texts: ReadonlyMap<Id, string>): Fault[] {
  if (evidence.in !== 'text') return []
  const text = texts.get(evidence.article ?? evidence.page ?? '')
  if (text === undefined) return [fault('words', at, `evidence points to ${evidence.article ?? evidence.page}, which is not there`)]
  const spans = evidence.spans ?? [evidence]
  if (spans.some((span) => !within(span, text)))
    return [fault('spans', at, `evidence ${evidence.start}..${evidence.end} is not within ${text.length}`)]
  const quote = quoteOf(text, spans)
  return quote === evidence.quote ? [] : [fault('words', at, `says “${evidence.quote}” where the page has “${quote}”`)]
}

function within(span: Span, text: string): boolean {
  return span.start >= 0 && span.start <= span.end && span.end <= text.length
}

function claimFaults(claims: readonly Claim[]): Fault[] {
  const known = new Map(claims.map((claim) => [claim.id, claim]))
  return claims.flatMap((claim) => {
    if ('stated' in claim.grounds) return claim.grounds.stated.length > 0 ? [] : [fault('grounds', claim.id, 'is stated by no words')]
    const missing = claim.grounds.derived.filter((id) => !known.has(id))
    if (missing.length > 0) return [fault('grounds', claim.id, `is derived from ${missing.join(', ')}, which is not there`)]
    return grounded(claim, known, new Set()) ? [] : [fault('grounds', claim.id, 'rests on itself')]
  })
}

function grounded(claim: Claim, known: ReadonlyMap<Id, Claim>, trail: ReadonlySet<Id>): boolean {
  if ('stated' in claim.grounds) return true
  if (trail.has(claim.id)) return false
  const deeper = new Set([...trail, claim.id])
  return claim.grounds.derived.every((id) => {
    const source = known.get(id)
    return source !== undefined && grounded(source, known, deeper)
  })
}

function spanFaults(dossier: Dossier, texts: ReadonlyMap<Id, string>): Fault[] {
  const faults: Fault[] = []
  const see = (at: Id, article: Id, spans: readonly Span[], what: string): void => {
    const text = texts.get(article)
    if (text === undefined || spans.some((span) => !within(span, text)))
      faults.push(fault('spans', at, `${what} is not within its article`))
  }
  for (const article of dossier.articles) see(article.id, article.id, article.body, 'body')
  for (const entity of dossier.entities) for (const mention of entity.mentions) see(entity.id, mention.article, [mention], 'mention')
  for (const event of dossier.events) for (const report of event.reports) see(event.id, report.article, [report.anchor], 'anchor')
  for (const statement of dossier.statements) {
    for (const rendering of statement.renderings)
      see(statement.id, rendering.article, [...rendering.content, ...rendering.cue], 'rendering')
  }
  return faults
}

/** Every entity, event, statement, article and lineage id that a list uses stands in the dossier. */
function nameFaults(dossier: Dossier): Fault[] {
  const known = new Set<Id>()
  for (const list of [
    dossier.pages,
    dossier.articles,
    dossier.entities,
    dossier.events,
    dossier.statements,
    dossier.lineages,
    dossier.claims,
  ]) {
    for (const thing of list) known.add(thing.id)
  }
  const faults: Fault[] = []
  const pattern = /^(pg|ar|en|ev|st|li)_[0-9a-f]{16}$/
  const visit = (value: unknown, at: Id): void => {
    if (typeof value === 'string') {
      if (pattern.test(value) && !known.has(value)) faults.push(fault('names', at, `points to ${value}, which is not there`))
    } else if (Array.isArray(value)) for (const item of value) visit(item, at)
    else if (value !== null && typeof value === 'object') {
      const record = value as Record<string, unknown>
      for (const item of Object.values(record)) visit(item, typeof record.id === 'string' ? record.id : at)
    }
  }
  const { judgements: _judgements, notices: _notices, ...rest } = dossier
  visit(rest, 'dossier')
  return faults
}

function lineageFaults(dossier: Dossier): Fault[] {
  const faults: Fault[] = []
  const seen = new Set<Id>()
  for (const lineage of dossier.lineages) {
    const own = new Map(lineage.witnesses.map((witness) => [witness.article, witness.parent]))
    for (const { article, parent } of lineage.witnesses) {
      if (seen.has(article)) faults.push(fault('lineages', lineage.id, `${article} stands in two lineages`))
      seen.add(article)
      if (parent !== null && !own.has(parent)) faults.push(fault('lineages', lineage.id, `the parent of ${article} is of another lineage`))
      if (climbs(article, own)) faults.push(fault('lineages', lineage.id, `${article} is its own ancestor`))
    }
  }
  const newest = new Set(dossier.pages.filter((page) => page.versionOf === null).map((page) => page.id))
  for (const { id, page } of dossier.articles)
    if (newest.has(page) && !seen.has(id)) faults.push(fault('lineages', id, 'stands in no lineage'))
  return faults
}

function climbs(article: Id, parents: ReadonlyMap<Id, Id | null>): boolean {
  let at = parents.get(article) ?? null
  for (let steps = 0; at !== null; steps++) {
    if (at === article || steps > parents.size) return true
    at = parents.get(at) ?? null
  }
  return false
}

/** Ids are unique within their list: two things of one name would be one thing. */
function orderFaults(dossier: Dossier): Fault[] {
  const { pages, articles, entities, events, statements, claims, differences, review } = dossier
  return Object.entries({ pages, articles, entities, events, statements, claims, differences, review }).flatMap(([name, list]) => {
    const seen = new Set<Id>()
    return list.flatMap(({ id }) => (seen.size < seen.add(id).size ? [] : [fault('order', id, `stands twice in ${name}`)]))
  })
}

function fault(law: Fault['law'], at: Id, what: string): Fault {
  return { law, at, what }
}
