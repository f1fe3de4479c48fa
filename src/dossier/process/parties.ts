/** Which countries and bodies stand behind the people and delegations of an event. */

import type { Entity } from '../../model/entity.js'
import type { Event, Participant } from '../../model/event.js'
import type { EntityId } from '../../model/ids.js'

export type Entities = ReadonlyMap<EntityId, Entity>

export const entitiesOf = (entities: readonly Entity[]): Entities => new Map(entities.map((entity) => [entity.id, entity]))

/** The country or body that an entity acts for: itself, or the one whose office a person holds. */
export function partyOf(entities: Entities, id: EntityId): EntityId {
  const entity = entities.get(id)
  if (entity?.kind === 'person') {
    const roles = entity.roles.filter((role) => role.for !== null && role.time !== 'former')
    const countries = new Set(roles.map((role) => role.for as EntityId))
    return countries.size === 1 ? ([...countries][0] as EntityId) : id
  }
  return entity?.of ?? id
}

const APART = new Set<Participant['part']>(['opponent', 'addressee', 'mediator'])

/** Parties of an event, in the order of its participants. */
export function partiesOf(event: Event, entities: Entities): EntityId[] {
  return [...new Set(event.participants.filter((one) => !APART.has(one.part)).map((one) => partyOf(entities, one.entity)))]
}
