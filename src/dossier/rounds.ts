/**
 * Processes: series of meetings between the same two parties, whoever else is at the table. Found from the events and from what the pages say of
 * ties between two parties; a pair that only met once, or that no page speaks of so, makes none.
 */

import type { Corpus } from '../corpus/corpus.js'
import { LEVELS, type Level } from '../model/annotation.js'
import type { Event } from '../model/event.js'
import { type ArticleId, type EntityId, idOf } from '../model/ids.js'
import type { Story } from '../model/lineage.js'
import type { Process, Round } from '../model/process.js'
import type { Statement } from '../model/statement.js'
import { Memos } from '../text/memos.js'
import { byCodeUnit } from '../text/order.js'
import { positionsOf } from './positions.js'
import { commitmentsOf, isTask } from './process/commitments.js'
import { type Entities, entitiesOf, partiesOf } from './process/parties.js'
import { type Said, saidBy } from './process/said.js'
import { matterOf, type Pair, pairOf, tiedPairs } from './process/ties.js'

export type Told = Corpus & {
  readonly events: readonly Event[]
  readonly statements: readonly Statement[]
  /** Absent where stories were not looked for. */
  readonly stories?: readonly Story[]
}

/** Processes, the one with most rounds first. A meeting belongs to one process. */
export function findProcesses(told: Told, memos: Memos = new Memos()): Process[] {
  const entities = entitiesOf(told.entities)
  const said = new Map(told.readings.map((reading) => [reading.article.id, saidBy(reading, memos)]))
  const ties = tiedPairs(told, said)
  const days = new Map(told.readings.map(({ article }) => [article.id, article.published?.value.slice(0, 10) ?? '9']))
  const tasks = byArticle(told.events.filter(isTask), (event) => event.reports.map(({ article }) => article))
  const stories = told.stories ? byArticle(datedStories(told.stories, days), (story) => story.articles) : null
  const around = { told, said, entities, stories, tasks }
  const venues = venuesOf(told)
  const processes: Process[] = []
  let open = told.events.flatMap((event): Meeting[] => {
    const parties = MEETINGS.has(event.type) ? partiesOf(event, entities) : []
    return parties.length > 1 ? [{ event, pairs: new Set(pairsOf(parties)) }] : []
  })
  const counts = new Map<string, number>()
  for (const { pairs } of open) for (const key of pairs) counts.set(key, (counts.get(key) ?? 0) + 1)
  for (let pair = bestPair(counts, ties); pair; pair = bestPair(counts, ties)) {
    const key = pairOf(pair.a, pair.b)
    const rounds = open.filter(({ pairs }) => pairs.has(key))
    for (const { pairs } of rounds) for (const own of pairs) counts.set(own, (counts.get(own) as number) - 1)
    open = open.filter(({ pairs }) => !pairs.has(key))
    processes.push(
      processOf(
        around,
        venues,
        pair,
        rounds.map(({ event }) => event),
      ),
    )
  }
  return processes
}

/** A meeting with every two of its parties, as `pairOf` writes them. */
interface Meeting {
  readonly event: Event
  readonly pairs: ReadonlySet<string>
}

function pairsOf(parties: readonly EntityId[]): string[] {
  return parties.flatMap((a, i) => parties.slice(i + 1).map((b) => pairOf(a, b)))
}

/** The country of each place that knowledge knows, as entities name them. */
type Venues = ReadonlyMap<string, string | null>

function venuesOf({ knowledge }: Told): Venues {
  return new Map(knowledge.places.map(({ id, country }) => [`places:${id}`, country === null ? null : `countries:${country}`]))
}

const MEETINGS: ReadonlySet<Event['type']> = new Set(['meeting', 'call'])
/** Rounds and origins that make a process. */
const LEAST_ROUNDS = 2
const LEAST_ORIGINS = 2

/** The pair with most origins that speak of its ties, then most meetings; null where no pair is left that makes a process. `counts` are meetings by pair. */
function bestPair(counts: ReadonlyMap<string, number>, ties: ReadonlyMap<string, Pair>): Pair | null {
  const scored = [...counts].flatMap(([key, count]) => {
    const pair = ties.get(key)
    const origins = pair?.origins.size ?? 0
    return pair && count >= LEAST_ROUNDS && origins >= Math.min(LEAST_ORIGINS, count) ? [{ pair, key, score: origins * 3 + count }] : []
  })
  return scored.sort((a, b) => b.score - a.score || byCodeUnit(a.key, b.key))[0]?.pair ?? null
}

/** What every process is made from. */
interface Around {
  readonly told: Told
  readonly said: ReadonlyMap<ArticleId, Said>
  readonly entities: Entities
  /** By their first day; null where stories were not looked for. */
  readonly stories: ByArticle<Story> | null
  /** Events that may make a commitment. */
  readonly tasks: ByArticle<Event>
}

/** Values that stand in one of the articles, in their order. */
type ByArticle<T> = (articles: ReadonlySet<ArticleId>) => T[]

function byArticle<T>(values: readonly T[], articlesOf: (value: T) => readonly ArticleId[]): ByArticle<T> {
  const places = new Map<ArticleId, number[]>()
  values.forEach((value, place) => {
    for (const article of articlesOf(value)) {
      const known = places.get(article)
      if (known) known.push(place)
      else places.set(article, [place])
    }
  })
  return (articles) =>
    [...new Set([...articles].flatMap((article) => places.get(article) ?? []))].sort((a, b) => a - b).map((place) => values[place] as T)
}

function processOf({ told, said, entities, stories, tasks }: Around, venues: Venues, pair: Pair, events: readonly Event[]): Process {
  const ordered = [...events].sort(byWhen)
  const held = new Map(ordered.filter(isHeld).map((event, at) => [event, at + 1]))
  const rounds = ordered.map((event) => roundOf(event, held.get(event) ?? null, entities, venues))
  const parties = partiesBySeat(pair, rounds, entities)
  const articles = new Set(ordered.flatMap((event) => event.reports.map((report) => report.article)))
  return {
    id: idOf('process', pairOf(pair.a, pair.b)),
    title: titleOf(pair, ordered, entities),
    parties,
    rounds,
    positions: positionsOf(told, new Set(parties), said),
    commitments: commitmentsOf(told, tasks(articles), said),
    ...(stories ? { stories: stories(articles).map(({ id }) => id) } : {}),
  }
}

/** By the first day of their articles, those without one last. */
function datedStories(stories: readonly Story[], days: ReadonlyMap<ArticleId, string>): Story[] {
  return stories
    .map((story) => ({ story, first: story.articles.map((id) => days.get(id) ?? '9').sort(byCodeUnit)[0] ?? '9' }))
    .sort((a, b) => byCodeUnit(a.first, b.first) || byCodeUnit(a.story.id, b.story.id))
    .map(({ story }) => story)
}

/** Days first, in their order; then those whose day no page gives. */
function byWhen(a: Event, b: Event): number {
  return (
    byCodeUnit(a.when?.start ?? '9', b.when?.start ?? '9') || byCodeUnit(a.when?.edtf ?? '9', b.when?.edtf ?? '9') || byCodeUnit(a.id, b.id)
  )
}

/** Whether it is counted among the rounds: held, on a known day. */
function isHeld({ status, when }: Event): boolean {
  return status === 'held' && when?.start != null
}

function roundOf(event: Event, ordinal: number | null, entities: Entities, venues: Venues): Round {
  const levels = LEVELS.filter((level) => event.participants.some((one) => one.level === level))
  const parties = partiesOf(event, entities)
  return {
    event: event.id,
    ordinal,
    level: levels[0] ?? null,
    levels: levels.slice(1) as readonly Level[],
    format: event.format,
    venue: event.where,
    host: hostOf(event, parties, entities, venues),
    parties,
    mediators: event.participants.filter((one) => one.part === 'mediator').map((one) => one.entity),
    status: event.status,
  }
}

/** Who is said to host; else the party in whose country the venue lies. */
function hostOf(event: Event, parties: readonly EntityId[], entities: Entities, venues: Venues): EntityId | null {
  const host = event.participants.find((one) => one.part === 'host')?.entity
  if (host) return host
  const venue = event.where === null ? undefined : entities.get(event.where)
  const country = (venue?.known ? venues.get(venue.known) : null) ?? venue?.known
  return parties.find((party) => country != null && entities.get(party)?.known === country) ?? null
}

/** The two first, then the others by the number of rounds they sat in. */
function partiesBySeat(pair: Pair, rounds: readonly Round[], entities: Entities): EntityId[] {
  const seats = new Map<EntityId, number>()
  for (const party of rounds.flatMap((round) => round.parties)) seats.set(party, (seats.get(party) ?? 0) + 1)
  const weight = (id: EntityId): number => (id === pair.a || id === pair.b ? 1e6 : 0) + (seats.get(id) ?? 0)
  const mentions = (id: EntityId): number => entities.get(id)?.mentions.length ?? 0
  return [...seats.keys()].sort(
    (a, b) => weight(b) - weight(a) || mentions(b) - mentions(a) || byCodeUnit(nameOf(entities, a), nameOf(entities, b)),
  )
}

const nameOf = (entities: Entities, id: EntityId): string => entities.get(id)?.name ?? ''

/** `A and B: normalisation, talks in C`. */
function titleOf(pair: Pair, events: readonly Event[], entities: Entities): string {
  const mentions = (id: EntityId): number => entities.get(id)?.mentions.length ?? 0
  const names = [pair.a, pair.b]
    .sort((a, b) => mentions(b) - mentions(a) || byCodeUnit(nameOf(entities, a), nameOf(entities, b)))
    .map((id) => nameOf(entities, id))
  const matter = matterOf(pair)
  const venue = venueOf(events)
  const about = [matter, venue && matter !== 'talks' ? `talks in ${nameOf(entities, venue)}` : null].filter(Boolean).join(', ')
  const place = venue && matter === 'talks' ? ` in ${nameOf(entities, venue)}` : ''
  return `${names.join(' and ')}${about ? `: ${about}${place}` : ''}`
}

/** The place where more than half of the held rounds were. */
function venueOf(events: readonly Event[]): EntityId | null {
  const held = events.filter((event) => event.status === 'held' && event.where !== null)
  const counts = new Map<EntityId, number>()
  for (const { where } of held) if (where !== null) counts.set(where, (counts.get(where) ?? 0) + 1)
  const best = [...counts].sort(([, a], [, b]) => b - a)[0]
  return best && held.length > 1 && best[1] * 2 > held.length ? best[0] : null
}
