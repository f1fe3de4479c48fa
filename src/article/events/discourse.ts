/** The article as it goes on: who `their`, `the four countries` and `the meeting` point back to. What stays open is not filled. */

import type { EventReport, ReportParticipant } from '../../model/event.js'
import type { Candidate } from './candidate.js'
import type { Group } from './groups.js'
import { entityOf, type Member, roleOf } from './members.js'
import type { Scene } from './scene.js'

/** A report under construction, with the candidate it came from. */
export interface Draft {
  readonly candidate: Candidate
  readonly participants: readonly ReportParticipant[]
}

/** The country a participant stands for: itself, or the one a person holds office for; null where the article does not say. */
export function countryOf(scene: Scene, entity: string): string | null {
  const found = entityOf(scene, entity)
  if (found?.kind === 'country') return found.id
  if (found?.kind === 'organization') return found.of
  return roleOf(found)?.for ?? null
}

/** The members of a group with its references resolved against the drafts before it; empty where they stay open. */
export function membersOf(candidate: Candidate, group: Group, before: readonly Draft[]): readonly Member[] {
  if (group.members.length > 0 && !group.reference) return crossed(group)
  const { reference } = group
  if (reference?.kind === 'count') return withOffices(countriesOfCount(candidate, reference.count ?? 0, before), group)
  if (reference?.kind === 'their') return withOffices(countriesJustNamed(candidate, before), group)
  return group.members
}

const crossed = (group: Group): readonly Member[] => group.members

function withOffices(countries: readonly Member[], group: Group): Member[] {
  if (group.offices.length === 0) return countries.map((country) => ({ ...country, role: null, level: null }))
  return countries.flatMap((country) => group.offices.map((office) => ({ ...country, role: office.name, level: office.level })))
}

/** `the four countries`: the last event told of exactly so many. */
function countriesOfCount(candidate: Candidate, count: number, before: readonly Draft[]): Member[] {
  for (const draft of [...before].reverse()) {
    const countries = countriesIn(candidate.scene, draft.participants)
    if (countries.length === count) return countries
  }
  return []
}

/** `their defence ministers`, `a foreign ministers' meeting`: the sides of the event just told in the same sentence. */
function countriesJustNamed(candidate: Candidate, before: readonly Draft[]): Member[] {
  const same = [...before].reverse().find((draft) => draft.candidate.scene.index === candidate.scene.index)
  const countries = same ? countriesIn(candidate.scene, same.participants) : []
  return countries.length > 1 ? countries : []
}

function countriesIn(scene: Scene, participants: readonly ReportParticipant[]): Member[] {
  const found: Member[] = []
  for (const { entity, start, end } of participants) {
    const country = countryOf(scene, entity)
    if (country !== null && !found.some((member) => member.entity === country))
      found.push({ entity: country, role: null, level: null, start, end })
  }
  return found
}

const CONSULTING = new Set(['meeting', 'visit', 'call'])

/** The meeting that `the talks`, `Wednesday's meeting`, `the December talks` or `it` point back to; null where none fits. */
export function antecedent(
  candidate: Pick<Candidate, 'scene' | 'when'>,
  before: readonly Draft[],
  reports: readonly EventReport[],
): number | null {
  const own = monthOrDay(candidate.scene, candidate.when)
  for (let at = before.length - 1; at >= 0; at--) {
    const report = reports[at] as EventReport
    if (!CONSULTING.has(report.type)) continue
    const other = monthOrDay(candidate.scene, report.when)
    if (own === null || own === other) return at
  }
  return null
}

/** What two mentions of one time have in common: `2022-12` of late December and of Dec. 28; null where there is no time. */
function monthOrDay(scene: Scene, time: number | null): string | null {
  if (time === null) return null
  const found = scene.told.times[time]
  if (!found) return null
  const { formula } = found
  if (formula.kind === 'weekday') return `weekday ${formula.weekday}`
  if (formula.kind === 'month-day') return `month ${formula.month}`
  return found.value.slice(0, 7)
}
