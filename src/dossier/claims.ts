/** Every fact of the dossier as a claim with its grounds. A value without words behind it makes no claim. */

import type { Article } from '../model/article.js'
import type { Claim, Grounds } from '../model/claim.js'
import type { Dossier } from '../model/dossier.js'
import type { Entity } from '../model/entity.js'
import type { Event } from '../model/event.js'
import { articleEvidence, type DateMetadatum, type Evidence, type Metadatum } from '../model/evidence.js'
import { type ArticleId, type ClaimId, type Id, idOf } from '../model/ids.js'
import type { Process } from '../model/process.js'
import type { Statement } from '../model/statement.js'
import { byCodeUnit } from '../text/order.js'

/** All that claims are made from. */
export type Claimed = Pick<Dossier, 'pages' | 'articles' | 'lineages' | 'entities' | 'statements' | 'events' | 'processes'>

/** The dossier with its claims, which are made when they are first asked for: no build needs them, and they follow from the rest. */
export function withClaims(dossier: Omit<Dossier, 'claims'>): Dossier {
  const { format, generator, pages, articles, lineages, stories, entities, statements, events, processes, differences, ...rest } = dossier
  let claims: readonly Claim[] | undefined
  return {
    ...{ format, generator, pages, articles, lineages, stories, entities, statements, events, processes, differences },
    get claims() {
      claims ??= claimsOf(dossier)
      return claims
    },
    ...rest,
  }
}

/** Claims in id order; the same fact told twice is one claim with all its evidence. */
export function claimsOf(known: Claimed): Claim[] {
  const claims = new Map<ClaimId, Claim>()
  const add = (claim: Claim | null): void => {
    if (claim) claims.set(claim.id, claim)
  }
  const published = new Map(known.articles.map((article) => [article.id, publishedId(article)]))
  for (const article of known.articles) for (const claim of articleClaims(article, published)) add(claim)
  for (const lineage of known.lineages) add(stated(lineage.id, 'origin', lineage.origin.name, lineage.origin.evidence))
  const words = wordsOf(known)
  for (const entity of known.entities) for (const claim of entityClaims(entity, words)) add(claim)
  for (const statement of known.statements) for (const claim of statementClaims(statement)) add(claim)
  for (const event of known.events) for (const claim of eventClaims(event)) add(claim)
  for (const process of known.processes) for (const claim of processClaims(process)) add(claim)
  return [...claims.values()].sort((a, b) => byCodeUnit(a.id, b.id))
}

/** The id of a claim: subject, property and value. */
export function claimId(subject: Id, property: string, value: string): ClaimId {
  return idOf('claim', subject, property, value)
}

function stated(subject: Id, property: string, value: string | null, evidence: readonly Evidence[]): Claim | null {
  const [first, ...rest] = evidence
  if (value === null || !first) return null
  return { id: claimId(subject, property, value), subject, property, value, grounds: { stated: [first, ...rest] } }
}

function publishedId(article: Article): ClaimId | null {
  return article.published ? claimId(article.id, 'published', article.published.value) : null
}

function articleClaims(article: Article, published: ReadonlyMap<Id, ClaimId | null>): (Claim | null)[] {
  const of = (property: string, datum: Metadatum | null) => datum && stated(article.id, property, datum.value, datum.evidence)
  return [
    of('title', article.title),
    of('outlet', article.outlet),
    of('agency', article.agency),
    of('section', article.section),
    of('modified', article.modified),
    of('captured', article.captured),
    of('canonical', article.canonical),
    ...article.bylines.map((byline) => of('byline', byline)),
    article.published && publishedClaim(article, article.published, published),
  ]
}

/** A day taken from other articles rests on the claims of their days, where they have one. */
function publishedClaim(article: Article, datum: DateMetadatum, published: ReadonlyMap<Id, ClaimId | null>): Claim | null {
  const claim = stated(article.id, 'published', datum.value, datum.evidence)
  if (datum.basis !== 'derived' || !claim) return claim
  const sources = new Set(datum.evidence.flatMap((evidence) => (evidence.in === 'text' && evidence.article ? [evidence.article] : [])))
  const [first, ...rest] = [...sources].flatMap((id) => (id === article.id ? [] : (published.get(id) ?? [])))
  const by = datum.evidence[0]?.by ?? 'corpus/date'
  const grounds: Grounds = first ? { derived: [first, ...rest], by } : claim.grounds
  return { ...claim, grounds }
}

/** Each article with the text of its page. */
type Words = ReadonlyMap<ArticleId, { readonly article: Article; readonly text: string }>

function wordsOf({ pages, articles }: Claimed): Words {
  const texts = new Map(pages.map(({ id, text }) => [id, text]))
  return new Map(articles.map((article) => [article.id, { article, text: texts.get(article.page) ?? '' }]))
}

function entityClaims(entity: Entity, words: Words): (Claim | null)[] {
  return [
    stated(entity.id, 'name', entity.name, nameEvidence(entity, words)),
    ...entity.roles.map((role) => stated(entity.id, 'office', role.for ? `${role.office} of ${role.for}` : role.office, role.evidence)),
  ]
}

/** The first words that print the name itself; else another of its names; a body called by its kind alone has its first mention. */
function nameEvidence({ name, aliases, mentions }: Entity, words: Words): Evidence[] {
  const printed = mentions.filter(({ article }) => words.has(article))
  const quoteOf = ({ article, start, end }: Mentioned): string | undefined => words.get(article)?.text.slice(start, end)
  const best =
    printed.find((mention) => quoteOf(mention) === name) ??
    printed.find((mention) => aliases.includes(quoteOf(mention) ?? '')) ??
    printed[0]
  const at = best && words.get(best.article)
  return at ? [articleEvidence(at.article, at.text, [best], 'corpus/resolve')] : []
}

type Mentioned = Entity['mentions'][number]

function statementClaims(statement: Statement): (Claim | null)[] {
  const evidence = statement.renderings.map((rendering) => rendering.evidence)
  const who = statement.speakers.length > 0 ? statement.speakers : statement.speaker ? [statement.speaker] : []
  return who.map((speaker) => stated(statement.id, 'speaker', speaker, evidence))
}

function eventClaims(event: Event): (Claim | null)[] {
  const told = event.reports.map((report) => report.evidence)
  return [
    stated(event.id, 'type', event.type, told),
    stated(event.id, 'status', event.status, statusEvidence(event)),
    event.when && stated(event.id, 'when', event.when.edtf, event.when.evidence),
    event.where ? stated(event.id, 'where', event.where, told) : null,
    ...event.participants.map((participant) => stated(event.id, participant.part, participant.entity, participant.evidence)),
  ]
}

function statusEvidence(event: Event): Evidence[] {
  const matching = event.reports.filter((report) => report.status === event.status)
  return (matching.length > 0 ? matching : event.reports).map((report) => report.evidence)
}

function processClaims(process: Process): (Claim | null)[] {
  return [
    ...process.positions.map((position) =>
      stated(position.id, position.stance, `${position.holder}: ${position.issue}`, position.evidence),
    ),
    ...process.commitments.map((commitment) => stated(commitment.id, 'commitment', commitment.task, commitment.evidence)),
  ]
}
