/** Joins what the articles tell into happenings, each with the reports it rests on. Joins nothing on a guess: what could be one or two stays two, and is asked. */

import type { Entity } from '../model/entity.js'
import type { Event } from '../model/event.js'
import { type EntityId, idOf } from '../model/ids.js'
import type { ReviewItem } from '../model/review.js'
import { byCodeUnit } from '../text/order.js'
import type { Corpus } from './corpus.js'
import { type Doubt, joinTellings } from './happenings/cluster.js'
import { eventOf } from './happenings/event.js'
import type { Within } from './happenings/fit.js'
import { judgedEvents } from './happenings/judged.js'
import type { Profile } from './happenings/profile.js'
import { tellingsOf } from './happenings/telling.js'

/** Events in order of their day (those without one last), then of id; and what could not be decided. */
export function joinEvents(corpus: Corpus): { events: Event[]; review: ReviewItem[] } {
  const all = tellingsOf(corpus)
  const judged = judgedEvents(corpus.judged, all)
  const tellings = all.filter((telling) => !judged.rejected.has(telling.key))
  const { profiles, doubts } = joinTellings(tellings, placesOf(corpus), judged)
  const taken = new Set<string>()
  const entities = new Map(corpus.entities.map((entity) => [entity.id, entity]))
  const events = [...profiles].sort(byFirst).map((profile) => {
    const corrections = judged.corrections.filter((one) => profile.tellings.some((telling) => one.keys.has(telling.key)))
    return eventOf(corpus, entities, profile, corrections, taken)
  })
  const byReport = new Map(events.flatMap((event) => event.reports.map(({ article, report }) => [`${article} ${report}`, event] as const)))
  return { events: events.sort(byDay), review: doubts.flatMap((doubt) => asked(doubt, byReport)) }
}

function byFirst(a: Profile, b: Profile): number {
  return byCodeUnit(a.tellings[0]?.key ?? '', b.tellings[0]?.key ?? '')
}

function byDay(a: Event, b: Event): number {
  return byCodeUnit(a.when?.start ?? '9', b.when?.start ?? '9') || byCodeUnit(a.id, b.id)
}

/** Whether one place lies in the other: a town in its country. */
function placesOf(corpus: Corpus): Within {
  const entities = new Map<EntityId, Entity>(corpus.entities.map((entity) => [entity.id, entity]))
  const countryOf = new Map(
    corpus.knowledge.places.map((place) => [`places:${place.id}`, place.country === null ? null : `countries:${place.country}`]),
  )
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
