/** What a rule wants before it makes a report: two sides, an actor, a place. Without it the words tell too little to be an event. */

import type { ReportParticipant } from '../../model/event.js'
import type { Candidate } from './candidate.js'
import { countryOf } from './discourse.js'
import { entityOf } from './members.js'

/** Whether all that `needs` asks for is there, and all are of the kinds the rule allows. */
export function isEnough(candidate: Candidate, participants: readonly ReportParticipant[]): boolean {
  const { gives } = candidate.rule
  if (!rightKinds(candidate, participants)) return false
  return (gives.needs ?? 'actor').split(' ').every((need) => need.split('/').some((one) => has(candidate, participants, one)))
}

function has(candidate: Candidate, participants: readonly ReportParticipant[], need: string): boolean {
  switch (need) {
    case 'nothing':
      return true
    case 'place':
      return candidate.where !== null
    case 'two':
      return sides(candidate, participants) > 1
    case 'named':
      return participants.some((one) => entityOf(candidate.scene, one.entity)?.kind === 'organization')
    default:
      return participants.some((one) => one.part === need)
  }
}

/** Distinct entities that take part; a person and the country that person speaks for are one side. */
function sides(candidate: Candidate, participants: readonly ReportParticipant[]): number {
  const acting = participants.filter((one) => one.part !== 'mediator' && one.part !== 'opponent')
  return new Set(acting.map((one) => countryOf(candidate.scene, one.entity) ?? one.entity)).size > 1 ||
    new Set(acting.map((one) => one.entity)).size > 1
    ? 2
    : acting.length
}

/** Whether a knowledge entry is of a newspaper or agency: who sits down with one gives an interview. */
export const isPress = (known: string | null): boolean => known !== null && /^(?:outlets|agencies):/.test(known)

const PEOPLE = new Set(['person', 'country', 'organization', 'group'])

function rightKinds(candidate: Candidate, participants: readonly ReportParticipant[]): boolean {
  const { gives } = candidate.rule
  const kind = (one: ReportParticipant): string => entityOf(candidate.scene, one.entity)?.kind ?? ''
  if (gives.persons === 'recipient') return participants.some((one) => one.part === 'recipient' && kind(one) === 'person')
  if (gives.persons === 'none' && participants.some((one) => kind(one) === 'person')) return false
  if (gives.persons === 'acting' && participants.some((one) => one.part === 'opponent' && kind(one) === 'person')) return false
  if (gives.persons === 'yes')
    return participants.filter((one) => one.part === 'guest').every((one) => kind(one) === 'person' || one.role !== null)
  if (gives.type === 'meeting' && participants.some((one) => isPress(entityOf(candidate.scene, one.entity)?.known ?? null))) return false
  if (gives.kinds) return participants.every((one) => kind(one) === gives.kinds)
  return participants.every((one) => PEOPLE.has(kind(one)) || one.part === 'opponent' || one.part === 'recipient')
}
