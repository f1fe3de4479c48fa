/** From a profile to the event of the dossier: parts with their words, the day that pages ground, the latest status, the history of tellings. */

import type { Entity } from '../../model/entity.js'
import type { Event, EventStatus, Part, Participant } from '../../model/event.js'
import { articleEvidence, type Evidence } from '../../model/evidence.js'
import { type ArticleId, type EntityId, type EventId, idOf } from '../../model/ids.js'
import { byCodeUnit } from '../../text/order.js'
import type { Corpus } from '../corpus.js'
import type { Credit } from '../credits.js'
import { codesFor } from './codes.js'
import { holdersOf } from './holders.js'
import type { Correction } from './judged.js'
import { isOff, isRealised, type Profile } from './profile.js'
import type { Telling } from './telling.js'
import { eventTime } from './time.js'
import { titleOf } from './title.js'

/** An event, and the id that it takes where another has its own. */
export interface Named {
  readonly event: Event
  readonly otherwise: EventId
}

/** The event of a profile. `entities` are those of the corpus by id. */
export function eventOf(
  corpus: Corpus,
  entities: ReadonlyMap<EntityId, Entity>,
  profile: Profile,
  corrections: readonly Correction[],
): Named {
  const tellings = inOrder(profile.tellings)
  const status = (corrected(corrections, 'status') as EventStatus | null) ?? latestStatus(tellings)
  const fullest = fullestOf(tellings, status)
  const named = participantsOf([fullest, ...tellings.filter((telling) => telling !== fullest)])
  const participants = [...named, ...holdersOf(profile, named)]
  const when = eventTime(timedBy(tellings, status).flatMap((telling) => (telling.time ? [telling.time] : [])))
  const where = placeOf(entities, tellings)
  const { type } = fullest.report
  const what = fullest.report.task?.what
  const topic = [...profile.topics].sort(byCodeUnit)[0] ?? null
  const alsoAt = fullest.where === where ? fullest.alsoAt : []
  const parts = { type, status, where, alsoAt, topic, what: what ? fullest.reading.page.text.slice(what.start, what.end) : null }
  const names = (id: EntityId): string => entities.get(id)?.name ?? ''
  const people = participants.map((one) => ({ ...one, kind: entities.get(one.entity)?.kind ?? null }))
  const words = fullest.reading.page.text.slice(fullest.report.anchor.start, fullest.report.anchor.end)
  const [id, otherwise] = idsFor(profile, when?.edtf ?? '', tellings)
  const event: Event = {
    id,
    type,
    ...codesFor(type, status, profile.sides.size, fullest.report),
    title: corrected(corrections, 'title') ?? titleOf({ ...parts, participants: people }, names, words),
    status,
    when: correctedTime(corrections, when, tellings),
    where,
    format: formatOf(tellings, profile),
    participants,
    reports: tellings.map((telling) => ({
      article: telling.reading.article.id,
      report: telling.report.id,
      anchor: telling.report.anchor,
      status: telling.report.status,
      evidence: articleEvidence(telling.reading.article, telling.reading.page.text, [telling.report.anchor], telling.report.by),
    })),
    history: tellings.map((telling) => ({ status: telling.report.status, article: telling.reading.article.id, told: toldOn(telling) })),
    support: supportBehind(corpus, behind(tellings, status)),
  }
  return { event, otherwise }
}

/** By the article's day, those without one last, then by article and place in the text. */
function inOrder(tellings: readonly Telling[]): Telling[] {
  return [...tellings].sort((a, b) => byCodeUnit(toldOn(a) ?? '9', toldOn(b) ?? '9') || byCodeUnit(a.key, b.key))
}

function toldOn({ reading }: Telling): string | null {
  const { published } = reading.article
  return published === null || published.basis === 'suggested' ? null : published.value.slice(0, 10)
}

const FIRMNESS: readonly EventStatus[] = [
  'held',
  'ongoing',
  'cancelled',
  'postponed',
  'planned',
  'announced',
  'demanded',
  'proposed',
  'conditional',
  'denied',
]

/** What has happened has happened, however an older page told it; else the last page with a day, and of one article the firmest telling. */
function latestStatus(tellings: readonly Telling[]): EventStatus {
  const realised = tellings.filter(isRealised)
  const pool = realised.length > 0 ? realised : ofLatestArticles(tellings)
  const statuses = pool.map((telling) => telling.report.status)
  if ((tellings[0] as Telling).family === 'war' && statuses.includes('ongoing')) return 'ongoing'
  return [...statuses].sort((a, b) => FIRMNESS.indexOf(a) - FIRMNESS.indexOf(b))[0] as EventStatus
}

function ofLatestArticles(tellings: readonly Telling[]): readonly Telling[] {
  const days = tellings.flatMap((telling) => toldOn(telling) ?? [])
  const last = days.sort(byCodeUnit)[days.length - 1]
  return last === undefined || days.length < tellings.length ? tellings : tellings.filter((telling) => toldOn(telling) === last)
}

/** The report that tells most, among those of the event's own status. */
function fullestOf(tellings: readonly Telling[], status: EventStatus): Telling {
  const own = tellings.filter((telling) => telling.report.status === status)
  const weight = ({ report, participants }: Telling): number =>
    participants.length * 4 + (report.when === null ? 0 : 2) + (report.where === null ? 0 : 2) - (report.background ? 1 : 0)
  const early = (a: Telling, b: Telling): number => a.report.sentence - b.report.sentence || byCodeUnit(a.words, b.words)
  return [...(own.length > 0 ? own : tellings)].sort((a, b) => weight(b) - weight(a) || early(a, b))[0] as Telling
}

/** Days of what happened come from those who say it happened. */
function timedBy(tellings: readonly Telling[], status: EventStatus): readonly Telling[] {
  const realised = status === 'held' || status === 'ongoing'
  const own = tellings.filter((telling) => isRealised(telling) === realised && telling.time !== null)
  return own.length > 0 || realised ? own : tellings
}

/** Who stands behind the event as it now is: a report that still calls it planned is no witness that it was held. */
function behind(tellings: readonly Telling[], status: EventStatus): readonly Telling[] {
  const realised = status === 'held' || status === 'ongoing'
  const off = status === 'postponed' || status === 'cancelled'
  const own = tellings.filter((telling) => isRealised(telling) === realised && isOff(telling) === off)
  return own.length > 0 ? own : tellings
}

/** A credit counts for an article whose first telling has it: what it tells in its own voice before is its own. */
function supportBehind(corpus: Corpus, tellings: readonly Telling[]): Event['support'] {
  const credits = new Map<ArticleId, readonly Credit[]>()
  for (const { reading, credits: own } of [...tellings].sort((a, b) => byCodeUnit(a.key, b.key)))
    if (!credits.has(reading.article.id)) credits.set(reading.article.id, own)
  return corpus.supportOf([...credits.keys()].sort(byCodeUnit), credits)
}

function participantsOf(tellings: readonly Telling[]): Participant[] {
  const found = new Map<string, { one: Participant; evidence: Evidence[] }>()
  for (const one of tellings.flatMap((telling) => telling.participants)) {
    const key = `${one.entity} ${one.role ?? ''}`
    const known = found.get(key)
    if (!known) found.set(key, { one, evidence: [...one.evidence] })
    else
      found.set(key, { one: rankOf(one.part) < rankOf(known.one.part) ? one : known.one, evidence: [...known.evidence, ...one.evidence] })
  }
  const all = [...found.values()].map(({ one, evidence }) => ({ ...one, evidence }))
  return all.filter((one) => !all.some((other) => other !== one && saysMore(other, one))).sort(byPart)
}

/** Offices that another office of the same one makes plain: `leader` beside `president`, `top diplomat` beside `foreign minister`. */
const LOOSE = new Set(['leader', 'minister', 'official', 'diplomat', 'top diplomat', 'chief diplomat', 'head of state', 'premier'])

function saysMore(other: Participant, one: Participant): boolean {
  if (other.entity !== one.entity || other.role === null) return false
  if (one.role === null) return true
  return one.role === 'counterpart' || (LOOSE.has(one.role) && !LOOSE.has(other.role) && other.level === one.level)
}

const PARTS: readonly Part[] = ['host', 'guest', 'mediator', 'actor', 'recipient', 'addressee', 'opponent']
const rankOf = (part: Part): number => PARTS.indexOf(part)

function byPart(a: Participant, b: Participant): number {
  return rankOf(a.part) - rankOf(b.part)
}

/** So many times as many must name a country as name the most told town in it, for it to be what they tell of. */
const WIDER = 3

/** The place most tell, the most exact of those: a town before its country, but not one that only few of many name. */
function placeOf(entities: ReadonlyMap<EntityId, Entity>, tellings: readonly Telling[]): EntityId | null {
  const counts = new Map<EntityId, number>()
  for (const { where } of tellings) if (where !== null) counts.set(where, (counts.get(where) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const exact = (id: EntityId): number => (entities.get(id)?.kind === 'country' || (counts.get(id) as number) * WIDER <= most ? 0 : 1)
  return [...counts].sort(([a, x], [b, y]) => exact(b) - exact(a) || y - x || byCodeUnit(a, b))[0]?.[0] ?? null
}

function formatOf(tellings: readonly Telling[], profile: Profile): string | null {
  if (profile.family !== 'meeting') return null
  const counted = ['bilateral', 'trilateral', 'quadripartite'][profile.sides.size - 2] ?? (profile.sides.size > 4 ? 'multilateral' : null)
  return counted ?? tellings.find((telling) => telling.report.format !== null)?.report.format ?? null
}

/** A hash of what the event is, and one that takes its first words in, for the later one of two alike. */
function idsFor(profile: Profile, edtf: string, tellings: readonly Telling[]): [EventId, EventId] {
  const sorted = (values: Iterable<string>): string => [...values].sort(byCodeUnit).join(' ')
  const parts = [
    profile.family,
    sorted(profile.types),
    edtf,
    sorted(profile.sides),
    sorted(profile.opponents),
    sorted(profile.levels),
    sorted(profile.places),
    sorted(profile.topics),
  ]
  const first = tellings[0] as Telling
  return [idOf('event', ...parts), idOf('event', ...parts, first.reading.article.id, first.report.anchor.start)]
}

function corrected(corrections: readonly Correction[], property: string): string | null {
  return corrections.filter((one) => one.property === property).pop()?.value ?? null
}

/** A day that a person set stands on the words that the person judged. */
function correctedTime(corrections: readonly Correction[], when: Event['when'], tellings: readonly Telling[]): Event['when'] {
  const value = corrected(corrections, 'when')
  if (value === null) return when
  const day = /^\d{4}-\d\d-\d\d$/.test(value)
  const evidence = tellings.map(({ reading, report }) => articleEvidence(reading.article, reading.page.text, [report.anchor], 'given'))
  return { edtf: value, start: day ? value : null, end: day ? value : null, precision: day ? 'day' : 'unknown', basis: 'stated', evidence }
}
