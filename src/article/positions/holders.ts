/** Whom the subject of a stance names: entities, or those whom `all four countries` points back to. */

import type { LocalEntity } from '../../model/annotation.js'
import type { EventReport } from '../../model/event.js'
import type { Subject } from '../events/clause.js'
import { entityOf } from '../events/members.js'
import type { Scene } from '../events/scene.js'

const HOLDERS = new Set(['person', 'country', 'organization', 'group'])

/** Whether it is one that can want something: a place or a work can not. */
export const isHolder = (entity: LocalEntity | undefined): boolean => entity !== undefined && HOLDERS.has(entity.kind)

/** Local ids, in text order; empty where the subject names no one known. */
export function holdersOf(subject: Subject, scene: Scene, events: readonly EventReport[]): string[] {
  const { members, reference, offices } = subject.group
  if (members.length > 0) return members.filter((member) => isHolder(entityOf(scene, member.entity))).map((member) => member.entity)
  if (reference?.kind !== 'count' || offices.length > 0) return []
  const before = events.filter((event) => event.anchor.start < scene.sentence.start).reverse()
  for (const event of before) {
    const countries = [...new Set(event.participants.map((one) => one.entity))].filter((id) => entityOf(scene, id)?.kind === 'country')
    if (countries.length === reference.count) return countries
  }
  return []
}
