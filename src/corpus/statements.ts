/** Joins attributions of all articles into statements: one utterance, with every rendering of it that the articles print. */

import type { Carrier } from '../model/attribution.js'
import { articleEvidence } from '../model/evidence.js'
import { type ArticleId, type EntityId, idOf } from '../model/ids.js'
import type { ReviewItem } from '../model/review.js'
import type { Rendering, Statement } from '../model/statement.js'
import { byCodeUnit, sortedUnique } from '../text/order.js'
import { quoteOf } from '../text/span.js'
import type { Corpus } from './corpus.js'
import { indicesAt, joinUtterances } from './utterances/join.js'
import { mergedInto } from './utterances/merged.js'
import { relationsOf } from './utterances/relation.js'
import { type Utterance, utterancesOf } from './utterances/utterance.js'

/** Statements by id. Those that a person rejected are left out; a corrected speaker is taken as corrected. */
export function joinStatements(corpus: Corpus): { statements: Statement[]; review: ReviewItem[] } {
  const utterances = utterancesOf(corpus)
  const { rejected, speakers } = corrections(utterances, corpus)
  const groups = joinUtterances(utterances, corpus.judged)
    .map((group) => group.filter((index) => !rejected.has(index)))
    .filter((group) => group.length > 0)
  const merged = mergedInto(groups, utterances)
  const statements = groups.map((group, at) => {
    const corrected = group.map((index) => speakers.get(index)).find((speaker) => speaker !== undefined)
    const kept = (merged[at] ?? []).filter((index) => !rejected.has(index) && !speakers.has(index))
    return statementOf(
      group.map((index) => utterances[index] as Utterance),
      kept.map((index) => utterances[index] as Utterance),
      corrected ?? null,
      corpus,
    )
  })
  return {
    statements: statements.sort((a, b) => byCodeUnit(a.id, b.id)),
    review: utterances.filter((_, index) => !rejected.has(index) && !speakers.has(index)).flatMap((each) => unknownSpeaker(each, corpus)),
  }
}

/** `merged` are longer renderings that belong to another statement and hold the words of this one too. */
function statementOf(group: readonly Utterance[], merged: readonly Utterance[], corrected: EntityId | null, corpus: Corpus): Statement {
  const first = group[0] as Utterance
  const speakers = corrected ? [corrected] : first.speakers
  const all = [...group, ...merged]
  return {
    id: statementId(first, speakers),
    speaker: speakers.length === 1 ? (speakers[0] as EntityId) : null,
    speakers,
    sourceWords: first.sourceWords,
    modality: first.attribution.modality,
    cueClass: first.attribution.cueClass,
    renderings: renderingsOf(all, corpus),
    said: saidOf(group),
    stale: group.some((utterance) => utterance.stale),
    support: corpus.supportOf(
      all.map(({ article }) => article),
      carriersOf(all),
    ),
  }
}

/** Two attributions of the same words differ in whose they are said to be, or in the cue. */
function statementId({ article, attribution, key, sourceWords }: Utterance, speakers: readonly EntityId[]): string {
  const places = [attribution.content[0]?.start ?? 0, attribution.cue[0]?.start ?? 0]
  return idOf('statement', ...speakers, sourceWords ?? '', article, attribution.modality, key, ...places)
}

function renderingsOf(group: readonly Utterance[], corpus: Corpus): Rendering[] {
  const relations = group.length > 1 ? relationsOf(group, corpus) : []
  return group.map((utterance, index) => {
    const relation = relations[index]
    return { ...renderingOf(utterance, corpus), ...(relation ? { relation } : {}) }
  })
}

function renderingOf({ attribution, article, reading }: Utterance, corpus: Corpus): Rendering {
  const via = attribution.via.map(
    (carrier): Carrier => ({ ...carrier, entity: carrier.entity && corpus.entityOf(article, carrier.entity) }),
  )
  const { source, cue, content, mode, medium, addressee } = attribution
  const evidence = articleEvidence(reading.article, reading.page.text, content, attribution.by)
  return { article, attribution: attribution.id, source, cue, content, mode, via, medium, addressee, evidence }
}

/** When it was said, where a rendering's own words say so. */
function saidOf(group: readonly Utterance[]): Statement['said'] {
  for (const { attribution, reading } of group) {
    const time = attribution.time === null ? undefined : reading.annotation?.times[attribution.time]
    if (time && /^\d{4}/.test(time.value))
      return { value: time.value, precision: precisionOf(time.value), basis: time.implied.length > 0 ? 'derived' : 'stated' }
  }
  return null
}

function precisionOf(value: string): string {
  if (value.includes('W')) return 'week'
  return ({ 4: 'year', 7: 'month', 10: 'day' } as Record<number, string>)[value.length] ?? 'minute'
}

function carriersOf(group: readonly Utterance[]): Map<ArticleId, readonly string[]> {
  const carriers = new Map<ArticleId, readonly string[]>()
  for (const { article, attribution } of group) {
    carriers.set(article, sortedUnique([...(carriers.get(article) ?? []), ...attribution.via.map((carrier) => carrier.name)]))
  }
  return carriers
}

function corrections(utterances: readonly Utterance[], corpus: Corpus): { rejected: Set<number>; speakers: Map<number, EntityId> } {
  const rejected = new Set<number>()
  const speakers = new Map<number, EntityId>()
  for (const { judgement, places } of corpus.judged.placed) {
    if (judgement.targets[0]?.kind !== 'statement') continue
    const indices = indicesAt(utterances, places[0] ?? [])
    if (judgement.verdict === 'reject') for (const index of indices) rejected.add(index)
    if (judgement.verdict === 'accept') for (const index of indices) rejected.delete(index)
    if (judgement.verdict !== 'correct' || judgement.property !== 'speaker') continue
    const speaker = corpus.entities.find((entity) => entity.id === judgement.value || entity.name === judgement.value)
    if (speaker) for (const index of indices) speakers.set(index, speaker.id)
  }
  return { rejected, speakers }
}

/** A source that could be two people or bodies is put to a person; an unnamed one is no question. */
function unknownSpeaker({ article, attribution, reading, speakers }: Utterance, corpus: Corpus): ReviewItem[] {
  const candidates = sortedUnique(attribution.candidates.flatMap((local) => corpus.entityOf(article, local) ?? []))
  if (speakers.length > 0 || candidates.length === 0) return []
  const question = `Who said “${quoteOf(reading.page.text, attribution.content)}”?`
  const evidence = articleEvidence(reading.article, reading.page.text, attribution.source ?? attribution.content, attribution.by)
  const options = candidates.map((value) => ({ value, certainty: 1 / (candidates.length + 1), evidence: [evidence] }))
  return [{ id: idOf('review', question, article, attribution.id), question, about: article, candidates: options }]
}
