/** The words behind a thing of the dossier, under labels that say what they ground; the first group is the fact itself. */

import type { Article } from '../model/article.js'
import type { Entity } from '../model/entity.js'
import type { Event } from '../model/event.js'
import { articleEvidence, type Evidence } from '../model/evidence.js'
import type { Rendering, Statement } from '../model/statement.js'
import { groupBy } from '../text/group.js'
import { type Catalogue, type Thing, textOf } from './catalogue.js'
import { readable } from './lists.js'

/** Evidence under the label of what it grounds. */
export interface Ground {
  readonly label: string
  readonly evidence: readonly Evidence[]
}

/** Mentions shown of an entity before the rest is left to its pages. */
const MENTIONS_SHOWN = 40

/** What the thing's words are, by what they ground; the first group is the fact itself. */
export function groundsOf(all: Catalogue, thing: Thing): Ground[] {
  switch (thing.kind) {
    case 'event':
      return eventGrounds(all, thing.of)
    case 'statement':
      return [...groupBy(thing.of.renderings, (rendering) => renderingLabel(rendering, thing.of))].map(([label, renderings]) => ({
        label,
        evidence: renderings.map(({ evidence }) => evidence),
      }))
    case 'difference':
      return thing.of.sides.map(({ evidence }, index, sides) => ({ label: sides.length > 1 ? `side ${index + 1}` : 'printed', evidence }))
    case 'position':
    case 'commitment':
      return [{ label: 'in these words', evidence: thing.of.evidence }]
    case 'entity':
      return entityGrounds(all, thing.of)
    case 'article':
      return articleGrounds(thing.of)
    case 'lineage':
      return [{ label: 'origin', evidence: thing.of.origin.evidence }]
    case 'review':
      return thing.of.candidates.map(({ value, evidence }) => ({ label: readable(all, value), evidence }))
    case 'claim':
      return 'stated' in thing.of.grounds ? [{ label: thing.of.property, evidence: thing.of.grounds.stated }] : []
  }
}

/** Mode, carriers and what the wording is to the best one; a copy is told as what it copies is. */
function renderingLabel(rendering: Rendering, { renderings }: Statement): string {
  const { mode, via } = rendering
  const to = rendering.relation?.to
  const copied = renderings.find(({ article, attribution }) => article === to?.article && attribution === to.attribution)
  const relation = rendering.relation?.kind === 'verbatim' ? copied?.relation?.kind : rendering.relation?.kind
  return [mode, ...via.map(({ name }) => `via ${name}`), ...(relation && relation !== 'verbatim' ? [relation] : [])].join(', ')
}

function eventGrounds(all: Catalogue, event: Event): Ground[] {
  const parts = new Map<string, Evidence[]>()
  for (const { entity, part, role, evidence } of event.participants) {
    const label = [all.names.entity(entity), role, part === 'actor' ? null : part].filter(Boolean).join(', ')
    parts.set(label, [...(parts.get(label) ?? []), ...evidence])
  }
  const statuses = groupBy(event.reports, (report) => report.status)
  const ordered = [...statuses].sort(([a], [b]) => Number(b === event.status) - Number(a === event.status))
  return [
    ...ordered.map(([status, reports]) => ({ label: `told as ${status}`, evidence: reports.map(({ evidence }) => evidence) })),
    { label: 'day', evidence: event.when?.evidence ?? [] },
    ...[...parts].map(([label, evidence]) => ({ label, evidence })),
  ]
}

function entityGrounds(all: Catalogue, entity: Entity): Ground[] {
  const offices = entity.roles.map(({ office, for: whom, evidence }) => ({
    label: whom ? `${office}, ${all.names.entity(whom)}` : office,
    evidence,
  }))
  const mentions = entity.mentions.slice(0, MENTIONS_SHOWN).flatMap((mention) => {
    const article = all.articles.get(mention.article)
    return article ? [articleEvidence(article, textOf(all, article.id), [mention], 'mention')] : []
  })
  const rest = entity.mentions.length - mentions.length
  return [...offices, { label: rest > 0 ? `named here, and ${rest} times more` : 'named here', evidence: mentions }]
}

function articleGrounds(article: Article): Ground[] {
  const data = [
    ['title', article.title],
    ['outlet', article.outlet],
    ['agency', article.agency],
    ['published', article.published],
    ['modified', article.modified],
    ['captured', article.captured],
    ['section', article.section],
    ['address', article.canonical],
    ...article.bylines.map((byline) => ['byline', byline] as const),
  ] as const
  return data.flatMap(([label, datum]) =>
    datum ? [{ label: `${label}: ${datum.value}${datum.basis === 'stated' ? '' : ` (${datum.basis})`}`, evidence: datum.evidence }] : [],
  )
}
