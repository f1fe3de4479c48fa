/** Persons who took part in a meeting by their office: those whom an article that tells it as its own news names as the holders of the offices that met. */

import type { Participant } from '../../model/event.js'
import type { EntityId } from '../../model/ids.js'
import { isRealised, type Profile } from './profile.js'

/** Persons beyond those named in the reports. Only for an article's own news: offices change hands. */
export function holdersOf(profile: Profile, named: readonly Participant[]): Participant[] {
  const found = new Map<EntityId, Participant>()
  const known = new Set(named.map((one) => one.entity))
  for (const telling of profile.tellings) {
    if (profile.family !== 'meeting' || !isRealised(telling) || telling.report.background) continue
    for (const one of telling.holders) if (!known.has(one.entity) && !found.has(one.entity)) found.set(one.entity, one)
  }
  return [...found.values()]
}
