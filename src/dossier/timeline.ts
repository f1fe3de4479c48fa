/** The timeline: happenings in the order of their days, each with what makes it weigh. What has no day stands at the end, never in the middle. */

import type { Level } from '../model/annotation.js'
import type { Dossier } from '../model/dossier.js'
import type { Event } from '../model/event.js'
import type { EventId } from '../model/ids.js'
import { byCodeUnit } from '../text/order.js'

export interface TimelineRow {
  readonly event: Event
  /** 0 to 1: independent origins, level of those who took part, how often it is told. */
  readonly weight: number
  /** Events of the same process. */
  readonly related: readonly EventId[]
}

/** All events of the dossier; a partial day (`XXXX-12`) comes after the whole ones. */
export function timeline(dossier: Dossier): TimelineRow[] {
  const rounds = dossier.processes.map((process) => process.rounds.map((round) => round.event))
  return [...dossier.events].sort(byWhen).map((event) => ({
    event,
    weight: weightOf(event),
    related: (rounds.find((ids) => ids.includes(event.id)) ?? []).filter((id) => id !== event.id),
  }))
}

function byWhen(a: Event, b: Event): number {
  return (
    byCodeUnit(a.when?.start ?? '9', b.when?.start ?? '9') || byCodeUnit(a.when?.edtf ?? '9', b.when?.edtf ?? '9') || byCodeUnit(a.id, b.id)
  )
}

const RANKS: Readonly<Partial<Record<Level, number>>> = {
  'head of state or government': 1,
  minister: 0.8,
  'intelligence chief': 0.7,
  'deputy minister': 0.5,
  envoy: 0.4,
  diplomat: 0.3,
  expert: 0.2,
}

function weightOf(event: Event): number {
  const origins = 1 - 1 / (1 + event.support.lineages.length)
  const rank = Math.max(0, ...event.participants.map((one) => (one.level === null ? 0 : (RANKS[one.level] ?? 0))))
  const told = 1 - 1 / (1 + event.reports.length / 2)
  return Math.round((origins * 0.5 + rank * 0.3 + told * 0.2) * 1000) / 1000
}
