/** Words of an article opened as a fact, named `ARTICLE@START-END`: the words in their paragraph, the same in the text they were taken from, and why that is thought. */

import { dayOfDate } from '../dossier/days.js'
import { placeIn } from '../dossier/trace/places.js'
import type { Article } from '../model/article.js'
import { articleEvidence } from '../model/evidence.js'
import type { Id } from '../model/ids.js'
import type { Lineage, Witness } from '../model/lineage.js'
import { quoteOf, type Span } from '../text/span.js'
import { wordsOf } from '../text/words.js'
import { type Catalogue, textOf } from './catalogue.js'
import { passagesOf } from './passage.js'
import { factsOn, type Marks } from './related.js'
import type { FactView, PassageGroup, TrailStep } from './shapes.js'

const WORDS = /^(ar_[0-9a-f]{16})@(\d{1,9})-(\d{1,9})$/

/** Null where the id names no words of an article. */
export function wordsView(all: Catalogue, marks: Marks, id: Id): FactView | null {
  const [, named = '', from, to] = WORDS.exec(id) ?? []
  const article = all.articles.get(named)
  const span = { start: Number(from), end: Number(to) }
  const text = article ? textOf(all, article.id) : ''
  if (!article || span.start >= span.end || span.end > text.length) return null
  const lineage = all.lineageOf.get(article.id)
  const witness = lineage?.witnesses.find((each) => each.article === article.id)
  return {
    id,
    kind: 'words',
    title: quoteOf(text, [span]),
    press: true,
    status: null,
    day: article.published ? dayOfDate(article.published) : null,
    notes: [],
    history: [],
    support: all.count([article.id]),
    groups: groupsOf(all, article, text, span, lineage, witness),
    trail: lineage && witness ? trailOf(all, lineage, witness) : [],
    judged: [],
    judges: null,
    related: factsOn(all, marks, article.page, span, [...(lineage ? [lineage.id] : []), article.id]),
  }
}

function groupsOf(all: Catalogue, article: Article, text: string, span: Span, lineage?: Lineage, witness?: Witness): PassageGroup[] {
  const here = { label: 'in these words', passages: passagesOf(all, [articleEvidence(article, text, [span], 'words')]) }
  const origin = lineage && {
    label: `whose text it is: ${lineage.origin.name ?? 'no page says'}`,
    passages: passagesOf(all, lineage.origin.evidence),
  }
  return [here, ...sourceGroups(all, text, span, witness), ...(origin && origin.passages.length > 0 ? [origin] : [])]
}

/** What the texts that it was taken from have in that place. */
function sourceGroups(all: Catalogue, text: string, span: Span, witness: Witness | undefined): PassageGroup[] {
  const sources = witness?.parent ? [witness.parent, ...(witness.mergedFrom ?? [])] : []
  const asked = wordsOf(text, [span])
  return sources.flatMap((id): PassageGroup[] => {
    const source = all.articles.get(id)
    const place = source && placeIn(asked, source, textOf(all, id))
    if (!source || !place) return []
    const passages = passagesOf(all, [articleEvidence(source, textOf(all, id), [{ start: place.start, end: place.end }], 'words')])
    return [{ label: `taken from ${all.names.numbers([id])}`, passages }]
  })
}

function trailOf(all: Catalogue, { origin }: Lineage, witness: Witness): TrailStep[] {
  const { article, parent, relation, coverage, certainty, credited } = witness
  const number = all.names.numbers([article])
  const share = `${Math.round(coverage * 100)} % of that text stands here`
  const taken = parent
    ? `${number} is ${relation} from ${all.names.numbers([parent])}: ${share}, certainty ${certainty.toFixed(2)}, ${credited ? 'credited' : 'without credit'}`
    : `${number} was taken from no other page of the dossier`
  const name = origin.name ? `${origin.name} (${origin.kind})` : 'no page says'
  const by = [...new Set(origin.evidence.map((evidence) => evidence.by))]
  return [
    { line: taken, by: [], from: [] },
    { line: `whose text it is: ${name}, certainty ${origin.certainty.toFixed(2)}`, by, from: [] },
  ]
}
