/** Joins attributions of all articles into statements: one utterance, with every rendering of it that the articles print. */

import type { Carrier } from '../model/attribution.js'
import { articleEvidence } from '../model/evidence.js'
import { type ArticleId, type EntityId, idOf } from '../model/ids.js'
import type { JudgedLog } from '../model/judgement.js'
import type { ReviewItem } from '../model/review.js'
import type { Rendering, Statement } from '../model/statement.js'
import { Memos } from '../text/memos.js'
import { byCodeUnit, sortedUnique } from '../text/order.js'
import type { Shape } from '../text/shaped.js'
import { quoteOf } from '../text/span.js'
import type { Corpus } from './corpus.js'
import { type Credit, viaCredits } from './credits.js'
import { blocksOf, type Decisions, decisionsOf, indicesAt, joinUtterances, pairKey } from './utterances/join.js'
import { mergedInto } from './utterances/merged.js'
import { relationsOf } from './utterances/relation.js'
import { type Utterance, utterancesOf } from './utterances/utterance.js'

/** Statements by id. Those that a person rejected are left out; a corrected speaker is taken as corrected. */
export function joinStatements(corpus: Corpus, memos: Memos = new Memos()): { statements: Statement[]; review: ReviewItem[] } {
  const utterances = utterancesOf(corpus, memos)
  const { rejected, speakers } = corrections(utterances, corpus)
  const joined = joinedGroups(utterances, corpus.judged, rejected, memos).map(({ group, merged }): Joined => {
    const corrected = group.map((index) => speakers.get(index)).find((speaker) => speaker !== undefined) ?? null
    return {
      group: group.map((index) => utterances[index] as Utterance),
      merged: merged.filter((index) => !rejected.has(index) && !speakers.has(index)).map((index) => utterances[index] as Utterance),
      corrected,
    }
  })
  const parts = [...groupedBy(joined, ({ group, merged }, place) => ownArticle(group, merged) ?? `of several ${place}`).values()]
  const made = parts.map((part) =>
    memos.shaped('statements', memos.key(...part.flatMap(keysOf)), STATEMENT, () => part.map((each) => statementOf(each, corpus))),
  )
  const statements = made.flat().sort((a, b) => byCodeUnit(a.id, b.id))
  HELD.set(statements, () => parts.flatMap((part, at) => part.map((each, place) => [each, (made[at] as Statement[])[place] as Statement])))
  const unknown = utterances.filter(
    ({ speakers: known, isOpen }, index) => known.length === 0 && isOpen && !rejected.has(index) && !speakers.has(index),
  )
  const asked = [...groupedBy(unknown, ({ article }) => article).values()].flatMap((part) =>
    memos.items('statements/review', memos.key(...part.map(({ memo }) => memo)), () =>
      part.flatMap((each) => unknownSpeaker(each, corpus)),
    ),
  )
  return { statements, review: asked }
}

/** Later stages look at few statements closely. */
const STATEMENT: Shape<Statement> = {
  id: 'short',
  speaker: 'short',
  stale: 'short',
  speakers: 'long',
  sourceWords: 'long',
  modality: 'long',
  cueClass: 'long',
  renderings: 'long',
  said: 'long',
  support: 'long',
}

/** What statements were joined from, so that none need be opened to find the one of an attribution. */
const HELD = new WeakMap<readonly Statement[], () => (readonly [Joined, Statement])[]>()

const BY_ATTRIBUTION = new WeakMap<readonly Statement[], ReadonlyMap<string, readonly Statement[]>>()

/** The statements that hold an attribution, by `article attribution`, in their order; those that were joined here are not opened. */
export function statementsByAttribution(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const known = BY_ATTRIBUTION.get(statements) ?? byAttribution(statements)
  BY_ATTRIBUTION.set(statements, known)
  return known
}

function byAttribution(statements: readonly Statement[]): Map<string, Statement[]> {
  const found = new Map<string, Statement[]>()
  const note = (place: string, statement: Statement): void => {
    const known = found.get(place)
    if (!known) found.set(place, [statement])
    else if (!known.includes(statement)) known.push(statement)
  }
  const held = HELD.get(statements)
  if (!held) for (const each of statements) for (const { article, attribution } of each.renderings) note(`${article} ${attribution}`, each)
  for (const [{ group, merged }, statement] of held?.() ?? []) {
    for (const utterances of [group, merged]) for (const { article, id } of utterances) note(`${article} ${id}`, statement)
  }
  for (const own of found.values()) if (own.length > 1) own.sort((a, b) => byCodeUnit(a.id, b.id))
  return found
}

/** What one statement is made of. */
interface Joined {
  readonly group: readonly Utterance[]
  /** Longer renderings that belong to another statement and hold the words of this one too. */
  readonly merged: readonly Utterance[]
  readonly corrected: EntityId | null
}

/** The one article that all of it stands in, null where there are several: most statements are made and kept article by article. */
function ownArticle(group: readonly Utterance[], merged: readonly Utterance[]): ArticleId | null {
  const [first] = group as [Utterance]
  return merged.length === 0 && group.every(({ article }) => article === first.article) ? first.article : null
}

function keysOf({ group, merged, corrected }: Joined): (string | null)[] {
  return ['of', ...group.map(({ memo }) => memo), 'merged', ...merged.map(({ memo }) => memo), 'by', corrected]
}

function groupedBy<T>(values: readonly T[], keyOf: (value: T, place: number) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  values.forEach((value, place) => {
    const key = keyOf(value, place)
    const known = groups.get(key)
    if (known) known.push(value)
    else groups.set(key, [value])
  })
  return groups
}

/** Indices of the utterances that are one statement, and of those that it is merged into. */
interface Group {
  readonly group: readonly number[]
  readonly merged: readonly number[]
}

/** Groups by first member, worked out speaker by speaker; speakers that a person judged about are worked out together. */
function joinedGroups(utterances: readonly Utterance[], judged: JudgedLog, rejected: ReadonlySet<number>, memos: Memos): Group[] {
  const decisions = decisionsOf(utterances, judged)
  const touched = new Set([
    ...rejected,
    ...decisions.together.flat(),
    ...[...decisions.apart].flatMap((pair) => pair.split(' ').map(Number)),
  ])
  const isJudged = (block: readonly number[]): boolean => touched.size > 0 && block.some((index) => touched.has(index))
  const blocks = blocksOf(utterances)
  const free = blocks.filter((block) => !isJudged(block))
  const found = free.flatMap((block): readonly Group[] => {
    if (block.length === 1) return [{ group: block, merged: [] }]
    const own = block.map((index) => utterances[index] as Utterance)
    const groups = memos.of('statements/groups', memos.key(...own.map(({ memo }) => memo)), () => groupsOf(own, UNDECIDED, new Set()))
    const placed = (indices: readonly number[]): number[] => indices.map((index) => block[index] as number)
    return groups.map(({ group, merged }) => ({ group: placed(group), merged: placed(merged) }))
  })
  const judgedOn = blocks.filter(isJudged).flat()
  return [...found, ...groupsAmong(judgedOn, utterances, decisions, rejected)].sort(
    (a, b) => (a.group[0] as number) - (b.group[0] as number),
  )
}

/** Groups of some of the utterances, which are whole blocks, with what was decided about them. */
function groupsAmong(
  members: number[],
  utterances: readonly Utterance[],
  { together, apart }: Decisions,
  rejected: ReadonlySet<number>,
): Group[] {
  members.sort((a, b) => a - b)
  const places = new Map(members.map((index, place) => [index, place]))
  const placeOf = (index: number): number => places.get(index) as number
  const decisions = {
    together: together.map(([a, b]) => [placeOf(a), placeOf(b)] as const),
    apart: new Set([...apart].map((pair) => pairKey(...(pair.split(' ').map((index) => placeOf(Number(index))) as [number, number])))),
  }
  const own = members.map((index) => utterances[index] as Utterance)
  const indices = (all: readonly number[]): number[] => all.map((place) => members[place] as number)
  return groupsOf(own, decisions, new Set([...rejected].map(placeOf))).map(({ group, merged }) => ({
    group: indices(group),
    merged: indices(merged),
  }))
}

const UNDECIDED: Decisions = { together: [], apart: new Set() }

function groupsOf(utterances: readonly Utterance[], decisions: Decisions, rejected: ReadonlySet<number>): Group[] {
  const groups = joinUtterances(utterances, decisions)
    .map((group) => group.filter((index) => !rejected.has(index)))
    .filter((group) => group.length > 0)
  const merged = mergedInto(groups, utterances)
  return groups.map((group, at) => ({ group, merged: merged[at] ?? [] }))
}

function statementOf({ group, merged, corrected }: Joined, corpus: Corpus): Statement {
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
      creditsOf(all, corpus),
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

/** The carriers that each article names between the speaker and itself. */
function creditsOf(group: readonly Utterance[], corpus: Corpus): Map<ArticleId, Credit[]> {
  const credits = new Map<ArticleId, Credit[]>()
  for (const { article, attribution, reading } of group) {
    credits.set(article, [...(credits.get(article) ?? []), ...corpus.creditsOf(article, viaCredits(reading, attribution))])
  }
  return credits
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
