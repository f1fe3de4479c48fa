/** What people judged about events, told by words: reports that are one happening or two, events that are none, parts put right. */

import type { JudgedLog, Place } from '../../model/judgement.js'
import { overlaps } from '../../text/span.js'
import { type Decided, pairKey } from './cluster.js'
import type { Telling } from './telling.js'

export interface Correction {
  readonly property: string
  readonly value: string
  /** Keys of the tellings it is about. */
  readonly keys: ReadonlySet<string>
}

export interface Judged extends Decided {
  /** Keys of tellings that a person rejected. */
  readonly rejected: ReadonlySet<string>
  readonly corrections: readonly Correction[]
}

/** Reads the log in order: a later verdict on the same words overrules an earlier one. */
export function judgedEvents(log: JudgedLog, tellings: readonly Telling[]): Judged {
  const same = new Set<string>()
  const different = new Set<string>()
  const rejected = new Set<string>()
  const corrections: Correction[] = []
  for (const { judgement, places } of log.placed) {
    if (judgement.targets.some((target) => target.kind !== 'event')) continue
    const groups = places.map((found) => keysAt(found, tellings))
    const all = groups.flat()
    if (judgement.verdict === 'same' || judgement.verdict === 'different') decide(judgement.verdict, groups, same, different)
    if (judgement.verdict === 'reject') for (const key of all) rejected.add(key)
    if (judgement.verdict === 'accept') for (const key of all) rejected.delete(key)
    if (judgement.verdict === 'correct' && judgement.property !== null && judgement.value !== null) {
      corrections.push({ property: judgement.property, value: judgement.value, keys: new Set(all) })
    }
  }
  return { same, different, rejected, corrections }
}

function decide(verdict: 'same' | 'different', groups: readonly (readonly string[])[], same: Set<string>, different: Set<string>): void {
  const [here, there] = verdict === 'same' ? [same, different] : [different, same]
  const [first = [], second = []] = groups
  for (const a of first) {
    for (const b of second) {
      if (a === b) continue
      here.add(pairKey(a, b))
      there.delete(pairKey(a, b))
    }
  }
}

function keysAt(places: readonly Place[], tellings: readonly Telling[]): string[] {
  return tellings
    .filter(({ reading, report }) => places.some((place) => place.page === reading.page.id && overlaps(place, report.anchor)))
    .map((telling) => telling.key)
}
