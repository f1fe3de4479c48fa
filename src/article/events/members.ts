/** Those who take part, one by one: whom a unit of a sentence names, and the office that the article gives them. */

import type { Level, LocalEntity, Role } from '../../model/annotation.js'
import type { Span } from '../../text/span.js'
import type { Scene, Unit } from './scene.js'

export interface Member extends Span {
  /** Local entity id. A delegation is its country with the office it came at. */
  readonly entity: string
  readonly role: string | null
  readonly level: Level | null
}

/** The member a unit names, with the office the article gives it. */
export function memberOf(scene: Scene, unit: Unit): Member {
  const entity = unit.mention?.entity as string
  const role = roleOf(entityOf(scene, entity))
  return { entity, role: role?.office ?? null, level: role?.level ?? null, start: unit.start, end: unit.end }
}

/** The office a person holds in the article: the present one before a former one. */
export function roleOf(entity: LocalEntity | undefined): Role | undefined {
  if (entity?.kind !== 'person') return undefined
  return entity.roles.find((role) => role.time === null || role.time === 'acting') ?? entity.roles[0]
}

/** A local entity of the article by its id. */
export function entityOf(scene: Scene, id: string | null): LocalEntity | undefined {
  return id === null ? undefined : scene.told.entities.find((entity) => entity.id === id)
}
