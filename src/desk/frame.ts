/** The names behind the ids, and how much there is of everything: what a face asks for first. */

import { briefOf } from '../dossier/brief.js'
import { dayOfDate, shownDate } from '../dossier/days.js'
import type { Article } from '../model/article.js'
import type { Metadatum } from '../model/evidence.js'
import type { Lineage } from '../model/lineage.js'
import { type Catalogue, textOf } from './catalogue.js'
import type { ArticleCard, Frame, LineageCard, Named } from './shapes.js'

/** The frame of a dossier. */
export function frameOf(all: Catalogue): Frame {
  const { dossier } = all
  const { title, counts, told } = briefOf(dossier)
  return {
    title,
    generator: dossier.generator,
    counts: {
      ...counts,
      events: dossier.events.length,
      rounds: dossier.processes.reduce((sum, process) => sum + process.rounds.length, 0),
      entities: dossier.entities.length,
      stories: dossier.stories.length,
      statements: dossier.statements.length,
      positions: dossier.processes.reduce((sum, process) => sum + process.positions.length, 0),
      differences: dossier.differences.length,
      review: dossier.review.length,
      notices: dossier.notices.length,
    },
    told: told ? `${shownDate(told.from)} to ${shownDate(told.to)}` : null,
    articles: dossier.articles.map((article) => articleCard(all, article)),
    lineages: dossier.lineages.map(lineageCard),
    entities: dossier.entities.map(({ id, kind, name }) => ({ id, kind, name })),
  }
}

/** One article as a list shows it. */
export function articleCard(all: Catalogue, article: Article): ArticleCard {
  const lineage = all.lineageOf.get(article.id) ?? null
  return {
    id: article.id,
    number: all.names.number(article.id),
    page: article.page,
    title: article.title?.value ?? null,
    opening: article.title ? null : openingOf(all, article),
    outlet: named(article.outlet),
    family: article.family?.value ?? null,
    agency: named(article.agency),
    published: article.published ? dayOfDate(article.published) : null,
    language: article.language,
    lineage: lineage?.id ?? null,
    relation: lineage?.witnesses.find((witness) => witness.article === article.id)?.relation ?? 'origin',
  }
}

/** Words that stand for an article without a title. */
const OPENING = 12

function openingOf(all: Catalogue, article: Article): string | null {
  const [first] = article.body
  const words = first
    ? textOf(all, article.id)
        .slice(first.start, Math.min(first.end, first.start + 200))
        .trim()
        .split(/\s+/)
    : []
  return words.length > 0 ? `${words.slice(0, OPENING).join(' ')}${words.length > OPENING ? ' …' : ''}` : null
}

/** One lineage as a list shows it. */
export function lineageCard(lineage: Lineage): LineageCard {
  return {
    id: lineage.id,
    kind: lineage.origin.kind,
    name: lineage.origin.name,
    articles: lineage.witnesses.map((witness) => witness.article),
  }
}

function named(metadatum: Metadatum | null): Named | null {
  return metadatum ? { name: metadatum.value, basis: metadatum.basis } : null
}
