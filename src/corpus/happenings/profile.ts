/**
 * What is known of one happening from the tellings joined so far. Profiles only grow; what two of them say apart keeps them apart. Each part of it is put
 * together when it is first asked for: of most tellings, which are joined with none, few parts are.
 */

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
  return new Known(tellings)
}

class Known implements Profile {
  readonly family: Family
  private acting: readonly Side[] | undefined
  private ownSides: ReadonlySet<EntityId> | undefined
  private ownOpponents: ReadonlySet<EntityId> | undefined
  private ownPersons: ReadonlyMap<EntityId, EntityId> | undefined
  private ownLevels: ReadonlySet<Level> | undefined
  private ownOffices: ReadonlySet<string> | undefined
  private ownPlaces: ReadonlySet<EntityId> | undefined
  private ownTopics: ReadonlySet<string> | undefined
  private ownTypes: ReadonlySet<string> | undefined
  private ownWhat: ReadonlySet<string> | undefined
  private ownArticles: ReadonlySet<string> | undefined

  constructor(readonly tellings: readonly Telling[]) {
    this.family = (tellings[0] as Telling).family
  }

  private get actors(): readonly Side[] {
    this.acting ??= this.tellings.flatMap(({ sides }) => sides.filter(({ part }) => part !== 'opponent' && part !== 'mediator'))
    return this.acting
  }

  get sides(): ReadonlySet<EntityId> {
    this.ownSides ??= new Set(this.actors.map((side) => side.entity))
    return this.ownSides
  }

  get opponents(): ReadonlySet<EntityId> {
    this.ownOpponents ??= new Set(
      this.tellings.flatMap(({ sides }) => sides.flatMap(({ part, entity }) => (part === 'opponent' ? [entity] : []))),
    )
    return this.ownOpponents
  }

  get persons(): ReadonlyMap<EntityId, EntityId> {
    this.ownPersons ??= personsOf(this.actors)
    return this.ownPersons
  }

  get levels(): ReadonlySet<Level> {
    this.ownLevels ??= new Set(this.actors.flatMap((side) => (side.level === null ? [] : [side.level])))
    return this.ownLevels
  }

  get offices(): ReadonlySet<string> {
    this.ownOffices ??= new Set(this.actors.flatMap((side) => (side.office === null ? [] : [side.office])))
    return this.ownOffices
  }

  get places(): ReadonlySet<EntityId> {
    this.ownPlaces ??= new Set(this.tellings.flatMap((telling) => (telling.where === null ? [] : [telling.where])))
    return this.ownPlaces
  }

  get topics(): ReadonlySet<string> {
    this.ownTopics ??= new Set(this.tellings.flatMap((telling) => (telling.report.topic ? [telling.report.topic] : [])))
    return this.ownTopics
  }

  get types(): ReadonlySet<string> {
    this.ownTypes ??= new Set(this.tellings.map((telling) => telling.report.type))
    return this.ownTypes
  }

  get what(): ReadonlySet<string> {
    this.ownWhat ??= new Set(this.tellings.flatMap(wordsOfTask))
    return this.ownWhat
  }

  get articles(): ReadonlySet<string> {
    this.ownArticles ??= new Set(this.tellings.map((telling) => telling.reading.article.id))
    return this.ownArticles
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
