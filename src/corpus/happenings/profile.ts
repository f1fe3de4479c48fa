/** What is known of one happening from the tellings joined so far. Profiles only grow; what two of them say apart keeps them apart. */

import type { Level } from '../../model/annotation.js'
import type { EventStatus } from '../../model/event.js'
import type { EntityId } from '../../model/ids.js'
import type { Family, Side, Telling } from './telling.js'

export interface Profile {
  readonly family: Family
  readonly tellings: readonly Telling[]
  /** Those who meet, act or are acted upon; opponents and mediators stand apart. */
  readonly sides: ReadonlySet<EntityId>
  readonly opponents: ReadonlySet<EntityId>
  readonly persons: ReadonlyMap<EntityId, EntityId>
  readonly levels: ReadonlySet<Level>
  readonly offices: ReadonlySet<string>
  readonly places: ReadonlySet<EntityId>
  readonly topics: ReadonlySet<string>
  readonly types: ReadonlySet<string>
  /** Words for what was agreed or is to be done. */
  readonly what: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
}

const REALISED: ReadonlySet<EventStatus> = new Set(['held', 'ongoing'])
const OFF: ReadonlySet<EventStatus> = new Set(['postponed', 'cancelled'])

export const isRealised = (telling: Telling): boolean => REALISED.has(telling.report.status)
export const isOff = (telling: Telling): boolean => OFF.has(telling.report.status)

export function profileOf(tellings: readonly Telling[]): Profile {
  const sides = tellings.flatMap((telling) => telling.sides)
  const acting = sides.filter((side) => side.part !== 'opponent' && side.part !== 'mediator')
  return {
    family: (tellings[0] as Telling).family,
    tellings,
    sides: new Set(acting.map((side) => side.entity)),
    opponents: new Set(sides.filter((side) => side.part === 'opponent').map((side) => side.entity)),
    persons: personsOf(acting),
    levels: new Set(acting.flatMap((side) => (side.level === null ? [] : [side.level]))),
    offices: new Set(acting.flatMap((side) => (side.office === null ? [] : [side.office]))),
    places: new Set(tellings.flatMap((telling) => (telling.where === null ? [] : [telling.where]))),
    topics: new Set(tellings.flatMap((telling) => (telling.report.topic ? [telling.report.topic] : []))),
    what: new Set(tellings.flatMap(wordsOfTask)),
    types: new Set(tellings.map((telling) => telling.report.type)),
    articles: new Set(tellings.map((telling) => telling.reading.article.id)),
  }
}

function wordsOfTask({ reading, report }: Telling): string[] {
  const what = report.task?.what
  return what
    ? (reading.page.text
        .slice(what.start, what.end)
        .toLowerCase()
        .match(/\p{L}{4,}/gu) ?? [])
    : []
}

/** By side and level, the person who stands there. */
function personsOf(sides: readonly Side[]): Map<EntityId, EntityId> {
  return new Map(sides.flatMap((side) => (side.person === null ? [] : [[`${side.entity} ${side.level}`, side.person] as const])))
}

/** One profile of several; a single one stays the value that it is. */
export function together(profiles: readonly Profile[]): Profile {
  const [only, ...rest] = profiles
  if (only && rest.length === 0) return only
  return profileOf(profiles.flatMap((profile) => profile.tellings).sort((x, y) => (x.key < y.key ? -1 : 1)))
}
