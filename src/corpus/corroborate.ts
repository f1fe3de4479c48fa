/** Joins what the articles tell into happenings, each with the reports it rests on. Joins nothing on a guess: what could be one or two stays two, and is asked. */

import type { Knowledge } from '../knowledge/schema.js'
import type { Entity } from '../model/entity.js'
import type { Event } from '../model/event.js'
import { type EntityId, idOf } from '../model/ids.js'
import type { ReviewItem } from '../model/review.js'
import { Memos } from '../text/memos.js'
import { byCodeUnit } from '../text/order.js'
import type { Corpus } from './corpus.js'
import { parts } from './happenings/blocks.js'
import { type Decided, type Doubt, type Joined, joinTasks, joinTellings } from './happenings/cluster.js'
import { eventOf } from './happenings/event.js'
import type { Within } from './happenings/fit.js'
import { type Correction, judgedEvents } from './happenings/judged.js'
import { type Profile, profileOf } from './happenings/profile.js'
import { type Telling, tellingsOf } from './happenings/telling.js'

/** Events in order of their day (those without one last), then of id; and what could not be decided. */
export function joinEvents(corpus: Corpus, memos: Memos = new Memos()): { events: Event[]; review: ReviewItem[] } {
  const all = tellingsOf(corpus, memos)
  const judged = judgedEvents(corpus.judged, all)
  const tellings = all.filter((telling) => !judged.rejected.has(telling.key))
  const entities = new Map(corpus.entities.map((entity) => [entity.id, entity]))
  const { profiles, doubts } = joined(tellings, judged, placesOf(corpus, entities), memos)
  const shelves = groupedBy(joinTasks(profiles).sort(byFirst), partOf)
  const named = [...shelves.values()].flatMap((part) => {
    const corrections = judged.corrections.filter(({ keys }) => part.some(({ tellings: own }) => own.some(({ key }) => keys.has(key))))
    const key = memos.key(...part.map(keyOf), JSON.stringify(corrections.map(({ property, value, keys }) => [property, value, ...keys])))
    const made = memos.of('events', key, () => part.map((profile) => eventOf(corpus, entities, profile, touching(corrections, profile))))
    return made.map((one, at) => ({ ...one, first: (part[at] as Profile).tellings[0] as Telling, name: [key, at] }))
  })
  const taken = new Set<string>()
  const events = named
    .sort((a, b) => byCodeUnit(a.first.key, b.first.key))
    .map(({ event, otherwise, name }) => {
      const id = taken.has(event.id) ? otherwise : event.id
      taken.add(id)
      return memos.named(id === event.id ? event : { ...event, id }, 'event', id, ...name)
    })
  const byReport = new Map<string, Event>()
  for (const event of doubts.length > 0 ? events : [])
    for (const { article, report } of event.reports) byReport.set(`${article} ${report}`, event)
  return { events: events.sort(byDay), review: doubts.flatMap((doubt) => asked(doubt, byReport)) }
}

/** An event of one article is made with the others of that article, each of several by itself. */
function partOf(profile: Profile): string {
  const [first] = profile.tellings as [Telling]
  return profile.articles.size === 1 ? first.reading.article.id : first.key
}

const keyOf = ({ tellings }: Profile): string => tellings.map(({ memo }) => memo).join('\u001d')

function touching(corrections: readonly Correction[], { tellings }: Profile): Correction[] {
  return corrections.filter(({ keys }) => tellings.some(({ key }) => keys.has(key)))
}

function groupedBy<T>(values: readonly T[], name: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const known = groups.get(name(value))
    if (known) known.push(value)
    else groups.set(name(value), [value])
  }
  return groups
}

/** Tellings by number: those that are one happening, and of what is in doubt the first ones. */
interface Part {
  readonly groups: readonly (readonly number[])[]
  readonly doubts: readonly (readonly [about: number, candidates: readonly number[]])[]
}

const UNDECIDED: Decided = { same: new Set(), different: new Set() }

/** Joins part by part: what has no neighbour in a part, and no judgement, is no part of it. */
function joined(tellings: readonly Telling[], decided: Decided, within: Within, memos: Memos): Joined {
  const single = tellings.map((telling) => profileOf([telling]))
  const at = new Map(tellings.map(({ key }, index) => [key, index]))
  const numbered = (pairs: ReadonlySet<string>): [number, number][] =>
    [...pairs].flatMap((pair) => {
      const [a, b] = pair.split('|').map((key) => at.get(key))
      return a === undefined || b === undefined ? [] : [[a, b] as [number, number]]
    })
  const judged = [...numbered(decided.same), ...numbered(decided.different)]
  const touched = new Set(judged.flat())
  const found = parts(single, judged).map((part): Joined => {
    const own = part.map((index) => tellings[index] as Telling)
    if (own.length === 1) return { profiles: [single[part[0] as number] as Profile], doubts: [] }
    const work = (judgedOn: Decided): Part => numberedIn(joinTellings(own, within, judgedOn), own)
    const { groups, doubts } = part.some((index) => touched.has(index))
      ? work(decided)
      : memos.of('events/groups', memos.key(...own.map(({ memo }) => memo)), () => work(UNDECIDED))
    const alone = (index: number): Profile => single[part[index] as number] as Profile
    return {
      profiles: groups.map((group) =>
        group.length === 1 ? alone(group[0] as number) : profileOf(group.map((index) => own[index] as Telling)),
      ),
      doubts: doubts.map(([about, candidates]) => ({ about: alone(about), candidates: candidates.map(alone) })),
    }
  })
  return { profiles: found.flatMap(({ profiles }) => profiles), doubts: found.flatMap(({ doubts }) => doubts) }
}

function numberedIn({ profiles, doubts }: Joined, tellings: readonly Telling[]): Part {
  const at = new Map(tellings.map((telling, index) => [telling, index]))
  const first = ({ tellings: own }: Profile): number => at.get(own[0] as Telling) as number
  return {
    groups: profiles.map(({ tellings: own }) => own.map((telling) => at.get(telling) as number)),
    doubts: doubts.map(({ about, candidates }) => [first(about), candidates.map(first)] as const),
  }
}

function byFirst(a: Profile, b: Profile): number {
  return byCodeUnit(a.tellings[0]?.key ?? '', b.tellings[0]?.key ?? '')
}

function byDay(a: Event, b: Event): number {
  return byCodeUnit(a.when?.start ?? '9', b.when?.start ?? '9') || byCodeUnit(a.id, b.id)
}

const COUNTRIES = new WeakMap<Knowledge['places'], ReadonlyMap<string, string | null>>()

/** The country that each known place lies in, as entities are known. */
function countriesOf({ places }: Knowledge): ReadonlyMap<string, string | null> {
  const known = COUNTRIES.get(places)
  if (known) return known
  const found = new Map(places.map(({ id, country }) => [`places:${id}`, country === null ? null : `countries:${country}`]))
  COUNTRIES.set(places, found)
  return found
}

/** Whether one place lies in the other: a town in its country. */
function placesOf(corpus: Corpus, entities: ReadonlyMap<EntityId, Entity>): Within {
  const countryOf = countriesOf(corpus.knowledge)
  return (a, b) => {
    const [inner, outer] = [entities.get(a), entities.get(b)]
    if (!inner || !outer) return false
    return (inner.known !== null && outer.known !== null && countryOf.get(inner.known) === outer.known) || isPartOf(inner.name, outer)
  }
}

/** `northern X` and `the north of X` lie in X. */
function isPartOf(name: string, outer: Entity): boolean {
  const within = /^(?:(?:north|south|east|west|central|upper|lower)\S*\s+|the \S+ of )(.+)$/i.exec(name)
  return within !== null && [outer.name, ...outer.aliases].includes(within[1] as string)
}

/** One question for each doubt: is this report that event? */
function asked(doubt: Doubt, events: ByReport): ReviewItem[] {
  const about = eventWith(doubt.about, events)
  const candidates = doubt.candidates.flatMap((candidate) => eventWith(candidate, events) ?? [])
  if (!about || candidates.length === 0) return []
  const distinct = [...new Map(candidates.filter((event) => event.id !== about.id).map((event) => [event.id, event])).values()]
  if (distinct.length === 0) return []
  return [
    {
      id: idOf('review', 'event', about.id, ...distinct.map((event) => event.id).sort(byCodeUnit)),
      question: `“${about.title}” (${about.status}): is it the same as ${distinct.map((event) => `“${event.title}” (${event.status})`).join(' or ')}?`,
      about: about.id,
      candidates: distinct.map((event) => ({
        value: event.id,
        certainty: 0.5,
        evidence: event.reports.slice(0, 1).map((report) => report.evidence),
      })),
    },
  ]
}

/** Events by `article report`. */
type ByReport = ReadonlyMap<string, Event>

function eventWith(profile: Profile, events: ByReport): Event | undefined {
  const [first] = profile.tellings
  return events.get(`${first?.reading.article.id} ${first?.report.id}`)
}
